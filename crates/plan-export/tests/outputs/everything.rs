use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use plan_export::output::make;
use plan_export::{MadeFile, Order, Output, Parts, Pictures, Progress, TypeSize};
use reform_plan::{Edit, PlanDraft, saved};
use zip::ZipArchive;

use crate::support::{example, framework, plan, summary, today};

pub(crate) fn order(output: Output) -> Order {
    Order {
        output,
        parts: Parts::whole(framework()),
        type_size: TypeSize::Usual,
    }
}

pub(crate) fn made(draft: &PlanDraft, output: Output) -> MadeFile {
    let pictures = Pictures::default();
    make(&order(output), &summary(draft), &pictures, &mut |_| {}).unwrap()
}

/// The files of a ZIP by name, in its order.
pub(crate) fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.push((file.name().to_owned(), bytes));
    }
    files
}

/// The ending of a file's name.
pub(crate) fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

#[test]
fn the_zip_holds_every_output_as_it_is_made_alone_and_its_readme_names_each_file() {
    let draft = example();
    let files = unpacked(&made(draft, Output::Everything).bytes);
    let (name, readme) = &files[0];
    assert_eq!(name, "README.txt");
    let readme = String::from_utf8(readme.clone()).unwrap();
    for (name, _) in &files[1..] {
        assert!(readme.contains(name.as_str()), "{name}");
    }
    for output in Output::ALL {
        if output != Output::Everything {
            let file = made(draft, output);
            let inside = files.iter().find(|(name, _)| *name == file.name);
            assert_eq!(inside.unwrap().1, file.bytes, "{output:?}");
        }
    }
    let charts = files.iter().filter(|(name, _)| name.starts_with("charts/"));
    assert!(charts.count() > 3);
    for words in [
        "EXAMPLE: a made-up area",
        "Nothing was sent anywhere.",
        "pandas.read_csv(",
        "Open Government Licence",
        "This copy has no published figures.",
    ] {
        assert!(readme.replace("\r\n", " ").contains(words), "{words}");
    }
}

#[test]
fn names_of_outputs_and_of_files_are_told_apart() {
    let names: BTreeSet<&str> = Output::ALL.iter().map(|it| it.about().name).collect();
    assert_eq!(names.len(), Output::ALL.len());
    let draft = example();
    let files = Output::ALL.iter().map(|it| made(draft, *it).name);
    let files: BTreeSet<String> = files.collect();
    assert_eq!(files.len(), Output::ALL.len(), "{files:?}");
    assert!(files.contains("anyborough-example-send-reform-plan-2026-11-29.docx"));
    assert!(files.contains("anyborough-example-send-reform-plan-actions-2026-11-29.csv"));
}

#[test]
fn a_picture_of_a_chart_stands_beside_its_drawing() {
    let draft = example();
    let summary = summary(draft);
    let order = order(Output::Everything);
    let charts = plan_export::output::charts(&order, &summary);
    let mut pictures = Pictures::default();
    pictures
        .0
        .insert(charts[0].id.clone(), b"a picture".to_vec());
    let file = make(&order, &summary, &pictures, &mut |_| {}).unwrap();
    let png: Vec<_> = unpacked(&file.bytes)
        .into_iter()
        .filter(|(name, _)| ending(name) == "png")
        .collect();
    assert_eq!(png.len(), 1);
    assert_eq!(png[0].1, b"a picture");
}

#[test]
fn progress_begins_with_nothing_done_and_ends_with_all() {
    for output in [Output::Calendar, Output::Everything] {
        let mut heard: Vec<Progress> = Vec::new();
        let mut tell = |it| heard.push(it);
        let summary = summary(example());
        make(&order(output), &summary, &Pictures::default(), &mut tell).unwrap();
        let done: Vec<usize> = heard.iter().map(|it| it.done).collect();
        let of = heard[0].of;
        assert_eq!(done, (0..=of).collect::<Vec<_>>());
        assert!(heard.iter().all(|it| it.of == of && !it.what.is_empty()));
    }
}

#[test]
fn the_same_plan_on_the_same_day_makes_the_same_bytes() {
    for output in Output::ALL {
        let (one, other) = (made(example(), output), made(example(), output));
        assert!(one == other, "{output:?}");
    }
}

/// T8 of the catalogue of bad input.
#[test]
fn file_names_are_safe_on_every_system_whatever_the_area_is_called() {
    let typed = [
        "../../etc/passwd".to_owned(),
        "C:\\CON".to_owned(),
        "CON".to_owned(),
        "nul.".to_owned(),
        "a".repeat(300),
        "plan\u{202e}xcod.json".to_owned(),
        "Ynys Môn 🙂. . ".to_owned(),
        "~#%&*{}|:\"<>?/+".to_owned(),
        "بلدية".to_owned(),
        "\0\n\t".to_owned(),
        "-rf".to_owned(),
    ];
    for name in typed {
        let draft = plan([Edit::SetName(name.clone())]);
        for output in Output::ALL {
            let file = made(&draft, output).name;
            let is_safe = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
            let (stem, ending) = file.split_once('.').unwrap();
            assert!(stem.chars().all(is_safe), "{file}");
            assert_eq!(ending, output.about().ending);
            assert!(!stem.starts_with('-') && !stem.ends_with('-'), "{file}");
            assert!(stem.contains("-send-reform-plan"), "{file}");
            assert!(file.len() < 120, "{file}");
        }
    }
}

#[test]
fn the_plan_file_opens_as_the_plan_it_was_made_from() {
    let file = made(example(), Output::PlanFile);
    assert_eq!(file.name, saved::file_name(example(), today()));
    let text = String::from_utf8(file.bytes).unwrap();
    assert_eq!(&saved::open(&text).unwrap(), example());
}
