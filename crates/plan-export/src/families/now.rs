//! Where the partnership stands: how many parts of the help are at each level, never one number for
//! all.

use reform_plan::PlanSummary;
use reform_plan::summary::{Standing, sentence};

use crate::document::{Block, Order, Words};

/// How many statements stand at each level of the scale, what that level means in plain words, and how
/// many nobody is sure of or has discussed.
pub(super) fn blocks(summary: &PlanSummary<'_>) -> Vec<Block> {
    let coverage = summary.coverage;
    if coverage.at_level + coverage.not_sure == 0 {
        let words = "We have not talked yet about where we are.";
        return vec![Block::Missing(words.to_owned())];
    }
    let all = match coverage.all() {
        1 => "We look at 1 part of the help here.".to_owned(),
        all => format!("We look at {all} parts of the help here."),
    };
    let words = format!("{all} For each one we ask how far it has come.");
    let items = levels(summary).into_iter().chain(others(summary)).collect();
    vec![
        Block::Paragraph(Words::plain(words)),
        Block::List {
            order: Order::Bullets,
            items,
        },
    ]
}

/// One line a level at which something stands.
fn levels(summary: &PlanSummary<'_>) -> Vec<Words> {
    let lines = || summary.pillars.iter().flat_map(|it| &it.lines);
    let levels = summary.framework.levels.iter();
    levels
        .filter_map(|level| {
            let count = lines()
                .filter(|it| it.standing.level().is_some_and(|it| it.slug == level.slug))
                .count();
            let name = format!(
                "{} at level {}, {}. ",
                parts(count),
                level.number,
                level.name.trim()
            );
            let means = Words::plain(level.line(reform_plan::Wording::Plain).trim());
            (count > 0).then(|| Words::strong(name).and(means))
        })
        .collect()
}

/// One line for what is at a level that is gone, one for what the room was not sure of, and one for
/// what it has not discussed.
fn others(summary: &PlanSummary<'_>) -> impl Iterator<Item = Words> {
    let lines = summary.pillars.iter().flat_map(|it| &it.lines);
    let gone = lines.filter(|it| matches!(it.standing, Standing::GoneLevel(_)));
    [
        (
            gone.count(),
            "At a level that we do not use now.".to_owned(),
        ),
        (
            summary.coverage.not_sure,
            sentence(&Standing::NotSureYet.words()),
        ),
        (
            summary.coverage.not_discussed,
            sentence(&Standing::NotDiscussed.words()),
        ),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, words)| Words::strong(format!("{}: ", parts(count))).and(Words::plain(words)))
}

fn parts(count: usize) -> String {
    match count {
        1 => "1 part".to_owned(),
        more => format!("{more} parts"),
    }
}
