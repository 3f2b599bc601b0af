use std::collections::BTreeSet;

use plan_export::share::{Choice, Chosen, FIELDS, Leave, Rule, Subject, copy};
use reform_plan::Workshop;
use reform_plan::{AnswersShown, Framework, Id, PlanDraft, PlanSummary, Reveal, framework, saved};
use serde_json::{Map, Value};

use crate::filled::filled;

const THREAD: &str = include_str!("../../../../tests/drafts/thread-2.sendplan.json");
const NEWEST: &str = include_str!("../../../../tests/drafts/format-2.sendplan.json");
const EXAMPLE: &str = include_str!("../../../../web/examples/anyborough.sendplan.json");

fn plans(framework: &Framework) -> Vec<PlanDraft> {
    let kept = [THREAD, NEWEST, EXAMPLE].map(|text| saved::open(text).unwrap());
    std::iter::once(filled(framework)).chain(kept).collect()
}

/// Every choice there is.
fn choices() -> Vec<Choice> {
    let leave = |bits: u8, at: u8| {
        if bits & (1 << at) == 0 {
            Leave::Out
        } else {
            Leave::In
        }
    };
    let choice = |bits| Choice {
        partner_scores: leave(bits, 0),
        comments: leave(bits, 1),
        local_figures: leave(bits, 2),
        parking_lot: leave(bits, 3),
    };
    (0..16).map(choice).collect()
}

fn copied(draft: &PlanDraft, framework: &Framework, choice: Choice) -> PlanDraft {
    copy(draft, framework, choice, "copy".into())
}

/// Paths of all there is in a plan that is no object: those of lists and texts that are empty too.
fn leaves(draft: &PlanDraft) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(&json(draft), "", &mut found);
    found
}

fn json(draft: &PlanDraft) -> Value {
    serde_json::to_value(draft).unwrap()
}

fn collect(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    let below = |name: &str| match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    };
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                collect(value, &below(name), found);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                collect(item, &below("*"), found);
            }
        }
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// The subject whose path says most of a path; none when no subject has it.
fn subject_of(path: &str) -> Option<&'static Subject> {
    let all = FIELDS
        .iter()
        .flat_map(|it| it.paths.iter().map(move |path| (*path, it)));
    let is_above = |above: &str| {
        let (mut above, mut path) = (above.split('.'), path.split('.'));
        above.all(|part| path.next().is_some_and(|it| part == "*" || part == it))
    };
    let named = all.filter(|(above, _)| is_above(above));
    named
        .max_by_key(|(above, _)| above.split('.').count())
        .map(|(_, it)| it)
}

fn may_leave(rule: Rule, choice: Choice) -> bool {
    match rule {
        Rule::Leaves => true,
        Rule::With(chosen) => chosen.iter().all(|it| choice.has(*it)),
        Rule::Stays => false,
    }
}

/// Values that say nothing: what a field holds that was never filled in.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.values().all(says_nothing),
        _ => false,
    }
}

#[test]
fn every_path_of_a_copy_is_on_the_list_of_what_may_leave() {
    let framework = framework::built_in();
    for plan in plans(&framework) {
        for choice in choices() {
            let mut copy = json(&copied(&plan, &framework, choice));
            // The identity is the caller's.
            assert_eq!(
                copy.as_object_mut().unwrap().remove("id"),
                Some("copy".into())
            );
            for path in said(&copy) {
                let subject = subject_of(&path).unwrap_or_else(|| panic!("{path} is on no list"));
                assert!(
                    may_leave(subject.rule, choice),
                    "{path} left with {choice:?}"
                );
            }
        }
    }
}

/// Paths of all that says something. To stand among those who do not agree says something without a
/// word.
fn said(value: &Value) -> BTreeSet<String> {
    fn prune(value: &Value) -> Value {
        let pruned = |(name, it): (&String, &Value)| match it {
            Value::Object(who) if name == "dissent" && says_nothing(it) => {
                Some((name.clone(), Value::from(who.len())))
            }
            it => (!says_nothing(it)).then(|| (name.clone(), prune(it))),
        };
        match value {
            Value::Object(fields) => fields.iter().filter_map(pruned).collect(),
            Value::Array(items) => Value::Array(items.iter().map(prune).collect()),
            other => other.clone(),
        }
    }
    let mut found = BTreeSet::new();
    collect(&prune(value), "", &mut found);
    found
}

#[test]
fn every_field_of_a_plan_is_on_the_list_once_and_nothing_else_is() {
    let framework = framework::built_in();
    let plan = filled(&framework);
    assert!(says_something_everywhere(&json(&plan)));
    // What is as it is when nobody chose is not written.
    let there = &leaves(&plan) | &leaves(&as_told(&plan));
    for path in &there {
        assert!(subject_of(path).is_some(), "{path} is on no list");
    }
    let listed: Vec<&str> = FIELDS.iter().flat_map(|it| it.paths).copied().collect();
    let once: BTreeSet<&str> = listed.iter().copied().collect();
    assert_eq!(once.len(), listed.len());
    for path in listed {
        let is_there = |it: &String| pattern_fits(path, it);
        assert!(there.iter().any(is_there), "{path} is in no plan");
    }
}

/// The plan where only the range of what partners said is shown.
fn as_told(plan: &PlanDraft) -> PlanDraft {
    PlanDraft {
        answers_shown: AnswersShown::RangeOnly,
        ..plan.clone()
    }
}

fn pattern_fits(pattern: &str, path: &str) -> bool {
    let mut parts = path.split('.');
    pattern
        .split('.')
        .all(|part| parts.next().is_some_and(|it| part == "*" || part == it))
}

fn says_something_everywhere(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields.values().all(says_something_everywhere),
        Value::Array(items) => !items.is_empty() && items.iter().all(says_something_everywhere),
        value => !says_nothing(value),
    }
}

#[test]
fn what_is_said_to_leave_is_in_the_copy() {
    let framework = framework::built_in();
    let plan = filled(&framework);
    for choice in choices() {
        let copy = copied(&plan, &framework, choice);
        let told = copied(&as_told(&plan), &framework, choice);
        let there = &said(&json(&copy)) | &said(&json(&told));
        for subject in FIELDS.iter().filter(|it| may_leave(it.rule, choice)) {
            for path in subject.paths {
                let is_there = there.iter().any(|it| pattern_fits(path, it));
                assert!(is_there, "{path} is not there with {choice:?}");
            }
        }
        if choice == Choice::ALL {
            let mut expected = PlanDraft {
                id: "copy".into(),
                workshop: Workshop::default(),
                answers_for: None,
                ..plan.clone()
            };
            expected.last_time.as_mut().unwrap().plan = "".into();
            for section in expected.sections.values_mut() {
                section.assembled.clear();
            }
            assert_eq!(copy, expected);
        }
    }
}

#[test]
fn nothing_that_was_not_chosen_leaves_by_default() {
    let framework = framework::built_in();
    let text = saved::to_text(&copied(&filled(&framework), &framework, Choice::default()));
    for words in [
        "plan-1",
        "plan-0",
        "plan-2",
        "parked-1",
        "figure-1",
        "Words of the comment",
        "Words of the dissent",
        "Words of the spread",
        "Words of what was parked",
        "Words of the parked",
        "Words of the obstacle",
        "Words of who unblocks",
        "Words of the status note",
        "Words of the note",
        "Words of the mark",
        "Words of its gap",
        "Words of their area",
        "\"views\"",
        "\"dissent\"",
        "\"votes\"",
        "\"workshop\"",
    ] {
        assert!(!text.contains(words), "{words}");
    }
    for words in [
        "Words of the reason",
        "Words of the evidence",
        "Words of the gap",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn fields_of_a_newer_version_never_leave_wherever_they_stand() {
    let framework = framework::built_in();
    let mut planted = 0;
    let mut value = json(&filled(&framework));
    plant(&mut value, &mut planted);
    let mut whole = Map::new();
    for (name, it) in
        serde_json::from_str::<Map<String, Value>>(&saved::to_text(&PlanDraft::default())).unwrap()
    {
        whole.insert(name, it);
    }
    whole.insert("draft".to_owned(), value);
    let text = serde_json::to_string(&whole).unwrap();
    let opened = saved::open_file(&text).unwrap();
    assert_eq!(opened.refused, []);
    assert!(opened.unknown.len() >= 40, "{}", opened.unknown.len());
    for choice in choices() {
        let copy = copied(&opened.draft, &framework, choice);
        assert_eq!(copy.unknown_fields(), Vec::<String>::new());
        assert!(!saved::to_text(&copy).contains("tomorrow"));
    }
}

/// Puts a field no version knows into every object.
fn plant(value: &mut Value, planted: &mut usize) {
    const MAPS: [&str; 12] = [
        "left",
        "statements",
        "sections",
        "answers",
        "answer_figures",
        "not_now",
        "rules",
        "accepted_gaps",
        "votes",
        "views",
        "dissent",
        "scores",
    ];
    // What is one of several kinds is an object with one field, its kind.
    const CHOICES: [&str; 6] = ["agreed", "score", "first", "of", "set", "outcome"];
    match value {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                if CHOICES.contains(&name.as_str()) {
                    continue;
                }
                match value {
                    Value::Object(records) if MAPS.contains(&name.as_str()) => {
                        if name == "scores" {
                            continue;
                        }
                        records.values_mut().for_each(|it| plant(it, planted));
                    }
                    value => plant(value, planted),
                }
            }
            fields.insert("tomorrow".to_owned(), "tomorrow".into());
            *planted += 1;
        }
        Value::Array(items) => items.iter_mut().for_each(|it| plant(it, planted)),
        _ => {}
    }
}

#[test]
fn a_copy_is_saved_and_opened_and_read_like_any_plan() {
    let framework = framework::built_in();
    let today = reform_plan::Date::from_calendar_date(2026, reform_plan::Month::November, 28);
    for plan in plans(&framework) {
        for choice in choices() {
            let copy = copied(&plan, &framework, choice);
            assert_eq!(saved::open(&saved::to_text(&copy)), Ok(copy.clone()));
            assert!(saved::check_file(&saved::to_file(&copy), &copy));
            let summary = PlanSummary::new(&framework, &copy, None, today.unwrap());
            assert_eq!(summary.threads.len(), plan.priorities.len());
            assert_eq!(copied(&copy, &framework, choice), copy, "a copy of a copy");
        }
    }
}

#[test]
fn a_copy_made_without_the_parking_lot_points_to_nothing_of_it() {
    let framework = framework::built_in();
    let plan = filled(&framework);
    let copy = copied(&plan, &framework, Choice::default());
    assert!(copy.priorities[0].parked.is_empty());
    assert_eq!(copy.not_now.len(), 1);
    assert_eq!(copy.accepted_gaps.len(), 1);
    assert_eq!(copy.priorities[0].reasons.len(), 1);
    let parking = Choice {
        parking_lot: Leave::In,
        ..Choice::default()
    };
    let copy = copied(&plan, &framework, parking);
    assert_eq!(copy.priorities[0].parked, [Id::from("parked-1")]);
    assert_eq!((copy.not_now.len(), copy.accepted_gaps.len()), (2, 2));
}

#[test]
fn what_partners_said_alone_leaves_only_once_it_was_revealed_and_is_shown_by_partner() {
    let framework = framework::built_in();
    let views = |plan: &PlanDraft| {
        let copy = copied(plan, &framework, Choice::ALL);
        let record = copy.statements.values().next().unwrap();
        (record.views.len(), copy.votes.len())
    };
    let plan = filled(&framework);
    assert_eq!(views(&plan), (1, 1));
    let mut hidden = plan.clone();
    hidden.statements.values_mut().next().unwrap().reveal = Reveal::Hidden;
    hidden.votes_reveal = Reveal::Hidden;
    assert_eq!(views(&hidden), (0, 0));
    for shown in [AnswersShown::RangeOnly, AnswersShown::Nowhere] {
        let plan = PlanDraft {
            answers_shown: shown,
            ..plan.clone()
        };
        assert_eq!(views(&plan), (0, 0));
    }
}

#[test]
fn a_partner_that_left_is_named_only_where_the_copy_names_it() {
    let framework = framework::built_in();
    let mut plan = filled(&framework);
    plan.priorities[0].lead = None;
    for action in &mut plan.priorities[0].actions {
        action.lead = None;
    }
    let left = |choice| copied(&plan, &framework, choice).left.len();
    assert_eq!(left(Choice::ALL), 1);
    assert_eq!(left(Choice::default()), 0);
}

#[test]
fn what_can_be_chosen_has_words_of_its_own() {
    for chosen in Chosen::ALL {
        let named = FIELDS.iter().filter(|it| match it.rule {
            Rule::With(all) => all.contains(&chosen),
            _ => false,
        });
        assert!(named.count() > 0, "{chosen:?}");
        assert!(!Choice::default().has(chosen) && Choice::ALL.has(chosen));
        assert!(!chosen.words().is_empty() && !chosen.about().is_empty());
    }
}
