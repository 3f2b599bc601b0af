//! The made-up example plan that is shown to people: what it promises to show is there.

use std::collections::BTreeSet;
use std::path::Path;

use reform_plan::summary::{
    Decision, Fate, GapWeight, SectionStatus, Standing, ThenAndNow, shortlist,
};
use reform_plan::{
    ActionStatus, EvidenceStrength, FamiliesInvolved, MeasureKind, PlanDraft, PlanKind, PlanStatus,
    PlanSummary, problem, saved,
};

use crate::support::{framework, today};
use crate::{anyborough, earlier};

const EARLIER: &str = include_str!("../../../../web/examples/anyborough-2025.sendplan.json");
const FILE: &str = include_str!("../../../../web/examples/anyborough.sendplan.json");

fn example() -> PlanDraft {
    saved::open(FILE).unwrap()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn the_file_is_what_the_program_writes() {
    let written = saved::to_file(&anyborough::plan(framework()).unwrap());
    assert!(
        written == FILE,
        "run: cargo run -p reform-plan --example write_example > {}",
        Path::new("web/examples/anyborough.sendplan.json").display()
    );
    assert_eq!(example(), anyborough::plan(framework()).unwrap());
}

#[test]
fn the_plan_it_carries_on_from_is_what_the_program_writes_and_moved_since() {
    let then = earlier::plan(&anyborough::plan(framework()).unwrap());
    assert!(
        saved::to_file(&then) == EARLIER,
        "run: cargo run -p reform-plan --example write_example earlier > \
         web/examples/anyborough-2025.sendplan.json"
    );
    let now = example();
    assert_eq!(now.last_time.as_ref().unwrap().plan, then.id);
    let both = ThenAndNow::new(framework(), &then, &now, None, today());
    assert!(both.promised_and_not_done().next().is_some());
    for fate in [Fate::DoneSince, Fate::Gone] {
        assert!(both.with_fate(fate).next().is_some(), "{fate:?}");
    }
    assert!(!both.measures.is_empty());
}

#[test]
fn it_is_marked_as_an_example_and_as_a_draft_of_an_area_that_was_typed() {
    let draft = example();
    assert_eq!(draft.kind, PlanKind::Example);
    assert_eq!(draft.front.status, PlanStatus::Draft);
    let area = draft.front.area.as_ref().unwrap();
    assert_eq!((area.name.as_str(), &area.code), ("Anyborough", &None));
    assert_eq!(area.region.as_deref(), Some("E12000007"));
    assert_eq!(draft.partners.len(), framework().partners.len());
    assert!(draft.partners.iter().all(|it| !it.role.is_empty()));
    assert_eq!(problem::front(&draft.front), []);
    assert_eq!(problem::area(&draft.front), []);
    assert_eq!(problem::partners(&draft), []);
}

#[test]
fn nearly_every_statement_is_scored_and_the_rest_is_said_honestly() {
    let draft = example();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    assert!((2..=3).contains(&summary.coverage.not_sure));
    assert!((1..=2).contains(&summary.coverage.not_discussed));
    assert!(summary.orphans.is_empty());
    let mut reasons = BTreeSet::new();
    let mut levels = BTreeSet::new();
    for line in summary.pillars.iter().flat_map(|it| &it.lines) {
        if line.standing == Standing::NotDiscussed {
            continue;
        }
        let slug = &line.statement.slug;
        let sentences = line.reason().matches(['.', '!']).count();
        assert!(words(line.reason()) >= 15, "{slug}");
        assert!(sentences >= 1, "{slug}");
        assert!(reasons.insert(line.reason()), "{slug}");
        if let Some(level) = line.standing.level() {
            levels.insert(level.number);
            assert!(line.record.unwrap().direction.is_some(), "{slug}");
        }
    }
    assert!(levels.len() >= 3, "{levels:?}");
}

#[test]
fn evidence_of_every_strength_is_there_with_its_source() {
    let draft = example();
    let mut strengths = BTreeSet::new();
    for line in draft.statements.values().flat_map(|it| &it.evidence) {
        strengths.insert(line.strength.unwrap());
        assert!(!line.text.is_empty() && !line.source.is_empty());
        assert!(!line.source.ends_with('.'), "{}", line.source);
    }
    assert_eq!(strengths.len(), EvidenceStrength::ALL.len());
    let without = draft
        .statements
        .values()
        .filter(|it| it.evidence.is_empty())
        .count();
    assert!(without <= 3, "{without}");
}

#[test]
fn every_section_has_its_words_its_conclusions_and_some_answers() {
    let draft = example();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    let mut open = 0;
    for section in &summary.sections {
        let slug = &section.section.slug;
        let count = words(section.narrative());
        assert!((60..=120).contains(&count), "{slug}: {count} words");
        assert_eq!(section.responded, 3, "{slug}");
        assert!(section.answered >= 2, "{slug}");
        open += usize::from(section.status != SectionStatus::Completed);
    }
    assert!(
        open <= 1,
        "one section is left open to show what that looks like"
    );
    let known = |slug| framework().question(slug).is_some();
    assert!(draft.answers.keys().all(known));
}

#[test]
fn priorities_actions_and_measures_are_whole() {
    let draft = example();
    let framework = framework();
    assert_eq!(draft.priorities.len(), 5);
    let mut statuses = BTreeSet::new();
    let mut leads = BTreeSet::new();
    for priority in &draft.priorities {
        let name = priority.shown();
        assert!(priority.effect().is_some(), "{name}");
        assert!(
            words(&priority.problem) > 20 && words(&priority.families) > 15,
            "{name}"
        );
        assert!(!priority.principles.is_empty(), "{name}");
        assert!(
            priority
                .statements
                .iter()
                .all(|it| framework.statement(it).is_some()),
            "{name}"
        );
        assert!(
            priority
                .indicators
                .iter()
                .all(|it| framework.indicator(it).is_some()),
            "{name}"
        );
        assert!(
            priority
                .principles
                .iter()
                .all(|it| framework.principle(it).is_some()),
            "{name}"
        );
        assert!((2..=4).contains(&priority.actions.len()), "{name}");
        assert!((1..=2).contains(&priority.measures.len()), "{name}");
        assert!(
            priority
                .measures
                .iter()
                .any(|it| it.kind == Some(MeasureKind::BetterOff)),
            "{name}"
        );
        leads.insert(priority.lead.clone());
        for action in &priority.actions {
            let name = action.shown();
            assert_eq!(problem::action(action, today()), [], "{name}");
            assert!(
                !action.role.is_empty() && !action.obstacle.is_empty(),
                "{name}"
            );
            assert!(action.cost.is_some(), "{name}");
            let told = action.families != Some(FamiliesInvolved::NotYet);
            assert_eq!(told, !action.families_how.is_empty(), "{name}");
            let by = action.by.read().unwrap().unwrap();
            assert!((2027..=2028).contains(&by.first_day().year()), "{name}");
            statuses.insert(action.status.words());
        }
        for measure in &priority.measures {
            assert_eq!(problem::measure(measure), []);
            assert!(!measure.when.is_empty() && !measure.source.is_empty());
            assert!(!measure.sentence(framework).contains('['));
        }
    }
    assert_eq!(statuses.len(), ActionStatus::ALL.len());
    assert!(leads.len() >= 4);
}

#[test]
fn local_figures_are_whole_and_say_that_they_are_made_up() {
    let draft = example();
    assert!(draft.figures.len() >= 8);
    for figure in &draft.figures {
        assert_eq!(problem::figure(figure), []);
        assert!(figure.source.ends_with("(made up for this example)"));
        assert!(framework().indicator(&figure.indicator).is_some());
    }
}

#[test]
fn no_thread_is_broken_and_three_gaps_are_left_to_show() {
    let draft = example();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    let open: Vec<&str> = summary.open_gaps().map(|gap| gap.key.as_str()).collect();
    assert_eq!(
        open,
        [
            "statement/named-leaders/no-priority",
            "statement/named-leaders/no-evidence",
            "action/action-3-4/families",
        ]
    );
    assert!(
        summary
            .open_gaps()
            .all(|gap| gap.weight == GapWeight::Advice)
    );
    let accepted: Vec<&str> = summary
        .gaps
        .iter()
        .filter_map(|gap| gap.accepted.as_deref())
        .collect();
    assert_eq!(accepted.len(), 1, "a gap left with a reason");
    assert_eq!(draft.accepted_gaps.len(), 1, "and none that is gone");
}

#[test]
fn it_shows_every_kind_of_item_of_the_golden_thread() {
    let draft = example();
    let summary = PlanSummary::new(framework(), &draft, None, today());
    let list = shortlist(&summary);
    for decision in [Decision::Open, Decision::Answered, Decision::NotNow] {
        assert!(
            list.iter().any(|it| it.decision() == decision),
            "{decision:?}"
        );
    }
    assert!(draft.statements.values().any(|it| it.target.is_some()));
    assert!(draft.priorities.iter().all(|it| !it.reasons.is_empty()));
    assert!(draft.priorities.iter().any(|it| !it.parked.is_empty()));
    let actions: Vec<_> = draft.actions().map(|(_, it)| it).collect();
    assert!(actions.iter().any(|it| !it.depends_on.is_empty()));
    assert!(actions.iter().any(|it| !it.milestones.is_empty()));
    assert!(actions.iter().any(|it| !it.notes.is_empty()));
    let funds: BTreeSet<_> = actions.iter().filter_map(|it| it.fund.as_ref()).collect();
    assert_eq!(funds.len(), framework().funds.len(), "every fund");
    let mut measures = draft.priorities.iter().flat_map(|it| &it.measures);
    assert!(measures.clone().all(|it| !it.trajectory.is_empty()));
    assert!(measures.any(|it| !it.results.is_empty()));
    assert!(!draft.reviews.is_empty());
    let before = draft.last_time.as_ref().unwrap();
    assert!(
        before
            .scores
            .keys()
            .all(|it| framework().statement(it).is_some())
    );
}

#[test]
fn nothing_in_it_is_overdue_on_the_day_it_is_dated() {
    let draft = example();
    let day = draft.front.date.read().unwrap().unwrap().first_day();
    let summary = PlanSummary::new(framework(), &draft, None, day);
    assert!(
        summary
            .threads
            .iter()
            .flat_map(|it| &it.actions)
            .all(|(_, timing)| timing.words().is_empty())
    );
}
