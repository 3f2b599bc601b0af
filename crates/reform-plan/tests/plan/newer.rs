//! Which figures a plan used have a newer value, and what taking one does.

use std::cmp::Ordering;

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::summary::{LatestFigure, NewerFigure, UsedIn, newer_figures, used_figures};
use reform_plan::{
    Edit, EvidenceField, MeasureField, OpenDraft, PlanDraft, SectionField, saved, take_newer,
    use_as_baseline, use_as_evidence, use_in_answer, use_in_response,
};

use crate::any_edit::any_edit;
use crate::properties::{after, few};
use crate::support::{framework, id, slug, with};
use crate::used::{figure, measure_of, once, with_measure};

const SOURCE: &str = "DfE, SEN2, published June 2026";

fn latest(period: &str, value: &str) -> LatestFigure {
    LatestFigure {
        period: period.to_owned(),
        value: value.to_owned(),
        source: SOURCE.to_owned(),
    }
}

/// Years as text; anything else has no place in time.
fn by_year(one: &str, other: &str) -> Option<Ordering> {
    let year = |text: &str| text.parse::<u16>().ok();
    Some(year(one)?.cmp(&year(other)?))
}

fn newer<'a>(draft: &'a PlanDraft, period: &str, value: &str) -> Vec<NewerFigure<'a>> {
    newer_figures(draft, |_, _| Some(latest(period, value)), by_year)
}

/// The one newer figure there is, taken: one step.
fn taken(draft: &PlanDraft, period: &str, value: &str) -> PlanDraft {
    let found = newer(draft, period, value);
    assert_eq!(found.len(), 1);
    let after = once(draft, take_newer(draft, &found[0], id("new")));
    assert_eq!(newer(&after, period, value), [], "it is not offered again");
    after
}

fn with_evidence() -> PlanDraft {
    let used = figure("2024", "1,199");
    with(
        PlanDraft::default(),
        [use_as_evidence(&slug("shared-vision"), &used, id("e"))],
    )
}

fn set_evidence(field: EvidenceField) -> Edit {
    Edit::SetEvidence {
        statement: slug("shared-vision"),
        evidence: id("e"),
        field,
    }
}

fn evidence_of(draft: &PlanDraft) -> Vec<(&str, &str, bool)> {
    let record = draft.statement(&slug("shared-vision")).unwrap();
    record
        .evidence
        .iter()
        .map(|it| (it.text.as_str(), it.source.as_str(), it.figure.is_some()))
        .collect()
}

#[test]
fn a_later_period_and_a_revised_value_are_newer_and_nothing_else_is() {
    let draft = with_evidence();
    for (period, value, offered) in [
        ("2025", "1,240", Some(false)),
        ("2025", "1,199", Some(false)),
        ("2024", "1,201", Some(true)),
        ("2024", "1,199", None),
        (" 2024 ", " 1,199 ", None),
        ("2023", "1,100", None),
        ("last year", "1,240", None),
    ] {
        let found = newer(&draft, period, value);
        let revised = found.first().map(|it| it.is_revised);
        assert_eq!(revised, offered, "{period} {value}");
    }
    assert_eq!(newer_figures(&draft, |_, _| None, by_year), []);
}

#[test]
fn the_latest_is_asked_for_by_series_and_place_as_they_were_used() {
    let draft = with_evidence();
    let asked = |series: &str, place: &str| {
        assert_eq!((series, place), ("ehcp_total", "E09000025"));
        Some(latest("2025", "1,240"))
    };
    let found = newer_figures(&draft, asked, by_year);
    assert_eq!(
        found[0].used_in,
        UsedIn::Evidence {
            statement: slug("shared-vision"),
            evidence: id("e"),
        }
    );
    assert_eq!(found[0].used, &figure("2024", "1,199"));
    assert_eq!(
        (
            found[0].period.as_str(),
            found[0].value.as_str(),
            found[0].source.as_str()
        ),
        ("2025", "1,240", SOURCE)
    );
    let words = found[0].used_in.words(&draft, framework());
    let mark = &framework().statement(&slug("shared-vision")).unwrap().1.id;
    assert_eq!(words, format!("Evidence for {mark}"));
    assert!(found[0].used_in.place(framework()).is_some());
}

#[test]
fn evidence_gets_the_newer_sentence_and_source_where_the_older_still_stand() {
    let draft = with(
        with_evidence(),
        [set_evidence(EvidenceField::Text(
            "We see: EHC plans in force: Newham 1,199 (2024). That is many.".to_owned(),
        ))],
    );
    assert_eq!(
        evidence_of(&taken(&draft, "2025", "1,240")),
        [(
            "We see: EHC plans in force: Newham 1,240 (2025). That is many.",
            SOURCE,
            true
        )]
    );
}

#[test]
fn a_source_that_somebody_wrote_stays_beside_the_newer_one() {
    let set = |text: &str| set_evidence(EvidenceField::Source(text.to_owned()));
    let source = |draft: &PlanDraft| evidence_of(&taken(draft, "2025", "1,240"))[0].1.to_owned();
    let draft = with(with_evidence(), [set("Head of SEND")]);
    assert_eq!(source(&draft), format!("Head of SEND; {SOURCE}"));
    let draft = with(with_evidence(), [set(" ")]);
    assert_eq!(source(&draft), SOURCE);
}

#[test]
fn evidence_in_other_words_stays_and_the_newer_figure_is_a_line_after_it() {
    let text = "Nearly 1,200 plans";
    let draft = with(
        with_evidence(),
        [
            set_evidence(EvidenceField::Text(text.to_owned())),
            use_as_evidence(&slug("shared-vision"), &figure("2025", "1,240"), id("last")),
        ],
    );
    let after = taken(&draft, "2025", "1,240");
    let lines = evidence_of(&after);
    assert_eq!(lines[0], (text, "DfE, SEN2, published June 2025", false));
    let newest = ("EHC plans in force: Newham 1,240 (2025).", SOURCE, true);
    assert_eq!(lines[1], newest);
    assert_eq!(lines.len(), 3);
}

#[test]
fn a_baseline_gets_value_period_and_source_and_the_target_stays() {
    let draft = with_measure();
    let used = figure("2024", "1,199");
    let draft = with(
        draft.clone(),
        [use_as_baseline(&draft, framework(), &id("m"), &used)],
    );
    let after = taken(&draft, "2024", "1,201");
    let (before, measure) = (measure_of(&draft), measure_of(&after));
    let wanted = reform_plan::SuccessMeasure {
        baseline: "1,201".into(),
        source: SOURCE.to_owned(),
        figure: measure.figure.clone(),
        ..before.clone()
    };
    assert_eq!(measure, &wanted);
    assert_eq!(measure.target.0, "900");

    let typed = MeasureField::Baseline("1,200".into());
    let typed_over = with(
        draft,
        [Edit::SetMeasure {
            measure: id("m"),
            field: typed,
        }],
    );
    assert_eq!(newer(&typed_over, "2025", "1,240"), []);
}

#[test]
fn words_get_the_newer_sentence_in_place_or_at_their_end() {
    let section = framework().sections[0].slug.clone();
    let question = framework().sections[0].questions[0].slug.clone();
    let used = figure("2024", "1,199");
    let newest = format!("EHC plans in force: Newham 1,240 (2025). Source: {SOURCE}.");
    let draft = PlanDraft::default();
    let draft = with(draft.clone(), [use_in_response(&draft, &section, &used)]);
    let shows = |draft: &PlanDraft| draft.section(&section).unwrap().response.shows.clone();
    let write = |text: String| Edit::SetSection {
        section: section.clone(),
        field: SectionField::Shows(text),
    };
    let around = with(
        draft.clone(),
        [write(format!("See.\n{}\nSo.", shows(&draft)))],
    );
    assert_eq!(
        shows(&taken(&around, "2025", "1,240")),
        format!("See.\n{newest}\nSo.")
    );
    // Without its source beside it, it says its source now.
    let bare = with(draft.clone(), [write(used.sentence())]);
    assert_eq!(shows(&taken(&bare, "2025", "1,240")), newest);
    let other = with(draft.clone(), [write("Many plans.".to_owned())]);
    assert_eq!(
        shows(&taken(&other, "2025", "1,240")),
        format!("Many plans.\n{newest}")
    );
    let emptied = with(draft, [write(" ".to_owned())]);
    assert_eq!(newer(&emptied, "2025", "1,240"), []);

    let draft = PlanDraft::default();
    let draft = with(draft.clone(), [use_in_answer(&draft, &question, &used)]);
    let after = taken(&draft, "2025", "1,240");
    assert_eq!(after.answer(&question), newest);
    assert_eq!(after.figures_of_answer(&question).len(), 1);
}

#[test]
fn a_figure_that_is_gone_cannot_be_taken_and_nothing_changes() {
    let draft = with_evidence();
    let found = newer(&draft, "2025", "1,240");
    let mut gone = PlanDraft::default();
    let edit = take_newer(&gone, &found[0], id("new"));
    assert!(gone.apply(edit).is_err());
    assert_eq!(gone, PlanDraft::default());
}

proptest! {
    #![proptest_config(few(160))]

    #[test]
    fn taking_any_newer_figure_is_undone_exactly_and_leaves_one_less(
        edits in vec(any_edit(), 0..60),
    ) {
        let draft = after(edits);
        let found = newer(&draft, "2031", "9");
        prop_assert!(found.len() <= used_figures(&draft).len());
        for one in &found {
            prop_assert!(!one.used_in.words(&draft, framework()).is_empty());
            let mut open = OpenDraft::new(draft.clone());
            open.edit(take_newer(&draft, one, id("new"))).unwrap();
            prop_assert!(newer(open.draft(), "2031", "9").len() < found.len());
            let targets = |draft: &PlanDraft| -> Vec<_> {
                let measures = draft.priorities.iter().flat_map(|it| &it.measures);
                measures.map(|it| (it.target.clone(), it.target_date.clone())).collect()
            };
            prop_assert_eq!(targets(open.draft()), targets(&draft));
            let text = saved::to_text(open.draft());
            let opened = saved::open(&text);
            prop_assert_eq!(opened.as_ref(), Ok(open.draft()));
            open.undo().unwrap();
            prop_assert_eq!(open.draft(), &draft);
        }
    }
}
