//! The design as it is, and six ways in which it could have been worse. What is broken here is the
//! caller, or what it is given to read: nothing in the design itself can be switched off.

use std::rc::Rc;

use reform_plan::Id;
use reform_plan::keep::envelope::{self, Header};
use reform_plan::keep::{Position, Recovery, Texts, recover};
use reform_plan::saved::FORMAT;

use super::stores::Map;

/// A design to put through the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Design {
    /// The one there is.
    Sound,
    /// What a store did not refuse is taken for kept.
    NoReadBack,
    /// One slot instead of two.
    OneSlot,
    /// Damaged texts are given good checksums before they are read.
    NoChecksum,
    /// What a newer tool wrote is not seen.
    NewerIgnored,
    /// The quick store is read first, and the other only when that gives nothing.
    QuickPreferred,
    /// Damaged texts are left where they are, to be written over.
    NoQuarantine,
}

pub(crate) const BROKEN: [Design; 6] = [
    Design::NoReadBack,
    Design::OneSlot,
    Design::NoChecksum,
    Design::NewerIgnored,
    Design::QuickPreferred,
    Design::NoQuarantine,
];

impl Design {
    /// The key under which a text is really put.
    pub(crate) fn key(self, key: &str) -> String {
        let is_second = (key.contains("slot:") || key.contains("tail:")) && key.ends_with(":b");
        if self == Self::OneSlot && is_second {
            return format!("{}a", &key[..key.len() - 1]);
        }
        key.to_owned()
    }

    /// What the stores give of a plan. Restore points are read only when they may be needed.
    pub(crate) fn recover(self, id: &Id, quick: &Map, lasting: &Map) -> Recovery {
        if self == Self::QuickPreferred
            && let plan @ Recovery::Plan(_) = self.recover_from(id, quick, &Map::new(), true)
        {
            return plan;
        }
        match self.recover_from(id, quick, lasting, false) {
            Recovery::Plan(recovered) if !recovered.wants_points() => Recovery::Plan(recovered),
            _ => self.recover_from(id, quick, lasting, true),
        }
    }

    fn recover_from(self, id: &Id, quick: &Map, lasting: &Map, has_points: bool) -> Recovery {
        let texts = Texts {
            quick: self.read(quick, has_points),
            lasting: self.read(lasting, has_points),
        };
        recover(id, &texts)
    }

    fn read(self, texts: &Map, has_points: bool) -> Vec<(String, String)> {
        let mut read = Vec::new();
        for (key, text) in texts {
            let is_newer = || envelope::header(text).is_some_and(|it| it.lowest_reader > FORMAT);
            if !has_points && key.contains("point:") {
                read.push((key.clone(), String::new()));
            } else if self != Self::NewerIgnored || !is_newer() {
                read.push((key.clone(), self.mend(text)));
            }
        }
        read
    }

    fn mend(self, text: &Rc<str>) -> String {
        if self != Self::NoChecksum || envelope::open(text).is_ok() {
            return text.to_string();
        }
        resealed(text).unwrap_or_else(|| text.to_string())
    }
}

/// A text with its checksums and length made good, as far as its first line can be read.
fn resealed(text: &str) -> Option<String> {
    let (first, body) = text.split_once('\n')?;
    let mut parts = first.split(' ').skip(2);
    let position = Position {
        fence: parts.next()?.parse().ok()?,
        rev: parts.next()?.parse().ok()?,
        writer: u32::from_str_radix(parts.next()?, 16).ok()?,
    };
    let header = Header {
        position,
        format: parts.next()?.parse().ok()?,
        lowest_reader: parts.next()?.parse().ok()?,
    };
    Some(envelope::seal(&header, body))
}
