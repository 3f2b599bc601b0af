//! What an edited log would change, row by row.

use plan_export::back::{Changes, read};
use plan_export::sheet::Cell;
use reform_plan::{ActionField, ActionStatus, CostBand, Edit, FamiliesInvolved, TypedDate};

use crate::plans::{column, compared, edited, rewritten, small, text, today};

fn fields(changes: &Changes) -> Vec<(u32, &str, &str, &str)> {
    let actions = changes.changed.iter();
    actions
        .flat_map(|it| {
            let row = it.row;
            it.fields
                .iter()
                .map(move |field| (row, &*field.name, &*field.before, &*field.after))
        })
        .collect()
}

fn problems(changes: &Changes) -> Vec<&str> {
    changes
        .problems
        .iter()
        .map(|it| it.words.as_str())
        .collect()
}

#[test]
fn each_changed_cell_is_one_change_with_what_it_says_now_and_then() {
    let draft = small();
    let bytes = edited(
        &draft,
        &[
            (0, "Status", text("in progress")),
            (0, "By", text("30/6/2027")),
            (0, "Lead partner", text("nhs & PARTNERS")),
            (1, "Cost", text("£25,000")),
            (1, "Families involved", text("Co-produced")),
            (2, "Action", text("Publish a phone line and answer it")),
            (2, "Role", Cell::Blank),
        ],
    );
    let changes = compared(&draft, &bytes);
    assert_eq!(
        fields(&changes),
        [
            (2, "Lead partner", "The council", "NHS & partners"),
            (2, "By", "31 March 2027", "30 June 2027"),
            (
                2,
                "Status",
                "Not started",
                "On track (the file says \"in progress\")"
            ),
            (
                3,
                "Cost",
                "",
                "£10,000 to £50,000 (the file says \"£25,000\")"
            ),
            (
                3,
                "Families involved",
                "",
                "Designed together with families (the file says \"Co-produced\")"
            ),
            (
                4,
                "Action",
                "Publish a phone line",
                "Publish a phone line and answer it"
            ),
            (4, "Role", "Head of SEND", ""),
        ]
    );
    let set = |at: usize, field: usize| match &changes.changed[at].fields[field].edit {
        Edit::SetAction { field, .. } => field.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(set(0, 0), ActionField::Lead(Some("health".into())));
    assert_eq!(set(0, 1), ActionField::By(TypedDate::day(30, 6, 2027)));
    assert_eq!(set(0, 2), ActionField::Status(ActionStatus::OnTrack));
    assert_eq!(set(1, 0), ActionField::Cost(Some(CostBand::To50k)));
    let together = FamiliesInvolved::DesignedTogether;
    assert_eq!(set(1, 1), ActionField::Families(Some(together)));
    assert!(problems(&changes).is_empty(), "{:?}", changes.problems);
    assert!(changes.added.is_empty() && changes.missing.is_empty());
}

#[test]
fn every_problem_of_a_row_is_told_and_the_rest_of_it_is_still_used() {
    let draft = small();
    let bytes = edited(
        &draft,
        &[
            (0, "By", text("Sprng 2027")),
            (0, "Status", text("75%")),
            (0, "Lead partner", text("Police")),
            (0, "Role", text("Head of inclusion")),
            (1, "Action", Cell::Blank),
            (1, "Cost", text("a lot")),
            (1, "Fund", text("Magic")),
            (1, "Families involved", text("sometimes")),
            (1, "Waits for", text("Nothing we know")),
            (2, "Status", Cell::Blank),
            (2, "Priority", text("Another priority")),
        ],
    );
    let changes = compared(&draft, &bytes);
    assert_eq!(
        fields(&changes),
        [(2, "Role", "Head of SEND", "Head of inclusion")]
    );
    let said = problems(&changes);
    assert_eq!(said.len(), 10, "{said:#?}");
    for words in [
        "Row 2: \"Sprng 2027\" is not a date. Use a date like 31 March 2027",
        "Row 2: \"75%\" is not a status. Use one of: Not started, On track, At risk, Behind, Done",
        "Row 2: \"Police\" is not a partner of this plan. Use one of: The council, NHS & partners",
        "Row 3: there is no action. Enter what will be done, or delete the row",
        "Row 3: \"a lot\" is not a cost. Use one of: No extra cost",
        "Row 3: \"Magic\" is not a fund of this plan.",
        "Row 3: \"sometimes\" is not a way families are involved.",
        "Row 3: it waits for \"Nothing we know\", which is no action of this plan",
        "Row 4: there is not a status any more.",
        "Row 4: no priority of this plan is called \"Another priority\"",
    ] {
        assert!(
            said.iter().any(|it| it.starts_with(words)),
            "{words}: {said:#?}"
        );
    }
    let rows: Vec<_> = changes.problems.iter().map(|it| it.row).collect();
    assert!(rows.is_sorted());
    assert_eq!(changes.unchanged, 2);
}

#[test]
fn rows_may_stand_in_any_order_and_lose_columns() {
    let draft = small();
    let bytes = rewritten(&draft, |sheet| {
        sheet.rows.reverse();
        let gone = ["Action id", "Priority id", "By", "Waits for"];
        for heading in gone {
            let at = column(sheet, heading);
            sheet.columns.remove(at);
            for row in &mut sheet.rows {
                row.remove(at);
            }
        }
    });
    let changes = compared(&draft, &bytes);
    assert!(changes.is_empty(), "{changes:#?}");
    assert_eq!(changes.unchanged, 3);
    assert_eq!(
        changes.absent,
        ["By", "Waits for", "Action id", "Priority id"]
    );
}

#[test]
fn a_new_row_is_offered_for_the_priority_it_names() {
    let draft = small();
    let bytes = edited(
        &draft,
        &[
            (3, "Action", text("Write to every school")),
            (3, "Priority", text("answer families SOONER")),
            (3, "By", text("March 2027")),
            (3, "Status", text("ongoing")),
            (3, "Latest note", text("Letter drafted")),
            (4, "Action", text("Meet monthly")),
            (4, "Priority", text("Something else")),
            (5, "Action", text("Meet weekly")),
        ],
    );
    let changes = compared(&draft, &bytes);
    assert_eq!(changes.unchanged, 3);
    let [first, second, third] = changes.added.as_slice() else {
        panic!("{:#?}", changes.added);
    };
    assert_eq!(first.priority, Some("p2".into()));
    assert_eq!(first.action.by, TypedDate::month(3, 2027));
    assert_eq!(first.action.status, ActionStatus::OnTrack);
    assert_eq!(first.action.notes[0].on, TypedDate::of(today()));
    assert_eq!(first.action.notes[0].text, "Letter drafted");
    let facts: Vec<(&str, &str)> = first
        .facts
        .iter()
        .map(|(name, it)| (&**name, &**it))
        .collect();
    assert_eq!(
        facts,
        [
            ("By", "March 2027"),
            ("Status", "On track"),
            ("Latest note", "21 November 2026: Letter drafted"),
        ]
    );
    assert_eq!(
        (second.priority.clone(), &*second.said),
        (None, "Something else")
    );
    assert_eq!(third.priority, None);
    let said = problems(&changes);
    assert_eq!(said.len(), 2);
    assert!(said[0].contains("Row 6: no priority of this plan is called \"Something else\""));
    assert!(said[1].starts_with("Row 7: it does not say which priority"));
}

#[test]
fn a_row_that_names_another_priority_moves_its_action() {
    let draft = small();
    let bytes = edited(&draft, &[(0, "Priority", text("Answer families sooner"))]);
    let changes = compared(&draft, &bytes);
    assert_eq!(
        fields(&changes),
        [(
            2,
            "Priority",
            "Say one thing together",
            "Answer families sooner"
        )]
    );
    let Edit::MoveAction { priority, .. } = &changes.changed[0].fields[0].edit else {
        panic!("{changes:#?}");
    };
    assert_eq!(*priority, "p2".into());
}

#[test]
fn a_new_note_is_added_and_is_of_today_unless_it_says_otherwise() {
    let draft = small();
    let notes = |cells: &[(usize, &str, Cell)]| {
        let changes = compared(&draft, &edited(&draft, cells));
        let fields = changes.changed.iter().flat_map(|it| &it.fields);
        let notes = fields.filter_map(|it| match &it.edit {
            Edit::SetAction {
                field: ActionField::Notes(notes),
                ..
            } => Some(notes.clone()),
            _ => None,
        });
        let all: Vec<_> = notes.collect();
        assert!(all.len() < 2);
        all.into_iter().next()
    };
    let said = notes(&[
        (0, "Latest note", text("4 rooms found")),
        (0, "Status", text("Behind")),
    ]);
    let said = said.unwrap();
    assert_eq!(said.len(), 2);
    assert_eq!(said[0], draft.priorities[0].actions[0].notes[0]);
    assert_eq!(said[1].text, "4 rooms found");
    assert_eq!(said[1].on, TypedDate::of(today()));
    assert_eq!(said[1].status, ActionStatus::Behind);
    let day = reform_plan::Date::from_calendar_date(2026, reform_plan::Month::November, 14);
    let said = notes(&[
        (0, "Latest note", text("4 rooms found")),
        (0, "Latest note date", Cell::Date(day.unwrap())),
    ]);
    assert_eq!(said.unwrap()[1].on, TypedDate::day(14, 11, 2026));
    assert_eq!(notes(&[(0, "Latest note", Cell::Blank)]), None);
}

#[test]
fn milestones_that_were_not_changed_stay_what_they_are() {
    let mut draft = small();
    let odd = &mut draft.priorities[0].actions[0].milestones[0];
    odd.by.month = "December".to_owned();
    odd.what = "Rooms (2)\nbooked".to_owned();
    let kept = odd.clone();
    let was = "Rooms (2)\nbooked (1 December 2026, reached)";
    let changes = compared(
        &draft,
        &edited(
            &draft,
            &[(
                0,
                "Milestones",
                text(&format!(
                    "{was}\nFirst session held (Feb 2027)\n\nTen sessions held\nReview (no date, reached)"
                )),
            )],
        ),
    );
    let Edit::SetAction {
        field: ActionField::Milestones(lines),
        ..
    } = &changes.changed[0].fields[0].edit
    else {
        panic!("{changes:#?}");
    };
    assert_eq!(lines[0], kept);
    assert_eq!(lines[1].what, "First session held");
    assert_eq!(lines[1].by, TypedDate::month(2, 2027));
    assert_eq!(
        (&*lines[2].what, lines[2].by.is_empty()),
        ("Ten sessions held", true)
    );
    assert!(lines[2].state.is_to_come());
    assert_eq!(
        (&*lines[3].what, lines[3].state.is_to_come()),
        ("Review", false)
    );
    assert_eq!(lines.len(), 4);
}

#[test]
fn what_an_action_waits_for_is_found_by_its_words() {
    let draft = small();
    let waits = |row: usize, words: &str| {
        let changes = compared(&draft, &edited(&draft, &[(row, "Waits for", text(words))]));
        (fields(&changes).len(), problems(&changes).join("\n"))
    };
    assert_eq!(
        waits(2, "Train every SENCO\nopen 4 drop in sessions"),
        (1, String::new())
    );
    assert_eq!(waits(1, ""), (1, String::new()));
    let (count, words) = waits(0, "Train every SENCO");
    assert_eq!(count, 0);
    assert!(
        words.starts_with("Row 2: That would go round in a circle"),
        "{words}"
    );
    assert_eq!(waits(0, "Open 4 drop-in sessions").0, 0);
}

#[test]
fn an_action_whose_words_are_changed_everywhere_in_the_file_is_still_waited_for() {
    let draft = small();
    let had = draft.priorities[0].actions[0].what.clone();
    let new = "Hold ten sessions";
    for waits_for in [had.as_str(), new] {
        let cells = [(0, "Action", text(new)), (1, "Waits for", text(waits_for))];
        let changes = compared(&draft, &edited(&draft, &cells));
        assert_eq!(problems(&changes), [""; 0], "{waits_for}");
        assert_eq!(fields(&changes).len(), 1, "{waits_for}");
    }
}

#[test]
fn two_that_wait_for_one_another_only_together_are_told() {
    let mut draft = small();
    draft.priorities[0].actions[1].depends_on.clear();
    let bytes = edited(
        &draft,
        &[
            (0, "Waits for", text("Train every SENCO")),
            (1, "Waits for", text("Open 4 drop-in sessions")),
        ],
    );
    let changes = compared(&draft, &bytes);
    assert_eq!(fields(&changes).len(), 1);
    assert_eq!(problems(&changes).len(), 1);
}

#[test]
fn a_row_that_is_gone_is_missing_and_nothing_else() {
    let draft = small();
    let bytes = rewritten(&draft, |sheet| {
        sheet.rows.remove(1);
    });
    let changes = compared(&draft, &bytes);
    assert!(changes.changed.is_empty() && changes.added.is_empty());
    let [missing] = changes.missing.as_slice() else {
        panic!("{changes:#?}");
    };
    assert_eq!(
        (&*missing.what, &*missing.status),
        ("Train every SENCO", "Not started")
    );
}

#[test]
fn two_rows_with_one_identity_are_told_apart() {
    let draft = small();
    let copied = |edit: fn(&mut Vec<Cell>)| {
        rewritten(&draft, move |sheet| {
            let mut copy = sheet.rows[0].clone();
            edit(&mut copy);
            sheet.rows.insert(0, copy);
        })
    };
    let same = compared(&draft, &copied(|_| {}));
    assert!(same.is_empty(), "{same:#?}");
    assert_eq!(
        problems(&same),
        ["Row 3: it says the same as row 2, so it was left out"]
    );
    // Somebody copied a row to write a new one above it: the row that still says what the plan
    // says is the action.
    let other = compared(&draft, &copied(|row| row[1] = Cell::text("Open 8 more")));
    assert_eq!(other.added.len(), 1);
    assert_eq!(other.added[0].action.what, "Open 8 more");
    assert!(other.changed.is_empty() && other.missing.is_empty());
    let words = "Row 2: it has the same action id as row 3, so it is offered as a new action";
    assert_eq!(problems(&other), [words]);
}

#[test]
fn a_row_whose_identity_the_plan_does_not_have_is_found_by_its_words() {
    let draft = small();
    let ids = |words: &str| {
        let cells = [0, 1, 2].map(|row| (row, "Action id", text(words)));
        compared(&draft, &edited(&draft, &cells))
    };
    assert!(ids("another").is_empty());
    assert!(ids("").is_empty());
}

#[test]
fn a_file_of_another_plan_says_so() {
    let mut other = small();
    for priority in &mut other.priorities {
        for action in &mut priority.actions {
            action.id = format!("{}-of-another", action.id).as_str().into();
            action.what.push_str(" elsewhere");
        }
    }
    let bytes = crate::plans::workbook(&other);
    let changes = compared(&small(), &bytes);
    assert_eq!((changes.added.len(), changes.missing.len()), (3, 3));
    assert!(problems(&changes)[0].starts_with("No row of the file is an action of this plan."));
}

#[test]
fn a_text_that_was_cut_is_no_change_and_not_brought_back_once_it_is_edited() {
    let mut draft = small();
    draft.priorities[0].actions[0].obstacle = "Rooms. ".repeat(6_000);
    assert!(compared(&draft, &crate::plans::workbook(&draft)).is_empty());
    let log = read(&crate::plans::workbook(&draft)).unwrap();
    let said = log.rows[0].cells[&plan_export::back::Heading::Obstacle].text();
    let bytes = edited(
        &draft,
        &[(
            0,
            "What could stop it",
            text(&said.replacen("Rooms", "Money", 1)),
        )],
    );
    let changes = compared(&draft, &bytes);
    assert!(changes.is_empty());
    assert!(problems(&changes)[0].contains("was cut when the workbook was written"));
}
