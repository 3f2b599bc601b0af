use reform_plan::summary::{GapRule, PlanSummary, gap_rules};
use yew::prelude::*;

use crate::components::{DataTable, cell, details};

/// Every rule in plain English, with how many gaps it found, for those who want to know what was
/// looked at.
pub(super) fn rules(summary: &PlanSummary<'_>) -> Html {
    let all: Vec<&GapRule> = gap_rules().collect();
    let words = format!("The {} rules this page checks", all.len());
    let table = DataTable {
        caption: AttrValue::Static("Rules of the check, with how many gaps each found"),
        quiet: true,
        columns: ["Rule", "About", "When it is not kept", "Found"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: all.iter().map(|rule| row(summary, rule)).collect(),
        ..DataTable::default()
    };
    details(words.into(), table.view())
}

fn row(summary: &PlanSummary<'_>, rule: &GapRule) -> Vec<Html> {
    let of_it = || summary.gaps.iter().filter(|gap| gap.rule == rule);
    let left = of_it().filter(|gap| gap.accepted.is_some()).count();
    let found = match (of_it().count(), left) {
        (0, _) => "None".to_owned(),
        (all, 0) => all.to_string(),
        (all, left) => format!("{all}, {left} left with a reason"),
    };
    vec![
        cell(rule.words),
        cell(rule.subject.words()),
        cell(rule.weight.words()),
        cell(found),
    ]
}
