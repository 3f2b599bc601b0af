//! The polarity of a series is said in two places; both must say the same.

use reform_plan::{Formula, Framework};

use super::sources::Series;

/// Refuses a series whose polarity is not that of the indicator which shows it as it is published.
/// A part of a share does not count: more plans in all is not what makes a share of them good.
pub(super) fn check(series: &[Series], framework: &Framework) -> Result<(), String> {
    for indicator in &framework.indicators {
        for line in &indicator.series {
            let Formula::Published(key) = &line.formula else {
                continue;
            };
            let said = series.iter().find(|it| it.key == *key).ok_or_else(|| {
                format!(
                    "The catalogue reads {key}, which crates/send-data/sources.toml does not name: \
                     add it there."
                )
            })?;
            if said.polarity != indicator.polarity {
                return Err(format!(
                    "sources.toml says of {key}: \"{}\"; indicator {} of the catalogue says: \"{}\". \
                     Make them the same.",
                    said.polarity.words(),
                    indicator.id,
                    indicator.polarity.words()
                ));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use reform_plan::Polarity;

    use super::*;

    fn shipped() -> Vec<Series> {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../crates/send-data/sources.toml"
        );
        super::super::sources::read(path).unwrap().series
    }

    #[test]
    fn the_shipped_words_agree_with_the_catalogue() {
        check(&shipped(), &reform_plan::framework::built_in()).unwrap();
    }

    #[test]
    fn another_polarity_or_a_lost_series_is_refused_in_words() {
        let framework = reform_plan::framework::built_in();
        let mut series = shipped();
        let plans = series.iter_mut().find(|it| it.key == "ehcp_total").unwrap();
        plans.polarity = Polarity::HigherIsBetter;
        let words = check(&series, &framework).unwrap_err();
        assert!(
            words.starts_with(
                "sources.toml says of ehcp_total: \"Higher is better\"; indicator D1 "
            ),
            "{words}"
        );
        series.retain(|it| it.key != "ehcp_total");
        let words = check(&series, &framework).unwrap_err();
        assert!(words.contains("reads ehcp_total"), "{words}");
    }
}
