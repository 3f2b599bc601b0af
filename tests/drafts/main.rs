//! One plan file for each format ever released, kept for ever, and one with what was added to a
//! format since: each of them must open.

#![expect(clippy::panic, reason = "a test that cannot go on stops")]

use std::fs;
use std::path::{Path, PathBuf};

use reform_plan::saved::{self, Digest, FORMAT, Opened, STEPS};
use reform_plan::summary::used_figures;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("drafts")
}

fn text(format: u32) -> String {
    let path = folder().join(format!("format-{format}.sendplan.json"));
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("no plan file of format {format} is kept"))
}

fn opened(format: u32) -> Opened {
    saved::open_file(&text(format)).unwrap_or_else(|problem| {
        panic!("format {format}: {problem} {}", problem.detail());
    })
}

#[test]
fn f19_every_plan_file_ever_released_still_opens_as_a_whole() {
    for format in 1..=FORMAT {
        let opened = opened(format);
        assert_eq!(opened.format, format);
        assert_eq!(opened.refused, [], "format {format}");
        assert!(!opened.draft.priorities.is_empty(), "a whole plan");
        assert!(!opened.draft.statements.is_empty(), "a whole plan");
        assert_eq!(saved::open(&text(format)), Ok(opened.draft));
    }
}

#[test]
fn no_file_is_kept_of_a_format_there_is_not() {
    let kept = fs::read_dir(folder()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        let name = name.to_string_lossy();
        name.starts_with("format-") && name.ends_with(".sendplan.json")
    });
    assert_eq!(kept.count(), usize::try_from(FORMAT).unwrap());
}

#[test]
fn every_step_from_format_to_format_is_taken_by_a_kept_file() {
    let mut taken = vec![0; STEPS.len()];
    for format in 1..=FORMAT {
        let steps = opened(format).steps;
        assert_eq!(steps.len(), usize::try_from(FORMAT - format).unwrap());
        for words in steps {
            let at = STEPS.iter().position(|step| step.words == words);
            taken[at.unwrap()] += 1;
        }
    }
    assert!(taken.iter().all(|times| *times > 0), "{taken:?}");
}

#[test]
fn a_plan_brought_up_to_date_is_written_in_the_newest_format_and_opens_the_same() {
    for format in 1..FORMAT {
        let draft = opened(format).draft;
        let again = saved::open_file(&saved::to_file(&draft)).unwrap();
        assert_eq!((again.format, again.digest), (FORMAT, Digest::Matches));
        assert_eq!(again.draft, draft);
    }
}

#[test]
fn the_newest_plan_file_is_what_the_code_writes() {
    let kept = text(FORMAT);
    let opened = opened(FORMAT);
    let line = |app: &str| format!("  \"app\": \"{app}\",\n");
    let ours = saved::to_file(&opened.draft);
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(ours, kept.replacen(&line(&opened.app), &line(version), 1));
    assert_eq!(opened.digest, Digest::Matches);
}

#[test]
fn the_newest_plan_file_holds_every_kind_of_thing() {
    let kept = text(FORMAT);
    // One in each kind of object there is.
    let unknown = opened(FORMAT).unknown;
    for place in [
        "tomorrow",
        "front.tomorrow",
        "front.area.tomorrow",
        "front.date.tomorrow",
        "partners[0].tomorrow",
        "partners[0].signed.tomorrow",
        "figures[0].tomorrow",
        "priorities[0].tomorrow",
        "priorities[0].actions[0].tomorrow",
        "priorities[0].measures[0].tomorrow",
        "workshop.tomorrow",
        "parked[2].tomorrow",
        "answers_for.tomorrow",
    ] {
        assert!(unknown.iter().any(|path| path == place), "{place}");
    }
    for part in [
        ".evidence[0].tomorrow",
        ".response.tomorrow",
        ".views.council.tomorrow",
        ".agreed_on.tomorrow",
    ] {
        assert!(unknown.iter().any(|path| path.ends_with(part)), "{part}");
    }
    // Every choice there is, but for a few that stand in place of each other.
    for choice in [
        "not-started",
        "on-track",
        "at-risk",
        "behind",
        "done",
        "none",
        "under10k",
        "to50k",
        "to250k",
        "over250k",
        "not-yet",
        "told",
        "asked",
        "designed-together",
        "up",
        "down",
        "hold",
        "how-much",
        "how-well",
        "better-off",
        "low",
        "medium",
        "high",
        "better",
        "steady",
        "worse",
        "not-sure-yet",
        "published-statistics",
        "local-data",
        "families-accounts",
        "professional-view",
        "shown",
        "range-only",
        "settled",
    ] {
        assert!(kept.contains(&format!("\": \"{choice}\"")), "{choice}");
    }
    for field in [
        "\"at\": ",
        "\"indicator\": ",
        "\"own\": ",
        "\"completed\": false",
        "\"dissent\": ",
        "\"room\": ",
        "\"votes\": ",
        "\"pillar\": ",
        "\"first\": ",
        "\"left\": ",
        "\"start\": ",
        "\"action\": ",
    ] {
        assert!(kept.contains(field), "{field}");
    }
}

/// A plan file of format 2 with published figures in every place that can hold one, each with a
/// field nobody knows, as such files were first written.
const WITH_FIGURES: &str = "figures-2.sendplan.json";

#[test]
fn a_plan_with_used_figures_opens_as_a_whole_and_is_written_as_it_was() {
    let kept = fs::read_to_string(folder().join(WITH_FIGURES)).unwrap();
    let opened = saved::open_file(&kept).unwrap();
    assert_eq!((opened.format, opened.digest), (2, Digest::Matches));
    assert_eq!(opened.refused, []);
    let used = used_figures(&opened.draft);
    assert_eq!(used.len(), 4);
    assert!(used.iter().all(|(_, it)| it.value == "46.4%"));
    assert_eq!(opened.draft.small_counts, Some(10));
    assert_eq!(opened.unknown.len(), 4, "{:?}", opened.unknown);
    let line = |app: &str| format!("  \"app\": \"{app}\",\n");
    let ours = saved::to_file(&opened.draft);
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(ours, kept.replacen(&line(&opened.app), &line(version), 1));
}

#[test]
fn plan_files_from_before_figures_were_remembered_hold_none_and_gain_none() {
    for format in 1..=FORMAT {
        let draft = opened(format).draft;
        assert_eq!(used_figures(&draft), []);
        assert_eq!((draft.small_counts, draft.answer_figures.len()), (None, 0));
        let written = saved::to_file(&draft);
        for field in ["\"figure\"", "\"answer_figures\"", "\"small_counts\""] {
            assert!(!written.contains(field), "{field}");
        }
    }
}

/// A plan file of format 2 with everything the golden thread added: targets, decisions, rules,
/// milestones, notes, waits, steps, results, reasons, reviews and last time, each with a field nobody
/// knows, as such files were first written.
const WITH_THREAD: &str = "thread-2.sendplan.json";

#[test]
fn a_plan_with_the_whole_golden_thread_opens_as_a_whole_and_is_written_as_it_was() {
    let kept = fs::read_to_string(folder().join(WITH_THREAD)).unwrap();
    let opened = saved::open_file(&kept).unwrap();
    assert_eq!((opened.format, opened.digest), (2, Digest::Matches));
    assert_eq!(opened.refused, []);
    for part in [
        "reasons[0].tomorrow",
        "milestones[0].by.tomorrow",
        "notes[0].on.tomorrow",
        "trajectory[0].by.tomorrow",
        "results[0].on.tomorrow",
        "not_now.parked/parked-2.on.tomorrow",
        "rules.low-level.tomorrow",
        "assembled[0].tomorrow",
        "reviews[0].on.tomorrow",
        "last_time.date.tomorrow",
    ] {
        assert!(opened.unknown.iter().any(|it| it.ends_with(part)), "{part}");
    }
    for field in [
        "\"target\": \"established\"",
        "\"depends_on\": ",
        "\"fund\": ",
        "\"unblock\": ",
        "\"means\": ",
        "\"will_do\": ",
        "\"parked\": [",
        "\"use\": \"left-out\"",
        "\"state\": \"held\"",
        "\"state\": \"reached\"",
    ] {
        assert!(kept.contains(field), "{field}");
    }
    let line = |app: &str| format!("  \"app\": \"{app}\",\n");
    let ours = saved::to_file(&opened.draft);
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(ours, kept.replacen(&line(&opened.app), &line(version), 1));
}
