//! `cargo xtask pack`: makes the pack of published figures and the list of local areas from the
//! tidy table of published figures, byte for byte the same every time.
//!
//! Options: `--tidy PATH` and `--out PATH` name other folders; `--sample` draws the test sample
//! instead, which is done once and committed.

mod contents;
mod file;
mod report;
mod sample;
mod sources;
mod tidy;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the tidy table is, from the top of the repository.
const TIDY: &str = "../shared/data/tidy";

/// Where the pack is kept.
const OUT: &str = "crates/send-data/pack";

/// What is said beside the figures.
const SOURCES: &str = "crates/send-data/sources.toml";

/// Figures of other publishers.
const OTHER: &str = "crates/send-data/other-figures.toml";

/// Where the test sample is kept.
const SAMPLE: &str = "crates/send-data/tests";

/// Makes the pack, or draws the sample.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let asked = Asked::read(args)?;
    if !asked.tidy.is_dir() {
        return Err(format!(
            "The tidy table of published figures is not at {}: name its folder with --tidy. The pack \
             that is committed in {OUT} needs no remaking.",
            asked.tidy.display()
        ));
    }
    let keys = keys_read();
    let places = tidy::places(&asked.tidy)?;
    let cells = tidy::cells(&asked.tidy, &keys, &places)?;
    if asked.sample {
        return sample::write(Path::new(SAMPLE), &cells, &places);
    }
    let pack = contents::pack(
        &sources::read(SOURCES)?,
        &sources::other(OTHER)?,
        &keys,
        &places,
        &cells,
    )?;
    let areas = contents::areas(&places)?;
    fs::create_dir_all(&asked.out)
        .map_err(|error| format!("{} could not be made: {error}.", asked.out.display()))?;
    let benchmark = write(&asked.out.join("benchmark.json"), &pack)?;
    let list = write(&asked.out.join("areas.json"), &areas)?;
    // What was written is read back by what will read it: a pack that is refused is never kept quiet.
    send_data::Pack::read(&benchmark).map_err(|problem| problem.to_string())?;
    send_data::AreaList::read(&list).map_err(|problem| problem.to_string())?;
    print!("{}", report::table(&pack, &areas, &benchmark, &list)?);
    Ok(())
}

/// What was asked for on the command line.
struct Asked {
    tidy: PathBuf,
    out: PathBuf,
    sample: bool,
}

impl Asked {
    fn read(args: &[String]) -> Result<Self, String> {
        let mut asked = Self {
            tidy: TIDY.into(),
            out: OUT.into(),
            sample: false,
        };
        let mut words = args.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--tidy" => asked.tidy = folder(word, words.next())?,
                "--out" => asked.out = folder(word, words.next())?,
                "--sample" => asked.sample = true,
                _ => {
                    return Err(format!(
                        "pack does not know {word}: it takes --tidy PATH, --out PATH and --sample."
                    ));
                }
            }
        }
        Ok(asked)
    }
}

fn folder(option: &str, value: Option<&String>) -> Result<PathBuf, String> {
    let value = value.ok_or_else(|| format!("{option} needs a folder after it."))?;
    Ok(PathBuf::from(value))
}

/// Keys of the published series that the indicator catalogue reads.
fn keys_read() -> BTreeSet<String> {
    reform_plan::framework::built_in()
        .indicators
        .iter()
        .flat_map(|indicator| &indicator.series)
        .flat_map(|series| series.formula.keys().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// Writes a value as compact JSON with a line end, and hands back the text.
fn write(path: &Path, value: &impl serde::Serialize) -> Result<String, String> {
    let mut text = serde_json::to_string(value)
        .map_err(|error| format!("{} could not be put into JSON: {error}.", path.display()))?;
    text.push('\n');
    fs::write(path, &text)
        .map_err(|error| format!("{} could not be written: {error}.", path.display()))?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(words: &[&str]) -> Result<Asked, String> {
        Asked::read(&words.iter().copied().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn folders_may_be_named() {
        let asked = ask(&["--out", "a", "--tidy", "b"]).unwrap();
        assert_eq!((asked.out, asked.tidy), ("a".into(), "b".into()));
        assert!(ask(&["--tidy"]).is_err());
        assert!(ask(&["--other"]).is_err_and(|it| it.contains("--sample")));
    }

    #[test]
    fn an_absent_table_is_one_sentence_with_its_fix() {
        let message = run(&["--tidy".to_owned(), "no/such/folder".to_owned()]).unwrap_err();
        assert!(
            message.contains("no/such/folder: name its folder with --tidy"),
            "{message}"
        );
    }

    #[test]
    fn every_series_the_catalogue_reads_is_known_and_no_other() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let sources = sources::read(&top.join(SOURCES).to_string_lossy()).unwrap();
        let known: BTreeSet<String> = sources.series.iter().map(|it| it.key.clone()).collect();
        assert_eq!(known, keys_read());
    }
}
