//! The strip of what each partner said, as people read it.

use plan_charts::{
    Dot, DotPlace, DotStripInput, NARROW, Role, Shape, WIDE, dot_strip, partner_mark,
};

use crate::support::{save, texts};

fn dot(name: &str, letter: char, at: DotPlace) -> Dot {
    Dot {
        name: name.to_owned(),
        letter,
        at,
    }
}

fn input(width: u32, dots: Vec<Dot>) -> DotStripInput {
    let levels = [
        (1, "Emerging"),
        (2, "Developing"),
        (3, "Established"),
        (4, "Embedded"),
    ];
    DotStripInput {
        id: "strip".to_owned(),
        title: "Level 1 to level 3, 2 levels apart".to_owned(),
        levels: levels
            .map(|(number, name)| (number, name.to_owned()))
            .to_vec(),
        dots,
        width,
    }
}

fn some() -> Vec<Dot> {
    vec![
        dot("Council", 'C', DotPlace::Level(2)),
        dot("Health", 'H', DotPlace::Level(0)),
        dot("Young people", 'Y', DotPlace::NotSure),
        dot("Social care", 'A', DotPlace::NoScore),
    ]
}

#[test]
fn each_partner_that_scored_has_its_letter_and_all_are_in_the_table() {
    let drawn = dot_strip(&input(WIDE, some())).unwrap();
    save("dots", &drawn);
    assert_eq!(texts(&drawn, Role::PartnerLetter), ["H", "C", "Y"]);
    let rows: Vec<&str> = drawn.table.rows.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(
        rows,
        [
            "Level 3 Established",
            "Level 1 Emerging",
            "Not sure yet",
            "No score"
        ]
    );
    assert_eq!(
        drawn.description,
        "Level 1 Emerging: Health. Level 3 Established: Council. Not sure yet: Young people."
    );
}

#[test]
fn the_line_goes_from_the_lowest_to_the_highest_and_leaves_out_who_is_not_sure() {
    let drawn = dot_strip(&input(WIDE, some())).unwrap();
    let line = drawn
        .shapes
        .iter()
        .find_map(|shape| match shape {
            Shape::Line {
                role: Role::Range,
                from,
                to,
            } => Some((from.0, to.0)),
            _ => None,
        })
        .unwrap();
    let column = f64::from(WIDE) / 5.0;
    assert!((line.0 - column * 0.5).abs() < 1e-9, "{line:?}");
    assert!((line.1 - column * 2.5).abs() < 1e-9, "{line:?}");
}

#[test]
fn twenty_partners_at_one_level_stand_beside_and_above_one_another_inside_the_chart() {
    for width in [WIDE, NARROW] {
        let dots: Vec<Dot> = (0..20)
            .map(|at| {
                dot(
                    &format!("School {at}"),
                    char::from(b'A' + at),
                    DotPlace::Level(1),
                )
            })
            .collect();
        let drawn = dot_strip(&input(width, dots)).unwrap();
        save(&format!("dots-many-{width}"), &drawn);
        let mut places: Vec<(i64, i64)> = Vec::new();
        for shape in &drawn.shapes {
            if let Shape::Text {
                role: Role::PartnerLetter,
                at,
                ..
            } = shape
            {
                assert!(at.0 > 0.0 && at.0 < drawn.width && at.1 > 0.0 && at.1 < drawn.height);
                #[expect(clippy::cast_possible_truncation, reason = "whole places are enough")]
                places.push((at.0 as i64, at.1 as i64));
            }
        }
        let all = places.len();
        places.sort_unstable();
        places.dedup();
        assert_eq!((places.len(), all), (20, 20), "none covers another");
    }
}

#[test]
fn where_names_are_wider_than_their_columns_the_key_says_them() {
    let narrow = dot_strip(&input(NARROW, some())).unwrap();
    save("dots-narrow", &narrow);
    assert_eq!(texts(&narrow, Role::AxisLabel), ["1", "2", "3", "4", "?"]);
    let key = texts(&narrow, Role::Key).join(" ");
    for words in ["1 Emerging", "4 Embedded", "? Not sure yet", "C Council"] {
        assert!(key.contains(words), "{key}");
    }
    let wide = dot_strip(&input(WIDE, some())).unwrap();
    assert!(texts(&wide, Role::AxisLabel).contains(&"1 Emerging"));
}

#[test]
fn without_a_score_there_is_no_chart() {
    let nobody = vec![dot("Council", 'C', DotPlace::NoScore)];
    assert_eq!(dot_strip(&input(WIDE, nobody)), None);
    assert_eq!(dot_strip(&input(WIDE, Vec::new())), None);
}

#[test]
fn marks_that_stand_side_by_side_have_different_shapes() {
    for at in 0..12 {
        let shape = |at| {
            let [mark, _] = partner_mark(at, 'A');
            mark
        };
        assert_ne!(shape(at), shape(at + 1));
    }
}

#[test]
fn the_key_breaks_no_item_that_fits_a_line() {
    let names = ["Parents and carers", "Schools and settings", "Young people"];
    let dots = names
        .map(|name| dot(name, 'P', DotPlace::Level(1)))
        .to_vec();
    let narrow = dot_strip(&input(NARROW, dots)).unwrap();
    let lines = texts(&narrow, Role::Key);
    for name in names {
        assert!(lines.iter().any(|line| line.contains(name)), "{lines:?}");
    }
}
