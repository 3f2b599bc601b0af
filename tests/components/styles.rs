//! The stylesheet has every class of GOV.UK's that is used, of no component that is not used, and
//! nothing of GOV.UK's own brand.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use plan_web::gallery::govuk::COMPONENTS;

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The stylesheet as `cargo xtask styles` makes it.
fn stylesheet() -> String {
    let mut sass = Command::new("node");
    sass.current_dir(top()).args([
        "node_modules/sass/sass.js",
        "--style=compressed",
        "--no-source-map",
        "-I",
        "node_modules/govuk-frontend/dist",
        "web/styles/app.scss",
    ]);
    let made = sass.output().expect("node: run `cargo xtask setup`");
    assert!(
        made.status.success(),
        "run `cargo xtask setup`: {}",
        String::from_utf8_lossy(&made.stderr)
    );
    String::from_utf8(made.stdout).unwrap()
}

/// Every source that writes markup of the app.
fn sources() -> Vec<(String, String)> {
    let mut folders = vec![top().join("web/src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                // Its words are GOV.UK's.
                if !path.ends_with("src/gallery") {
                    folders.push(path);
                }
            } else {
                sources.push((
                    path.display().to_string(),
                    std::fs::read_to_string(&path).unwrap(),
                ));
            }
        }
    }
    for name in ["index.html", "web/boot.js"] {
        sources.push((
            name.to_owned(),
            std::fs::read_to_string(top().join(name)).unwrap(),
        ));
    }
    sources
}

/// The names of GOV.UK's classes in a text.
fn classes(text: &str) -> BTreeSet<&str> {
    let is_of_name = |it: char| it.is_ascii_alphanumeric() || "-_!".contains(it);
    let names = text.split(|it: char| !is_of_name(it));
    names.filter(|it| it.starts_with("govuk-")).collect()
}

/// What no style goes by: an id, and classes GOV.UK gives without one.
const UNSTYLED: [&str; 9] = [
    "govuk-file-upload--error",
    "govuk-frontend",
    "govuk-notification-banner-title",
    "govuk-radios",
    "govuk-table__body",
    "govuk-table__caption--s",
    "govuk-table__head",
    "govuk-table__row",
    "govuk-tag--blue",
];

#[test]
fn every_class_of_govuk_that_is_used_is_in_the_stylesheet() {
    let sheet = stylesheet().replace('\\', "");
    let styled = classes(&sheet);
    let text: String = sources().into_iter().map(|(_, text)| text).collect();
    let used = classes(&text);
    let unstyled: Vec<&str> = used.difference(&styled).copied().collect();
    assert_eq!(unstyled, UNSTYLED);
}

#[test]
fn the_stylesheet_has_the_components_that_are_used_and_no_other() {
    let source = std::fs::read_to_string(top().join("web/styles/app.scss")).unwrap();
    let imported = source.lines().filter_map(|line| {
        let name = line.strip_prefix("@use \"govuk/components/")?;
        Some(name.trim_end_matches("\";"))
    });
    let imported: BTreeSet<&str> = imported.collect();
    let used: BTreeSet<&str> = COMPONENTS.iter().map(|it| it.name).collect();
    assert_eq!(imported, used);
    let text: String = sources().into_iter().map(|(_, text)| text).collect();
    for name in used {
        let class = format!("govuk-{name}");
        assert!(text.contains(&class), "{class} is written nowhere");
    }
}

#[test]
fn nothing_of_the_brand_of_govuk_is_in_the_stylesheet() {
    let styles = stylesheet();
    for word in ["GDS Transport", "crest", "crown", "@font-face", "url("] {
        assert!(!styles.contains(word), "{word}");
    }
    assert!(styles.contains("#12436d"), "this project's own colour");
}

/// Markup of a component is written by the component and nowhere else. What groups choices, and small
/// things that only look like a hint, stand in pages.
#[test]
fn no_page_writes_the_markup_of_a_component() {
    let allowed = [
        "govuk-hint",
        "govuk-checkboxes",
        "govuk-radios",
        "govuk-radios--small",
        "govuk-radios__divider",
        "govuk-radios__conditional",
        "govuk-label",
        "govuk-input",
        "govuk-input--error",
    ];
    for (path, text) in sources() {
        if !path.replace('\\', "/").contains("web/src/pages/") {
            continue;
        }
        for class in classes(&text) {
            let is_component = COMPONENTS.iter().any(|it| {
                let rest = class
                    .strip_prefix("govuk-")
                    .and_then(|rest| rest.strip_prefix(it.name));
                rest.is_some_and(|rest| {
                    rest.is_empty() || rest.starts_with("--") || rest.starts_with("__")
                })
            });
            assert!(
                !is_component || allowed.contains(&class),
                "{path} writes {class}"
            );
        }
    }
}
