//! The app in parts: what the start page does without comes in files of its own, which the app asks
//! for when one of their pages is first wanted. `web/src/cut.rs` says where it is cut.
//!
//! Trunk has built the whole. Its program is cut before its wasm-bindgen step, because the tool that cuts
//! reads what the linker wrote into it; so that step is done here once more, for the first part.

mod glue;
mod strip;

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};
use wasm_split_cli_support::{Options, transform};

use crate::steps;
use crate::tools::Tools;

/// What the linker has to leave in the program for the tool that cuts it.
pub(super) const LINKER: &str = "-Clink-arg=--emit-relocs";
/// How the compiler is told to leave names in, too.
pub(super) const STRIP: (&str, &str) = ("CARGO_PROFILE_WASM_RELEASE_STRIP", "none");

/// The file of the first part, before its name has its checksum.
const NAME: &str = "plan-web";

/// A file of the app as it is published.
struct File {
    name: String,
    bytes: Vec<u8>,
}

/// Puts the app in parts in place of the whole, which was compiled in that other folder.
pub(super) fn cut(tools: &Tools, compiled: &Path, folder: &Path) -> Result<(), String> {
    for (name, path) in super::files(folder)? {
        if is_wasm(&name) && !name.starts_with(NAME) {
            let bare = strip::bare(&read(&path)?)?;
            write(&path, &bare)?;
        }
    }
    let (glue, first, parts) = parts(tools, compiled)?;
    let page = folder.join("index.html");
    let text = String::from_utf8(read(&page)?).map_err(|_| "index.html is no text.".to_owned())?;
    for (name, path) in super::files(folder)? {
        if name.starts_with(NAME) {
            fs::remove_file(&path)
                .map_err(|error| format!("{} could not be removed: {error}.", path.display()))?;
        }
    }
    let text = with_link(&text, "modulepreload", &glue)?;
    let text = with_link(&text, "preload", &first)?;
    write(&page, text.as_bytes())?;
    for file in [glue, first].iter().chain(&parts) {
        write(&folder.join(&file.name), &file.bytes)?;
    }
    Ok(())
}

/// The script that starts the app, the first part, and the others.
fn parts(tools: &Tools, compiled: &Path) -> Result<(File, File, Vec<File>), String> {
    let whole = compiled.join("wasm32-unknown-unknown/wasm-release/plan-web.wasm");
    let folder = compiled.join("split");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .map_err(|error| format!("{} could not be removed: {error}.", folder.display()))?;
    }
    let whole = read(&whole)?;
    let main = folder.join("plan-web.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = glue::LINK;
    let cut =
        transform(options).map_err(|error| format!("The app could not be cut: {error:#}."))?;

    let out = folder.join("out");
    let mut bindgen = tools.bindgen();
    bindgen.arg(&main).arg("--out-dir").arg(&out).args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--remove-name-section",
        "--remove-producers-section",
    ]);
    steps::run(&mut bindgen)?;

    let mut parts = Vec::new();
    let mut addresses = Vec::new();
    for path in &cut.split_modules {
        let stem = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let file = File::named(
            &format!("{NAME}-{stem}"),
            ".wasm",
            strip::bare(&read(path)?)?,
        );
        addresses.push((format!("{stem}.wasm"), file.name.clone(), file.integrity()));
        parts.push(file);
    }
    let first = strip::bare(&read(&out.join("plan-web_bg.wasm"))?)?;
    let script = text(&out.join("plan-web.js"))?;
    let loader = text(&folder.join(glue::LINK))?;
    let script = glue::with_loader(&script, &loader, &addresses)?;
    let glue = File::named(NAME, ".js", script.into_bytes());
    let first = File::named(NAME, "_bg.wasm", first);
    Ok((glue, first, parts))
}

impl File {
    /// A file whose name changes with what is in it.
    fn named(stem: &str, ending: &str, bytes: Vec<u8>) -> Self {
        let sum = crate::dist::short_sum(&bytes);
        Self {
            name: format!("{stem}-{sum}{ending}"),
            bytes,
        }
    }

    /// Its checksum, as a page names it.
    fn integrity(&self) -> String {
        format!("sha384-{}", STANDARD.encode(Sha384::digest(&self.bytes)))
    }
}

/// The page with its link of this kind leading to this file.
fn with_link(page: &str, rel: &str, file: &File) -> Result<String, String> {
    let start = format!("<link rel=\"{rel}\" href=\"./{NAME}-");
    let none = || format!("The built page has no {start}.");
    let (before, from) = page.split_once(&start).ok_or_else(none)?;
    let (link, after) = from.split_once('>').ok_or_else(none)?;
    let kind = if link.contains("as=\"fetch\"") {
        " as=\"fetch\" type=\"application/wasm\""
    } else {
        ""
    };
    Ok(format!(
        "{before}<link rel=\"{rel}\" href=\"./{}\" crossorigin=\"anonymous\" integrity=\"{}\"{kind}>{after}",
        file.name,
        file.integrity()
    ))
}

fn is_wasm(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it == "wasm")
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{} could not be read: {error}.", path.display()))
}

fn text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|_| format!("{} is no text.", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes)
        .map_err(|error| format!("{} could not be written: {error}.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_new_file_with_its_checksum() {
        let page = "<link rel=\"modulepreload\" href=\"./plan-web-1.js\" integrity=\"a\"><link rel=\"preload\" href=\"./plan-web-1_bg.wasm\" as=\"fetch\">";
        let file = File::named("plan-web", ".js", b"start".to_vec());
        let page = with_link(page, "modulepreload", &file).unwrap();
        let start = format!(
            "<link rel=\"modulepreload\" href=\"./{}\" crossorigin=\"anonymous\" integrity=\"sha384-",
            file.name
        );
        assert!(page.starts_with(&start), "{page}");
        assert_eq!(file.name.len(), "plan-web-0123456789abcdef.js".len());
        let page = with_link(&page, "preload", &file).unwrap();
        assert!(
            page.ends_with(" as=\"fetch\" type=\"application/wasm\">"),
            "{page}"
        );
        assert!(with_link("<head></head>", "preload", &file).is_err());
    }
}
