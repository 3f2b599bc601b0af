//! The next thing to do, at each stage from an empty plan to a finished one.

use reform_plan::summary::Place;
use reform_plan::{
    Edit, FrontField, PlanDraft, PlanSummary, PriorityField, SectionField, TypedDate,
};

use crate::support::{
    add_priority, area, empty, framework, id, not_sure, partner, score, today, whole_priority, with,
};

fn next(draft: &PlanDraft) -> (String, Place) {
    let summary = PlanSummary::new(framework(), draft, None, today());
    (summary.next.words, summary.next.place)
}

fn each_section(field: impl Fn() -> SectionField) -> Vec<Edit> {
    framework()
        .sections
        .iter()
        .map(|section| Edit::SetSection {
            section: section.slug.clone(),
            field: field(),
        })
        .collect()
}

#[test]
fn each_stage_of_a_plan_has_its_own_next_step() {
    let framework = framework();
    let first = &framework.sections[0];

    let draft = empty();
    assert_eq!(
        next(&draft),
        ("choose your area".to_owned(), Place::Area),
        "an empty plan"
    );

    let draft = with(draft, [area(" ")]);
    assert_eq!(next(&draft).1, Place::Area, "an area without a name");

    let draft = with(draft, [area("Anyborough")]);
    assert_eq!(
        next(&draft),
        ("choose who is taking part".to_owned(), Place::Partners)
    );

    let mut draft = with(draft, [partner("council")]);
    let total = framework.statements().count();
    for scored in 0..total {
        let (words, place) = next(&draft);
        let Place::Statement { statement, .. } = place else {
            panic!("{scored} of {total} scored: {words}");
        };
        let (_, found) = framework.statement(&statement).unwrap();
        assert_eq!(words, format!("score {}", found.id));
        let edit = if scored % 2 == 0 {
            score(statement.as_str(), framework.levels[1].slug.as_str())
        } else {
            not_sure(statement.as_str())
        };
        draft = with(draft, [edit]);
    }

    assert_eq!(
        next(&draft),
        (
            "say what the data shows for vision and shared commitment".to_owned(),
            Place::SectionData(first.slug.clone())
        )
    );
    let draft = with(
        draft,
        each_section(|| SectionField::Means("It matters".to_owned())),
    );
    assert_eq!(
        next(&draft),
        ("write your first priority".to_owned(), Place::Priorities)
    );

    let mut priority = whole_priority("p", "council");
    priority.lead = None;
    let draft = with(draft, [add_priority(priority)]);
    assert_eq!(
        next(&draft),
        (
            "mend the golden thread".to_owned(),
            Place::Priority(id("p"))
        )
    );
    let left = with(
        draft.clone(),
        [Edit::AcceptGap {
            gap: "priority/p/no-lead".to_owned(),
            reason: Some("The lead is being recruited".to_owned()),
        }],
    );
    assert!(
        next(&left).0.starts_with("check section"),
        "left with a reason"
    );

    let draft = with(
        draft,
        [Edit::SetPriority {
            priority: id("p"),
            field: PriorityField::Lead(Some("council".into())),
        }],
    );
    assert_eq!(
        next(&draft),
        (
            "check section 1, vision and shared commitment".to_owned(),
            Place::SectionCheck(first.slug.clone())
        )
    );

    let draft = with(draft, each_section(|| SectionField::Completed(Some(true))));
    assert_eq!(
        next(&draft),
        ("fill in the front page".to_owned(), Place::Front)
    );

    let sro = FrontField::Sro("Director of children's services".to_owned());
    let draft = with(draft, [Edit::SetFront(sro)]);
    assert_eq!(next(&draft).1, Place::Front, "the date is still missing");

    let date = FrontField::Date(TypedDate::day(20, 11, 2026));
    let draft = with(draft, [Edit::SetFront(date)]);
    assert_eq!(
        next(&draft),
        ("read and print your plan".to_owned(), Place::Summary)
    );
}

#[test]
fn statements_are_offered_in_the_order_of_the_sections() {
    let framework = framework();
    let draft = with(empty(), [area("Anyborough"), partner("council")]);
    let first = framework
        .statements_of(&framework.sections[0])
        .next()
        .unwrap()
        .1;
    assert_eq!(next(&draft).0, format!("score {}", first.id));
    let draft = with(draft, [not_sure(first.slug.as_str())]);
    let second = framework
        .statements_of(&framework.sections[0])
        .nth(1)
        .unwrap()
        .1;
    assert_eq!(
        next(&draft).0,
        format!("score {}", second.id),
        "\"not sure yet\" counts as discussed"
    );
}
