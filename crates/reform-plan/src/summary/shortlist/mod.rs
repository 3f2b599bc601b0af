//! What may become a priority, by named rules that a partnership can change, and what was decided
//! about it.
//!
//! 1. [`rules`] are the framework's rules with what the partnership chose about them.
//! 2. [`shortlist`] applies them: each [`Candidate`] is about a statement, an indicator or something
//!    parked, with all its [`Finding`]s, what answers it already and what was decided.
//! 3. [`sorted`] puts candidates in an [`Order`]. There are no points and no weights.
//! 4. [`act`], [`act_as_one`], [`cover`], [`put_off`] and [`take_back`] are the edits that decide.
//! 5. [`reasons_now`] says which reasons a priority was chosen for still hold.
//!
//! What nobody has discussed is never on the list because of scores: it is neither good nor bad.

mod about;
mod act;
mod candidate;
mod decide;
mod figures;
mod finding;
mod order;
mod reasons;
mod rules;
mod statements;

pub use about::About;
pub use act::{act, act_as_one, cover, priority_for, put_off, take_back};
pub use candidate::Candidate;
pub use decide::{Answer, Decided, Decision, agreed_words, answers, put_aside, undecided};
pub use finding::Finding;
pub use order::{Order, sorted};
pub use reasons::{ReasonNow, Still, reasons_now};
pub use rules::{RuleInUse, rules, rules_as_they_came};

use plan_framework::RuleKind;

use super::{Place, PlanSummary};

/// What the rules find in a plan: statements in the framework's order, then indicators in the
/// catalogue's, then what is parked in the order it was parked. Each is on the list once, with all
/// its findings in the order of the rules.
///
/// While the summary has no figures, the rules about figures find nothing.
pub fn shortlist<'a>(summary: &PlanSummary<'a>) -> Vec<Candidate<'a>> {
    let rules = rules(summary.framework, summary.draft);
    let used: Vec<&RuleInUse<'a>> = rules.iter().filter(|it| it.used.is_used()).collect();
    found_by(summary, &used)
}

/// What these rules find.
fn found_by<'a>(summary: &PlanSummary<'a>, rules: &[&RuleInUse<'a>]) -> Vec<Candidate<'a>> {
    let lines = summary.pillars.iter().flat_map(|pillar| &pillar.lines);
    let statements = lines.filter_map(|line| {
        let findings = each(rules, |rule| statements::finding(summary, line, rule));
        Candidate::of_statement(summary, line, findings)
    });
    let indicators = summary.framework.indicators.iter().filter_map(|indicator| {
        let findings = each(rules, |rule| figures::finding(summary, indicator, rule));
        Candidate::of_indicator(summary, indicator, findings)
    });
    let parked = summary.draft.parked.iter().filter_map(|parked| {
        let is_found = |rule: &RuleInUse<'a>| {
            let is_open = rule.rule.kind == RuleKind::Parked && parked.outcome.is_open();
            is_open.then(|| Finding {
                rule: rule.rule,
                words: format!("{} is parked and still open", quoted(&parked.text)),
                places: vec![Place::ParkingLot],
            })
        };
        Candidate::of_parked(summary, parked, each(rules, is_found))
    });
    statements.chain(indicators).chain(parked).collect()
}

fn each<'a>(
    rules: &[&RuleInUse<'a>],
    finding: impl Fn(&RuleInUse<'a>) -> Option<Finding<'a>>,
) -> Vec<Finding<'a>> {
    rules.iter().filter_map(|rule| finding(rule)).collect()
}

fn quoted(text: &str) -> String {
    match text.trim() {
        "" => "Something with no words yet".to_owned(),
        text => format!("\"{text}\""),
    }
}
