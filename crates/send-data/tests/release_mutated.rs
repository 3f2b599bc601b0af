//! A hundred thousand damaged files: none makes the reader panic or give what cannot be.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper that cannot go on has failed its test"
)]

#[path = "release/common.rs"]
#[expect(dead_code, reason = "each test file uses some of the helpers")]
mod common;

use common::{geography, units};
use plan_framework::Unit;
use send_data::release::{CellValue, LISTED, read_file};

/// The same numbers on every run, so that a failure can be found again by its number.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let limit = u64::try_from(limit.max(1)).unwrap();
        usize::try_from(self.0 % limit).unwrap()
    }
}

/// What damage puts in: what means something to a reader of tables.
const PIECES: [&[u8]; 24] = [
    b",",
    b"\n",
    b"\r",
    b"\r\n",
    b"\"",
    b"\"\"",
    b";",
    b"\t",
    b"\0",
    b"\xFF",
    b"\xC3",
    b"x",
    b"-",
    b"(",
    b"%",
    b"\xC2\xA3",
    b"99999999999999999999",
    b"1e999",
    b"NaN",
    b"E09000007",
    b"202425",
    b"All EHC plans issued",
    b"Local authority",
    b"\xEF\xBB\xBF",
];

fn damage(bytes: &mut Vec<u8>, random: &mut Random) {
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(40)).min(bytes.len());
        match random.below(6) {
            0 => {
                let piece = PIECES[random.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            1 => {
                let piece = PIECES[random.below(PIECES.len())];
                bytes.splice(at..end, piece.iter().copied());
            }
            2 => {
                bytes.drain(at..end);
            }
            3 => {
                let copy = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                bytes.splice(to..to, copy);
            }
            4 => bytes.truncate(at),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).unwrap();
                }
            }
        }
    }
}

/// A cut of a cut, so that a case is quick: the names of the columns and some rows.
fn small(text: &str, rows: usize) -> Vec<u8> {
    text.lines()
        .take(rows)
        .collect::<Vec<_>>()
        .join("\n")
        .into_bytes()
}

#[test]
fn a_hundred_thousand_damaged_files_are_read_or_refused() {
    let (geography, units) = (geography(), units());
    let seeds = [
        small(include_str!("release/timeliness_cut.csv"), 8),
        small(include_str!("release/newplans_cut.csv"), 8),
        small(include_str!("release/needs_new_cut.csv"), 5),
        small(include_str!("release/appeals_cut.csv"), 9),
    ];
    let mut random = Random(0x5EED_0123_4567_89AB);
    let (mut read, mut refused, mut cells) = (0, 0, 0);
    for case in 0..100_000 {
        let mut bytes = seeds[case % seeds.len()].clone();
        damage(&mut bytes, &mut random);
        let Ok(readings) = read_file("f.csv", &bytes, &geography, &units, &[], &mut |_, _| {})
        else {
            refused += 1;
            continue;
        };
        read += 1;
        for reading in readings {
            cells += reading.cells.len();
            assert!(reading.refused.first.len() <= LISTED);
            assert!(
                reading.refused.first.iter().all(|it| it.line > 0),
                "case {case}"
            );
            let key = |at: usize| {
                let cell = &reading.cells[at];
                (&cell.series, &cell.place, &cell.period)
            };
            for at in 0..reading.cells.len() {
                assert!(at == 0 || key(at - 1) < key(at), "case {case}");
                let cell = &reading.cells[at];
                if let CellValue::Number(number) = cell.value {
                    let most = match units[&cell.series] {
                        Unit::Percent => 100.0,
                        _ => 1e15,
                    };
                    assert!((0.0..=most).contains(&number), "case {case}: {cell:?}");
                }
            }
        }
    }
    assert!(
        read > 50_000 && refused > 1_000 && cells > 1_000_000,
        "{read} {refused} {cells}"
    );
}
