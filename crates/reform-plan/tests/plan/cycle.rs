//! The next plan, begun from one that was worked with.

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::cycle::next_cycle;
use reform_plan::saved::{self, Opened};
use reform_plan::summary::ReviewTiming;
use reform_plan::{
    ActionStatus, Edit, EvidenceStrength, ForFamiliesField, FrontField, Milestone, MilestoneState,
    NotNowField, Outcome, Parked, PartnerField, PlanDraft, PlanKind, PlanStatus, PlanSummary,
    PriorityField, Reveal, Review, ReviewState, Score, SectionField, StatusNote, TypedDate,
    ViewField,
};

use crate::any_edit::any_edit;
use crate::properties::{few, furnished};
use crate::references::leading_nowhere;
use crate::support::{
    add_priority, area, evidence, framework, id, not_sure, partner, plan, reason, reveal, score,
    slug, today, view, view_field, whole_action, whole_priority,
};

fn next(old: &PlanDraft) -> PlanDraft {
    next_cycle(framework(), old, id("next"), today())
}

fn parked(key: &str, outcome: Outcome) -> Edit {
    Edit::AddParked {
        at: usize::MAX,
        parked: Parked {
            id: id(key),
            text: key.to_owned(),
            outcome,
            ..Parked::default()
        },
    }
}

/// A plan with something of all that is carried over and of all that is not.
fn worked_with() -> PlanDraft {
    let statement = &framework().statements().next().unwrap().1.slug;
    let statement = statement.as_str();
    let level = framework().levels[1].slug.as_str();
    let section = framework().sections[0].slug.clone();
    let mut priority = whole_priority("p", "council");
    let mut done = whole_action("done", "council");
    done.status = ActionStatus::Done;
    let mut open = whole_action("open", "council");
    open.status = ActionStatus::Behind;
    open.depends_on = vec![id("done"), id("other")];
    open.notes = vec![StatusNote {
        text: "Waits for a room".to_owned(),
        ..StatusNote::default()
    }];
    open.milestones = [MilestoneState::Reached, MilestoneState::ToCome]
        .map(|state| Milestone {
            state,
            ..Milestone::default()
        })
        .into();
    priority.actions = vec![done, whole_action("other", "council"), open];
    let review = |on, state| Review {
        on,
        state,
        what: "Look at the plan".to_owned(),
        ..Review::default()
    };
    plan([
        area("Anyborough"),
        partner("council"),
        Edit::SetPartner {
            partner: slug("council"),
            field: PartnerField::Signed(TypedDate::day(2, 3, 2026)),
        },
        Edit::SetFront(FrontField::Sro("Director".to_owned())),
        Edit::SetFront(FrontField::Version("1.2".to_owned())),
        Edit::SetFront(FrontField::Date(TypedDate::month(3, 2026))),
        Edit::SetFront(FrontField::Status(PlanStatus::InDelivery)),
        score(statement, level),
        reason(statement, "Because it is so"),
        evidence(statement, "e", EvidenceStrength::LocalData),
        Edit::SetTarget {
            statement: slug(statement),
            target: Some(framework().levels[2].slug.clone()),
        },
        view(statement, "council", level),
        view_field(
            statement,
            "council",
            ViewField::Comment("Said in private".to_owned()),
        ),
        reveal(statement),
        Edit::SetDissent {
            statement: slug(statement),
            partner: slug("council"),
            words: Some("Said in dissent".to_owned()),
        },
        Edit::SetSection {
            section: section.clone(),
            field: SectionField::Narrative("In our own words".to_owned()),
        },
        Edit::SetSection {
            section: section.clone(),
            field: SectionField::FormLimit("500".into()),
        },
        Edit::SetForFamilies(ForFamiliesField::Heard("You wait too long".to_owned())),
        Edit::SetForFamilies(ForFamiliesField::TellUs("Ask at any hub".to_owned())),
        Edit::SetSection {
            section,
            field: SectionField::Completed(Some(true)),
        },
        add_priority(priority),
        parked("open-item", Outcome::Open),
        parked("settled-item", Outcome::Settled),
        parked("became", Outcome::Action(id("open"))),
        Edit::SetPriority {
            priority: id("p"),
            field: PriorityField::Parked(vec![id("open-item"), id("settled-item")]),
        },
        Edit::SetVotes {
            partner: slug("council"),
            votes: vec![id("p")],
        },
        Edit::ShowVotes(Reveal::Shown),
        Edit::AcceptGap {
            gap: "priority/p/no-lead".to_owned(),
            reason: Some("Not yet".to_owned()),
        },
        Edit::SetNotNow {
            about: format!("statement/{statement}"),
            field: NotNowField::Reason("After Easter".to_owned()),
        },
        Edit::SetReviews(vec![
            review(TypedDate::month(3, 2027), ReviewState::ToCome),
            review(TypedDate::month(6, 2026), ReviewState::ToCome),
            review(TypedDate::month(3, 2027), ReviewState::Held),
            review(TypedDate::default(), ReviewState::ToCome),
        ]),
    ])
}

#[test]
fn what_is_known_is_carried_over_and_what_the_room_said_is_not() {
    let old = worked_with();
    let new = next(&old);
    let statement = &framework().statements().next().unwrap().1.slug;

    assert_eq!(new.id, id("next"));
    assert_eq!(new.name, "Anyborough, from November 2026");
    assert_eq!(new.front.sro, "Director");
    assert_eq!(new.front.status, PlanStatus::Draft);
    assert_eq!(
        (new.front.version.as_str(), new.front.date.is_empty()),
        ("", true)
    );
    assert_eq!(new.partners[0].name, "council");
    assert!(new.partners[0].signed.is_empty());

    let (before, after) = (
        old.statement(statement).unwrap(),
        new.statement(statement).unwrap(),
    );
    assert_eq!(after.evidence, before.evidence);
    assert_eq!(after.target, before.target);
    let fresh = reform_plan::StatementRecord {
        evidence: after.evidence.clone(),
        target: after.target.clone(),
        ..reform_plan::StatementRecord::default()
    };
    assert_eq!(after, &fresh);

    let section = new.sections.values().next().unwrap();
    assert_eq!(section.narrative, "In our own words");
    assert_eq!(section.completed, None);
    assert_eq!(section.form_limit, "500".into());
    assert_eq!(new.for_families.tell_us, "Ask at any hub");
    assert_eq!(new.for_families.heard, "", "families are asked afresh");

    let (priority, open) = new.action(&id("open")).unwrap();
    assert_eq!(priority.measures, old.priorities[0].measures);
    assert_eq!(priority.parked, [id("open-item")]);
    assert_eq!(
        priority.actions.len(),
        2,
        "the one that is done is left out"
    );
    assert_eq!(open.status, ActionStatus::NotStarted);
    assert_eq!(open.depends_on, [id("other")]);
    assert!(open.notes.is_empty());
    assert_eq!(open.milestones.len(), 1);

    assert_eq!(new.parked.len(), 1);
    assert!(new.votes.is_empty() && new.votes_reveal.is_hidden());
    assert!(new.accepted_gaps.is_empty() && new.not_now.is_empty());
    let days: Vec<String> = new.reviews.iter().map(|it| it.on.words()).collect();
    assert_eq!(days, ["March 2027", ""]);
}

#[test]
fn last_time_stands_beside_the_question() {
    let old = worked_with();
    let new = next(&old);
    let mut statements = framework().statements().map(|(_, it)| &it.slug);
    let (first, second) = (statements.next().unwrap(), statements.next().unwrap());
    let words = |draft: &PlanDraft, statement| {
        PlanSummary::new(framework(), draft, None, today()).last_time_words(statement)
    };
    let level = &framework().levels[1];
    assert_eq!(
        words(&new, first).unwrap(),
        format!(
            "Last time (March 2026): Level {} {}",
            level.number, level.name
        )
    );
    assert_eq!(
        words(&new, second).unwrap(),
        "Last time (March 2026): Not discussed"
    );
    assert_eq!(words(&old, first), None);

    let undated = next(&plan([not_sure(first.as_str())]));
    assert_eq!(words(&undated, first).unwrap(), "Last time: Not sure yet");
    let last = undated.last_time.unwrap();
    assert_eq!(
        (last.plan, last.title.as_str()),
        (id("plan"), "Untitled plan")
    );
    assert_eq!(last.scores[first], Score::NotSureYet);
}

#[test]
fn a_plan_that_carries_on_from_one_that_carried_on_has_one_month_in_its_name() {
    let third = next(&next(&worked_with()));
    assert_eq!(third.title(), "Anyborough, from November 2026");
    let odd = next(&plan([Edit::SetName("Help, from birth on".to_owned())]));
    assert_eq!(odd.title(), "Help, from birth on, from November 2026");
}

#[test]
fn the_next_plan_of_the_example_is_an_example() {
    let old = PlanDraft {
        kind: PlanKind::Example,
        ..worked_with()
    };
    assert_eq!(next(&old).kind, PlanKind::Example);
    assert_eq!(next(&worked_with()).kind, PlanKind::Real);
}

#[test]
fn the_next_review_is_the_first_whose_day_has_not_passed() {
    let old = worked_with();
    let summary = PlanSummary::new(framework(), &old, None, today());
    assert_eq!(summary.next_review(), Some(&old.reviews[0]));
    let timings: Vec<ReviewTiming> = summary
        .reviews()
        .into_iter()
        .map(|it| ReviewTiming::of(it, today()))
        .collect();
    assert_eq!(
        timings,
        [
            ReviewTiming::Passed,
            ReviewTiming::ToCome,
            ReviewTiming::Held,
            ReviewTiming::NoDate
        ]
    );
}

proptest! {
    #![proptest_config(few(300))]

    #[test]
    fn the_next_plan_of_any_plan_leads_nowhere_wrong_keeps_no_secret_and_can_be_saved(
        edits in vec(any_edit(), 0..60),
    ) {
        let mut old = furnished();
        for edit in edits {
            let _ = old.apply(edit);
        }
        let new = next(&old);
        prop_assert_eq!(leading_nowhere(&new), Vec::<String>::new());
        for (slug, record) in &new.statements {
            prop_assert!(record.views.is_empty() && record.dissent.is_empty());
            prop_assert!(record.agreed.is_none() && record.reveal.is_hidden());
            prop_assert_eq!(&record.evidence, &old.statements[slug].evidence);
        }
        let agreed = old.statements.values().filter(|it| it.agreed.is_some());
        prop_assert_eq!(new.last_time.as_ref().unwrap().scores.len(), agreed.count());
        let text = saved::to_file(&new);
        let opened: Opened = saved::open_file(&text).unwrap();
        prop_assert_eq!(opened.draft, new);
    }
}
