//! How large the part of the app is that makes files: the page says so before it is loaded.

use std::fs;
use std::path::Path;

/// The files of that part, beside the page.
const FILES: [&str; 3] = ["exporter-worker.js", "exporter.js", "exporter_bg.wasm"];

/// Where the size is put in the page.
const END: &str = "</head>";

/// Writes into the page of a built app how many bytes that part has, before any server compresses
/// them. The app reads it from there: nobody has to ask the server, or to type it.
pub(super) fn say_size(folder: &Path) -> Result<(), String> {
    let mut bytes = 0;
    for name in FILES {
        let about = fs::metadata(folder.join(name));
        bytes += about
            .map_err(|error| format!("{name} was not built: {error}."))?
            .len();
    }
    let path = folder.join("index.html");
    let problem = |error| format!("{} cannot be used: {error}.", path.display());
    let page = fs::read_to_string(&path).map_err(problem)?;
    fs::write(&path, with_size(&page, bytes)?).map_err(problem)
}

fn with_size(page: &str, bytes: u64) -> Result<String, String> {
    if !page.contains(END) {
        return Err(format!("The built page has no {END}."));
    }
    let meta = format!("<meta name=\"exporter-bytes\" content=\"{bytes}\">{END}");
    Ok(page.replacen(END, &meta, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_stands_in_the_head_of_the_page() {
        let page = with_size("<html><head></head><body></body></html>", 1234).unwrap();
        assert_eq!(
            page,
            "<html><head><meta name=\"exporter-bytes\" content=\"1234\"></head><body></body></html>"
        );
        assert!(with_size("<html></html>", 1).is_err());
    }
}
