//! A partnership's way through a plan as a list of edits: what the summary says at each stage.

use plan_tests::figures::{self, used};
use plan_tests::plans;
use plan_tests::world::today;
use reform_plan::pasted::{add_pasted, parse_pasted};
use reform_plan::summary::{
    GapWeight, LatestFigure, NewerFigure, Place, SectionStatus, newer_figures, used_figures,
};
use reform_plan::{
    Edit, Framework, OpenDraft, PlanDraft, PlanSummary, framework, saved, take_newer,
};

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

/// The figures of a plan that a later release has newer: everything it used, a year on.
fn newer(draft: &PlanDraft) -> Vec<NewerFigure<'_>> {
    let latest = |_: &str, _: &str| {
        Some(LatestFigure {
            period: "2025".to_owned(),
            value: "47.0%".to_owned(),
            source: "DfE, SEN2, published June 2026".to_owned(),
        })
    };
    newer_figures(draft, latest, |one, other| Some(one.cmp(other)))
}

#[test]
fn figures_are_used_and_a_year_later_newer_ones_are_taken_one_by_one_or_left() {
    let framework = framework::built_in();
    let mut open = OpenDraft::new(plans::half_done(&framework));
    let measure = figures::add_measure(open.draft());
    open.edit(measure).unwrap();
    let start = open.draft().clone();
    let uses = figures::uses(&framework, open.draft());
    let steps = uses.len();
    for edit in uses {
        open.edit(edit).unwrap().unwrap();
    }
    assert_eq!(used_figures(open.draft()).len(), steps);

    let kept = saved::open(&saved::to_file(open.draft())).unwrap();
    let mut later = OpenDraft::new(kept.clone());
    for left in (0..steps).rev() {
        // The first stays as it is: nothing is stored for that, and it is offered again.
        let found = newer(later.draft());
        assert_eq!(found.len(), left + 1);
        let Some(one) = found.get(1) else { break };
        let edit = take_newer(later.draft(), one, format!("new-{left}").as_str().into());
        later.edit(edit).unwrap().unwrap();
    }
    let left = newer(later.draft());
    assert_eq!(left.len(), 1);
    assert_eq!(left.first().unwrap().used, &used("2024", "46.4%"));
    while later.undo().is_some() {}
    assert_eq!(later.draft(), &kept, "each was one step");
    for _ in 0..steps {
        open.undo().unwrap();
    }
    assert_eq!(open.draft(), &start);
}

#[test]
fn pasted_figures_stand_in_the_plan_and_small_counts_are_held_back_in_words() {
    let framework = framework::built_in();
    let pasted = parse_pasted(
        &framework,
        "Indicator\tFigure\tPeriod\tSource\nD1\t3\tMay 2026\tCase system\n",
    );
    assert_eq!(pasted.problems, []);
    let mut open = OpenDraft::new(plans::empty(&framework));
    let edit = add_pasted(open.draft(), &pasted.rows, || "f1".into());
    open.edit(edit.unwrap()).unwrap();
    let indicator = pasted.rows.first().unwrap().indicator.clone();
    let says = |open: &OpenDraft, words: &str| {
        let summary = summary(&framework, open.draft());
        let said = summary.indicator(&indicator).unwrap().local_words();
        said.iter().any(|it| it.contains(words))
    };
    assert!(says(&open, "local figure fewer than 5 (May 2026)"));
    open.edit(Edit::SetSmallCounts(Some(0))).unwrap();
    assert!(says(&open, "local figure 3 (May 2026)"));
}
