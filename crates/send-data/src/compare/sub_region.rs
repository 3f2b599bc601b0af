use std::collections::BTreeMap;

use crate::{AreaLevel, PackArea};

/// ONS codes of the local authorities with the same Integrated Care Board as a place, the place
/// itself among them, in the order of codes: its sub-region. Empty for a place whose board is not
/// known.
///
/// ```
/// # use std::collections::BTreeMap;
/// use send_data::compare::same_icb;
/// # let area = |icb: &str| {
/// #     let icb = if icb.is_empty() { "null".to_owned() } else { format!("\"{icb}\"") };
/// #     let text = format!(r#"{{"name":"A","level":"local-authority","dfe":"1","icb":{icb}}}"#);
/// #     serde_json::from_str(&text).unwrap()
/// # };
/// # let areas: BTreeMap<String, send_data::PackArea> = [("A", "North"), ("B", ""), ("C", "North")]
/// #     .map(|(code, icb)| (code.to_owned(), area(icb)))
/// #     .into();
/// // A and C are with the board of the north; nothing is known of B.
/// assert_eq!(same_icb(&areas, "C"), ["A", "C"]);
/// assert!(same_icb(&areas, "B").is_empty());
/// assert!(same_icb(&areas, "Z").is_empty());
/// ```
pub fn same_icb<'a>(areas: &'a BTreeMap<String, PackArea>, place: &str) -> Vec<&'a str> {
    let Some(board) = areas.get(place).and_then(|area| area.icb.as_ref()) else {
        return Vec::new();
    };
    areas
        .iter()
        .filter(|(_, area)| area.level == AreaLevel::LocalAuthority)
        .filter(|(_, area)| area.icb.as_ref() == Some(board))
        .map(|(code, _)| code.as_str())
        .collect()
}
