//! The start page inside `index.html`, as the app draws it for somebody new. Nobody waits for the app
//! to read it: `web/boot.js` shows it, and asks for the app when they go on.

use std::fs;
use std::path::Path;

use super::drawn;

/// What a built page asks for at once, and asks for later instead.
const LINKS: [&str; 2] = ["modulepreload", "preload"];
/// What the page is put before.
const END: &str = "</body>";

/// Puts the start page into the page, and lets the app wait.
pub(super) fn insert(folder: &Path) -> Result<(), String> {
    let path = folder.join("index.html");
    let problem = |error| format!("{} cannot be used: {error}.", path.display());
    let page = fs::read_to_string(&path).map_err(problem)?;
    let first = drawn::by("first_page", &[])?;
    fs::write(&path, with_first(&page, first.trim())?).map_err(problem)
}

fn with_first(page: &str, first: &str) -> Result<String, String> {
    let mut page = page.to_owned();
    for rel in LINKS {
        let now = format!("<link rel=\"{rel}\"");
        let later = format!("<link data-rel=\"{rel}\"");
        if page.matches(&now).count() != 1 {
            return Err(format!("The built page has not one {now}."));
        }
        page = page.replacen(&now, &later, 1);
    }
    if first.contains("<template") || !page.contains(END) {
        return Err("The start page does not fit into the built page.".to_owned());
    }
    let template = format!("<template id=\"first-page\">{first}</template>\n  {END}");
    Ok(page.replacen(END, &template, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=\"modulepreload\" href=\"a.js\"><link rel=\"preload\" href=\"a.wasm\"><body></body>";

    #[test]
    fn the_start_page_is_there_and_the_app_waits() {
        let page = with_first(PAGE, "<h1>Start</h1>").unwrap();
        assert_eq!(
            page,
            "<link data-rel=\"modulepreload\" href=\"a.js\"><link data-rel=\"preload\" href=\"a.wasm\">\
             <body><template id=\"first-page\"><h1>Start</h1></template>\n  </body>"
        );
    }

    #[test]
    fn a_page_of_another_shape_is_refused() {
        assert!(with_first("<body></body>", "").is_err());
        assert!(with_first(PAGE, "<template></template>").is_err());
    }
}
