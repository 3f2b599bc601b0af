//! Finding words in the framework and in a plan.

use proptest::prelude::*;
use reform_plan::find::{Found, Hit, Passage, SHOWN, find, is_asked};
use reform_plan::summary::Place;
use reform_plan::{
    Action, ActionField, AnswersShown, Edit, Parked, PlanDraft, Priority, PriorityField,
    SectionField, ViewField,
};

use crate::properties::few;
use crate::support::{
    add_priority, framework, partner, plan, reason, reveal, slug, view, view_field, with,
};

fn framework_has(words: &str) -> Found {
    find(framework(), None, words)
}

/// What is found of a plan and nothing else: a word the framework does not have.
fn in_plan(draft: &PlanDraft, words: &str) -> Vec<Hit> {
    find(framework(), Some(draft), words).hits
}

fn kinds(hits: &[Hit]) -> Vec<&str> {
    hits.iter().map(|it| it.kind).collect()
}

fn priority(key: &str) -> Priority {
    Priority {
        id: key.into(),
        ..Priority::default()
    }
}

fn marked(passage: &Passage) -> Vec<&str> {
    let pieces = passage.pieces().into_iter();
    pieces
        .filter(|(_, is_found)| *is_found)
        .map(|(piece, _)| piece)
        .collect()
}

#[test]
fn nothing_is_found_where_no_word_is_asked_for() {
    for nothing in ["", "  ", "--", "\u{301}", "'"] {
        assert_eq!(framework_has(nothing), Found::default());
        assert!(!is_asked(nothing));
    }
}

#[test]
fn every_statement_question_and_indicator_is_found_by_its_name_and_first_by_its_mark() {
    let framework = framework();
    let statements = framework
        .statements()
        .map(|(_, it)| ("Statement", &it.id, &it.text));
    let questions = framework.sections.iter().flat_map(|it| &it.questions);
    let questions = questions.map(|it| ("Insight question", &it.id, &it.text));
    let indicators = framework.indicators.iter();
    let indicators = indicators.map(|it| ("Indicator", &it.id, &it.name));
    let mut count = 0;
    for (kind, mark, name) in statements.chain(questions).chain(indicators) {
        let found = framework_has(name);
        let begins = format!("{mark} ");
        let own = |it: &&Hit| it.kind == kind && it.name.text.starts_with(&begins);
        assert!(found.hits.iter().any(|it| own(&it)), "{name}");
        let by_mark = framework_has(&mark.to_lowercase());
        // A statement and an indicator may have the same mark.
        let mut first = by_mark
            .hits
            .iter()
            .take_while(|it| it.name.text.starts_with(&begins));
        assert!(first.any(|it| own(&it)), "{mark}: {by_mark:?}");
        count += 1;
    }
    assert!(count > 50, "only {count} were looked for");
}

#[test]
fn every_section_and_every_word_of_the_glossary_is_found_by_its_name() {
    for section in &framework().sections {
        let found = framework_has(&section.title);
        let place = Place::Section(section.slug.clone());
        assert!(
            found.hits.iter().any(|it| it.place == place),
            "{}",
            section.title
        );
    }
    for term in &framework().glossary {
        let found = framework_has(&term.term);
        let field = format!("term-{}", term.slug);
        let is_it = |it: &Hit| it.place == Place::Glossary && it.field == field;
        assert!(found.hits.iter().any(is_it), "{}", term.term);
    }
}

#[test]
fn a_name_comes_before_a_text_that_only_speaks_of_it() {
    let hits = framework_has("tribunal").hits;
    let in_text = hits.iter().position(|it| it.text.is_some());
    let in_name = hits.iter().rposition(|it| it.text.is_none());
    assert!(in_name < in_text, "{hits:?}");
    for hit in &hits {
        let passage = hit.text.as_ref().unwrap_or(&hit.name);
        assert!(!marked(passage).is_empty(), "{hit:?}");
        for word in marked(passage) {
            assert_eq!(word.to_lowercase(), "tribunal");
        }
    }
}

#[test]
fn a_statement_is_found_once_by_words_of_its_levels() {
    let (_, statement) = framework().statements().next().unwrap();
    let words = statement.levels.values().next().unwrap();
    let hits = framework_has(words).hits;
    let own: Vec<&Hit> = hits.iter().filter(|it| it.kind == "Statement").collect();
    assert_eq!(own.len(), 1, "{hits:?}");
    assert!(own[0].name.text.starts_with(&format!("{} ", statement.id)));
    assert!(own[0].text.is_some());
}

#[test]
fn what_was_written_is_found_with_the_page_it_is_on() {
    let (_, statement) = framework().statements().next().unwrap();
    let section = framework().home_section(&statement.slug).unwrap();
    let question = section.questions.first().unwrap();
    let draft = plan([
        add_priority(priority("p1")),
        Edit::SetPriority {
            priority: "p1".into(),
            field: PriorityField::Title("Zebra crossings".into()),
        },
        Edit::AddAction {
            priority: "p1".into(),
            at: 0,
            action: Box::new(Action {
                id: "a1".into(),
                what: "Paint the zebra".into(),
                ..Action::default()
            }),
        },
        reason(statement.slug.as_str(), "A zebra was seen"),
        Edit::SetSection {
            section: section.slug.clone(),
            field: SectionField::Narrative("We have zebras".into()),
        },
        Edit::SetAnswer {
            question: question.slug.clone(),
            answer: "Because of the zebra".into(),
        },
        Edit::AddParked {
            at: 0,
            parked: Parked {
                id: "k1".into(),
                text: "Who feeds the zebra?".into(),
                ..Parked::default()
            },
        },
    ]);
    let hits = in_plan(&draft, "ZEBRA");
    let found: Vec<(&str, &Place)> = hits.iter().map(|it| (it.kind, &it.place)).collect();
    let (section, statement) = (section.slug.clone(), statement.slug.clone());
    let at_section = section.clone();
    assert_eq!(
        found,
        [
            ("Priority", &Place::Priority("p1".into())),
            ("Action", &Place::Action("a1".into())),
            ("Parked", &Place::ParkingLot),
            ("Reason", &Place::Statement { section, statement }),
            (
                "What this section says",
                &Place::SectionCheck(at_section.clone())
            ),
            ("Answer", &Place::SectionInsight(at_section)),
        ]
    );
    assert_eq!(hits[5].field, format!("answer-{}", question.slug));
    assert_eq!(marked(&hits[1].name), ["zebra"]);
    // Every word has to stand in one text.
    assert_eq!(kinds(&in_plan(&draft, "seen zebra")), ["Reason"]);
    assert!(in_plan(&draft, "zebra elephant").is_empty());
}

#[test]
fn what_a_partner_said_alone_is_not_found_before_it_is_revealed_or_where_it_is_not_shown() {
    let (_, statement) = framework().statements().next().unwrap();
    let on = statement.slug.as_str();
    let level = framework().levels[0].slug.as_str();
    let alone = plan([
        partner("health"),
        view(on, "health", level),
        view_field(on, "health", ViewField::Comment("Zebra waits grew".into())),
        Edit::SetDissent {
            statement: slug(on),
            partner: slug("health"),
            words: Some("Zebra waits are long".into()),
        },
    ]);
    assert!(in_plan(&alone, "zebra").is_empty());
    let revealed = with(alone, [reveal(on)]);
    let hits = in_plan(&revealed, "zebra");
    assert_eq!(kinds(&hits), ["What a partner said", "What a partner said"]);
    assert!(matches!(hits[0].place, Place::Compare { .. }));
    for shown in [AnswersShown::RangeOnly, AnswersShown::Nowhere] {
        let kept = with(revealed.clone(), [Edit::SetAnswersShown(shown)]);
        assert!(in_plan(&kept, "zebra").is_empty(), "{shown:?}");
    }
}

#[test]
fn no_more_is_shown_than_can_be_read_and_the_rest_is_counted() {
    let actions = (0..SHOWN + 5).map(|at| Edit::AddAction {
        priority: "p1".into(),
        at,
        action: Box::new(Action {
            id: format!("a{at}").as_str().into(),
            what: format!("Zebra {at}"),
            ..Action::default()
        }),
    });
    let draft = with(plan([add_priority(priority("p1"))]), actions);
    let found = find(framework(), Some(&draft), "zebra");
    assert_eq!((found.hits.len(), found.more), (SHOWN, 5));
}

fn check(found: &Found) {
    assert!(found.hits.len() <= SHOWN);
    for hit in &found.hits {
        for passage in [Some(&hit.name), hit.text.as_ref()].into_iter().flatten() {
            let mut end = 0;
            for mark in &passage.marks {
                assert!(mark.start >= end && mark.start < mark.end, "{passage:?}");
                assert!(passage.text.get(mark.clone()).is_some(), "{passage:?}");
                end = mark.end;
            }
            let whole: String = passage.pieces().iter().map(|(piece, _)| *piece).collect();
            assert_eq!(whole, passage.text);
            assert!(passage.text.chars().count() <= 250);
        }
    }
}

proptest! {
    #![proptest_config(few(300))]

    #[test]
    fn any_words_in_any_text_are_looked_for_and_what_is_marked_is_in_the_text(
        text in "(\\PC|[a-c '’\u{301}\u{ad}\n]){0,400}",
        words in "(\\PC|[a-c '’\u{301}]){0,12}",
    ) {
        let draft = with(plan([add_priority(priority("p1")), Edit::SetPriority {
            priority: "p1".into(),
            field: PriorityField::Title(text.clone()),
        }]), [Edit::AddAction {
            priority: "p1".into(),
            at: 0,
            action: Box::new(Action { id: "a1".into(), ..Action::default() }),
        }, Edit::SetAction {
            action: "a1".into(),
            field: ActionField::Obstacle(text.clone()),
        }]);
        check(&find(framework(), Some(&draft), &words));
        // Where it has a word at all, a text has all of its own.
        let found = find(framework(), Some(&draft), &text);
        check(&found);
        let own = Place::Priority("p1".into());
        prop_assert_eq!(is_asked(&text), found.hits.iter().any(|it| it.place == own));
    }
}
