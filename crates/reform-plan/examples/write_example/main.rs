//! Prints the made-up example plan as a plan file, written by the same code as any other plan.
//!
//! ```text
//! cargo run -p reform-plan --example write_example > web/examples/anyborough.sendplan.json
//! cargo run -p reform-plan --example write_example earlier > web/examples/anyborough-2025.sendplan.json
//! ```
//!
//! What it says is in the folder `anyborough`; change it there, run this, and look at the plan.

mod anyborough;
mod earlier;

use std::process::ExitCode;

use reform_plan::{framework, saved};

fn main() -> ExitCode {
    match anyborough::plan(&framework::built_in()) {
        Ok(draft) => {
            let is_earlier = std::env::args().nth(1).is_some_and(|it| it == "earlier");
            let draft = if is_earlier {
                earlier::plan(&draft)
            } else {
                draft
            };
            print!("{}", saved::to_file(&draft));
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
