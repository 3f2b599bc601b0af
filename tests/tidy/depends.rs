//! Which way crates may depend on one another.

use std::process::Command;

use crate::files::top;

/// Every crate that a crate of ours is built with, for the browser.
fn built_with(krate: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(top())
        .args([
            "tree",
            "--locked",
            "--offline",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .args([
            "--edges",
            "normal",
            "--target",
            "wasm32-unknown-unknown",
            "--package",
            krate,
        ])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

fn must_not_reach(krate: &str, forbidden: &[&str]) {
    let crates = built_with(krate);
    assert!(crates.iter().any(|it| it == krate), "{krate} was looked at");
    for name in forbidden {
        assert!(
            !crates.iter().any(|it| it == name),
            "{krate} is built with {name}"
        );
    }
}

const BROWSER: [&str; 7] = [
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "yew",
    "yew-router",
    "gloo-storage",
    "gloo-timers",
];

#[test]
fn the_core_reaches_neither_the_browser_nor_charts_nor_toml() {
    for krate in ["plan-framework", "reform-plan"] {
        must_not_reach(krate, &BROWSER);
        must_not_reach(
            krate,
            &[
                "plotters",
                "toml",
                "csv",
                "send-data",
                "plan-charts",
                "plan-web",
            ],
        );
    }
}

#[test]
fn figures_know_neither_the_browser_nor_files_of_other_kinds() {
    must_not_reach("send-data", &BROWSER);
    must_not_reach(
        "send-data",
        &["plotters", "toml", "plan-charts", "plan-web"],
    );
}

#[test]
fn charts_are_drawn_without_the_page() {
    must_not_reach(
        "plan-charts",
        &["yew", "gloo-storage", "plan-web", "plotters-svg"],
    );
}

#[test]
fn outputs_are_made_without_the_page() {
    must_not_reach(
        "plan-export",
        &["yew", "gloo-storage", "plan-web", "send-explore"],
    );
}

#[test]
fn only_the_app_is_built_with_yew() {
    assert!(built_with("plan-web").iter().any(|it| it == "yew"));
}
