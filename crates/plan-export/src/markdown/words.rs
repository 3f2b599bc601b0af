//! Runs of words as Markdown.

use crate::document::{Run, Weight, Words};

use super::escape;

/// Words as paragraphs: one for each line of them that has something to read.
pub(super) fn paragraphs(words: &Words) -> Vec<String> {
    let lines = lines(words).into_iter();
    lines.map(|runs| written(&runs)).collect()
}

/// Words as one line of Markdown, their line breaks as HTML ones: inside a table there is no other
/// way to write them, and lists stay lists.
pub(super) fn one_line(words: &Words) -> String {
    paragraphs(words).join("<br>")
}

/// The lines of words, each as its runs; lines with nothing to read are left out.
fn lines(words: &Words) -> Vec<Vec<Run>> {
    let mut lines: Vec<Vec<Run>> = vec![Vec::new()];
    for run in &words.0 {
        let mut parts = run.words.split(is_line_break);
        let push = |line: &mut Vec<Run>, part: &str| {
            line.push(Run {
                words: part.to_owned(),
                weight: run.weight,
            });
        };
        if let (Some(line), Some(first)) = (lines.last_mut(), parts.next()) {
            push(line, first);
        }
        for part in parts {
            let mut line = Vec::new();
            push(&mut line, part);
            lines.push(line);
        }
    }
    lines.retain(|runs| runs.iter().any(|it| !escape::line(&it.words).is_empty()));
    lines
}

/// Line breaks as people and programs write them; Word has U+000B for one inside a paragraph.
fn is_line_break(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The runs of one line, with marks around those that are set apart.
fn written(runs: &[Run]) -> String {
    let mut line = String::new();
    for (at, run) in runs.iter().enumerate() {
        let words = escape::inline(&run.words);
        let next = runs.get(at + 1).map(|it| escape::inline(&it.words));
        let marks = match run.weight {
            Weight::Plain => "",
            Weight::Strong => "**",
            Weight::Missing => "*",
        };
        line.push_str(&marked(
            marks,
            &words,
            line.chars().next_back(),
            next.as_deref(),
        ));
    }
    escape::at_start(&line)
}

/// Words between marks, as far as a reader of Markdown takes these for marks where they stand: not
/// beside white space inside them, and not between a letter outside and a sign inside
/// (<https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis>). Otherwise only the words.
fn marked(marks: &str, words: &str, before: Option<char>, next: Option<&str>) -> String {
    let inside = words.trim();
    let (Some(first), Some(last)) = (inside.chars().next(), inside.chars().next_back()) else {
        return words.to_owned();
    };
    let is_open = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
    let (lead, trail) = (
        words.starts_with(char::is_whitespace),
        words.ends_with(char::is_whitespace),
    );
    let after = next.and_then(|it| it.chars().next());
    let begins = first.is_alphanumeric() || lead || is_open(before);
    let ends = last.is_alphanumeric() || trail || is_open(after);
    // Marks that touch the marks of the run before would be read as one.
    if marks.is_empty() || !begins || !ends || (before == Some('*') && !lead) {
        return words.to_owned();
    }
    let space = |is: bool| if is { " " } else { "" };
    format!("{}{marks}{inside}{marks}{}", space(lead), space(trail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_set_apart_where_that_can_be_read() {
        let words = Words::strong("Why: ").and("it is so".into());
        assert_eq!(paragraphs(&words), ["**Why:** it is so"]);
        let touching = Words::strong("Why:").and("it".into());
        assert_eq!(paragraphs(&touching), ["Why:it"]);
        assert_eq!(
            paragraphs(&Words::missing("No lead yet")),
            ["*No lead yet*"]
        );
        assert_eq!(paragraphs(&Words::strong(" ")), Vec::<String>::new());
    }

    #[test]
    fn each_line_is_a_paragraph_and_in_a_cell_a_break() {
        let words = Words::plain("One\r\n\n- two\u{b}three");
        assert_eq!(paragraphs(&words), ["One", "\\- two", "three"]);
        assert_eq!(one_line(&words), "One<br>\\- two<br>three");
    }
}
