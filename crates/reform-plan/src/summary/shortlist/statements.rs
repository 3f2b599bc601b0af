//! The rules about statements. Each looks only at what was discussed: what has no agreed score is
//! neither good nor bad.

use plan_framework::{Framework, Level, RuleKind};

use super::super::next::lower_first;
use super::super::{Place, PlanSummary, Standing, StatementLine};
use super::{Finding, RuleInUse};
use crate::draft::{AnswersShown, Direction};

/// What a rule finds in a statement.
pub(super) fn finding<'a>(
    summary: &PlanSummary<'a>,
    line: &StatementLine<'a>,
    rule: &RuleInUse<'a>,
) -> Option<Finding<'a>> {
    if line.standing == Standing::NotDiscussed {
        return None;
    }
    let at_least = usize::from(rule.threshold);
    let words = match rule.rule.kind {
        RuleKind::LowLevel => low_level(summary.framework, line, at_least),
        RuleKind::PartnerSpread => spread(summary, line, rule.threshold),
        RuleKind::TargetFar => target_far(summary.framework, line, at_least),
        RuleKind::NotSureYet => (line.standing == Standing::NotSureYet)
            .then(|| "Discussed, and the room was not sure yet".to_owned()),
        RuleKind::GettingWorse => (line.record?.direction == Some(Direction::Worse))
            .then(|| "The room said that it is getting worse".to_owned()),
        RuleKind::NoEvidence => no_evidence(line),
        RuleKind::WorseAndFalling | RuleKind::TopOrBottomFifth | RuleKind::Parked => None,
    }?;
    let place = line.home.map(|home| {
        let (section, statement) = (home.slug.clone(), line.statement.slug.clone());
        match rule.rule.kind {
            RuleKind::PartnerSpread => Place::Compare { section, statement },
            _ => Place::Statement { section, statement },
        }
    });
    Some(Finding {
        rule: rule.rule,
        words,
        places: place.into_iter().collect(),
    })
}

fn low_level(framework: &Framework, line: &StatementLine<'_>, lowest: usize) -> Option<String> {
    let level = line.standing.level()?;
    let at = framework.level_position(&level.slug)?;
    let all = framework.levels.len();
    (at < lowest).then(|| {
        let agreed = format!("Agreed at level {}", short(level));
        match lowest.min(all) {
            1 => format!("{agreed}, the lowest of {all} levels"),
            lowest => format!("{agreed}, one of the {lowest} lowest of {all} levels"),
        }
    })
}

/// How far partners were apart who scored alone; their levels stay on the page where the room
/// compares them. Where the plan shows nothing of them, not even how far they were apart is said.
fn spread(summary: &PlanSummary<'_>, line: &StatementLine<'_>, at_least: u8) -> Option<String> {
    if !line.record?.is_revealed() {
        return None;
    }
    let views = summary.views(&line.statement.slug);
    let apart = views.spread?.apart;
    if apart < usize::from(at_least) {
        return None;
    }
    let given = views.present().filter(|it| it.standing.level().is_some());
    let (given, all) = (given.count(), views.present().count());
    let levels = |count: usize| if count == 1 { "level" } else { "levels" };
    Some(match summary.draft.answers_shown {
        AnswersShown::Nowhere => format!(
            "Partners who scored alone were {at_least} {} apart or more",
            levels(usize::from(at_least))
        ),
        _ => format!(
            "Partners who scored alone were {apart} {} apart; {given} of {all} partners gave a level",
            levels(apart)
        ),
    })
}

fn target_far(framework: &Framework, line: &StatementLine<'_>, at_least: usize) -> Option<String> {
    let (now, wanted) = (line.standing.level()?, line.target?);
    let at = |level: &Level| framework.level_position(&level.slug);
    let above = at(wanted)?.checked_sub(at(now)?)?;
    (above >= at_least).then(|| {
        let levels = if above == 1 { "level" } else { "levels" };
        format!(
            "Level {} is wanted, {above} {levels} above the agreed level {}",
            short(wanted),
            short(now)
        )
    })
}

fn no_evidence(line: &StatementLine<'_>) -> Option<String> {
    let level = match line.standing {
        Standing::At(_) => lower_first(&line.standing.words()),
        Standing::GoneLevel(_) => line.standing.words(),
        Standing::NotDiscussed | Standing::NotSureYet => return None,
    };
    (!line.has_evidence()).then(|| format!("Agreed at {level}, and no evidence is written down"))
}

fn short(level: &Level) -> String {
    format!("{} {}", level.number, level.name)
}
