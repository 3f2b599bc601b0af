//! Prints the made-up example plan as a plan file, written by the same code as any other plan.
//!
//! ```text
//! cargo run -p reform-plan --example write_example > web/examples/anyborough.sendplan.json
//! ```
//!
//! What it says is in the folder `anyborough`; change it there, run this, and look at the plan.

mod anyborough;

use std::process::ExitCode;

use reform_plan::{framework, saved};

fn main() -> ExitCode {
    match anyborough::plan(&framework::built_in()) {
        Ok(draft) => {
            print!("{}", saved::to_file(&draft));
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
