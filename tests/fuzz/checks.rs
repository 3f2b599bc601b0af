//! What has to hold for any bytes whatever. The fuzzer calls these with what it makes up, and an
//! ordinary test with everything it ever found.
#![allow(dead_code, reason = "each fuzz target uses one of them")]

use std::collections::BTreeMap;

use reform_plan::keep::{Key, Position, Recovery, Slot, Texts, envelope, recover};
use reform_plan::{Id, saved};

/// A plan file: no panic, and what opens can be kept and opens as the same plan.
pub(crate) fn plan_file(bytes: &[u8]) {
    let Ok(text) = saved::text_of(bytes) else {
        return;
    };
    if let Some(texts) = saved::rescued_texts(&text) {
        assert_eq!(
            saved::rescued_texts(&saved::rescue_file(&texts)),
            Some(texts)
        );
    }
    if let Ok(opened) = saved::open_file(&text) {
        let again = saved::to_file(&opened.draft);
        assert_eq!(saved::open(&again).as_ref(), Ok(&opened.draft));
        assert_eq!(saved::to_file(&opened.draft), again);
    }
}

/// What two stores hold of a plan. The first byte says how the rest is cut into texts; those of one
/// kind are put into an envelope that fits, so that what is behind the checksums is reached too.
pub(crate) fn kept(bytes: &[u8]) {
    let Some((seed, rest)) = bytes.split_first() else {
        return;
    };
    let id = Id::from("p");
    let mut texts = Texts::default();
    for (number, piece) in (0_u8..=255).zip(rest.split(|byte| *byte == 0xff)) {
        let text = String::from_utf8_lossy(piece).into_owned();
        let position = Position {
            fence: u64::from(seed % 4),
            rev: number.into(),
            writer: 1,
        };
        let header = envelope::Header {
            position,
            format: saved::FORMAT,
            lowest_reader: saved::LOWEST_READER,
        };
        let key = match (seed.wrapping_add(number)) % 6 {
            0 => Key::Slot(id.clone(), Slot::A),
            1 => Key::Slot(id.clone(), Slot::B),
            2 => Key::Tail(id.clone(), Slot::A),
            3 => Key::Step(id.clone(), position),
            4 => Key::Old(id.clone()),
            _ => Key::Place(id.clone()),
        };
        let text = if number % 2 == 0 {
            envelope::seal(&header, &text)
        } else {
            text
        };
        let list = if number % 3 == 0 {
            &mut texts.quick
        } else {
            &mut texts.lasting
        };
        list.push((key.text(), text));
    }
    let once = recover(&id, &texts);
    assert_eq!(recover(&id, &texts), once, "two starts agree");
    if let Recovery::Plan(recovered) = once {
        assert_eq!(recovered.draft.id, id);
    }
}

/// Content files: no panic, and every problem is told in words. Files are cut apart at a zero.
pub(crate) fn content(bytes: &[u8]) {
    const NAMES: [&str; 5] = [
        "framework.toml",
        "pillars/one.toml",
        "sections/one.toml",
        "indicators.toml",
        "slugs.txt",
    ];
    let pieces = bytes.split(|byte| *byte == 0);
    let texts: BTreeMap<String, String> = NAMES
        .iter()
        .zip(pieces)
        .map(|(name, piece)| {
            let text = String::from_utf8_lossy(piece).into_owned();
            ((*name).to_owned(), text)
        })
        .collect();
    if let Err(problems) = plan_framework::source::read(&texts) {
        assert!(
            problems
                .iter()
                .all(|problem| !problem.to_string().is_empty())
        );
    }
}
