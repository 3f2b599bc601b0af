//! A partnership's way through a plan as a list of edits: what the summary says at each stage.

use plan_tests::plans;
use plan_tests::world::today;
use reform_plan::summary::{GapWeight, Place, SectionStatus};
use reform_plan::{Framework, OpenDraft, PlanDraft, PlanSummary, framework, saved};

fn summary<'a>(framework: &'a Framework, draft: &'a PlanDraft) -> PlanSummary<'a> {
    PlanSummary::new(framework, draft, None, today())
}

#[test]
fn an_empty_plan_asks_for_its_area_first_and_says_that_nothing_was_discussed() {
    let framework = framework::built_in();
    let plan = plans::empty(&framework);
    let summary = summary(&framework, &plan);
    assert_eq!(summary.next.place, Place::Area);
    assert_eq!(summary.coverage.discussed(), 0);
    assert_eq!(
        summary.coverage.not_discussed,
        framework.statements().count()
    );
    assert!(
        summary.gaps.is_empty(),
        "nothing is wrong with what nobody has written"
    );
    assert!(
        summary
            .sections
            .iter()
            .all(|it| it.status == SectionStatus::NotYetStarted)
    );
}

#[test]
fn a_room_that_has_begun_sees_what_it_did_and_what_is_missing() {
    let framework = framework::built_in();
    let plan = plans::half_done(&framework);
    let summary = summary(&framework, &plan);
    assert_eq!(summary.coverage.at_level, 2);
    assert_eq!(summary.coverage.not_sure, 1);
    assert!(matches!(summary.next.place, Place::Statement { .. }));
    let broken: Vec<&str> = summary
        .open_gaps()
        .filter(|gap| gap.weight == GapWeight::Break)
        .map(|gap| gap.words.as_str())
        .collect();
    assert!(
        broken.contains(&"\"Say one thing together\" has no measure"),
        "{broken:?}"
    );
    assert!(
        broken.contains(&"\"Say one thing together\" has no lead partner"),
        "{broken:?}"
    );
}

#[test]
fn the_example_is_complete_and_its_threads_hold() {
    let framework = framework::built_in();
    let plan = plans::full();
    let summary = summary(&framework, &plan);
    let broken: Vec<_> = summary
        .open_gaps()
        .filter(|gap| gap.weight == GapWeight::Break)
        .collect();
    assert!(broken.is_empty(), "{broken:?}");
    let unfinished: Vec<_> = summary
        .sections
        .iter()
        .filter(|it| it.status != SectionStatus::Completed)
        .collect();
    assert_eq!(
        unfinished.len(),
        1,
        "one section says itself what it waits for"
    );
    assert!(summary.orphans.is_empty());
    for thread in &summary.threads {
        assert!(!thread.statements.is_empty() && !thread.actions.is_empty());
        assert!(!thread.measures.is_empty() && thread.lead.is_some());
    }
}

#[test]
fn the_thread_is_walked_both_ways() {
    let framework = framework::built_in();
    let plan = plans::full();
    let summary = summary(&framework, &plan);
    for thread in &summary.threads {
        for line in &thread.statements {
            let back: Vec<_> = summary.threads_from(&line.statement.slug).collect();
            assert!(back.iter().any(|it| it.priority.id == thread.priority.id));
        }
    }
}

#[test]
fn every_step_of_a_journey_can_be_undone_and_made_again() {
    let framework = framework::built_in();
    let mut open = OpenDraft::new(plans::empty(&framework));
    for edit in plans::half_done_edits(&framework) {
        open.edit(edit).unwrap();
    }
    let end = open.draft().clone();
    while open.undo().is_some() {}
    assert_eq!(open.draft(), &plans::empty(&framework));
    while open.redo().is_some() {}
    assert_eq!(open.draft(), &end);
}

#[test]
fn a_plan_taken_away_as_a_file_comes_back_the_same() {
    let framework = framework::built_in();
    for plan in [
        plans::empty(&framework),
        plans::half_done(&framework),
        plans::full(),
    ] {
        let file = saved::to_file(&plan);
        let back = saved::open(&file).unwrap();
        assert_eq!(back, plan);
        assert_eq!(saved::to_file(&back), file);
    }
}
