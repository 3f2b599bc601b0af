//! Words people use for what an action log chooses from.

use reform_plan::{ActionStatus, CostBand, FamiliesInvolved};

use crate::back::heading::key;

/// Words for how far an action has come, as [`key`] reads them. A plan has no word for an action that
/// waits: it is under way and may not be done in time, which is at risk.
const STATUSES: [(ActionStatus, &[&str]); 5] = [
    (
        ActionStatus::NotStarted,
        &[
            "notyetstarted",
            "notbegun",
            "todo",
            "planned",
            "pending",
            "open",
            "new",
            "notstartedyet",
        ],
    ),
    (
        ActionStatus::OnTrack,
        &[
            "inprogress",
            "ongoing",
            "started",
            "underway",
            "wip",
            "active",
            "green",
            "onschedule",
            "ontarget",
            "intime",
            "continuing",
        ],
    ),
    (
        ActionStatus::AtRisk,
        &[
            "amber",
            "someconcerns",
            "paused",
            "onhold",
            "hold",
            "waiting",
            "deferred",
            "stalled",
        ],
    ),
    (
        ActionStatus::Behind,
        &[
            "late",
            "delayed",
            "overdue",
            "red",
            "offtrack",
            "slipped",
            "slipping",
            "behindschedule",
            "blocked",
        ],
    ),
    (
        ActionStatus::Done,
        &[
            "complete",
            "completed",
            "closed",
            "finished",
            "achieved",
            "delivered",
            "blue",
            "actioncomplete",
        ],
    ),
];

const COSTS: [(CostBand, &[&str]); 5] = [
    (
        CostBand::None,
        &[
            "none",
            "nil",
            "nocost",
            "noadditionalcost",
            "withinbudget",
            "withinexistingbudget",
            "existingresources",
            "withinexistingresources",
        ],
    ),
    (
        CostBand::Under10k,
        &[
            "under10k",
            "lessthan10000",
            "lessthan10k",
            "upto10000",
            "upto10k",
        ],
    ),
    (CostBand::To50k, &["10kto50k", "10k50k", "1000050000"]),
    (CostBand::To250k, &["50kto250k", "50k250k", "50000250000"]),
    (
        CostBand::Over250k,
        &["over250k", "morethan250000", "morethan250k"],
    ),
];

const FAMILIES: [(FamiliesInvolved, &[&str]); 4] = [
    (FamiliesInvolved::NotYet, &["no", "notinvolved", "none"]),
    (
        FamiliesInvolved::Told,
        &["told", "informed", "familiesinformed"],
    ),
    (
        FamiliesInvolved::Asked,
        &["asked", "consulted", "familiesconsulted"],
    ),
    (
        FamiliesInvolved::DesignedTogether,
        &[
            "designedtogether",
            "designedwithfamilies",
            "coproduced",
            "coproduction",
            "codesigned",
        ],
    ),
];

/// How far an action has come.
pub(super) fn status(text: &str) -> Option<ActionStatus> {
    one_of(text, &STATUSES, ActionStatus::words)
}

/// What it costs: a band in words, or a sum, which is in one of them. A sum that ends one band and
/// begins the next counts to the lower one.
pub(super) fn cost(text: &str) -> Option<CostBand> {
    one_of(text, &COSTS, CostBand::words).or_else(|| {
        let sum = sum(text)?;
        Some(if sum <= 0.0 {
            CostBand::None
        } else if sum < 10_000.0 {
            CostBand::Under10k
        } else if sum <= 50_000.0 {
            CostBand::To50k
        } else if sum <= 250_000.0 {
            CostBand::To250k
        } else {
            CostBand::Over250k
        })
    })
}

/// How families were involved.
pub(super) fn families(text: &str) -> Option<FamiliesInvolved> {
    one_of(text, &FAMILIES, FamiliesInvolved::words)
}

/// The words to choose from, for a problem.
pub(super) fn choice<T: Copy>(all: &[T], words: fn(T) -> &'static str) -> String {
    let all: Vec<&str> = all.iter().map(|it| words(*it)).collect();
    all.join(", ")
}

fn one_of<T: Copy>(text: &str, known: &[(T, &[&str])], words: fn(T) -> &'static str) -> Option<T> {
    let wanted = key(text);
    let mut known = known.iter();
    let found =
        known.find(|(it, aliases)| key(words(*it)) == wanted || aliases.contains(&wanted.as_str()));
    found.map(|(it, _)| *it)
}

/// A sum of money, like `£25,000`, `25k` or `1.2m`.
fn sum(text: &str) -> Option<f64> {
    let text: String = text.to_lowercase().replace(['£', ',', ' '], "");
    let text = text
        .strip_prefix('c')
        .or_else(|| text.strip_prefix('~'))
        .unwrap_or(&text);
    let (number, times) = match (text.strip_suffix('k'), text.strip_suffix('m')) {
        (Some(number), _) => (number, 1_000.0),
        (_, Some(number)) => (number, 1_000_000.0),
        _ => (text, 1.0),
    };
    let is_number = number.bytes().all(|it| it.is_ascii_digit() || it == b'.');
    let number: f64 = is_number.then(|| number.parse().ok())??;
    Some(number * times)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn each_once<T: Copy>(known: &[(T, &[&str])], words: fn(T) -> &'static str) {
        let mut seen = BTreeSet::new();
        for (it, aliases) in known {
            for alias in aliases.iter().copied().chain([&*key(words(*it))]) {
                assert_eq!(key(alias), alias);
                assert!(seen.insert(alias.to_owned()), "{alias} stands twice");
            }
        }
    }

    #[test]
    fn no_word_stands_for_two_things_and_all_are_written_as_they_are_read() {
        each_once(&STATUSES, ActionStatus::words);
        each_once(&COSTS, CostBand::words);
        each_once(&FAMILIES, FamiliesInvolved::words);
    }

    #[test]
    fn statuses_are_known_by_common_words() {
        for it in ActionStatus::ALL {
            assert_eq!(status(it.words()), Some(it));
        }
        for (said, wanted) in [
            ("COMPLETE", ActionStatus::Done),
            ("closed ", ActionStatus::Done),
            ("In progress", ActionStatus::OnTrack),
            ("on-going", ActionStatus::OnTrack),
            ("To do", ActionStatus::NotStarted),
            ("On hold", ActionStatus::AtRisk),
            ("Paused", ActionStatus::AtRisk),
            ("Off track", ActionStatus::Behind),
        ] {
            assert_eq!(status(said), Some(wanted), "{said}");
        }
        for said in ["75%", "", "abandoned", "Sprng 2027"] {
            assert_eq!(status(said), None, "{said}");
        }
    }

    #[test]
    fn costs_are_bands_or_sums() {
        for it in CostBand::ALL {
            assert_eq!(cost(it.words()), Some(it));
        }
        for (said, wanted) in [
            ("£0", CostBand::None),
            ("9,999.99", CostBand::Under10k),
            ("£10,000", CostBand::To50k),
            ("50k", CostBand::To50k),
            ("c. £75k", CostBand::To250k),
            ("1.2m", CostBand::Over250k),
        ] {
            let said_alone = said.replace("c. ", "c");
            assert_eq!(cost(&said_alone), Some(wanted), "{said}");
        }
        for said in ["", "a lot", "-5", "£", "k", "10k-20k", "1e9", "nan", "inf"] {
            assert_eq!(cost(said), None, "{said}");
        }
    }
}
