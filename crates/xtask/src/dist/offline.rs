//! The copy of the app that a browser keeps to start it without a connection: `sw.js` is told which
//! files the build has.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The worker, and where it is written in the repository.
const WORKER: &str = "sw.js";
const SOURCE: &str = "web/sw.js";

/// What stands in the source for the build.
const NO_BUILD: &str = "const BUILD = '';";
/// What stands in the source for its files.
const NO_FILES: &str = "const FILES = {};";

/// The page says that there is a worker: `cargo xtask serve` has none.
const MARK: &str = "<meta name=\"offline\" content=\"sw.js\"></head>";

/// Marks the page, and writes the worker with the list of all files. Nothing but the worker may change
/// afterwards: a browser keeps no file that is not as the list says.
pub(super) fn write(folder: &Path) -> Result<(), String> {
    let page = folder.join("index.html");
    let problem = |error| format!("{} cannot be used: {error}.", page.display());
    let text = fs::read_to_string(&page).map_err(problem)?;
    if !text.contains("</head>") {
        return Err("The built page has no </head>.".to_owned());
    }
    fs::write(&page, text.replacen("</head>", MARK, 1)).map_err(problem)?;
    let source =
        fs::read_to_string(SOURCE).map_err(|error| format!("{SOURCE} is missing: {error}."))?;
    let worker = with_files(&source, &checksums(folder)?)?;
    fs::write(folder.join(WORKER), worker)
        .map_err(|error| format!("{WORKER} could not be written: {error}."))
}

/// The checksum of every file but the worker, by its path with `/`, as a browser checks it
/// (Subresource Integrity).
fn checksums(folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let problem = |error| format!("{} could not be read: {error}.", folder.display());
    let mut sums = BTreeMap::new();
    for (name, path) in super::files(folder)? {
        if name != WORKER {
            let bytes = fs::read(&path).map_err(problem)?;
            sums.insert(name, format!("sha256-{}", sum(&bytes)));
        }
    }
    Ok(sums)
}

fn sum(bytes: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(bytes))
}

/// The worker of a build. The build is called by what is in it, and by the worker's own text: a worker
/// that is written anew has a copy of its own.
fn with_files(source: &str, sums: &BTreeMap<String, String>) -> Result<String, String> {
    for place in [NO_BUILD, NO_FILES] {
        if source.matches(place).count() != 1 {
            return Err(format!("{SOURCE} does not have exactly one \"{place}\"."));
        }
    }
    let list = serde_json::to_string_pretty(sums)
        .map_err(|error| format!("The list of files could not be written: {error}."))?;
    let with_list = source.replace(NO_FILES, &format!("const FILES = {list};"));
    let build = super::short_sum(with_list.as_bytes());
    Ok(with_list.replace(NO_BUILD, &format!("const BUILD = '{build}';")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worker(files: &[(&str, &str)]) -> String {
        let sums = files.iter().map(|(name, text)| {
            let sum = format!("sha256-{}", sum(text.as_bytes()));
            ((*name).to_owned(), sum)
        });
        with_files(&format!("{NO_BUILD}\n{NO_FILES}\n"), &sums.collect()).unwrap()
    }

    #[test]
    fn the_same_files_give_the_same_worker_and_any_other_byte_another() {
        let first = worker(&[("boot.js", "1"), ("figures/index.json", "{}")]);
        assert_eq!(
            first,
            worker(&[("figures/index.json", "{}"), ("boot.js", "1")])
        );
        let build = |worker: &str| worker.lines().next().unwrap().to_owned();
        for files in [
            &[("boot.js", "2"), ("figures/index.json", "{}")][..],
            &[("boot.js", "1"), ("figures/index2.json", "{}")],
            &[("boot.js", "1")],
        ] {
            assert_ne!(build(&first), build(&worker(files)));
        }
    }

    #[test]
    fn a_checksum_is_what_a_browser_computes() {
        // printf '' | openssl dgst -sha256 -binary | base64
        let empty = "\"a.css\": \"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"";
        assert!(worker(&[("a.css", "")]).contains(empty));
    }

    #[test]
    fn the_worker_of_this_repository_can_be_filled_in_and_one_without_places_is_refused() {
        let source = include_str!("../../../../web/sw.js");
        let worker = with_files(source, &BTreeMap::new()).unwrap();
        assert!(!worker.contains(NO_BUILD), "the build has a name");
        assert!(with_files(NO_BUILD, &BTreeMap::new()).is_err());
    }

    #[test]
    fn every_file_of_the_folder_is_listed_but_the_worker_itself() {
        let folder = std::env::temp_dir().join(format!("offline-list-{}", std::process::id()));
        fs::create_dir_all(folder.join("figures")).unwrap();
        for name in ["index.html", "sw.js", "figures/index.json"] {
            fs::write(folder.join(name), name).unwrap();
        }
        let sums = checksums(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let names: Vec<_> = sums.into_keys().collect();
        assert_eq!(names, ["figures/index.json", "index.html"]);
    }
}
