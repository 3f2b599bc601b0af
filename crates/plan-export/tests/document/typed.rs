//! Nothing somebody typed is left out.

use plan_export::{PartKey, Parts};
use reform_plan::{
    Action, Edit, Evidence, Id, MeasureOf, MeasureResult, Milestone, PlanPartner, Priority, Reason,
    StatusNote, SuccessMeasure, TypedDate, TypedNumber, Waypoint,
};

use crate::support::{all, document_of, framework, plan, text};

/// Words no fixed text has.
fn mark(what: &str) -> String {
    format!("«{what}» \u{202e}<b>=1+1")
}

fn number(what: &str) -> TypedNumber {
    TypedNumber(mark(what))
}

/// A date that is none: it has to be shown as it was typed.
fn date(what: &str) -> TypedDate {
    TypedDate {
        month: mark(what),
        ..TypedDate::default()
    }
}

fn action(id: &str, waits_for: Vec<Id>) -> Action {
    let of = |what: &str| format!("{id} {what}");
    Action {
        id: id.into(),
        what: mark(&of("what")),
        role: mark(&of("role")),
        start: date(&of("start")),
        by: date(&of("by")),
        families_how: mark(&of("families")),
        obstacle: mark(&of("obstacle")),
        unblock: mark(&of("unblock")),
        depends_on: waits_for,
        milestones: vec![Milestone {
            what: mark(&of("milestone")),
            by: date(&of("milestone date")),
            ..Milestone::default()
        }],
        notes: ["first note", "second note", "third note"]
            .map(|it| StatusNote {
                on: date(&of(it)),
                text: mark(&of(it)),
                ..StatusNote::default()
            })
            .to_vec(),
        ..Action::default()
    }
}

fn measure() -> SuccessMeasure {
    SuccessMeasure {
        id: "m1".into(),
        of: MeasureOf::Own(mark("measured")),
        baseline: number("baseline"),
        baseline_date: mark("baseline date"),
        source: mark("measure source"),
        target: number("target"),
        target_date: date("target date"),
        reports: mark("reports"),
        when: mark("when"),
        trajectory: vec![
            Waypoint {
                by: date("step date"),
                value: number("step"),
                ..Waypoint::default()
            },
            Waypoint {
                value: number("step without a date"),
                ..Waypoint::default()
            },
        ],
        results: ["one", "two"]
            .map(|it| MeasureResult {
                on: date(&format!("result date {it}")),
                value: number(&format!("result {it}")),
                source: mark(&format!("result source {it}")),
                ..MeasureResult::default()
            })
            .to_vec(),
        ..SuccessMeasure::default()
    }
}

fn priority() -> Priority {
    Priority {
        id: "p1".into(),
        title: mark("title"),
        reasons: vec![Reason {
            words: mark("reason"),
            ..Reason::default()
        }],
        problem: mark("problem"),
        families: mark("families say"),
        means: mark("means"),
        will_do: mark("will do"),
        actions: vec![action("a1", Vec::new()), action("a2", vec!["a1".into()])],
        measures: vec![measure()],
        ..Priority::default()
    }
}

/// Every text of a value that was typed, wherever it is.
fn typed(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.contains('«') => found.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|it| typed(it, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|it| typed(it, found)),
        _ => {}
    }
}

#[test]
fn everything_typed_in_a_priority_its_actions_and_its_measures_is_said() {
    let priority = priority();
    let mut all_typed = Vec::new();
    typed(&serde_json::to_value(&priority).unwrap(), &mut all_typed);
    assert!(all_typed.len() > 40, "{}", all_typed.len());
    let draft = plan(
        framework(),
        [Edit::AddPriority {
            at: 0,
            priority: Box::new(priority),
        }],
    );
    let parts = [PartKey::Priorities, PartKey::Actions, PartKey::Measures];
    let said = text(&document_of(&draft, &Parts::only(parts)));
    for words in all_typed {
        assert!(said.contains(&words), "{words} is not said");
    }
}

#[test]
fn everything_typed_of_a_statement_is_in_its_section_and_in_both_appendices() {
    let (pillar, statement) = framework().statements().next().unwrap();
    let section = framework()
        .sections
        .iter()
        .find(|it| it.pillars.first() == Some(&pillar.slug))
        .unwrap();
    let slug = statement.slug.clone();
    let evidence = |id: &str| Evidence {
        id: id.into(),
        text: mark(&format!("evidence {id}")),
        source: mark(&format!("source {id}")),
        ..Evidence::default()
    };
    let draft = plan(
        framework(),
        [
            Edit::SetReason {
                statement: slug.clone(),
                reason: mark("why"),
            },
            Edit::AddEvidence {
                statement: slug.clone(),
                at: 0,
                evidence: evidence("e1"),
            },
            Edit::AddEvidence {
                statement: slug,
                at: 1,
                evidence: evidence("e2"),
            },
        ],
    );
    let said = |part| text(&document_of(&draft, &Parts::only([part])));
    let section = said(PartKey::Section(section.number));
    assert!(section.contains(&mark("why")));
    assert!(said(PartKey::Scores).contains(&mark("why")));
    for what in ["evidence e1", "source e1", "evidence e2", "source e2"] {
        assert!(section.contains(&mark(what)), "{what}");
        assert!(said(PartKey::Evidence).contains(&mark(what)), "{what}");
    }
}

#[test]
fn a_line_that_was_typed_is_a_run_of_its_own() {
    let draft = plan(
        framework(),
        [
            Edit::AddPriority {
                at: 0,
                priority: Box::new(priority()),
            },
            Edit::AddPartner {
                at: 0,
                partner: PlanPartner {
                    slug: "forum".into(),
                    name: mark("partner"),
                    role: mark("signs"),
                    ..PlanPartner::default()
                },
            },
        ],
    );
    let document = document_of(&draft, &all(framework()));
    let tables = crate::support::tables(&document);
    let runs: Vec<&str> = tables
        .iter()
        .flat_map(|it| it.rows.iter().flatten())
        .flat_map(|it| &it.0)
        .map(|it| it.words.as_str())
        .collect();
    for what in ["a1 what", "a1 families", "title", "partner", "signs"] {
        assert!(runs.contains(&mark(what).as_str()), "{what}: {runs:?}");
    }
}
