//! `cargo xtask build`: the optimised app in `dist/`, which works under any base path.

mod bare;
mod drawn;
mod exporter;
mod first_page;
mod offline;
pub(crate) mod packed;
mod policy;
pub(crate) mod sheets;
mod split;
mod weight;

use crate::tools::Tools;
use crate::{setup, steps, styles};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where trunk puts the optimised app; Trunk.toml names it too.
pub(crate) const FOLDER: &str = "dist";

/// Sets up, builds, and says where the app is and how large.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    if !args.is_empty() {
        return Err("build takes no options.".to_owned());
    }
    let tools = setup::for_build()?;
    println!("Compiling the stylesheet (about 3 seconds)");
    styles::compile()?;
    println!("Building the optimised app (the first time about 2 minutes, then about 20 seconds)");
    build(&tools)?;
    println!("Packing each file for servers that hand out packed files (about 30 seconds)");
    packed::write(Path::new(FOLDER))?;
    report()
}

/// Runs trunk once, with the stylesheet already compiled.
pub(crate) fn build(tools: &Tools) -> Result<(), String> {
    build_in(tools, Path::new(FOLDER), None)
}

/// The same into another folder, compiled in another one than usual where that is asked for.
pub(crate) fn build_in(
    tools: &Tools,
    folder: &Path,
    compiled: Option<&Path>,
) -> Result<(), String> {
    let mut trunk = tools.trunk("build");
    trunk
        .args(["--release", "--features", "split", "--dist"])
        .arg(folder);
    trunk.env(split::STRIP.0, split::STRIP.1);
    trunk.env(FLAGS, flags());
    if let Some(compiled) = compiled {
        trunk.env("CARGO_TARGET_DIR", compiled);
    }
    steps::run(&mut trunk)?;
    let compiled = compiled.map_or_else(target, Path::to_path_buf);
    split::cut(tools, &compiled, folder)?;
    exporter::say_size(folder)?;
    bare::write(folder)?;
    weight::say(folder)?;
    first_page::insert(folder)?;
    policy::insert(folder)?;
    sheets::write(folder)?;
    // Last: it says what all files are.
    offline::write(folder)
}

/// What tells the compiler more than the profile can say.
pub(crate) const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What it is told. Where a dependency stood on this computer is nobody's business, and it would make
/// two builds of one commit differ: panics name their file, so it would be in the app and in rescue
/// copies.
pub(crate) fn flags() -> String {
    let elsewhere =
        cargo_home().map(|home| format!("--remap-path-prefix={}=cargo", home.display()));
    let flags: Vec<_> = elsewhere
        .into_iter()
        .chain([split::LINKER.to_owned()])
        .collect();
    flags.join(" ")
}

/// The folder that Cargo builds in.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from)
}

/// Where Cargo keeps the sources of dependencies.
fn cargo_home() -> Option<PathBuf> {
    let set = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    set.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

/// Prints every file with its size, the largest first.
fn report() -> Result<(), String> {
    let mut files = Vec::new();
    collect(Path::new(FOLDER), &mut files)
        .map_err(|error| format!("{FOLDER} could not be read: {error}."))?;
    files.retain(|(path, _)| !packed::is(&path.to_string_lossy()));
    files.sort_by_key(|(path, size)| (std::cmp::Reverse(*size), path.clone()));
    let total: u64 = files.iter().map(|(_, size)| size).sum();
    let place = std::path::absolute(FOLDER).unwrap_or_else(|_| FOLDER.into());
    println!("\nThe app is in {}:", place.display());
    for (path, size) in &files {
        let name = path.strip_prefix(FOLDER).unwrap_or(path);
        println!("  {:>9}  {}", kilobytes(*size), name.display());
    }
    println!(
        "  {:>9}  in all, before the server compresses it",
        kilobytes(total)
    );
    Ok(())
}

/// Every file under a folder with its size.
fn collect(folder: &Path, files: &mut Vec<(PathBuf, u64)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        if about.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push((entry.path(), about.len()));
        }
    }
    Ok(())
}

/// Every file of a build by its name, with `/` between folders; not those that are others packed.
pub(crate) fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>, String> {
    let mut files = Vec::new();
    collect(folder, &mut files)
        .map_err(|error| format!("{} could not be read: {error}.", folder.display()))?;
    let named = files.into_iter().map(|(path, _)| {
        let inside = path.strip_prefix(folder).unwrap_or(&path);
        let parts: Vec<_> = inside.iter().map(|it| it.to_string_lossy()).collect();
        (parts.join("/"), path)
    });
    Ok(named.filter(|(name, _)| !packed::is(name)).collect())
}

/// The beginning of the checksum of some bytes, as 16 letters: names that change with what is in a file.
fn short_sum(bytes: &[u8]) -> String {
    let sum = Sha256::digest(bytes);
    let start = sum.iter().take(8);
    start.fold(String::new(), |sum, byte| format!("{sum}{byte:02x}"))
}

/// A size in kilobytes of a thousand bytes, rounded up so that no file is shown as nothing.
pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{} KB", bytes.div_ceil(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_file_is_not_shown_as_nothing() {
        assert_eq!(kilobytes(120), "1 KB");
        assert_eq!(kilobytes(339_301), "340 KB");
    }
}
