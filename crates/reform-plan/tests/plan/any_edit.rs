//! Edits of every kind over a few identities, so that many of them meet and many fail.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use reform_plan::{
    Action, ActionField, ActionStatus, AgreementField, AnswersShown, Area, CostBand, Direction,
    Edit, Evidence, EvidenceField, EvidenceStrength, FamiliesInvolved, FigureField,
    ForFamiliesField, FrontField, Id, Ingredient, LocalFigure, MeasureDirection, MeasureField,
    MeasureKind, MeasureOf, MeasureResult, Milestone, MilestoneState, NotNowField, Outcome, Parked,
    ParkedField, PartnerField, PlanPartner, PlanStatus, Priority, PriorityField, Reason, Reveal,
    Review, ReviewState, RuleField, RuleUse, Score, ScoringWay, SectionField, Size, Slug,
    StatementSet, StatusNote, SuccessMeasure, TypedDate, TypedNumber, UsedFigure, ViewField,
    Waypoint, WorkshopField,
};

/// Any edit there is, alone or several together.
pub(crate) fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        9 => single_edit(),
        1 => vec(single_edit(), 0..4).prop_map(Edit::Together),
    ]
}

fn single_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => text().prop_map(Edit::SetName),
        1 => front_field().prop_map(Edit::SetFront),
        1 => option::of(select(vec![0, 1, 5, 10, u32::MAX])).prop_map(Edit::SetSmallCounts),
        1 => select(ScoringWay::ALL.to_vec()).prop_map(Edit::SetWay),
        3 => partner_edit(),
        4 => statement_edit(),
        4 => evidence_edit(),
        5 => room_edit(),
        2 => workshop_edit(),
        2 => section_edit(),
        2 => figure_edit(),
        4 => priority_edit(),
        4 => action_edit(),
        4 => measure_edit(),
        2 => (key(), option::of(text())).prop_map(|(gap, reason)| Edit::AcceptGap { gap, reason }),
        3 => decision_edit(),
    ]
}

fn decision_edit() -> impl Strategy<Value = Edit> {
    let not_now = prop_oneof![
        text().prop_map(NotNowField::Reason),
        vec(slug(), 0..3).prop_map(NotNowField::AgreedBy),
        date().prop_map(NotNowField::On),
    ];
    let rule = prop_oneof![
        select(vec![RuleUse::Used, RuleUse::LeftOut]).prop_map(RuleField::Use),
        option::of(select(vec![0, 1, 3, u8::MAX])).prop_map(RuleField::Threshold),
    ];
    let state = select(vec![ReviewState::ToCome, ReviewState::Held]);
    let review = (date(), text(), state).prop_map(|(on, what, state)| Review {
        on,
        what,
        state,
        ..Review::default()
    });
    prop_oneof![
        3 => (about(), not_now).prop_map(|(about, field)| Edit::SetNotNow { about, field }),
        1 => (rule_slug(), rule).prop_map(|(rule, field)| Edit::SetRule { rule, field }),
        1 => vec(review, 0..3).prop_map(Edit::SetReviews),
    ]
}

fn partner_edit() -> impl Strategy<Value = Edit> {
    let partner =
        (slug(), text(), text(), date()).prop_map(|(slug, name, role, signed)| PlanPartner {
            slug,
            name,
            role,
            signed,
            ..PlanPartner::default()
        });
    let field = prop_oneof![
        text().prop_map(PartnerField::Name),
        text().prop_map(PartnerField::Role),
        date().prop_map(PartnerField::Signed),
    ];
    prop_oneof![
        (place(), partner).prop_map(|(at, partner)| Edit::AddPartner { at, partner }),
        (slug(), field).prop_map(|(partner, field)| Edit::SetPartner { partner, field }),
        slug().prop_map(|partner| Edit::RemovePartner { partner }),
        (slug(), option::of(text()))
            .prop_map(|(partner, name)| Edit::RememberPartner { partner, name }),
    ]
}

fn statement_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (slug(), option::of(score()))
            .prop_map(|(statement, score)| Edit::SetScore { statement, score }),
        (slug(), option::of(level()))
            .prop_map(|(statement, target)| Edit::SetTarget { statement, target }),
        (slug(), text()).prop_map(|(statement, reason)| Edit::SetReason { statement, reason }),
        (slug(), option::of(select(Direction::ALL.to_vec()))).prop_map(|(statement, direction)| {
            Edit::SetDirection {
                statement,
                direction,
            }
        }),
    ]
}

fn room_edit() -> impl Strategy<Value = Edit> {
    let strength = option::of(select(EvidenceStrength::ALL.to_vec()));
    let view = prop_oneof![
        option::of(score()).prop_map(ViewField::Score),
        option::of(score()).prop_map(ViewField::First),
        strength.prop_map(ViewField::Strength),
        text().prop_map(ViewField::Comment),
    ];
    let agreement = prop_oneof![
        vec(slug(), 0..3).prop_map(AgreementField::Room),
        date().prop_map(AgreementField::On),
    ];
    prop_oneof![
        3 => (slug(), slug(), view).prop_map(|(statement, partner, field)| Edit::SetView {
            statement,
            partner,
            field
        }),
        1 => (slug(), reveal()).prop_map(|(statement, reveal)| Edit::SetReveal { statement, reveal }),
        1 => (slug(), slug(), option::of(text())).prop_map(|(statement, partner, words)| {
            Edit::SetDissent { statement, partner, words }
        }),
        1 => (slug(), option::of(score()), vec(slug(), 0..3), date()).prop_map(
            |(statement, score, room, on)| Edit::Agree { statement, score, room, on }
        ),
        1 => (slug(), agreement)
            .prop_map(|(statement, field)| Edit::SetAgreement { statement, field }),
    ]
}

fn workshop_edit() -> impl Strategy<Value = Edit> {
    let set = prop_oneof![
        Just(StatementSet::All),
        slug().prop_map(StatementSet::Pillar),
        slug().prop_map(StatementSet::Section),
    ];
    let workshop = prop_oneof![
        number().prop_map(WorkshopField::Minutes),
        text().prop_map(WorkshopField::Start),
        set.prop_map(WorkshopField::Set),
        vec(slug(), 0..3).prop_map(WorkshopField::Room),
    ];
    let for_families = prop_oneof![
        text().prop_map(ForFamiliesField::Heard),
        text().prop_map(ForFamiliesField::TellUs),
    ];
    let outcome = || {
        prop_oneof![
            Just(Outcome::Open),
            Just(Outcome::Settled),
            id().prop_map(Outcome::Action),
        ]
    };
    let parked =
        (id(), text(), option::of(slug()), outcome()).prop_map(|(id, text, statement, outcome)| {
            Parked {
                id,
                text,
                statement,
                outcome,
                ..Parked::default()
            }
        });
    let field = prop_oneof![
        text().prop_map(ParkedField::Text),
        outcome().prop_map(ParkedField::Outcome),
    ];
    prop_oneof![
        select(AnswersShown::ALL.to_vec()).prop_map(Edit::SetAnswersShown),
        workshop.prop_map(Edit::SetWorkshop),
        for_families.prop_map(Edit::SetForFamilies),
        (place(), parked).prop_map(|(at, parked)| Edit::AddParked { at, parked }),
        (id(), field).prop_map(|(parked, field)| Edit::SetParked { parked, field }),
        id().prop_map(|parked| Edit::RemoveParked { parked }),
        (slug(), vec(id(), 0..4)).prop_map(|(partner, votes)| Edit::SetVotes { partner, votes }),
        reveal().prop_map(Edit::ShowVotes),
    ]
}

fn reveal() -> impl Strategy<Value = Reveal> {
    select(vec![Reveal::Hidden, Reveal::Shown])
}

fn evidence_edit() -> impl Strategy<Value = Edit> {
    let strength = || option::of(select(EvidenceStrength::ALL.to_vec()));
    let evidence = (id(), text(), text(), strength(), option::of(used())).prop_map(|it| Evidence {
        id: it.0,
        text: it.1,
        source: it.2,
        strength: it.3,
        figure: it.4.map(Box::new),
        ..Evidence::default()
    });
    let field = prop_oneof![
        text().prop_map(EvidenceField::Text),
        text().prop_map(EvidenceField::Source),
        strength().prop_map(EvidenceField::Strength),
        option::of(used().prop_map(Box::new)).prop_map(EvidenceField::Figure),
    ];
    prop_oneof![
        2 => (slug(), place(), evidence).prop_map(|(statement, at, evidence)| {
            Edit::AddEvidence { statement, at, evidence }
        }),
        1 => (slug(), id(), field).prop_map(|(statement, evidence, field)| {
            Edit::SetEvidence { statement, evidence, field }
        }),
        1 => (slug(), id())
            .prop_map(|(statement, evidence)| Edit::RemoveEvidence { statement, evidence }),
    ]
}

fn section_edit() -> impl Strategy<Value = Edit> {
    let field = prop_oneof![
        text().prop_map(SectionField::Narrative),
        text().prop_map(SectionField::Shows),
        text().prop_map(SectionField::Means),
        text().prop_map(SectionField::WillDo),
        vec(used(), 0..3).prop_map(SectionField::Figures),
        vec(ingredient(), 0..3).prop_map(SectionField::Assembled),
        text().prop_map(SectionField::FormHeading),
        number().prop_map(SectionField::FormLimit),
        option::of(any::<bool>()).prop_map(SectionField::Completed),
    ];
    prop_oneof![
        2 => (slug(), field).prop_map(|(section, field)| Edit::SetSection { section, field }),
        1 => (slug(), text()).prop_map(|(question, answer)| Edit::SetAnswer { question, answer }),
        1 => (slug(), vec(used(), 0..3)).prop_map(|(question, figures)| Edit::SetAnswerFigures {
            question,
            figures
        }),
    ]
}

fn figure_edit() -> impl Strategy<Value = Edit> {
    let figure = (id(), slug(), number(), text(), text(), text()).prop_map(
        |(id, indicator, value, period, source, note)| LocalFigure {
            id,
            indicator,
            value,
            period,
            source,
            note,
            ..LocalFigure::default()
        },
    );
    let field = prop_oneof![
        number().prop_map(FigureField::Value),
        text().prop_map(FigureField::Period),
        text().prop_map(FigureField::Source),
        text().prop_map(FigureField::Note),
    ];
    prop_oneof![
        2 => (place(), figure).prop_map(|(at, figure)| Edit::AddFigure { at, figure }),
        1 => (id(), field).prop_map(|(figure, field)| Edit::SetFigure { figure, field }),
        1 => id().prop_map(|figure| Edit::RemoveFigure { figure }),
    ]
}

fn priority_edit() -> impl Strategy<Value = Edit> {
    let priority = (id(), text(), vec(action(), 0..3), vec(measure(), 0..2)).prop_map(
        |(id, title, actions, measures)| {
            Box::new(Priority {
                id,
                title,
                actions,
                measures,
                ..Priority::default()
            })
        },
    );
    prop_oneof![
        2 => (place(), priority).prop_map(|(at, priority)| Edit::AddPriority { at, priority }),
        2 => (id(), priority_field())
            .prop_map(|(priority, field)| Edit::SetPriority { priority, field }),
        1 => (id(), place()).prop_map(|(priority, to)| Edit::MovePriority { priority, to }),
        1 => id().prop_map(|priority| Edit::RemovePriority { priority }),
    ]
}

fn action_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (id(), place(), action()).prop_map(|(priority, at, action)| Edit::AddAction {
            priority,
            at,
            action: Box::new(action)
        }),
        (id(), action_field()).prop_map(|(action, field)| Edit::SetAction { action, field }),
        (id(), id(), place()).prop_map(|(action, priority, to)| Edit::MoveAction {
            action,
            priority,
            to
        }),
        id().prop_map(|action| Edit::RemoveAction { action }),
    ]
}

fn measure_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (id(), place(), measure()).prop_map(|(priority, at, measure)| Edit::AddMeasure {
            priority,
            at,
            measure: Box::new(measure)
        }),
        (id(), measure_field()).prop_map(|(measure, field)| Edit::SetMeasure { measure, field }),
        id().prop_map(|measure| Edit::RemoveMeasure { measure }),
    ]
}

fn front_field() -> impl Strategy<Value = FrontField> {
    let area =
        (option::of(text()), text(), option::of(text())).prop_map(|(code, name, region)| Area {
            code,
            name,
            region,
            ..Area::default()
        });
    prop_oneof![
        option::of(area).prop_map(FrontField::Area),
        text().prop_map(FrontField::Sro),
        text().prop_map(FrontField::Council),
        text().prop_map(FrontField::Icb),
        text().prop_map(FrontField::Forum),
        text().prop_map(FrontField::Settings),
        text().prop_map(FrontField::Version),
        date().prop_map(FrontField::Date),
        select(PlanStatus::ALL.to_vec()).prop_map(FrontField::Status),
    ]
}

fn priority_field() -> impl Strategy<Value = PriorityField> {
    let size = || option::of(select(Size::ALL.to_vec()));
    prop_oneof![
        text().prop_map(PriorityField::Title),
        option::of(slug()).prop_map(PriorityField::Section),
        vec(slug(), 0..3).prop_map(PriorityField::Principles),
        vec(slug(), 0..3).prop_map(PriorityField::Statements),
        vec(slug(), 0..3).prop_map(PriorityField::Indicators),
        vec(id(), 0..3).prop_map(PriorityField::Parked),
        vec(reason(), 0..3).prop_map(PriorityField::Reasons),
        text().prop_map(PriorityField::Means),
        text().prop_map(PriorityField::WillDo),
        text().prop_map(PriorityField::Problem),
        text().prop_map(PriorityField::Families),
        text().prop_map(PriorityField::Plain),
        size().prop_map(PriorityField::Effort),
        size().prop_map(PriorityField::Impact),
        option::of(slug()).prop_map(PriorityField::Lead),
    ]
}

fn action_field() -> impl Strategy<Value = ActionField> {
    prop_oneof![
        text().prop_map(ActionField::What),
        option::of(slug()).prop_map(ActionField::Lead),
        text().prop_map(ActionField::Role),
        date().prop_map(ActionField::Start),
        date().prop_map(ActionField::By),
        select(ActionStatus::ALL.to_vec()).prop_map(ActionField::Status),
        option::of(select(CostBand::ALL.to_vec())).prop_map(ActionField::Cost),
        option::of(select(FamiliesInvolved::ALL.to_vec())).prop_map(ActionField::Families),
        text().prop_map(ActionField::FamiliesHow),
        text().prop_map(ActionField::Obstacle),
        text().prop_map(ActionField::Unblock),
        option::of(slug()).prop_map(ActionField::Fund),
        waits().prop_map(ActionField::DependsOn),
        vec(milestone(), 0..3).prop_map(ActionField::Milestones),
        vec(note(), 0..3).prop_map(ActionField::Notes),
    ]
}

fn measure_field() -> impl Strategy<Value = MeasureField> {
    prop_oneof![
        measure_of().prop_map(MeasureField::Of),
        number().prop_map(MeasureField::Baseline),
        text().prop_map(MeasureField::BaselineDate),
        text().prop_map(MeasureField::Source),
        option::of(used().prop_map(Box::new)).prop_map(MeasureField::Figure),
        number().prop_map(MeasureField::Target),
        date().prop_map(MeasureField::TargetDate),
        select(MeasureDirection::ALL.to_vec()).prop_map(MeasureField::Direction),
        option::of(select(MeasureKind::ALL.to_vec())).prop_map(MeasureField::Kind),
        text().prop_map(MeasureField::Reports),
        text().prop_map(MeasureField::When),
        vec(waypoint(), 0..3).prop_map(MeasureField::Trajectory),
        vec(result(), 0..3).prop_map(MeasureField::Results),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    (id(), text(), option::of(slug()), date(), waits()).prop_map(
        |(id, what, lead, by, depends_on)| Action {
            id,
            what,
            lead,
            by,
            depends_on,
            ..Action::default()
        },
    )
}

fn waits() -> impl Strategy<Value = Vec<Id>> {
    vec(id(), 0..3)
}

fn milestone() -> impl Strategy<Value = Milestone> {
    let state = select(vec![MilestoneState::ToCome, MilestoneState::Reached]);
    (text(), date(), state).prop_map(|(what, by, state)| Milestone {
        what,
        by,
        state,
        ..Milestone::default()
    })
}

fn note() -> impl Strategy<Value = StatusNote> {
    let status = select(ActionStatus::ALL.to_vec());
    (date(), status, text()).prop_map(|(on, status, text)| StatusNote {
        on,
        status,
        text,
        ..StatusNote::default()
    })
}

fn waypoint() -> impl Strategy<Value = Waypoint> {
    (date(), number()).prop_map(|(by, value)| Waypoint {
        by,
        value,
        ..Waypoint::default()
    })
}

fn result() -> impl Strategy<Value = MeasureResult> {
    (date(), number(), text()).prop_map(|(on, value, source)| MeasureResult {
        on,
        value,
        source,
        ..MeasureResult::default()
    })
}

fn reason() -> impl Strategy<Value = Reason> {
    (
        rule_slug(),
        text(),
        option::of(slug()),
        option::of(slug()),
        date(),
    )
        .prop_map(|(rule, words, statement, indicator, on)| Reason {
            rule,
            words,
            statement,
            indicator,
            on,
            ..Reason::default()
        })
}

fn ingredient() -> impl Strategy<Value = Ingredient> {
    (about(), text()).prop_map(|(of, mark)| Ingredient {
        of,
        mark,
        ..Ingredient::default()
    })
}

fn measure() -> impl Strategy<Value = SuccessMeasure> {
    (
        id(),
        measure_of(),
        number(),
        number(),
        date(),
        option::of(used()),
    )
        .prop_map(
            |(id, of, baseline, target, target_date, figure)| SuccessMeasure {
                id,
                of,
                baseline,
                target,
                target_date,
                figure: figure.map(Box::new),
                ..SuccessMeasure::default()
            },
        )
}

/// A published figure that was used, of few series, places and periods, so that some are the same.
pub(crate) fn used() -> impl Strategy<Value = UsedFigure> {
    let of = |choices: Vec<&'static str>| select(choices).prop_map(str::to_owned);
    (
        of(vec!["ehcp_total", "plans-in-force-january", ""]),
        of(vec!["E92000001", ""]),
        of(vec!["2023", "2024", "2024/25 Spring", "last year"]),
        of(vec!["46.4%", "1,199", "75%", ""]),
        text(),
        text(),
    )
        .prop_map(|(series, place, period, value, source, title)| UsedFigure {
            series,
            place,
            period,
            value,
            source,
            title,
            ..UsedFigure::default()
        })
}

fn measure_of() -> impl Strategy<Value = MeasureOf> {
    prop_oneof![
        slug().prop_map(MeasureOf::Indicator),
        text().prop_map(MeasureOf::Own),
    ]
}

fn score() -> impl Strategy<Value = Score> {
    prop_oneof![level().prop_map(Score::At), Just(Score::NotSureYet)]
}

fn level() -> impl Strategy<Value = Slug> {
    select(vec![
        "emerging",
        "developing",
        "established",
        "embedded",
        "gone",
    ])
    .prop_map(Slug::from)
}

fn rule_slug() -> impl Strategy<Value = Slug> {
    select(vec!["low-level", "target-far", "parked", "gone", ""]).prop_map(Slug::from)
}

/// What the shortlist may find, in the plan or not.
fn about() -> impl Strategy<Value = String> {
    select(vec![
        "statement/shared-vision",
        "indicator/ehc-plans-in-force",
        "parked/1",
        "parked/2",
        "gone",
    ])
    .prop_map(str::to_owned)
}

/// Slugs of this framework, of another and of none: a plan may hold any.
fn slug() -> impl Strategy<Value = Slug> {
    select(vec![
        "shared-vision",
        "one-board",
        "council",
        "vision",
        "early",
        "ehc-plans-in-force",
        "what-families-notice-first",
        "gone",
        "",
    ])
    .prop_map(Slug::from)
}

fn id() -> impl Strategy<Value = Id> {
    select(vec!["1", "1", "2", "2", "3", ""]).prop_map(Id::from)
}

fn key() -> impl Strategy<Value = String> {
    select(vec![
        "statement/shared-vision/no-evidence",
        "priority/1/no-lead",
        "action/1/no-date",
        "action/2/no-date",
        "measure/1/target",
        "partner/council/leads-nothing",
        "not-now/parked/1/nobody-agreed",
        "parked/1/open",
        "statement/shared-vision/1/newer x",
        "gone",
        "",
    ])
    .prop_map(str::to_owned)
}

fn place() -> impl Strategy<Value = usize> {
    select(vec![0, 1, 2, usize::MAX])
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(vec!["", " ", "a", "ab", "Because it is so.", "=1+1", "שלום עולם", "👩‍👩‍👧", "\u{202e}x\u{0}\u{b}", "\\\"\n\r\t"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn number() -> impl Strategy<Value = TypedNumber> {
    select(vec![
        "", "0", "63", "75%", "1,199", "£2", "-4.5", "1e400", "NaN", "most",
    ])
    .prop_map(TypedNumber::from)
}

fn date() -> impl Strategy<Value = TypedDate> {
    let part = |parts: Vec<&'static str>| select(parts).prop_map(str::to_owned);
    (
        part(vec!["", "1", "31", "x"]),
        part(vec!["", "2", "march", "13"]),
        part(vec!["", "2026", "2027", "1899"]),
    )
        .prop_map(|(day, month, year)| TypedDate {
            day,
            month,
            year,
            ..TypedDate::default()
        })
}
