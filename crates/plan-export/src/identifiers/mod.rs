//! What looks like it belongs to one child or person: numbers, dates of birth, addresses.
//!
//! A plan needs none of it. It is looked for before a file is made, and shown with the place it can be
//! taken out; it never stands in the way of a file, because only people can tell what a number is. So
//! what is found has to be right nearly always: a nudge that is often wrong is not read.

mod birth;
mod digits;
mod email;
mod find;
mod home;
mod number;
mod phone;
mod postcode;
mod scan;

use std::ops::Range;

pub(crate) use find::each_text;
pub use find::{Found, find};
pub(crate) use home::home;

use self::scan::Scan;

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A unique pupil number: a letter, a local authority of three digits, a school of four, a year of
    /// two, and three more of which the last is a letter in a temporary one. The letter is worked out
    /// from the others; after the word UPN a wrong letter counts too. Permanent and temporary numbers
    /// are laid down in the DfE's guide "Unique pupil numbers (UPNs)".
    Upn,
    /// An NHS number: ten digits, the last worked out from the others (NHS Data Dictionary, "NHS
    /// NUMBER"). After the words NHS number a wrong one counts too.
    NhsNumber,
    /// A full date beside words like "born" or "date of birth". A date alone is none: plans are full
    /// of them.
    BirthDate,
    /// An email address.
    Email,
    /// A UK phone number.
    Phone,
    /// A full UK postcode. Its first half alone is an area of thousands.
    Postcode,
}

impl Kind {
    /// All kinds in order.
    pub const ALL: [Self; 6] = [
        Self::Upn,
        Self::NhsNumber,
        Self::BirthDate,
        Self::Email,
        Self::Phone,
        Self::Postcode,
    ];

    /// What it looks like, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Upn => "a unique pupil number (UPN)",
            Self::NhsNumber => "an NHS number",
            Self::BirthDate => "a date of birth",
            Self::Email => "an email address",
            Self::Phone => "a phone number",
            Self::Postcode => "a postcode",
        }
    }
}

/// What looks like an identifier in a text, in its order, as ranges of bytes. Addresses of web pages
/// are passed over.
///
/// ```
/// use plan_export::identifiers::{Kind, in_text};
/// let text = "Her UPN is B801200005001.";
/// assert_eq!(in_text(text), [(Kind::Upn, 11..24)]);
/// assert_eq!(in_text("Due 31 March 2027, see https://example.org/B801200005001"), []);
/// ```
pub fn in_text(text: &str) -> Vec<(Kind, Range<usize>)> {
    let scan = Scan::new(text);
    let mut found: Vec<(Kind, Range<usize>)> = Vec::new();
    let mut taken = scan.addresses();
    // What is told most surely comes first: a part of it is nothing else.
    let kinds: [(Kind, Vec<Range<usize>>); 6] = [
        (Kind::Email, email::all(&scan)),
        (Kind::Upn, number::upns(&scan)),
        (Kind::BirthDate, birth::all(&scan)),
        (Kind::Phone, phone::all(&scan)),
        (Kind::NhsNumber, number::nhs_numbers(&scan)),
        (Kind::Postcode, postcode::all(&scan)),
    ];
    for (kind, ranges) in kinds {
        for range in ranges {
            let overlaps = |it: &Range<usize>| it.start < range.end && range.start < it.end;
            if !taken.iter().any(overlaps) {
                taken.push(range.clone());
                found.push((kind, range));
            }
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    found
        .into_iter()
        .map(|(kind, range)| (kind, scan.bytes(range)))
        .collect()
}
