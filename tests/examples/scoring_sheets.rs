//! Prints the page of blank scoring sheets, which a build hands out beside the app.
//!
//! `cargo run -p plan-tests --example scoring_sheets -- app-1234.css`: the name of the style sheet.

#![expect(clippy::print_stdout, reason = "the page is what it prints")]

use plan_tests::render::scoring_sheets;

fn main() {
    let style = std::env::args().nth(1).unwrap_or_default();
    println!("{}", scoring_sheets(&style));
}
