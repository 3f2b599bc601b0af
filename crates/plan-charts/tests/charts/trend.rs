//! Trend charts as people read them: words, lines, labels, table, SVG.

use plan_charts::{
    Chart, NARROW, PlaceKind, Role, Shape, TrendInput, TrendLine, TrendOther, WIDE, to_svg_file,
    trend_chart,
};
use reform_plan::{Polarity, Unit};

use crate::support::{assert_apart, boxes, save};

const YEARS: [&str; 9] = [
    "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024",
];

fn line(name: &str, kind: PlaceKind, values: &[Option<f64>]) -> TrendLine {
    TrendLine {
        name: name.to_owned(),
        kind,
        values: values.to_vec(),
    }
}

fn known(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn input(width: u32) -> TrendInput {
    let newham = [
        Some(61.0),
        Some(48.5),
        None,
        Some(88.1),
        Some(93.0),
        None,
        Some(72.4),
        Some(55.0),
        Some(41.2),
    ];
    let london = known(&[51.9, 57.0, 57.4, 64.6, 61.8, 63.9, 54.7, 70.0, 66.9]);
    let england = known(&[58.6, 64.9, 60.1, 60.4, 58.0, 59.9, 49.2, 50.3, 46.4]);
    TrendInput {
        id: "timely".to_owned(),
        indicator: "Plans issued in 20 weeks".to_owned(),
        series: "Exceptions left out".to_owned(),
        unit: Unit::Percent,
        polarity: Polarity::HigherIsBetter,
        periods: YEARS.map(str::to_owned).to_vec(),
        lines: vec![
            line("Newham", PlaceKind::Us, &newham),
            line("London", PlaceKind::Region, &london),
            line("England", PlaceKind::England, &england),
        ],
        source: "DfE, Education, health and care plans, 2025 release".to_owned(),
        other: Vec::new(),
        width,
    }
}

fn termly(width: u32) -> TrendInput {
    let mut input = input(width);
    input.unit = Unit::Per100Pupils;
    input.periods = (2019..=2024)
        .flat_map(|year| {
            ["Autumn", "Spring", "Summer"].map(|term| format!("{year}/{} {term}", year - 1999))
        })
        .take(17)
        .collect();
    let values: Vec<f64> = (0..17).map(|at| f64::from(at % 3) * 1.5 + 4.0).collect();
    input.lines = vec![line(
        "Hammersmith and Fulham",
        PlaceKind::Us,
        &known(&values),
    )];
    input
}

fn one_period(width: u32) -> TrendInput {
    let mut input = input(width);
    input.periods = vec!["2024/25".to_owned()];
    for (line, value) in input.lines.iter_mut().zip([31.0, 36.7, 31.5]) {
        line.values = vec![Some(value)];
    }
    input
}

fn chart(input: &TrendInput) -> Chart {
    trend_chart(input).unwrap()
}

#[test]
fn the_title_says_the_finding_and_never_good_or_bad() {
    let mut input = input(WIDE);
    assert_eq!(
        chart(&input).title,
        "Newham: 41.2% in 2024, below London and England"
    );
    input.lines[0].values[8] = Some(50.0);
    assert_eq!(
        chart(&input).title,
        "Newham: 50.0% in 2024, above England, below London"
    );
    input.lines[1].values[8] = Some(50.04);
    assert_eq!(
        chart(&input).title,
        "Newham: 50.0% in 2024, above England, the same as London"
    );
    // The others are compared in the same period or not at all.
    input.lines[0].values[8] = None;
    assert_eq!(
        chart(&input).title,
        "Newham: 55.0% in 2023, above England, below London"
    );
    input.lines.truncate(1);
    assert_eq!(
        chart(&input).title,
        "Newham: 55.0% in 2023, down from 72.4% in 2022"
    );
    for word in ["good", "bad", "better", "worse"] {
        assert!(!chart(&input).title.contains(word));
    }
}

#[test]
fn the_description_has_the_first_and_the_last_number_of_every_place() {
    let mut input = input(WIDE);
    assert_eq!(
        chart(&input).description,
        "Plans issued in 20 weeks, exceptions left out: Newham 61.0% in 2016 and 41.2% in 2024; \
         London 51.9% in 2016 and 66.9% in 2024; England 58.6% in 2016 and 46.4% in 2024. \
         Higher is better."
    );
    input.polarity = Polarity::Context;
    assert!(!chart(&input).description.contains("better"));
}

#[test]
fn the_same_input_gives_the_same_shapes() {
    for input in [input(WIDE), input(NARROW), termly(WIDE), one_period(NARROW)] {
        assert_eq!(chart(&input), chart(&input));
    }
}

#[test]
fn a_missing_value_breaks_the_line_and_is_never_zero() {
    let drawn = chart(&input(WIDE));
    let us = |shape: &&Shape| shape.role() == Role::Line(PlaceKind::Us);
    let pieces: Vec<usize> = drawn
        .shapes
        .iter()
        .filter(us)
        .map(|shape| match shape {
            Shape::Line { .. } => 2,
            Shape::Path { points, .. } => points.len(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(pieces, [2, 2, 3]);
    let marks = drawn
        .shapes
        .iter()
        .filter(|it| it.role() == Role::Mark(PlaceKind::Us))
        .count();
    assert_eq!(marks, 7);
    // No point of ours stands at the foot, where zero is.
    let foot = drawn
        .shapes
        .iter()
        .find_map(|shape| match shape {
            Shape::Line {
                role: Role::Axis,
                from,
                ..
            } => Some(from.1),
            _ => None,
        })
        .unwrap();
    for shape in &drawn.shapes {
        if let Shape::Circle { centre, .. } = shape {
            assert!(centre.1 < foot - 10.0);
        }
    }
}

#[test]
fn a_value_between_two_missing_ones_still_has_its_mark() {
    let mut input = termly(WIDE);
    input.lines[0].values = vec![None; 17];
    input.lines[0].values[5] = Some(4.0);
    input.lines[0].values[8] = Some(5.0);
    let drawn = chart(&input);
    let marks = drawn
        .shapes
        .iter()
        .filter(|it| it.role() == Role::Mark(PlaceKind::Us))
        .count();
    assert_eq!(marks, 2);
    assert_eq!(
        drawn.title,
        "Hammersmith and Fulham: 5.00 in 2021/22 Summer, up from 4.00 in 2020/21 Summer"
    );
    // A term is not compared with another term.
    input.lines[0].values[7] = Some(9.0);
    input.lines[0].values[5] = None;
    assert_eq!(
        chart(&input).title,
        "Hammersmith and Fulham: 5.00 in 2021/22 Summer"
    );
}

#[test]
fn labels_do_not_lie_over_one_another() {
    let mut close = input(WIDE);
    for (line, value) in close.lines.iter_mut().zip([46.0, 46.4, 46.2]) {
        line.values[8] = Some(value);
    }
    let mut long = close.clone();
    long.lines[0].name = "Bournemouth, Christchurch and Poole".to_owned();
    long.lines[1].name = "Yorkshire and The Humber".to_owned();
    long.lines[1].values[8] = None;
    let mut zero = long.clone();
    zero.lines[0].values[8] = Some(0.0);
    for (number, mut input) in [
        input(WIDE),
        close,
        long,
        termly(WIDE),
        one_period(WIDE),
        zero,
    ]
    .into_iter()
    .enumerate()
    {
        for width in [WIDE, NARROW] {
            input.width = width;
            let drawn = chart(&input);
            save(&format!("trend-{number}-{width}"), &drawn);
            assert_apart(&drawn);
            for (left, top, right, foot, text) in boxes(&drawn) {
                let inside = left >= -1.0 && right <= drawn.width + 1.0;
                assert!(
                    inside && top >= -1.0 && foot <= drawn.height + 1.0,
                    "{text} at {width}"
                );
            }
        }
    }
}

#[test]
fn a_label_of_an_earlier_period_says_so() {
    let mut input = input(WIDE);
    input.lines[1].values[8] = None;
    let words: Vec<String> = boxes(&chart(&input)).into_iter().map(|it| it.4).collect();
    assert!(words.join(" ").contains("London 70.0% (2023)"), "{words:?}");
}

#[test]
fn totals_are_drawn_for_one_place_and_listed_for_all() {
    let mut input = input(WIDE);
    input.unit = Unit::Count;
    input.polarity = Polarity::Context;
    input.periods = vec!["2023/24".to_owned(), "2024/25".to_owned()];
    let values = [[2705.0, 1199.0], [93539.0, 99116.0], [576_474.0, 638_745.0]];
    for (line, values) in input.lines.iter_mut().zip(values) {
        line.values = known(&values);
    }
    let drawn = chart(&input);
    save("totals", &drawn);
    assert_eq!(
        drawn.title,
        "Newham: 1,199 in 2024/25, down from 2,705 in 2023/24"
    );
    assert!(drawn.description.contains("Only this place is drawn"));
    assert!(
        drawn
            .shapes
            .iter()
            .all(|it| it.role() != Role::Line(PlaceKind::England))
    );
    assert_eq!(
        drawn.table.rows[1],
        ["2024/25", "1,199", "99,116", "638,745"]
    );
}

#[test]
fn a_scale_without_zero_is_said() {
    let mut input = input(WIDE);
    input.periods.truncate(2);
    for (line, values) in input
        .lines
        .iter_mut()
        .zip([[88.0, 89.0], [90.0, 90.5], [87.0, 87.4]])
    {
        line.values = known(&values);
    }
    let drawn = chart(&input);
    assert!(
        drawn
            .description
            .ends_with("The scale of the chart does not begin at zero.")
    );
    save("not-from-zero", &drawn);
}

#[test]
fn the_table_has_every_value_as_it_is_formatted() {
    let input = input(WIDE);
    let table = chart(&input).table;
    assert_eq!(table.columns, ["Period", "Newham", "London", "England"]);
    assert_eq!(
        table.caption,
        "Plans issued in 20 weeks, exceptions left out (%). \
         Source: DfE, Education, health and care plans, 2025 release"
    );
    assert_eq!(table.rows.len(), input.periods.len());
    assert_eq!(table.rows[2], ["2018", "No figure here", "57.4%", "60.1%"]);
    for (row, period) in table.rows.iter().zip(YEARS) {
        assert_eq!((row.len(), row[0].as_str()), (4, period));
    }
}

#[test]
fn there_is_no_chart_without_a_value() {
    let mut input = input(WIDE);
    for line in &mut input.lines {
        line.values = vec![None; 9];
    }
    assert_eq!(trend_chart(&input), None);
    input.lines[1].values = vec![Some(f64::NAN); 9];
    assert_eq!(trend_chart(&input), None);
    input.lines.clear();
    assert_eq!(trend_chart(&input), None);
}

#[test]
fn values_beyond_the_periods_are_passed_over() {
    let mut input = input(WIDE);
    input.periods.truncate(3);
    assert_eq!(
        chart(&input).title,
        "Newham: 48.5% in 2017, below London and England"
    );
}

#[test]
fn falls_below_zero_are_drawn() {
    let mut input = input(WIDE);
    for (line, value) in input.lines.iter_mut().zip([-55.7, 6.0, 10.8]) {
        line.values[8] = Some(value);
    }
    save("falls", &chart(&input));
    assert_apart(&chart(&input));
    let mut input = one_period(WIDE);
    input.lines[0].values = vec![Some(-20.0)];
    let bars: Vec<f64> = chart(&input)
        .shapes
        .iter()
        .filter_map(|shape| match shape {
            Shape::Rect {
                role: Role::Bar(_),
                width,
                ..
            } => Some(*width),
            _ => None,
        })
        .collect();
    assert_eq!(bars.len(), 3);
    assert!(bars.iter().all(|width| *width > 0.0));
}

#[test]
fn names_cannot_become_markup() {
    let mut input = input(WIDE);
    input.lines[0].name = "<script>alert('1')</script>".to_owned();
    input.indicator = "\"><img src=x>".to_owned();
    let svg = to_svg_file(&chart(&input));
    assert!(!svg.contains("<script") && !svg.contains("<img"));
    assert!(svg.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"));
}

#[test]
fn a_picture_says_what_it_is_and_has_no_number_finer_than_a_tenth() {
    let svg = to_svg_file(&chart(&input(WIDE)));
    assert!(svg.contains(" role=\"img\" aria-labelledby=\"timely-title timely-description\""));
    assert!(svg.contains("<title id=\"timely-title\">Newham: 41.2% in 2024"));
    for value in svg.split('"').filter(|value| value.parse::<f64>().is_ok()) {
        assert!(
            value
                .split_once('.')
                .is_none_or(|(_, part)| part.len() <= 2),
            "{value}"
        );
    }
}

#[test]
fn odd_input_does_not_stop_the_program() {
    let names = [
        "",
        " ",
        "x",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        "\u{202e}é界",
    ];
    let values = [
        0.0,
        -0.0,
        5e-324,
        1e-9,
        1e300,
        -1e300,
        f64::MAX,
        f64::MIN,
        f64::INFINITY,
        1.0,
    ];
    for name in names {
        for (number, value) in values.iter().enumerate() {
            for width in [0, 1, NARROW, WIDE] {
                let mut input = input(width);
                input.periods = (0..40).map(|at| format!("{name} {at}")).collect();
                for line in &mut input.lines {
                    line.name = name.to_owned();
                    line.values = vec![Some(*value), None, values.get(number + 1).copied()];
                }
                let _ = trend_chart(&input);
                input.periods.truncate(1);
                let _ = trend_chart(&input);
                input.periods.clear();
                assert_eq!(trend_chart(&input), None);
            }
        }
    }
}

#[test]
fn a_figure_of_another_source_is_said_beside_ours() {
    let mut input = input(WIDE);
    input.unit = Unit::Count;
    input.lines[0].values[8] = Some(1199.0);
    input.other.push(TrendOther {
        place: "Newham".to_owned(),
        period: "2024".to_owned(),
        value: 3000.0,
        source: "LIIA dashboard".to_owned(),
    });
    let drawn = chart(&input);
    assert_eq!(
        drawn.title,
        "Newham: 1,199 in 2024; another source says 3,000"
    );
    let sentence = "Another source gives 3,000 for Newham in 2024: LIIA dashboard";
    assert!(drawn.description.contains(sentence));
    assert!(drawn.table.caption.ends_with(sentence));
    assert_eq!(drawn.table.rows[8][1], "1,199");
}

#[test]
fn a_series_named_like_its_indicator_is_named_once() {
    let mut input = input(WIDE);
    input.indicator = "Good level of development, SEN support".to_owned();
    input.series = "SEN support".to_owned();
    assert!(
        chart(&input)
            .description
            .starts_with("Good level of development, SEN support: Newham")
    );
    input.series = "EHC plan".to_owned();
    assert!(
        chart(&input)
            .description
            .starts_with("Good level of development, SEN support, EHC plan: ")
    );
}

/// Newham with everything that can be put beside it.
fn six(width: u32) -> TrendInput {
    let mut input = input(width);
    let values = |from: f64| -> Vec<Option<f64>> {
        (0..9)
            .map(|at| Some(f64::from(at).mul_add(2.5, from)))
            .collect()
    };
    input.lines.extend([
        line("Neighbours (median)", PlaceKind::Neighbours, &values(31.0)),
        line("Hackney", PlaceKind::FirstChosen, &values(12.0)),
        line(
            "Barking and Dagenham",
            PlaceKind::SecondChosen,
            &values(75.0),
        ),
    ]);
    input
}

#[test]
fn of_six_lines_four_are_drawn_and_the_others_are_said() {
    for width in [WIDE, NARROW] {
        let drawn = chart(&six(width));
        save(&format!("trend-six-{width}"), &drawn);
        assert_apart(&drawn);
        let is_line = |kind| {
            let mut shapes = drawn.shapes.iter();
            shapes.any(|it| it.role() == Role::Line(kind))
        };
        assert!(is_line(PlaceKind::Neighbours) && !is_line(PlaceKind::FirstChosen));
        assert!(
            drawn
                .description
                .contains("Not drawn, but in the table: Hackney and Barking and Dagenham.")
        );
        assert_eq!(drawn.table.columns.len(), 7);
        assert_eq!(
            drawn.title,
            "Newham: 41.2% in 2024, below London, England and the middle of its neighbours"
        );
    }
}

#[test]
fn chosen_areas_are_named_in_the_title_when_there_is_nothing_else() {
    let mut input = six(WIDE);
    input
        .lines
        .retain(|line| matches!(line.kind, PlaceKind::Us | PlaceKind::FirstChosen));
    let drawn = chart(&input);
    save("trend-chosen", &drawn);
    assert_eq!(drawn.title, "Newham: 41.2% in 2024, above Hackney");
}

#[test]
fn the_caption_has_the_periods_the_measure_and_the_source() {
    assert_eq!(
        chart(&input(WIDE)).caption,
        "2016 to 2024. Plans issued in 20 weeks, exceptions left out (%). \
         Source: DfE, Education, health and care plans, 2025 release."
    );
}
