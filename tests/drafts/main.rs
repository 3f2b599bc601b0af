//! One plan file for each format ever released, kept for ever: each of them must open.

use std::fs;
use std::path::Path;

use reform_plan::saved;

#[test]
fn every_plan_file_ever_released_still_opens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("drafts");
    let mut opened = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let draft = saved::open(&text)
            .unwrap_or_else(|problem| panic!("{}: {problem} {}", path.display(), problem.detail()));
        assert!(
            !draft.priorities.is_empty(),
            "{} holds a whole plan",
            path.display()
        );
        opened.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    for format in 1..=saved::FORMAT {
        let name = format!("format-{format}.sendplan.json");
        assert!(
            opened.contains(&name),
            "no plan file of format {format} is kept"
        );
    }
}

#[test]
fn a_plan_file_of_today_is_written_as_it_was_read() {
    let name = format!("drafts/format-{}.sendplan.json", saved::FORMAT);
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    assert_eq!(saved::to_file(&saved::open(&text).unwrap()), text);
}
