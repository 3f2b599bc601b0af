use docx_rs::{Paragraph, Run};

use super::clean;
use super::direction::{self, Direction};
use super::styles::{LetterStyle, Style};
use crate::document::{Weight, Words};
use crate::text;

/// One line of words: pieces of one weight each, clean.
pub(super) struct Line(Vec<(String, Weight)>);

impl Line {
    /// A line of running words.
    pub(super) fn plain(words: &str) -> Self {
        Self(vec![(clean::balanced(words), Weight::Plain)])
    }

    /// A line of words that are set apart.
    pub(super) fn strong(words: &str) -> Self {
        Self(vec![(clean::balanced(words), Weight::Strong)])
    }

    /// Whether there is nothing to read.
    pub(super) fn is_blank(&self) -> bool {
        self.0.iter().all(|it| clean::is_blank(&it.0))
    }

    /// All words without their weights.
    pub(super) fn text(&self) -> String {
        self.0.iter().map(|it| it.0.as_str()).collect()
    }

    /// The line as a paragraph of a style.
    pub(super) fn paragraph(&self, style: Style) -> Paragraph {
        let mut paragraph = Paragraph::new().style(style.id());
        let words = self.0.iter().map(|it| it.0.as_str());
        let runs_to = direction::of(words);
        if runs_to == Direction::RightToLeft {
            paragraph.property = paragraph.property.bidi(true);
        }
        self.runs(runs_to).fold(paragraph, Paragraph::add_run)
    }

    /// The line as runs, one for each stretch of one weight and one direction.
    pub(super) fn runs(&self, paragraph: Direction) -> impl Iterator<Item = Run> {
        self.0.iter().flat_map(move |(words, weight)| {
            let stretches = direction::stretches(words, paragraph);
            stretches
                .into_iter()
                .map(move |it| run(it.0, *weight))
                .collect::<Vec<_>>()
        })
    }
}

/// The lines of words that have something to read. A line break in a run begins a new line.
pub(super) fn lines(words: &Words) -> Vec<Line> {
    let mut lines = vec![Line(Vec::new())];
    for run in &words.0 {
        for (number, piece) in text::clean(&run.words).split('\n').enumerate() {
            if number > 0 {
                lines.push(Line(Vec::new()));
            }
            if let Some(line) = lines.last_mut() {
                line.0.push((clean::balanced(piece), run.weight));
            }
        }
    }
    lines.retain(|it| !it.is_blank());
    lines
}

/// Words as one line, for what has to be one paragraph: a heading. A tab would move what follows in
/// the contents to the other side.
pub(super) fn one_line(words: &Words) -> Line {
    let mut pieces: Vec<(String, Weight)> = Vec::new();
    for line in lines(words) {
        if !pieces.is_empty() {
            pieces.push((" ".to_owned(), Weight::Plain));
        }
        let untabbed = line.0.into_iter();
        pieces.extend(untabbed.map(|(words, weight)| (words.replace('\t', " "), weight)));
    }
    Line(pieces)
}

fn run(words: &str, weight: Weight) -> Run {
    let run = match weight {
        Weight::Plain => Run::new(),
        Weight::Strong => Run::new().style(LetterStyle::Strong.id()),
        Weight::Missing => Run::new().style(LetterStyle::Missing.id()),
    };
    let mut pieces = words.split('\t');
    let run = run.add_text(pieces.next().unwrap_or_default());
    pieces.fold(run, |run, piece| run.add_tab().add_text(piece))
}
