//! The headline in words.

use reform_plan::Level;
use reform_plan::summary::{Coverage, PillarProfile, in_words};

/// How many statements are in each of the three states, like "28 of 35 statements have a level, 3
/// are not sure yet and 4 are not discussed."
pub(super) fn coverage_sentence(coverage: Coverage) -> String {
    format!(
        "{} of {} statements {} a level, {} {} not sure yet and {} {} not discussed.",
        coverage.at_level,
        coverage.all(),
        if coverage.at_level == 1 {
            "has"
        } else {
            "have"
        },
        coverage.not_sure,
        are(coverage.not_sure),
        coverage.not_discussed,
        are(coverage.not_discussed),
    )
}

/// How many statements are at each level of the scale, in its order; none while there is no level.
pub(super) fn level_sentence(pillars: &[PillarProfile<'_>]) -> Option<String> {
    let mut totals: Vec<(&Level, usize)> = Vec::new();
    for (level, count) in pillars.iter().flat_map(|pillar| &pillar.counts) {
        match totals.iter_mut().find(|(it, _)| it.slug == level.slug) {
            Some((_, total)) => *total += count,
            None => totals.push((level, *count)),
        }
    }
    if totals.iter().all(|(_, total)| *total == 0) {
        return None;
    }
    let parts: Vec<String> = totals
        .iter()
        .enumerate()
        .map(|(at, (level, total))| {
            let verb = if at == 0 {
                format!(" {}", are(*total))
            } else {
                String::new()
            };
            format!("{total}{verb} at level {} {}", level.number, level.name)
        })
        .collect();
    Some(format!("{}.", in_words(&parts)))
}

fn are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_states_are_kept_apart_and_one_is_one() {
        let coverage = Coverage {
            at_level: 1,
            not_sure: 1,
            not_discussed: 3,
        };
        assert_eq!(
            coverage_sentence(coverage),
            "1 of 5 statements has a level, 1 is not sure yet and 3 are not discussed."
        );
    }
}
