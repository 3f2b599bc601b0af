//! Published figures that a plan used: one undo each, kept with what uses them.

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::{
    Edit, Evidence, EvidenceField, EvidenceStrength, Formula, MeasureField, MeasureOf, OpenDraft,
    PlanDraft, SuccessMeasure, UsedFigure, saved, use_as_baseline, use_as_evidence, use_in_answer,
    use_in_response,
};

use crate::any_edit::{any_edit, used};
use crate::properties::{after, few};
use crate::saved_support::{paths, salvaged};
use crate::support::{add_priority, empty, framework, id, plan, slug, whole_priority};

pub(crate) fn figure(period: &str, value: &str) -> UsedFigure {
    UsedFigure {
        series: "ehcp_total".to_owned(),
        place: "E09000025".to_owned(),
        period: period.to_owned(),
        value: value.to_owned(),
        source: "DfE, SEN2, published June 2025".to_owned(),
        title: "EHC plans in force".to_owned(),
        place_name: "Newham".to_owned(),
        ..UsedFigure::default()
    }
}

/// A plan with a measure of nothing yet.
pub(crate) fn with_measure() -> PlanDraft {
    let mut priority = whole_priority("p", "council");
    priority.measures = vec![SuccessMeasure {
        id: id("m"),
        target: "900".into(),
        ..SuccessMeasure::default()
    }];
    plan([add_priority(priority)])
}

pub(crate) fn measure_of(draft: &PlanDraft) -> &SuccessMeasure {
    draft.measure(&id("m")).unwrap().1
}

/// The plan after an edit, which has to be one step with one undo.
pub(crate) fn once(draft: &PlanDraft, edit: Edit) -> PlanDraft {
    let mut open = OpenDraft::new(draft.clone());
    open.edit(edit).unwrap().unwrap();
    let done = open.draft().clone();
    open.undo().unwrap();
    assert_eq!(open.draft(), draft, "one undo");
    assert!(open.undo().is_none());
    open.redo().unwrap();
    assert_eq!(open.draft(), &done);
    assert_eq!(saved::open(&saved::to_file(&done)).as_ref(), Ok(&done));
    done
}

#[test]
fn a_figure_becomes_evidence_with_its_sentence_source_and_kind() {
    let statement = slug("shared-vision");
    let used = figure("2024", "1,199");
    let draft = once(&empty(), use_as_evidence(&statement, &used, id("e")));
    let lines = &draft.statement(&statement).unwrap().evidence;
    assert_eq!(
        lines[..],
        [Evidence {
            id: id("e"),
            text: "EHC plans in force: Newham 1,199 (2024).".to_owned(),
            source: "DfE, SEN2, published June 2025".to_owned(),
            strength: Some(EvidenceStrength::PublishedStatistics),
            figure: Some(Box::new(used)),
            ..Evidence::default()
        }]
    );
}

#[test]
fn a_figure_becomes_the_baseline_and_says_what_is_measured_where_nothing_did() {
    let used = figure("2024", "1,199");
    let draft = with_measure();
    let after = once(
        &draft,
        use_as_baseline(&draft, framework(), &id("m"), &used),
    );
    let indicator = framework().indicators.iter().find(|it| {
        let is = |formula: &Formula| *formula == Formula::Published("ehcp_total".to_owned());
        it.series.iter().any(|series| is(&series.formula))
    });
    let wanted = SuccessMeasure {
        of: MeasureOf::Indicator(indicator.unwrap().slug.clone()),
        baseline: "1,199".into(),
        baseline_date: "2024".to_owned(),
        source: used.source.clone(),
        figure: Some(Box::new(used.clone())),
        ..measure_of(&draft).clone()
    };
    assert_eq!(measure_of(&after), &wanted);

    // By the slug of a series of the catalogue too; and what somebody wrote stays.
    let by_slug = UsedFigure {
        series: indicator.unwrap().series[0].slug.to_string(),
        ..used.clone()
    };
    let edit = use_as_baseline(&draft, framework(), &id("m"), &by_slug);
    assert_eq!(measure_of(&once(&draft, edit)).of, wanted.of);
    let own = MeasureOf::Own("Our own".to_owned());
    let mut named = draft;
    let field = MeasureField::Of(own.clone());
    named.apply(set_measure(field)).unwrap();
    let edit = use_as_baseline(&named, framework(), &id("m"), &used);
    assert_eq!(measure_of(&once(&named, edit)).of, own);
}

fn set_measure(field: MeasureField) -> Edit {
    Edit::SetMeasure {
        measure: id("m"),
        field,
    }
}

#[test]
fn a_baseline_that_is_typed_over_rests_on_no_figure_until_it_says_the_value_again() {
    let draft = with_measure();
    let edit = use_as_baseline(&draft, framework(), &id("m"), &figure("2024", "1,199"));
    let mut open = OpenDraft::new(once(&draft, edit));
    let start = open.draft().clone();
    for (typed, rests) in [("1,19", false), ("1,1", false), ("1,199", true)] {
        open.edit(set_measure(MeasureField::Baseline(typed.into())))
            .unwrap();
        let measure = measure_of(open.draft());
        assert_eq!(measure.used_figure().is_some(), rests, "{typed}");
        assert!(measure.figure.is_some(), "it is kept");
    }
    open.edit(set_measure(MeasureField::Baseline("7".into())))
        .unwrap();
    open.undo().unwrap();
    assert_eq!(open.draft(), &start, "typing is one step");
}

#[test]
fn a_figure_is_added_to_words_as_a_line_with_its_source_and_only_once() {
    let (section, question) = {
        let section = &framework().sections[0];
        (section.slug.clone(), section.questions[0].slug.clone())
    };
    let used = figure("2024", "1,199");
    let line = "EHC plans in force: Newham 1,199 (2024). Source: DfE, SEN2, published June 2025.";
    let written = plan([Edit::SetAnswer {
        question: question.clone(),
        answer: "Plans rise. \n".to_owned(),
    }]);
    let after = once(&written, use_in_answer(&written, &question, &used));
    assert_eq!(after.answer(&question), format!("Plans rise.\n{line}"));
    assert_eq!(
        after.figures_of_answer(&question),
        std::slice::from_ref(&used)
    );
    let mut again = OpenDraft::new(after.clone());
    let edit = use_in_answer(&after, &question, &used);
    assert_eq!(again.edit(edit), Ok(None), "it is there already");

    let after = once(&empty(), use_in_response(&empty(), &section, &used));
    let response = &after.section(&section).unwrap().response;
    assert_eq!(response.shows, line);
    assert_eq!(response.figures, [used]);
}

#[test]
fn a_figure_that_is_used_is_told_as_one_change_with_its_value() {
    let draft = with_measure();
    let told = |draft: &PlanDraft, edit: Edit| {
        let mut open = OpenDraft::new(draft.clone());
        let change = open.edit(edit).unwrap().unwrap();
        let words = change.words(open.draft(), framework());
        (words.what, words.before, words.after)
    };
    let used = figure("2024", "1,199");
    let (what, before, after) = told(
        &draft,
        use_as_baseline(&draft, framework(), &id("m"), &used),
    );
    assert!(
        what.starts_with("Measure \"EHC plans in force")
            && what.ends_with("\": published figure used"),
        "{what}"
    );
    assert_eq!(before, None);
    assert_eq!(after.as_deref(), Some("Newham 1,199 (2024)"));

    let question = framework().sections[0].questions[0].slug.clone();
    let (what, _, after) = told(&draft, use_in_answer(&draft, &question, &used));
    assert!(what.starts_with("Answer to \"") && what.ends_with("\": published figures used"));
    assert_eq!(after.as_deref(), Some("Newham 1,199 (2024)"));

    // Beside a change of another thing it is counted as any other.
    let (what, ..) = told(
        &draft,
        Edit::Together(vec![
            set_measure(MeasureField::Figure(Some(Box::new(used)))),
            Edit::SetName("Autumn".to_owned()),
        ]),
    );
    assert!(what.starts_with("2 changes at once"), "{what}");
}

#[test]
fn which_small_counts_are_shown_is_told_in_words() {
    let mut open = OpenDraft::new(empty());
    assert_eq!(open.draft().small_counts_below(), 5);
    let change = open.edit(Edit::SetSmallCounts(Some(0))).unwrap().unwrap();
    let words = change.words(open.draft(), framework());
    assert_eq!(words.what, "Which small counts are shown");
    assert_eq!(
        words.before.as_deref(),
        Some("Counts from 1 to 4 are shown as \"fewer than 5\"")
    );
    assert_eq!(words.after.as_deref(), Some("All counts are shown"));
    assert_eq!(open.draft().small_counts_below(), 0);
}

#[test]
fn a_figure_that_cannot_be_read_is_left_out_and_the_words_beside_it_stay() {
    let opened = salvaged(
        r#""sections":{"v":{"response":{"shows":"Kept","figures":[{"value":1},{"value":"2"}]}}},
           "answers":{"q":"Kept"},"answer_figures":{"q":[{"value":3}],"r":[{"value":"4"}]}"#,
    );
    assert_eq!(
        paths(&opened.refused),
        ["answer_figures.q", "sections.v.response.figures[0]"]
    );
    let response = &opened.draft.section(&slug("v")).unwrap().response;
    assert_eq!(
        (response.shows.as_str(), response.figures.len()),
        ("Kept", 1)
    );
    assert_eq!(opened.draft.answer(&slug("q")), "Kept");
    assert_eq!(opened.draft.figures_of_answer(&slug("r")).len(), 1);
}

#[test]
fn a_plan_that_used_no_figure_is_written_without_a_word_of_them() {
    let text = saved::to_file(&after(Vec::new()));
    for field in [
        "\"figure\"",
        "answer_figures",
        "small_counts",
        "\"response\": {\"figures",
    ] {
        assert!(!text.contains(field), "{field}");
    }
}

#[test]
fn choosing_a_figure_ends_typing() {
    let edits = [
        set_measure(MeasureField::Figure(None)),
        Edit::SetEvidence {
            statement: slug("a"),
            evidence: id("e"),
            field: EvidenceField::Figure(None),
        },
        Edit::SetSection {
            section: slug("a"),
            field: reform_plan::SectionField::Figures(Vec::new()),
        },
        Edit::SetSmallCounts(None),
    ];
    assert!(edits.iter().all(|edit| !edit.is_typing()));
    let typed = set_measure(MeasureField::Baseline("1".into()));
    assert!(typed.is_typing());
}

proptest! {
    #![proptest_config(few(160))]

    #[test]
    fn using_any_figure_in_any_plan_is_undone_exactly_and_saved(
        edits in vec(any_edit(), 0..30),
        used in used(),
    ) {
        let draft = after(edits);
        let statement = slug("shared-vision");
        let mut uses = vec![
            use_as_evidence(&statement, &used, id("new")),
            use_in_response(&draft, &slug("vision"), &used),
            use_in_answer(&draft, &slug("what-families-notice-first"), &used),
        ];
        let mut measures = draft.priorities.iter().flat_map(|it| &it.measures);
        uses.extend(
            measures
                .next()
                .map(|it| use_as_baseline(&draft, framework(), &it.id, &used)),
        );
        for edit in uses {
            let mut open = OpenDraft::new(draft.clone());
            if open.edit(edit).unwrap().is_some() {
                let done = open.draft().clone();
                let opened = saved::open(&saved::to_text(&done));
                prop_assert_eq!(opened.as_ref(), Ok(&done));
                open.undo().unwrap();
            }
            prop_assert_eq!(open.draft(), &draft);
        }
    }
}
