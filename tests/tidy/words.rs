//! Words that people read, and words that may stand nowhere.

use plan_tests::outline::outline;
use plan_tests::plans;
use plan_tests::render::Stage;
use plan_web::Route;

use crate::files::files;

/// Words of the interface that are never used: they blame, beg or cheer.
const UNKIND: [&str; 8] = [
    "please",
    "oops",
    "invalid",
    "whoops",
    "sorry,",
    "click here",
    "successfully",
    "should",
];

#[test]
fn fixed_texts_of_pages_are_plain() {
    let shown = [
        files("web/src", &[".rs"]),
        files("crates/plan-export/src/document", &[".rs"]),
    ];
    for (path, text) in shown.concat() {
        for line in text
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with("//"))
        {
            for piece in line.split('"').skip(1).step_by(2) {
                let lower = piece.to_lowercase();
                for word in UNKIND {
                    assert!(!lower.contains(word), "{path} says \"{word}\": {piece}");
                }
                // The mark in front of a warning is a sign, not a sentence.
                assert!(
                    piece == "!" || !piece.ends_with('!'),
                    "{path} shouts: {piece}"
                );
            }
        }
    }
}

#[test]
fn the_app_says_on_every_page_whose_levels_these_are() {
    let stage = Stage::shipped();
    let plan = plans::full();
    for route in [
        Route::Start,
        Route::Plan,
        Route::Scores,
        Route::Summary,
        Route::Help,
    ] {
        let text = outline(&stage.html(&route, Some(&plan)));
        assert!(
            text.contains(&stage.framework().notice),
            "{route:?} has no notice"
        );
        assert!(
            text.contains("Open Government Licence v3.0"),
            "{route:?} has no attribution"
        );
    }
}

#[test]
fn the_example_says_that_it_is_one() {
    let stage = Stage::shipped();
    let plan = plans::full();
    for route in [
        Route::Plan,
        Route::Scores,
        Route::Priorities,
        Route::Summary,
    ] {
        let text = outline(&stage.html(&route, Some(&plan)));
        assert!(
            text.contains("EXAMPLE"),
            "{route:?} does not say that this is an example"
        );
    }
}

#[test]
fn no_level_pillar_statement_or_section_is_named_in_code() {
    let framework = reform_plan::framework::built_in();
    let mut slugs: Vec<String> = Vec::new();
    slugs.extend(framework.levels.iter().map(|it| it.slug.to_string()));
    slugs.extend(framework.pillars.iter().map(|it| it.slug.to_string()));
    slugs.extend(framework.statements().map(|(_, it)| it.slug.to_string()));
    slugs.extend(framework.sections.iter().map(|it| it.slug.to_string()));
    // Words that are also the last part of an address.
    let addresses = ["insight"];
    for folder in [
        "web/src",
        "crates/reform-plan/src",
        "crates/plan-framework/src",
        "crates/send-data/src",
        "crates/plan-charts/src",
        "crates/plan-export/src",
    ] {
        for (path, text) in files(folder, &[".rs"]) {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for line in code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
            {
                for slug in slugs.iter().filter(|it| !addresses.contains(&it.as_str())) {
                    assert!(
                        !line.contains(&format!("\"{slug}\"")),
                        "{path} names {slug}: {line}"
                    );
                }
            }
        }
    }
}

#[test]
fn no_machine_path_stands_in_the_sources() {
    let roots = ["work", "root", "home", "Users"];
    for folder in ["crates", "web", "tests", ".cargo", ".ci"] {
        for (path, text) in files(
            folder,
            &[".rs", ".toml", ".md", ".mjs", ".js", ".scss", "run"],
        ) {
            for line in text.lines() {
                for root in roots {
                    let named = line.contains(&format!("\"/{root}/"))
                        || line.contains(&format!(" /{root}/"));
                    assert!(!named, "{path} names a folder of one machine: {line}");
                }
            }
        }
    }
}
