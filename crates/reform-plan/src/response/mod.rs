//! One partner's own scores on their way from one computer to another, with no server between: as a
//! file ([`to_file`], [`read`]) or as a short code that can be typed or pasted ([`code`]). [`Import`]
//! says what bringing them into a plan would change, and makes one edit of it.

mod check;
pub mod code;
mod file;
mod import;

use std::collections::BTreeMap;

use plan_framework::Slug;

use crate::draft::{AnswersFor, Id, PartnerView, PlanDraft};

pub use file::{RESPONSE_KIND, file_name, problem_words, read, to_file};
pub use import::{Import, ImportKind, ImportLine, PartnerImport, Pick};

/// What one partner said of a framework's statements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// Where it comes from, in words: the name of a file, or "a score code".
    pub origin: String,
    /// Identity of the framework it was scored against.
    pub framework: Slug,
    /// Version of that framework.
    pub framework_version: String,
    /// The plan it is for; none when it does not say, or is a code for another.
    pub plan: Option<Id>,
    /// The partner.
    pub partner: Slug,
    /// Name of the partner; empty when it does not say.
    pub name: String,
    /// What the partner said, keyed by statement slug.
    pub views: BTreeMap<Slug, PartnerView>,
    /// What has to be known of it, in words.
    pub notes: Vec<String>,
}

impl Response {
    /// What a partner of a plan said so far. In a plan that holds answers for another, it is for that
    /// other plan.
    pub fn of(draft: &PlanDraft, partner: &Slug) -> Self {
        let views = draft.statements.iter().filter_map(|(statement, record)| {
            let view = record.views.get(partner)?;
            Some((statement.clone(), view.clone()))
        });
        let name = draft.partner(partner).map(|it| it.name.trim().to_owned());
        Self {
            origin: String::new(),
            framework: draft.framework.clone(),
            framework_version: draft.framework_version.clone(),
            plan: Some(asking_plan(draft).clone()),
            partner: partner.clone(),
            name: name.unwrap_or_default(),
            views: views.collect(),
            notes: Vec::new(),
        }
    }
}

/// The plan that partners' answers go into: the one that asked, where a plan holds answers for
/// another, else the plan itself.
pub fn asking_plan(draft: &PlanDraft) -> &Id {
    draft.answers_for.as_ref().map_or(&draft.id, |it| &it.plan)
}

/// A plan that holds one partner's answers for another plan.
pub fn answering(
    id: Id,
    framework: &crate::Framework,
    name: &str,
    answers_for: AnswersFor,
) -> PlanDraft {
    let area = answers_for.area.trim();
    let title = if area.is_empty() {
        format!("{name}: our scores")
    } else {
        format!("{name}: our scores for {area}")
    };
    PlanDraft {
        name: title,
        way: crate::draft::ScoringWay::EachFirst,
        partners: vec![crate::draft::PlanPartner {
            slug: answers_for.partner.clone(),
            name: name.to_owned(),
            ..crate::draft::PlanPartner::default()
        }],
        answers_for: Some(answers_for),
        ..PlanDraft::new(id, framework)
    }
}
