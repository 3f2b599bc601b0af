//! A plan in which every field of every struct holds something.

use std::collections::BTreeMap;

use reform_plan::{
    Action, ActionStatus, AnswersFor, AnswersShown, Area, CostBand, Direction, Evidence,
    EvidenceStrength, Extra, FamiliesInvolved, ForFamilies, Framework, FrontPage, Id, Ingredient,
    LastTime, LocalFigure, MeasureDirection, MeasureKind, MeasureOf, MeasureResult, Milestone,
    MilestoneState, NotNow, Outcome, Parked, PartnerView, PlanDraft, PlanKind, PlanPartner,
    PlanStatus, Priority, PromptResponse, Reason, Reveal, Review, ReviewState, RuleChoice,
    RuleKind, RuleUse, Score, ScoringWay, SectionRecord, Size, Slug, StatementRecord, StatementSet,
    StatusNote, SuccessMeasure, TypedDate, Unit, UsedFigure, Waypoint, Workshop,
};

/// The plan. Struct literals name every field, so it stays whole when one is added.
pub(crate) fn filled(framework: &Framework) -> PlanDraft {
    let statement = framework.statements().next().unwrap().1.slug.clone();
    let section = framework.sections[0].slug.clone();
    let mut questions = framework.sections.iter().flat_map(|it| &it.questions);
    let question = questions.next().unwrap().slug.clone();
    let partner = framework.partners[0].slug.clone();
    let gone: Slug = "partner-that-left".into();
    let level = framework.levels[1].slug.clone();
    let count = indicator(framework, Unit::Count);
    PlanDraft {
        id: "plan-1".into(),
        name: "Words of the name".into(),
        kind: PlanKind::Example,
        framework: framework.id.clone(),
        framework_version: framework.version.clone(),
        front: front(),
        way: ScoringWay::EachFirst,
        partners: vec![PlanPartner {
            slug: partner.clone(),
            name: "Words of the partner".into(),
            role: "Words of the role".into(),
            signed: TypedDate::day(1, 3, 2026),
            extra: Extra::default(),
        }],
        left: BTreeMap::from([(gone.clone(), "Words of one that left".into())]),
        statements: BTreeMap::from([(statement.clone(), record(&partner, &gone, &level))]),
        sections: BTreeMap::from([(section.clone(), section_record())]),
        answers: BTreeMap::from([(question.clone(), "Words of the answer".into())]),
        answer_figures: BTreeMap::from([(question, vec![used()])]),
        figures: vec![LocalFigure {
            id: "figure-1".into(),
            indicator: count.clone(),
            value: "120".into(),
            period: "2025".into(),
            source: "Words of the source".into(),
            note: "Words of the note".into(),
            extra: Extra::default(),
        }],
        small_counts: Some(6),
        priorities: vec![priority(framework, &statement, &section, &gone, &count)],
        not_now: BTreeMap::from([
            (format!("statement/{statement}"), not_now(&partner)),
            ("parked/parked-1".into(), not_now(&partner)),
        ]),
        rules: BTreeMap::from([(
            framework.shortlist[0].slug.clone(),
            RuleChoice {
                used: RuleUse::LeftOut,
                threshold: Some(2),
                extra: Extra::default(),
            },
        )]),
        accepted_gaps: BTreeMap::from([
            ("plan/no-date".into(), "Words of the gap".into()),
            ("parked/parked-1/open".into(), "Words of its gap".into()),
        ]),
        answers_shown: AnswersShown::ByPartner,
        workshop: Workshop {
            minutes: "90".into(),
            set: StatementSet::Section(section),
            start: "9:30".into(),
            room: vec![partner.clone()],
            extra: Extra::default(),
        },
        parked: vec![Parked {
            id: "parked-1".into(),
            text: "Words of the parked".into(),
            statement: Some(statement.clone()),
            outcome: Outcome::Action("action-2".into()),
            extra: Extra::default(),
        }],
        votes: BTreeMap::from([(partner.clone(), vec!["priority-1".into()])]),
        reviews: vec![Review {
            on: TypedDate::day(2, 11, 2026),
            what: "Words of the review".into(),
            state: ReviewState::Held,
            extra: Extra::default(),
        }],
        last_time: Some(Box::new(LastTime {
            plan: "plan-0".into(),
            title: "Words of last time".into(),
            date: TypedDate::day(1, 2, 2025),
            scores: BTreeMap::from([(statement, Score::At(level))]),
            extra: Extra::default(),
        })),
        for_families: ForFamilies {
            heard: "Words of what was heard".into(),
            tell_us: "Words of how to tell us".into(),
            extra: Extra::default(),
        },
        votes_reveal: Reveal::Shown,
        answers_for: Some(AnswersFor {
            plan: "plan-2".into(),
            partner,
            area: "Words of their area".into(),
            extra: Extra::default(),
        }),
        extra: Extra::default(),
    }
}

/// An indicator of this unit.
pub(crate) fn indicator(framework: &Framework, unit: Unit) -> Slug {
    let mut indicators = framework.indicators.iter();
    indicators.find(|it| it.unit == unit).unwrap().slug.clone()
}

fn front() -> FrontPage {
    FrontPage {
        area: Some(Area {
            code: Some("E09000025".into()),
            name: "Words of the area".into(),
            region: Some("E12000007".into()),
            extra: Extra::default(),
        }),
        sro: "Words of the SRO".into(),
        council: "Words of the council".into(),
        icb: "Words of the ICB".into(),
        forum: "Words of the forum".into(),
        settings: "Words of the settings".into(),
        version: "Words of the version".into(),
        date: TypedDate::day(3, 3, 2026),
        status: PlanStatus::PartnerReview,
        extra: Extra::default(),
    }
}

fn record(partner: &Slug, gone: &Slug, level: &Slug) -> StatementRecord {
    StatementRecord {
        agreed: Some(Score::At(level.clone())),
        reason: "Words of the reason".into(),
        direction: Some(Direction::Better),
        target: Some(level.clone()),
        evidence: vec![Evidence {
            id: "evidence-1".into(),
            text: "Words of the evidence".into(),
            source: "Words of its source".into(),
            strength: Some(EvidenceStrength::LocalData),
            figure: Some(Box::new(used())),
            extra: Extra::default(),
        }],
        views: BTreeMap::from([(
            partner.clone(),
            PartnerView {
                score: Some(Score::At(level.clone())),
                first: Some(Score::NotSureYet),
                strength: Some(EvidenceStrength::ProfessionalView),
                comment: "Words of the comment".into(),
                extra: Extra::default(),
            },
        )]),
        reveal: Reveal::Shown,
        dissent: BTreeMap::from([(gone.clone(), "Words of the dissent".into())]),
        room: vec![partner.clone()],
        agreed_on: TypedDate::day(4, 3, 2026),
        extra: Extra::default(),
    }
}

fn section_record() -> SectionRecord {
    SectionRecord {
        narrative: "Words of the narrative".into(),
        assembled: vec![Ingredient {
            of: "statement/x".into(),
            mark: "Words of the mark".into(),
            extra: Extra::default(),
        }],
        response: PromptResponse {
            shows: "Words of what it shows".into(),
            means: "Words of what it means".into(),
            will_do: "Words of what we do".into(),
            figures: vec![used()],
            extra: Extra::default(),
        },
        form_heading: "Words of the form".into(),
        form_limit: "500".into(),
        completed: Some(true),
        extra: Extra::default(),
    }
}

fn used() -> UsedFigure {
    UsedFigure {
        series: "series-1".into(),
        place: "E92000001".into(),
        period: "2024/25".into(),
        value: "46.4%".into(),
        source: "Words of who published it".into(),
        title: "Words of the figure".into(),
        place_name: "Words of the place".into(),
        extra: Extra::default(),
    }
}

fn not_now(partner: &Slug) -> NotNow {
    NotNow {
        reason: "Words of why not now".into(),
        agreed_by: vec![partner.clone()],
        on: TypedDate::day(5, 3, 2026),
        extra: Extra::default(),
    }
}

fn priority(
    framework: &Framework,
    statement: &Slug,
    section: &Slug,
    lead: &Slug,
    count: &Slug,
) -> Priority {
    let reason = |kind: RuleKind, words: &str| {
        let rule = framework.shortlist.iter().find(|it| it.kind == kind);
        Reason {
            rule: rule.unwrap().slug.clone(),
            words: words.into(),
            statement: Some(statement.clone()),
            indicator: Some(count.clone()),
            on: TypedDate::day(6, 3, 2026),
            extra: Extra::default(),
        }
    };
    Priority {
        id: "priority-1".into(),
        title: "Words of the title".into(),
        section: Some(section.clone()),
        principles: vec![framework.principles[0].slug.clone()],
        statements: vec![statement.clone()],
        indicators: vec![count.clone()],
        parked: vec!["parked-1".into()],
        reasons: vec![
            reason(RuleKind::LowLevel, "Words of a low level"),
            reason(RuleKind::PartnerSpread, "Words of the spread"),
            reason(RuleKind::Parked, "Words of what was parked"),
        ],
        problem: "Words of the problem".into(),
        families: "Words of families".into(),
        means: "Words of its meaning".into(),
        will_do: "Words of what will be done".into(),
        plain: "Words of it in plain words".into(),
        effort: Some(Size::Low),
        impact: Some(Size::High),
        lead: Some(lead.clone()),
        actions: vec![
            action(framework, "action-1", lead, vec!["action-2".into()]),
            action(framework, "action-2", lead, Vec::new()),
        ],
        measures: vec![measure(
            "measure-1",
            MeasureOf::Own("Words of the measure".into()),
        )],
        extra: Extra::default(),
    }
}

fn action(framework: &Framework, id: &str, lead: &Slug, depends_on: Vec<Id>) -> Action {
    Action {
        id: id.into(),
        what: "Words of the action".into(),
        lead: Some(lead.clone()),
        role: "Words of its role".into(),
        start: TypedDate::day(7, 3, 2026),
        by: TypedDate::day(8, 3, 2027),
        status: ActionStatus::AtRisk,
        cost: Some(CostBand::To50k),
        families: Some(FamiliesInvolved::Asked),
        families_how: "Words of how".into(),
        obstacle: "Words of the obstacle".into(),
        unblock: "Words of who unblocks".into(),
        fund: Some(framework.funds[0].slug.clone()),
        depends_on,
        milestones: vec![Milestone {
            what: "Words of the milestone".into(),
            by: TypedDate::day(9, 3, 2026),
            state: MilestoneState::Reached,
            extra: Extra::default(),
        }],
        notes: vec![StatusNote {
            on: TypedDate::day(10, 3, 2026),
            status: ActionStatus::Behind,
            text: "Words of the status note".into(),
            extra: Extra::default(),
        }],
        extra: Extra::default(),
    }
}

fn measure(id: &str, of: MeasureOf) -> SuccessMeasure {
    SuccessMeasure {
        id: id.into(),
        of,
        baseline: "46.4".into(),
        baseline_date: "Words of its date".into(),
        source: "Words of the baseline".into(),
        figure: Some(Box::new(used())),
        target: "60".into(),
        target_date: TypedDate::day(11, 3, 2028),
        direction: MeasureDirection::Down,
        kind: Some(MeasureKind::BetterOff),
        reports: "Words of who reports".into(),
        when: "Words of when".into(),
        trajectory: vec![Waypoint {
            by: TypedDate::day(12, 3, 2027),
            value: "50".into(),
            extra: Extra::default(),
        }],
        results: vec![MeasureResult {
            on: TypedDate::day(13, 3, 2026),
            value: "47".into(),
            source: "Words of the result".into(),
            extra: Extra::default(),
        }],
        extra: Extra::default(),
    }
}
