//! 200 plans with every string that breaks files, in every output.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use icalendar::{Calendar, Component};
use plan_export::output::make;
use plan_export::{Output, Parts, Pictures, document, sheet};
use reform_plan::{PlanSummary, saved};
use serde_json::Value;

use crate::everything::{ending, order, unpacked};
use crate::nasty_plans::typed::Typed;
use crate::nasty_plans::{self, Nasty, PLANS};
use crate::support::{framework, today};
use crate::xml;

/// Goes through all plans, as many at a time as there are processors, and says which fail.
fn each_plan(check: impl Fn(&Nasty) + Sync) {
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let check = &check;
    let failed: Vec<String> = thread::scope(|scope| {
        let started: Vec<_> = (0..workers)
            .map(|first| {
                scope.spawn(move || {
                    let plans = (first..PLANS).step_by(workers);
                    let plans = plans.map(|number| nasty_plans::plan(framework(), number));
                    plans
                        .filter(|it| catch_unwind(AssertUnwindSafe(|| check(it))).is_err())
                        .map(|it| it.name)
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        let done = started.into_iter().map(|it| it.join().unwrap());
        done.flatten().collect()
    });
    assert!(failed.is_empty(), "{} plans: {failed:?}", failed.len());
}

#[test]
fn every_output_of_every_plan_is_made_and_can_be_read() {
    each_plan(|plan| {
        let figures = plan.figures.as_ref();
        let summary = PlanSummary::new(framework(), &plan.draft, figures, today());
        let everything = order(Output::Everything);
        let made = make(&everything, &summary, &Pictures::default(), &mut |_| {}).unwrap();
        let files = unpacked(&made.bytes);
        let readme = String::from_utf8(files[0].1.clone()).unwrap();
        for (name, bytes) in &files[1..] {
            assert!(readme.contains(name.as_str()), "{name}");
            let text = || std::str::from_utf8(bytes).unwrap();
            match ending(name) {
                "docx" | "xlsx" => xml::package(name, bytes),
                "svg" => xml::well_formed(name, text()),
                "csv" => read_csv(name, bytes),
                "ics" => read_calendar(text()),
                "md" => has_headings(&summary, text()),
                "txt" => assert!(!text().trim().is_empty(), "{name}"),
                "json" => {
                    serde_json::from_str::<Value>(text()).unwrap();
                }
                _ => panic!("{name} is not looked at"),
            }
        }
        let plan_file = files
            .iter()
            .find(|(name, _)| name.ends_with(".sendplan.json"));
        let text = std::str::from_utf8(&plan_file.unwrap().1).unwrap();
        assert_eq!(saved::open(text).unwrap(), plan.draft);
    });
}

/// As many cells in every line as in the first, and none that a spreadsheet takes for a formula.
fn read_csv(name: &str, bytes: &[u8]) {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(bytes);
    assert!(reader.headers().unwrap().len() > 3, "{name}");
    for record in reader.records() {
        for cell in &record.unwrap() {
            let is_number = cell.parse::<f64>().is_ok();
            let first = cell.trim_start().chars().next().unwrap_or(' ');
            let is_formula = "=+-@＝＋－＠".contains(first) || cell.starts_with(['\t', '\r']);
            assert!(is_number || !is_formula, "{name}: {cell:?}");
        }
    }
}

fn read_calendar(text: &str) {
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line:?}");
    }
    let calendar: Calendar = text.parse().unwrap();
    let mut identities = BTreeSet::new();
    for event in calendar.events() {
        assert_eq!(event.property_value("DTSTART").unwrap().len(), 8);
        assert!(!event.get_summary().unwrap().trim().is_empty());
        assert!(identities.insert(event.get_uid().unwrap().to_owned()));
    }
    assert_eq!(text.matches("\r\nBEGIN:VEVENT").count(), identities.len());
}

/// The headings of Markdown are those of the document: none more was typed.
fn has_headings(summary: &PlanSummary<'_>, text: &str) {
    let document = document::of(summary, &Parts::whole(framework()));
    let headings = |level: &str| {
        let start = format!("{level} ");
        text.lines().filter(|it| it.starts_with(&start)).count()
    };
    assert_eq!(headings("#"), 1);
    assert_eq!(headings("##"), document.parts.len());
}

#[test]
fn nasty_plans_put_many_strings_into_every_field_and_are_the_same_every_time() {
    let typed = Typed::new();
    let mut seen: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    let mut strings = BTreeSet::new();
    for number in 0..PLANS {
        let one = nasty_plans::plan(framework(), number);
        assert_eq!(one.draft, nasty_plans::plan(framework(), number).draft);
        let mut whole: Value = serde_json::from_str(&saved::to_text(&one.draft)).unwrap();
        let mut at = 0;
        typed.each(&mut whole["draft"], &mut |_, text| {
            seen.entry(at).or_default().insert(text.clone());
            strings.insert(text.clone());
            at += 1;
        });
    }
    // The first fields of a draft are in every plan.
    for at in 0..10 {
        assert!(seen[&at].len() > 20, "field {at}: {}", seen[&at].len());
    }
    for string in nasty_plans::strings::ALL {
        assert!(strings.contains(*string), "{string:?} is in no plan");
    }
    for which in 0..nasty_plans::strings::LONG {
        assert!(
            strings.contains(&nasty_plans::strings::long(which)),
            "long {which}"
        );
    }
}

/// T11 of the catalogue of bad input.
#[test]
fn an_empty_plan_and_one_without_any_score_say_that_something_is_missing() {
    for number in 0..2 {
        let plan = nasty_plans::plan(framework(), number);
        let summary = PlanSummary::new(framework(), &plan.draft, None, today());
        for sheet in sheet::of(&summary) {
            assert!(!sheet.columns.is_empty(), "{}", sheet.name);
        }
        let text =
            plan_export::markdown::write(&document::of(&summary, &Parts::whole(framework())));
        assert!(text.contains("No priorities"), "{}", plan.name);
        let words = ["Not discussed", "Not sure yet"][number];
        assert!(text.contains(words), "{}: {words}", plan.name);
    }
}
