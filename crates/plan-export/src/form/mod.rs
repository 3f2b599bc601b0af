//! The plan's text by section, as plain text to paste into a government form.
//!
//! Plans are typed into a form whose headings and limits are not public. So each section has a heading
//! and a limit of words that a partnership sets itself, and a count of its words.

mod text;

use reform_plan::{PlanSummary, Priority, Section, TypedNumber, Unit};

/// What stands in place of the text of a section of which nothing is written.
pub const NOTHING: &str = "Nothing is written for this section yet.";

/// The plan as a form takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Form<'a> {
    /// Its sections, in the framework's order.
    pub parts: Vec<FormPart<'a>>,
    /// Priorities that belong to no section, so that none of the texts has them, each with its number
    /// in the plan, from 1.
    pub left_out: Vec<(usize, &'a Priority)>,
    /// How many words all texts have.
    pub total: usize,
}

/// A section as a form takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct FormPart<'a> {
    /// The section.
    pub section: &'a Section,
    /// The heading the form has for it: as typed, else the section's own title.
    pub heading: String,
    /// Its text without any marking; empty where nothing is written.
    pub text: String,
    /// How many words the text has, as people count them: see [`count`].
    pub words: usize,
    /// How many the form takes.
    pub limit: Limit,
}

/// How many words a form takes for a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// It has no limit, or nobody knows it.
    None,
    /// At most so many.
    Words(usize),
    /// What was typed is not a whole number above 0.
    Unread,
}

/// The plan as a form takes it.
pub fn of<'a>(summary: &PlanSummary<'a>) -> Form<'a> {
    let parts: Vec<FormPart<'a>> = summary
        .sections
        .iter()
        .map(|it| {
            let text = text::of(summary, it);
            let heading = it.record.map_or("", |it| it.form_heading.trim());
            FormPart {
                section: it.section,
                heading: match heading {
                    "" => it.section.title.clone(),
                    heading => heading.to_owned(),
                },
                words: count(&text),
                limit: it
                    .record
                    .map_or(Limit::None, |it| Limit::of(&it.form_limit)),
                text,
            }
        })
        .collect();
    let threads = summary.threads.iter().enumerate();
    let left_out = threads.filter(|(_, it)| it.section.is_none());
    Form {
        total: parts.iter().map(|it| it.words).sum(),
        left_out: left_out.map(|(at, it)| (at + 1, it.priority)).collect(),
        parts,
    }
}

/// How many words a text has: whatever stands between white space is one, as word processors count. A
/// form may count a little differently.
///
/// ```
/// use plan_export::form::count;
/// assert_eq!(count("  58% of plans\nin 20 weeks – "), 7);
/// ```
pub fn count(text: &str) -> usize {
    text.split_whitespace().count()
}

impl Form<'_> {
    /// How long all of it is, and how many sections are too long, in sentences.
    pub fn total_words(&self) -> String {
        let total = words(self.total);
        let over = self.parts.iter().filter(|it| it.over() > 0).count();
        match over {
            0 => format!("{total} in all."),
            1 => format!("{total} in all. 1 section is too long."),
            more => format!("{total} in all. {more} sections are too long."),
        }
    }

    /// Everything as one text: each heading with its text below it. Sections of which nothing is
    /// written say so.
    pub fn text(&self) -> String {
        let parts = self.parts.iter().map(|it| {
            let text = if it.text.is_empty() {
                NOTHING
            } else {
                &it.text
            };
            format!("{}\n\n{text}\n", it.heading)
        });
        parts.collect::<Vec<_>>().join("\n")
    }
}

impl FormPart<'_> {
    /// By how many words the text is longer than the form takes; 0 where it is not.
    pub fn over(&self) -> usize {
        match self.limit {
            Limit::Words(limit) => self.words.saturating_sub(limit),
            Limit::None | Limit::Unread => 0,
        }
    }

    /// The count in words: "312 words of 500", or "12 words over 500".
    pub fn count_words(&self) -> String {
        match (self.limit, self.over()) {
            (Limit::None | Limit::Unread, _) => words(self.words),
            (Limit::Words(limit), 0) => format!("{} of {}", words(self.words), number(limit)),
            (Limit::Words(limit), over) => format!("{} over {}", words(over), number(limit)),
        }
    }
}

fn words(count: usize) -> String {
    match count {
        1 => "1 word".to_owned(),
        more => format!("{} words", number(more)),
    }
}

/// A count with commas between thousands.
fn number(count: usize) -> String {
    let value = u32::try_from(count).unwrap_or(u32::MAX);
    Unit::Count.format(f64::from(value))
}

impl Limit {
    /// The limit that was typed. Nothing typed is none.
    pub fn of(typed: &TypedNumber) -> Self {
        if typed.is_empty() {
            return Self::None;
        }
        // Only digits and the commas between thousands are a number of words.
        let text: String = typed.0.trim().chars().filter(|c| *c != ',').collect();
        let read = text.parse::<usize>().ok().filter(|it| *it > 0);
        read.map_or(Self::Unread, Self::Words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_a_whole_number_above_0() {
        let of = |text: &str| Limit::of(&text.into());
        assert_eq!(of(" "), Limit::None);
        assert_eq!(of(" 500 "), Limit::Words(500));
        assert_eq!(of("1,500"), Limit::Words(1500));
        for text in [
            "0",
            "-1",
            "2.5",
            "500 words",
            "50%",
            "99999999999999999999999",
        ] {
            assert_eq!(of(text), Limit::Unread, "{text}");
        }
    }
}
