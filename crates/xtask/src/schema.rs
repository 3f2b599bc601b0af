//! The schema of plan files, for other tools that read or write them.

use reform_plan::saved;
use std::fs;

/// Where it is kept. A test fails while it differs from the types.
const RESULT: &str = "docs/plan-file.schema.json";

/// `cargo xtask schema`: writes the schema of plan files as the types are now.
pub(crate) fn run(_args: &[String]) -> Result<(), String> {
    let mut text = serde_json::to_string_pretty(&saved::schema())
        .map_err(|error| format!("The schema could not be written as text: {error}."))?;
    text.push('\n');
    fs::write(RESULT, &text).map_err(|error| format!("{RESULT} could not be written: {error}."))?;
    println!("{RESULT}: {} KB", text.len() / 1000);
    Ok(())
}
