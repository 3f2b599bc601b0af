//! What the plan for families says.

use plan_export::PartKey;
use plan_export::families::FamiliesPart;
use reform_plan::{
    Edit, Evidence, EvidenceStrength, ForFamiliesField, FrontField, PlanStatus, Priority, Score,
    TypedDate,
};

use crate::support::{add, document, example, framework, lines, plan, priority, text};

fn heard(text: &str) -> Edit {
    Edit::SetForFamilies(ForFamiliesField::Heard(text.to_owned()))
}

fn said(strength: EvidenceStrength, text: &str) -> Edit {
    let (_, statement) = framework().statements().next().unwrap();
    Edit::AddEvidence {
        statement: statement.slug.clone(),
        at: usize::MAX,
        evidence: Evidence {
            id: text.into(),
            text: text.to_owned(),
            strength: Some(strength),
            ..Evidence::default()
        },
    }
}

fn score(at: usize, score: Option<Score>) -> Edit {
    let (_, statement) = framework().statements().nth(at).unwrap();
    Edit::SetScore {
        statement: statement.slug.clone(),
        score,
    }
}

#[test]
fn an_empty_plan_says_what_is_not_there_yet() {
    let document = document(&plan([]));
    for (part, words) in [
        (
            FamiliesPart::Heard,
            "We have not written yet what you told us.",
        ),
        (
            FamiliesPart::Will,
            "We have not chosen yet what we will do.",
        ),
        (
            FamiliesPart::Now,
            "We have not talked yet about where we are.",
        ),
        (
            FamiliesPart::TellUs,
            "We will say here how you can tell us.",
        ),
    ] {
        assert_eq!(lines(&document, part), [words]);
    }
    assert_eq!(document.title, "Our plan in plain English");
}

#[test]
fn what_was_heard_stands_line_by_line() {
    let one = document(&plan([heard("You wait too long.\n\n  You ring us. ")]));
    let expected = ["You wait too long.", "You ring us."];
    assert_eq!(lines(&one, FamiliesPart::Heard), expected);
}

#[test]
fn where_nobody_wrote_what_was_heard_it_is_what_families_said_in_the_plan() {
    let edits = [
        said(EvidenceStrength::LocalData, "58 of 100 in time."),
        said(EvidenceStrength::FamiliesAccounts, "Nobody rings back."),
        add(Priority {
            families: "We ring and ring.".to_owned(),
            ..priority("p", "Answer")
        }),
    ];
    let mut draft = plan(edits);
    let expected = ["We ring and ring.", "Nobody rings back."];
    assert_eq!(lines(&document(&draft), FamiliesPart::Heard), expected);

    draft.apply(heard("You ring us.")).unwrap();
    assert_eq!(
        lines(&document(&draft), FamiliesPart::Heard),
        ["You ring us."]
    );
}

#[test]
fn levels_are_counted_and_the_three_states_stay_apart() {
    let level = &framework().levels[1];
    let at = || Some(Score::At(level.slug.clone()));
    let draft = plan([
        score(0, at()),
        score(1, at()),
        score(2, Some(Score::NotSureYet)),
    ]);
    let found = lines(&document(&draft), FamiliesPart::Now);
    let all = framework().statements().count();
    let expected = [
        format!(
            "We look at {all} parts of the help here. For each one we ask how far it has come."
        ),
        format!(
            "2 parts at level {}, {}. {}",
            level.number, level.name, level.plain
        ),
        "1 part: Not sure yet.".to_owned(),
        format!("{} parts: Not discussed.", all - 3),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_level_that_is_gone_is_neither_dropped_nor_taken_for_another() {
    let draft = plan([score(0, Some(Score::At("gone".into())))]);
    let found = lines(&document(&draft), FamiliesPart::Now);
    assert_eq!(found[1], "1 part: At a level that we do not use now.");
}

#[test]
fn the_example_reads_as_plain_words() {
    let document = document(&example());
    let text = text(&document).to_lowercase();
    for word in ["%", "score", "average", "rag", "baseline"] {
        let is_there = text
            .split(|c: char| c.is_whitespace() || c == '.')
            .any(|it| it == word);
        assert!(!is_there && !text.contains('%'), "{word}");
    }
    assert!(text.contains("now it is 44 in every 100 (spring 2026)."));
    assert!(
        text.contains("you get clear answers on time"),
        "the plain words stand"
    );
    assert!(
        !text.contains("families get clear decisions"),
        "in place of the title"
    );
    assert!(text.contains("ask at any family hub"));
    let keys: Vec<PartKey> = document.parts.iter().map(|it| it.key).collect();
    assert_eq!(keys, FamiliesPart::ALL.map(PartKey::Families));
}

#[test]
fn headings_are_questions_and_names_are_their_own() {
    let mut names = std::collections::BTreeSet::new();
    for part in FamiliesPart::ALL {
        assert!(part.heading().ends_with('?'));
        assert!(names.insert(part.name()));
    }
}

#[test]
fn it_says_that_it_is_a_draft_or_the_example_until_it_is_neither() {
    let mut draft = example();
    let about = |draft: &_| lines(&document(draft), FamiliesPart::About).join(" ");
    assert!(about(&draft).contains("This place is made up."));
    assert!(about(&draft).contains("This is a draft."));
    assert_eq!(
        document(&draft).mark,
        "EXAMPLE: a made-up area · Draft, not agreed"
    );

    let agreed = Edit::SetFront(FrontField::Status(PlanStatus::Agreed));
    draft.apply(agreed.clone()).unwrap();
    assert!(!about(&draft).contains("draft"));
    let real = document(&plan([agreed]));
    assert_eq!(real.mark, "");
    assert_eq!(lines(&real, FamiliesPart::About).len(), 1);
}

#[test]
fn whose_levels_they_are_is_said_in_every_one() {
    for draft in [plan([]), example()] {
        let found = lines(&document(&draft), FamiliesPart::Whose);
        assert_eq!(found, [framework().notice.clone()]);
    }
}

#[test]
fn terms_that_are_used_are_explained_and_no_others() {
    let draft = plan([heard("Our EHC plan came late. We sent three letters.")]);
    let found = lines(&document(&draft), FamiliesPart::Terms);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("SEND: "), "{found:?}");
    assert!(found[1].starts_with("EHC plan: "), "{found:?}");
}

#[test]
fn the_next_review_is_told() {
    let review = |on| reform_plan::Review {
        on,
        ..reform_plan::Review::default()
    };
    let reviews = vec![
        review(TypedDate::month(1, 2026)),
        review(TypedDate::month(2, 2027)),
    ];
    let found = lines(
        &document(&plan([Edit::SetReviews(reviews)])),
        FamiliesPart::Will,
    );
    assert_eq!(
        found.last().unwrap(),
        "When we check how it goes: February 2027."
    );
}
