//! Whether two builds of the same source are the same to the byte.

use std::fs;
use std::path::Path;

use crate::dist;
use crate::tools::Tools;

/// Where everything is compiled once more, with nothing left of an earlier build.
const TARGET: &str = "target/again";

/// Builds into a folder of its own, and compares every file with those of the build there is.
pub(super) fn compare(tools: &Tools) -> Result<(), String> {
    if Path::new(TARGET).exists() {
        fs::remove_dir_all(TARGET)
            .map_err(|error| format!("{TARGET} could not be removed: {error}."))?;
    }
    let target = std::path::absolute(TARGET)
        .map_err(|error| format!("{TARGET} could not be found: {error}."))?;
    let again = target.join("dist");
    dist::build_in(tools, &again, Some(&target))?;
    let problems = differences(Path::new(dist::FOLDER), &again)?;
    if problems.is_empty() {
        println!("Both builds are the same to the byte.");
        return Ok(());
    }
    Err(problems.join(" "))
}

/// What differs between two folders, a sentence each.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>, String> {
    let (first, second) = (dist::files(one)?, dist::files(other)?);
    let mut problems = Vec::new();
    for name in first
        .keys()
        .chain(second.keys().filter(|it| !first.contains_key(*it)))
    {
        let bytes = |files: &std::collections::BTreeMap<_, _>| {
            files.get(name).and_then(|path| fs::read(path).ok())
        };
        match (bytes(&first), bytes(&second)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(_), Some(_)) => problems.push(format!("{name} differs.")),
            _ => problems.push(format!("{name} is in one build only.")),
        }
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_differs_or_is_missing_is_named() {
        let top = std::env::temp_dir().join(format!("twice-{}", std::process::id()));
        for (folder, files) in [
            ("one", [("a", "1"), ("b", "1")]),
            ("other", [("a", "1"), ("c", "1")]),
        ] {
            fs::create_dir_all(top.join(folder)).unwrap();
            for (name, text) in files {
                fs::write(top.join(folder).join(name), text).unwrap();
            }
        }
        let found = differences(&top.join("one"), &top.join("other")).unwrap();
        fs::write(top.join("other/a"), "2").unwrap();
        let more = differences(&top.join("one"), &top.join("other")).unwrap();
        let same = differences(&top.join("one"), &top.join("one")).unwrap();
        fs::remove_dir_all(&top).unwrap();
        assert_eq!(
            found,
            ["b is in one build only.", "c is in one build only."]
        );
        assert_eq!(more[0], "a differs.");
        assert!(same.is_empty());
    }
}
