use std::ops::Range;

use super::scan::{Scan, is_space};

/// The areas postcodes begin with (Royal Mail, "Programmers' Guide" to the Postcode Address File).
const AREAS: &str = "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH \
    DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L \
    LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG \
    SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE";

/// All full postcodes.
pub(super) fn all(scan: &Scan) -> Vec<Range<usize>> {
    let starts = (0..scan.len())
        .filter(|place| scan.is_start(*place) && scan.is(*place, |it| it.is_ascii_alphabetic()));
    starts.filter_map(|start| postcode(scan, start)).collect()
}

fn postcode(scan: &Scan, start: usize) -> Option<Range<usize>> {
    let end = scan.end_of(start, |it| it.is_ascii_alphanumeric());
    let (outward, inward, end) = if scan.is(end, is_space) {
        let to = scan.end_of(end + 1, |it| it.is_ascii_alphanumeric());
        (scan.text(start..end), scan.text(end + 1..to), to)
    } else {
        let half = end.checked_sub(3).filter(|half| *half > start)?;
        let whole = scan.text(start..end);
        // In one word and in small letters it is more often a name of something else.
        if whole.chars().any(|it| it.is_ascii_lowercase()) {
            return None;
        }
        (scan.text(start..half), scan.text(half..end), end)
    };
    let is_ordinal = ["1st", "2nd", "3rd"].contains(&inward.as_str());
    let is_one = is_outward(&outward.to_ascii_uppercase())
        && is_inward(&inward.to_ascii_uppercase())
        && !is_ordinal
        && scan.is_end(end);
    is_one.then_some(start..end)
}

/// An area and a district: one digit, two, or one and a letter.
fn is_outward(half: &str) -> bool {
    let letters = half.len()
        - half
            .trim_start_matches(|it: char| it.is_ascii_alphabetic())
            .len();
    let (area, district) = half.split_at(letters);
    let is_district = match *district.chars().collect::<Vec<_>>() {
        [one] => one.is_ascii_digit(),
        [one, two] if two.is_ascii_digit() => ('1'..='9').contains(&one),
        [one, letter] if area.len() == 1 => {
            one.is_ascii_digit() && "ABCDEFGHJKPSTUW".contains(letter)
        }
        [one, letter] => one.is_ascii_digit() && "ABEHMNPRVWXY".contains(letter),
        _ => false,
    };
    is_district && AREAS.split_whitespace().any(|it| it == area)
}

/// A digit and two letters, of those that are told apart when written by hand.
fn is_inward(half: &str) -> bool {
    let is_letter = |it: char| it.is_ascii_uppercase() && !"CIKMOV".contains(it);
    match *half.chars().collect::<Vec<_>>() {
        [digit, one, two] => digit.is_ascii_digit() && is_letter(one) && is_letter(two),
        _ => false,
    }
}
