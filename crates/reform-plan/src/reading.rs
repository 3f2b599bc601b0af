//! How hard a text is to read, as a school year and as an age.
//!
//! The measure is that of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation
//! of New Readability Formulas for Navy Enlisted Personnel", 1975: 0.39 times words a sentence, plus
//! 11.8 times syllables a word, less 15.59. It gives a school year of the United States, where the
//! first begins at 6: so a reading age is about five years more.
//!
//! It counts and does not understand. It says nothing of texts in other scripts, and little of texts
//! of a few words.

/// The lowest age that is told.
pub const YOUNGEST: u8 = 5;

/// The highest age that is told: from it on a text is for adults.
pub const ADULT: u8 = 18;

/// Words a text needs before anything is told of it.
const LEAST: usize = 8;

/// Years between a school year and the age.
const AGE: f64 = 5.0;

/// The school year of a text, which is below 0 for very short words and sentences; none where it has
/// no words.
///
/// ```
/// use reform_plan::reading::grade;
/// assert!(grade("We will ring you.").unwrap() < 2.0);
/// assert!(grade("Multidisciplinary commissioning necessitates accountability.").unwrap() > 20.0);
/// assert_eq!(grade("2027"), None);
/// ```
pub fn grade(text: &str) -> Option<f64> {
    let words = words(text);
    let syllables: u32 = words.iter().map(|it| syllables(it)).sum();
    let (words, syllables) = (number(words.len())?, f64::from(syllables));
    let sentences = number(sentences(text))?;
    Some(0.39f64.mul_add(words / sentences, 11.8 * syllables / words) - 15.59)
}

/// The age from which a text can be read, from [`YOUNGEST`] to [`ADULT`]; none where it is too short
/// for anything to be told of it, or mostly not in Latin letters.
///
/// ```
/// use reform_plan::reading::age;
/// assert_eq!(age("We will ring you. You can ask us what comes next."), Some(5));
/// assert_eq!(age("We will."), None);
/// ```
pub fn age(text: &str) -> Option<u8> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    if words(text).len() < LEAST || latin * 2 < letters {
        return None;
    }
    let age = grade(text)? + AGE;
    let ages = (YOUNGEST..=ADULT).rev();
    let reached = |it: &u8| f64::from(*it) <= age.round();
    Some(ages.into_iter().find(reached).unwrap_or(YOUNGEST))
}

/// Words of letters: numbers are read as they are and count for nothing.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '’'))
        .filter(|it| it.contains(char::is_alphabetic))
        .collect()
}

/// How many sentences have words: each ends with a mark or with its line. The point of a number ends
/// none.
fn sentences(text: &str) -> usize {
    let is_end = |part: &&str| part.ends_with(['.', '?', '!']);
    text.lines()
        .map(|line| {
            let parts: Vec<&str> = line.split_whitespace().collect();
            let ends = parts.iter().filter(|it| is_end(it)).count();
            let is_open = parts.last().is_some_and(|it| !is_end(it));
            if words(line).is_empty() {
                0
            } else {
                ends + usize::from(is_open)
            }
        })
        .sum()
}

/// Groups of vowels, without a silent e at the end: an estimate that is the same every time.
fn syllables(word: &str) -> u32 {
    let letters: Vec<char> = word
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphabetic())
        .collect();
    let is_vowel = |c: &char| "aeiouy".contains(*c);
    let mut groups = 0;
    let mut before = false;
    for letter in &letters {
        let now = is_vowel(letter);
        groups += u32::from(now && !before);
        before = now;
    }
    let is_silent = match letters.as_slice() {
        // "people" and not "while".
        [.., before, 'l', 'e'] => is_vowel(before),
        [.., 'e'] => true,
        _ => false,
    };
    (groups - u32::from(is_silent && groups > 1)).max(1)
}

/// A count to divide by; none for 0.
fn number(count: usize) -> Option<f64> {
    let count = u32::try_from(count).ok().filter(|it| *it > 0)?;
    Some(f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_as_people_say_them() {
        for (word, count) in [
            ("help", 1),
            ("families", 3),
            ("people", 2),
            ("while", 1),
            ("the", 1),
            ("we", 1),
            ("education", 4),
            ("n", 1),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn a_line_and_a_mark_end_a_sentence_and_the_point_of_a_number_does_not() {
        assert_eq!(sentences("We ring. You ask?\nWe write"), 3);
        assert_eq!(sentences("It was 3.5 weeks"), 1);
        assert_eq!(sentences("We ring.\n\n - \n"), 1);
        assert_eq!(sentences(""), 0);
    }

    #[test]
    fn longer_words_and_longer_sentences_are_harder() {
        let easy = "We will ring you. We will tell you what comes next.";
        let long = "We will ring you and we will tell you what comes next and when it comes.";
        let hard = "Professionals coordinate multidisciplinary contributions proportionately, \
                    facilitating accountable commissioning arrangements.";
        assert!(age(easy) < age(long) && age(long) < age(hard));
        assert_eq!(age(hard), Some(ADULT));
    }

    #[test]
    fn nothing_is_told_of_a_few_words_of_numbers_or_of_other_scripts() {
        let other = "سوف نتصل بك في غضون عشرة أيام ونخبرك بما سيحدث بعد ذلك";
        for text in ["", "We will.", "1 2 3 4 5 6 7 8 9 10", other, "\u{0}\u{0}"] {
            assert_eq!(age(text), None, "{text}");
        }
    }
}
