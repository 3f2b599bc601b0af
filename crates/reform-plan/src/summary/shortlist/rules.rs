use plan_framework::{Framework, RuleKind, ShortlistRule, Slug};

use crate::draft::{PlanDraft, RuleUse};
use crate::edit::{Edit, RuleField};

/// A rule of the framework with what the partnership chose about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleInUse<'a> {
    /// The rule as the framework has it.
    pub rule: &'a ShortlistRule,
    /// Whether it is used.
    pub used: RuleUse,
    /// From which number on it counts: as the partnership chose, else as the framework has it. At
    /// least 1.
    pub threshold: u8,
}

/// The rules of the framework in its order, with what the partnership chose about each. What it chose
/// about a rule the framework does not have is kept in the plan and changes nothing.
pub fn rules<'a>(framework: &'a Framework, draft: &PlanDraft) -> Vec<RuleInUse<'a>> {
    let in_use = |rule: &'a ShortlistRule| {
        let choice = draft.rules.get(&rule.slug);
        let chosen = choice.and_then(|it| it.threshold);
        RuleInUse {
            rule,
            used: choice.map(|it| it.used).unwrap_or_default(),
            threshold: chosen.unwrap_or(rule.threshold).max(1),
        }
    };
    framework.shortlist.iter().map(in_use).collect()
}

/// What makes every rule of the framework as it came. Changes nothing when they are.
pub fn rules_as_they_came(framework: &Framework, draft: &PlanDraft) -> Edit {
    let changed = framework.shortlist.iter().map(|it| &it.slug);
    let changed = changed.filter(|it| draft.rules.contains_key(*it));
    let back = |rule: &Slug| {
        [RuleField::Use(RuleUse::Used), RuleField::Threshold(None)].map(|field| Edit::SetRule {
            rule: rule.clone(),
            field,
        })
    };
    Edit::Together(changed.flat_map(back).collect())
}

impl RuleInUse<'_> {
    /// The numbers that can be chosen for it, lowest first, its own among them: how many levels there
    /// are below the highest, or years. Empty for a rule that needs none.
    pub fn numbers(&self, framework: &Framework) -> Vec<u8> {
        let mut numbers: Vec<u8> = match self.rule.kind {
            RuleKind::LowLevel | RuleKind::PartnerSpread | RuleKind::TargetFar => {
                let steps = framework.levels.len().saturating_sub(1);
                (1..=u8::try_from(steps).unwrap_or(u8::MAX)).collect()
            }
            RuleKind::WorseAndFalling => vec![1, 3, 5],
            _ => return Vec::new(),
        };
        for own in [self.rule.threshold.max(1), self.threshold] {
            if !numbers.contains(&own) {
                let at = numbers.partition_point(|it| *it < own);
                numbers.insert(at, own);
            }
        }
        numbers
    }

    /// A number of it in words, like "2 levels" or "1 year".
    pub fn number_words(&self, number: u8) -> String {
        let what = match self.rule.kind {
            RuleKind::WorseAndFalling => "year",
            _ => "level",
        };
        let plural = if number == 1 { "" } else { "s" };
        format!("{number} {what}{plural}")
    }

    /// Whether it is used and counts as the framework has it.
    pub fn is_as_it_came(&self) -> bool {
        self.used.is_used() && self.threshold == self.rule.threshold.max(1)
    }

    /// Whether it looks at published figures.
    pub fn needs_figures(&self) -> bool {
        matches!(
            self.rule.kind,
            RuleKind::WorseAndFalling | RuleKind::TopOrBottomFifth
        )
    }
}
