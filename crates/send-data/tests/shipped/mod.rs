//! The committed pack, whole.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that cannot go on has failed its test"
)]

use send_data::Pack;

/// The index.
pub(crate) const INDEX: &str = include_str!("../../pack/index.json");

/// Every part with its name.
pub(crate) const PARTS: [(&str, &str); 10] = [
    ("england", include_str!("../../pack/england.json")),
    ("E12000001", include_str!("../../pack/E12000001.json")),
    ("E12000002", include_str!("../../pack/E12000002.json")),
    ("E12000003", include_str!("../../pack/E12000003.json")),
    ("E12000004", include_str!("../../pack/E12000004.json")),
    ("E12000005", include_str!("../../pack/E12000005.json")),
    ("E12000006", include_str!("../../pack/E12000006.json")),
    ("E12000007", include_str!("../../pack/E12000007.json")),
    ("E12000008", include_str!("../../pack/E12000008.json")),
    ("E12000009", include_str!("../../pack/E12000009.json")),
];

/// The pack with every part.
pub(crate) fn pack() -> Pack {
    Pack::whole(INDEX, &PARTS).unwrap()
}
