//! What holds for any list of edits whatever.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use reform_plan::summary::Standing;
use reform_plan::{
    Action, Edit, EvidenceStrength, LocalFigure, OpenDraft, Parked, PlanDraft, PlanSummary,
    Priority, SuccessMeasure, problem, saved,
};

use crate::any_edit::any_edit;
use crate::support::{add_priority, evidence, framework, partner, plan, today};

/// How often a property is tried, and where what breaks it is kept.
pub(crate) fn few(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..ProptestConfig::default()
    }
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    vec(any_edit(), 0..60)
}

/// A plan that holds something of each kind, so that edits have something to meet.
pub(crate) fn furnished() -> PlanDraft {
    let priority = |key: &str| Priority {
        id: key.into(),
        actions: vec![Action {
            id: key.into(),
            ..Action::default()
        }],
        measures: vec![SuccessMeasure {
            id: key.into(),
            ..SuccessMeasure::default()
        }],
        ..Priority::default()
    };
    plan([
        partner("council"),
        evidence("shared-vision", "1", EvidenceStrength::LocalData),
        evidence("one-board", "2", EvidenceStrength::LocalData),
        Edit::AddFigure {
            at: 0,
            figure: LocalFigure {
                id: "1".into(),
                ..LocalFigure::default()
            },
        },
        Edit::AddParked {
            at: 0,
            parked: Parked {
                id: "1".into(),
                ..Parked::default()
            },
        },
        add_priority(priority("1")),
        add_priority(priority("2")),
    ])
}

/// A furnished plan after those of the edits that work.
pub(crate) fn after(edits: Vec<Edit>) -> PlanDraft {
    let mut draft = furnished();
    for edit in edits {
        let _ = draft.apply(edit);
    }
    draft
}

proptest! {
    #![proptest_config(few(160))]

    #[test]
    fn an_edit_is_undone_exactly_or_fails_and_changes_nothing(edits in edits()) {
        let mut draft = furnished();
        for edit in edits {
            let before = draft.clone();
            if let Ok(back) = draft.apply(edit) {
                let done = draft.clone();
                let again = draft.apply(back);
                prop_assert_eq!(&draft, &before, "undone");
                draft.apply(again.unwrap()).unwrap();
                prop_assert_eq!(&draft, &done, "done again");
            } else {
                prop_assert_eq!(&draft, &before, "failed");
            }
        }
    }

    #[test]
    fn undo_until_nothing_is_left_gives_the_start_and_redo_the_end(edits in edits()) {
        let mut open = OpenDraft::new(furnished());
        for edit in edits {
            let _ = open.edit(edit);
        }
        let end = open.draft().clone();
        let mut undone = 0;
        while open.undo().is_some() {
            undone += 1;
        }
        prop_assert_eq!(open.draft(), &furnished());
        let mut redone = 0;
        while open.redo().is_some() {
            redone += 1;
        }
        prop_assert_eq!(open.draft(), &end);
        prop_assert_eq!(redone, undone);
    }

    #[test]
    fn what_is_saved_opens_as_the_same_plan_and_is_saved_the_same_again(edits in edits()) {
        let draft = after(edits);
        for save in [saved::to_text, saved::to_file] {
            let text = save(&draft);
            let opened = saved::open(&text);
            prop_assert_eq!(opened.as_ref(), Ok(&draft));
            prop_assert_eq!(save(&opened.unwrap()), text);
        }
    }

    #[test]
    fn edits_themselves_can_be_kept_as_text(edits in edits()) {
        for edit in edits {
            let text = serde_json::to_string(&edit).unwrap();
            prop_assert_eq!(serde_json::from_str::<Edit>(&text).unwrap(), edit);
        }
    }
}

proptest! {
    #![proptest_config(few(64))]

    #[test]
    fn any_plan_can_be_read_and_adds_up(edits in edits()) {
        let draft = after(edits);
        let summary = PlanSummary::new(framework(), &draft, None, today());
        read_all(&summary);

        let statements = framework().statements().count();
        prop_assert_eq!(summary.coverage.all(), statements);
        for pillar in &summary.pillars {
            let at_levels: usize = pillar.counts.iter().map(|(_, count)| count).sum();
            let gone = pillar
                .lines
                .iter()
                .filter(|line| matches!(line.standing, Standing::GoneLevel(_)))
                .count();
            prop_assert_eq!(pillar.coverage.at_level, at_levels + gone);
        }
        let known = draft.statements.len() - summary.orphans.len();
        prop_assert!(known <= statements);
        let mut keys: Vec<&str> = summary.gaps.iter().map(|gap| gap.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), summary.gaps.len(), "each gap has its own key");
    }
}

/// Asks a summary for everything it can say.
fn read_all(summary: &PlanSummary<'_>) {
    let draft = summary.draft;
    let _ = (draft.title(), saved::file_name(draft, summary.today));
    let _ = problem::area(&draft.front);
    let _ = (problem::partners(draft), problem::front(&draft.front));
    for figure in &draft.figures {
        let _ = problem::figure(figure);
    }
    for (section, line) in summary.sections.iter().flat_map(|it| {
        summary
            .lines_of(&it.section.slug)
            .into_iter()
            .map(move |line| (it, line))
    }) {
        let _ = (section.narrative(), section.status.words());
        let _ = (
            line.reason(),
            line.rests_on_opinion(),
            line.standing.words(),
        );
        let _ = summary.threads_from(&line.statement.slug).count();
    }
    for section in &summary.sections {
        let _ = summary.indicators_of(&section.section.slug);
        let _ = section.coverage.words();
    }
    for pillar in &summary.pillars {
        let _ = pillar.range_words();
    }
    for thread in &summary.threads {
        let _ = (problem::priority(thread.priority), thread.priority.effect());
        for (action, timing) in &thread.actions {
            let _ = (problem::action(action, summary.today), timing.words());
        }
        for measure in &thread.measures {
            let _ = (
                problem::measure(measure),
                measure.sentence(summary.framework),
            );
        }
    }
    assert!(!summary.next.words.is_empty());
    assert!(summary.open_gaps().all(|gap| !gap.words.is_empty()));
}

/// The edits above would prove little if hardly any of them worked, or hardly any failed.
#[test]
fn edits_of_every_kind_work_and_those_that_can_fail_do_fail() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    use std::collections::BTreeMap;

    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for _ in 0..160 {
        let list = edits().new_tree(&mut runner).unwrap().current();
        let mut draft = furnished();
        for edit in list {
            let json = serde_json::to_value(&edit).unwrap();
            let kind = json.as_object().unwrap().keys().next().unwrap().clone();
            let count = seen.entry(kind).or_default();
            match draft.apply(edit) {
                Ok(_) => count.0 += 1,
                Err(_) => count.1 += 1,
            }
        }
    }
    assert_eq!(seen.len(), 50, "{seen:?}");
    for (kind, (worked, failed)) in &seen {
        let can_fail = [
            "partner", "evidence", "figure", "priority", "action", "measure", "parked", "together",
            "gap", "not-now",
        ]
        .iter()
        .any(|thing| kind.ends_with(thing) && kind != "remember-partner");
        assert!(*worked > 0, "{kind} never worked");
        assert_eq!(*failed > 0, can_fail, "{kind} failed {failed} times");
    }
}
