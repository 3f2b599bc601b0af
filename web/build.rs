//! Names the build by the checksum of its source, so that the page and its worker know whether they
//! belong together.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What both are made from, from the folder of this crate.
const SOURCES: [&str; 2] = ["src", "../crates"];
/// A folder among them that neither is made from: the commands of this repository.
const COMMANDS: &str = "../crates/xtask";

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for folder in SOURCES {
        collect(Path::new(folder), &mut files)?;
    }
    files.retain(|file| !file.starts_with(COMMANDS));
    let folders = files.iter().filter_map(|file| file.parent());
    for folder in folders.collect::<BTreeSet<_>>() {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    files.sort();
    let mut checksum = crc32fast::Hasher::new();
    for file in files {
        checksum.update(file.to_string_lossy().as_bytes());
        checksum.update(&fs::read(&file)?);
    }
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    println!(
        "cargo::rustc-env=BUILD={version}-{:08x}",
        checksum.finalize()
    );
    Ok(())
}

/// Every Rust file and every text of the framework under a folder.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path
            .extension()
            .is_some_and(|it| it == "rs" || it == "toml")
        {
            files.push(path);
        }
    }
    Ok(())
}
