//! What of a plan is on no golden thread.

use std::collections::BTreeSet;

use plan_framework::Slug;

use super::walk::node;
use super::{Item, Node};
use crate::draft::{MeasureOf, Outcome};
use crate::summary::PlanSummary;

/// Every item of a plan, in its order: statements with what was recorded for them, indicators a
/// priority or a measure names, what was parked, priorities with their actions and measures. Records
/// of statements the framework no longer has are [`PlanSummary::orphans`].
pub fn items(summary: &PlanSummary<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for line in summary.pillars.iter().flat_map(|it| &it.lines) {
        let Some(record) = line.record else { continue };
        let statement = &line.statement.slug;
        items.push(Item::Statement(statement.clone()));
        items.extend(record.evidence.iter().map(|it| Item::Evidence {
            statement: statement.clone(),
            evidence: it.id.clone(),
        }));
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let parked = summary.draft.parked.iter();
    items.extend(parked.map(|it| Item::Parked(it.id.clone())));
    for thread in &summary.threads {
        items.push(Item::Priority(thread.priority.id.clone()));
        let of_measures = thread.measures.iter().filter_map(|it| match &it.of {
            MeasureOf::Indicator(slug) => summary.framework.indicator(slug),
            MeasureOf::Own(_) => None,
        });
        for indicator in thread.indicators.iter().copied().chain(of_measures) {
            if seen.insert(indicator.slug.as_str()) {
                items.push(Item::Indicator(indicator.slug.clone()));
            }
        }
        let actions = thread.actions.iter();
        items.extend(actions.map(|(it, _)| Item::Action(it.id.clone())));
        let measures = thread.measures.iter();
        items.extend(measures.map(|it| Item::Measure(it.id.clone())));
    }
    items
}

/// The items of a plan that are on no thread of a priority, an action or a measure: statements with
/// a record that no priority answers, each with its evidence, and what was parked and led to
/// nothing. Nothing is wrong with them: most plans leave things out, and this says which.
pub fn loose_ends(summary: &PlanSummary<'_>) -> Vec<Node> {
    let draft = summary.draft;
    let priorities = draft.priorities.iter();
    let mut parked: BTreeSet<&str> = priorities
        .clone()
        .flat_map(|it| &it.parked)
        .map(|it| it.0.as_str())
        .collect();
    let actions: BTreeSet<&str> = draft.actions().map(|(_, it)| it.id.0.as_str()).collect();
    for it in &draft.parked {
        if matches!(&it.outcome, Outcome::Action(id) if actions.contains(id.0.as_str())) {
            parked.insert(&it.id.0);
        }
    }
    let mut statements: BTreeSet<&str> = priorities
        .flat_map(|it| &it.statements)
        .map(Slug::as_str)
        .collect();
    let on_thread = draft.parked.iter();
    statements.extend(
        on_thread
            .filter(|it| parked.contains(it.id.0.as_str()))
            .filter_map(|it| it.statement.as_ref())
            .map(Slug::as_str),
    );
    let mut loose = Vec::new();
    for line in summary.pillars.iter().flat_map(|it| &it.lines) {
        let Some(record) = line.record else { continue };
        if statements.contains(line.statement.slug.as_str()) {
            continue;
        }
        let mut of = Node::statement(line);
        of.children
            .extend(record.evidence.iter().map(|it| Node::evidence(line, it)));
        loose.push(of);
    }
    let left = draft.parked.iter();
    loose.extend(
        left.filter(|it| !parked.contains(it.id.0.as_str()))
            .filter_map(|it| node(summary, &Item::Parked(it.id.clone()))),
    );
    loose
}
