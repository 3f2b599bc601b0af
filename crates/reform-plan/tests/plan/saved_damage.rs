//! Damaged files: 100,000 a run. Nothing panics, nothing hangs, what is said is a sentence, and what
//! opens can be kept.

use std::panic::catch_unwind;
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use reform_plan::saved::{self, OpenProblem};

use crate::saved_support::{EXAMPLE, json_of};

/// A small plan with one of everything: most of the files are made of it, because each takes little
/// time and every change meets something.
const SMALL: &str = include_str!("small.sendplan.json");

/// Seeds that once failed, tried first on every run.
const PINNED: [u64; 4] = [0, 1, 7_919, 99_999];

/// How many files a run makes, and how many of them from the example.
const FILES: u64 = 100_000;
const LARGE_ONE_IN: u64 = 2_000;

/// Pieces of JSON and of plans, put in where something else was.
const TOKENS: [&str; 24] = [
    "null",
    "[]",
    "{}",
    "\"",
    "1e999",
    "-",
    ":",
    ",",
    "\\u0000",
    "{\"at\":",
    "true",
    "3",
    "0.1",
    "\"x\"",
    "\"id\":\"a\"",
    "\"new\":{\"new\":1},",
    "}",
    "]",
    "\\ud800",
    "\u{feff}",
    "\"format\": 1,",
    "\"lowest_reader\": 9,",
    "not-sure-yet",
    "\u{202e}é",
];

/// Opens bytes of any origin in good time, and answers whether there was a plan in them.
fn open(bytes: &[u8]) -> bool {
    let start = Instant::now();
    let opened = saved::text_of(bytes).and_then(|text| saved::open_file(&text));
    // Far above what any of them takes on a busy machine: this finds what hangs, not what is slow.
    assert!(start.elapsed() < Duration::from_secs(30));
    match opened {
        Ok(opened) => {
            let again = saved::to_text(&opened.draft);
            assert_eq!(saved::open(&again), Ok(opened.draft), "can be kept");
            for refused in opened.refused {
                assert!(!refused.what.is_empty() && !refused.why.is_empty());
            }
            true
        }
        Err(problem) => {
            let words = problem.words("The file");
            assert!(words.ends_with(char::is_alphanumeric), "{words}");
            false
        }
    }
}

/// Numbers that look random and are the same on every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    fn piece(&mut self, bytes: &[u8], longest: usize) -> (usize, usize) {
        let start = self.below(bytes.len());
        let end = start + self.below(longest) + 1;
        (start, end.min(bytes.len()))
    }
}

/// The small plan with no space between its values: more of what is changed is then of weight.
static DENSE: LazyLock<String> = LazyLock::new(|| json_of(SMALL).to_string());

/// The damaged file of a seed.
fn damaged(seed: u64) -> Vec<u8> {
    let from = match seed {
        _ if seed.is_multiple_of(LARGE_ONE_IN) => EXAMPLE,
        _ if seed.is_multiple_of(10) => SMALL,
        _ => &DENSE,
    };
    let mut numbers = Numbers(seed);
    let mut bytes = from.as_bytes().to_vec();
    for _ in 0..=numbers.below(3) {
        damage(&mut bytes, &mut numbers);
    }
    bytes
}

fn damage(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    if bytes.is_empty() {
        return;
    }
    match numbers.below(8) {
        0 => {
            let at = numbers.below(bytes.len());
            bytes[at] ^= 1 << numbers.below(8);
        }
        1 => bytes.truncate(numbers.below(bytes.len())),
        2 => {
            let (start, end) = numbers.piece(bytes, 200);
            bytes.drain(start..end);
        }
        3 => {
            let (start, end) = numbers.piece(bytes, 300);
            let piece = bytes[start..end].to_vec();
            let at = numbers.below(bytes.len());
            bytes.splice(at..at, piece);
        }
        4 | 5 => swap_token(bytes, numbers),
        6 => {
            let (start, end) = numbers.piece(bytes, 40);
            let token = TOKENS[numbers.below(TOKENS.len())];
            bytes.splice(start..end, token.bytes());
        }
        _ => {
            let (a, b) = (numbers.below(bytes.len()), numbers.below(bytes.len()));
            bytes.swap(a, b);
        }
    }
}

/// Puts another value in the place of a whole one, so that the file stays JSON and only the plan in it
/// is wrong.
fn swap_token(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    const VALUES: [&str; 10] = [
        "null",
        "[]",
        "{}",
        "true",
        "-7",
        "1.5",
        "\"x\"",
        "\"a\"",
        "[{}]",
        "{\"new\":[1]}",
    ];
    let from = numbers.below(bytes.len());
    let Some(colon) = bytes[from..].windows(2).position(|it| it == b"\":") else {
        return;
    };
    let start = from + colon + 2;
    let length = bytes[start..].iter().position(|it| b",\n}]".contains(it));
    let value = &bytes[start..start + length.unwrap_or(0)];
    // The end of a list or object is elsewhere: only single values are swapped.
    if !value.contains(&b'{') && !value.contains(&b'[') {
        let end = start + value.len();
        let put = VALUES[numbers.below(VALUES.len())];
        bytes.splice(start..end, put.bytes());
    }
}

/// Opens the files of some seeds; how many had a plan in them. Says which seed failed.
fn open_all(seeds: impl Iterator<Item = u64>) -> u64 {
    let mut opened = 0;
    for seed in seeds {
        let Ok(is_plan) = catch_unwind(|| open(&damaged(seed))) else {
            panic!("the file of seed {seed} failed: add it to PINNED");
        };
        opened += u64::from(is_plan);
    }
    opened
}

#[test]
fn a_hundred_thousand_damaged_files_never_panic_and_what_opens_can_be_kept() {
    open_all(PINNED.into_iter());
    let start = Instant::now();
    let workers = thread::available_parallelism().map_or(1, usize::from) as u64;
    let opened: u64 = thread::scope(|scope| {
        let seeds = |worker| (0..FILES).filter(move |seed| seed % workers == worker);
        let running: Vec<_> = (0..workers)
            .map(|worker| scope.spawn(move || open_all(seeds(worker))))
            .collect();
        running.into_iter().map(|it| it.join().unwrap()).sum()
    });
    println!("{opened} of {FILES} opened in {:?}", start.elapsed());
    // A run in which hardly any opens, or hardly any fails, would prove little.
    assert!(
        (FILES / 20..FILES * 3 / 4).contains(&opened),
        "{opened} opened"
    );
}

#[test]
fn the_small_plan_holds_one_of_everything() {
    assert!(saved::check_file(SMALL, &saved::open(SMALL).unwrap()));
    let filled_in = json_of(SMALL);
    let draft = filled_in["draft"].as_object().unwrap();
    for (name, value) in draft {
        let is_empty = value.as_str() == Some("")
            || value.as_array().is_some_and(Vec::is_empty)
            || value.as_object().is_some_and(serde_json::Map::is_empty);
        assert!(!is_empty, "{name}");
    }
    assert!(SMALL.len() < 4_000);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 120,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_plan_with_a_piece_replaced_by_anything_never_panics(
        at in 0..EXAMPLE.len(),
        taken in 0..200_usize,
        put in any::<Vec<u8>>(),
    ) {
        let bytes = EXAMPLE.as_bytes();
        let end = (at + taken).min(bytes.len());
        open(&[&bytes[..at], put.as_slice(), &bytes[end..]].concat());
    }

    #[test]
    fn any_text_at_all_never_panics(text in any::<String>()) {
        prop_assert!(!open(text.as_bytes()));
        let problem = saved::open(&text).unwrap_err();
        let is_newer = matches!(problem, OpenProblem::Newer { .. });
        prop_assert!(!is_newer);
    }

    #[test]
    fn any_bytes_at_all_never_panic(bytes in any::<Vec<u8>>()) {
        prop_assert!(!open(&bytes));
    }
}
