//! Children that end when this program ends, however it ends.
//!
//! Ctrl-C in a terminal reaches every program started from it, but a `kill` reaches only one, and
//! a server left behind would keep its port. So a long-running child is started by a second copy
//! of this program, which watches the first through a pipe: when the first is gone, the pipe
//! closes and the second stops the child.

use crate::steps;
use std::io::Read;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// The name under which this program calls itself; it is not in the list of commands.
pub(crate) const NAME: &str = "attached";

/// How often the second copy looks whether the child has ended by itself.
const PAUSE: Duration = Duration::from_millis(100);

/// A child that runs until it ends, or this is dropped, or this program ends.
pub(crate) struct Attached {
    /// The second copy of this program.
    keeper: Child,
    /// The end of the pipe that this program holds; closing it is the sign to stop.
    pipe: Option<ChildStdin>,
}

impl Attached {
    /// How the child ended, if it has.
    pub(crate) fn ended(&mut self) -> Result<Option<ExitStatus>, String> {
        self.keeper
            .try_wait()
            .map_err(|error| format!("A child was lost: {error}."))
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        drop(self.pipe.take());
        // Nobody is left to tell if this fails.
        let _ = self.keeper.wait();
    }
}

/// Starts a command as an attached child, with the program, arguments and variables it names.
pub(crate) fn start(command: &Command) -> Result<Attached, String> {
    let this = std::env::current_exe()
        .map_err(|error| format!("This program cannot find itself: {error}."))?;
    let mut keeper = Command::new(this);
    keeper
        .arg(NAME)
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => keeper.env(name, value),
            None => keeper.env_remove(name),
        };
    }
    let mut keeper = keeper
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| format!("This program cannot be started twice: {error}."))?;
    let pipe = keeper.stdin.take();
    Ok(Attached { keeper, pipe })
}

/// What the second copy does: runs the child until it ends or the pipe closes.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let Some((program, rest)) = args.split_first() else {
        return Err(format!("{NAME} is used by the other commands only."));
    };
    let mut command = Command::new(program);
    // Some programs take a closed input for the sign to stop, so it is kept open.
    command.args(rest).stdin(Stdio::piped());
    let mut child = command
        .spawn()
        .map_err(|error| steps::cannot_start(&command, &error))?;
    let _input = child.stdin.take();
    let (open, first_copy) = mpsc::channel::<()>();
    std::thread::spawn(move || {
        // Nothing is ever written: this ends when the pipe closes, and `open` with it.
        let _ = std::io::stdin().read_to_end(&mut Vec::new());
        drop(open);
    });
    loop {
        match child.try_wait() {
            Ok(None) => {}
            Ok(Some(status)) if status.success() => return Ok(()),
            _ => return Err(format!("{program} stopped.")),
        }
        if first_copy.recv_timeout(PAUSE) == Err(RecvTimeoutError::Disconnected) {
            let _ = child.kill();
            let _ = child.wait();
            return Ok(());
        }
    }
}
