use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::PackProblem;

/// Reads JSON that says its format, refusing other formats in words before anything else is read.
pub(crate) fn read_format<T: DeserializeOwned>(
    text: &str,
    name: &str,
    format: u32,
) -> Result<T, PackProblem> {
    #[derive(Deserialize)]
    struct Head {
        format: u32,
    }
    let head: Head =
        serde_json::from_str(text).map_err(|error| PackProblem::unreadable(name, &error))?;
    if head.format != format {
        return Err(PackProblem::other_format(name, head.format, format));
    }
    serde_json::from_str(text).map_err(|error| PackProblem::unreadable(name, &error))
}
