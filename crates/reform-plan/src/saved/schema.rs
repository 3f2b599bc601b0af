use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::header::KIND;
use super::write::Written;

/// The JSON Schema (draft 2020-12) of plan files, made from the types and their comments: for other
/// tools that read or write them. Kept in `docs/plan-file.schema.json` by `cargo xtask schema`.
///
/// It says what may be there and of which type; what it cannot say is that each identity stands once.
pub fn schema() -> Value {
    let generator: SchemaGenerator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Written<'static>>();
    if let Some(kind) = schema
        .pointer_mut("/properties/kind")
        .and_then(Value::as_object_mut)
    {
        kind.insert("const".to_owned(), KIND.into());
    }
    schema.to_value()
}
