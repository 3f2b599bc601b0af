/// One step on the way to a part of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A field, or a key of a map.
    Name(String),
    /// A place in a list, from 0.
    Place(usize),
}

/// The way to a part of a plan as people write it, like `priorities[2].actions[0]`.
pub(super) fn words(path: &[Part]) -> String {
    let mut words = String::new();
    for part in path {
        match part {
            Part::Name(name) => {
                if !words.is_empty() {
                    words.push('.');
                }
                words.push_str(name);
            }
            Part::Place(place) => {
                words.push('[');
                words.push_str(&place.to_string());
                words.push(']');
            }
        }
    }
    words
}

/// The way with every key and place left out, for looking up what stands there: the names alone,
/// where a key or place is empty text.
pub(super) fn pattern(path: &[Part]) -> Vec<&str> {
    const MAPS: [&str; 7] = [
        "statements",
        "sections",
        "answers",
        "answer_figures",
        "accepted_gaps",
        "not_now",
        "rules",
    ];
    let mut names: Vec<&str> = Vec::new();
    for part in path {
        let is_key = names.len() == 1 && names.first().is_some_and(|name| MAPS.contains(name));
        match part {
            Part::Name(name) if !is_key => names.push(name),
            _ => names.push(""),
        }
    }
    names
}
