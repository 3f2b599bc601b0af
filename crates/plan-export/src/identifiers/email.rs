use std::ops::Range;

use super::scan::Scan;

/// All email addresses: a name, an at sign and a domain with at least one point in it.
pub(super) fn all(scan: &Scan) -> Vec<Range<usize>> {
    let signs = (0..scan.len()).filter(|place| scan.at(*place) == Some('@'));
    signs.filter_map(|sign| address(scan, sign)).collect()
}

fn address(scan: &Scan, sign: usize) -> Option<Range<usize>> {
    let is_name = |it: char| it.is_alphanumeric() || "._%+-'\u{2019}".contains(it);
    let mut start = sign;
    while scan.before(start).is_some_and(is_name) {
        start -= 1;
    }
    // A quotation mark or a full stop before it is none of its own.
    while start < sign && !scan.is(start, char::is_alphanumeric) {
        start += 1;
    }
    let mut end = scan.end_of(sign + 1, |it| {
        it.is_alphanumeric() || matches!(it, '.' | '-')
    });
    while end > sign && !scan.before(end).is_some_and(char::is_alphanumeric) {
        end -= 1;
    }
    let domain = scan.text(sign + 1..end.max(sign + 1));
    let (host, last) = domain.rsplit_once('.')?;
    let is_whole = host.split('.').all(|it| !it.is_empty());
    let is_domain = is_whole && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
    (start < sign && is_domain).then_some(start..end)
}
