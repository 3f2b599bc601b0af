use reform_plan::summary::{Place, local_shown};
use reform_plan::{Framework, PlanDraft};

use super::copy::copy;
use super::counts::{Counts, HELD_BACK};
use super::{Choice, Chosen};
use crate::identifiers::{each_text, home};

/// A text that leaves and says a local figure that does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The page where it can be taken out.
    pub place: Place,
    /// What it stands in, as the list of changes names it.
    pub field: String,
    /// What it says, like "local figure 58% (2025)".
    pub words: String,
}

/// Texts that would leave and still say a local figure that stays here or is held back, as the tool
/// writes it into them when somebody asks. A copy changes nobody's words: they are shown before it is
/// made, so that people can. A figure in other words is not found.
pub fn said(draft: &PlanDraft, framework: &Framework, choice: Choice) -> Vec<Said> {
    let counts = Counts::of(draft, framework, choice);
    let figures = draft.figures.iter().filter_map(|figure| {
        let unit = framework.indicator(&figure.indicator)?.unit;
        let is_held = counts.shown(&figure.indicator, &figure.value).0 == HELD_BACK;
        let stays = is_held || !choice.has(Chosen::LocalFigures);
        let shown = local_shown(unit, figure, draft.small_counts_below());
        (stays && !figure.value.is_empty())
            .then(|| format!("local figure {shown} ({})", figure.period.trim()))
    });
    let figures: Vec<String> = figures.collect();
    let mut said = Vec::new();
    each_text(
        &copy(draft, framework, choice, "".into()),
        &mut |path, text| {
            for words in figures.iter().filter(|it| text.contains(it.as_str())) {
                let (place, field) = home(framework, draft, path);
                said.push(Said {
                    place,
                    field,
                    words: words.clone(),
                });
            }
        },
    );
    said
}
