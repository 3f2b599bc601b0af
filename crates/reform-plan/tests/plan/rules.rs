//! Each rule of the golden thread check with a plan that breaks it and one like it that keeps it.

use std::collections::BTreeSet;

use reform_plan::figures::{Place, PlaceRole, SeriesFigures};
use reform_plan::summary::{Gap, gap_rules};
use reform_plan::{
    Action, ActionStatus, AreaFigures, CostBand, Date, Edit, Evidence, EvidenceStrength,
    FamiliesInvolved, MeasureKind, MeasureOf, MeasureResult, Milestone, MilestoneState, NotNow,
    Outcome, Parked, PartnerView, PlanDraft, PlanPartner, PlanSummary, Priority, Reveal,
    ReviewState, Score, Section, Slug, StatementRecord, StatusNote, SuccessMeasure, TypedDate,
    UsedFigure, Waypoint,
};

use crate::support::{framework, id, slug, today, whole_action, whole_plan, whole_priority};

/// A rule and two changes of a plan without any gap.
struct Case {
    rule: &'static str,
    breaks: fn(&mut PlanDraft),
    keeps: fn(&mut PlanDraft),
}

const CASES: &[Case] = &[
    Case {
        rule: "statement-no-priority",
        breaks: |it| stands(it, "developing"),
        keeps: |it| {
            stands(it, "developing");
            not_now(it, "statement/shared-vision", "council");
        },
    },
    Case {
        rule: "statement-target-no-priority",
        breaks: |it| {
            stands(it, "established");
            record(it).target = Some(slug("embedded"));
        },
        keeps: |it| {
            stands(it, "established");
            record(it).target = Some(slug("embedded"));
            it.priorities[0].statements.push(slug("shared-vision"));
        },
    },
    Case {
        rule: "statement-target-below",
        breaks: |it| {
            stands(it, "embedded");
            record(it).target = Some(slug("established"));
        },
        keeps: |it| {
            stands(it, "embedded");
            record(it).target = Some(slug("embedded"));
        },
    },
    Case {
        rule: "statement-not-agreed",
        breaks: |it| scored_alone(it, &["emerging"], Reveal::Shown),
        keeps: |it| scored_alone(it, &["emerging"], Reveal::Hidden),
    },
    Case {
        rule: "statement-no-reason",
        breaks: |it| {
            scored_alone(it, &["emerging", "established"], Reveal::Shown);
            stands(it, "established");
        },
        keeps: |it| {
            scored_alone(it, &["emerging", "established"], Reveal::Shown);
            stands(it, "established");
            record(it).reason = "Two schools showed us.".to_owned();
        },
    },
    Case {
        rule: "statement-no-evidence",
        breaks: |it| {
            stands(it, "embedded");
            record(it).evidence.clear();
        },
        keeps: |it| stands(it, "embedded"),
    },
    Case {
        rule: "statement-opinion-only",
        breaks: |it| {
            stands(it, "embedded");
            record(it).evidence[0].strength = Some(EvidenceStrength::ProfessionalView);
        },
        keeps: |it| {
            stands(it, "developing");
            record(it).evidence[0].strength = Some(EvidenceStrength::ProfessionalView);
        },
    },
    Case {
        rule: "statement-no-source",
        breaks: |it| {
            stands(it, "embedded");
            record(it).evidence[0].source = " ".to_owned();
        },
        keeps: |it| {
            stands(it, "embedded");
            record(it).evidence[0].source = " ".to_owned();
            record(it).evidence[0].figure = Some(Box::new(used("2025")));
        },
    },
    Case {
        rule: "newer-figure",
        breaks: |it| {
            it.priorities[0].measures[0].figure = Some(Box::new(used("2024")));
        },
        keeps: |it| {
            it.priorities[0].measures[0].figure = Some(Box::new(used("2025")));
        },
    },
    Case {
        rule: "not-now-nobody-agreed",
        breaks: |it| not_now(it, "statement/shared-vision", ""),
        keeps: |it| not_now(it, "statement/shared-vision", "council"),
    },
    Case {
        rule: "parked-open",
        breaks: |it| park(it, Outcome::Open),
        keeps: |it| park(it, Outcome::Settled),
    },
    Case {
        rule: "votes-hidden",
        breaks: |it| {
            it.votes.insert(slug("council"), vec![id("p")]);
        },
        keeps: |it| {
            it.votes.insert(slug("council"), vec![id("p")]);
            it.votes_reveal = Reveal::Shown;
        },
    },
    Case {
        rule: "priority-no-title",
        breaks: |it| it.priorities[0].title = " ".to_owned(),
        keeps: |it| it.priorities[0].title = "Answer the phone".to_owned(),
    },
    Case {
        rule: "priority-no-evidence",
        breaks: |it| it.priorities[0].indicators.clear(),
        keeps: |it| {
            park(it, Outcome::Settled);
            it.priorities[0].indicators.clear();
            it.priorities[0].parked.push(id("k"));
        },
    },
    Case {
        rule: "priority-no-lead",
        breaks: |it| it.priorities[0].lead = Some(slug("nobody")),
        keeps: |it| it.priorities[0].lead = Some(slug("council")),
    },
    Case {
        rule: "priority-no-action",
        breaks: |it| it.priorities[0].actions.clear(),
        keeps: |it| {
            it.priorities[0].actions[0].status = ActionStatus::Done;
        },
    },
    Case {
        rule: "priority-no-measure",
        breaks: |it| it.priorities[0].measures.clear(),
        keeps: |it| it.priorities[0].measures[0].kind = None,
    },
    Case {
        rule: "priority-no-better-off",
        breaks: |it| it.priorities[0].measures[0].kind = Some(MeasureKind::HowMuch),
        keeps: |it| it.priorities[0].measures.clear(),
    },
    Case {
        rule: "priority-no-section",
        breaks: |it| it.priorities[0].section = None,
        keeps: |it| it.priorities[0].section = Some(framework().sections[1].slug.clone()),
    },
    Case {
        rule: "priority-no-families",
        breaks: |it| it.priorities[0].families.clear(),
        keeps: |it| it.priorities[0].families = "We wait.".to_owned(),
    },
    Case {
        rule: "action-no-name",
        breaks: |it| action(it).what.clear(),
        keeps: |it| action(it).what = "Ring back".to_owned(),
    },
    Case {
        rule: "action-no-lead",
        breaks: |it| action(it).lead = None,
        keeps: |it| action(it).role = "Head of SEND".to_owned(),
    },
    Case {
        rule: "action-no-date",
        breaks: |it| action(it).by = TypedDate::day(31, 2, 2027),
        keeps: |it| action(it).by = TypedDate::day(28, 2, 2027),
    },
    Case {
        rule: "action-overdue",
        breaks: |it| action(it).by = TypedDate::month(10, 2026),
        keeps: |it| {
            action(it).by = TypedDate::month(10, 2026);
            action(it).status = ActionStatus::Done;
        },
    },
    Case {
        rule: "action-families",
        breaks: |it| action(it).families = Some(FamiliesInvolved::NotYet),
        keeps: |it| action(it).families = Some(FamiliesInvolved::Told),
    },
    Case {
        rule: "action-no-fund",
        breaks: |it| action(it).cost = Some(CostBand::To50k),
        keeps: |it| action(it).cost = Some(CostBand::None),
    },
    Case {
        rule: "action-no-unblock",
        breaks: |it| action(it).status = ActionStatus::Behind,
        keeps: |it| {
            action(it).status = ActionStatus::Behind;
            action(it).unblock = "Health, head of therapies".to_owned();
        },
    },
    Case {
        rule: "action-no-note",
        breaks: |it| {
            action(it).status = ActionStatus::AtRisk;
            action(it).notes = vec![StatusNote::default()];
        },
        keeps: |it| {
            action(it).status = ActionStatus::AtRisk;
            action(it).notes = vec![StatusNote {
                text: "Two posts are empty.".to_owned(),
                ..StatusNote::default()
            }];
        },
    },
    Case {
        rule: "action-start-after-finish",
        breaks: |it| action(it).start = TypedDate::month(4, 2027),
        keeps: |it| action(it).start = TypedDate::month(3, 2027),
    },
    Case {
        rule: "action-waits-for-later",
        breaks: |it| {
            action(it).depends_on = vec![id("q-action")];
            it.priorities[1].actions[0].by = TypedDate::month(4, 2027);
        },
        keeps: |it| {
            action(it).depends_on = vec![id("q-action")];
            it.priorities[1].actions[0].by = TypedDate::month(3, 2027);
        },
    },
    Case {
        rule: "action-milestone-no-date",
        breaks: |it| milestone(it, TypedDate::default(), MilestoneState::ToCome),
        keeps: |it| action(it).milestones.push(Milestone::default()),
    },
    Case {
        rule: "action-milestone-late",
        breaks: |it| milestone(it, TypedDate::month(4, 2027), MilestoneState::ToCome),
        keeps: |it| milestone(it, TypedDate::month(3, 2027), MilestoneState::ToCome),
    },
    Case {
        rule: "action-milestone-passed",
        breaks: |it| milestone(it, TypedDate::month(10, 2026), MilestoneState::ToCome),
        keeps: |it| milestone(it, TypedDate::month(10, 2026), MilestoneState::Reached),
    },
    Case {
        rule: "action-done-milestone-open",
        breaks: |it| {
            milestone(it, TypedDate::month(1, 2027), MilestoneState::ToCome);
            action(it).status = ActionStatus::Done;
        },
        keeps: |it| {
            milestone(it, TypedDate::month(1, 2027), MilestoneState::Reached);
            action(it).status = ActionStatus::Done;
        },
    },
    Case {
        rule: "measure-of",
        breaks: |it| measure(it).of = MeasureOf::Indicator(slug("gone")),
        keeps: |it| measure(it).of = MeasureOf::Own("Calls answered".to_owned()),
    },
    Case {
        rule: "measure-baseline",
        breaks: |it| measure(it).baseline = "some".into(),
        keeps: |it| measure(it).baseline = "60%".into(),
    },
    Case {
        rule: "measure-target",
        breaks: |it| measure(it).target = "".into(),
        keeps: |it| measure(it).target = "80".into(),
    },
    Case {
        rule: "measure-target-date",
        breaks: |it| measure(it).target_date = TypedDate::default(),
        keeps: |it| measure(it).target_date = TypedDate::month(9, 2027),
    },
    Case {
        rule: "measure-no-source",
        breaks: |it| measure(it).source.clear(),
        keeps: |it| measure(it).source = "Phone log".to_owned(),
    },
    Case {
        rule: "measure-reports",
        breaks: |it| measure(it).reports.clear(),
        keeps: |it| measure(it).reports = "Forum chair".to_owned(),
    },
    Case {
        rule: "measure-no-when",
        breaks: |it| measure(it).when = " ".to_owned(),
        keeps: |it| measure(it).when = "Each May".to_owned(),
    },
    Case {
        rule: "measure-no-waypoint",
        breaks: |it| measure(it).target_date = TypedDate::month(6, 2028),
        keeps: |it| {
            measure(it).target_date = TypedDate::month(6, 2028);
            measure(it).trajectory = vec![Waypoint {
                by: TypedDate::month(6, 2027),
                value: "68".into(),
                ..Waypoint::default()
            }];
        },
    },
    Case {
        rule: "measure-no-result",
        breaks: |it| measure(it).target_date = TypedDate::month(7, 2026),
        keeps: |it| {
            measure(it).target_date = TypedDate::month(7, 2026);
            measure(it).results = vec![MeasureResult {
                on: TypedDate::month(7, 2026),
                value: "71".into(),
                ..MeasureResult::default()
            }];
        },
    },
    Case {
        rule: "plan-no-sro",
        breaks: |it| it.front.sro.clear(),
        keeps: |it| it.front.sro = "Director".to_owned(),
    },
    Case {
        rule: "plan-few-priorities",
        breaks: |it| it.priorities.truncate(2),
        // What nobody has begun lacks nothing.
        keeps: |it| it.priorities.clear(),
    },
    Case {
        rule: "plan-many-priorities",
        breaks: |it| more_priorities(it, 8),
        keeps: |it| more_priorities(it, 7),
    },
    Case {
        rule: "plan-families-nowhere",
        breaks: |it| {
            for priority in &mut it.priorities {
                priority.actions[0].families = Some(FamiliesInvolved::Told);
            }
        },
        keeps: |it| action(it).families = Some(FamiliesInvolved::Told),
    },
    Case {
        rule: "plan-no-review",
        breaks: |it| it.reviews[0].on = TypedDate::month(10, 2026),
        keeps: |it| it.reviews[0].on = TypedDate::month(11, 2026),
    },
    Case {
        rule: "principle-no-priority",
        breaks: |it| it.priorities[0].principles.truncate(1),
        keeps: |it| {
            it.priorities[0].principles.truncate(1);
            it.priorities.truncate(2);
        },
    },
    Case {
        rule: "section-no-priority",
        breaks: |it| {
            stands(it, "emerging");
            it.priorities.iter_mut().for_each(|it| it.section = None);
        },
        keeps: |it| {
            stands(it, "emerging");
            it.priorities.iter_mut().for_each(|it| it.section = None);
            it.priorities[0].statements.push(slug("shared-vision"));
        },
    },
    Case {
        rule: "section-promise",
        breaks: |it| {
            promise(it, |section| {
                !section.indicators.contains(&first_indicator())
            });
        },
        keeps: |it| {
            promise(it, |section| {
                section.indicators.contains(&first_indicator())
            });
        },
    },
    Case {
        rule: "partner-leads-nothing",
        breaks: |it| add_partner(it, "health"),
        keeps: |it| {
            add_partner(it, "health");
            add_partner(it, "schools");
            add_partner(it, "care");
        },
    },
    Case {
        rule: "partner-leads-most",
        breaks: |it| {
            add_partner(it, "health");
            it.priorities[0].actions.push(whole_action("x", "health"));
        },
        keeps: |it| {
            add_partner(it, "health");
            it.priorities[0].actions.push(whole_action("x", "health"));
            it.priorities[0].actions.push(whole_action("y", "health"));
            it.priorities[0].actions.push(whole_action("z", "health"));
        },
    },
];

fn record(draft: &mut PlanDraft) -> &mut StatementRecord {
    draft.statements.entry(slug("shared-vision")).or_default()
}

/// The first statement stands at a level, with evidence.
fn stands(draft: &mut PlanDraft, level: &str) {
    let record = record(draft);
    record.agreed = Some(Score::At(slug(level)));
    record.evidence = vec![Evidence {
        id: id("e"),
        text: "An audit of 40 plans".to_owned(),
        source: "Audit, 2026".to_owned(),
        strength: Some(EvidenceStrength::LocalData),
        ..Evidence::default()
    }];
}

/// Partners of the plan scored the first statement alone.
fn scored_alone(draft: &mut PlanDraft, levels: &[&str], reveal: Reveal) {
    let partners = ["council", "health"];
    add_partner(draft, "health");
    for (partner, level) in partners.into_iter().zip(levels) {
        let view = PartnerView {
            score: Some(Score::At(slug(level))),
            ..PartnerView::default()
        };
        record(draft).views.insert(slug(partner), view);
    }
    record(draft).reveal = reveal;
}

fn not_now(draft: &mut PlanDraft, about: &str, agreed_by: &str) {
    let not_now = NotNow {
        reason: "After the merger".to_owned(),
        agreed_by: Some(slug(agreed_by))
            .filter(|it| !it.as_str().is_empty())
            .into_iter()
            .collect(),
        ..NotNow::default()
    };
    draft.not_now.insert(about.to_owned(), not_now);
}

fn park(draft: &mut PlanDraft, outcome: Outcome) {
    draft.parked.push(Parked {
        id: id("k"),
        text: "Transport".to_owned(),
        outcome,
        ..Parked::default()
    });
}

fn action(draft: &mut PlanDraft) -> &mut Action {
    &mut draft.priorities[0].actions[0]
}

fn measure(draft: &mut PlanDraft) -> &mut SuccessMeasure {
    &mut draft.priorities[0].measures[0]
}

fn milestone(draft: &mut PlanDraft, by: TypedDate, state: MilestoneState) {
    action(draft).milestones.push(Milestone {
        what: "Staff are in post".to_owned(),
        by,
        state,
        ..Milestone::default()
    });
}

fn more_priorities(draft: &mut PlanDraft, number: usize) {
    for at in draft.priorities.len()..number {
        let more: Priority = whole_priority(&format!("more-{at}"), "council");
        draft.priorities.push(more);
    }
}

fn add_partner(draft: &mut PlanDraft, partner: &str) {
    draft.partners.push(PlanPartner {
        slug: slug(partner),
        name: partner.to_owned(),
        ..PlanPartner::default()
    });
}

/// The first section of this sort, after the one all priorities belong to, says what you will do.
fn promise(draft: &mut PlanDraft, is_it: fn(&Section) -> bool) {
    let mut sections = framework().sections.iter().skip(1);
    let section = sections.find(|it| is_it(it)).unwrap().slug.clone();
    let record = draft.sections.entry(section).or_default();
    record.response.will_do = "We will ring back within a day.".to_owned();
}

/// The indicator all priorities of the whole plan answer.
fn first_indicator() -> Slug {
    framework().indicators[0].slug.clone()
}

/// A published figure of a period, as the whole plan's measures say it.
fn used(period: &str) -> UsedFigure {
    let indicators = framework().indicators.iter();
    let series = indicators.flat_map(|it| &it.series).next().unwrap();
    UsedFigure {
        series: series.slug.to_string(),
        place: "E1".to_owned(),
        period: period.to_owned(),
        value: "63".to_owned(),
        title: "Plans".to_owned(),
        ..UsedFigure::default()
    }
}

/// Figures of an area that end in 2025.
fn figures() -> AreaFigures {
    let used = used("");
    let series = SeriesFigures {
        periods: vec!["2024".to_owned(), "2025".to_owned()],
        values: [("E1".to_owned(), vec![Some(63.0), Some(70.0)])].into(),
        ..SeriesFigures::default()
    };
    AreaFigures {
        places: vec![Place {
            code: "E1".to_owned(),
            name: "Here".to_owned(),
            role: PlaceRole::Us,
        }],
        series: [(used.series.as_str().into(), series)].into(),
        ..AreaFigures::default()
    }
}

fn gaps_on(draft: &PlanDraft, today: Date) -> Vec<Gap> {
    PlanSummary::new(framework(), draft, Some(&figures()), today).gaps
}

fn gaps_after(change: fn(&mut PlanDraft)) -> Vec<Gap> {
    let mut draft = whole_plan();
    change(&mut draft);
    gaps_on(&draft, today())
}

#[test]
fn each_rule_is_broken_by_one_plan_and_kept_by_another_like_it() {
    for case in CASES {
        let of = |gaps: &[Gap]| {
            let mut found = gaps.iter();
            found.any(|gap| gap.rule.slug == case.rule)
        };
        let broken = gaps_after(case.breaks);
        assert!(of(&broken), "{} is not broken: {broken:#?}", case.rule);
        let kept = gaps_after(case.keeps);
        assert!(!of(&kept), "{} is not kept: {kept:#?}", case.rule);
    }
}

#[test]
fn every_rule_of_the_table_is_tried_once() {
    let rules: Vec<&str> = gap_rules().map(|rule| rule.slug).collect();
    let mut tried: Vec<&str> = CASES.iter().map(|case| case.rule).collect();
    assert!(rules.len() >= 30, "{}", rules.len());
    let missing: Vec<_> = rules.iter().filter(|it| !tried.contains(it)).collect();
    assert!(
        missing.is_empty(),
        "rules without a pair of plans: {missing:?}"
    );
    let number = tried.len();
    tried.sort_unstable();
    tried.dedup();
    assert_eq!(tried.len(), number, "each once");
    assert_eq!(number, rules.len(), "and no rule that is gone");
}

#[test]
fn every_gap_names_a_rule_of_the_table_and_takes_its_weight() {
    let rules: Vec<_> = gap_rules().collect();
    let slugs: BTreeSet<&str> = rules.iter().map(|rule| rule.slug).collect();
    assert_eq!(slugs.len(), rules.len(), "each rule has its own name");
    for rule in &rules {
        assert!(rule.words.ends_with('.'), "{}", rule.words);
    }
    for gap in CASES.iter().flat_map(|case| gaps_after(case.breaks)) {
        assert!(rules.contains(&gap.rule), "{gap:?}");
        assert_eq!(gap.weight, gap.rule.weight);
    }
}

#[test]
fn a_review_that_was_held_is_not_one_to_come() {
    let mut draft = whole_plan();
    draft.reviews[0].state = ReviewState::Held;
    let found = gaps_on(&draft, today());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].rule.slug, "plan-no-review");
}

#[test]
fn a_reason_for_an_older_figure_counts_until_the_next_one_is_published() {
    let mut draft = whole_plan();
    draft.priorities[0].measures[0].figure = Some(Box::new(used("2024")));
    let key = gaps_on(&draft, today())[0].key.clone();
    assert!(key.starts_with("measure/p-measure/newer ") && key.ends_with(" 2025"));
    draft
        .accepted_gaps
        .insert(key, "It was the year we began".to_owned());
    assert!(gaps_on(&draft, today())[0].accepted.is_some());
    let mut later = figures();
    let series = later.series.values_mut().next().unwrap();
    series.periods.push("2026".to_owned());
    series
        .values
        .insert("E1".to_owned(), vec![Some(63.0), Some(70.0), Some(71.0)]);
    let summary = PlanSummary::new(framework(), &draft, Some(&later), today());
    assert!(summary.gaps[0].accepted.is_none(), "{:?}", summary.gaps);
}

#[test]
fn every_gap_can_be_left_with_a_reason_and_taken_up_again() {
    for case in CASES {
        let mut draft = whole_plan();
        (case.breaks)(&mut draft);
        for gap in gaps_on(&draft, today()) {
            let accept = |reason: Option<&str>| Edit::AcceptGap {
                gap: gap.key.clone(),
                reason: reason.map(str::to_owned),
            };
            draft.apply(accept(Some("For now"))).unwrap();
            let found = gaps_on(&draft, today());
            let again = found.iter().find(|it| it.key == gap.key).unwrap();
            assert_eq!(again.accepted.as_deref(), Some("For now"), "{gap:?}");
            draft.apply(accept(None)).unwrap();
        }
    }
}
