//! Nothing in the code names a level, a pillar, a statement or a section: they are content.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::framework;

/// Words that are in the code for another reason: an address of the app, beside statement slugs.
const ALLOWED: [(&str, &str); 1] = [("plan-framework/src/check/mod.rs", "insight")];

#[test]
fn no_level_pillar_statement_or_section_is_named_in_the_code() {
    let framework = framework();
    let slugs: Vec<&str> = framework
        .levels
        .iter()
        .map(|it| it.slug.as_str())
        .chain(framework.pillars.iter().map(|it| it.slug.as_str()))
        .chain(framework.statements().map(|(_, it)| it.slug.as_str()))
        .chain(framework.sections.iter().map(|it| it.slug.as_str()))
        .collect();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for name in ["plan-framework", "reform-plan"] {
        add_sources(&crates.join(name).join("src"), &mut files);
    }
    assert!(files.len() > 20, "the sources are found: {}", files.len());
    let mut named = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        // Tests at the end of a file and examples in comments may name what they like.
        let code = text.split("#[cfg(test)]").next().unwrap();
        for line in code.lines().filter(|it| !it.trim().starts_with("//")) {
            for slug in &slugs {
                let is_allowed = ALLOWED
                    .iter()
                    .any(|(end, word)| file.ends_with(end) && word == slug);
                if line.contains(&format!("\"{slug}\"")) && !is_allowed {
                    named.push(format!("{}: {slug}", file.display()));
                }
            }
        }
    }
    assert!(named.is_empty(), "{}", named.join("\n"));
}

fn add_sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_sources(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}
