//! `cargo xtask serve`: the app on this computer, rebuilt when a file changes.

use crate::{attached, setup, steps, styles};
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::{Duration, Instant, SystemTime};

/// The port when none is asked for; Trunk.toml names it too, for those who run trunk themselves.
const PORT: u16 = 8080;

/// Where the page for looking at is built: not `dist/`, so that it is never mistaken for the
/// optimised app, and a test run meanwhile is not disturbed.
const FOLDER: &str = "target/serve";

/// How often the server is asked whether it answers.
const PAUSE: Duration = Duration::from_millis(250);

/// Sets up, builds and serves until stopped.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let port = port_asked_for(args)?;
    // Before anything long is done.
    check_free(port)?;
    let tools = setup::for_build()?;
    println!("Compiling the stylesheet (about 3 seconds)");
    styles::compile()?;
    let _sass = styles::watch()?;
    // Trunk refuses to start if a folder that Trunk.toml tells it to ignore is not there.
    for folder in ["dist", FOLDER] {
        fs::create_dir_all(folder).map_err(|error| format!("{folder} cannot be made: {error}."))?;
    }
    let page_before = page_time();
    println!("Building the app (the first time about 1 to 2 minutes, then a few seconds)");
    let started = Instant::now();
    let mut trunk = tools.trunk("serve");
    trunk.args(["--dist", FOLDER, "--port", &port.to_string()]);
    let mut trunk = attached::start(&trunk)?;
    let mut told = false;
    loop {
        if let Some(status) = trunk.ended()? {
            return if status.success() {
                Ok(())
            } else {
                Err("trunk stopped, and its reason is above.".to_owned())
            };
        }
        if !told && answers(port) {
            told = true;
            let took = steps::in_words(started.elapsed());
            if page_time() == page_before {
                println!(
                    "\nThe app did not build, and the reason is above. Correct it and save: it \
                     is built again by itself, and is then at http://127.0.0.1:{port}"
                );
            } else {
                println!("\nBuilt in {took}. Open http://127.0.0.1:{port}");
                println!(
                    "A changed file is built again by itself: then reload the page. Ctrl-C stops."
                );
            }
        }
        std::thread::sleep(PAUSE);
    }
}

/// Reads `--port N` or `--port=N`.
fn port_asked_for(args: &[String]) -> Result<u16, String> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let number = match words.as_slice() {
        [] => return Ok(PORT),
        ["--port" | "-p", number] => number,
        [word] if word.starts_with("--port=") => word.trim_start_matches("--port="),
        _ => {
            return Err(format!(
                "serve takes only --port N, for example `cargo xtask serve --port {}`.",
                PORT + 1,
            ));
        }
    };
    number.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
        format!("{number} is not a port: choose a number from 1 to 65535, for example {PORT}.")
    })
}

/// Refuses a port that another program holds. Both questions are asked because some systems let
/// two programs hold one port, and a port may be held by a program that is not answering.
fn check_free(port: u16) -> Result<(), String> {
    let other = if port < u16::MAX { port + 1 } else { PORT };
    let in_use = || {
        format!(
            "Port {port} is in use: stop the program that uses it, or choose another port with \
             `cargo xtask serve --port {other}`."
        )
    };
    if connect(port).is_some() {
        return Err(in_use());
    }
    match TcpListener::bind(address(port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Err(in_use()),
        Err(error) => Err(format!(
            "Port {port} cannot be used ({error}): choose another with \
             `cargo xtask serve --port {PORT}`."
        )),
    }
}

/// Whether the server gives any answer to a request for the page.
fn answers(port: u16) -> bool {
    let Some(mut stream) = connect(port) else {
        return false;
    };
    let request = format!("GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    let mut start = [0; 5];
    let waiting = stream.set_read_timeout(Some(Duration::from_secs(2)));
    waiting.is_ok()
        && stream.write_all(request.as_bytes()).is_ok()
        && stream.read_exact(&mut start).is_ok()
        && &start == b"HTTP/"
}

/// A connection to this computer's port, if something listens there.
fn connect(port: u16) -> Option<TcpStream> {
    TcpStream::connect_timeout(&address(port), Duration::from_millis(500)).ok()
}

/// The address that is served: this computer only.
fn address(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

/// When the served page was last written. Trunk answers after a failed build too, with the page
/// of an earlier run; this tells the two apart.
fn page_time() -> Option<SystemTime> {
    fs::metadata(format!("{FOLDER}/index.html"))
        .and_then(|about| about.modified())
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Result<u16, String> {
        port_asked_for(
            &words
                .iter()
                .map(|word| (*word).to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn the_port_is_8080_unless_asked_for() {
        assert_eq!(asked(&[]), Ok(8080));
        assert_eq!(asked(&["--port", "9000"]), Ok(9000));
        assert_eq!(asked(&["--port=9000"]), Ok(9000));
    }

    #[test]
    fn what_is_not_a_port_is_refused_in_one_sentence() {
        assert!(
            asked(&["--port", "0"])
                .unwrap_err()
                .starts_with("0 is not a port")
        );
        assert!(
            asked(&["--port", "70000"])
                .unwrap_err()
                .starts_with("70000 is not a port")
        );
        assert!(
            asked(&["--prot", "9000"])
                .unwrap_err()
                .starts_with("serve takes only")
        );
        assert!(
            asked(&["--port"])
                .unwrap_err()
                .starts_with("serve takes only")
        );
    }

    #[test]
    fn a_port_in_use_is_refused_with_the_fix() {
        let listener = TcpListener::bind(address(0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let message = check_free(port).unwrap_err();
        assert!(
            message.starts_with(&format!("Port {port} is in use")),
            "{message}"
        );
        drop(listener);
        assert_eq!(check_free(port), Ok(()));
    }
}
