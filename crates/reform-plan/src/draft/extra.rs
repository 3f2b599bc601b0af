use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use super::strict;

/// Fields a newer version of the tool wrote; kept and written back.
///
/// Sorted by name. A name that stands twice is refused, here and inside what the fields hold. No
/// edit sets them: they come from a saved plan and go with the thing they were found in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(Map<String, Value>);

impl Extra {
    /// Whether there is none, as in every plan this version wrote itself.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their names in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Extra;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("fields with a name each")
    }

    fn visit_map<A: MapAccess<'de>>(self, access: A) -> Result<Extra, A::Error> {
        strict::object(access).map(Extra)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Extra {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Extra".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": true })
    }
}
