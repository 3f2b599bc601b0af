//! Tables of local figures pasted from a spreadsheet.

use proptest::prelude::*;
use reform_plan::pasted::{LARGEST_PASTE, MOST_PASTED, Pasted, add_pasted, parse_pasted};
use reform_plan::{Id, OpenDraft, PlanDraft};

use crate::properties::few;
use crate::support::{empty, framework};
use crate::used::once;

fn read(text: &str) -> Pasted {
    parse_pasted(framework(), text)
}

/// What is wrong, in words.
fn wrong(text: &str) -> Vec<String> {
    let problems = read(text).problems;
    problems.into_iter().map(|it| it.words).collect()
}

fn ids() -> impl FnMut() -> Id {
    let mut next = 0;
    move || {
        next += 1;
        Id(format!("pasted-{next}"))
    }
}

fn cells(pasted: &Pasted) -> Vec<(usize, &str, &str, &str, &str)> {
    let rows = pasted.rows.iter();
    rows.map(|it| {
        (
            it.row,
            it.value.0.as_str(),
            it.period.as_str(),
            it.source.as_str(),
            it.note.as_str(),
        )
    })
    .collect()
}

#[test]
fn an_indicator_is_known_by_its_mark_slug_or_name_in_capitals_or_not() {
    for indicator in &framework().indicators {
        for name in [&indicator.id, &indicator.name, &indicator.slug.to_string()] {
            for name in [name.to_uppercase(), format!("  {} ", name.to_lowercase())] {
                let found = read(&format!("{name}\t12\t2025\tSystem"));
                assert_eq!(found.problems, [], "{name}");
                assert_eq!(found.rows[0].indicator, indicator.slug, "{name}");
            }
        }
    }
}

#[test]
fn without_a_heading_columns_stand_in_order_and_with_one_in_any() {
    let wanted = [(1, "12", "2025", "System", "Audited")];
    assert_eq!(cells(&read("D1\t12\t2025\tSystem\tAudited")), wanted);
    assert_eq!(cells(&read("D1,12,2025,System,Audited")), wanted);
    let found = read("Notes,SOURCE:,Team,Measure,Year,Value\nAudited,System,North,d1,2025,12");
    assert_eq!(cells(&found), [(2, "12", "2025", "System", "Audited")]);
    assert_eq!(found.unused, ["Team"]);
    assert_eq!(found.problems, []);
    // One such word alone makes no heading.
    assert_eq!(read("D1\t12\t2025\tSystem\tDate").rows.len(), 1);
}

#[test]
fn headings_that_lack_a_column_or_have_it_twice_say_which() {
    assert_eq!(
        wrong("Indicator\tValue\tFigure\nD1\t1\t2"),
        [
            "2 columns are headed as \"figure\" or a word like it. Keep one of them",
            "No column is headed \"period\". Name it so in the first row, or add it",
            "No column is headed \"source\". Name it so in the first row, or add it",
        ]
    );
    assert_eq!(read("Indicator\tValue\tFigure\nD1\t1\t2").rows, []);
}

#[test]
fn everything_wrong_with_every_row_is_said_with_its_row_and_the_others_are_read() {
    let text = "Indicator\tFigure\tPeriod\tSource\n\
        D1\t12\t2025\tSystem\n\
        \t\t\t\n\
        Nonsense\tmany\t\t\n\
        \t12\t2025\tSystem\n\
        D1\t12\t2025\tSystem\tnot headed";
    let found = read(text);
    assert_eq!(cells(&found), [(2, "12", "2025", "System", "")]);
    let words: Vec<&str> = found.problems.iter().map(|it| it.words.as_str()).collect();
    assert!(words[0].starts_with("Row 4: There is no indicator \"Nonsense\". Use its mark"));
    assert!(
        words[1].starts_with("Row 4: ") && words[1].contains("number"),
        "{words:?}"
    );
    assert_eq!(words[2], "Row 4: Enter the date or period of the figure");
    assert_eq!(words[3], "Row 4: Enter where the figure comes from");
    assert!(words[4].starts_with("Row 5: Enter which indicator"));
    assert!(words[5].starts_with("Row 6: \"not headed\" stands after the last column"));
    assert_eq!(words.len(), 6);
}

#[test]
fn quotation_marks_commas_and_line_breaks_in_cells_are_kept() {
    let found =
        read("D1,\"1,240\",2025,\"System \"\"A\"\"\",\"Two\nlines\"\r\nD1,7,2024,System\r\n");
    assert_eq!(
        cells(&found),
        [
            (1, "1,240", "2025", "System \"A\"", "Two\nlines"),
            (2, "7", "2024", "System", "")
        ]
    );
    assert_eq!(found.rows[0].value.read(), Some(1240.0));
    let words = wrong("D1\t12\t2025\t\"System\nD1\t7\t2024\tSystem");
    assert_eq!(
        words,
        ["Row 1: A quotation mark is opened and never closed. Check that row and those after it"]
    );
}

#[test]
fn what_looks_like_a_formula_stays_text() {
    let found = read("D1\t12\t=TODAY()\t=HYPERLINK(\"x\")\t+cmd|' /C calc'!A0");
    assert_eq!(
        cells(&found),
        [(
            1,
            "12",
            "=TODAY()",
            "=HYPERLINK(\"x\")",
            "+cmd|' /C calc'!A0"
        )]
    );
    let words = wrong("D1\t=6+6\t2025\tSystem");
    assert!(
        words[0].starts_with("Row 1: ") && words.len() == 1,
        "{words:?}"
    );
}

#[test]
fn ten_thousand_rows_are_read_up_to_the_limit_and_the_rest_is_counted() {
    let row = |at: usize| format!("D1\t{at}\t2025\tSystem\n");
    let rows: String = (0..10_000).map(row).collect();
    for (text, first) in [
        (rows.clone(), 1),
        (format!("Indicator\tFigure\tPeriod\tSource\n{rows}"), 2),
    ] {
        let found = read(&text);
        assert_eq!(found.rows.len(), MOST_PASTED);
        assert_eq!(found.rows[0].row, first);
        assert_eq!(
            found.problems[0].words,
            "Only the first 500 rows were read, 9500 were not. Paste those on their own"
        );
        assert_eq!(found.problems.len(), 1);
    }
    let exact: String = (0..MOST_PASTED).map(row).collect();
    assert_eq!(read(&exact).problems, []);
    let found = read(&"x".repeat(LARGEST_PASTE + 1));
    assert!(found.rows.is_empty());
    assert!(found.problems[0].words.starts_with("The text is too long"));
    let long = format!("D1\t12\t2025\t{}", "x".repeat(2_001));
    assert_eq!(
        wrong(&long),
        ["Row 1: A cell has more than 2000 characters. Shorten it"]
    );
}

#[test]
fn a_table_without_figures_says_so() {
    for text in [
        "",
        " \n\t\n",
        "\u{feff}",
        "Indicator\tFigure\tPeriod\tSource\n\n",
    ] {
        let words = wrong(text);
        assert!(
            words[0].starts_with("There are no figures"),
            "{text:?}: {words:?}"
        );
        assert_eq!(words.len(), 1);
    }
}

#[test]
fn accepted_rows_are_added_in_order_as_one_step_and_only_once() {
    let found = read("D1\t12\t2025\tSystem\nD2\t3%\t2025\tSystem\nD1\t12\t2025\tSystem");
    let draft = once(&empty(), add_pasted(&empty(), &found.rows, ids()).unwrap());
    let values: Vec<&str> = draft.figures.iter().map(|it| it.value.0.as_str()).collect();
    assert_eq!(values, ["12", "3%"]);
    assert_eq!(add_pasted(&draft, &found.rows, ids()), None);
    assert_eq!(add_pasted(&draft, &[], ids()), None);
    // A figure that differs in one cell is another figure.
    let more = read("D1\t13\t2025\tSystem");
    let mut open = OpenDraft::new(draft.clone());
    let edit = add_pasted(&draft, &more.rows, || "other".into()).unwrap();
    open.edit(edit).unwrap();
    assert_eq!(open.draft().figures.len(), 3);
}

proptest! {
    #![proptest_config(few(400))]

    #[test]
    fn any_text_is_read_and_every_row_of_it_can_be_added(
        text in prop_oneof![
            any::<String>(),
            "(D1|D2|x|\"|,|\t|\n|\r|12|2025|Figure|Indicator|Period|Source| ){0,60}",
        ],
    ) {
        let found = read(&text);
        prop_assert!(found.problems.iter().all(|it| !it.words.is_empty()));
        let mut numbers: Vec<usize> = found.rows.iter().map(|it| it.row).collect();
        let problems = found.problems.iter().filter_map(|it| it.row);
        prop_assert!(numbers.is_sorted());
        numbers.extend(problems);
        let rows = text.matches(['\n', '\r']).count() + 1;
        prop_assert!(numbers.iter().all(|it| (1..=rows).contains(it)));
        if let Some(edit) = add_pasted(&PlanDraft::default(), &found.rows, ids()) {
            let mut draft = PlanDraft::default();
            let back = draft.apply(edit).unwrap();
            prop_assert!(draft.figures.len() <= found.rows.len());
            draft.apply(back).unwrap();
            prop_assert_eq!(draft, PlanDraft::default());
        }
    }
}
