//! Score codes: what goes in comes out, and what was damaged on the way is found.

use proptest::prelude::*;
use reform_plan::response::code::{self, CodeProblem};
use reform_plan::{Framework, Id, PlanDraft, PlanPartner, Score, Slug, ViewField};

use crate::properties::few;
use crate::support::{framework, partner, plan, slug, view, view_field, with};

/// A small generator of numbers, the same every time.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).unwrap();
        high % below
    }
}

fn scored() -> PlanDraft {
    plan([
        partner("council"),
        partner("health"),
        view("shared-vision", "health", "developing"),
        view_field(
            "one-board",
            "health",
            ViewField::Score(Some(Score::NotSureYet)),
        ),
        view("named-leaders", "health", "embedded"),
    ])
}

fn code() -> String {
    code::write(framework(), &scored(), &slug("health")).unwrap()
}

fn only(text: &str) -> Result<reform_plan::response::Response, CodeProblem> {
    let mut found = code::find(framework(), &scored(), text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.remove(0).map_err(|it| it.problem)
}

#[test]
fn a_code_carries_the_three_states_of_every_score_and_whose_they_are() {
    let response = only(&code()).unwrap();
    assert_eq!(response.partner, slug("health"));
    let letters: String = code().chars().filter(|c| *c != '-').collect();
    let ending = &letters[letters.len() - 6..];
    assert_eq!(response.origin, format!("the code ending {ending}"));
    assert_eq!(response.plan, Some(scored().id));
    let scores: Vec<(&str, &Score)> = response
        .views
        .iter()
        .map(|(statement, view)| (statement.as_str(), view.score.as_ref().unwrap()))
        .collect();
    assert_eq!(
        scores,
        [
            ("named-leaders", &Score::At(slug("embedded"))),
            ("one-board", &Score::NotSureYet),
            ("shared-vision", &Score::At(slug("developing"))),
        ]
    );
}

#[test]
fn a_code_is_short_and_says_how_long_it_is() {
    let letters = code().chars().filter(|c| *c != '-').count();
    assert_eq!(letters, code::length(framework()));
    assert!(letters <= 44, "{letters}");
    assert!(code().starts_with("SRP1-"));
}

#[test]
fn a_code_survives_what_a_chat_does_to_it() {
    let code = code();
    let spaced: String = code.chars().flat_map(|c| [c, ' ']).collect();
    let wrapped = format!("{}\r\n> {}", &code[..17], &code[17..]);
    for text in [
        code.to_lowercase(),
        code.replace('-', " "),
        code.replace('-', ""),
        code.replace('-', "\u{2011}"),
        code.replace('0', "O").replace('1', "l"),
        spaced,
        wrapped,
        format!("Hello all, here is ours: *{code}*. Thanks, from the health team"),
        format!("[10:14] Health: `{code}`\n[10:15] Somebody: thanks 123"),
        format!("{code}thanks"),
    ] {
        assert!(only(&text).is_ok(), "{text}");
    }
}

#[test]
fn many_codes_are_found_in_one_text_each_once_in_its_order() {
    let draft = with(scored(), [view("one-board", "council", "emerging")]);
    let council = code::write(framework(), &draft, &slug("council")).unwrap();
    let text = format!(
        "{} and {council}, again {council} {}",
        code(),
        code().to_lowercase()
    );
    let found = code::find(framework(), &draft, &text);
    let partners: Vec<Slug> = found.into_iter().map(|it| it.unwrap().partner).collect();
    assert_eq!(partners, [slug("health"), slug("council")]);
}

#[test]
fn a_code_that_was_cut_off_says_how_much_of_it_is_there() {
    let code = code();
    let needs = code::length(framework());
    for end in [9, 20, code.len() - 1] {
        let has = code[..end].chars().filter(|c| *c != '-').count();
        assert_eq!(
            only(&code[..end]),
            Err(CodeProblem::CutOff { has, needs }),
            "{end}"
        );
    }
    let words = only(&code[..20]).unwrap_err().words();
    assert!(words.contains("is not complete. It has 16 of"), "{words}");
}

#[test]
fn one_that_is_cut_off_does_not_hide_the_next() {
    let code = code();
    let found = code::find(framework(), &scored(), &format!("{} {code}", &code[..20]));
    assert_eq!(found.len(), 2);
    let bad = found[0].as_ref().unwrap_err();
    assert_eq!(bad.problem, CodeProblem::Damaged);
    assert!(
        bad.words().starts_with("The code ending "),
        "{}",
        bad.words()
    );
    assert!(found[1].is_ok());
}

#[test]
fn two_halves_of_two_codes_are_no_code() {
    let other = with(scored(), [view("one-board", "council", "emerging")]);
    let other = code::write(framework(), &other, &slug("council")).unwrap();
    let middle = code().len() / 2;
    let mixed = format!("{}{}", &code()[..middle], &other[middle..]);
    assert_eq!(only(&mixed), Err(CodeProblem::Damaged));
}

#[test]
fn a_letter_that_no_code_has_is_found() {
    let code = code();
    assert_eq!(
        only(&code.replacen('-', "-U", 2)),
        Err(CodeProblem::Damaged)
    );
    let mut other = code.clone();
    other.replace_range(9..10, "é");
    assert_eq!(only(&other), Err(CodeProblem::Damaged));
}

#[test]
fn a_text_without_a_code_has_none_in_it() {
    for text in [
        "",
        "Thanks",
        "SRP",
        "Our S R P is one",
        "£££",
        "\u{0}\u{202e}",
    ] {
        let found = code::find(framework(), &scored(), text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn the_mark_alone_before_a_code_is_no_second_code() {
    assert!(only(&format!("Score code SRP1: {}", code())).is_ok());
}

#[test]
fn a_code_of_another_version_of_the_statements_says_so() {
    let other = Framework {
        version: "1999.1".to_owned(),
        ..framework().clone()
    };
    let code = code::write(&other, &scored(), &slug("health")).unwrap();
    let problem = only(&code).unwrap_err();
    assert_eq!(problem, CodeProblem::OtherFramework);
    assert!(problem.words().contains("a different set of statements"));
}

#[test]
fn a_code_for_another_plan_is_read_and_names_no_plan() {
    let other = PlanDraft {
        id: Id::from("another"),
        ..scored()
    };
    let code = code::write(framework(), &other, &slug("health")).unwrap();
    let response = only(&code).unwrap();
    assert_eq!(response.plan, None);
    assert_eq!(response.views.len(), 3);
}

#[test]
fn a_code_of_a_partner_nobody_knows_says_so() {
    let own = PlanPartner {
        slug: slug("our-own"),
        name: "Housing".to_owned(),
        ..PlanPartner::default()
    };
    let draft = with(
        scored(),
        [
            reform_plan::Edit::AddPartner {
                at: 0,
                partner: own,
            },
            view("one-board", "our-own", "emerging"),
        ],
    );
    let code = code::write(framework(), &draft, &slug("our-own")).unwrap();
    assert_eq!(only(&code), Err(CodeProblem::UnknownPartner));
    let found = code::find(framework(), &draft, &code);
    assert_eq!(found[0].as_ref().unwrap().name, "Housing");
}

#[test]
fn a_hundred_thousand_codes_with_one_to_three_wrong_characters_are_all_caught() {
    let letters: Vec<char> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().collect();
    let mut numbers = Numbers(20_261_128);
    let good: Vec<char> = code().chars().filter(|c| *c != '-').collect();
    let draft = scored();
    for round in 0..100_000 {
        let mut text = good.clone();
        // The mark is left alone: without it nothing is found, which is also caught.
        let mut places = Vec::new();
        while places.len() <= round % 3 {
            let at = 4 + numbers.next(text.len() - 4);
            if !places.contains(&at) {
                places.push(at);
            }
        }
        for at in &places {
            let other = loop {
                let other = letters[numbers.next(letters.len())];
                if other != text[*at] {
                    break other;
                }
            };
            text[*at] = other;
        }
        let text: String = text.into_iter().collect();
        let found = code::find(framework(), &draft, &text);
        assert!(found.iter().all(Result::is_err), "{text} with {places:?}");
        assert!(!found.is_empty(), "{text}");
    }
}

/// A framework of so many statements and levels.
fn large(statements: usize, levels: usize) -> Framework {
    let mut framework = framework().clone();
    let level = framework.levels[0].clone();
    framework.levels = (0..levels)
        .map(|at| reform_plan::Level {
            slug: format!("level-{at}").into(),
            ..level.clone()
        })
        .collect();
    let statement = framework.pillars[0].statements[0].clone();
    framework.pillars.truncate(1);
    framework.pillars[0].statements = (0..statements)
        .map(|at| reform_plan::MaturityStatement {
            slug: format!("statement-{at}").into(),
            ..statement.clone()
        })
        .collect();
    framework
}

#[test]
fn three_hundred_and_fifty_statements_fit_and_too_many_are_refused() {
    let framework = large(350, 7);
    let mut draft = PlanDraft::new("large".into(), &framework);
    let mut numbers = Numbers(7);
    for (at, (_, statement)) in framework.statements().enumerate() {
        let level = &framework.levels[numbers.next(7)].slug;
        draft
            .apply(view(statement.slug.as_str(), "council", level.as_str()))
            .unwrap();
        if at % 9 == 0 {
            draft
                .apply(view_field(
                    statement.slug.as_str(),
                    "council",
                    ViewField::Score(None),
                ))
                .unwrap();
        }
    }
    let code = code::write(&framework, &draft, &slug("council")).unwrap();
    let found = code::find(&framework, &draft, &code);
    let response = found[0].as_ref().unwrap();
    assert_eq!(response.views.len(), 350 - 39);
    for (statement, view) in &response.views {
        let own = draft.view(statement, &slug("council"));
        assert_eq!(own, Some(view));
    }
    let framework = large(6_000, 7);
    let draft = PlanDraft::new("larger".into(), &framework);
    assert_eq!(code::write(&framework, &draft, &slug("council")), None);
}

proptest! {
    #![proptest_config(few(300))]

    #[test]
    fn whatever_is_scored_comes_back(
        levels in proptest::collection::vec(0_usize..6, 35),
    ) {
        let mut draft = plan([partner("health")]);
        for ((_, statement), level) in framework().statements().zip(&levels) {
            let score = match level {
                0 => continue,
                1 => Score::NotSureYet,
                at => Score::At(framework().levels[at - 2].slug.clone()),
            };
            draft.apply(view_field(statement.slug.as_str(), "health", ViewField::Score(Some(score)))).unwrap();
        }
        let code = code::write(framework(), &draft, &slug("health")).unwrap();
        let found = code::find(framework(), &draft, &code);
        let response = found[0].as_ref().unwrap();
        for (_, statement) in framework().statements() {
            let own = draft.view(&statement.slug, &slug("health"));
            prop_assert_eq!(response.views.get(&statement.slug), own);
        }
    }

    #[test]
    fn any_text_whatever_is_looked_through_without_harm(text in any::<String>()) {
        let _ = code::find(framework(), &scored(), &text);
        let _ = code::find(framework(), &scored(), &format!("SRP1{text}"));
        let _ = code::find(framework(), &scored(), &format!("srp1-{}{text}", &code()[5..25]));
    }
}
