//! The commands of this repository, run as `cargo xtask COMMAND`.
//!
//! Everything a newcomer needs is behind two of them: `serve` shows the app, `test` checks it.
//! Each sets up what it lacks first, so no list of tools has to be followed by hand.
//!
//! Every module ends in `Result<_, String>`, where the text is one sentence with its fix:
//! the reader of a failed command wants to know what to do, not where in this program it was found.

mod attached;
mod bench;
mod browser;
mod cache;
mod check;
mod debian;
mod dist;
mod gallery;
mod outputs;
mod pack;
mod programs;
mod schema;
mod screenshots;
mod serve;
mod setup;
mod single_file;
mod steps;
mod styles;
mod tools;
mod workspace;

use std::process::ExitCode;

/// A command and what the list says of it, kept together so that the list cannot forget one.
struct Command {
    /// What is typed after `cargo xtask`.
    name: &'static str,
    /// The options it takes, as the list shows them.
    options: &'static str,
    /// What it does, in one line.
    about: &'static str,
    /// What runs; the arguments are those after the name.
    run: fn(&[String]) -> Result<(), String>,
}

/// Every command, in the order a newcomer meets them.
const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        options: "[--port N]",
        about: "set up what is missing and show the app on 127.0.0.1, port 8080",
        run: serve::run,
    },
    Command {
        name: "test",
        options: "[--fast | --browser]",
        about: "every check; --fast leaves the browser out, --browser does only that part",
        run: check::run,
    },
    Command {
        name: "build",
        options: "",
        about: "build the optimised app into dist/, ready for any web server",
        run: dist::run,
    },
    Command {
        name: "single-file",
        options: "",
        about: "build the app into one HTML file that opens from a folder",
        run: single_file::run,
    },
    Command {
        name: "setup",
        options: "",
        about: "only install what the other commands need",
        run: setup::run,
    },
    Command {
        name: "styles",
        options: "",
        about: "only compile the stylesheet",
        run: styles::run,
    },
    Command {
        name: "outputs",
        options: "",
        about: "write every output of the example into target/outputs, as PDF too where LibreOffice is",
        run: outputs::run,
    },
    Command {
        name: "gallery",
        options: "",
        about: "write pages that show each component by itself into target/gallery",
        run: gallery::run,
    },
    Command {
        name: "bench",
        options: "",
        about: "measure speed and sizes",
        run: bench::run,
    },
    Command {
        name: "pack",
        options: "",
        about: "make the pack of published figures",
        run: pack::run,
    },
    Command {
        name: "screenshots",
        options: "",
        about: "take the pictures of the README anew, from the app as it is",
        run: screenshots::run,
    },
    Command {
        name: "schema",
        options: "",
        about: "write the schema of plan files",
        run: schema::run,
    },
];

/// Runs the command named first, and turns a failure into one line and exit code 1.
fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let name = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    match dispatch(&name, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Finds the command and runs it at the top of the repository, where all its paths begin.
fn dispatch(name: &str, args: &[String]) -> Result<(), String> {
    if name == attached::NAME {
        return attached::run(args);
    }
    let asks_for_help = args.iter().any(|arg| arg == "--help" || arg == "-h");
    if matches!(name, "" | "help" | "--help" | "-h") || asks_for_help {
        print!("{}", list());
        return Ok(());
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(format!(
            "There is no command named {name}.\n\n{}",
            list().trim_end()
        ));
    };
    workspace::enter()?;
    (command.run)(args)
}

/// The list of commands in words.
fn list() -> String {
    let line = |command: &Command| {
        let typed = format!("{} {}", command.name, command.options);
        format!("  {typed:<29}{}\n", command.about)
    };
    let lines: String = COMMANDS.iter().map(line).collect();
    format!(
        "The commands of this repository (cargo xtask COMMAND):\n\n{lines}\n\
         Each command first installs what it lacks, and says so.\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_command_gets_one_sentence_and_the_list() {
        let message = dispatch("srve", &[]).unwrap_err();
        assert!(
            message.starts_with("There is no command named srve.\n"),
            "{message}"
        );
        assert!(message.contains("serve [--port N]"), "{message}");
    }

    #[test]
    fn the_list_names_every_command() {
        for command in COMMANDS {
            assert!(list().contains(command.name), "{}", command.name);
        }
    }
}
