//! Up and down the golden thread from any item.
//!
//! What stands above what: evidence above its statement; a statement above what was parked with it
//! and above the priorities that answer it; an indicator and something parked above the priorities
//! that answer them; something parked above the action it became; a priority above its actions and
//! measures; an indicator above a measure of it whose priority does not answer it already. Both
//! directions read these same links, so what is below an item has that item above it.

use plan_framework::Slug;

use super::{Item, Node, Thread};
use crate::draft::{Id, MeasureOf, Outcome, Parked};
use crate::summary::{PlanSummary, StatementLine};

/// Everything an item comes from: "Why are we doing this?" Evidence ends it. None when neither plan
/// nor framework has the item.
///
/// ```
/// use reform_plan::summary::{Item, thread_down, thread_up};
/// use reform_plan::{Action, Date, Edit, Month, PlanDraft, PlanSummary, Priority, framework};
///
/// let framework = framework::built_in();
/// let (_, statement) = framework.statements().next().unwrap();
/// let mut draft = PlanDraft::new("d1".into(), &framework);
/// let priority = Priority {
///     id: "p1".into(),
///     title: "Families get a decision on time".into(),
///     statements: vec![statement.slug.clone()],
///     actions: vec![Action { id: "a1".into(), what: "Open a phone line".into(), ..Action::default() }],
///     ..Priority::default()
/// };
/// draft.apply(Edit::AddPriority { at: 0, priority: Box::new(priority) }).unwrap();
/// let today = Date::from_calendar_date(2026, Month::November, 21).unwrap();
/// let summary = PlanSummary::new(&framework, &draft, None, today);
///
/// let why = thread_up(&summary, &Item::Action("a1".into())).unwrap();
/// let priority = &why.children[0];
/// assert_eq!(priority.words, "Families get a decision on time");
/// assert_eq!(priority.children[0].item, Item::Statement(statement.slug.clone()));
/// assert_eq!(priority.children[0].breaks, ["No evidence is written down"]);
///
/// let came = thread_down(&summary, &Item::Statement(statement.slug.clone())).unwrap();
/// assert_eq!(came.children[0].children[0].words, "Open a phone line");
/// assert_eq!(came.children[0].breaks, ["No measure"]);
/// ```
pub fn thread_up(summary: &PlanSummary<'_>, item: &Item) -> Option<Node> {
    let mut node = node(summary, item)?;
    match item {
        Item::Evidence { .. } | Item::Indicator(_) => {}
        Item::Statement(slug) => return Some(statement_up(summary.line(slug)?)),
        Item::Parked(id) => return Some(parked_up(summary, summary.draft.parked(id)?)),
        Item::Priority(id) => return Some(priority_up(summary, thread(summary, id)?)),
        Item::Action(id) => {
            let holder = summary.threads.iter();
            let mut holder = holder.filter(|it| it.actions.iter().any(|(it, _)| it.id == *id));
            node.children
                .extend(holder.next().map(|it| priority_up(summary, it)));
            let parked = became(summary, id).map(|it| parked_up(summary, it));
            node.children.extend(parked);
        }
        Item::Measure(id) => {
            let mut holder = summary.threads.iter().filter_map(|thread| {
                let measure = thread.measures.iter().find(|it| it.id == *id)?;
                Some((thread, *measure))
            });
            let (thread, measure) = holder.next()?;
            node.children.push(priority_up(summary, thread));
            if let MeasureOf::Indicator(slug) = &measure.of
                && !answers_indicator(thread, slug)
            {
                node.children
                    .extend(self::node(summary, &Item::Indicator(slug.clone())));
            }
        }
    }
    Some(node)
}

/// Everything that came of an item: "What came of it?" Actions and measures end it. None when
/// neither plan nor framework has the item. See [`thread_up`] for an example.
pub fn thread_down(summary: &PlanSummary<'_>, item: &Item) -> Option<Node> {
    let mut node = node(summary, item)?;
    match item {
        Item::Evidence { statement, .. } => {
            let statement = Item::Statement(statement.clone());
            node.children.extend(thread_down(summary, &statement));
        }
        Item::Statement(slug) => {
            let threads = summary.threads_from(slug);
            node.children
                .extend(threads.map(|it| priority_down(summary, it)));
            let parked = summary.draft.parked.iter();
            node.children.extend(
                parked
                    .filter(|it| it.statement.as_ref() == Some(slug))
                    .filter_map(|it| thread_down(summary, &Item::Parked(it.id.clone()))),
            );
            if node.children.is_empty() {
                node.breaks.push("No priority answers it");
            }
        }
        Item::Indicator(slug) => {
            for thread in &summary.threads {
                if answers_indicator(thread, slug) {
                    node.children.push(priority_down(summary, thread));
                    continue;
                }
                let measures = thread.measures.iter();
                let of_it = measures
                    .filter(|it| matches!(&it.of, MeasureOf::Indicator(other) if other == slug));
                node.children
                    .extend(of_it.map(|it| Node::measure(summary, it)));
            }
            if node.children.is_empty() {
                node.breaks
                    .push("No priority answers it and nothing is measured by it");
            }
        }
        Item::Parked(id) => {
            let parked = summary.draft.parked(id)?;
            let threads = summary.threads.iter();
            node.children.extend(
                threads
                    .filter(|it| it.priority.parked.contains(id))
                    .map(|it| priority_down(summary, it)),
            );
            if let Outcome::Action(action) = &parked.outcome {
                node.children
                    .extend(self::node(summary, &Item::Action(action.clone())));
            }
            if node.children.is_empty() && parked.outcome.is_open() {
                node.breaks.push("Nothing came of it yet");
            }
        }
        Item::Priority(id) => return Some(priority_down(summary, thread(summary, id)?)),
        Item::Action(_) | Item::Measure(_) => {}
    }
    Some(node)
}

/// An item alone; none when neither plan nor framework has it.
pub(super) fn node(summary: &PlanSummary<'_>, item: &Item) -> Option<Node> {
    let threads = || summary.threads.iter();
    Some(match item {
        Item::Evidence {
            statement,
            evidence,
        } => {
            let line = summary.line(statement)?;
            let lines = &line.record?.evidence;
            Node::evidence(line, lines.iter().find(|it| it.id == *evidence)?)
        }
        Item::Statement(slug) => Node::statement(summary.line(slug)?),
        Item::Indicator(slug) => Node::indicator(summary, summary.framework.indicator(slug)?),
        Item::Parked(id) => Node::parked(summary.draft.parked(id)?),
        Item::Priority(id) => Node::priority(thread(summary, id)?.priority),
        Item::Action(id) => {
            let mut actions = threads().flat_map(|it| &it.actions);
            let (action, timing) = actions.find(|(it, _)| it.id == *id)?;
            Node::action(action, *timing)
        }
        Item::Measure(id) => {
            let mut measures = threads().flat_map(|it| &it.measures);
            Node::measure(summary, measures.find(|it| it.id == *id)?)
        }
    })
}

fn thread<'s, 'a>(summary: &'s PlanSummary<'a>, id: &Id) -> Option<&'s Thread<'a>> {
    summary.threads.iter().find(|it| it.priority.id == *id)
}

fn answers_indicator(thread: &Thread<'_>, slug: &Slug) -> bool {
    thread.indicators.iter().any(|it| it.slug == *slug)
}

/// What was parked and became an action.
fn became<'s>(summary: &'s PlanSummary<'_>, action: &'s Id) -> impl Iterator<Item = &'s Parked> {
    let parked = summary.draft.parked.iter();
    parked.filter(move |it| matches!(&it.outcome, Outcome::Action(id) if id == action))
}

fn statement_up(line: &StatementLine<'_>) -> Node {
    let mut node = Node::statement(line);
    let evidence = line.record.map_or(&[][..], |it| &it.evidence);
    node.children
        .extend(evidence.iter().map(|it| Node::evidence(line, it)));
    if !line.has_evidence() {
        node.breaks.push("No evidence is written down");
    }
    node
}

fn parked_up(summary: &PlanSummary<'_>, parked: &Parked) -> Node {
    let mut node = Node::parked(parked);
    let line = parked.statement.as_ref().and_then(|it| summary.line(it));
    node.children.extend(line.map(statement_up));
    node
}

fn priority_up(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Node {
    let mut node = Node::priority(thread.priority);
    node.children
        .extend(thread.statements.iter().map(statement_up));
    let indicators = thread.indicators.iter();
    node.children
        .extend(indicators.map(|it| Node::indicator(summary, it)));
    let parked = thread.parked.iter();
    node.children
        .extend(parked.map(|it| parked_up(summary, it)));
    if node.children.is_empty() {
        node.breaks.push("Not linked to any evidence");
    }
    node
}

fn priority_down(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Node {
    let mut node = Node::priority(thread.priority);
    let actions = thread.actions.iter();
    node.children
        .extend(actions.map(|(action, timing)| Node::action(action, *timing)));
    let measures = thread.measures.iter();
    node.children
        .extend(measures.map(|it| Node::measure(summary, it)));
    if thread.actions.is_empty() {
        node.breaks.push("No action");
    }
    if thread.measures.is_empty() {
        node.breaks.push("No measure");
    }
    node
}
