//! What an edit did, in words.

use proptest::collection::vec;
use proptest::prelude::*;
use reform_plan::summary::Place;
use reform_plan::{
    ActionField, Area, Change, ChangeWords, CostBand, Edit, EvidenceField, EvidenceStrength,
    FrontField, LocalFigure, MeasureField, MeasureOf, OpenDraft, PartnerField, PlanDraft, Priority,
    PriorityField, SectionField, TypedDate, words,
};

use crate::any_edit::any_edit;
use crate::properties::{few, furnished};
use crate::support::{
    add_priority, area, empty, evidence, framework, id, not_sure, partner, plan, reason, score,
    slug, whole_priority,
};

/// A plan after some edits, with the words of the last one.
fn told(edits: Vec<Edit>) -> ChangeWords {
    let mut open = OpenDraft::new(empty());
    let mut last = None;
    for edit in edits {
        last = open.edit(edit).unwrap();
    }
    last.unwrap().words(open.draft(), framework())
}

/// What stands before and after.
fn said(words: &ChangeWords) -> (Option<&str>, Option<&str>) {
    (words.before.as_deref(), words.after.as_deref())
}

/// The first statement as it is written in a line, and the page it is on.
fn statement() -> (String, Place) {
    let (_, statement) = framework().statement(&slug("shared-vision")).unwrap();
    let section = framework().home_section(&statement.slug).unwrap();
    let place = Place::Statement {
        section: section.slug.clone(),
        statement: statement.slug.clone(),
    };
    (statement.id.clone(), place)
}

fn priority() -> Edit {
    add_priority(Priority {
        title: "Say one thing together".to_owned(),
        ..whole_priority("p", "council")
    })
}

fn action(field: ActionField) -> Edit {
    Edit::SetAction {
        action: id("p-action"),
        field,
    }
}

#[test]
fn a_score_is_told_by_statement_and_level_and_its_three_states_are_kept_apart() {
    let (mark, place) = statement();
    let words = told(vec![score("shared-vision", "developing")]);
    assert!(words.what.starts_with(&format!("Score of {mark} ")));
    let short = words.short();
    assert!(
        short.starts_with(&format!("score of {mark} ")) && short.chars().count() <= 60,
        "{short}"
    );
    assert_eq!(said(&words), (Some("Not discussed"), Some("Developing")));
    assert_eq!(words.place, Some(place));
    let unsure = told(vec![
        score("shared-vision", "developing"),
        not_sure("shared-vision"),
    ]);
    assert_eq!(said(&unsure), (Some("Developing"), Some("Not sure yet")));
    let gone = told(vec![score("gone", "gone")]);
    assert_eq!(gone.what, "Score of gone");
    assert_eq!(
        gone.after.as_deref(),
        Some("\"gone\", a level this framework no longer has")
    );
    assert_eq!(gone.place, None);
}

#[test]
fn a_text_is_told_in_one_line_and_cut_between_words() {
    let long = "Because it\n is so. ".repeat(30);
    let words = told(vec![reason("shared-vision", &long)]);
    assert!(words.what.starts_with("Reason for the score of "));
    let after = words.after.unwrap();
    assert!(after.chars().count() <= 160, "{after}");
    assert!(after.starts_with("Because it is so. Because"));
    assert!(after.ends_with('…') && !after.contains('\n'), "{after}");
    assert_eq!(words.before, None);
}

#[test]
fn the_front_page_is_told_by_its_labels() {
    let words = told(vec![Edit::SetFront(FrontField::Sro("Director".to_owned()))]);
    assert_eq!(words.what, "Front page: Senior Responsible Officer (SRO)");
    assert_eq!(said(&words), (None, Some("Director")));
    assert_eq!(words.place, Some(Place::Front));
    let words = told(vec![
        area("Anyborough"),
        Edit::SetFront(FrontField::Area(None)),
    ]);
    assert_eq!(words.what, "Local area");
    assert_eq!(said(&words), (Some("Anyborough"), None));
    assert_eq!(words.place, Some(Place::Area));
}

#[test]
fn a_priority_that_was_added_is_told_by_the_name_it_has_now() {
    let mut open = OpenDraft::new(empty());
    let added = open
        .edit(add_priority(Priority {
            id: id("p"),
            ..Priority::default()
        }))
        .unwrap()
        .unwrap();
    let words = added.words(open.draft(), framework());
    assert_eq!(words.what, "Added a priority");
    open.edit(Edit::SetPriority {
        priority: id("p"),
        field: PriorityField::Title("Say one thing together".to_owned()),
    })
    .unwrap();
    let words = added.words(open.draft(), framework());
    assert_eq!(words.what, "Added a priority: Say one thing together");
    assert_eq!(words.short(), "added a priority: Say one thing together");
    assert_eq!(words.place, Some(Place::Priority(id("p"))));
}

#[test]
fn what_is_gone_is_told_by_the_name_it_had_and_leads_nowhere() {
    let words = told(vec![priority(), Edit::RemovePriority { priority: id("p") }]);
    assert_eq!(words.what, "Removed a priority: Say one thing together");
    assert_eq!((words.place, words.before, words.after), (None, None, None));

    let mut open = OpenDraft::new(plan([priority()]));
    let changed = open
        .edit(action(ActionField::By(TypedDate::month(10, 2026))))
        .unwrap()
        .unwrap();
    open.edit(Edit::RemovePriority { priority: id("p") })
        .unwrap();
    let words = changed.words(open.draft(), framework());
    assert_eq!(words.what, "An action that was removed: by when");
    assert_eq!(said(&words), (Some("March 2027"), Some("October 2026")));
    assert_eq!(words.place, None);
}

#[test]
fn fields_are_told_by_thing_and_label() {
    let by = told(vec![
        priority(),
        action(ActionField::By(TypedDate::default())),
    ]);
    assert_eq!(by.what, "Action \"Open a triage line\": by when");
    assert_eq!(said(&by), (Some("March 2027"), None));
    assert_eq!(by.place, Some(Place::Action(id("p-action"))));

    let cost = told(vec![
        priority(),
        action(ActionField::Cost(Some(CostBand::Under10k))),
    ]);
    assert!(cost.what.ends_with(": what does it cost, roughly?"));
    assert_eq!(said(&cost), (None, Some("Under £10,000")));

    let lead = told(vec![
        partner("council"),
        priority(),
        action(ActionField::Lead(Some(slug("nobody-known")))),
    ]);
    assert_eq!(said(&lead), (Some("council"), Some("nobody-known")));

    let target = told(vec![
        priority(),
        Edit::SetMeasure {
            measure: id("p-measure"),
            field: MeasureField::Target("80".into()),
        },
    ]);
    assert_eq!(target.what, "Measure \"Plans issued in 20 weeks\": target");
    assert_eq!(said(&target), (Some("75"), Some("80")));

    let signs = told(vec![
        partner("council"),
        Edit::SetPartner {
            partner: slug("council"),
            field: PartnerField::Role("Director".to_owned()),
        },
    ]);
    assert_eq!(signs.what, "Partner \"council\": role that signs");
    assert_eq!(signs.place, Some(Place::Front));

    let (mark, _) = statement();
    let source = told(vec![
        evidence("shared-vision", "1", EvidenceStrength::LocalData),
        Edit::SetEvidence {
            statement: slug("shared-vision"),
            evidence: id("1"),
            field: EvidenceField::Source("Survey".to_owned()),
        },
    ]);
    assert_eq!(
        source.what,
        format!(
            "Line of evidence for {mark} \"A line of evidence\": where it comes from, and its date"
        )
    );
}

#[test]
fn slugs_are_told_by_what_they_stand_for() {
    let (mark, _) = statement();
    let set = |field| {
        told(vec![
            priority(),
            Edit::SetPriority {
                priority: id("p"),
                field,
            },
        ])
    };
    let answers = set(PriorityField::Statements(vec![
        slug("shared-vision"),
        slug("gone"),
    ]));
    assert_eq!(answers.after, Some(format!("{mark}, gone")));
    let section = &framework().sections[1];
    let belongs = set(PriorityField::Section(Some(section.slug.clone())));
    assert_eq!(
        belongs.after,
        Some(format!("Section {}, {}", section.number, section.title))
    );
    let indicator = &framework().indicators[0];
    let of = told(vec![
        priority(),
        Edit::SetMeasure {
            measure: id("p-measure"),
            field: MeasureField::Of(MeasureOf::Indicator(indicator.slug.clone())),
        },
    ]);
    assert_eq!(
        said(&of),
        (Some("Plans issued in 20 weeks"), Some(&*indicator.name))
    );
}

#[test]
fn sections_and_their_questions_are_told_by_their_words() {
    let section = &framework().sections[0];
    let set = |field| {
        told(vec![Edit::SetSection {
            section: section.slug.clone(),
            field,
        }])
    };
    let shows = set(SectionField::Shows("Numbers rise".to_owned()));
    assert_eq!(
        shows.what,
        format!(
            "Section {}, {}: what does it show?",
            section.number, section.title
        )
    );
    assert_eq!(shows.place, Some(Place::SectionData(section.slug.clone())));
    let completed = set(SectionField::Completed(Some(false)));
    assert_eq!(said(&completed), (None, Some("No")));
    assert_eq!(
        completed.place,
        Some(Place::SectionCheck(section.slug.clone()))
    );

    let question = &section.questions[0];
    let answer = told(vec![Edit::SetAnswer {
        question: question.slug.clone(),
        answer: "Two things".to_owned(),
    }]);
    let start: String = question.text.chars().take(20).collect();
    assert!(
        answer.what.starts_with(&format!("Answer to \"{start}")),
        "{}",
        answer.what
    );
    assert_eq!(
        answer.place,
        Some(Place::SectionInsight(section.slug.clone()))
    );
}

#[test]
fn a_local_figure_is_told_with_its_indicator_unit_and_period() {
    let indicator = framework()
        .indicators
        .iter()
        .find(|it| it.unit == reform_plan::Unit::Percent)
        .unwrap();
    let add = Edit::AddFigure {
        at: 0,
        figure: LocalFigure {
            id: id("1"),
            indicator: indicator.slug.clone(),
            value: "63".into(),
            period: "2025".to_owned(),
            ..LocalFigure::default()
        },
    };
    let words = told(vec![add.clone()]);
    assert_eq!(
        words.what,
        format!("Added a local figure: {} {}", indicator.id, indicator.name)
    );
    assert_eq!(said(&words), (None, Some("63% (2025)")));
    let Some(Place::SectionData(section)) = &words.place else {
        panic!("{:?}", words.place);
    };
    let section = framework().section(section).unwrap();
    assert!(section.indicators.contains(&indicator.slug));
    let words = told(vec![add, Edit::RemoveFigure { figure: id("1") }]);
    assert_eq!(said(&words), (Some("63% (2025)"), None));
    assert!(words.what.starts_with("Removed a local figure: "));
    assert_eq!(words.place, None);
}

#[test]
fn a_move_to_another_priority_says_from_which_to_which() {
    let other = add_priority(whole_priority("q", "council"));
    let moved = told(vec![
        priority(),
        other.clone(),
        Edit::MoveAction {
            action: id("p-action"),
            priority: id("q"),
            to: 0,
        },
    ]);
    assert_eq!(moved.what, "Moved an action: Open a triage line");
    assert_eq!(
        said(&moved),
        (Some("Say one thing together"), Some("Speed up assessments"))
    );
    let moved = told(vec![
        priority(),
        other,
        Edit::MovePriority {
            priority: id("p"),
            to: 1,
        },
    ]);
    assert_eq!(moved.what, "Moved a priority: Say one thing together");
    assert_eq!(moved.place, Some(Place::Priorities));
}

#[test]
fn a_gap_that_is_left_is_told_by_what_it_is_a_gap_of() {
    let (mark, _) = statement();
    let leave = |gap: &str| Edit::AcceptGap {
        gap: gap.to_owned(),
        reason: Some("Next term".to_owned()),
    };
    let words = told(vec![leave("statement/shared-vision/no-evidence")]);
    assert!(
        words
            .what
            .starts_with(&format!("Reason for leaving a gap: {mark} "))
    );
    assert_eq!(said(&words), (None, Some("Next term")));
    assert_eq!(words.place, Some(Place::Check));
    let words = told(vec![priority(), leave("priority/p/no-lead")]);
    assert_eq!(
        words.what,
        "Reason for leaving a gap: Say one thing together"
    );
    for (key, name) in [
        ("plan/no-review", "the plan as a whole"),
        ("principle/early/no-priority", "Early"),
        ("section/gone/no-priority", "something that was removed"),
        ("other", "something that was removed"),
        ("", "something that was removed"),
    ] {
        let words = told(vec![leave(key)]);
        assert_eq!(words.what, format!("Reason for leaving a gap: {name}"));
    }
}

#[test]
fn several_changes_at_once_are_counted_and_the_first_two_named() {
    let (mark, place) = statement();
    let one = told(vec![Edit::Together(vec![score(
        "shared-vision",
        "emerging",
    )])]);
    assert_eq!(said(&one), (Some("Not discussed"), Some("Emerging")));
    let three = told(vec![Edit::Together(vec![
        score("shared-vision", "emerging"),
        priority(),
        Edit::SetName("Autumn".to_owned()),
    ])]);
    assert!(
        three
            .what
            .starts_with(&format!("3 changes at once: score of {mark} ")),
        "{}",
        three.what
    );
    assert!(
        three
            .what
            .ends_with("; added a priority: Say one thing together")
    );
    assert_eq!(three.place, Some(place));
    assert!(three.short().starts_with("3 changes at once: score of "));
}

#[test]
fn each_of_several_changes_is_told_with_what_it_took_the_place_of() {
    let removed = told(vec![
        priority(),
        Edit::Together(vec![
            Edit::RemovePriority { priority: id("p") },
            Edit::SetName("Autumn".to_owned()),
        ]),
    ]);
    assert_eq!(
        removed.what,
        "2 changes at once: removed a priority: Say one thing together; name of this plan"
    );

    let chosen = Edit::SetFront(FrontField::Area(Some(Area {
        name: "Otherborough".to_owned(),
        ..Area::default()
    })));
    let alone = told(vec![
        area("Anyborough"),
        Edit::Together(vec![Edit::Together(vec![chosen])]),
    ]);
    assert_eq!(said(&alone), (Some("Anyborough"), Some("Otherborough")));
}

proptest! {
    #![proptest_config(few(500))]

    #[test]
    fn every_change_has_words_whatever_became_of_its_thing(edits in vec(any_edit(), 0..40)) {
        let mut open = OpenDraft::new(furnished());
        let changes: Vec<Change> = edits
            .into_iter()
            .filter_map(|edit| open.edit(edit).ok().flatten())
            .collect();
        for draft in [open.draft(), &PlanDraft::default()] {
            for change in &changes {
                for change in [change, &change.reversed()] {
                    let words = words(&change.edit, &change.back, draft, framework());
                    prop_assert!(words.what != "A change" && words.what != "No change");
                    prop_assert!(!words.short().is_empty());
                    prop_assert!(words.short().chars().count() <= 60);
                    for line in [&words.before, &words.after].into_iter().flatten() {
                        prop_assert!(!line.trim().is_empty() && line.chars().count() <= 161);
                    }
                }
            }
        }
    }
}
