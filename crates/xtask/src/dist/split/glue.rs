//! The script that starts the app, with what asks for its other parts.

/// What the tool that cuts calls its own script, which the first part is given its loaders from.
pub(super) const LINK: &str = "__wasm_split.js";

/// How the loader gets hold of the first part: from the script it is put into.
const IMPORT: &str = "import { initSync } from \"./main.js\";";
/// How it starts a part: only of an answer that the server calls a program.
const START: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// What starts it all the same when the server calls it something else, as the first part is.
const START_ANY: &str = "\
async function startPart(src, imports) {
    const answer = await src;
    if (!answer.ok) throw new Error(`${answer.url} was answered with ${answer.status}`);
    const isNamed = answer.headers.get('content-type') === 'application/wasm';
    return isNamed ? WebAssembly.instantiateStreaming(answer, imports) : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
";

/// The script with the loader inside it: one file less to wait for. `parts` are what the loader calls
/// each file, what it is called in the build, and its checksum.
pub(super) fn with_loader(
    script: &str,
    loader: &str,
    parts: &[(String, String, String)],
) -> Result<String, String> {
    let (_, loader) = loader
        .split_once(IMPORT)
        .ok_or_else(|| format!("The loader has no {IMPORT}"))?;
    if !loader.contains(START) {
        return Err(format!("The loader has no {START}"));
    }
    let mut loader = loader.replace(START, "startPart(src, imports)");
    for (name, address, integrity) in parts {
        let old = format!("fetch(new URL(\"./{name}\", import.meta.url))");
        if loader.matches(&old).count() != 1 {
            return Err(format!("The loader has not one {old}"));
        }
        // By the address of the page: the script itself may have none of its own.
        let new = format!(
            "fetch(new URL(\"./{address}\", document.baseURI), {{ integrity: \"{integrity}\" }})"
        );
        loader = loader.replace(&old, &new);
    }
    let names: Vec<_> = loader.lines().filter_map(exported).collect();
    let imports: Vec<_> = script.lines().filter_map(imported).collect();
    if imports.is_empty() {
        return Err(format!("The script does not import {LINK}."));
    }
    let given = format!("{{ {} }}", names.join(", "));
    let script = script.lines().filter(|line| imported(line).is_none());
    let imports = imports
        .iter()
        .map(|name| format!("const {name} = {given};"));
    let loader = loader.replace("export const ", "const ");
    let lines = script
        .map(str::to_owned)
        .chain([START_ANY.to_owned(), loader]);
    let lines: Vec<_> = lines.chain(imports).collect();
    Ok(lines.join("\n") + "\n")
}

/// The name that a line of the loader gives to one of its functions.
fn exported(line: &str) -> Option<&str> {
    line.strip_prefix("export const ")?.split(' ').next()
}

/// The name under which a line of the script imports the loader.
fn imported(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("import * as ")?;
    let (name, from) = rest.split_once(" from ")?;
    from.contains(LINK).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import * as import1 from \"./__wasm_split.js\"\nlet wasm;\nfunction initSync() { return wasm; }\nexport { initSync };\n";
    const LOADER: &str = "import { initSync } from \"./main.js\";\nconst a = () => fetch(new URL(\"./split_a.wasm\", import.meta.url));\nexport const load_a = wrap(WebAssembly.instantiateStreaming(src, imports));\n";

    #[test]
    fn the_loader_stands_in_the_script_and_knows_the_names_of_the_build() {
        let part = ("split_a.wasm", "plan-web-split_a-1.wasm", "sha384-x");
        let part = (part.0.to_owned(), part.1.to_owned(), part.2.to_owned());
        let script = with_loader(SCRIPT, LOADER, &[part]).unwrap();
        assert!(!script.contains("import "), "{script}");
        for there in [
            "fetch(new URL(\"./plan-web-split_a-1.wasm\", document.baseURI), { integrity: \"sha384-x\" })",
            "\nconst load_a = wrap(startPart(src, imports));",
            "const import1 = { load_a };",
            "export { initSync };",
        ] {
            assert!(script.contains(there), "{there} not in {script}");
        }
    }

    #[test]
    fn a_script_or_a_loader_of_another_shape_is_refused() {
        assert!(with_loader("let wasm;", LOADER, &[]).is_err());
        assert!(with_loader(SCRIPT, "", &[]).is_err());
        let part = ("other.wasm".to_owned(), String::new(), String::new());
        assert!(with_loader(SCRIPT, LOADER, &[part]).is_err());
    }
}
