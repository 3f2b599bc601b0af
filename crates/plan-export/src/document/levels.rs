use reform_plan::Framework;
use reform_plan::summary::Standing;

use super::block::{heading, paragraph};
use super::{Block, Words};

/// How to read the levels, and the two states that are no level.
pub(super) fn how_to_read(framework: &Framework) -> [Block; 3] {
    let levels = framework.levels.iter();
    let levels = levels.map(|level| (Standing::At(level).words(), level.test.as_str()));
    let others = [
        (
            Standing::NotSureYet.words(),
            "The partners discussed it and could not say.",
        ),
        (
            Standing::NotDiscussed.words(),
            "Nobody has talked about it yet. It is not a low level, and not a high one.",
        ),
    ];
    let all = levels.chain(others);
    [
        heading("How to read the levels"),
        paragraph(
            "Partners agree a level for each statement. Levels are not marks: they are never added up or turned into an average, and they do not rank one area against another.",
        ),
        Block::Facts(
            all.map(|(name, words)| (name, Words::plain(words)))
                .collect(),
        ),
    ]
}
