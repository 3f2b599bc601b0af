//! How many bytes the app has once it is unpacked: the page counts those that have come, where a
//! connection is slow.

use std::fs;
use std::path::Path;

/// How the link to the app begins in a built page, with the name of its file behind it.
const LINK: &str = "<link rel=\"preload\" href=\"";

/// Writes the number into the link to the app. A server that packs files says only how many bytes it
/// sends, which is not what a page sees coming.
pub(super) fn say(folder: &Path) -> Result<(), String> {
    let path = folder.join("index.html");
    let problem = |error| format!("{} cannot be used: {error}.", path.display());
    let page = fs::read_to_string(&path).map_err(problem)?;
    let name = file(&page)?;
    let bytes = fs::metadata(folder.join(name))
        .map_err(|error| format!("{name} was not built: {error}."))?
        .len();
    let with_size = page.replacen(LINK, &link(bytes), 1);
    fs::write(&path, with_size).map_err(problem)
}

/// The file that the page links to.
fn file(page: &str) -> Result<&str, String> {
    let found = page.split_once(LINK).and_then(|(_, it)| it.split_once('"'));
    let (address, _) = found.ok_or_else(|| format!("The built page has no {LINK}."))?;
    Ok(address.trim_start_matches("./"))
}

fn link(bytes: u64) -> String {
    LINK.replace(" href", &format!(" data-bytes=\"{bytes}\" href"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_to_the_app_says_how_many_bytes_it_has() {
        let folder = std::env::temp_dir().join(format!("app-weight-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("app.wasm"), [0; 1234]).unwrap();
        let page = "<head><link rel=\"preload\" href=\"./app.wasm\" as=\"fetch\"></head>";
        fs::write(folder.join("index.html"), page).unwrap();
        say(&folder).unwrap();
        let written = fs::read_to_string(folder.join("index.html")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(
            written,
            "<head><link rel=\"preload\" data-bytes=\"1234\" href=\"./app.wasm\" as=\"fetch\"></head>"
        );
        assert!(file("<head></head>").is_err());
    }
}
