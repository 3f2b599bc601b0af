//! What the pack weighs.

use super::file::{AreasFile, PackFile};

/// The most the pack may weigh on the way to the browser, in bytes.
const BUDGET: usize = 120_000;

/// Series, areas, cells and sizes of both files; an error when the pack is too heavy.
pub(super) fn table(
    pack: &PackFile,
    areas: &AreasFile,
    benchmark: &str,
    list: &str,
) -> Result<String, String> {
    let with_values: std::collections::BTreeSet<&String> = pack
        .series
        .values()
        .flat_map(|series| series.values.keys())
        .collect();
    let cells = pack
        .series
        .values()
        .flat_map(|series| series.values.values());
    let cells = cells
        .map(|values| values.0.iter().flatten().count())
        .sum::<usize>();
    let (small, small_list) = (brotli_size(benchmark)?, brotli_size(list)?);
    if small > BUDGET {
        return Err(format!(
            "benchmark.json is {small} bytes as brotli, more than the {BUDGET} it may have: leave \
             out series or areas."
        ));
    }
    Ok(format!(
        "{:<16}{:>8}{:>8}{:>9}{:>10}{:>10}\n{:<16}{:>8}{:>8}{:>9}{:>10}{:>10}\n{:<16}{:>8}{:>8}{:>9}{:>10}{:>10}\n\
         The most benchmark.json may have as brotli is {BUDGET} bytes.\n",
        "file",
        "series",
        "areas",
        "cells",
        "bytes",
        "brotli",
        "benchmark.json",
        pack.series.len(),
        with_values.len(),
        cells,
        benchmark.len(),
        small,
        "areas.json",
        "",
        areas.areas.len(),
        "",
        list.len(),
        small_list,
    ))
}

/// Bytes of a text as brotli at its best, which is what a web server sends.
fn brotli_size(text: &str) -> Result<usize, String> {
    let mut small = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut small, &settings)
        .map_err(|error| format!("The pack could not be compressed: {error}."))?;
    Ok(small.len())
}
