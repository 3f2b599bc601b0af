//! "Not discussed", "Not sure yet" and a level are three things.

use plan_export::{PartKey, Parts};
use reform_plan::{Edit, Score};

use crate::support::{document_of, framework, plan, rows, tables, text};

#[test]
fn the_three_states_of_a_statement_are_three_things() {
    let statements: Vec<_> = framework().statements().map(|(_, it)| it).take(3).collect();
    let level = framework().levels.first().unwrap();
    let scores = [
        Some(Score::At(level.slug.clone())),
        Some(Score::NotSureYet),
        None,
    ];
    let edits = statements
        .iter()
        .zip(scores)
        .map(|(it, score)| Edit::SetScore {
            statement: it.slug.clone(),
            score,
        });
    let draft = plan(framework(), edits);
    let document = document_of(&draft, &Parts::only([PartKey::Scores]));
    let states: Vec<String> = rows(tables(&document)[0])
        .into_iter()
        .take(3)
        .map(|row| row[1].clone())
        .collect();
    let at = format!("Level {} {}", level.number, level.name);
    assert_eq!(states, [at.as_str(), "Not sure yet", "Not discussed"]);

    let glance = document_of(&draft, &Parts::only([PartKey::Glance]));
    let counts = rows(tables(&glance)[0]);
    let first = &counts[0];
    let pillar = framework().pillars.first().unwrap().statements.len();
    assert_eq!(first[1], "1");
    assert_eq!(first[first.len() - 2], "1");
    assert_eq!(first[first.len() - 1], (pillar - 2).to_string());
}

#[test]
fn every_statement_is_among_the_scores_whether_it_was_discussed_or_not() {
    let draft = plan(framework(), []);
    let document = document_of(&draft, &Parts::only([PartKey::Scores]));
    let all: Vec<Vec<String>> = tables(&document).into_iter().flat_map(rows).collect();
    assert_eq!(all.len(), framework().statements().count());
    assert!(all.iter().all(|row| row[1] == "Not discussed"));
    let words = text(&document);
    assert!(!words.contains("Level 0"));
}

#[test]
fn no_mean_of_levels_is_said() {
    let document = document_of(
        &crate::support::example(),
        &crate::support::all(framework()),
    );
    let words = text(&document).to_lowercase();
    for (at, _) in words.match_indices("level ") {
        let after: String = words[at + 6..].chars().take(4).collect();
        let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
        let rest: Vec<char> = after.chars().skip(digits.len()).take(2).collect();
        let is_part = matches!(rest.as_slice(), ['.' | ',', next] if next.is_ascii_digit());
        assert!(digits.is_empty() || !is_part, "level {after}");
    }
}
