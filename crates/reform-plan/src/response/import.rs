use std::collections::BTreeMap;

use plan_framework::{Framework, Slug};

use super::{Response, asking_plan};
use crate::draft::{PartnerView, PlanDraft, PlanPartner};
use crate::edit::{Edit, ViewField};

/// What bringing some responses into a plan would change: to be read before anything is changed.
///
/// It does not depend on the order of the responses, and each partner's part of it only on that
/// partner's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// One part for each partner, in the plan's order, those that are not in the plan last.
    pub partners: Vec<PartnerImport>,
    /// Responses that cannot be brought in, by where they come from, each with why.
    pub refused: Vec<(String, String)>,
}

/// What would change for one partner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartnerImport {
    /// The partner.
    pub partner: Slug,
    /// Its name.
    pub name: String,
    /// Whether it is in the plan already; if not, it is added.
    pub is_in_plan: bool,
    /// Whether any of it was made for another plan: then it is not taken unless somebody says so.
    pub is_for_other_plan: bool,
    /// Where it comes from, in words.
    pub origins: Vec<String>,
    /// What has to be known, in words.
    pub notes: Vec<String>,
    /// One line for each statement the partner said something of, in the framework's order, those
    /// the framework does not have last.
    pub lines: Vec<ImportLine>,
}

/// What would change for one statement.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportLine {
    /// The statement.
    pub statement: Slug,
    /// Whether the framework has it. If not, what was said is kept and listed, as all that is said of
    /// statements that have gone.
    pub is_known: bool,
    /// What the plan has of it now; nothing where it has none.
    pub ours: PartnerView,
    /// How the two compare.
    pub kind: ImportKind,
}

/// How what a plan has compares with what comes in.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportKind {
    /// Something is said that was not, and nothing that was said changes: this is what there will be.
    New(PartnerView),
    /// Nothing changes.
    Same,
    /// Something would be overwritten, or two of what comes in differ: somebody has to choose. Each
    /// different outcome there may be, with where it comes from.
    Conflict(Vec<(String, PartnerView)>),
}

/// What to do where something differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pick {
    /// Keep what the plan has.
    #[default]
    Ours,
    /// Take the outcome at this place of the list.
    Theirs(usize),
}

impl Import {
    /// Compares responses with a plan.
    pub fn new(framework: &Framework, draft: &PlanDraft, responses: &[Response]) -> Self {
        let mut import = Self::default();
        let mut by_partner: BTreeMap<&Slug, Vec<&Response>> = BTreeMap::new();
        for response in responses {
            if response.framework == draft.framework {
                by_partner
                    .entry(&response.partner)
                    .or_default()
                    .push(response);
            } else {
                import.refused.push((
                    response.origin.clone(),
                    format!(
                        "It uses a different set of statements ({}). It cannot be combined with this plan",
                        response.framework
                    ),
                ));
            }
        }
        import.refused.sort();
        import.refused.dedup();
        let order = draft.partners.iter().map(|it| &it.slug);
        let own: Vec<&Slug> = order.filter(|it| by_partner.contains_key(it)).collect();
        let others = by_partner
            .keys()
            .copied()
            .filter(|it| draft.partner(it).is_none());
        import.partners = own
            .iter()
            .copied()
            .chain(others)
            .filter_map(|slug| {
                let responses = by_partner.get(slug)?;
                Some(PartnerImport::new(framework, draft, slug, responses))
            })
            .collect();
        import
    }

    /// The change that brings in what is chosen, as one step to undo: `takes` says of which partners,
    /// `pick` what to do where something differs. None when nothing would change.
    pub fn edit(
        &self,
        draft: &PlanDraft,
        takes: impl Fn(&PartnerImport) -> bool,
        pick: impl Fn(&PartnerImport, &ImportLine) -> Pick,
    ) -> Option<Edit> {
        let mut edits = Vec::new();
        for partner in self.partners.iter().filter(|it| takes(it)) {
            let mut changes = Vec::new();
            for line in &partner.lines {
                let outcome = match &line.kind {
                    ImportKind::New(view) => Some(view),
                    ImportKind::Same => None,
                    ImportKind::Conflict(outcomes) => match pick(partner, line) {
                        Pick::Ours => None,
                        Pick::Theirs(at) => outcomes.get(at).map(|(_, view)| view),
                    },
                };
                let fields = outcome.map(|view| ViewField::changed(&line.ours, view));
                changes.extend(fields.into_iter().flatten().map(|field| Edit::SetView {
                    statement: line.statement.clone(),
                    partner: partner.partner.clone(),
                    field,
                }));
            }
            if !partner.is_in_plan && !changes.is_empty() {
                edits.push(Edit::AddPartner {
                    at: draft.partners.len() + edits.len(),
                    partner: PlanPartner {
                        slug: partner.partner.clone(),
                        name: partner.name.clone(),
                        ..PlanPartner::default()
                    },
                });
            }
            edits.extend(changes);
        }
        (!edits.is_empty()).then_some(Edit::Together(edits))
    }
}

impl PartnerImport {
    fn new(
        framework: &Framework,
        draft: &PlanDraft,
        partner: &Slug,
        responses: &[&Response],
    ) -> Self {
        let responses = sorted(responses);
        let own = draft.partner(partner).map(|it| it.name.trim());
        let known = framework.partner(partner).map(|it| it.name.as_str());
        let said = responses
            .iter()
            .map(|it| it.name.as_str())
            .find(|it| !it.is_empty());
        let name = own.or(known).or(said).unwrap_or(partner.as_str());
        let mut notes: Vec<String> = Vec::new();
        for response in &responses {
            notes.extend(response.notes.iter().cloned());
            if response.framework_version != draft.framework_version {
                notes.push(format!(
                    "It was scored with version {} of the statements, and this plan uses version {}. The wording may differ",
                    response.framework_version, draft.framework_version
                ));
            }
        }
        let is_for_other = |it: &&&Response| it.plan.as_ref() != Some(asking_plan(draft));
        let is_for_other_plan = responses.iter().any(|it| is_for_other(&it));
        if is_for_other_plan {
            notes.push(
                "It was made for another plan. Tick it only if you are sure that it belongs here"
                    .to_owned(),
            );
        }
        let mut unique: Vec<String> = Vec::new();
        for note in notes {
            if !unique.contains(&note) {
                unique.push(note);
            }
        }
        let mut statements: Vec<&Slug> = framework.statements().map(|(_, it)| &it.slug).collect();
        for slug in responses.iter().flat_map(|it| it.views.keys()) {
            if !statements.contains(&slug) {
                statements.push(slug);
            }
        }
        let lines: Vec<ImportLine> = statements
            .into_iter()
            .filter_map(|slug| line(framework, draft, partner, slug, &responses))
            .collect();
        let unknown = lines.iter().filter(|it| !it.is_known).count();
        if unknown > 0 {
            let scores = if unknown == 1 {
                "1 answer is"
            } else {
                &format!("{unknown} answers are")
            };
            unique.push(format!(
                "{scores} about statements this plan does not have. They are kept and listed under Scores"
            ));
        }
        Self {
            partner: partner.clone(),
            name: name.to_owned(),
            is_in_plan: draft.partner(partner).is_some(),
            is_for_other_plan,
            origins: responses.iter().map(|it| it.origin.clone()).collect(),
            notes: unique,
            lines,
        }
    }

    /// How many lines change when of what differs `pick` says what to do, and how many are left.
    pub fn taken(&self, pick: impl Fn(&ImportLine) -> Pick) -> (usize, usize) {
        let mut taken = (0, 0);
        for line in &self.lines {
            match &line.kind {
                ImportKind::Same => {}
                ImportKind::Conflict(_) if pick(line) == Pick::Ours => taken.1 += 1,
                _ => taken.0 += 1,
            }
        }
        taken
    }

    /// Whether something differs that the plan has nothing of: then it is only what comes in that
    /// does not agree with itself.
    pub fn differs_in_itself(&self) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|it| {
            matches!(it.kind, ImportKind::Conflict(_)) && it.ours == PartnerView::default()
        })
    }

    /// Whether something differs in more than one way: then nothing that comes in is right for all.
    pub fn differs_in_several_ways(&self) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|it| matches!(&it.kind, ImportKind::Conflict(outcomes) if outcomes.len() > 1))
    }

    /// How many lines are new, the same, and differ.
    pub fn counts(&self) -> (usize, usize, usize) {
        self.lines
            .iter()
            .fold((0, 0, 0), |(new, same, differ), line| match line.kind {
                ImportKind::New(_) => (new + 1, same, differ),
                ImportKind::Same => (new, same + 1, differ),
                ImportKind::Conflict(_) => (new, same, differ + 1),
            })
    }

    /// The counts in words, like "12 new, 3 the same, 1 that differs".
    pub fn words(&self) -> String {
        let (new, same, differ) = self.counts();
        let differ = match differ {
            1 => "1 that differs".to_owned(),
            _ => format!("{differ} that differ"),
        };
        format!("{new} new, {same} the same, {differ}")
    }
}

/// In an order of their own, each different one once: so it does not matter in which order they came.
fn sorted<'a>(responses: &[&'a Response]) -> Vec<&'a Response> {
    let mut sorted: Vec<(String, &Response)> = Vec::new();
    for response in responses {
        let key = key(response);
        if sorted.iter().all(|(other, _)| *other != key) {
            sorted.push((key, response));
        }
    }
    sorted.sort_by(|a, b| a.0.cmp(&b.0));
    sorted.into_iter().map(|(_, response)| response).collect()
}

/// A text that two responses have in common only when they say the same.
fn key(response: &Response) -> String {
    let views = serde_json::to_string_pretty(&response.views).unwrap_or_default();
    format!(
        "{}\n{}\n{:?}\n{views}",
        response.origin,
        response.framework_version,
        response.plan.as_ref().map(|it| it.0.as_str())
    )
}

fn line(
    framework: &Framework,
    draft: &PlanDraft,
    partner: &Slug,
    statement: &Slug,
    responses: &[&Response],
) -> Option<ImportLine> {
    let ours = draft.view(statement, partner).cloned().unwrap_or_default();
    let is_revealed = draft.is_revealed(statement);
    let theirs: Vec<(&str, &PartnerView)> = responses
        .iter()
        .filter_map(|it| Some((it.origin.as_str(), it.views.get(statement)?)))
        .collect();
    if theirs.is_empty() {
        return None;
    }
    let kind = match together(&ours, &theirs) {
        Some(view) if view == ours => ImportKind::Same,
        Some(view) => ImportKind::New(view),
        None => {
            let mut outcomes: Vec<(String, PartnerView)> = Vec::new();
            for (origin, view) in theirs {
                let outcome = after(is_revealed, &ours, over(&ours, view));
                let known = outcomes.iter_mut().find(|(_, it)| *it == outcome);
                match known {
                    Some((origins, _)) => {
                        origins.push_str(" and ");
                        origins.push_str(origin);
                    }
                    None if outcome == ours => {}
                    None => outcomes.push((origin.to_owned(), outcome)),
                }
            }
            ImportKind::Conflict(outcomes)
        }
    };
    Some(ImportLine {
        statement: statement.clone(),
        is_known: framework.statement(statement).is_some(),
        ours,
        kind,
    })
}

/// What all of them say together, when no two say different things; none when they do.
fn together(ours: &PartnerView, theirs: &[(&str, &PartnerView)]) -> Option<PartnerView> {
    let mut all = ours.clone();
    for (_, view) in theirs {
        let with = over(&all, view);
        // Whatever was said has to be there still.
        if over(&with, &all) != with {
            return None;
        }
        all = with;
    }
    Some(all)
}

/// One view with what another says put over it.
fn over(below: &PartnerView, above: &PartnerView) -> PartnerView {
    let comment = if above.comment.trim().is_empty() {
        &below.comment
    } else {
        &above.comment
    };
    PartnerView {
        score: above.score.clone().or_else(|| below.score.clone()),
        first: above.first.clone().or_else(|| below.first.clone()),
        strength: above.strength.or(below.strength),
        comment: comment.clone(),
        extra: below.extra.clone(),
    }
}

/// What the plan would have. A score that the room has seen and that another takes the place of is
/// kept as the first one, as everywhere.
fn after(is_revealed: bool, ours: &PartnerView, outcome: PartnerView) -> PartnerView {
    let is_other = ours.score.is_some() && ours.score != outcome.score;
    if is_revealed && is_other && outcome.first.is_none() {
        return PartnerView {
            first: ours.score.clone(),
            ..outcome
        };
    }
    outcome
}
