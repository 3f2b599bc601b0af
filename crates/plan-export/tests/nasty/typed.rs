//! Every text of a plan that somebody types, found by the schema of plan files.

use serde_json::{Map, Value};

/// What kind of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words.
    Words,
    /// A part of a date.
    Date,
    /// A number.
    Number,
}

/// The schema of plan files.
pub(crate) struct Typed(Value);

/// Types whose text nobody types.
const NOT_TYPED: [&str; 2] = ["Id", "Slug"];

impl Typed {
    pub(crate) fn new() -> Self {
        let text = include_str!("../../../../docs/plan-file.schema.json");
        Self(serde_json::from_str(text).unwrap())
    }

    /// Goes through every text of a draft, also of fields that are left out while they are empty.
    pub(crate) fn each(&self, draft: &mut Value, found: &mut impl FnMut(Kind, &mut String)) {
        self.named("PlanDraft", draft, found);
    }

    fn named(&self, name: &str, value: &mut Value, found: &mut impl FnMut(Kind, &mut String)) {
        if NOT_TYPED.contains(&name) {
            return;
        }
        if let Value::String(text) = value {
            if name == "TypedNumber" {
                found(Kind::Number, text);
            }
            return;
        }
        let schema = &self.0["$defs"][name];
        match schema.get("oneOf").and_then(Value::as_array) {
            Some(choices) => {
                if let Some(choice) = choices.iter().find(|it| is_chosen(it, value)) {
                    self.fields(name, choice, value, found);
                }
            }
            None => self.fields(name, schema, value, found),
        }
    }

    fn fields(
        &self,
        name: &str,
        schema: &Value,
        value: &mut Value,
        found: &mut impl FnMut(Kind, &mut String),
    ) {
        let (Some(fields), Some(values)) =
            (schema["properties"].as_object(), value.as_object_mut())
        else {
            return;
        };
        let kind = match name {
            "TypedDate" => Kind::Date,
            _ => Kind::Words,
        };
        for (field, schema) in fields {
            if schema["type"] == "string" && kind == Kind::Words {
                values.entry(field).or_insert(Value::String(String::new()));
            }
            if let Some(value) = values.get_mut(field) {
                self.value(kind, schema, value, found);
            }
        }
    }

    fn value(
        &self,
        kind: Kind,
        schema: &Value,
        value: &mut Value,
        found: &mut impl FnMut(Kind, &mut String),
    ) {
        if let Some(name) = reference(schema) {
            return self.named(name, value, found);
        }
        match value {
            Value::String(text) if schema.get("enum").is_none() => found(kind, text),
            Value::Array(items) => {
                for item in items {
                    self.value(kind, &schema["items"], item, found);
                }
            }
            Value::Object(entries) => {
                for (_, entry) in entries.iter_mut() {
                    self.value(kind, &schema["additionalProperties"], entry, found);
                }
            }
            _ => {}
        }
    }
}

/// The type a schema refers to, also where the value may be missing.
fn reference(schema: &Value) -> Option<&str> {
    let any = schema["anyOf"].as_array();
    let schemas = std::iter::once(schema).chain(any.into_iter().flatten());
    let mut names = schemas.filter_map(|it| it["$ref"].as_str());
    names.next()?.strip_prefix("#/$defs/")
}

/// Whether a value is of one of the choices of its type.
fn is_chosen(choice: &Value, value: &Value) -> bool {
    let empty = Map::new();
    let names = choice["properties"].as_object().unwrap_or(&empty);
    let value = value.as_object().unwrap_or(&empty);
    names.keys().any(|it| value.contains_key(it))
}
