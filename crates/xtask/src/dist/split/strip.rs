//! A program without what only tools read.

use wasmparser::{Parser, Payload};

/// The program without its custom sections: names, notes of the linker, of the compiler.
pub(super) fn bare(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let problem = |error| format!("A built program cannot be read: {error}.");
    // Eight bytes say what file it is; each section after them begins with a byte for its kind and its
    // length in as many bytes as that takes.
    let mut bare = wasm.get(..8).unwrap_or_default().to_vec();
    let mut end = bare.len();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(problem)?;
        let is_custom = matches!(payload, Payload::CustomSection(_));
        let Some((_, range)) = payload.as_section() else {
            continue;
        };
        let next = usize::try_from(range.end).map_err(|error| error.to_string())?;
        if !is_custom {
            bare.extend_from_slice(wasm.get(end..next).unwrap_or_default());
        }
        end = next;
    }
    Ok(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_sections_go() {
        let start = b"\0asm\x01\0\0\0";
        let custom = b"\0\x04\x01nxy";
        let types = b"\x01\x04\x01\x60\0\0";
        let whole = [&start[..], custom, types, custom].concat();
        assert_eq!(bare(&whole).unwrap(), [&start[..], types].concat());
        assert!(bare(b"no program").is_err());
    }
}
