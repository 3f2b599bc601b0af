//! Plans at three stages: empty, half done and full.

use reform_plan::{
    Action, Area, Direction, Edit, Evidence, EvidenceField, EvidenceStrength, Framework,
    FrontField, OpenDraft, PlanDraft, PlanPartner, Priority, Score, SectionField, TypedDate, saved,
};

/// The complete made-up area that "Try an example" opens.
pub const EXAMPLE: &str = include_str!("../../web/examples/anyborough.sendplan.json");

/// A plan nobody has written in.
pub fn empty(framework: &Framework) -> PlanDraft {
    PlanDraft::new("empty".into(), framework)
}

/// A plan a room has begun: an area with published figures, some scores of each state, one
/// priority with gaps, text that is awkward to show.
///
/// # Panics
/// When an edit does not apply: then the test is wrong.
pub fn half_done(framework: &Framework) -> PlanDraft {
    let mut open = OpenDraft::new(PlanDraft::new("half".into(), framework));
    for edit in half_done_edits(framework) {
        open.edit(edit).expect("the edits follow one another");
    }
    open.draft().clone()
}

/// A complete plan.
///
/// # Panics
/// When the shipped example cannot be opened.
pub fn full() -> PlanDraft {
    saved::open(EXAMPLE).expect("the shipped example")
}

/// The journey of a room that has begun, as edits.
pub fn half_done_edits(framework: &Framework) -> Vec<Edit> {
    let statements: Vec<_> = framework
        .statements()
        .map(|(_, it)| it.slug.clone())
        .collect();
    let level = |at: usize| {
        framework
            .levels
            .get(at)
            .map(|level| Score::At(level.slug.clone()))
    };
    let statement = |at: usize| statements.get(at).cloned().unwrap_or_default();
    let section = framework
        .sections
        .first()
        .map(|it| it.slug.clone())
        .unwrap_or_default();
    let question = framework
        .sections
        .first()
        .and_then(|it| it.questions.first())
        .map(|it| it.slug.clone())
        .unwrap_or_default();
    let mut edits = vec![
        Edit::SetFront(FrontField::Area(Some(Area {
            code: Some("E09000025".to_owned()),
            name: "Newham".to_owned(),
            region: None,
            ..Area::default()
        }))),
        Edit::SetScore { statement: statement(0), score: level(0) },
        Edit::SetReason {
            statement: statement(0),
            reason: "Leaders agree in meetings; <b>no</b> shared words yet & few families know.\nSecond line."
                .to_owned(),
        },
        Edit::SetDirection { statement: statement(0), direction: Some(Direction::Better) },
        Edit::AddEvidence {
            statement: statement(0),
            at: 0,
            evidence: Evidence { id: "e1".into(), ..Evidence::default() },
        },
        Edit::SetEvidence {
            statement: statement(0),
            evidence: "e1".into(),
            field: EvidenceField::Text("مجموعة الآباء said: nobody told us 🙁".to_owned()),
        },
        Edit::SetEvidence {
            statement: statement(0),
            evidence: "e1".into(),
            field: EvidenceField::Strength(Some(EvidenceStrength::FamiliesAccounts)),
        },
        Edit::SetScore { statement: statement(1), score: Some(Score::NotSureYet) },
        Edit::SetScore { statement: statement(2), score: level(2) },
        Edit::SetSection {
            section,
            field: SectionField::Shows("More plans, later.".to_owned()),
        },
        Edit::SetAnswer { question, answer: "A named person who rings back.".to_owned() },
        Edit::AddPriority {
            at: 0,
            priority: Box::new(Priority {
                id: "p1".into(),
                title: "Say one thing together".to_owned(),
                statements: vec![statement(0)],
                actions: vec![Action {
                    id: "a1".into(),
                    what: "Write the vision with families".to_owned(),
                    by: TypedDate::month(10, 2026),
                    ..Action::default()
                }],
                ..Priority::default()
            }),
        },
    ];
    for (at, partner) in framework.partners.iter().take(2).enumerate() {
        edits.push(Edit::AddPartner {
            at,
            partner: PlanPartner {
                slug: partner.slug.clone(),
                name: partner.name.clone(),
                role: "Assistant director".to_owned(),
                signed: TypedDate::default(),
                ..PlanPartner::default()
            },
        });
    }
    edits
}
