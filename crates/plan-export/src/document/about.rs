use reform_plan::{PlanSummary, date};

use super::{Block, Words};

/// What made this document, from what, and on which day.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let (framework, draft) = (summary.framework, summary.draft);
    let made = format!("{}, version {}", framework.title, env!("CARGO_PKG_VERSION"));
    let now = format!("{}, version {}", framework.id, framework.version);
    let begun = (draft.framework != framework.id || draft.framework_version != framework.version)
        .then(|| format!("{}, version {}", draft.framework, draft.framework_version));
    let set = match begun {
        Some(begun) => format!("{now}. The plan was begun with {begun}."),
        None => now,
    };
    let licences = format!(
        "Words of the statements: {}, {}. Published figures: Open Government Licence v3.0. What the partners wrote is theirs.",
        framework.author, framework.licence
    );
    let facts = [
        ("Made with", made),
        ("Set of statements", set),
        ("Date of this copy", date::words(summary.today)),
        ("Levels and pillars", framework.notice.clone()),
        ("Licences", licences),
    ];
    let facts = facts.map(|(name, words)| (name.to_owned(), Words::plain(words)));
    vec![Block::Facts(facts.to_vec())]
}
