//! Files somebody chose, from their bytes to the answers and back.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that cannot go on has failed its test"
)]

use std::io::{Cursor, Write as _};

use reform_plan::framework::built_in;
use send_data::release::Mapping;
use send_explore::{Answer, Ask, Compare, Desk, ExploreAsk, ExploreView, Kept, ReportView};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const INDEX: &str = include_str!("../../send-data/pack/index.json");
const ENGLAND: &str = include_str!("../../send-data/pack/england.json");
const LONDON: &str = include_str!("../../send-data/pack/E12000007.json");
const CUT: &str = include_str!("../../send-data/tests/release/timeliness_cut.csv");

const CAMDEN: &str = "E09000007";
const TODAY: &str = "1 July 2026";
const SERIES: &str = "timely_20wk_ex_pc";

fn desk(kept: &[&str]) -> Desk {
    let mut desk = Desk::new(INDEX, built_in()).unwrap();
    desk.add_part("england", ENGLAND).unwrap();
    desk.add_part("E12000007", LONDON).unwrap();
    for text in kept {
        desk.take(Kept::read(text).unwrap());
    }
    desk
}

/// A file of timeliness with one row: Camden's percentage in a year, exceptions left out.
fn camden(year: &str, percent: &str) -> String {
    let header = CUT.lines().next().unwrap();
    let row = format!(
        "{year},Calendar year,Local authority,E92000001,England,E12000007,London,{CAMDEN},202,\
         Camden,All EHC plans issued,All EHC plans issued,181,178,174,172,96.1,{percent},7,6,3.9,\
         3.4,0,0,0,0"
    );
    format!("{header}\n{row}\n")
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What a page is told of a file, sent as a worker sends it.
fn read(desk: &Desk, name: &str, bytes: &[u8], said: &[Mapping]) -> ReportView {
    let report = desk.read(name, bytes, said, TODAY, &mut |_, _| {}).unwrap();
    let sent = postcard::to_allocvec(&Answer::Report(Box::new(report))).unwrap();
    match postcard::from_bytes(&sent).unwrap() {
        Answer::Report(report) => *report,
        other => panic!("{other:?}"),
    }
}

fn explore(desk: &Desk) -> ExploreView {
    let ask = Ask::Explore(ExploreAsk {
        area: Some(CAMDEN.to_owned()),
        item: SERIES.to_owned(),
        compare: Compare::Region,
    });
    match desk.answer(&ask) {
        Answer::Explore(view) => *view,
        other => panic!("{other:?}"),
    }
}

/// Period, value and source of Camden's latest figure.
fn latest(desk: &Desk) -> (String, String, String) {
    let ask = Ask::Latest(vec![(SERIES.to_owned(), CAMDEN.to_owned())]);
    match desk.answer(&ask) {
        Answer::Latest(mut found) => {
            let it = found.remove(0).unwrap();
            (it.period, it.value, it.source)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_csv_is_read_kept_taken_and_given_back() {
    let bare = desk(&[]);
    let report = read(
        &bare,
        "timeliness.csv",
        camden("2025", "88.5").as_bytes(),
        &[],
    );
    assert!(
        report.headline.contains("new figures"),
        "{}",
        report.headline
    );
    let counts = report.files.first().unwrap().counts.join(", ");
    assert!(counts.starts_with("1 place, 1 period, 2025, "), "{counts}");
    let kept = report.kept.unwrap();
    let with = desk(&[&kept]);
    let source =
        "EHC plans issued within 20 weeks, loaded from timeliness.csv, read on 1 July 2026";
    let (period, value, words) = latest(&with);
    assert_eq!((period.as_str(), value.as_str()), ("2025", "88.5%"));
    assert_eq!(words, source);
    let view = explore(&with);
    assert_eq!(
        view.latest,
        format!("Camden: 88.5% in 2025. Source: {source}.")
    );
    assert_eq!(view.published, "");
    let own = view.rows.first().unwrap().figure.as_ref().unwrap();
    assert_eq!((own.value, own.source.as_str()), (88.5, source));

    let (period, value, words) = latest(&bare);
    assert_eq!((period.as_str(), value.as_str()), ("2024", "96.6%"));
    assert!(words.contains(", published ") && !words.contains("loaded"));
}

#[test]
fn of_two_files_of_a_zip_the_later_one_counts_and_both_are_named_with_it() {
    let zip = zipped(&[
        ("data/1_first.csv", &camden("2024", "90.0")),
        // As the pack has it: put right again.
        ("data/2_revised.csv", &camden("2024", "96.6")),
    ]);
    let report = read(&desk(&[]), "release-2026.zip", &zip, &[]);
    let with = desk(&[&report.kept.unwrap()]);
    let (period, value, source) = latest(&with);
    assert_eq!((period.as_str(), value.as_str()), ("2024", "96.6%"));
    assert_eq!(
        source,
        "EHC plans issued within 20 weeks, loaded from 2_revised.csv in release-2026.zip, read on \
         1 July 2026"
    );
}

#[test]
fn giving_one_file_back_leaves_what_another_brought_too() {
    let file = camden("2025", "88.5");
    let first = read(&desk(&[]), "a.csv", file.as_bytes(), &[])
        .kept
        .unwrap();
    let both = desk(&[&first]);
    let report = read(&both, "b.csv", file.as_bytes(), &[]);
    assert!(
        report.headline.contains("here already"),
        "{}",
        report.headline
    );
    let second = report.kept.unwrap();
    assert_eq!(latest(&desk(&[&second])).1, "88.5%");

    // One that gives back what the pack has is kept too, as it changes what is shown.
    let revised = read(&desk(&[]), "a.csv", camden("2024", "90.0").as_bytes(), &[]);
    let revised = revised.kept.unwrap();
    let again = read(
        &desk(&[&revised]),
        "b.csv",
        camden("2024", "96.6").as_bytes(),
        &[],
    );
    assert_eq!(latest(&desk(&[&revised, &again.kept.unwrap()])).1, "96.6%");
}

#[test]
fn the_edition_says_that_newer_figures_were_loaded() {
    let editions = |desk: &Desk| {
        let area = Some(CAMDEN.to_owned());
        let region = "E12000007".to_owned();
        let asks = [
            Ask::Area {
                area: area.clone(),
                region: None,
            },
            Ask::Contents { area: area.clone() },
            Ask::Region { region, area },
        ];
        asks.map(|ask| match desk.answer(&ask) {
            Answer::Area(view) => view.edition,
            Answer::Contents(view) => view.edition,
            Answer::Region(view) => view.edition,
            other => panic!("{other:?}"),
        })
    };
    let bare = desk(&[]);
    let own = bare.pack().edition().to_owned();
    assert_eq!(editions(&bare), [own.clone(), own.clone(), own.clone()]);
    let kept = |year| {
        read(&bare, "a.csv", camden(year, "88.5").as_bytes(), &[])
            .kept
            .unwrap()
    };
    let with = desk(&[&kept("2025"), &kept("2026")]);
    for edition in editions(&with) {
        assert!(
            edition.starts_with("Newer figures were loaded from 2 files. "),
            "{edition}"
        );
        assert!(edition.ends_with(&own));
    }
    let one = desk(&[&kept("2025")]);
    assert!(editions(&one).iter().all(|it| it.contains("from 1 file. ")));
}

fn mapped_to(series: &str) -> Mapping {
    Mapping {
        header: ["new_la_code", "plans", "time_period"]
            .map(str::to_owned)
            .to_vec(),
        column: "plans".to_owned(),
        filters: Vec::new(),
        series: series.to_owned(),
    }
}

#[test]
fn a_figure_that_could_not_be_laid_anywhere_is_refused_and_not_new() {
    let desk = desk(&[]);
    let text = format!("time_period,new_la_code,plans\n202425,{CAMDEN},50\n");
    for (series, words) in [
        // Counted by calendar year; and worked out, not published.
        (
            SERIES,
            "EHC plans issued within 20 weeks, exceptions left out: 1 figure for 2024/25 cannot",
        ),
        (
            "plans-in-force-yearly-change",
            "is not a published series of this tool",
        ),
    ] {
        let report = read(&desk, "own.csv", text.as_bytes(), &[mapped_to(series)]);
        assert_eq!(report.kept, None, "{series}");
        assert!(
            report.headline.contains("no figures could be read"),
            "{}",
            report.headline
        );
        let file = report.files.first().unwrap();
        assert!(file.counts.contains(&"0 new".to_owned()));
        let refused = file.refused.first().unwrap();
        assert!(
            refused.contains(words) && !refused.contains("Line"),
            "{refused}"
        );
    }
    let report = read(
        &desk,
        "own.csv",
        text.as_bytes(),
        &[mapped_to("ehcp_total")],
    );
    assert!(report.kept.is_some(), "{report:?}");
}

#[test]
fn only_published_figures_are_offered_for_a_column() {
    let Answer::Contents(view) = desk(&[]).answer(&Ask::Contents { area: None }) else {
        panic!("no contents");
    };
    let items = view.topics.iter().flat_map(|topic| &topic.items);
    let desk = desk(&[]);
    let (mut published, mut worked_out) = (0, 0);
    for item in items {
        assert_eq!(
            desk.pack().series().contains_key(&item.item),
            item.is_published
        );
        if item.is_published {
            published += 1;
        } else {
            worked_out += 1;
        }
    }
    assert!(published > 100 && worked_out > 0);
}

#[test]
fn what_is_wrong_is_told_with_titles_and_a_file_of_nothing_says_so() {
    let report = read(&desk(&[]), "a.csv", camden("2025", "-5").as_bytes(), &[]);
    let refused = report.files.first().unwrap().refused.join(" ");
    assert!(
        refused.starts_with(
            "Line 2: EHC plans issued within 20 weeks, exceptions left out of Camden for 2025: "
        ),
        "{refused}"
    );
    assert!(!refused.contains(SERIES) && !refused.contains("Department"));

    let nowhere = camden("2025", "88.5")
        .replace(CAMDEN, "E09999999")
        .replace(",202,", ",999,");
    let report = read(&desk(&[]), "a.csv", nowhere.as_bytes(), &[]);
    assert_eq!(
        report.headline,
        "The file is of a known kind, but no figures could be read of it. What was refused is \
         listed below."
    );
    let withheld = camden("2025", "c").replace("181,178,174,172,96.1", "c,c,c,c,c");
    let withheld = withheld.replace(",0,0,0,0", ",c,c,c,c");
    let report = read(&desk(&[]), "a.csv", withheld.as_bytes(), &[]);
    assert!(
        report.headline.starts_with("There is no number"),
        "{}",
        report.headline
    );
    // Missing cells are no figures that are here already.
    let here: Vec<&str> = CUT
        .lines()
        .enumerate()
        .filter(|(at, line)| *at == 0 || line.contains("London") || line.contains("National"))
        .map(|(_, line)| line)
        .collect();
    let report = read(&desk(&[]), "a.csv", here.join("\n").as_bytes(), &[]);
    let same = report
        .files
        .first()
        .unwrap()
        .counts
        .iter()
        .find(|it| it.ends_with("the same as now"));
    let number = same.unwrap().split(' ').next().unwrap();
    assert!(
        report
            .headline
            .starts_with(&format!("All {number} figures")),
        "{}",
        report.headline
    );
}
