/// Whether a number format shows month and year and no day, as Excel shows `March 2027` once it was
/// typed: it then holds 1 March 2027, which nobody typed.
pub(super) fn shows_month_only(format: &str) -> bool {
    let (mut quoted, mut skip, mut bracket) = (false, false, false);
    let mut shown = String::new();
    for letter in format.chars() {
        match letter {
            _ if skip => skip = false,
            '\\' | '_' | '*' if !quoted => skip = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            ';' if !quoted => break,
            _ if quoted || bracket => {}
            _ => shown.push(letter.to_ascii_lowercase()),
        }
    }
    shown.contains('m') && shown.contains('y') && !shown.contains(['d', 'h', 's'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_told_from_a_day() {
        for format in ["mmm-yy", "mmmm yyyy", "[$-809]mmmm\\ yyyy;@", "mm/yyyy"] {
            assert!(shows_month_only(format), "{format}");
        }
        for format in [
            "d mmm yyyy",
            "dd/mm/yyyy",
            "General",
            "mm:ss",
            "\"my\" 0",
            "yyyy",
        ] {
            assert!(!shows_month_only(format), "{format}");
        }
    }
}
