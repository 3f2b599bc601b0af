//! Errors that are known to be in published files, as data.

/// What to do with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is not taken.
    Refuse,
    /// It is taken, with a warning.
    Warn,
}

/// An error or a doubt.
pub(super) struct Known {
    /// Keys of the series.
    pub series: &'static [&'static str],
    /// ONS codes of the places.
    pub places: &'static [&'static str],
    /// The period.
    pub period: &'static str,
    /// The values that are wrong: a file that has others was put right. Empty for any value.
    pub values: &'static [f64],
    /// What to do.
    pub verdict: Verdict,
    /// What is known, as a sentence.
    pub words: &'static str,
    /// What to do where it is refused, as a sentence.
    pub hint: &'static str,
}

impl Known {
    /// Whether it is about this cell.
    pub(super) fn is(&self, series: &str, place: &str, period: &str, value: f64) -> bool {
        let same = |wrong: &f64| (wrong - value).abs() < 1e-9;
        self.period == period
            && self.series.contains(&series)
            && self.places.contains(&place)
            && (self.values.is_empty() || self.values.iter().any(same))
    }
}

/// What to do about a cell that its publisher may put right.
const WAIT: &str = "There is nothing to do. When a corrected file is published, add that one.";

/// What is known. Found by setting published files beside each other, beside later revisions, and
/// beside what councils report themselves.
pub(super) const KNOWN: [Known; 4] = [
    Known {
        series: &["tribunal_decisions_n", "tribunal_rate_pc"],
        places: &["E06000056", "E10000003"],
        period: "2024",
        values: &[8246.0, 4410.0, 1.7, 3.8],
        verdict: Verdict::Refuse,
        words: "The 2024 decisions of Cambridgeshire and Central Bedfordshire seem to have changed \
                places with each other in the tribunal table.",
        hint: WAIT,
    },
    Known {
        series: &["timely_20wk_ex_pc", "timely_20wk_all_pc"],
        places: &["E09000023"],
        period: "2024",
        values: &[94.8],
        verdict: Verdict::Refuse,
        words: "This 2024 figure of Lewisham was published in July 2025 and is not in the revised \
                file.",
        hint: "It was withdrawn later by the publisher. Add the revised file, if there is one for \
               what you need.",
    },
    Known {
        series: &["ehcp_total"],
        places: &["E09000025"],
        period: "2024/25",
        values: &[1199.0],
        verdict: Verdict::Warn,
        words: "For January 2025 another publisher uses 3,000 for Newham; both are shown.",
        hint: WAIT,
    },
    Known {
        series: &["residential_n", "residential_52wk_n"],
        places: &["E12000007"],
        period: "2022/23",
        values: &[],
        verdict: Verdict::Warn,
        words: "For 2022/23 the London councils add up to half of London's residential placements: \
                some of their zeros mean that nothing was reported.",
        hint: WAIT,
    },
];

/// What is said when all councils of a region carry the region's own figure.
pub(super) const REGION_COPIED: &str = "Every council of the region carries the figure of the whole region, a fault that is known of \
     the 2022 new plans of Yorkshire and The Humber.";
