//! Words to write plans with in tests.

use std::sync::LazyLock;

use reform_plan::{
    Action, Area, Date, Edit, Evidence, EvidenceStrength, FamiliesInvolved, Framework, FrontField,
    Id, MeasureDirection, MeasureKind, MeasureOf, Month, PlanDraft, PlanPartner, Priority, Reveal,
    Review, Score, Slug, SuccessMeasure, TypedDate, ViewField, framework,
};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(framework::built_in);

/// The framework that ships, read once.
pub(crate) fn framework() -> &'static Framework {
    &FRAMEWORK
}

/// The day the tests take place.
pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 21).unwrap()
}

pub(crate) fn empty() -> PlanDraft {
    PlanDraft::new("plan".into(), framework())
}

/// An empty plan after these edits, all of which have to work.
pub(crate) fn plan(edits: impl IntoIterator<Item = Edit>) -> PlanDraft {
    with(empty(), edits)
}

/// A plan after these edits, all of which have to work.
pub(crate) fn with(mut draft: PlanDraft, edits: impl IntoIterator<Item = Edit>) -> PlanDraft {
    for edit in edits {
        draft.apply(edit).unwrap();
    }
    draft
}

pub(crate) fn slug(text: &str) -> Slug {
    text.into()
}

pub(crate) fn id(text: &str) -> Id {
    text.into()
}

pub(crate) fn score(statement: &str, level: &str) -> Edit {
    Edit::SetScore {
        statement: slug(statement),
        score: Some(Score::At(slug(level))),
    }
}

/// What a partner says of a statement, scoring alone.
pub(crate) fn view(statement: &str, partner: &str, level: &str) -> Edit {
    view_field(
        statement,
        partner,
        ViewField::Score(Some(Score::At(slug(level)))),
    )
}

pub(crate) fn view_field(statement: &str, partner: &str, field: ViewField) -> Edit {
    Edit::SetView {
        statement: slug(statement),
        partner: slug(partner),
        field,
    }
}

pub(crate) fn reveal(statement: &str) -> Edit {
    Edit::SetReveal {
        statement: slug(statement),
        reveal: Reveal::Shown,
    }
}

pub(crate) fn not_sure(statement: &str) -> Edit {
    Edit::SetScore {
        statement: slug(statement),
        score: Some(Score::NotSureYet),
    }
}

pub(crate) fn reason(statement: &str, reason: &str) -> Edit {
    Edit::SetReason {
        statement: slug(statement),
        reason: reason.to_owned(),
    }
}

pub(crate) fn evidence(statement: &str, line: &str, strength: EvidenceStrength) -> Edit {
    Edit::AddEvidence {
        statement: slug(statement),
        at: 0,
        evidence: Evidence {
            id: id(line),
            text: "A line of evidence".to_owned(),
            source: "Board papers, 2026".to_owned(),
            strength: Some(strength),
            ..Evidence::default()
        },
    }
}

pub(crate) fn partner(partner: &str) -> Edit {
    Edit::AddPartner {
        at: usize::MAX,
        partner: PlanPartner {
            slug: slug(partner),
            name: partner.to_owned(),
            ..PlanPartner::default()
        },
    }
}

pub(crate) fn area(name: &str) -> Edit {
    Edit::SetFront(FrontField::Area(Some(Area {
        name: name.to_owned(),
        ..Area::default()
    })))
}

/// A plan without any gap: three whole priorities, a council that leads them, a Senior Responsible
/// Officer and a review to come.
pub(crate) fn whole_plan() -> PlanDraft {
    let mut first = whole_priority("p", "council");
    let principles = framework().principles.iter();
    first.principles = principles.map(|it| it.slug.clone()).collect();
    plan([
        partner("council"),
        Edit::SetFront(FrontField::Sro(
            "Director of children's services".to_owned(),
        )),
        Edit::SetReviews(vec![Review {
            on: TypedDate::month(3, 2027),
            what: "The board looks at every measure".to_owned(),
            ..Review::default()
        }]),
        add_priority(first),
        add_priority(whole_priority("q", "council")),
        add_priority(whole_priority("r", "council")),
    ])
}

/// A priority with no gap, led by a partner of this slug.
pub(crate) fn whole_priority(key: &str, lead: &str) -> Priority {
    Priority {
        id: id(key),
        title: "Speed up assessments".to_owned(),
        section: Some(framework().sections[0].slug.clone()),
        indicators: vec![framework().indicators[0].slug.clone()],
        lead: Some(slug(lead)),
        families: "Nobody rings back, and we wait for months".to_owned(),
        actions: vec![whole_action(&format!("{key}-action"), lead)],
        measures: vec![whole_measure(&format!("{key}-measure"))],
        ..Priority::default()
    }
}

pub(crate) fn whole_action(key: &str, lead: &str) -> Action {
    Action {
        id: id(key),
        what: "Open a triage line".to_owned(),
        lead: Some(slug(lead)),
        by: TypedDate::month(3, 2027),
        families: Some(FamiliesInvolved::Asked),
        ..Action::default()
    }
}

pub(crate) fn whole_measure(key: &str) -> SuccessMeasure {
    SuccessMeasure {
        id: id(key),
        of: MeasureOf::Own("Plans issued in 20 weeks".to_owned()),
        baseline: "63".into(),
        baseline_date: "2025".to_owned(),
        source: "SEN2".to_owned(),
        target: "75".into(),
        target_date: TypedDate::month(7, 2027),
        direction: MeasureDirection::Up,
        kind: Some(MeasureKind::BetterOff),
        reports: "Council, head of SEND".to_owned(),
        when: "Every term".to_owned(),
        ..SuccessMeasure::default()
    }
}

pub(crate) fn add_priority(priority: Priority) -> Edit {
    Edit::AddPriority {
        at: usize::MAX,
        priority: Box::new(priority),
    }
}
