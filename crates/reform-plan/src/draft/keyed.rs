//! Reading maps of a saved plan. A key that stands twice is refused: otherwise the last one would
//! silently take the place of the first, and with it what somebody typed.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Reads a map in which each key stands once.
pub(crate) fn each_once<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    deserializer.deserialize_map(EachOnce(PhantomData))
}

/// Reads a map of records in which each key stands once. Records that hold nothing are passed
/// over: no entry and an empty one mean the same, and edits leave no empty one behind.
pub(super) fn records<'de, D, K, V>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de> + Default + PartialEq,
{
    let mut map: BTreeMap<K, V> = each_once(deserializer)?;
    map.retain(|_, record| *record != V::default());
    Ok(map)
}

struct EachOnce<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for EachOnce<K, V>
where
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
{
    type Value = BTreeMap<K, V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map in which each key stands once")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = access.next_key::<K>()? {
            if map.contains_key(&key) {
                return Err(A::Error::custom(super::strict::twice(&key.to_string())));
            }
            map.insert(key, access.next_value()?);
        }
        Ok(map)
    }
}
