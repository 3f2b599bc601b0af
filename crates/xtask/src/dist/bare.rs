//! The page's own script as it is sent: without what only people read. Every start waits for it.

use std::fs;
use std::path::Path;

/// The script, in the folder of the build.
const SCRIPT: &str = "boot.js";

/// Takes comments and the room before lines out of the script. Each comment of it is on lines of its
/// own, and none of its texts goes over several.
pub(super) fn write(folder: &Path) -> Result<(), String> {
    let path = folder.join(SCRIPT);
    let problem = |error| format!("{} cannot be used: {error}.", path.display());
    let text = fs::read_to_string(&path).map_err(problem)?;
    fs::write(&path, bare(&text)).map_err(problem)
}

fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|it| !it.is_empty() && !it.starts_with("//"));
    kept.fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_addresses_stay() {
        let script = "// Why.\nconst a = () => {\n  // How.\n\n  return 'https://a/';\n};\n";
        assert_eq!(
            bare(script),
            "const a = () => {\nreturn 'https://a/';\n};\n"
        );
    }

    #[test]
    fn the_script_of_this_repository_has_no_text_over_several_lines() {
        let script = include_str!("../../../../web/boot.js");
        for line in script.lines() {
            assert!(line.matches('`').count().is_multiple_of(2), "{line}");
            assert!(!line.contains("/*"), "{line}");
        }
        assert!(
            bare(script).len() * 4 < script.len() * 3,
            "much of it is comments"
        );
    }
}
