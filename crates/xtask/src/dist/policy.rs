//! What the built page tells the browser to refuse: anything from elsewhere, and any code or text
//! that did not come with it. `docs/hosting.md` has the same policy for servers to send.

use std::fs;
use std::path::Path;

/// The page's content security policy.
///
/// - `wasm-unsafe-eval` lets WebAssembly be compiled, and nothing else; `unsafe-inline` and
///   `unsafe-eval` are nowhere.
/// - Pictures of charts are painted from `blob:` and handed out as `data:`.
/// - A text becomes the address of a script only through the one policy named `default`, which
///   `web/boot.js` makes. None makes HTML of a text.
///
/// `frame-ancestors` is not here: a browser heeds it only when a server sends it.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; \
    manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// What the policy follows: nothing that a browser would load stands before it.
const START: &str = "<head>";

/// Writes the policy into a built page, before anything else. Not into the page that is served while
/// somebody works on it: trunk puts a script of its own there.
pub(super) fn insert(folder: &Path) -> Result<(), String> {
    let path = folder.join("index.html");
    let problem = |error| format!("{} cannot be used: {error}.", path.display());
    let page = fs::read_to_string(&path).map_err(problem)?;
    fs::write(&path, with_policy(&page)?).map_err(problem)
}

pub(super) fn with_policy(page: &str) -> Result<String, String> {
    if !page.contains(START) {
        return Err(format!("The built page has no {START}."));
    }
    let meta =
        format!("{START}\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    Ok(page.replacen(START, &meta, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What servers are told to send.
    const HOSTING: &str = include_str!("../../../../docs/hosting.md");

    #[test]
    fn the_policy_is_the_first_in_the_head_of_the_page() {
        let page = with_policy("<html><head><title>A</title></head></html>").unwrap();
        let (_, head) = page.split_once("<head>").unwrap();
        let start = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";
        assert!(head.trim_start().starts_with(start), "{page}");
        assert!(page.ends_with("\"><title>A</title></head></html>"));
        assert!(with_policy("<html></html>").is_err());
    }

    #[test]
    fn the_policy_can_stand_in_an_attribute_and_in_a_header() {
        assert!(!POLICY.contains(['"', '\n', '<', '>', '&']));
        assert!(!POLICY.contains("  "), "{POLICY}");
        for word in ["unsafe-inline", "'unsafe-eval'", "http", "*"] {
            assert!(!POLICY.contains(word), "{word}");
        }
    }

    #[test]
    fn every_policy_in_the_words_on_hosting_is_the_pages_own_with_no_framing() {
        let header = format!("{POLICY}; frame-ancestors 'none'");
        let mut seen = 0;
        for line in HOSTING.lines().filter(|it| it.contains("default-src")) {
            assert!(line.contains(&header), "{line}");
            seen += 1;
        }
        assert!(seen >= 2, "as plain text and for a server");
    }
}
