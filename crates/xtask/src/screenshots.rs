//! `cargo xtask screenshots`: the pictures of the README, taken of the app as it is now.

use crate::{browser, dist, setup, steps, styles};
use std::process::Command;

/// Where they are kept.
const FOLDER: &str = "docs/screenshots";
/// What takes them.
const SCRIPT: &str = "tests/browser/screenshots.mjs";
/// Each of them, without its ending. The script knows what each shows, the README shows each.
const NAMES: [&str; 7] = [
    "start",
    "statement",
    "figures",
    "scores",
    "shortlist",
    "thread",
    "print",
];

/// Builds the app and takes all pictures anew.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    if !args.is_empty() {
        return Err("screenshots takes no options.".to_owned());
    }
    let browser = browser::find_or_install()?;
    let tools = setup::for_build()?;
    styles::compile()?;
    println!("Building the optimised app (the first time about 2 minutes, then about 20 seconds)");
    dist::build(&tools)?;
    let built = std::path::absolute(dist::FOLDER)
        .map_err(|error| format!("{} could not be found: {error}.", dist::FOLDER))?;
    let mut node = Command::new("node");
    node.arg(SCRIPT).arg(FOLDER).args(NAMES);
    steps::run(node.env("CHROMIUM", browser).env("DIST", built))?;
    println!("The pictures are in {FOLDER}. Look at them, then commit those that changed.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// The most bytes of all pictures: who clones the repository loads them.
    const MOST: u64 = 600_000;

    fn top() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
    }

    fn names() -> BTreeSet<String> {
        NAMES.into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn every_picture_of_the_readme_is_taken_by_the_command_and_has_words() {
        let readme = fs::read_to_string(top().join("README.md")).unwrap();
        let mut shown = BTreeSet::new();
        for after in readme.split("![").skip(1) {
            let (words, after) = after.split_once("](").unwrap();
            let (file, _) = after.split_once(')').unwrap();
            assert!(words.split_whitespace().count() > 3, "{file}: {words}");
            let name = file
                .strip_prefix(FOLDER)
                .unwrap_or_else(|| panic!("{file}"));
            let name = name.trim_start_matches('/').strip_suffix(".png");
            shown.insert(name.unwrap().to_owned());
        }
        assert_eq!(shown, names());
        assert_eq!(
            readme.matches(".png").count(),
            shown.len(),
            "none is only linked to"
        );
    }

    #[test]
    fn the_pictures_that_are_kept_are_those_of_the_command_and_are_small() {
        let mut kept = BTreeSet::new();
        let mut bytes = 0;
        for entry in fs::read_dir(top().join(FOLDER)).unwrap() {
            let path = entry.unwrap().path();
            bytes += fs::metadata(&path).unwrap().len();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            kept.insert(name.strip_suffix(".png").unwrap().to_owned());
        }
        assert_eq!(kept, names());
        assert!(bytes <= MOST, "{bytes} bytes");
        let script = fs::read_to_string(top().join(SCRIPT)).unwrap();
        for name in NAMES {
            assert!(script.contains(&format!("\n  {name}: {{")), "{name}");
        }
    }
}
