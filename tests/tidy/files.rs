//! Where things may stand.

use std::fs;
use std::path::{Path, PathBuf};

/// The top of the repository.
pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// Every file below a folder of the repository that ends like this.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![top().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "node_modules", "dist", "generated", "artefacts"]
                    .contains(&name.as_str())
                {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let shown = path
                    .strip_prefix(top())
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/");
                found.push((shown, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no {endings:?} below {folder}");
    found
}

#[test]
fn one_folder_touches_the_stores_of_the_browser() {
    const FOLDER: &str = "web/src/browser/keep/";
    for words in [
        &["LocalStorage", "local_storage("][..],
        &["idb::", "IdbDatabase"],
        &["SessionStorage", "session_storage("],
    ] {
        let mut inside = 0;
        for (path, text) in files("web/src", &[".rs"]) {
            let named = words.iter().find(|word| text.contains(**word));
            if path.starts_with(FOLDER) {
                inside += usize::from(named.is_some());
            } else if let Some(word) = named {
                panic!("{path} names {word}");
            }
        }
        let is_used = !words.contains(&"SessionStorage");
        assert_eq!(inside > 0, is_used, "{words:?}: change this test");
    }
}

#[test]
fn only_one_module_asks_for_the_time() {
    for (path, text) in files("web/src", &[".rs"]) {
        if path != "web/src/browser/clock.rs" {
            for word in ["new_0()", "Date::now", "SystemTime", "Instant::now"] {
                assert!(!text.contains(word), "{path} asks for the time: {word}");
            }
        }
    }
}

#[test]
fn nothing_is_put_into_the_page_as_raw_html() {
    for (path, text) in files("web/src", &[".rs"]) {
        for word in [
            "from_html_unchecked",
            "inner_html",
            "outer_html",
            "insert_adjacent_html",
        ] {
            assert!(!text.contains(word), "{path} uses {word}");
        }
    }
    for (path, text) in files("web", &[".js"]) {
        for word in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
        ] {
            assert!(!text.contains(word), "{path} uses {word}");
        }
    }
}

#[test]
fn nothing_is_fetched_from_anywhere_else() {
    for (path, text) in files("web", &[".rs", ".js", ".scss"]) {
        for line in text.lines() {
            let is_comment = line.trim_start().starts_with("//");
            let is_style = path.rsplit('.').next() == Some("scss");
            let address = is_style && line.contains("url(");
            assert!(is_comment || !address, "{path} names an address: {line}");
            let fetches = line.contains("fetch_text(\"http") || line.contains("fetch('http");
            assert!(!fetches, "{path} fetches from elsewhere: {line}");
        }
    }
    let index = fs::read_to_string(top().join("index.html")).unwrap();
    assert!(!index.contains("//"), "index.html names another place");
}

#[test]
fn a_style_attribute_is_written_nowhere() {
    for (path, text) in files("web/src", &[".rs"]) {
        assert!(
            !text.contains("style="),
            "{path} writes a style attribute: the policy refuses it"
        );
    }
}
