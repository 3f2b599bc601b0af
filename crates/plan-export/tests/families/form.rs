//! The text of a plan for a government form.

use plan_export::form::{self, Form, Limit, NOTHING};
use reform_plan::{
    ActionStatus, Edit, MeasureDirection, MeasureOf, PlanDraft, PlanSummary, Priority,
    SectionField, SuccessMeasure, TypedDate,
};

use crate::support::{action, add, example, framework, plan, priority, today};

fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

fn with_form<T>(draft: &PlanDraft, read: impl FnOnce(&Form<'_>) -> T) -> T {
    read(&form::of(&summary(draft)))
}

fn set(field: SectionField) -> Edit {
    Edit::SetSection {
        section: framework().sections[0].slug.clone(),
        field,
    }
}

fn narrative(text: &str) -> Edit {
    set(SectionField::Narrative(text.to_owned()))
}

/// A priority of the first section with an action and a measure.
fn whole() -> Priority {
    Priority {
        section: Some(framework().sections[0].slug.clone()),
        actions: vec![reform_plan::Action {
            role: "Head of SEND".to_owned(),
            ..action(
                "a",
                "Ring every family",
                ActionStatus::NotStarted,
                TypedDate::month(4, 2027),
            )
        }],
        measures: vec![SuccessMeasure {
            id: "m".into(),
            of: MeasureOf::Own("Calls made".to_owned()),
            baseline: "1".into(),
            baseline_date: "2025".to_owned(),
            source: "our log".to_owned(),
            target: "9".into(),
            target_date: TypedDate::month(5, 2028),
            direction: MeasureDirection::Up,
            ..SuccessMeasure::default()
        }],
        ..priority("p", "Answer families sooner")
    }
}

const WORK: &str = "Action: Ring every family. Lead: Head of SEND. By: April 2027.\n\
                    Measure: Calls made will go up from 1 (2025) to 9 by May 2028, shown by our log.";

#[test]
fn a_section_has_its_own_words_and_then_its_priorities_as_sentences() {
    let draft = plan([narrative(" Our words. "), add(whole())]);
    let expected = format!("Our words.\n\nPriority 1: Answer families sooner.\n{WORK}");
    with_form(&draft, |form| {
        assert_eq!(form.parts[0].text, expected);
        assert_eq!(form.parts[0].words, expected.split_whitespace().count());
        assert_eq!(form.parts[1].text, "");
    });
}

#[test]
fn a_section_that_is_not_written_is_put_together_from_what_was_entered() {
    let draft = plan([
        set(SectionField::Shows("It rose".to_owned())),
        set(SectionField::WillDo("We will ring".to_owned())),
        add(whole()),
    ]);
    with_form(&draft, |form| {
        let expected =
            format!("It rose\n\nWe will ring\n\nPriority 1: Answer families sooner.\n{WORK}");
        assert_eq!(form.parts[0].text, expected);
    });
}

#[test]
fn a_text_that_was_put_together_names_no_priority_twice() {
    let mut draft = plan([set(SectionField::Shows("It rose".to_owned())), add(whole())]);
    let edit = summary(&draft).assemble(&framework().sections[0]).unwrap();
    draft.apply(edit).unwrap();
    with_form(&draft, |form| {
        let expected = format!("It rose\n\nPriority 1: Answer families sooner.\n\n{WORK}");
        assert_eq!(form.parts[0].text, expected);
    });
}

#[test]
fn a_section_of_which_nothing_is_written_says_so_in_the_whole_text() {
    let draft = plan([narrative("Our words.")]);
    with_form(&draft, |form| {
        let text = form.text();
        let [first, second, ..] = &form.parts[..] else {
            panic!("two sections");
        };
        let expected = format!(
            "{}\n\nOur words.\n\n{}\n\n{NOTHING}\n",
            first.heading, second.heading
        );
        assert!(text.starts_with(&expected), "{text}");
        assert_eq!(text.matches(NOTHING).count(), form.parts.len() - 1);
        assert_eq!((form.total, second.words), (2, 0));
    });
}

#[test]
fn headings_are_as_the_form_has_them_and_else_the_sections_own() {
    let draft = plan([set(SectionField::FormHeading(
        " Part A: vision ".to_owned(),
    ))]);
    with_form(&draft, |form| {
        assert_eq!(form.parts[0].heading, "Part A: vision");
        assert_eq!(form.parts[1].heading, framework().sections[1].title);
        assert!(form.text().starts_with("Part A: vision\n\n"));
    });
}

#[test]
fn a_text_is_counted_beside_its_limit() {
    for (words, limit, said, over) in [
        (1, "", "1 word", 0),
        (312, "500", "312 words of 500", 0),
        (500, "500", "500 words of 500", 0),
        (512, "500", "12 words over 500", 12),
        (1501, "1,500", "1 word over 1,500", 1),
        (1501, "five", "1,501 words", 0),
    ] {
        let draft = plan([
            narrative(&"word ".repeat(words)),
            set(SectionField::FormLimit(limit.into())),
        ]);
        with_form(&draft, |form| {
            assert_eq!(form.parts[0].count_words(), said);
            assert_eq!(form.parts[0].over(), over);
            assert_eq!(form.parts[0].limit == Limit::Unread, limit == "five");
            assert_eq!(
                form.total_words().contains("1 section is too long"),
                over > 0
            );
        });
    }
}

#[test]
fn a_priority_of_no_section_is_named_and_not_lost_in_silence() {
    let draft = plan([add(whole()), add(priority("q", "Left out"))]);
    with_form(&draft, |form| {
        let [(number, left)] = form.left_out.as_slice() else {
            panic!("{:?}", form.left_out);
        };
        assert_eq!((*number, left.title.as_str()), (2, "Left out"));
    });
}

#[test]
fn all_of_the_example_is_in_its_form_once() {
    let draft = example();
    with_form(&draft, |form| {
        let text = form.text();
        for priority in &draft.priorities {
            assert_eq!(text.matches(&format!(": {}.", priority.title)).count(), 1);
            for action in &priority.actions {
                assert_eq!(
                    text.matches(&format!("Action: {}.", action.what)).count(),
                    1
                );
            }
        }
        for section in draft.sections.values() {
            assert!(text.contains(section.narrative.trim()));
        }
        assert!(form.left_out.is_empty());
    });
}
