use serde_json::Value;

/// Something in a plan file that could not be read and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where it is in the file, like `priorities[2].actions[0]`, counted from 0.
    pub path: String,
    /// What it is, in words, with its title when that can be read: `the action "Open a line"`.
    pub what: String,
    /// Why it could not be read.
    pub why: String,
}

/// The most characters of a title that are shown.
const LONGEST: usize = 60;

/// A kind of thing in a plan.
#[derive(Clone, Copy)]
pub(super) struct Noun {
    /// What it is called, with "the" before it.
    pub(super) words: &'static str,
    /// The field that says what it is about; empty when none does.
    pub(super) title: &'static str,
    /// The field that holds its identity; empty when it has none.
    pub(super) id: &'static str,
}

/// What stands at a place in a plan; none for a part of such a thing.
pub(super) fn noun(pattern: &[&str]) -> Option<Noun> {
    let (words, title, id) = match pattern {
        ["front"] => ("the front page", "", ""),
        ["partners", ""] => ("the partner", "name", "slug"),
        ["statements", ""] => ("the record of a statement", "reason", ""),
        ["statements", "", "evidence", ""] => ("the line of evidence", "text", "id"),
        ["statements", "", "views", ""] => ("what a partner said of a statement", "comment", ""),
        ["statements", "", "dissent", ""] => ("why a partner does not agree", "", ""),
        ["sections", ""] => ("the text of a section", "narrative", ""),
        ["answers", ""] => ("the answer to an insight question", "", ""),
        ["answer_figures", ""] => ("the published figures an answer uses", "", ""),
        ["sections", "", "response", "figures", ""] => {
            ("the published figure that was used", "title", "")
        }
        ["figures", ""] => ("the local figure", "source", "id"),
        ["priorities", ""] => ("the priority", "title", "id"),
        ["priorities", "", "actions", ""] => ("the action", "what", "id"),
        ["priorities", "", "measures", ""] => ("the success measure", "source", "id"),
        ["priorities", "", "reasons", ""] => ("why a priority was chosen", "words", ""),
        ["sections", "", "assembled", ""] => (
            "what the words of a section were put together from",
            "of",
            "",
        ),
        ["not_now", ""] => ("why nothing is done for now", "reason", ""),
        ["rules", ""] => ("what was chosen about a rule of the shortlist", "", ""),
        ["reviews", ""] => ("the review", "what", ""),
        ["last_time"] => ("what stood in the plan before", "title", ""),
        ["left", ""] => ("the name of a partner that left", "", ""),
        ["for_families"] => ("what the version for families says", "heard", ""),
        ["workshop"] => ("how the workshop is planned", "", ""),
        ["parked", ""] => ("the parked item", "text", "id"),
        ["votes", ""] => ("the votes of a partner", "", ""),
        ["answers_for"] => ("which plan the answers are for", "", ""),
        ["accepted_gaps", ""] => ("the reason a gap is left", "", ""),
        _ => return None,
    };
    Some(Noun { words, title, id })
}

impl Noun {
    /// What it is, in words, with its title.
    pub(super) fn words(&self, thing: &Value) -> String {
        let title = thing.get(self.title).and_then(Value::as_str);
        let title: String = title
            .unwrap_or_default()
            .trim()
            .chars()
            .take(LONGEST)
            .collect();
        if title.is_empty() {
            self.words.to_owned()
        } else {
            format!("{} \"{title}\"", self.words)
        }
    }
}

/// What the reader says, in plainer words and without a line and column: what it read is not laid out
/// as the file is.
pub(crate) fn why(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let Some((found, wanted)) = said.split_once(", expected ") else {
        // An object with no field, or with two, in place of a choice and what was chosen.
        return if said.starts_with("expected ") {
            "it is not one of the choices there are".to_owned()
        } else {
            said.to_owned()
        };
    };
    let found = plainer(found, &FOUND);
    let wanted = plainer(wanted, &WANTED);
    format!("it has {found}, which is not {wanted}")
}

/// How the reader begins to say what it found, and how people say it.
const FOUND: [(&str, &str); 9] = [
    ("unknown variant ", ""),
    ("invalid type: null", "nothing"),
    ("invalid type: sequence", "a list"),
    ("invalid type: map", "an object"),
    ("invalid type: integer ", "the number "),
    ("invalid type: floating point ", "the number "),
    ("invalid type: string ", "the text "),
    ("invalid type: boolean ", ""),
    ("invalid value: ", ""),
];

/// How the reader begins to say what it wanted, and how people say it.
const WANTED: [(&str, &str); 5] = [
    ("a string", "text"),
    ("a sequence", "a list"),
    ("a boolean", "true or false"),
    ("struct ", "an object of the kind "),
    ("enum ", "a choice of the kind "),
];

fn plainer(said: &str, words: &[(&str, &str)]) -> String {
    for (begins, plain) in words {
        if let Some(rest) = said.strip_prefix(begins) {
            return format!("{plain}{rest}");
        }
    }
    said.to_owned()
}
