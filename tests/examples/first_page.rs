//! Prints the start page as somebody sees it who comes for the first time, for a build to put into its
//! page.

#![expect(clippy::print_stdout, reason = "the page is what it prints")]

use plan_tests::render::Stage;
use plan_web::Route;

fn main() {
    let stage = Stage::shipped().without_figures();
    println!("{}", stage.html(&Route::Start, None));
}
