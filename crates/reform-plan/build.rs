//! Turns the content folder into one row of bytes, so that the app loads no reader of TOML, and stops
//! the build with every problem the content has.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=content");
    let framework = match plan_framework::source::read_folder(Path::new("content")) {
        Ok(framework) => framework,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error=content/{problem}");
            }
            return ExitCode::FAILURE;
        }
    };
    let written = postcard::to_allocvec(&framework)
        .map_err(|error| error.to_string())
        .and_then(|bytes| {
            let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
            fs::write(Path::new(&folder).join("framework.bin"), bytes)
                .map_err(|error| error.to_string())
        });
    if let Err(error) = written {
        println!("cargo::error=the framework could not be written: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
