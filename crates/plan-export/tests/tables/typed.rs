//! A plan with the same words in every box.

use reform_plan::{
    Action, Area, Evidence, FrontPage, Id, LocalFigure, MeasureOf, MeasureResult, Milestone,
    Parked, PartnerView, PlanDraft, PlanPartner, Priority, Reason, Reveal, Review, Score, Slug,
    StatementRecord, StatusNote, SuccessMeasure, TypedDate, Waypoint,
};

use crate::support::{empty, framework};

/// A plan in which every box that is a text has these words, and so have the boxes of numbers and
/// days. Statements are in all three states; what partners scored alone is revealed for the first.
pub(crate) fn typed_everywhere(words: &str) -> PlanDraft {
    let text = || words.to_owned();
    let first = first_statement();
    let mut draft = empty();
    draft.name = text();
    draft.front = front(words);
    let partners = partners().into_iter();
    draft.partners = partners
        .map(|slug| PlanPartner {
            slug,
            name: text(),
            role: text(),
            ..PlanPartner::default()
        })
        .collect();
    let second = framework().statements().nth(1).unwrap().1.slug.clone();
    let not_sure = StatementRecord {
        agreed: Some(Score::NotSureYet),
        reason: text(),
        ..StatementRecord::default()
    };
    let gone = StatementRecord {
        agreed: Some(level(0)),
        reason: text(),
        ..StatementRecord::default()
    };
    draft.statements = [
        (first.clone(), agreed(words)),
        (second, not_sure),
        ("gone".into(), gone),
    ]
    .into();
    draft.parked = vec![Parked {
        id: "k1".into(),
        text: text(),
        statement: Some(first),
        ..Parked::default()
    }];
    draft.reviews = vec![Review {
        what: text(),
        on: date(words),
        ..Review::default()
    }];
    draft.figures = vec![LocalFigure {
        id: "f1".into(),
        indicator: framework().indicators[0].slug.clone(),
        value: words.into(),
        period: text(),
        source: text(),
        note: text(),
        ..LocalFigure::default()
    }];
    draft.priorities = vec![priority(words)];
    draft
}

fn first_statement() -> Slug {
    framework().statements().next().unwrap().1.slug.clone()
}

fn partners() -> Vec<Slug> {
    let partners = framework().partners.iter().take(2);
    partners.map(|it| it.slug.clone()).collect()
}

fn level(at: usize) -> Score {
    Score::At(framework().levels[at].slug.clone())
}

fn date(words: &str) -> TypedDate {
    TypedDate {
        day: words.to_owned(),
        ..TypedDate::month(10, 2026)
    }
}

fn front(words: &str) -> FrontPage {
    let text = || words.to_owned();
    FrontPage {
        area: Some(Area {
            name: text(),
            ..Area::default()
        }),
        sro: text(),
        council: text(),
        icb: text(),
        forum: text(),
        settings: text(),
        version: text(),
        ..FrontPage::default()
    }
}

/// A statement with an agreed level that one partner does not agree with.
fn agreed(words: &str) -> StatementRecord {
    let text = || words.to_owned();
    let partners = partners();
    let scores = [level(0), Score::NotSureYet];
    let views = partners.iter().cloned().zip(scores);
    StatementRecord {
        agreed: Some(level(1)),
        reason: text(),
        evidence: vec![Evidence {
            id: "e1".into(),
            text: text(),
            source: text(),
            ..Evidence::default()
        }],
        views: views
            .map(|(slug, score)| {
                let view = PartnerView {
                    score: Some(score),
                    ..PartnerView::default()
                };
                (slug, view)
            })
            .collect(),
        reveal: Reveal::Shown,
        dissent: [(partners[1].clone(), text())].into(),
        room: partners,
        agreed_on: TypedDate::day(5, 11, 2026),
        ..StatementRecord::default()
    }
}

fn priority(words: &str) -> Priority {
    let text = || words.to_owned();
    Priority {
        id: "p1".into(),
        title: text(),
        statements: vec![first_statement()],
        indicators: vec![framework().indicators[0].slug.clone()],
        parked: vec!["k1".into()],
        reasons: vec![Reason {
            words: text(),
            ..Reason::default()
        }],
        problem: text(),
        families: text(),
        means: text(),
        will_do: text(),
        lead: partners().into_iter().next(),
        actions: vec![
            action("a1", words, &date(words), &[]),
            action("a2", words, &TypedDate::month(10, 2026), &["a1".into()]),
        ],
        measures: vec![measure(words)],
        ..Priority::default()
    }
}

fn action(id: &str, words: &str, by: &TypedDate, first: &[Id]) -> Action {
    let text = || words.to_owned();
    Action {
        id: id.into(),
        what: text(),
        role: text(),
        start: TypedDate::day(1, 9, 2026),
        by: by.clone(),
        families_how: text(),
        obstacle: text(),
        unblock: text(),
        depends_on: first.to_vec(),
        milestones: vec![Milestone {
            what: text(),
            by: by.clone(),
            ..Milestone::default()
        }],
        notes: vec![StatusNote {
            text: text(),
            on: TypedDate::day(2, 11, 2026),
            ..StatusNote::default()
        }],
        ..Action::default()
    }
}

fn measure(words: &str) -> SuccessMeasure {
    let text = || words.to_owned();
    SuccessMeasure {
        id: "m1".into(),
        of: MeasureOf::Own(text()),
        baseline: words.into(),
        baseline_date: text(),
        source: text(),
        target: words.into(),
        target_date: date(words),
        reports: text(),
        when: text(),
        trajectory: vec![Waypoint {
            by: date(words),
            value: words.into(),
            ..Waypoint::default()
        }],
        results: vec![MeasureResult {
            on: date(words),
            value: words.into(),
            source: text(),
            ..MeasureResult::default()
        }],
        ..SuccessMeasure::default()
    }
}
