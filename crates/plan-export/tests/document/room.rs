//! What partners said alone is in no document before it is revealed.

use plan_export::Parts;
use reform_plan::{AnswersShown, Edit, PlanDraft, PlanPartner, Reveal, Score, Slug, ViewField};

use crate::support::{all, document_of, framework, plan, text};

const SECRET: &str = "Only for the others once we all look";

fn first_statement() -> Slug {
    let (_, statement) = framework().statements().next().unwrap();
    statement.slug.clone()
}

/// Two partners have scored the first statement.
fn scored(reveal: Reveal, shown: AnswersShown) -> PlanDraft {
    let statement = first_statement();
    let levels = [framework().levels.first(), framework().levels.last()];
    let mut edits = Vec::new();
    for (at, (name, level)) in ["Housing", "Libraries"].into_iter().zip(levels).enumerate() {
        let partner = Slug::from(name.to_lowercase());
        edits.push(Edit::AddPartner {
            at,
            partner: PlanPartner {
                slug: partner.clone(),
                name: name.to_owned(),
                ..PlanPartner::default()
            },
        });
        let level = level.unwrap().slug.clone();
        for field in [
            ViewField::Score(Some(Score::At(level))),
            ViewField::Comment(SECRET.to_owned()),
        ] {
            edits.push(Edit::SetView {
                statement: statement.clone(),
                partner: partner.clone(),
                field,
            });
        }
    }
    edits.push(Edit::SetReveal { statement, reveal });
    let mut draft = plan(framework(), edits);
    draft.answers_shown = shown;
    draft
}

fn said(draft: &PlanDraft, parts: &Parts) -> String {
    text(&document_of(draft, parts))
}

#[test]
fn a_score_that_is_hidden_is_in_no_part() {
    let hidden = scored(Reveal::Hidden, AnswersShown::ByPartner);
    for part in Parts::all(framework()) {
        let words = said(&hidden, &Parts::only([part]));
        assert!(!words.contains("Housing: Level"), "{part:?}: {words}");
        assert!(!words.contains("levels apart"), "{part:?}: {words}");
        assert!(!words.contains(SECRET), "{part:?}");
    }
}

#[test]
fn a_revealed_score_is_said_as_far_as_the_partners_want() {
    let parts = all(framework());
    let lowest = framework().levels.first().unwrap().number;
    let by_partner = said(&scored(Reveal::Shown, AnswersShown::ByPartner), &parts);
    assert!(by_partner.contains(&format!("Housing: Level {lowest}")));
    let range = said(&scored(Reveal::Shown, AnswersShown::RangeOnly), &parts);
    assert!(!range.contains("Housing: Level"));
    assert!(range.contains("levels apart"));
    let nowhere = said(&scored(Reveal::Shown, AnswersShown::Nowhere), &parts);
    assert!(!nowhere.contains("Housing: Level"));
    assert!(!nowhere.contains("levels apart"));
}
