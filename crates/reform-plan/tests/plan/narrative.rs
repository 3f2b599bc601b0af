//! The words of a section put together from what the room wrote, and what has changed since.

use reform_plan::summary::Since;
use reform_plan::{Edit, PlanDraft, PlanSummary, Section, SectionField};

use crate::support::{
    add_priority, framework, not_sure, partner, plan, reason, score, today, whole_priority, with,
};

fn section() -> &'static Section {
    &framework().sections[0]
}

fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

fn says(field: SectionField) -> Edit {
    Edit::SetSection {
        section: section().slug.clone(),
        field,
    }
}

fn assembled(draft: PlanDraft) -> PlanDraft {
    let edit = summary(&draft).assemble(section()).unwrap();
    with(draft, [edit])
}

fn written() -> PlanDraft {
    let (_, first) = framework().statements_of(section()).next().unwrap();
    let mut priority = whole_priority("p", "council");
    priority.section = Some(section().slug.clone());
    plan([
        partner("council"),
        score(first.slug.as_str(), "developing"),
        reason(first.slug.as_str(), "Three of ten could say it."),
        says(SectionField::Shows("Plans rose by 6.6%.".to_owned())),
        says(SectionField::Means("Families wait.".to_owned())),
        says(SectionField::WillDo("We will ring them.".to_owned())),
        Edit::SetAnswer {
            question: section().questions[0].slug.clone(),
            answer: "A phone call.".to_owned(),
        },
        add_priority(priority),
    ])
}

#[test]
fn nothing_is_put_together_from_nothing() {
    assert_eq!(summary(&plan([])).assemble(section()), None);
}

#[test]
fn the_words_of_the_room_are_put_together_word_for_word_in_order() {
    let draft = assembled(written());
    let text = &draft.section(&section().slug).unwrap().narrative;
    let (_, first) = framework().statements_of(section()).next().unwrap();
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    assert_eq!(paragraphs[0], "Plans rose by 6.6%.");
    assert_eq!(paragraphs[1], "Families wait.");
    assert!(paragraphs[2].starts_with(&format!("{} ", first.id)));
    assert!(paragraphs[2].ends_with("Developing: Three of ten could say it."));
    assert_eq!(
        paragraphs[3..],
        [
            "A phone call.",
            "We will ring them.",
            "Priority 1: Speed up assessments. council leads."
        ]
    );
}

#[test]
fn figures_the_partnership_typed_stand_behind_what_the_data_shows() {
    let section = framework()
        .sections
        .iter()
        .find(|it| !it.indicators.is_empty());
    let section = section.unwrap();
    let draft = plan([
        Edit::SetSection {
            section: section.slug.clone(),
            field: SectionField::Shows("It rose.".to_owned()),
        },
        Edit::AddFigure {
            at: 0,
            figure: reform_plan::LocalFigure {
                id: "1".into(),
                indicator: section.indicators[0].clone(),
                value: "63".into(),
                period: "2025".to_owned(),
                source: "SEN2".to_owned(),
                ..Default::default()
            },
        },
    ]);
    let edit = summary(&draft).assemble(section).unwrap();
    let draft = with(draft, [edit]);
    let text = &draft.section(&section.slug).unwrap().narrative;
    assert!(text.starts_with("It rose. "), "{text}");
    assert!(text.ends_with("(2025). Source: SEN2."), "{text}");
}

#[test]
fn what_changed_came_and_went_since_is_said_and_the_text_stays_as_it_is() {
    let draft = assembled(written());
    assert_eq!(summary(&draft).changed_since(&section().slug), []);
    let (_, second) = framework().statements_of(section()).nth(1).unwrap();
    let text = draft.section(&section().slug).unwrap().narrative.clone();
    let draft = with(
        draft,
        [
            says(SectionField::Shows("Plans rose by 7%.".to_owned())),
            says(SectionField::Means(String::new())),
            not_sure(second.slug.as_str()),
            reason(second.slug.as_str(), "Nobody asked."),
        ],
    );
    let since = summary(&draft).changed_since(&section().slug);
    let of = format!("section/{}", section().slug);
    let words: Vec<String> = since
        .iter()
        .map(|it| match it {
            Since::Changed(piece) => format!("changed {}", piece.of),
            Since::New(piece) => format!("new {}", piece.of),
            Since::Gone(of) => format!("gone {of}"),
        })
        .collect();
    assert_eq!(
        words,
        [
            format!("changed {of}/shows"),
            format!("new statement/{}", second.slug),
            format!("gone {of}/means"),
        ]
    );
    assert_eq!(draft.section(&section().slug).unwrap().narrative, text);
}

#[test]
fn what_is_only_broken_into_lines_differently_has_not_changed() {
    let draft = assembled(written());
    let draft = with(
        draft,
        [says(SectionField::Shows(
            "Plans rose\nby 6.6%. ".to_owned(),
        ))],
    );
    assert_eq!(summary(&draft).changed_since(&section().slug), []);
}

#[test]
fn a_text_that_was_written_by_hand_has_no_marks() {
    let draft = with(
        written(),
        [says(SectionField::Narrative("Ours.".to_owned()))],
    );
    assert_eq!(summary(&draft).changed_since(&section().slug), []);
}

#[test]
fn putting_together_is_undone_as_one() {
    let before = written();
    let edit = summary(&before).assemble(section()).unwrap();
    let mut draft = before.clone();
    let back = draft.apply(edit).unwrap();
    draft.apply(back).unwrap();
    assert_eq!(draft, before);
}
