//! What holds for every figure of every kind of area.

use send_explore::{Compare, ExploreView, TopicView};

use crate::support::{AREAS, explore, topic, whole};

const JUDGING: [&str; 6] = ["better", "worse", "improved", "deteriorat", "good ", "bad "];

fn items() -> Vec<String> {
    let topics = whole().pack().topics().iter();
    topics
        .flat_map(|it| topic(AREAS[0], &it.slug).rows)
        .map(|row| row.item.item)
        .collect()
}

/// Every word this crate or the charts say of a figure. Titles, notes and caveats are the
/// publishers' and the catalogue's; statements and questions are the framework's.
fn said(view: &ExploreView) -> Vec<String> {
    let mut words = vec![view.latest.clone()];
    for row in &view.rows {
        words.extend(row.range.clone());
        words.extend(row.missing.clone());
        words.extend(row.directions.iter().map(|it| it.words.clone()));
    }
    for rank in &view.ranks {
        words.push(rank.words.clone());
        words.extend(rank.percentile.clone());
    }
    words.extend(view.unusual.iter().map(|it| it.words.clone()));
    words.extend(view.missing.clone());
    for pair in &view.charts {
        for chart in [&pair.wide, &pair.narrow] {
            words.push(chart.title.clone());
            words.push(chart.description.clone());
        }
    }
    // A title may have the words of the indicator in it.
    let titles = |words: String| words.replace(&view.title, "");
    words.into_iter().map(titles).collect()
}

#[test]
fn every_figure_of_every_kind_of_area_has_an_answer_with_words() {
    let items = items();
    assert!(items.len() >= 184);
    for area in AREAS {
        for item in &items {
            let view = explore(area, item, Compare::Region);
            let name = format!("{area} {item}");
            for text in [
                &view.title,
                &view.heading,
                &view.latest,
                &view.unit,
                &view.period_type,
                &view.source,
                &view.topic.title,
                &view.compared_with,
            ] {
                assert!(!text.trim().is_empty(), "{name}");
            }
            assert!(view.needs.is_empty(), "{name}");
            for row in &view.rows {
                assert!(
                    row.figure.is_some() != row.missing.is_some(),
                    "{name} {row:?}"
                );
            }
            for words in said(&view) {
                assert!(!words.contains("NaN") && !words.contains("inf%"), "{words}");
            }
        }
    }
}

#[test]
fn every_figure_shown_has_a_period_and_a_source() {
    for area in AREAS {
        for item in items() {
            let view = explore(area, &item, Compare::England);
            for figure in view.rows.iter().filter_map(|row| row.figure.as_ref()) {
                assert!(!figure.period.is_empty() && !figure.source.is_empty());
                assert!(
                    view.rows
                        .iter()
                        .filter_map(|row| row.figure.as_ref())
                        .all(|it| it.period == figure.period)
                );
            }
            assert!(view.ranks.iter().all(|rank| !rank.period.is_empty()));
        }
        for it in whole().pack().topics() {
            let view: TopicView = topic(area, &it.slug);
            for row in &view.rows {
                let figures = [&row.us, &row.region, &row.england];
                for figure in figures.into_iter().flatten() {
                    assert!(!figure.period.is_empty() && !figure.source.is_empty());
                }
            }
        }
    }
}

#[test]
fn context_is_never_called_better_or_worse_and_the_rest_sometimes_is() {
    let mut judged = 0;
    for area in AREAS {
        for item in items() {
            let view = explore(area, &item, Compare::Neighbours);
            let judging =
                |words: &String| JUDGING.iter().any(|it| words.to_lowercase().contains(it));
            if view.polarity.starts_with("Context") {
                let found = said(&view).into_iter().find(judging);
                assert_eq!(found, None, "{area} {item}");
                let judged = view.rows.iter().flat_map(|row| &row.directions);
                assert!(judged.clone().all(|it| it.judged.is_none()));
            } else {
                judged += said(&view).iter().filter(|it| judging(it)).count();
            }
        }
    }
    assert!(judged > 1000);
}

#[test]
fn the_items_of_a_topic_lead_from_one_to_the_next() {
    for it in whole().pack().topics() {
        let rows = topic(AREAS[0], &it.slug).rows;
        for pair in rows.windows(2) {
            let first = explore(AREAS[0], &pair[0].item.item, Compare::Region);
            let second = explore(AREAS[0], &pair[1].item.item, Compare::Region);
            assert_eq!(first.next.as_ref(), Some(&pair[1].item));
            assert_eq!(second.previous.as_ref(), Some(&pair[0].item));
        }
    }
}
