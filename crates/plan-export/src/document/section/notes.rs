//! What stands below a table of figures: notes that its cells point to, and sources.

use reform_plan::Indicator;
use reform_plan::figures::{OtherFigure, Place};
use reform_plan::summary::{IndicatorLine, SeriesLine};

use crate::document::Block;

/// Notes in the order they were first pointed to. The same words are one note.
#[derive(Default)]
pub(super) struct Notes(Vec<String>);

impl Notes {
    /// The mark that points to a note, like " [note 2]".
    pub(super) fn mark(&mut self, note: &str) -> String {
        let at = self.0.iter().position(|it| it == note);
        let at = at.unwrap_or_else(|| {
            self.0.push(note.to_owned());
            self.0.len() - 1
        });
        format!(" [note {}]", at + 1)
    }

    /// The mark of a figure that another source gives: beside the published one, never in its place.
    pub(super) fn mark_other(
        &mut self,
        indicator: &Indicator,
        series: &SeriesLine<'_>,
        place: &Place,
        figure: &OtherFigure,
    ) -> String {
        let value = series.series.unit.format(figure.value);
        self.mark(&format!(
            "{} {}: another source gives {value} ({}). Source: {}. {}",
            indicator.id,
            place.name,
            figure.period,
            figure.source.trim_end_matches('.'),
            figure.note
        ))
    }

    /// The notes, numbered.
    pub(super) fn blocks(self) -> impl Iterator<Item = Block> {
        let notes = self.0.into_iter().enumerate();
        notes.map(|(at, note)| Block::Note(format!("Note {}: {note}", at + 1).into()))
    }
}

/// The source of every published figure of a table, with the indicators it gives.
pub(super) fn sources(lines: &[IndicatorLine<'_>]) -> Option<Block> {
    let mut sources: Vec<(String, Vec<&str>)> = Vec::new();
    for line in lines {
        for series in &line.series {
            let source = source(series);
            let id = line.indicator.id.as_str();
            match sources.iter_mut().find(|(known, _)| *known == source) {
                Some((_, ids)) if ids.contains(&id) => {}
                Some((_, ids)) => ids.push(id),
                None => sources.push((source, vec![id])),
            }
        }
    }
    let sentences: Vec<String> = sources
        .into_iter()
        .map(|(source, ids)| format!("{}: {source}.", ids.join(", ")))
        .collect();
    let words = || format!("Sources. {}", sentences.join(" "));
    (!sentences.is_empty()).then(|| Block::Note(words().into()))
}

fn source(series: &SeriesLine<'_>) -> String {
    let source = series.figures.source.trim_end_matches('.');
    let published = &series.figures.published;
    if published.is_empty() || source.contains(published.as_str()) {
        source.to_owned()
    } else {
        format!("{source}, published {published}")
    }
}
