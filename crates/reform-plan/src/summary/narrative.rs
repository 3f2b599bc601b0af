//! The words of a section, put together from what the room said, and what has changed since.

use plan_framework::{Section, Slug};

use super::{IndicatorLine, PlanSummary, StatementLine};
use crate::draft::{Extra, Ingredient, SectionRecord};
use crate::edit::{Edit, SectionField};

/// Something the words of a section are put together from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Stable name of what it is, like `statement/shared-vision`.
    pub of: String,
    /// What it is, in words, like "A1" or "What does it show?".
    pub name: String,
    /// Its words, as they stand in the text.
    pub words: String,
}

/// What became of something that the words of a section were put together from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// It says something else now.
    Changed(Piece),
    /// It was not there then.
    New(Piece),
    /// It is not there any more: its stable name.
    Gone(String),
}

impl PlanSummary<'_> {
    /// What the words of a section can be put together from, in order: what the data shows, with the
    /// figures of its indicators; what that means; why each statement has its level, in the room's
    /// own words; answers to insight questions; what will be done, and the section's priorities.
    /// What nobody wrote is passed over, and no word is put into anybody's mouth: only levels,
    /// figures and names are added.
    pub fn pieces(&self, section: &Section) -> Vec<Piece> {
        let empty = SectionRecord::default();
        let record = self.draft.section(&section.slug).unwrap_or(&empty);
        let response = &record.response;
        let of = |part: &str| format!("section/{}/{part}", section.slug);
        let mut pieces = vec![piece(of("shows"), "What does it show?", &response.shows)];
        pieces.extend(self.indicators_of(&section.slug).iter().map(figures));
        pieces.push(piece(
            of("means"),
            "What does it mean for children and families?",
            &response.means,
        ));
        pieces.extend(self.lines_of(&section.slug).into_iter().map(statement));
        for question in &section.questions {
            pieces.push(piece(
                format!("answer/{}", question.slug),
                &format!("Question {}", question.id),
                self.draft.answer(&question.slug),
            ));
        }
        pieces.push(piece(of("will-do"), "What will we do?", &response.will_do));
        pieces.extend(self.threads.iter().enumerate().filter_map(|(at, thread)| {
            let is_here = thread.section.is_some_and(|it| it.slug == section.slug);
            let number = at + 1;
            is_here.then(|| Piece {
                of: format!("priority/{}", thread.priority.id),
                name: format!("Priority {number}"),
                words: match thread.lead {
                    Some(lead) => format!(
                        "Priority {number}: {}. {} leads.",
                        thread.priority.shown().trim_end_matches('.'),
                        lead.name.trim()
                    ),
                    None => format!("Priority {number}: {}", sentence(thread.priority.shown())),
                },
            })
        }));
        pieces.retain(|it| !it.words.is_empty());
        pieces
    }

    /// The edit that puts the words of a section together anew, in place of those there are, and
    /// remembers what they were put together from; none when there is nothing to put together.
    pub fn assemble(&self, section: &Section) -> Option<Edit> {
        let pieces = self.pieces(section);
        if pieces.is_empty() {
            return None;
        }
        let set = |field| Edit::SetSection {
            section: section.slug.clone(),
            field,
        };
        let assembled = pieces.iter().map(|it| Ingredient {
            of: it.of.clone(),
            mark: mark(&it.words),
            extra: Extra::default(),
        });
        Some(Edit::Together(vec![
            set(SectionField::Narrative(paragraphs(&pieces))),
            set(SectionField::Assembled(assembled.collect())),
        ]))
    }

    /// What something is called that the words of a section were put together from and that is not
    /// there any more, told from its stable name.
    pub fn piece_name(&self, of: &str) -> String {
        let (kind, rest) = of.split_once('/').unwrap_or(("", of));
        let known = match kind {
            "statement" => self
                .framework
                .statement(&rest.into())
                .map(|(_, it)| format!("what was said of {} {}", it.id, it.text)),
            "indicator" => self
                .framework
                .indicator(&rest.into())
                .map(|it| format!("the figures of {} {}", it.id, it.name)),
            "answer" => self
                .framework
                .question(&rest.into())
                .map(|(_, it)| format!("the answer to {} {}", it.id, it.text)),
            "priority" => Some("a priority".to_owned()),
            "section" if rest.ends_with("/will-do") => Some("what we will do".to_owned()),
            "section" if rest.ends_with("/means") => {
                Some("what it means for children and families".to_owned())
            }
            _ => None,
        };
        known.unwrap_or_else(|| "what the data shows".to_owned())
    }

    /// What has changed since the words of a section were put together; nothing when they never
    /// were.
    pub fn changed_since(&self, section: &Slug) -> Vec<Since> {
        let Some(section) = self.framework.section(section) else {
            return Vec::new();
        };
        let record = self.draft.section(&section.slug);
        let then = record.map_or(&[][..], |it| &it.assembled);
        if then.is_empty() {
            return Vec::new();
        }
        let now = self.pieces(section);
        // Figures that are still on their way, or did not come, have not gone.
        let is_known =
            |it: &&Ingredient| self.figures.is_some() || !it.of.starts_with("indicator/");
        let then: Vec<&Ingredient> = then.iter().filter(is_known).collect();
        let gone = then
            .iter()
            .filter(|it| now.iter().all(|piece| piece.of != it.of))
            .map(|it| Since::Gone(it.of.clone()));
        let gone: Vec<Since> = gone.collect();
        now.into_iter()
            .filter(|it| self.figures.is_some() || !it.of.starts_with("indicator/"))
            .filter_map(|piece| match then.iter().find(|it| it.of == piece.of) {
                None => Some(Since::New(piece)),
                Some(it) => (it.mark != mark(&piece.words)).then_some(Since::Changed(piece)),
            })
            .chain(gone)
            .collect()
    }
}

/// The pieces as a text: one paragraph for what the data shows with its figures, one for each of
/// the others.
pub fn paragraphs(pieces: &[Piece]) -> String {
    let mut text = String::new();
    let mut before: Option<&Piece> = None;
    for piece in pieces {
        let is_figure = piece.of.starts_with("indicator/");
        let goes_on = before.is_some_and(|it| {
            is_figure && (it.of.ends_with("/shows") || it.of.starts_with("indicator/"))
        });
        if before.is_some() {
            text.push_str(if goes_on { " " } else { "\n\n" });
        }
        text.push_str(&piece.words);
        before = Some(piece);
    }
    text
}

fn piece(of: String, name: &str, words: &str) -> Piece {
    Piece {
        of,
        name: name.to_owned(),
        words: words.trim().to_owned(),
    }
}

/// The figures of an indicator: those the partnership typed, else the latest that are published.
fn figures(line: &IndicatorLine<'_>) -> Piece {
    let mut words = line.local_words();
    if words.is_empty() {
        words.extend(line.latest_words());
    }
    Piece {
        of: format!("indicator/{}", line.indicator.slug),
        name: format!("{} {}", line.indicator.id, line.indicator.name),
        words: words.join(" "),
    }
}

/// Why a statement has its level; nothing where nobody said.
fn statement(line: &StatementLine<'_>) -> Piece {
    let words = match line.reason() {
        "" => String::new(),
        reason => format!(
            "{} {} {}: {}",
            line.statement.id,
            sentence(&line.statement.text),
            line.standing.words(),
            reason
        ),
    };
    Piece {
        of: format!("statement/{}", line.statement.slug),
        name: line.statement.id.clone(),
        words,
    }
}

/// The words as a sentence: with a full stop where they have no mark at their end.
///
/// ```
/// use reform_plan::summary::sentence;
/// assert_eq!(sentence("Ring every family "), "Ring every family.");
/// assert_eq!(sentence("Why?"), "Why?");
/// ```
pub fn sentence(words: &str) -> String {
    let words = words.trim();
    if words.ends_with(['.', '!', '?', '…']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}

/// Checksum of words, without regard to how their lines are broken.
fn mark(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{:08x}", crc32fast::hash(line.as_bytes()))
}
