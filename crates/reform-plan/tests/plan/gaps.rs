//! What rules of the golden thread check say, with the words people read. That each rule is tried
//! both ways shows `rules.rs`.

use reform_plan::summary::{Gap, GapWeight, Place};
use reform_plan::{
    ActionStatus, Edit, EvidenceStrength, FamiliesInvolved, MeasureDirection, MeasureKind,
    MeasureOf, PlanDraft, PlanSummary, Priority, TypedDate,
};

use crate::support::{
    add_priority, empty, evidence, framework, id, plan, score, slug, today, whole_plan, with,
};

fn gaps(draft: &PlanDraft) -> Vec<Gap> {
    PlanSummary::new(framework(), draft, None, today()).gaps
}

/// The only gap of a plan that was whole before this change of its first priority.
fn only_gap(change: impl FnOnce(&mut Priority)) -> Gap {
    let mut draft = whole_plan();
    change(&mut draft.priorities[0]);
    let mut gaps = gaps(&draft);
    assert_eq!(gaps.len(), 1, "{gaps:?}");
    gaps.remove(0)
}

fn said(gap: &Gap) -> (GapWeight, &str) {
    (gap.weight, &gap.words)
}

#[test]
fn a_whole_plan_has_no_gap() {
    assert_eq!(gaps(&whole_plan()), []);
}

#[test]
fn a_low_level_that_no_priority_answers_is_a_gap() {
    let low = [
        score("shared-vision", "developing"),
        evidence("shared-vision", "e", EvidenceStrength::LocalData),
    ];
    let draft = plan(low.clone());
    let found = gaps(&draft);
    assert_eq!(
        said(&found[0]),
        (
            GapWeight::Advice,
            "A1 is at Level 2 Developing and no priority answers it"
        )
    );
    assert_eq!(found[0].key, "statement/shared-vision/no-priority");
    let Place::Statement { section, statement } = &found[0].place else {
        panic!("{found:?}");
    };
    assert_eq!(statement, &slug("shared-vision"));
    assert!(framework().section(section).is_some());

    let mut answered = with(whole_plan(), low);
    answered.priorities[0].statements = vec![slug("shared-vision")];
    assert_eq!(gaps(&answered), []);
}

#[test]
fn a_high_level_needs_no_priority() {
    let draft = plan([
        score("shared-vision", "established"),
        evidence("shared-vision", "e", EvidenceStrength::LocalData),
    ]);
    assert_eq!(gaps(&draft), []);
}

#[test]
fn a_level_without_evidence_is_a_gap() {
    let draft = plan([score("shared-vision", "embedded")]);
    let found = gaps(&draft);
    assert_eq!(
        said(&found[0]),
        (
            GapWeight::Advice,
            "A1 is at Level 4 Embedded and has no evidence"
        )
    );
}

#[test]
fn evidence_without_words_is_no_evidence() {
    let mut draft = plan([
        score("shared-vision", "embedded"),
        evidence("shared-vision", "e", EvidenceStrength::LocalData),
    ]);
    let emptied = Edit::SetEvidence {
        statement: slug("shared-vision"),
        evidence: id("e"),
        field: reform_plan::EvidenceField::Text(" ".to_owned()),
    };
    draft.apply(emptied).unwrap();
    assert_eq!(gaps(&draft)[0].key, "statement/shared-vision/no-evidence");
}

#[test]
fn a_high_level_on_professional_view_alone_is_a_gap() {
    let opinion = plan([
        score("shared-vision", "established"),
        evidence("shared-vision", "e", EvidenceStrength::ProfessionalView),
    ]);
    let found = gaps(&opinion);
    assert_eq!(
        said(&found[0]),
        (
            GapWeight::Advice,
            "A1 is at Level 3 Established on professional view alone"
        )
    );
    let both = with(
        opinion,
        [evidence(
            "shared-vision",
            "f",
            EvidenceStrength::FamiliesAccounts,
        )],
    );
    assert_eq!(gaps(&both), []);
}

#[test]
fn a_priority_without_a_name_is_a_broken_thread() {
    let gap = only_gap(|it| it.title = "  ".to_owned());
    assert_eq!(said(&gap), (GapWeight::Break, "A priority has no name"));
    assert_eq!(gap.place, Place::Priority(id("p")));
}

#[test]
fn a_priority_that_rests_on_nothing_is_a_broken_thread() {
    let words = "\"Speed up assessments\" is not linked to any evidence";
    let gap = only_gap(|it| it.indicators.clear());
    assert_eq!(said(&gap), (GapWeight::Break, words));
    let gap = only_gap(|it| it.indicators = vec![slug("gone")]);
    assert_eq!(
        said(&gap),
        (GapWeight::Break, words),
        "what has gone is nothing"
    );
}

#[test]
fn a_priority_without_a_lead_is_a_broken_thread() {
    let words = "\"Speed up assessments\" has no lead partner";
    let gap = only_gap(|it| it.lead = None);
    assert_eq!(said(&gap), (GapWeight::Break, words));
    let gap = only_gap(|it| it.lead = Some(slug("health")));
    assert_eq!(
        said(&gap),
        (GapWeight::Break, words),
        "a partner who takes no part leads nothing"
    );
}

#[test]
fn a_priority_without_an_action_is_a_broken_thread() {
    let gap = only_gap(|it| it.actions.clear());
    assert_eq!(
        said(&gap),
        (GapWeight::Break, "\"Speed up assessments\" has no action")
    );
}

#[test]
fn a_priority_without_a_measure_is_a_broken_thread() {
    let gap = only_gap(|it| it.measures.clear());
    assert_eq!(
        said(&gap),
        (GapWeight::Break, "\"Speed up assessments\" has no measure")
    );
}

#[test]
fn a_priority_that_never_asks_whether_anyone_is_better_off_is_advised_to() {
    for kind in [None, Some(MeasureKind::HowMuch), Some(MeasureKind::HowWell)] {
        let gap = only_gap(|it| it.measures[0].kind = kind);
        assert_eq!(
            said(&gap),
            (
                GapWeight::Advice,
                "\"Speed up assessments\" has no measure that asks whether anyone is better off"
            )
        );
    }
}

#[test]
fn a_priority_in_no_section_is_advised_to_be_in_one() {
    for section in [None, Some(slug("gone"))] {
        let gap = only_gap(|it| it.section = section);
        assert_eq!(
            said(&gap),
            (
                GapWeight::Advice,
                "\"Speed up assessments\" is in no section of the plan"
            )
        );
    }
}

#[test]
fn an_action_without_a_name_is_a_broken_thread() {
    let gap = only_gap(|it| it.actions[0].what.clear());
    assert_eq!(said(&gap), (GapWeight::Break, "An action has no name"));
    assert_eq!(gap.place, Place::Action(id("p-action")));
}

#[test]
fn an_action_without_a_lead_is_a_broken_thread() {
    for lead in [None, Some(slug("health"))] {
        let gap = only_gap(|it| it.actions[0].lead = lead);
        assert_eq!(
            said(&gap),
            (
                GapWeight::Break,
                "\"Open a triage line\" has no lead partner"
            )
        );
    }
}

#[test]
fn an_action_without_a_date_is_a_broken_thread() {
    let gap = only_gap(|it| it.actions[0].by = TypedDate::default());
    assert_eq!(
        said(&gap),
        (GapWeight::Break, "\"Open a triage line\" has no date")
    );
    let gap = only_gap(|it| it.actions[0].by = TypedDate::day(31, 2, 2027));
    assert_eq!(
        said(&gap),
        (
            GapWeight::Break,
            "\"Open a triage line\" is due by 31/2/2027 (not a date)"
        )
    );
    assert_eq!(gap.key, "action/p-action/no-date");
}

#[test]
fn an_action_past_its_date_is_a_gap_until_it_is_done() {
    let gap = only_gap(|it| it.actions[0].by = TypedDate::month(10, 2026));
    assert_eq!(
        said(&gap),
        (
            GapWeight::Advice,
            "\"Open a triage line\" was due by October 2026 and is not done"
        )
    );
    let mut draft = whole_plan();
    draft.priorities[0].actions[0].by = TypedDate::month(10, 2026);
    draft.priorities[0].actions[0].status = ActionStatus::Done;
    assert_eq!(gaps(&draft), []);
}

#[test]
fn an_action_says_how_families_are_involved() {
    let gap = only_gap(|it| it.actions[0].families = None);
    assert_eq!(
        said(&gap),
        (
            GapWeight::Advice,
            "\"Open a triage line\" does not say how families are involved"
        )
    );
    let gap = only_gap(|it| it.actions[0].families = Some(FamiliesInvolved::NotYet));
    assert_eq!(
        said(&gap),
        (
            GapWeight::Advice,
            "\"Open a triage line\" has not involved families yet"
        )
    );
}

#[test]
fn a_measure_without_its_numbers_and_dates_is_a_broken_thread() {
    let name = "\"Plans issued in 20 weeks\"";
    let gap = only_gap(|it| it.measures[0].baseline = "".into());
    assert_eq!(
        said(&gap),
        (
            GapWeight::Break,
            format!("{name} (where we are now): Enter a number for where you are now, like 75")
                .as_str()
        )
    );
    let gap = only_gap(|it| it.measures[0].target = "lots".into());
    assert_eq!(
        said(&gap),
        (
            GapWeight::Break,
            format!("{name} (target): Target must be a number, like 75").as_str()
        )
    );
    let gap = only_gap(|it| it.measures[0].target_date = TypedDate::default());
    assert_eq!(
        said(&gap),
        (
            GapWeight::Break,
            format!("{name} (by when): Enter the month and year, like 3 2027").as_str()
        )
    );
    assert_eq!(gap.key, "measure/p-measure/target-date");
    assert_eq!(gap.place, Place::Measure(id("p-measure")));
}

#[test]
fn a_target_that_goes_the_wrong_way_is_a_broken_thread() {
    let gap = only_gap(|it| it.measures[0].direction = MeasureDirection::Down);
    assert_eq!(
        said(&gap),
        (
            GapWeight::Break,
            "\"Plans issued in 20 weeks\" (target): Target is higher than where you are now. \
             Change it, or select \"Go up\""
        )
    );
}

#[test]
fn a_measure_of_nothing_is_a_broken_thread() {
    let gap = only_gap(|it| it.measures[0].of = MeasureOf::default());
    assert_eq!(
        said(&gap),
        (
            GapWeight::Break,
            "\"Measure with no name yet\" (what is measured): Select an indicator, or enter your \
             own measure"
        )
    );
    let gap = only_gap(|it| it.measures[0].of = MeasureOf::Indicator(slug("gone")));
    assert_eq!(
        said(&gap),
        (
            GapWeight::Break,
            "\"gone\" is measured by an indicator this framework does not have"
        )
    );
}

#[test]
fn a_measure_nobody_reports_is_advised_to_have_somebody() {
    let gap = only_gap(|it| it.measures[0].reports.clear());
    assert_eq!(
        said(&gap),
        (
            GapWeight::Advice,
            "\"Plans issued in 20 weeks\" does not say who reports it"
        )
    );
}

#[test]
fn an_empty_priority_lists_all_its_gaps_at_once() {
    let draft = plan([add_priority(Priority::default())]);
    let of_it = |gap: &Gap| gap.key.starts_with("priority/");
    let keys: Vec<String> = gaps(&draft)
        .into_iter()
        .filter(of_it)
        .map(|gap| gap.key)
        .collect();
    assert_eq!(
        keys,
        [
            "priority//no-title",
            "priority//no-evidence",
            "priority//no-lead",
            "priority//no-action",
            "priority//no-measure",
            "priority//no-section",
            "priority//no-families"
        ]
    );
}

#[test]
fn a_gap_left_with_a_reason_is_listed_but_not_open() {
    let accept = |reason: &str| Edit::AcceptGap {
        gap: "statement/shared-vision/no-evidence".to_owned(),
        reason: Some(reason.to_owned()),
    };
    let draft = plan([
        score("shared-vision", "embedded"),
        accept("We bring it in March"),
    ]);
    let summary = PlanSummary::new(framework(), &draft, None, today());
    assert_eq!(
        summary.gaps[0].accepted.as_deref(),
        Some("We bring it in March")
    );
    assert_eq!(summary.open_gaps().count(), 0);

    let draft = plan([score("shared-vision", "embedded"), accept("  ")]);
    let summary = PlanSummary::new(framework(), &draft, None, today());
    assert_eq!(
        summary.open_gaps().count(),
        1,
        "a gap without a word of why stays open"
    );
}

#[test]
fn an_empty_plan_has_no_gaps() {
    assert_eq!(gaps(&empty()), []);
}
