//! What the summary says of scores: three states kept apart, counts and ranges, never one number.

use std::collections::BTreeMap;

use reform_plan::figures::{Place, PlaceRole, SeriesFigures};
use reform_plan::summary::{Coverage, GapWeight, SectionStatus, Standing};
use reform_plan::{AreaFigures, Edit, PlanDraft, PlanSummary, Polarity, SectionField};

use crate::support::{empty, evidence, framework, not_sure, plan, reason, score, slug, today};

fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

#[test]
fn a_level_not_sure_yet_and_not_discussed_are_kept_apart() {
    let draft = plan([
        score("shared-vision", "emerging"),
        not_sure("one-board"),
        reason("named-leaders", "A reason without a level"),
    ]);
    let summary = summary(&draft);
    let words: Vec<String> = [
        "shared-vision",
        "one-board",
        "named-leaders",
        "joined-records",
    ]
    .iter()
    .map(|it| summary.line(&slug(it)).unwrap().standing.words())
    .collect();
    assert_eq!(
        words,
        [
            "Level 1 Emerging",
            "Not sure yet",
            "Not discussed",
            "Not discussed"
        ]
    );
    assert_eq!(
        summary.coverage,
        Coverage {
            at_level: 1,
            not_sure: 1,
            not_discussed: framework().statements().count() - 2,
        }
    );
    let pillar = &summary.pillars[0];
    assert_eq!(
        pillar.coverage.words(),
        "1 of 5 statements scored, 1 not sure yet"
    );
    assert_eq!(pillar.coverage.discussed(), 2);
}

#[test]
fn an_unscored_statement_counts_neither_as_low_nor_as_good() {
    let draft = plan([
        not_sure("shared-vision"),
        not_sure("one-board"),
        score("named-leaders", "established"),
    ]);
    let summary = summary(&draft);
    let pillar = &summary.pillars[0];
    assert_eq!(pillar.range_words(), "Level 3");
    let counts: Vec<usize> = pillar.counts.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [0, 0, 1, 0]);
    assert!(
        summary
            .gaps
            .iter()
            .all(|gap| gap.key.contains("named-leaders")),
        "no gap is about a statement without a level: {:?}",
        summary.gaps
    );
    assert!(
        summary
            .line(&slug("shared-vision"))
            .unwrap()
            .standing
            .level()
            .is_none()
    );
}

#[test]
fn a_pillar_nobody_scored_has_no_level_and_no_gap() {
    let draft = empty();
    let summary = summary(&draft);
    for pillar in &summary.pillars {
        assert!(pillar.range().is_none());
        assert_eq!(pillar.range_words(), "No level yet");
        assert_eq!(
            pillar.coverage.words(),
            format!("0 of {} statements scored", pillar.lines.len())
        );
    }
    assert!(summary.gaps.is_empty());
}

#[test]
fn a_pillar_shows_the_range_of_its_levels() {
    let draft = plan([
        score("shared-vision", "emerging"),
        score("one-board", "established"),
        score("named-leaders", "established"),
    ]);
    let summary = summary(&draft);
    assert_eq!(summary.pillars[0].range_words(), "Level 1 to level 3");
}

#[test]
fn a_level_the_framework_no_longer_has_is_shown_as_such() {
    let draft = plan([score("shared-vision", "ripe")]);
    let summary = summary(&draft);
    let line = summary.line(&slug("shared-vision")).unwrap();
    assert!(matches!(line.standing, Standing::GoneLevel(_)));
    assert_eq!(
        line.standing.words(),
        "\"ripe\", a level this framework no longer has"
    );
    assert_eq!(summary.pillars[0].range_words(), "No level yet");
    assert!(summary.gaps.is_empty(), "neither low nor high");
}

#[test]
fn a_statement_whose_slug_has_gone_is_an_orphan_and_kept() {
    let draft = plan([
        score("once-a-statement", "emerging"),
        reason("once-a-statement", "Because it was so"),
    ]);
    let summary = summary(&draft);
    assert_eq!(summary.orphans.len(), 1);
    let (orphan, record) = summary.orphans[0];
    assert_eq!(orphan, &slug("once-a-statement"));
    assert_eq!(record.reason, "Because it was so");
    assert_eq!(summary.coverage.discussed(), 0);
    assert!(draft.statements.contains_key(orphan), "kept in the plan");
}

#[test]
fn a_section_is_completed_only_when_the_partnership_says_so() {
    let framework = framework();
    let section = &framework.sections[0];
    let set = |field| Edit::SetSection {
        section: section.slug.clone(),
        field,
    };
    let status = |draft: &PlanDraft| summary(draft).section(&section.slug).unwrap().status;

    assert_eq!(status(&empty()), SectionStatus::NotYetStarted);

    let mut everything: Vec<Edit> = framework
        .statements_of(section)
        .map(|(_, it)| score(it.slug.as_str(), framework.levels[3].slug.as_str()))
        .collect();
    everything.extend(section.questions.iter().map(|it| Edit::SetAnswer {
        question: it.slug.clone(),
        answer: "Yes".to_owned(),
    }));
    for field in [
        SectionField::Narrative("Words".to_owned()),
        SectionField::Shows("Words".to_owned()),
        SectionField::Means("Words".to_owned()),
        SectionField::WillDo("Words".to_owned()),
    ] {
        everything.push(set(field));
    }
    let mut draft = plan(everything);
    let read = summary(&draft).section(&section.slug).unwrap().clone();
    assert_eq!(read.answered, section.questions.len());
    assert_eq!(read.responded, 3);
    assert_eq!(read.coverage.not_discussed, 0);
    assert_eq!(
        read.status,
        SectionStatus::InProgress,
        "full is not completed"
    );

    draft
        .apply(set(SectionField::Completed(Some(true))))
        .unwrap();
    assert_eq!(status(&draft), SectionStatus::Completed);
    draft
        .apply(set(SectionField::Completed(Some(false))))
        .unwrap();
    assert_eq!(status(&draft), SectionStatus::InProgress);
}

#[test]
fn whatever_is_entered_for_a_section_starts_it() {
    let framework = framework();
    let section = &framework.sections[0];
    let (_, statement) = framework.statements_of(section).next().unwrap();
    let statement = statement.slug.as_str();
    for edit in [
        not_sure(statement),
        reason(statement, "Because"),
        evidence(statement, "line", reform_plan::EvidenceStrength::LocalData),
        Edit::SetAnswer {
            question: section.questions[0].slug.clone(),
            answer: "Yes".to_owned(),
        },
        Edit::SetSection {
            section: section.slug.clone(),
            field: SectionField::Completed(Some(false)),
        },
    ] {
        let draft = plan([edit.clone()]);
        let read = summary(&draft).section(&section.slug).unwrap().status;
        assert_eq!(read, SectionStatus::InProgress, "{edit:?}");
    }
}

#[test]
fn how_a_government_form_calls_a_section_does_not_start_it() {
    let section = &framework().sections[0];
    let set = |field| Edit::SetSection {
        section: section.slug.clone(),
        field,
    };
    let draft = plan([
        set(SectionField::FormHeading("Vision".to_owned())),
        set(SectionField::FormLimit("500".into())),
    ]);
    let read = summary(&draft).section(&section.slug).unwrap().status;
    assert_eq!(read, SectionStatus::NotYetStarted);
}

#[test]
fn broken_threads_come_before_advice() {
    let draft = plan([
        score("shared-vision", "emerging"),
        crate::support::add_priority(reform_plan::Priority::default()),
    ]);
    let summary = summary(&draft);
    let weights: Vec<GapWeight> = summary.gaps.iter().map(|gap| gap.weight).collect();
    assert!(weights.is_sorted());
    assert!(weights.contains(&GapWeight::Break) && weights.contains(&GapWeight::Advice));
}

#[test]
fn figures_stand_beside_local_ones_and_are_judged_only_where_the_indicator_says_how() {
    let framework = framework();
    let (section, indicator) = framework
        .sections
        .iter()
        .find_map(|section| {
            let indicator = framework
                .indicators_of(section)
                .find(|it| it.polarity == Polarity::LowerIsBetter && !it.series.is_empty())?;
            Some((section, indicator))
        })
        .unwrap();
    let series = &indicator.series[0];
    let figures = AreaFigures {
        places: vec![
            Place {
                code: "E1".to_owned(),
                name: "Anyborough".to_owned(),
                role: PlaceRole::Us,
            },
            Place {
                code: "E92000001".to_owned(),
                name: "England".to_owned(),
                role: PlaceRole::England,
            },
        ],
        series: [(
            series.slug.clone(),
            SeriesFigures {
                periods: vec!["2023".to_owned(), "2024".to_owned(), "2025".to_owned()],
                values: BTreeMap::from([
                    ("E1".to_owned(), vec![Some(5.0), Some(7.0), None]),
                    ("E92000001".to_owned(), vec![None, None, Some(6.0)]),
                ]),
                ..SeriesFigures::default()
            },
        )]
        .into(),
        ..AreaFigures::default()
    };
    let draft = plan([Edit::AddFigure {
        at: 0,
        figure: reform_plan::LocalFigure {
            id: "f".into(),
            indicator: indicator.slug.clone(),
            value: "8".into(),
            ..reform_plan::LocalFigure::default()
        },
    }]);
    let summary = PlanSummary::new(framework, &draft, Some(&figures), today());
    let lines = summary.indicators_of(&section.slug);
    let line = lines.iter().find(|it| it.indicator == indicator).unwrap();
    assert_eq!(line.local.len(), 1);
    let (_, latest) = line.own_latest().unwrap();
    assert_eq!(
        (latest.value, latest.period),
        (7.0, "2024"),
        "a missing figure is no zero"
    );
    let us = &line.series[0].places[0];
    let rise = us.change_words(series, indicator.polarity).unwrap();
    assert!(
        rise.starts_with("up from") && rise.ends_with("(worse)"),
        "{rise}"
    );
    let neutral = us.change_words(series, Polarity::Context).unwrap();
    assert!(neutral.ends_with("(2023)"), "{neutral}");
    let england = &line.series[0].places[1];
    assert!(england.change_words(series, indicator.polarity).is_none());
}
