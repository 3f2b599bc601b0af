//! Bad text is refused in words, whatever is wrong with it, and never stops the program.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on has failed its test"
)]

mod shipped;

use send_data::{AreaList, Pack};
use shipped::{INDEX, PARTS};

const AREAS: &str = include_str!("../pack/areas.json");

const SMALL: &str = r#"{"format":2,"edition":"e","attribution":"a",
    "sources":{"s":{"publisher":"p","title":"t","licence":"l"}},
    "areas":{"E1":{"name":"n","level":"england","dfe":"970"}},
    "neighbours":{"E1":[["E1","Close"]]},"inspections":{},
    "topics":[{"slug":"o","title":"t","shows":"w","series":["k"]}],
    "pages":[{"title":"g","series":["k"],"topics":["o"]}],"other":[],
    "parts":[{"name":"p","file":"p.json","checksum":"00000000","places":["E1"]}],
    "series":{"k":{"title":"t","unit":"count","polarity":"context","topic":"o",
    "period_type":"Calendar year","sources":["s"],"periods":["2023","2024"]}}}"#;

const PART: &str = r#"{"format":2,"part":"p","edition":"e","series":{"k":{"E1":[1,null]}}}"#;

fn refused(text: &str) -> String {
    Pack::read(text).unwrap_err().to_string()
}

/// The small index with the checksum of this part.
fn index_for(part: &str) -> String {
    let checksum = format!("{:08x}", crc32fast::hash(part.as_bytes()));
    SMALL.replace("00000000", &checksum)
}

/// Why the small pack, made with this part, refuses it.
fn part_refused(part: &str) -> String {
    let mut pack = Pack::read(&index_for(part)).unwrap();
    let words = pack.add_part("p", part).unwrap_err().to_string();
    assert!(!pack.has_part("p") && !pack.has_figures("E1"));
    words
}

#[test]
fn a_small_pack_is_read() {
    let mut pack = Pack::read(&index_for(PART)).unwrap();
    assert_eq!(pack.value("k", "E1", "2023"), None);
    assert!(!pack.has_part("p"));
    pack.add_part("p", PART).unwrap();
    assert!(pack.has_part("p"));
    assert_eq!(pack.value("k", "E1", "2023"), Some(1.0));
    assert_eq!(pack.value("k", "E1", "2024"), None);
    assert_eq!(pack.value("k", "E2", "2023"), None);
    assert_eq!(pack.value("other", "E1", "2023"), None);
    assert_eq!(pack.england(), Some("E1"));
    assert_eq!(Pack::whole(&index_for(PART), &[("p", PART)]), Ok(pack));
}

#[test]
fn a_part_that_is_not_letter_for_letter_the_published_one_is_refused_in_words() {
    let mut pack = Pack::read(&index_for(PART)).unwrap();
    let mut words = |name, part: &str| pack.add_part(name, part).unwrap_err().to_string();
    let said = "The file of published figures, part p,";
    for (part, what) in [
        (PART.replace("[1,", "[2,"), "was changed on its way here."),
        (
            PART.replace("\"e\"", "\"f\""),
            "is of another edition of the figures.",
        ),
        (PART.replace("\"p\"", "\"q\""), "has part q in it."),
        (
            PART.replace(":2", ":3"),
            "is of format 3; this version of the tool reads format 2.",
        ),
        (
            PART.replace(":2", ":1"),
            "is of format 1; this version of the tool reads format 2.",
        ),
        (PART[..40].to_owned(), "ends too early."),
        (
            PART.replace("\"E1\"", "E1"),
            "is damaged at letter 53 of line 1.",
        ),
        (
            "<!doctype html><title>404</title>".to_owned(),
            "is damaged at letter 1 of line 1.",
        ),
        (
            "[]".to_owned(),
            "has parts that do not belong there, or lacks some.",
        ),
        (String::new(), "ends too early."),
    ] {
        assert!(
            words("p", &part).starts_with(&format!("{said} {what} ")),
            "{}",
            words("p", &part)
        );
    }
    assert!(words("q", PART).starts_with("There is no part q of the published figures. Load"));
    assert!(!pack.has_part("p") && !pack.has_part("q") && !pack.has_figures("E1"));
    pack.add_part("p", PART).unwrap();
}

#[test]
fn a_part_that_contradicts_the_index_is_refused_in_words() {
    for (from, to, what) in [
        (
            "[1,null]",
            "[1]",
            "series k has 2 periods and 1 values for E1",
        ),
        (
            "\"E1\"",
            "\"E2\"",
            "series k has values for E2, which is not in this part",
        ),
        (
            "\"k\"",
            "\"z\"",
            "there is a series that the index lacks, \"z\"",
        ),
    ] {
        let words = part_refused(&PART.replace(from, to));
        let start = format!("In the file of published figures, part p, {what}.");
        assert!(words.starts_with(&start), "{words}");
    }
    for text in ["[\"1\"]", "[1e999,null]", "7", "[[1],null]"] {
        let words = part_refused(&PART.replace("[1,null]", text));
        assert!(
            words.starts_with("The file of published figures, part p, "),
            "{words}"
        );
    }
    assert!(part_refused("{\"format\":2}").contains("or lacks some"));
}

#[test]
fn a_part_of_the_committed_pack_is_refused_under_another_name() {
    let mut pack = Pack::read(INDEX).unwrap();
    let words = pack
        .add_part("E12000001", PARTS[7].1)
        .unwrap_err()
        .to_string();
    assert!(words.contains("has part E12000007 in it"), "{words}");
    assert!(Pack::whole(INDEX, &[("england", PARTS[1].1)]).is_err());
}

#[test]
fn a_part_that_comes_twice_changes_nothing() {
    let mut pack = shipped::pack();
    let once = pack.clone();
    let (name, text) = PARTS[7];
    pack.add_part(name, text).unwrap();
    assert!(pack == once);
}

#[test]
fn a_pack_that_was_cut_short_is_refused_in_words() {
    for end in [0, 1, 50, 5000, 60_000] {
        let cut: String = INDEX.chars().take(end).collect();
        let words = refused(&cut);
        assert!(
            words.starts_with("The file of published figures ends too early."),
            "{words}"
        );
        assert!(words.contains("Load the page again"), "{words}");
    }
}

#[test]
fn a_damaged_pack_is_refused_in_words() {
    let words = refused(&SMALL.replace("\"edition\"", "edition"));
    assert!(
        words.starts_with("The file of published figures is damaged at letter "),
        "{words}"
    );
    for text in [
        "<!doctype html><title>404</title>",
        "not json",
        "{}x",
        "\u{feff}{}",
    ] {
        assert!(
            refused(text).starts_with("The file of published figures "),
            "{text}"
        );
    }
    for text in [
        "[]",
        "{}",
        "null",
        "7",
        "{\"format\":\"1\"}",
        "{\"format\":2}",
        "{\"format\":-1}",
    ] {
        let words = refused(text);
        assert!(
            words.contains("has parts that do not belong there, or lacks some"),
            "{text}: {words}"
        );
    }
    let words = refused(&SMALL.replace("\"count\"", "\"bananas\""));
    assert!(
        words.contains("has parts that do not belong there"),
        "{words}"
    );
}

#[test]
fn another_format_is_refused_in_words_whatever_else_it_has() {
    assert_eq!(
        refused("{\"format\":3,\"everything\":\"else\"}"),
        "The file of published figures is of format 3; this version of the tool reads format 2. \
         Load the page again to get the newest version of the tool."
    );
    assert!(refused("{\"format\":1}").contains("cargo xtask pack"));
}

#[test]
fn a_pack_that_contradicts_itself_is_refused_in_words() {
    let periods = "[\"2023\",\"2024\"]";
    let other = "\"other\":[{\"place\":\"E1\",\"series\":\"k\",\"period\":\"1999\",\"value\":1,\
                 \"source\":\"\",\"note\":\"\",\"rests\":\"\"}]";
    let twice = "\"places\":[\"E1\",\"E1\"]";
    let parts = "\"parts\":[{\"name\":\"p\",\"file\":\"\",\"checksum\":\"\",\"places\":[]},";
    let broken = [
        (
            periods,
            "[\"2024\",\"2023\"]",
            "series k has period 2023 out of order",
        ),
        (
            periods,
            "[\"2024\",\"2024\"]",
            "series k has period 2024 out of order",
        ),
        (
            periods,
            "[\"soon\"]",
            "series k has a period nobody can read, \"soon\"",
        ),
        (
            periods,
            "[\"2023\",\"2025\"]",
            "series k leaves a period out between others",
        ),
        (
            "[\"s\"]",
            "[\"z\"]",
            "series k names a source that is not listed, \"z\"",
        ),
        (
            "\"topic\":\"o\"",
            "\"topic\":\"z\"",
            "series k names a topic that is not listed, \"z\"",
        ),
        (
            "\"shows\":\"w\",\"series\":[\"k\"]",
            "\"shows\":\"w\",\"series\":[]",
            "series k is not in its topic, \"o\"",
        ),
        (
            "\"shows\":\"w\",\"series\":[\"k\"]",
            "\"shows\":\"w\",\"series\":[\"k\",\"z\"]",
            "topic \"o\" has a series that is not of it, \"z\"",
        ),
        (
            "\"g\",\"series\":[\"k\"]",
            "\"g\",\"series\":[\"z\"]",
            "page \"g\" names a series that is not listed, \"z\"",
        ),
        (
            "\"topics\":[\"o\"]",
            "\"topics\":[\"z\"]",
            "page \"g\" names a topic that is not listed, \"z\"",
        ),
        (
            ",\"series\":[\"k\"],\"topics\":[\"o\"]",
            "",
            "page \"g\" has no answer and no gap",
        ),
        (
            "[[\"E1\",\"Close\"]]",
            "[[\"E2\",\"Close\"]]",
            "neighbours or inspections name E2, which is not listed",
        ),
        (
            "\"places\":[\"E1\"]",
            "\"places\":[\"E2\"]",
            "part p has E2, which is not listed",
        ),
        ("\"places\":[\"E1\"]", twice, "E1 is in two parts"),
        ("\"parts\":[", parts, "part p is listed twice"),
        (
            "\"other\":[]",
            &other.replace("\"k\"", "\"z\""),
            "another figure is of z, which is not listed",
        ),
        (
            "\"other\":[]",
            &other.replace("E1", "E2").replace("1999", "2023"),
            "another figure is of E2, which is not listed",
        ),
        (
            "\"other\":[]",
            other,
            "series k has another figure for 1999, a period it lacks",
        ),
    ];
    for (from, to, what) in broken {
        assert!(SMALL.contains(from), "{from}");
        let words = refused(&SMALL.replacen(from, to, 1));
        let start = format!("In the file of published figures, {what}.");
        assert!(words.starts_with(&start), "{words}");
    }
}

#[test]
fn no_single_changed_letter_stops_the_program() {
    // Every place of the small pack, and places all over the large one.
    let changed = |text: &str, at: usize, letter: char| -> String {
        text.chars()
            .enumerate()
            .map(|(here, was)| if here == at { letter } else { was })
            .collect()
    };
    for at in 0..SMALL.len() {
        for letter in ['"', '{', '0', ',', '\u{0}', 'é'] {
            let _ = Pack::read(&changed(SMALL, at, letter));
        }
    }
    for at in (0..INDEX.len()).step_by(9973) {
        let _ = Pack::read(&changed(INDEX, at, '}'));
    }
    // Of a part, every change is seen: by its checksum, and by its shape when that fits.
    for at in 0..PART.len() {
        for letter in ['"', '{', '7', ',', '\u{0}', 'é'] {
            let part = changed(PART, at, letter);
            let mut pack = Pack::read(&index_for(PART)).unwrap();
            assert_eq!(pack.add_part("p", &part).is_ok(), part == PART, "{part}");
            let _ = Pack::whole(&index_for(&part), &[("p", &part)]);
        }
    }
}

#[test]
fn a_damaged_list_of_areas_is_refused_in_words() {
    let words = |text: &str| AreaList::read(text).unwrap_err().to_string();
    assert!(words(&AREAS[..200]).starts_with("The file of local areas ends too early."));
    assert!(words("{\"format\":9}").contains("is of format 9"));
    let lost = AREAS.replacen("\"region\":\"E12000001\"", "\"region\":\"E1\"", 1);
    assert!(
        words(&lost).contains("in region E1, which it does not list"),
        "{}",
        words(&lost)
    );
}
