//! What the rules of the shortlist find, what is decided about it, and what a priority keeps of it.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use reform_plan::figures::{
    AreaFigures, Fifth, InFifth, Place as Area, PlaceRole, SeriesFigures, Within,
};
use reform_plan::summary::{
    About, Answer, Candidate, Decision, Order, Place, RuleInUse, Still, act, act_as_one,
    agreed_words, cover, put_aside, put_off, reasons_now, rules, rules_as_they_came, shortlist,
    sorted, take_back, undecided,
};
use reform_plan::{
    AnswersShown, Direction, Edit, EvidenceStrength, Framework, NotNow, OpenDraft, Outcome, Parked,
    ParkedField, PlanDraft, PlanSummary, Polarity, RuleChoice, RuleField, RuleKind, RuleUse, Score,
    SectionField, ShortlistRule, Slug, TypedDate,
};

use crate::any_edit::any_edit;
use crate::properties::{after, few};
use crate::support::{
    add_priority, evidence, framework, id, not_sure, partner, plan, reveal, score, slug, today,
    view, whole_priority, with,
};

fn summary(draft: &PlanDraft) -> PlanSummary<'_> {
    PlanSummary::new(framework(), draft, None, today())
}

/// The key of each finding: what it is about, and the rule.
type Key = (String, Slug);

fn keys(draft: &PlanDraft) -> BTreeSet<Key> {
    shortlist(&summary(draft))
        .iter()
        .flat_map(|it| {
            let about = it.about.key();
            let rule = |finding: &reform_plan::summary::Finding<'_>| finding.rule.slug.clone();
            it.findings.iter().map(move |it| (about.clone(), rule(it)))
        })
        .collect()
}

fn words_of(draft: &PlanDraft, kind: RuleKind) -> Vec<String> {
    shortlist(&summary(draft))
        .iter()
        .flat_map(|it| &it.findings)
        .filter(|it| it.rule.kind == kind)
        .map(|it| it.words.clone())
        .collect()
}

fn rule_of(kind: RuleKind) -> &'static ShortlistRule {
    let mut rules = framework().shortlist.iter();
    rules.find(|it| it.kind == kind).unwrap()
}

fn set_rule(kind: RuleKind, field: RuleField) -> Edit {
    Edit::SetRule {
        rule: rule_of(kind).slug.clone(),
        field,
    }
}

fn threshold(kind: RuleKind, number: u8) -> Edit {
    set_rule(kind, RuleField::Threshold(Some(number)))
}

fn target(statement: &str, level: &str) -> Edit {
    Edit::SetTarget {
        statement: slug(statement),
        target: Some(slug(level)),
    }
}

fn worse(statement: &str) -> Edit {
    Edit::SetDirection {
        statement: slug(statement),
        direction: Some(Direction::Worse),
    }
}

fn park(key: &str, text: &str) -> Edit {
    Edit::AddParked {
        at: usize::MAX,
        parked: Parked {
            id: id(key),
            text: text.to_owned(),
            ..Parked::default()
        },
    }
}

// What is true of a plan, worked out anew and without the code that is tested.

/// Everything the rules have to find in the statements and the parking lot of a plan.
fn expected(draft: &PlanDraft) -> BTreeSet<Key> {
    let mut all = BTreeSet::new();
    for rule in &framework().shortlist {
        let choice = draft.rules.get(&rule.slug).cloned().unwrap_or_default();
        if choice.used == RuleUse::LeftOut {
            continue;
        }
        let number = usize::from(choice.threshold.unwrap_or(rule.threshold).max(1));
        for (_, statement) in framework().statements() {
            if is_true(draft, rule.kind, number, &statement.slug) {
                all.insert((format!("statement/{}", statement.slug), rule.slug.clone()));
            }
        }
        if rule.kind == RuleKind::Parked {
            for parked in &draft.parked {
                if parked.outcome == Outcome::Open {
                    all.insert((format!("parked/{}", parked.id), rule.slug.clone()));
                }
            }
        }
    }
    all
}

fn position(level: &Slug) -> Option<usize> {
    framework().levels.iter().position(|it| &it.slug == level)
}

fn is_true(draft: &PlanDraft, kind: RuleKind, number: usize, statement: &Slug) -> bool {
    let Some(record) = draft.statements.get(statement) else {
        return false;
    };
    let Some(agreed) = &record.agreed else {
        return false;
    };
    let level = match agreed {
        Score::At(level) => position(level),
        Score::NotSureYet => None,
    };
    match kind {
        RuleKind::LowLevel => level.is_some_and(|it| it < number),
        RuleKind::PartnerSpread => {
            let given = draft.partners.iter().filter_map(|partner| {
                match record.views.get(&partner.slug)?.score.as_ref()? {
                    Score::At(level) => position(level),
                    Score::NotSureYet => None,
                }
            });
            let given: Vec<usize> = given.collect();
            let (low, high) = (given.iter().min(), given.iter().max());
            !record.reveal.is_hidden()
                && low
                    .zip(high)
                    .is_some_and(|(low, high)| high - low >= number)
        }
        RuleKind::TargetFar => {
            let wanted = record.target.as_ref().and_then(position);
            wanted
                .zip(level)
                .is_some_and(|(wanted, now)| wanted >= now + number)
        }
        RuleKind::NotSureYet => *agreed == Score::NotSureYet,
        RuleKind::GettingWorse => record.direction == Some(Direction::Worse),
        RuleKind::NoEvidence => {
            let is_empty = record.evidence.iter().all(|it| it.text.trim().is_empty());
            matches!(agreed, Score::At(_)) && is_empty
        }
        RuleKind::WorseAndFalling | RuleKind::TopOrBottomFifth | RuleKind::Parked => false,
    }
}

proptest! {
    #![proptest_config(few(200))]

    #[test]
    fn what_is_listed_is_what_is_true_of_the_plan_no_more_and_no_less(
        edits in vec(any_edit(), 0..80)
    ) {
        let draft = after(edits);
        prop_assert_eq!(keys(&draft), expected(&draft));
    }

    #[test]
    fn the_same_plan_gives_the_same_list_word_for_word(edits in vec(any_edit(), 0..60)) {
        let draft = after(edits);
        let copy = draft.clone();
        for order in Order::ALL {
            let list = |draft| {
                let summary = PlanSummary::new(framework(), draft, None, today());
                let list = sorted(framework(), shortlist(&summary), order);
                format!("{list:?}")
            };
            prop_assert_eq!(list(&draft), list(&copy));
        }
    }

    #[test]
    fn the_words_name_the_numbers_they_rest_on(edits in vec(any_edit(), 0..80)) {
        let draft = after(edits);
        for candidate in shortlist(&summary(&draft)) {
            let About::Statement(statement) = &candidate.about else { continue };
            let record = &draft.statements[statement];
            let named = |slug: &Slug| {
                let level = framework().level(slug).unwrap();
                format!("{} {}", level.number, level.name)
            };
            for finding in &candidate.findings {
                let needed: Vec<String> = match (finding.rule.kind, &record.agreed) {
                    (RuleKind::LowLevel, Some(Score::At(level))) => vec![named(level)],
                    (RuleKind::TargetFar, Some(Score::At(level))) => {
                        vec![named(level), named(record.target.as_ref().unwrap())]
                    }
                    _ => Vec::new(),
                };
                for words in needed {
                    prop_assert!(finding.words.contains(&words), "{}", finding.words);
                }
            }
        }
    }

    #[test]
    fn leaving_a_rule_out_removes_exactly_its_findings(
        edits in vec(any_edit(), 0..80),
        kind in select(RuleKind::ALL.to_vec()),
    ) {
        let draft = after(edits);
        let rule = &rule_of(kind).slug;
        let without = with(draft.clone(), [set_rule(kind, RuleField::Use(RuleUse::LeftOut))]);
        let kept = keys(&draft).into_iter().filter(|(_, it)| it != rule);
        prop_assert_eq!(keys(&without), kept.collect::<BTreeSet<_>>());
    }

    #[test]
    fn a_higher_number_never_finds_more_but_for_how_many_levels_count_as_low(
        edits in vec(any_edit(), 0..80),
        low in 0_u8..4,
        more in 0_u8..4,
    ) {
        let draft = after(edits);
        let found = |kind, number| keys(&with(draft.clone(), [threshold(kind, number)]));
        for kind in [RuleKind::PartnerSpread, RuleKind::TargetFar] {
            prop_assert!(found(kind, low + more).is_subset(&found(kind, low)));
        }
        let kind = RuleKind::LowLevel;
        prop_assert!(found(kind, low).is_subset(&found(kind, low + more)));
    }

    #[test]
    fn what_nobody_discussed_is_never_listed_because_of_scores(edits in vec(any_edit(), 0..80)) {
        let mut draft = after(edits);
        for record in draft.statements.values_mut() {
            record.agreed = None;
        }
        let list = keys(&draft);
        prop_assert!(list.iter().all(|(about, _)| about.starts_with("parked/")), "{list:?}");
    }

    #[test]
    fn acting_on_all_answers_all_and_one_undo_takes_it_back(edits in vec(any_edit(), 0..60)) {
        let mut open = OpenDraft::new(after(edits));
        let before = open.draft().clone();
        let edit = {
            let summary = summary(&before);
            let list = shortlist(&summary);
            let mut count = 0;
            act(&summary, &list.iter().collect::<Vec<_>>(), || {
                count += 1;
                id(&format!("new-{count}"))
            })
        };
        open.edit(edit).unwrap();
        let answered = shortlist(&summary(open.draft()))
            .iter()
            .all(|it| !it.answers.is_empty());
        prop_assert!(answered);
        prop_assert!(undecided(&summary(open.draft())).is_empty());
        for priority in &open.draft().priorities {
            for now in reasons_now(&summary(open.draft()), priority) {
                if priority.id.0.starts_with("new-") {
                    prop_assert_eq!(now.still, Still::Same);
                }
            }
        }
        open.undo();
        prop_assert_eq!(open.draft(), &before);
    }
}

#[test]
fn a_low_level_says_how_many_levels_count_as_low() {
    let draft = plan([
        score("shared-vision", "developing"),
        score("one-board", "established"),
    ]);
    assert_eq!(
        words_of(&draft, RuleKind::LowLevel),
        ["Agreed at level 2 Developing, one of the 2 lowest of 4 levels"]
    );
    let stricter = with(draft, [threshold(RuleKind::LowLevel, 1)]);
    assert!(words_of(&stricter, RuleKind::LowLevel).is_empty());
    let lowest = with(stricter, [score("one-board", "emerging")]);
    assert_eq!(
        words_of(&lowest, RuleKind::LowLevel),
        ["Agreed at level 1 Emerging, the lowest of 4 levels"]
    );
}

#[test]
fn how_far_partners_were_apart_counts_once_revealed_and_discussed_and_names_no_level() {
    let said = [
        partner("council"),
        partner("health"),
        partner("schools"),
        view("shared-vision", "council", "emerging"),
        view("shared-vision", "health", "embedded"),
        score("shared-vision", "established"),
    ];
    let hidden = plan(said);
    assert!(words_of(&hidden, RuleKind::PartnerSpread).is_empty());
    let shown = with(hidden.clone(), [reveal("shared-vision")]);
    let kind = RuleKind::PartnerSpread;
    assert_eq!(
        words_of(&shown, kind),
        ["Partners who scored alone were 3 levels apart; 2 of 3 partners gave a level"]
    );
    let nowhere = with(
        shown.clone(),
        [Edit::SetAnswersShown(AnswersShown::Nowhere)],
    );
    assert_eq!(
        words_of(&nowhere, kind),
        ["Partners who scored alone were 2 levels apart or more"]
    );
    let not_agreed = with(
        shown,
        [Edit::SetScore {
            statement: slug("shared-vision"),
            score: None,
        }],
    );
    assert!(words_of(&not_agreed, kind).is_empty());
}

#[test]
fn each_other_rule_about_statements_says_what_it_found() {
    let draft = plan([
        score("shared-vision", "developing"),
        target("shared-vision", "embedded"),
        worse("shared-vision"),
        not_sure("one-board"),
        evidence("one-board", "e", EvidenceStrength::LocalData),
        park("p", "Who pays for transport?"),
    ]);
    let only = |kind| words_of(&draft, kind).join("|");
    assert_eq!(
        only(RuleKind::TargetFar),
        "Level 4 Embedded is wanted, 2 levels above the agreed level 2 Developing"
    );
    assert_eq!(
        only(RuleKind::NotSureYet),
        "Discussed, and the room was not sure yet"
    );
    assert_eq!(
        only(RuleKind::GettingWorse),
        "The room said that it is getting worse"
    );
    assert_eq!(
        only(RuleKind::NoEvidence),
        "Agreed at level 2 Developing, and no evidence is written down"
    );
    assert_eq!(
        only(RuleKind::Parked),
        "\"Who pays for transport?\" is parked and still open"
    );
    let settled = with(
        draft,
        [Edit::SetParked {
            parked: id("p"),
            field: ParkedField::Outcome(Outcome::Settled),
        }],
    );
    assert!(words_of(&settled, RuleKind::Parked).is_empty());
}

#[test]
fn a_target_that_is_near_or_below_or_gone_is_not_far() {
    for level in ["established", "developing", "emerging", "gone"] {
        let draft = plan([
            score("shared-vision", "developing"),
            target("shared-vision", level),
        ]);
        assert!(words_of(&draft, RuleKind::TargetFar).is_empty(), "{level}");
    }
}

#[test]
fn a_finding_leads_to_the_page_that_shows_it() {
    let draft = plan([
        partner("council"),
        partner("health"),
        view("shared-vision", "council", "emerging"),
        view("shared-vision", "health", "embedded"),
        score("shared-vision", "emerging"),
        reveal("shared-vision"),
        park("p", "Transport"),
    ]);
    let summary = summary(&draft);
    let list = shortlist(&summary);
    let section = framework().home_section(&slug("shared-vision")).unwrap();
    for finding in list.iter().flat_map(|it| &it.findings) {
        let (section, statement) = (section.slug.clone(), slug("shared-vision"));
        let place = match finding.rule.kind {
            RuleKind::Parked => Place::ParkingLot,
            RuleKind::PartnerSpread => Place::Compare { section, statement },
            _ => Place::Statement { section, statement },
        };
        assert_eq!(finding.places, [place]);
    }
}

// Figures.

/// The first indicator whose first series is compared with other places, and where a high figure is
/// good.
fn measured() -> &'static reform_plan::Indicator {
    let is_good = |it: &&reform_plan::Indicator| {
        let first = it.series.first();
        it.polarity == Polarity::HigherIsBetter && first.is_some_and(|it| !it.unit.is_total())
    };
    framework().indicators.iter().find(is_good).unwrap()
}

fn figures(own: [Option<f64>; 3], england: [Option<f64>; 3]) -> AreaFigures {
    let place = |code: &str, role| Area {
        code: code.to_owned(),
        name: code.to_owned(),
        role,
    };
    let series = SeriesFigures {
        periods: ["2022", "2023", "2024"].map(str::to_owned).into(),
        values: [
            ("Ours".to_owned(), own.to_vec()),
            ("England".to_owned(), england.to_vec()),
        ]
        .into(),
        source: "DfE, SEN2".to_owned(),
        published: "June 2025".to_owned(),
        ..SeriesFigures::default()
    };
    AreaFigures {
        places: vec![
            place("Ours", PlaceRole::Us),
            place("England", PlaceRole::England),
        ],
        series: [(measured().series[0].slug.clone(), series)].into(),
        ..AreaFigures::default()
    }
}

fn found_in(draft: &PlanDraft, figures: &AreaFigures) -> Vec<(RuleKind, String)> {
    let summary = PlanSummary::new(framework(), draft, Some(figures), today());
    shortlist(&summary)
        .iter()
        .flat_map(|it| &it.findings)
        .map(|it| (it.rule.kind, it.words.clone()))
        .collect()
}

#[test]
fn a_figure_that_is_worse_and_falls_is_found_with_its_numbers_periods_and_source() {
    let falling = figures(
        [Some(60.0), Some(50.0), Some(40.0)],
        [None, None, Some(46.0)],
    );
    let draft = PlanDraft::default();
    let unit = measured().series[0].unit;
    let number = |value| unit.format(value);
    let found = found_in(&draft, &falling);
    let [(RuleKind::WorseAndFalling, words)] = found.as_slice() else {
        panic!("{found:?}")
    };
    for part in [
        format!("Ours {} (2024)", number(40.0)),
        format!("England {} (2024)", number(46.0)),
        format!("down from {} (2023) over 1 year: worse", number(50.0)),
        "Source: DfE, SEN2, published June 2025.".to_owned(),
    ] {
        assert!(words.contains(&part), "{part}: {words}");
    }
}

#[test]
fn a_figure_that_is_not_worse_or_did_not_fall_or_is_suppressed_is_not_found() {
    let draft = PlanDraft::default();
    for (own, england) in [
        ([None, Some(50.0), Some(40.0)], [None, None, Some(30.0)]),
        ([None, Some(30.0), Some(40.0)], [None, None, Some(46.0)]),
        ([None, None, Some(40.0)], [None, None, Some(46.0)]),
        ([None, Some(50.0), Some(40.0)], [None, None, None]),
        ([None, None, None], [Some(1.0), Some(1.0), Some(46.0)]),
    ] {
        let found = found_in(&draft, &figures(own, england));
        assert!(found.is_empty(), "{own:?} {england:?}: {found:?}");
    }
}

#[test]
fn over_how_many_years_it_fell_is_the_partnership_to_choose() {
    let up_then_down = figures(
        [Some(30.0), Some(50.0), Some(40.0)],
        [None, None, Some(46.0)],
    );
    let draft = PlanDraft::default();
    assert_eq!(found_in(&draft, &up_then_down).len(), 1);
    let two = with(draft, [threshold(RuleKind::WorseAndFalling, 2)]);
    assert!(found_in(&two, &up_then_down).is_empty());
}

#[test]
fn an_end_of_the_country_is_found_and_called_neither_good_nor_bad() {
    let mut ends = figures([None, None, Some(40.0)], [None, None, None]);
    let series = ends.series.values_mut().next().unwrap();
    series.fifth = Some(InFifth {
        which: Fifth::Lowest,
        within: Within::England,
        group: "councils of England".to_owned(),
        of: 151,
        period: "2024".to_owned(),
    });
    let found = found_in(&PlanDraft::default(), &ends);
    let [(RuleKind::TopOrBottomFifth, words)] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert!(
        words.contains("among the lowest 20% of councils of England (2024, 151 with a figure)")
    );
    for word in ["worse", "better", "good", "bad"] {
        assert!(!words.contains(word), "{words}");
    }
}

// Decisions.

fn low_two() -> PlanDraft {
    let section = framework().home_section(&slug("shared-vision")).unwrap();
    let set = |field| Edit::SetSection {
        section: section.slug.clone(),
        field,
    };
    plan([
        score("shared-vision", "emerging"),
        score("one-board", "emerging"),
        evidence("shared-vision", "e1", EvidenceStrength::LocalData),
        evidence("one-board", "e2", EvidenceStrength::LocalData),
        set(SectionField::Shows("Waits grew.".to_owned())),
        set(SectionField::Means("Children wait.".to_owned())),
        set(SectionField::WillDo("Meet monthly.".to_owned())),
    ])
}

fn find<'s, 'a>(list: &'s [Candidate<'a>], key: &str) -> &'s Candidate<'a> {
    list.iter().find(|it| it.about.key() == key).unwrap()
}

#[test]
fn a_priority_made_of_a_candidate_keeps_why_and_carries_over_what_the_section_says() {
    let before = low_two();
    let made = {
        let summary = summary(&before);
        let list = shortlist(&summary);
        act(&summary, &[find(&list, "statement/shared-vision")], || {
            id("new")
        })
    };
    let draft = with(before, [made]);
    let priority = draft.priority(&id("new")).unwrap();
    let (_, statement) = framework().statement(&slug("shared-vision")).unwrap();
    assert_eq!(
        priority.title,
        format!("{}: {}", statement.id, statement.text)
    );
    assert_eq!(priority.statements, [slug("shared-vision")]);
    assert!(priority.section.is_some());
    assert_eq!(
        [&priority.problem, &priority.means, &priority.will_do],
        ["Waits grew.", "Children wait.", "Meet monthly."]
    );
    let [reason] = priority.reasons.as_slice() else {
        panic!("{:?}", priority.reasons)
    };
    assert_eq!(reason.rule, rule_of(RuleKind::LowLevel).slug);
    assert_eq!(reason.statement, Some(slug("shared-vision")));
    assert_eq!(reason.on, TypedDate::of(today()));
    let summary = summary(&draft);
    let list = shortlist(&summary);
    let candidate = find(&list, "statement/shared-vision");
    assert_eq!(candidate.answers, [Answer::Priority(priority)]);
    assert_eq!(candidate.decision(), Decision::Answered);
    assert_eq!(undecided(&summary).len(), 1);
}

#[test]
fn several_candidates_become_one_priority_that_holds_each_once() {
    let before = with(low_two(), [park("p", "Transport")]);
    let made = {
        let summary = summary(&before);
        let list = shortlist(&summary);
        let all: Vec<&Candidate<'_>> = list.iter().chain(&list).collect();
        act_as_one(&summary, &all, id("new"))
    };
    let draft = with(before, [made]);
    let [priority] = draft.priorities.as_slice() else {
        panic!("one priority")
    };
    assert_eq!(
        priority.statements,
        [slug("shared-vision"), slug("one-board")]
    );
    assert_eq!(priority.parked, [id("p")]);
    assert!(undecided(&summary(&draft)).is_empty());
}

#[test]
fn a_priority_that_covers_a_candidate_points_to_it_and_keeps_each_reason_once() {
    let before = with(low_two(), [add_priority(whole_priority("p", "council"))]);
    let covering = |draft: &PlanDraft| {
        let summary = summary(draft);
        let list = shortlist(&summary);
        let candidate = find(&list, "statement/one-board");
        assert_eq!(cover(&summary, candidate, &id("gone")), None);
        cover(&summary, candidate, &id("p")).unwrap()
    };
    let once = with(before.clone(), [covering(&before)]);
    let priority = once.priority(&id("p")).unwrap();
    assert_eq!(priority.statements, [slug("one-board")]);
    assert_eq!(priority.reasons.len(), 1);
    assert_eq!(priority.title, before.priorities[0].title);
    assert_eq!(with(once.clone(), [covering(&once)]), once);
}

#[test]
fn not_now_counts_once_a_reason_is_written_and_is_said_beside_a_priority_that_comes_later() {
    let about = About::Statement(slug("one-board"));
    let not_now = |reason: &str| NotNow {
        reason: reason.to_owned(),
        agreed_by: vec![slug("council"), slug("health")],
        on: TypedDate::day(3, 3, 2026),
        ..NotNow::default()
    };
    let decision = |draft: &PlanDraft| {
        let summary = summary(draft);
        find(&shortlist(&summary), "statement/one-board").decision()
    };
    let blank = with(low_two(), [put_off(&about, not_now(" "))]);
    assert_eq!(decision(&blank), Decision::Open);
    assert!(put_aside(&summary(&blank)).is_empty());
    let off = with(blank, [put_off(&about, not_now("No money this year"))]);
    assert_eq!(decision(&off), Decision::NotNow);
    {
        let summary = summary(&off);
        let [aside] = &put_aside(&summary)[..] else {
            panic!("one")
        };
        assert_eq!(aside.about, about);
        let words = agreed_words(&summary, aside.not_now);
        assert!(words.starts_with("Agreed by "), "{words}");
        assert!(words.ends_with(", 3 March 2026."), "{words}");
    }
    let acted = {
        let summary = summary(&off);
        act(
            &summary,
            &[find(&shortlist(&summary), "statement/one-board")],
            || id("n"),
        )
    };
    let since = with(off.clone(), [acted]);
    assert_eq!(decision(&since), Decision::AnsweredSince);
    assert_eq!(put_aside(&summary(&since))[0].answers.len(), 1);
    assert_eq!(with(off, [take_back(&about)]), low_two());
}

#[test]
fn what_is_put_off_is_said_when_no_rule_finds_it_any_more() {
    let about = About::Parked(id("p"));
    let reason = NotNow {
        reason: "Next year".to_owned(),
        ..NotNow::default()
    };
    let draft = plan([
        park("p", "Transport"),
        put_off(&about, reason),
        Edit::SetParked {
            parked: id("p"),
            field: ParkedField::Outcome(Outcome::Settled),
        },
    ]);
    let summary = summary(&draft);
    assert!(shortlist(&summary).is_empty());
    let [aside] = &put_aside(&summary)[..] else {
        panic!("one")
    };
    assert_eq!(aside.name, "Transport");
    assert_eq!(aside.answers, [Answer::Settled]);
}

#[test]
fn a_kept_reason_says_whether_it_is_still_so() {
    let before = low_two();
    let made = {
        let summary = summary(&before);
        let list = shortlist(&summary);
        act(&summary, &[find(&list, "statement/one-board")], || id("n"))
    };
    let draft = with(before, [made]);
    let still = |draft: &PlanDraft| {
        let summary = summary(draft);
        let priority = draft.priority(&id("n")).unwrap();
        reasons_now(&summary, priority)[0].still.clone()
    };
    assert_eq!(still(&draft), Still::Same);
    let kind = RuleKind::LowLevel;
    let out = set_rule(kind, RuleField::Use(RuleUse::LeftOut));
    assert_eq!(still(&with(draft.clone(), [out])), Still::Same);
    let higher = score("one-board", "developing");
    assert!(matches!(
        still(&with(draft.clone(), [higher])),
        Still::Otherwise(words) if words.contains("2 Developing")
    ));
    let high = score("one-board", "embedded");
    assert_eq!(still(&with(draft.clone(), [high])), Still::NoLonger);
    let mut other = draft.clone();
    other.priorities[0].reasons[0].rule = slug("gone");
    assert_eq!(still(&other), Still::CannotSay);
    other.priorities[0].reasons[0].rule = rule_of(RuleKind::WorseAndFalling).slug.clone();
    assert_eq!(still(&other), Still::FiguresToCome);
}

// Rules and orders.

#[test]
fn rules_go_back_to_as_they_came_in_one_step_and_others_stay_as_they_are() {
    let untouched = low_two();
    let edits = [
        set_rule(RuleKind::Parked, RuleField::Use(RuleUse::LeftOut)),
        threshold(RuleKind::TargetFar, 3),
    ];
    let mut changed = with(untouched.clone(), edits);
    let of_another = RuleChoice {
        threshold: Some(7),
        ..RuleChoice::default()
    };
    changed.rules.insert(slug("gone"), of_another.clone());
    let list = rules(framework(), &changed);
    assert_eq!(list.iter().filter(|it| !it.is_as_it_came()).count(), 2);
    let back = with(changed.clone(), [rules_as_they_came(framework(), &changed)]);
    assert!(
        rules(framework(), &back)
            .iter()
            .all(RuleInUse::is_as_it_came)
    );
    assert_eq!(back.rules.get(&slug("gone")), Some(&of_another));
    assert_eq!(back.rules.len(), 1);
}

#[test]
fn the_numbers_to_choose_from_follow_the_scale_and_hold_the_one_that_is_chosen() {
    let odd = with(low_two(), [threshold(RuleKind::TargetFar, 9)]);
    for rule in rules(framework(), &odd) {
        let numbers = rule.numbers(framework());
        assert_eq!(numbers.is_empty(), !rule.rule.kind.has_threshold());
        let expected: &[u8] = match rule.rule.kind {
            RuleKind::LowLevel | RuleKind::PartnerSpread => &[1, 2, 3],
            RuleKind::TargetFar => &[1, 2, 3, 9],
            RuleKind::WorseAndFalling => &[1, 3, 5],
            _ => &[],
        };
        assert_eq!(numbers, expected);
    }
}

#[test]
fn every_order_sorts_by_what_it_says_and_keeps_what_is_alike_as_listed() {
    let draft = with(
        low_two(),
        [
            score("shared-vision", "developing"),
            worse("one-board"),
            park("p", "Transport"),
            add_priority(reform_plan::Priority {
                id: id("x"),
                statements: vec![slug("shared-vision")],
                ..reform_plan::Priority::default()
            }),
        ],
    );
    let summary = summary(&draft);
    let keys = |order| -> Vec<String> {
        let list = sorted(framework(), shortlist(&summary), order);
        list.iter().map(|it| it.about.key()).collect()
    };
    let (vision, board, parked) = ("statement/shared-vision", "statement/one-board", "parked/p");
    assert_eq!(keys(Order::AsListed), [vision, board, parked]);
    assert_eq!(keys(Order::MostReasons), [board, vision, parked]);
    assert_eq!(keys(Order::LowestLevel), [board, vision, parked]);
    assert_eq!(keys(Order::UndecidedFirst), [board, parked, vision]);
    assert_eq!(keys(Order::BySection), [vision, board, parked]);
}

#[test]
fn a_framework_without_rules_finds_nothing() {
    let bare = Framework {
        shortlist: Vec::new(),
        ..framework().clone()
    };
    let draft = low_two();
    let summary = PlanSummary::new(&bare, &draft, None, today());
    assert!(shortlist(&summary).is_empty());
}

#[test]
fn where_a_statement_is_wanted_stands_beside_where_it_is() {
    let said = |edits: Vec<Edit>| {
        let draft = plan(edits);
        let summary = summary(&draft);
        let line = summary.line(&slug("shared-vision")).unwrap();
        (line.now_and_wanted(), line.is_target_below(framework()))
    };
    let now = || score("shared-vision", "developing");
    let wanted = |level| target("shared-vision", level);
    let words = |text: &str, is_below| (text.to_owned(), is_below);
    assert_eq!(said(vec![now()]), words("Level 2 Developing", false));
    assert_eq!(
        said(vec![now(), wanted("established")]),
        words("Level 2 Developing now, 3 Established wanted", false)
    );
    assert_eq!(
        said(vec![now(), wanted("developing")]),
        words("Level 2 Developing now and wanted", false)
    );
    assert_eq!(
        said(vec![now(), wanted("emerging")]),
        words("Level 2 Developing now, 1 Emerging wanted", true)
    );
    assert_eq!(
        said(vec![wanted("established")]),
        words("Not discussed, 3 Established wanted", false)
    );
    assert_eq!(
        said(vec![now(), wanted("gone")]),
        words("Level 2 Developing", false)
    );
}
