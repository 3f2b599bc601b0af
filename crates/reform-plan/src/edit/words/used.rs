//! A published figure that was put to use, as one change, whatever fields that filled in.

use super::names::Names;
use super::{ChangeWords, lines, value, what};
use crate::edit::{Edit, EvidenceField, MeasureField, SectionField};

/// The words of several changes that use a published figure in one thing of the plan, or take it
/// back; none when they are anything else.
pub(super) fn together<'a>(
    pairs: impl Iterator<Item = (&'a Edit, &'a Edit)> + Clone,
    names: &Names<'_>,
) -> Option<ChangeWords> {
    let mut figures = pairs.clone().filter(|(edit, _)| sets_figure(edit));
    let (edit, back) = figures.next()?;
    if figures.next().is_some() || pairs.clone().count() < 2 {
        return None;
    }
    let (what, place) = what(edit, back, names);
    let are_of_one = pairs
        .into_iter()
        .all(|(other, _)| owner(other) == owner(edit));
    if !are_of_one {
        return None;
    }
    let (before, after) = lines(&value::of(back, names), &value::of(edit, names));
    Some(ChangeWords {
        what,
        before,
        after,
        place,
    })
}

fn sets_figure(edit: &Edit) -> bool {
    matches!(
        edit,
        Edit::SetAnswerFigures { .. }
            | Edit::SetEvidence {
                field: EvidenceField::Figure(_),
                ..
            }
            | Edit::SetMeasure {
                field: MeasureField::Figure(_),
                ..
            }
            | Edit::SetSection {
                field: SectionField::Figures(_),
                ..
            }
    )
}

/// The thing that an edit fills in: a kind with its identity.
fn owner(edit: &Edit) -> Option<(u8, &str)> {
    Some(match edit {
        Edit::SetEvidence { evidence, .. } => (0, &evidence.0),
        Edit::SetMeasure { measure, .. } => (1, &measure.0),
        Edit::SetSection { section, .. } => (2, section.as_str()),
        Edit::SetAnswer { question, .. } | Edit::SetAnswerFigures { question, .. } => {
            (3, question.as_str())
        }
        _ => return None,
    })
}
