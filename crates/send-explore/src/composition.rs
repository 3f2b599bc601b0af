//! What a whole is made of, for the topics that are about that.

use plan_charts::{CompositionInput, CompositionPlace, PlaceKind, PlaceValue, composition};
use plan_framework::Formula;
use reform_plan::figures::SeriesFigures;

use crate::explore::{id, pair};
use crate::figure::sources;
use crate::{ChartPair, Desk};

/// A whole that divides into parts.
struct Whole {
    /// Slug of the topic that is about it.
    topic: &'static str,
    measure: &'static str,
    /// Name of each part, and the key of its published share of the whole.
    parts: &'static [(&'static str, &'static str)],
    /// A part whose count is published and whose share is not: its name, its key, and the key of the
    /// whole.
    counted: Option<(&'static str, &'static str, &'static str)>,
}

/// The parts of each whole add up to 100%, but for rounding and plans whose need is not recorded.
const WHOLES: [Whole; 2] = [
    Whole {
        topic: "placement",
        measure: "EHC plans by where the child learns",
        parts: &[
            ("Mainstream schools", "ehcp_mainstream_pc"),
            ("Special schools", "ehcp_special_pc"),
            ("Further education", "ehcp_fe_pc"),
            ("Educated elsewhere", "ehcp_elsewhere_pc"),
            ("Alternative provision", "ehcp_ap_pc"),
            ("No place recorded", "ehcp_unknown_placement_pc"),
        ],
        counted: Some(("Early years", "ehcp_early_years_n", "ehcp_total")),
    },
    Whole {
        topic: "main-need",
        measure: "EHC plans by main need",
        parts: &[
            ("Autism", "ehcp_need_asd_pc"),
            ("Speech and language", "ehcp_need_slcn_pc"),
            ("Social and mental health", "ehcp_need_semh_pc"),
            ("Moderate learning difficulty", "ehcp_need_mld_pc"),
            ("Physical disability", "ehcp_need_pd_pc"),
            ("Severe learning difficulty", "ehcp_need_sld_pc"),
            ("Specific learning difficulty", "ehcp_need_spld_pc"),
            ("Hearing impairment", "ehcp_need_hi_pc"),
            ("Profound and multiple difficulty", "ehcp_need_pmld_pc"),
            ("Visual impairment", "ehcp_need_vi_pc"),
            ("Multi-sensory impairment", "ehcp_need_msi_pc"),
            ("Other difficulty", "ehcp_need_oth_pc"),
        ],
        counted: None,
    },
];

impl Desk {
    /// What the whole of a topic is made of for some places, in the last period the first of them has
    /// figures for. None for other topics.
    pub(crate) fn composition(
        &self,
        topic: &str,
        places: &[(&str, PlaceKind)],
    ) -> Option<ChartPair> {
        let whole = WHOLES.iter().find(|whole| whole.topic == topic)?;
        let codes: Vec<&str> = places.iter().map(|(code, _)| *code).collect();
        let published = whole.parts.iter().map(|(name, key)| {
            let formula = Formula::Published((*key).to_owned());
            (*name, formula)
        });
        let counted = whole.counted.map(|(name, key, all)| {
            let formula = Formula::Share {
                of: vec![key.to_owned()],
                out_of: all.to_owned(),
            };
            (name, formula)
        });
        let parts: Vec<(&str, SeriesFigures)> = published
            .chain(counted)
            .filter_map(|(name, formula)| Some((name, self.pack.series_figures(&formula, &codes)?)))
            .collect();
        let first = &parts.first()?.1;
        let period = codes
            .iter()
            .find_map(|code| Some(first.latest(code)?.period))?;
        let places = places.iter().map(|(code, kind)| CompositionPlace {
            name: self.name(code).to_owned(),
            kind: *kind,
            values: parts
                .iter()
                .map(|(_, part)| match part.at(code, period) {
                    Some(reading) => PlaceValue::Number(reading.value),
                    None => PlaceValue::Missing("not published".to_owned()),
                })
                .collect(),
        });
        let places: Vec<CompositionPlace> = places.collect();
        let source = sources(parts.iter().flat_map(|(_, part)| {
            let readings = codes.iter().filter_map(|code| part.at(code, period));
            readings.map(|it| it.source)
        }));
        pair(|width, suffix| {
            composition(&CompositionInput {
                id: id("parts", topic, suffix),
                measure: whole.measure.to_owned(),
                period: period.to_owned(),
                parts: parts.iter().map(|(name, _)| (*name).to_owned()).collect(),
                places: places.clone(),
                source: source.clone(),
                width,
            })
        })
    }
}
