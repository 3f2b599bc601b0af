//! The page of the single-file edition, made from the files of a build.

use std::collections::BTreeMap;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::dist::sheets;

/// Files that have a place of their own in the page, or that have no use without a server.
const NOT_PACKED: [&str; 6] = [
    "index.html",
    sheets::FILE,
    "boot.js",
    "favicon.svg",
    "manifest.webmanifest",
    "sw.js",
];

/// What the page says while the app has not started: a built page speaks of a web address there.
const IF_STAYS: &str = "If this text stays, the tool has not started. Open the file with Microsoft Edge or Google Chrome. If it came in an email, save it to a folder first. If it still fails, ask IT to allow scripts in files that are opened from a folder.";

/// The page with everything in it.
pub(super) fn of(files: &BTreeMap<String, Vec<u8>>, script: &str) -> Result<String, String> {
    let text = |name: &str| {
        let bytes = files.get(name).cloned();
        let bytes = bytes.ok_or_else(|| format!("The build has no {name}."))?;
        String::from_utf8(bytes).map_err(|_| format!("{name} is no text."))
    };
    let style_name = files.keys().find(|name| ending(name) == "css");
    let style = text(style_name.ok_or("The build has no stylesheet.")?)?;
    let icon = STANDARD.encode(text("favicon.svg")?);
    let start = format!("\n{script}\n{}", text("boot.js")?);
    for (what, inside) in [("stylesheet", &style), ("script", &start)] {
        if inside.contains("</s") {
            return Err(format!("The {what} would end its own element."));
        }
    }
    let mut page = text("index.html")?;
    // Each is one element on its own.
    for gone in [
        "<meta http-equiv=\"Content-Security-Policy\"",
        "<meta name=\"offline\"",
        "<link rel=\"manifest\"",
        "<link rel=\"icon\"",
        "<link rel=\"stylesheet\"",
        "<link data-rel=\"modulepreload\"",
        "<link data-rel=\"preload\"",
    ] {
        page = without(&page, gone, ">")?;
    }
    page = without(&page, "<script type=\"module\"", "</script>")?;
    page = with(&page, "id=\"stays\">", "</p>", IF_STAYS)?;
    page = with_sheets(&page, &text(sheets::FILE)?, &style)?;
    let policy = policy(&start, &style);
    let head = format!(
        "<head>\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    <link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n    <style>{style}</style>"
    );
    let mut packed = String::new();
    for (name, bytes) in files {
        if !NOT_PACKED.contains(&name.as_str()) && Some(name) != style_name {
            packed.push_str(&block(name, bytes)?);
        }
    }
    let page = page.replacen("<head>", &head, 1);
    let end = format!("{packed}<script type=\"module\">{start}</script>\n  </body>");
    Ok(page.replacen("</body>", &end, 1))
}

/// The page with the scoring sheets in its link to them: a browser saves them as a file, and needs no
/// script for that.
fn with_sheets(page: &str, sheets: &str, style: &str) -> Result<String, String> {
    let mut file = sheets.to_owned();
    for gone in [
        "<meta http-equiv=\"Content-Security-Policy\"",
        "<link rel=\"icon\"",
        "<link rel=\"stylesheet\"",
    ] {
        file = without(&file, gone, ">")?;
    }
    // The link back to the tool leads nowhere from a file.
    let link = "href=\"index.html\"";
    let (before, _) = file.split_once(link).ok_or_else(|| none(link))?;
    let start = before.rfind("<a ").ok_or_else(|| none("<a "))?;
    let start = file.get(start..).unwrap_or_default().to_owned();
    let (start, _) = start.split_once(link).ok_or_else(|| none(link))?;
    file = without(&file, &format!("{start}{link}"), "</a>")?;
    let file = file.replacen("</head>", &format!("<style>{style}</style></head>"), 1);
    let link = format!("href=\"{}\"", sheets::FILE);
    if !page.contains(&link) {
        return Err(none(&link));
    }
    let letters = STANDARD.encode(file);
    let packed = format!(
        "download=\"{}\" href=\"data:text/html;base64,{letters}\"",
        sheets::FILE
    );
    Ok(page.replacen(&link, &packed, 1))
}

/// What the page tells the browser to refuse. Its script and its styles are known by their checksums,
/// everything else of it is made from inside the page.
fn policy(script: &str, style: &str) -> String {
    let sum = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; script-src 'sha256-{}' blob: 'wasm-unsafe-eval'; style-src 'sha256-{}'; \
         img-src data: blob:; connect-src blob:; worker-src blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types default single-file",
        sum(script),
        sum(style)
    )
}

/// A file as the page holds it: packed, then in letters.
fn block(name: &str, bytes: &[u8]) -> Result<String, String> {
    let problem = |error| format!("{name} could not be packed: {error}.");
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).map_err(problem)?;
    let letters = STANDARD.encode(packed.finish().map_err(problem)?);
    let kind = match ending(name) {
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "json" => "application/json",
        _ => "text/plain",
    };
    Ok(format!(
        "<script type=\"text/plain\" data-file=\"{name}\" data-type=\"{kind}\">{letters}</script>\n"
    ))
}

fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// A text without the one piece from a beginning to an end.
fn without(text: &str, start: &str, end: &str) -> Result<String, String> {
    let (before, from) = text.split_once(start).ok_or_else(|| none(start))?;
    let (_, after) = from.split_once(end).ok_or_else(|| none(end))?;
    Ok(format!("{before}{after}"))
}

/// A text with other words between a beginning and an end.
fn with(text: &str, start: &str, end: &str, words: &str) -> Result<String, String> {
    let (before, from) = text.split_once(start).ok_or_else(|| none(start))?;
    let (_, after) = from.split_once(end).ok_or_else(|| none(end))?;
    Ok(format!("{before}{start}{words}{end}{after}"))
}

fn none(what: &str) -> String {
    format!("The built page has no {what}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"a\"><meta name=\"offline\" content=\"sw.js\"><link rel=\"manifest\" href=\"m\"><link rel=\"icon\" href=\"favicon.svg\"><link rel=\"stylesheet\" href=\"./app-1.css\"/><script type=\"module\" src=\"./boot.js\"></script><link data-rel=\"modulepreload\" href=\"./plan-web-1.js\"><link data-rel=\"preload\" href=\"./plan-web-1_bg.wasm\"></head><body><p id=\"stays\">No</p><a href=\"scoring-sheets.html\">Sheets</a></body></html>";

    const SHEETS: &str = "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"a\"><link rel=\"icon\" href=\"favicon.svg\"><link rel=\"stylesheet\" href=\"app-1.css\"></head><body>Tick <a class=\"govuk-link\" href=\"index.html\">Try</a></body></html>";

    fn files() -> BTreeMap<String, Vec<u8>> {
        let files = [
            ("index.html", PAGE),
            ("boot.js", "start();"),
            ("favicon.svg", "<svg/>"),
            ("sw.js", "worker"),
            ("scoring-sheets.html", SHEETS),
            ("app-1.css", "p { margin: 0 }"),
            ("plan-web-1.js", "export {}"),
            ("figures/index.json", "{}"),
        ];
        let files = files.into_iter();
        files
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn everything_is_in_the_page_and_nothing_is_loaded() {
        let page = of(&files(), "files();").unwrap();
        for gone in ["href=\"./", "src=", "sw.js", "href=\"m\"", ">No<"] {
            assert!(!page.contains(gone), "{gone} in {page}");
        }
        for there in [
            "data-file=\"plan-web-1.js\" data-type=\"text/javascript\"",
            "data-file=\"figures/index.json\" data-type=\"application/json\"",
            "<style>p { margin: 0 }</style>",
            "<script type=\"module\">\nfiles();\nstart();</script>",
        ] {
            assert!(page.contains(there), "{there} not in {page}");
        }
        assert_eq!(of(&files(), "files();").unwrap(), page, "the same bytes");
    }

    #[test]
    fn scoring_sheets_are_a_file_with_its_style_that_is_saved_without_a_script() {
        let page = of(&files(), "").unwrap();
        let (_, link) = page
            .split_once("<a download=\"scoring-sheets.html\" href=\"data:text/html;base64,")
            .unwrap();
        let (letters, _) = link.split_once('"').unwrap();
        let sheets = String::from_utf8(STANDARD.decode(letters).unwrap()).unwrap();
        assert_eq!(
            sheets,
            "<html><head><style>p { margin: 0 }</style></head><body>Tick </body></html>"
        );
    }

    #[test]
    fn a_script_that_would_end_its_element_and_a_page_of_another_shape_are_refused() {
        assert!(of(&files(), "'</script>'").is_err());
        let mut other = files();
        other.insert("index.html".to_owned(), b"<html></html>".to_vec());
        assert!(of(&other, "").is_err());
    }
}
