//! Each file packed in the two ways browsers unpack, beside it: a server that can hand out `name.br` or
//! `name.gz` in place of `name` need not pack anything itself.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

/// What a packed file's name ends in.
const ENDINGS: [&str; 2] = [".br", ".gz"];
/// Below so many bytes nothing is won.
const SMALLEST: usize = 1000;
/// How many bytes back brotli looks, as a power of two: all browsers can.
const WINDOW: u32 = 22;

/// Writes both beside every file of a build.
pub(super) fn write(folder: &Path) -> Result<(), String> {
    for path in super::files(folder)?.values() {
        let problem = |error| format!("{} could not be packed: {error}.", path.display());
        let bytes = fs::read(path).map_err(problem)?;
        if bytes.len() < SMALLEST {
            continue;
        }
        let small = brotli(&bytes).map_err(problem)?;
        fs::write(format!("{}.br", path.display()), small).map_err(problem)?;
        let mut gz = GzEncoder::new(Vec::new(), Compression::best());
        gz.write_all(&bytes).map_err(problem)?;
        let small = gz.finish().map_err(problem)?;
        fs::write(format!("{}.gz", path.display()), small).map_err(problem)?;
    }
    Ok(())
}

/// Bytes packed with brotli at its best.
pub(crate) fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 4096, 11, WINDOW);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(small)
}

/// Whether a file is another one packed.
pub(super) fn is(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn both_packed_files_unpack_to_the_file_and_are_no_files_of_the_build() {
        let folder = std::env::temp_dir().join(format!("packed-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let text = "score ".repeat(500);
        fs::write(folder.join("app.js"), &text).unwrap();
        fs::write(folder.join("small.svg"), "<svg/>").unwrap();
        write(&folder).unwrap();
        let names: Vec<_> = super::super::files(&folder).unwrap().into_keys().collect();
        let (br, gz) = (
            fs::read(folder.join("app.js.br")).unwrap(),
            fs::read(folder.join("app.js.gz")).unwrap(),
        );
        let is_small_packed = folder.join("small.svg.br").exists();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names, ["app.js", "small.svg"]);
        assert!(!is_small_packed);
        let (mut one, mut other) = (String::new(), String::new());
        brotli::Decompressor::new(&br[..], 4096)
            .read_to_string(&mut one)
            .unwrap();
        flate2::read::GzDecoder::new(&gz[..])
            .read_to_string(&mut other)
            .unwrap();
        assert_eq!((one, other), (text.clone(), text));
    }
}
