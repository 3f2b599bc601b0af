//! Everything the fuzzer ever found, and a few seeds to begin with, replayed at every run.

#[path = "../fuzz/checks.rs"]
mod checks;

use std::fs;
use std::path::Path;

/// A fuzz target by its name.
type Target = (&'static str, fn(&[u8]));

const TARGETS: [Target; 3] = [
    ("plan_file", checks::plan_file),
    ("kept", checks::kept),
    ("content", checks::content),
];

#[test]
fn what_the_fuzzer_ever_found_does_no_harm_any_more() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/crashers");
    for (name, check) in TARGETS {
        let mut replayed = 0;
        for entry in fs::read_dir(folder.join(name)).unwrap() {
            let path = entry.unwrap().path();
            println!("{}", path.display());
            check(&fs::read(&path).unwrap());
            replayed += 1;
        }
        assert!(replayed > 0, "nothing to replay for {name}");
    }
}
