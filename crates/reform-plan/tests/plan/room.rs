//! Partners score alone, the room compares and agrees.

use reform_plan::summary::{
    PartnerLine, Place, Standing, TALKING_POINT, decision, give_score, partners, score_again,
};
use reform_plan::{
    AgreementField, AnswersShown, Change, Edit, OpenDraft, PlanDraft, PlanPartner, PlanSummary,
    Reveal, Score, ScoringWay, TypedDate, ViewField, problem,
};

use crate::support::{
    framework, partner, plan, reason, reveal, score, slug, today, view, view_field, with,
};

const FIRST: &str = "shared-vision";

fn three() -> PlanDraft {
    plan([
        partner("council"),
        partner("health"),
        partner("parent-carer-forum"),
    ])
}

/// Health sees level 1, the council level 3, the forum is not sure.
fn apart() -> PlanDraft {
    with(
        three(),
        [
            view(FIRST, "council", "established"),
            view(FIRST, "health", "emerging"),
            view_field(
                FIRST,
                "parent-carer-forum",
                ViewField::Score(Some(Score::NotSureYet)),
            ),
        ],
    )
}

fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

#[test]
fn the_range_is_in_levels_and_starts_from_the_lowest_and_there_is_no_mean() {
    let draft = apart();
    let summary = summary(&draft);
    let views = summary.views(&slug(FIRST));
    let spread = views.spread.unwrap();
    assert_eq!(spread.words(), "Level 1 to level 3, 2 levels apart");
    assert_eq!(spread.apart, 2);
    assert!(views.is_talking_point());
    assert_eq!(views.suggested_start().unwrap().slug, slug("emerging"));
    assert_eq!(views.scored().count(), 3);
}

#[test]
fn one_level_apart_is_no_talking_point_and_the_same_level_is_said_so() {
    let near = with(
        three(),
        [
            view(FIRST, "council", "developing"),
            view(FIRST, "health", "emerging"),
        ],
    );
    let near = summary(&near).views(&slug(FIRST)).spread.unwrap().words();
    assert_eq!(near, "Level 1 to level 2, 1 level apart");
    let same = with(
        three(),
        [
            view(FIRST, "council", "developing"),
            view(FIRST, "health", "developing"),
        ],
    );
    let summary = summary(&same);
    let views = summary.views(&slug(FIRST));
    assert_eq!(views.spread.unwrap().words(), "All at level 2");
    assert_eq!(views.who_speaks_first(), None);
    const { assert!(TALKING_POINT == 2) };
}

#[test]
fn not_sure_yet_and_no_score_are_neither_low_nor_part_of_the_range() {
    let draft = with(
        three(),
        [
            view(FIRST, "council", "embedded"),
            view_field(FIRST, "health", ViewField::Score(Some(Score::NotSureYet))),
        ],
    );
    let summary = summary(&draft);
    let views = summary.views(&slug(FIRST));
    assert_eq!(views.spread.unwrap().words(), "All at level 4");
    let standings: Vec<Standing<'_>> = views.partners.iter().map(|it| it.standing).collect();
    assert!(matches!(standings[0], Standing::At(_)));
    assert_eq!(
        standings[1..],
        [Standing::NotSureYet, Standing::NotDiscussed]
    );
    let waiting: Vec<&str> = views.waiting().map(|it| it.who.slug.as_str()).collect();
    assert_eq!(waiting, ["parent-carer-forum"]);
}

#[test]
fn the_highest_and_the_lowest_are_asked_to_speak_first_by_name() {
    let draft = apart();
    let summary = summary(&draft);
    let words = summary.views(&slug(FIRST)).who_speaks_first().unwrap();
    assert_eq!(
        words,
        "Highest and lowest speak first: ask council (level 3) and health (level 1)"
    );
}

#[test]
fn a_level_above_the_lowest_needs_a_reason_that_names_who_was_lower() {
    let draft = with(apart(), [reveal(FIRST), score(FIRST, "established")]);
    let problems = |draft: &PlanDraft| {
        let summary = summary(draft);
        let views = summary.views(&slug(FIRST));
        let record = draft.statement(&slug(FIRST)).unwrap();
        problem::agreement(framework(), record, &views)
    };
    let found = problems(&draft);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].words,
        "Enter why you agreed level 3 when health chose level 1"
    );
    assert_eq!(found[0].field, "reason");
    let with_reason = with(draft.clone(), [reason(FIRST, "Two schools showed us.")]);
    assert_eq!(problems(&with_reason), []);
    let at_lowest = with(draft, [score(FIRST, "emerging")]);
    assert_eq!(problems(&at_lowest), []);
}

#[test]
fn a_comparison_without_an_agreed_level_and_one_without_a_reason_are_gaps_once_revealed() {
    let hidden = apart();
    assert_eq!(summary(&hidden).gaps, []);
    let shown = with(hidden, [reveal(FIRST)]);
    let found = summary(&shown).gaps;
    assert_eq!(
        found[0].words,
        "A1 was scored by 3 partners and no level is agreed"
    );
    assert!(matches!(found[0].place, Place::Compare { .. }));
    let agreed = with(shown, [score(FIRST, "established")]);
    let found = summary(&agreed).gaps;
    assert!(
        found
            .iter()
            .any(|it| it.words == "A1 is agreed above the lowest score and nothing says why"),
        "{found:?}"
    );
}

#[test]
fn dissent_is_said_beside_the_level_with_what_the_partner_gave() {
    let draft = with(
        apart(),
        [
            reveal(FIRST),
            score(FIRST, "developing"),
            Edit::SetDissent {
                statement: slug(FIRST),
                partner: slug("health"),
                words: Some("waits grew".to_owned()),
            },
        ],
    );
    let summary = summary(&draft);
    let views = summary.views(&slug(FIRST));
    assert_eq!(
        views.dissent_words(AnswersShown::ByPartner),
        "health: level 1, waits grew"
    );
    // Where partners' own scores are not shown one by one, neither are they here.
    for shown in [AnswersShown::RangeOnly, AnswersShown::Nowhere] {
        let words = views.dissent_words(shown);
        assert_eq!(words, "health: does not agree, waits grew");
    }
    // What it says when the room scores again is hidden until that is revealed.
    let again = with(draft.clone(), [score_again(&draft, &slug(FIRST))]);
    let again = with(again, [view(FIRST, "health", "developing")]);
    let words = self::summary(&again)
        .views(&slug(FIRST))
        .dissent_words(AnswersShown::ByPartner);
    assert_eq!(words, "health: does not agree, waits grew");
}

#[test]
fn what_a_partner_that_left_did_not_agree_with_stays_told() {
    let dissent = Edit::SetDissent {
        statement: slug(FIRST),
        partner: slug("health"),
        words: Some("waits grew".to_owned()),
    };
    let draft = with(three(), [score(FIRST, "developing"), dissent]);
    let left = with(
        draft,
        [Edit::RemovePartner {
            partner: slug("health"),
        }],
    );
    let minutes = decision(&summary(&left), &slug(FIRST)).unwrap();
    assert!(minutes.contains("does not agree, waits grew"), "{minutes}");
}

#[test]
fn what_partners_said_is_shown_as_the_plan_chose_and_never_before_it_is_revealed() {
    let shown = |draft: &PlanDraft, shown| summary(draft).views(&slug(FIRST)).shown(shown);
    let hidden = apart();
    for it in AnswersShown::ALL {
        assert_eq!(shown(&hidden, it), [] as [String; 0]);
    }
    let revealed = with(hidden, [reveal(FIRST)]);
    assert_eq!(
        shown(&revealed, AnswersShown::ByPartner),
        [
            "council: Level 3 Established",
            "health: Level 1 Emerging",
            "parent-carer-forum: Not sure yet"
        ]
    );
    assert_eq!(
        shown(&revealed, AnswersShown::RangeOnly),
        ["Level 1 to level 3, 2 levels apart, 2 of 3 gave a level"]
    );
    assert_eq!(shown(&revealed, AnswersShown::Nowhere), [] as [String; 0]);
}

#[test]
fn the_minutes_say_what_was_agreed_by_whom_and_who_did_not_agree() {
    let draft = with(
        apart(),
        [
            reveal(FIRST),
            Edit::Agree {
                statement: slug(FIRST),
                score: Some(Score::At(slug("developing"))),
                room: vec![slug("council"), slug("health")],
                on: TypedDate::of(today()),
            },
            reason(FIRST, "Practice differs."),
            Edit::SetDissent {
                statement: slug(FIRST),
                partner: slug("health"),
                words: Some(String::new()),
            },
        ],
    );
    let text = decision(&summary(&draft), &slug(FIRST)).unwrap();
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "Agreed: Level 2 Developing, 21 November 2026",
            "Why: Practice differs.",
            "Scored alone: council: Level 3 Established; health: Level 1 Emerging; parent-carer-forum: Not sure yet",
            "Not in agreement: health: level 1",
            "In the room: council and health",
        ]
    );
    assert_eq!(decision(&summary(&draft), &slug("gone")), None);
}

#[test]
fn undoing_an_agreement_takes_the_score_the_room_and_the_day_back_together() {
    let mut open = OpenDraft::new(three());
    let before = open.draft().clone();
    open.edit(Edit::Agree {
        statement: slug(FIRST),
        score: Some(Score::NotSureYet),
        room: vec![slug("council")],
        on: TypedDate::of(today()),
    })
    .unwrap();
    open.edit(Edit::SetAgreement {
        statement: slug(FIRST),
        field: AgreementField::Room(vec![slug("health")]),
    })
    .unwrap();
    open.undo();
    open.undo();
    assert_eq!(*open.draft(), before);
}

#[test]
fn the_words_of_a_change_tell_no_score_before_it_is_revealed() {
    let told = |draft: &mut PlanDraft, edit: Edit| {
        let change = Change::carry_out(draft, edit).unwrap().unwrap();
        change.words(draft, framework())
    };
    let mut draft = three();
    let words = told(&mut draft, view(FIRST, "health", "emerging"));
    assert!(words.what.starts_with("health, level for A1"), "{words:?}");
    assert_eq!((words.before, words.after), (None, None));
    let mut draft = with(draft, [reveal(FIRST)]);
    let words = told(&mut draft, view(FIRST, "health", "developing"));
    assert_eq!(words.before.as_deref(), Some("Emerging"));
    assert_eq!(words.after.as_deref(), Some("Developing"));
}

#[test]
fn differences_are_the_revealed_statements_the_furthest_apart_first() {
    let draft = with(
        apart(),
        [
            reveal(FIRST),
            view("one-board", "council", "embedded"),
            view("one-board", "health", "emerging"),
            reveal("one-board"),
            view("named-leaders", "council", "embedded"),
            view("named-leaders", "health", "emerging"),
            view("risks-raised-early", "council", "embedded"),
            reveal("risks-raised-early"),
        ],
    );
    let summary = summary(&draft);
    let found: Vec<&str> = summary
        .differences()
        .iter()
        .map(|(line, _)| line.statement.slug.as_str())
        .collect();
    assert_eq!(
        found,
        ["one-board", FIRST],
        "one hidden, one with one level"
    );
}

#[test]
fn partners_have_letters_of_their_own_also_those_that_were_added() {
    let own = |slug: &str, name: &str| PlanPartner {
        slug: slug.into(),
        name: name.to_owned(),
        ..PlanPartner::default()
    };
    let mut draft = three();
    for (at, partner) in [own("x1", "Housing"), own("x2", "CAMHS"), own("x3", "  ")]
        .into_iter()
        .enumerate()
    {
        draft
            .apply(Edit::AddPartner {
                at: 3 + at,
                partner,
            })
            .unwrap();
    }
    let letters: Vec<char> = partners(framework(), &draft)
        .iter()
        .map(|it| it.letter)
        .collect();
    assert_eq!(letters, ['C', 'H', 'P', 'O', 'A', 'B']);
}

#[test]
fn twenty_partners_have_twenty_letters() {
    let mut draft = plan([]);
    for at in 0..20 {
        let partner = PlanPartner {
            slug: format!("own-{at}").into(),
            name: format!("School {at}"),
            ..PlanPartner::default()
        };
        draft.apply(Edit::AddPartner { at, partner }).unwrap();
    }
    let mut letters: Vec<char> = partners(framework(), &draft)
        .iter()
        .map(|it| it.letter)
        .collect();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), 20);
}

#[test]
fn a_partner_that_left_keeps_what_it_said_and_is_listed_last() {
    let draft = with(
        apart(),
        [Edit::RemovePartner {
            partner: slug("health"),
        }],
    );
    let summary = summary(&draft);
    let views = summary.views(&slug(FIRST));
    let last = views.partners.last().unwrap();
    assert_eq!(last.who.slug, &slug("health"));
    assert_eq!(last.words(), "Level 1 Emerging (no longer taking part)");
    assert_eq!(views.spread.unwrap().words(), "All at level 3");
    assert_eq!(views.who_speaks_first(), None);
}

#[test]
fn a_partner_that_was_added_and_left_keeps_its_name() {
    let own = PlanPartner {
        slug: "own-1".into(),
        name: "Housing".to_owned(),
        ..PlanPartner::default()
    };
    let draft = with(
        three(),
        [
            Edit::AddPartner {
                at: 0,
                partner: own,
            },
            view(FIRST, "own-1", "emerging"),
            Edit::RemovePartner {
                partner: slug("own-1"),
            },
            Edit::RememberPartner {
                partner: slug("own-1"),
                name: Some("Housing".to_owned()),
            },
        ],
    );
    let summary = summary(&draft);
    let views = summary.views(&slug(FIRST));
    assert_eq!(views.partners.last().unwrap().who.name, "Housing");
    assert_eq!(summary.partner_name(&slug("own-1")), "Housing");
}

#[test]
fn scoring_again_keeps_the_first_score_and_asks_everybody_anew() {
    let mut open = OpenDraft::new(with(apart(), [reveal(FIRST)]));
    let before = open.draft().clone();
    open.edit(score_again(open.draft(), &slug(FIRST))).unwrap();
    let hidden = summary(open.draft());
    let views = hidden.views(&slug(FIRST));
    assert_eq!(views.scored().count(), 0);
    assert!(!views.is_revealed);
    let again = with(
        open.draft().clone(),
        [
            view(FIRST, "health", "developing"),
            view(FIRST, "council", "established"),
            reveal(FIRST),
        ],
    );
    let after = summary(&again);
    let words: Vec<String> = after
        .views(&slug(FIRST))
        .partners
        .iter()
        .map(PartnerLine::words)
        .collect();
    assert_eq!(
        words,
        [
            "Level 3 Established",
            "Level 2 Developing (first level 1 Emerging)",
            "No score (first not sure yet)"
        ]
    );
    // A second time the first score stays the first.
    let third = with(again.clone(), [score_again(&again, &slug(FIRST))]);
    let health = third.view(&slug(FIRST), &slug("health")).unwrap();
    assert_eq!(health.first, Some(Score::At(slug("emerging"))));
    open.undo();
    assert_eq!(*open.draft(), before);
}

#[test]
fn a_range_of_some_of_the_partners_says_so() {
    let draft = with(three(), [view(FIRST, "council", "emerging")]);
    let words = summary(&draft).views(&slug(FIRST)).range_words();
    assert_eq!(words, "Level 1, 1 of 3 gave a level");
    // One that is not sure gave no level: "all" would be more than was said.
    let unsure = ["health", "parent-carer-forum"]
        .map(|who| view_field(FIRST, who, ViewField::Score(Some(Score::NotSureYet))));
    let draft = with(with(draft, unsure), [reveal(FIRST)]);
    let views_of = summary(&draft);
    let views = views_of.views(&slug(FIRST));
    assert_eq!(views.range_words(), "Level 1, 1 of 3 gave a level");
    let shown = views.shown(AnswersShown::RangeOnly);
    assert_eq!(shown, ["Level 1, 1 of 3 gave a level"]);
    let apart = apart();
    let apart = summary(&apart).views(&slug(FIRST)).range_words();
    assert_eq!(
        apart,
        "Level 1 to level 3, 2 levels apart, 2 of 3 gave a level"
    );
}

#[test]
fn where_each_partner_scores_first_that_is_the_next_thing_and_then_to_agree() {
    let mut draft = three();
    draft.front.area = Some(reform_plan::Area {
        name: "Here".to_owned(),
        ..reform_plan::Area::default()
    });
    draft.way = ScoringWay::EachFirst;
    assert_eq!(summary(&draft).next.words, "let each partner score");
    let draft = with(draft, [view(FIRST, "health", "emerging")]);
    let next = summary(&draft).next;
    assert_eq!(next.words, "compare and agree A1");
    assert!(matches!(next.place, Place::Compare { .. }));
    let draft = with(draft, [score(FIRST, "emerging")]);
    assert_eq!(
        summary(&draft).next.words,
        "let each partner score the statements that are left"
    );
}

#[test]
fn hiding_again_keeps_what_was_said() {
    let shown = with(apart(), [reveal(FIRST)]);
    let hidden = with(
        shown.clone(),
        [Edit::SetReveal {
            statement: slug(FIRST),
            reveal: Reveal::Hidden,
        }],
    );
    assert_eq!(hidden, apart());
}

#[test]
fn a_score_that_the_room_has_seen_is_kept_as_the_first_when_the_partner_changes_it() {
    let level = |it: &str| Some(Score::At(slug(it)));
    let give = |draft: &PlanDraft, it: &str| {
        let edit = give_score(draft, &slug(FIRST), &slug("health"), level(it));
        with(draft.clone(), [edit])
    };
    let hidden = give(&give(&three(), "emerging"), "developing");
    let view_of = |draft: &PlanDraft| {
        draft
            .view(&slug(FIRST), &slug("health"))
            .cloned()
            .unwrap_or_default()
    };
    assert_eq!(view_of(&hidden).first, None, "nobody has seen it");
    let shown = with(hidden, [reveal(FIRST)]);
    let changed = give(&give(&shown, "established"), "embedded");
    assert_eq!(view_of(&changed).first, level("developing"));
    assert_eq!(view_of(&changed).score, level("embedded"));
    assert_eq!(view_of(&give(&shown, "developing")).first, None, "the same");
}
