//! Ways in which a text that was kept is found changed.

use std::rc::Rc;

use super::stores::Map;
use crate::rng::Rng;

/// A kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// It is cut short.
    Cut,
    /// One bit is another.
    Bit,
    /// It is as long as it was, of nothing but zeros.
    Zeros,
    /// What is in the envelope is of another text.
    Swapped,
}

pub(crate) const KINDS: [Damage; 4] = [Damage::Cut, Damage::Bit, Damage::Zeros, Damage::Swapped];

/// A text that was damaged.
pub(crate) struct Damaged {
    pub(crate) key: String,
    pub(crate) before: Rc<str>,
    pub(crate) after: Rc<str>,
}

/// Damages one text of a store, if there is one.
pub(crate) fn damage(texts: &mut Map, kind: Damage, rng: &mut Rng) -> Option<Damaged> {
    let keys: Vec<String> = texts
        .keys()
        .filter(|key| holds_plan(key))
        .cloned()
        .collect();
    if keys.is_empty() {
        return None;
    }
    let key = rng.pick(&keys);
    let text = Rc::clone(&texts[key]);
    let other = Rc::clone(&texts[rng.pick(&keys)]);
    let changed: Rc<str> = match kind {
        Damage::Cut => cut(&text, rng.below(text.len().max(1))).into(),
        Damage::Bit => flip(&text, rng.below(text.len().max(1)), rng.below(7)).into(),
        Damage::Zeros => "\0".repeat(text.len()).into(),
        Damage::Swapped => {
            let (header, _) = text.split_once('\n')?;
            let (_, body) = other.split_once('\n')?;
            format!("{header}\n{body}").into()
        }
    };
    if changed == text {
        return None;
    }
    texts.insert(key.clone(), Rc::clone(&changed));
    Some(Damaged {
        key: key.clone(),
        before: text,
        after: changed,
    })
}

/// The first bytes of a text, as many as given or a few less.
pub(crate) fn cut(text: &str, length: usize) -> &str {
    &text[..text.floor_char_boundary(length)]
}

/// The text with one bit changed of the byte at a place, or of the next before it that is a
/// character by itself.
pub(crate) fn flip(text: &str, at: usize, bit: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    if let Some(at) = (0..=at)
        .rev()
        .find(|at| bytes.get(*at).is_some_and(u8::is_ascii))
    {
        bytes[at] ^= 1 << bit;
    }
    String::from_utf8(bytes).unwrap()
}

fn holds_plan(key: &str) -> bool {
    ["slot:", "tail:", "step:", "twin:", "point:"]
        .iter()
        .any(|kind| key.contains(kind))
}
