//! The sheets of a plan, before anybody writes them.

use std::collections::BTreeSet;

use plan_export::sheet::{self, ACTIONS, Cell, Kind, Sheet};
use reform_plan::ActionStatus;

use crate::support::{column, example, half_done, named, plans, sheets, summary};

fn all(draft: &reform_plan::PlanDraft) -> Vec<Sheet> {
    let summary = summary(draft);
    let mut all = sheet::of(&summary);
    all.extend([
        sheet::tidy::scores(&summary),
        sheet::tidy::figures(&summary),
        sheet::tidy::actions(&summary),
        sheet::tidy::measures(&summary),
        sheet::tidy::thread(&summary),
    ]);
    all
}

#[test]
fn every_row_of_every_sheet_has_a_cell_for_each_column() {
    for (name, draft) in plans() {
        for sheet in all(&draft) {
            let wide = sheet.columns.len();
            for row in &sheet.rows {
                assert_eq!(row.len(), wide, "{name}, {}", sheet.name);
            }
        }
    }
}

#[test]
fn names_and_headings_are_safe_and_none_is_there_twice() {
    let draft = example();
    let mut names = BTreeSet::new();
    for sheet in all(&draft) {
        assert!(sheet.name.len() <= 31, "{}", sheet.name);
        assert!(!sheet.name.contains(['/', '\\', '?', '*', '[', ']', ':']));
        assert!(names.insert(sheet.name), "{} twice", sheet.name);
        let mut keys = BTreeSet::new();
        let mut headings = BTreeSet::new();
        for column in &sheet.columns {
            assert!(keys.insert(column.key), "{} {}", sheet.name, column.key);
            assert!(headings.insert(column.heading.to_lowercase()));
            let plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_';
            assert!(column.key.chars().all(plain), "{}", column.key);
        }
    }
}

#[test]
fn the_sheets_come_in_the_order_a_reader_needs_them() {
    let draft = example();
    let names: Vec<&str> = sheets(&draft).iter().map(|it| it.name).collect();
    assert_eq!(
        names,
        [
            "Cover",
            "Notes",
            "Scores",
            "Partner scores",
            "Indicators",
            "Priorities",
            "Actions",
            "Measures",
            "Thread"
        ]
    );
}

#[test]
fn the_notes_name_every_sheet_and_every_note_that_is_pointed_to() {
    let draft = example();
    let sheets = sheets(&draft);
    let notes = named(&sheets, "Notes");
    let about = column(notes, "about");
    let numbers = column(notes, "note");
    for sheet in &sheets {
        let words = Cell::text(format!("Sheet {}", sheet.name));
        assert!(about.contains(&&words), "{}", sheet.name);
        for column in &sheet.columns {
            if let Some(at) = column.heading.find("[note ") {
                let mark = Cell::text(&column.heading[at..]);
                assert!(numbers.contains(&&mark), "{}", column.heading);
            }
        }
    }
}

/// Every text the tests' plan was given, wherever it was given, is in the sheets.
#[test]
fn no_text_that_was_typed_is_lost() {
    let draft = example();
    let sheets = sheets(&draft);
    let said: String = sheets
        .iter()
        .flat_map(|it| it.rows.iter().flatten())
        .filter_map(|it| match it {
            Cell::Text(words) => Some(format!("{words}\n")),
            _ => None,
        })
        .collect();
    let mut typed: Vec<&str> = Vec::new();
    for priority in &draft.priorities {
        typed.extend([&*priority.title, &priority.problem, &priority.families]);
        typed.extend([&*priority.means, &priority.will_do]);
        typed.extend(priority.reasons.iter().map(|it| &*it.words));
        for it in &priority.actions {
            typed.extend([
                &*it.what,
                &it.role,
                &it.families_how,
                &it.obstacle,
                &it.unblock,
            ]);
            typed.extend(it.milestones.iter().map(|it| &*it.what));
            typed.extend(it.latest_note().map(|it| &*it.text));
        }
        for it in &priority.measures {
            typed.extend([&*it.source, &it.baseline_date, &it.reports, &it.when]);
            typed.extend(it.results.iter().map(|it| &*it.source));
        }
    }
    for record in draft.statements.values() {
        typed.push(&record.reason);
        typed.extend(record.dissent.values().map(|it| &**it));
        for it in &record.evidence {
            typed.extend([it.text.trim(), it.source.trim().trim_end_matches('.')]);
        }
    }
    for it in &draft.figures {
        typed.extend([&*it.period, &it.source, &it.note]);
    }
    typed.extend(draft.parked.iter().map(|it| &*it.text));
    let front = &draft.front;
    typed.extend([
        &*front.sro,
        &front.council,
        &front.icb,
        &front.forum,
        &front.settings,
    ]);
    typed.extend(draft.partners.iter().flat_map(|it| [&*it.name, &it.role]));
    typed.extend(draft.reviews.iter().map(|it| &*it.what));
    assert!(typed.len() > 300, "{}", typed.len());
    for words in typed {
        assert!(said.contains(words), "{words}");
    }
}

#[test]
fn a_level_not_sure_yet_and_not_discussed_are_three_things() {
    let draft = half_done();
    let sheets = sheets(&draft);
    let scores = named(&sheets, "Scores");
    let states: BTreeSet<String> = column(scores, "state").iter().map(|it| words(it)).collect();
    let expected = ["Level", "Not discussed", "Not sure yet"];
    assert_eq!(
        states.iter().map(String::as_str).collect::<Vec<_>>(),
        expected
    );
    let numbers = column(scores, "level_number");
    for (state, number) in column(scores, "state").iter().zip(numbers) {
        let has_number = matches!(number, Cell::Number(_));
        assert_eq!(has_number, words(state) == "Level", "{number:?}");
    }
    let summary = summary(&draft);
    let tidy = sheet::tidy::scores(&summary);
    let states: BTreeSet<String> = column(&tidy, "state").iter().map(|it| words(it)).collect();
    assert!(
        states
            .iter()
            .eq(["level", "not-discussed", "not-sure-yet"].iter())
    );
}

#[test]
fn every_statement_has_one_row_of_what_was_agreed_and_those_that_are_gone_come_last() {
    let draft = half_done();
    let sheets = sheets(&draft);
    let scores = named(&sheets, "Scores");
    let statements = summary(&draft).framework.statements().count();
    assert_eq!(scores.rows.len(), statements + 1);
    let last = column(scores, "statement_id").last().map(|it| words(it));
    assert_eq!(last.unwrap(), "gone");
}

#[test]
fn every_link_of_the_golden_thread_is_a_row() {
    let draft = half_done();
    let sheets = sheets(&draft);
    let thread = named(&sheets, "Thread");
    let kinds = column(thread, "kind");
    let directions = column(thread, "direction");
    let links: Vec<String> = kinds
        .iter()
        .zip(directions)
        .map(|(kind, direction)| format!("{} {}", words(direction), words(kind)))
        .collect();
    for expected in [
        "Comes from Statement",
        "Comes from Evidence",
        "Comes from Figure",
        "Comes from Parked",
        "Leads to Action",
        "Leads to Measure",
        "On no thread Statement",
    ] {
        assert!(
            links.iter().any(|it| it == expected),
            "{expected}: {links:?}"
        );
    }
}

#[test]
fn actions_end_with_their_id_and_their_status_is_one_of_the_words() {
    let draft = example();
    let sheets = sheets(&draft);
    let actions = named(&sheets, ACTIONS);
    assert_eq!(actions.columns.last().unwrap().heading, "Action id");
    let status = actions
        .columns
        .iter()
        .find(|it| it.key == "status")
        .unwrap();
    let all = ActionStatus::ALL.map(|it| it.words().to_owned()).to_vec();
    assert_eq!(status.kind, Kind::Choice(all.clone()));
    for cell in column(actions, "status") {
        assert!(all.contains(&words(cell)), "{cell:?}");
    }
    assert_eq!(actions.rows.len(), draft.actions().count());
    for column in &actions.columns {
        assert!(!column.heading.contains('['), "{}", column.heading);
    }
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Text(words) => words.clone(),
        other => format!("{other:?}"),
    }
}
