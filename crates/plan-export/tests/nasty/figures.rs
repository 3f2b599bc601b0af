//! Published figures of every kind, with sources as files somebody loaded may have them.

use std::collections::BTreeMap;

use reform_plan::Framework;
use reform_plan::figures::{
    AreaFigures, Fifth, InFifth, OtherFigure, Place, PlaceRole, SeriesFigures, Within,
};

use super::rng::Rng;
use super::strings;

/// Values as they are published and as they are not: none is missing or held back.
const VALUES: [Option<f64>; 12] = [
    None,
    Some(0.0),
    Some(-0.0),
    Some(3.0),
    Some(46.4),
    Some(99.95),
    Some(-12.5),
    Some(1_199.0),
    Some(1e15),
    Some(1e-9),
    Some(123_456_789.123),
    None,
];

const PERIODS: [&str; 4] = ["2022/23", "2023/24", "2024/25 Spring", "2025"];

/// Figures of some of the series the framework asks for: few, so that many plans are made in a moment.
pub(crate) fn of(framework: &Framework, rng: &mut Rng) -> AreaFigures {
    let place = |code: &str, name: &str, role| Place {
        code: code.to_owned(),
        name: name.to_owned(),
        role,
    };
    let all = framework.indicators.iter().flat_map(|it| &it.series);
    let all = all
        .filter(|_| rng.percent(12))
        .collect::<Vec<_>>()
        .into_iter();
    let series = all.map(|it| (it.slug.clone(), one(rng))).collect();
    AreaFigures {
        places: vec![
            place("E0", "St Helens & <Thatto> Heath", PlaceRole::Us),
            place("E1", "North West", PlaceRole::Region),
            place("E92000001", "England", PlaceRole::England),
        ],
        series,
        edition: "Figures published to April 2026".to_owned(),
        attribution: "Contains public sector information.".to_owned(),
    }
}

fn one(rng: &mut Rng) -> SeriesFigures {
    let mut values = BTreeMap::new();
    for code in ["E0", "E1", "E92000001"] {
        let of = PERIODS.iter().map(|_| {
            let any = f64::from(rng.number()) / 1e4;
            rng.pick(&VALUES)
                .map(|it| if (it - 3.0).abs() < 1e-9 { any } else { it })
        });
        values.insert(code.to_owned(), of.collect());
    }
    let words = |rng: &mut Rng| (*rng.pick(strings::ALL)).to_owned();
    SeriesFigures {
        periods: PERIODS.map(str::to_owned).to_vec(),
        values,
        source: words(rng),
        published: words(rng),
        period_type: words(rng),
        note: rng.percent(50).then(|| words(rng)),
        fifth: rng.percent(50).then(|| InFifth {
            which: Fifth::Highest,
            within: Within::England,
            group: words(rng),
            of: 152,
            period: "2025".to_owned(),
        }),
        other: vec![OtherFigure {
            place: "E0".to_owned(),
            period: "2025".to_owned(),
            value: 12.5,
            source: words(rng),
            note: words(rng),
        }],
        ..SeriesFigures::default()
    }
}
