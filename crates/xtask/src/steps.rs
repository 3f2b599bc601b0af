//! Running a child in sight of the reader: a heading first, its own output, then the time it took.

use std::io::ErrorKind;
use std::process::Command;
use std::time::{Duration, Instant};

/// Named steps done one after another; the first that fails ends the row.
pub(crate) struct Steps {
    /// When the first step began, for the total.
    started: Instant,
    /// What is done, with the time of each.
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// No step done yet.
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Does one step under a heading. A failure names the step, because its own output may have
    /// scrolled the heading away.
    pub(crate) fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(), String>,
    ) -> Result<(), String> {
        println!("\n== {name}");
        let started = Instant::now();
        let result = work();
        let took = started.elapsed();
        match result {
            Ok(()) => {
                println!("   done in {}", in_words(took));
                self.done.push((name, took));
                Ok(())
            }
            Err(why) => Err(format!(
                "\nFailed at \"{name}\" after {}. {why}",
                in_words(took)
            )),
        }
    }

    /// The line that ends a run in which every step passed.
    pub(crate) fn summary(&self) -> String {
        let each: Vec<String> = self
            .done
            .iter()
            .map(|(name, took)| format!("{name} {}", in_words(*took)))
            .collect();
        let total = in_words(self.started.elapsed());
        format!(
            "All {} steps passed in {total}: {}.",
            each.len(),
            each.join("; ")
        )
    }
}

/// Says what is about to happen and how long it usually takes, then does it with its own output
/// shown. For what a person waits for only once.
pub(crate) fn announce(what: &str, usual_time: &str, command: &mut Command) -> Result<(), String> {
    println!("{what} (first time only, {usual_time})");
    let started = Instant::now();
    run(command)?;
    println!("   done in {}", in_words(started.elapsed()));
    Ok(())
}

/// Runs a child that shares this terminal, and says which command failed if it does.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!(
            "This command failed, and its reason is above: {}",
            as_typed(command)
        ))
    }
}

/// The sentence for a program that did not even begin.
pub(crate) fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    let program = command.get_program().to_string_lossy();
    if error.kind() == ErrorKind::NotFound {
        format!("{program} was not found: install it, then run this again.")
    } else {
        format!("{program} could not be started: {error}.")
    }
}

/// A time as a person says it: tenths below ten seconds, minutes above a minute.
pub(crate) fn in_words(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// The command as it could be typed, without the folder of the program.
fn as_typed(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_people_say_them() {
        assert_eq!(in_words(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(in_words(Duration::from_secs(42)), "42 s");
        assert_eq!(in_words(Duration::from_secs(344)), "5 min 44 s");
    }

    #[test]
    fn a_failed_step_is_named_and_not_counted() {
        let mut steps = Steps::new();
        assert!(steps.step("Styles", || Ok(())).is_ok());
        let message = steps
            .step("Formatting", || Err("Run cargo fmt.".to_owned()))
            .unwrap_err();
        assert!(message.contains("Failed at \"Formatting\""), "{message}");
        assert!(message.ends_with("Run cargo fmt."), "{message}");
        assert!(
            steps.summary().starts_with("All 1 steps passed"),
            "{}",
            steps.summary()
        );
    }

    #[test]
    fn a_missing_program_is_one_sentence() {
        let message = run(&mut Command::new("no-program-has-this-name")).unwrap_err();
        assert_eq!(
            message,
            "no-program-has-this-name was not found: install it, then run this again."
        );
    }
}
