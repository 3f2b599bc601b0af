//! `cargo xtask pack`: makes the pack of published figures and the list of local areas from the
//! tidy table of published figures, byte for byte the same every time.
//!
//! Options: `--tidy PATH` and `--out PATH` name other folders; `--check` writes nothing and says
//! whether the files that are there are the same; `--sample` draws the test sample instead, which is
//! done once and committed.

mod beside;
mod catalogue;
mod contents;
mod file;
mod made;
mod parts;
mod report;
mod sample;
mod sources;
mod tidy;

use std::path::{Path, PathBuf};

use made::Made;

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
    match asked.wanted {
        Wanted::Sample => {
            let places = tidy::places(&asked.tidy)?;
            let table = tidy::table(&asked.tidy, &places)?;
            sample::write(Path::new(SAMPLE), &table.cells, &places)
        }
        Wanted::Files => {
            let made = Made::from(&asked.tidy, Path::new(""))?;
            made.write(&asked.out)?;
            print!("{}", report::table(&made)?);
            Ok(())
        }
        Wanted::Check => {
            let made = Made::from(&asked.tidy, Path::new(""))?;
            check(&made, &asked.out)?;
            println!(
                "The files of {} are what the tables make.",
                asked.out.display()
            );
            Ok(())
        }
    }
}

/// Refuses a folder whose files are not what was made.
fn check(made: &Made, folder: &Path) -> Result<(), String> {
    let names = made.differences(folder)?;
    if names.is_empty() {
        return Ok(());
    }
    Err(format!(
        "In {} these are not what the tables make: {}. Run `cargo xtask pack` and look at what changed; \
         delete a file that it does not make.",
        folder.display(),
        names.join(", ")
    ))
}

/// What was asked for on the command line.
struct Asked {
    tidy: PathBuf,
    out: PathBuf,
    wanted: Wanted,
}

/// What is to be done.
#[derive(Debug, PartialEq)]
enum Wanted {
    /// The files are written.
    Files,
    /// The files are compared with those that are there.
    Check,
    /// The test sample is drawn.
    Sample,
}

impl Asked {
    fn read(args: &[String]) -> Result<Self, String> {
        let mut asked = Self {
            tidy: TIDY.into(),
            out: OUT.into(),
            wanted: Wanted::Files,
        };
        let mut words = args.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--tidy" => asked.tidy = folder(word, words.next())?,
                "--out" => asked.out = folder(word, words.next())?,
                "--check" => asked.wanted = Wanted::Check,
                "--sample" => asked.wanted = Wanted::Sample,
                _ => {
                    return Err(format!(
                        "pack does not know {word}: it takes --tidy PATH, --out PATH, \
                         --check and --sample."
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
        assert_eq!(ask(&["--check"]).unwrap().wanted, Wanted::Check);
        assert_eq!(ask(&[]).unwrap().wanted, Wanted::Files);
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
    fn the_committed_pack_is_what_the_tables_make() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let tidy = top.join(TIDY);
        if !tidy.is_dir() {
            println!("Skipped: there is no tidy table at {}.", tidy.display());
            return;
        }
        let made = Made::from(&tidy, &top).unwrap();
        check(&made, &top.join(OUT)).unwrap();
    }

    #[test]
    fn a_check_names_the_files_that_differ() {
        let file = |name: &str, text: &str| made::MadeFile {
            name: name.to_owned(),
            text: text.to_owned(),
            weight: report::Weight {
                series: 0,
                places: 0,
                cells: 0,
            },
        };
        let folder = std::env::temp_dir().join(format!("pack-check-{}", std::process::id()));
        let mut made = Made {
            index: file("index.json", "i"),
            parts: vec![("england".to_owned(), file("england.json", "e"))],
            areas: file("areas.json", "a"),
            former: 0,
        };
        made.write(&folder).unwrap();
        assert_eq!(check(&made, &folder), Ok(()));
        std::fs::write(folder.join("old.json"), "o").unwrap();
        made.index.text.push('!');
        let words = check(&made, &folder).unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(
            words.contains("what the tables make: index.json, old.json."),
            "{words}"
        );
    }
}
