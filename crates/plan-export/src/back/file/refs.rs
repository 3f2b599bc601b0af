/// Most rows and columns a sheet of Excel has.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;

/// Where a cell named like `B14` stands, both from 0; none when no sheet has such a cell.
pub(super) fn cell(name: &str) -> Option<(u32, u32)> {
    let letters = name.len()
        - name
            .trim_start_matches(|it: char| it.is_ascii_alphabetic())
            .len();
    let (column, row) = name.split_at_checked(letters)?;
    if !(1..=3).contains(&letters) {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| {
        sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    (column <= COLUMNS).then_some(())?;
    Some((self::row(row)?, column - 1))
}

/// The row of a number, from 0.
pub(super) fn row(number: &str) -> Option<u32> {
    let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
    let number: u32 = is_number.then(|| number.parse().ok())??;
    (1..=ROWS).contains(&number).then(|| number - 1)
}

/// The name of the cell that stands at a row and a column, both from 0.
pub(super) fn name((row, column): (u32, u32)) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(
            b'A' + u8::try_from(rest % 26).unwrap_or_default(),
        ));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_excel() {
        assert_eq!(cell("A1"), Some((0, 0)));
        assert_eq!(cell("xfd1048576"), Some((1_048_575, 16_383)));
        for named in ["A1", "Z9", "AA10", "ZZ1", "AAA14", "XFD1048576"] {
            assert_eq!(cell(named).map(name).as_deref(), Some(named));
        }
        for name in [
            "", "A", "1", "XFE1", "A1048577", "AAAA1", "A0", "A-1", "A1B", "É1",
        ] {
            assert_eq!(cell(name), None, "{name}");
        }
    }
}
