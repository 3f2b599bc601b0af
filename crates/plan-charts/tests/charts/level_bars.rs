//! The bars of levels as people read them.

use plan_charts::{
    LevelBarsInput, LevelBarsRow, NARROW, Role, Shape, WIDE, level_bars, to_svg_file,
};
use reform_plan::{Edit, PlanDraft, PlanSummary, Score, framework};

use crate::support::{save, texts};

fn row(name: &str, counts: &[usize], not_sure: usize, not_discussed: usize) -> LevelBarsRow {
    LevelBarsRow {
        name: name.to_owned(),
        note: "Level 1 to level 3, 4 of 5 statements scored".to_owned(),
        counts: counts.to_vec(),
        not_sure,
        not_discussed,
    }
}

fn input(width: u32) -> LevelBarsInput {
    let levels = [
        (1, "Emerging"),
        (2, "Developing"),
        (3, "Established"),
        (4, "Embedded"),
    ];
    LevelBarsInput {
        id: "levels".to_owned(),
        levels: levels
            .map(|(number, name)| (number, name.to_owned()))
            .to_vec(),
        rows: vec![
            row("A Leadership and accountability", &[1, 2, 1, 0], 1, 0),
            row("B Co-production and family confidence", &[0, 0, 0, 0], 0, 5),
            row(
                "G Fair decisions, good plans and strong outcomes",
                &[1, 1, 1, 1],
                0,
                1,
            ),
            row(
                "E Inclusive settings and skilled workforce",
                &[0, 0, 0, 5],
                0,
                0,
            ),
        ],
        width,
    }
}

#[test]
fn every_part_has_its_count_and_its_name_printed() {
    for width in [WIDE, NARROW] {
        let drawn = level_bars(&input(width)).unwrap();
        save(&format!("levels-{width}"), &drawn);
        let parts = drawn
            .shapes
            .iter()
            .filter(|it| matches!(it, Shape::Rect { .. }))
            .count();
        assert_eq!(parts, 4 + 1 + 5 + 1);
        assert_eq!(texts(&drawn, Role::Count).len(), parts);
        assert_eq!(texts(&drawn, Role::PartName).len(), parts);
    }
    let drawn = level_bars(&input(WIDE)).unwrap();
    assert_eq!(
        texts(&drawn, Role::PartName)[..5],
        [
            "Emerging",
            "Level 2 Developing",
            "Established",
            "Not sure yet",
            "Not discussed"
        ]
    );
}

#[test]
fn short_names_are_explained_where_there_is_no_room_for_long_ones() {
    let mut input = input(NARROW);
    for row in &mut input.rows {
        row.not_discussed += 8;
    }
    let drawn = level_bars(&input).unwrap();
    save("levels-crowded", &drawn);
    let key = texts(&drawn, Role::Key).join(" ");
    assert!(key.starts_with("L1 is level 1 Emerging; L2 is "), "{key}");
    assert!(key.contains("? is not sure yet"), "{key}");
}

#[test]
fn any_number_of_levels_is_drawn() {
    let mut input = input(WIDE);
    for at in 5..=9 {
        input.levels.push((at, format!("Step {at}")));
    }
    for row in &mut input.rows {
        row.counts.extend([1; 5]);
    }
    let drawn = level_bars(&input).unwrap();
    assert!(drawn.shapes.iter().any(|it| it.role() == Role::Level(8)));
    assert_eq!(drawn.table.columns.len(), 1 + 9 + 3);
}

#[test]
fn bars_of_pillars_with_fewer_statements_are_shorter() {
    let mut input = input(WIDE);
    input.rows[3].counts = vec![0, 0, 0, 2];
    let drawn = level_bars(&input).unwrap();
    let widest = drawn.shapes.iter().rev().find_map(|shape| match shape {
        Shape::Rect { width, .. } => Some(*width),
        _ => None,
    });
    assert_eq!(widest, Some(255.2));
}

#[test]
fn the_table_has_every_count_and_there_is_no_mean() {
    let drawn = level_bars(&input(WIDE)).unwrap();
    assert_eq!(
        drawn.table.rows[0],
        [
            "A Leadership and accountability",
            "1",
            "2",
            "1",
            "0",
            "1",
            "0",
            "Level 1 to level 3, 4 of 5 statements scored"
        ]
    );
    assert!(
        drawn
            .description
            .starts_with("20 statements: 13 at a level, 1 not sure yet, 6 not discussed.")
    );
    let svg = to_svg_file(&drawn);
    assert!(!svg.contains("mean") && !svg.contains("average"));
}

#[test]
fn there_is_no_chart_without_statements() {
    let mut input = input(WIDE);
    input.rows.clear();
    assert_eq!(level_bars(&input), None);
    input.rows.push(LevelBarsRow::default());
    assert_eq!(level_bars(&input), None);
}

#[test]
fn names_cannot_become_markup() {
    let mut input = input(WIDE);
    input.rows[0].name = "<script>".to_owned();
    assert!(!to_svg_file(&level_bars(&input).unwrap()).contains("<script"));
}

#[test]
fn a_plan_becomes_bars() {
    let framework = framework::built_in();
    let mut draft = PlanDraft::new("d1".into(), &framework);
    let (_, statement) = framework.statements().next().unwrap();
    let score = Some(Score::At(framework.levels[1].slug.clone()));
    draft
        .apply(Edit::SetScore {
            statement: statement.slug.clone(),
            score,
        })
        .unwrap();
    let day =
        reform_plan::Date::from_calendar_date(2026, reform_plan::Month::November, 21).unwrap();
    let summary = PlanSummary::new(&framework, &draft, None, day);
    let input = LevelBarsInput::of("levels", &summary.pillars, WIDE);
    assert_eq!(input.rows.len(), framework.pillars.len());
    assert_eq!(input.rows[0].counts.iter().sum::<usize>(), 1);
    assert_eq!(input.rows[0].note, "Level 2, 1 of 5 statements scored");
    assert!(level_bars(&input).is_some());
}
