//! What the pack weighs.

use super::made::{Made, MadeFile};

/// The most a page that shows one area may load on its way, in bytes of brotli: the index, the
/// country's part and the largest region.
const BUDGET: usize = 180_000;

/// What a file holds.
pub(super) struct Weight {
    pub(super) series: usize,
    pub(super) places: usize,
    pub(super) cells: usize,
}

/// Series, places, cells and sizes of every file, and what one area needs; an error when that is
/// too heavy.
pub(super) fn table(made: &Made) -> Result<String, String> {
    let mut lines = vec![line("file", "series", "places", "cells", "bytes", "brotli")];
    let (mut cells, mut bytes, mut all) = (0, 0, 0);
    for file in made.files() {
        let small = brotli_size(&file.text)?;
        let Weight {
            series,
            places,
            cells: own,
        } = file.weight;
        lines.push(line(
            &file.name,
            &series.to_string(),
            &places.to_string(),
            &own.to_string(),
            &file.text.len().to_string(),
            &small.to_string(),
        ));
        cells += own;
        bytes += file.text.len();
        all += small;
    }
    lines.push(line(
        "all",
        "",
        "",
        &cells.to_string(),
        &bytes.to_string(),
        &all.to_string(),
    ));
    lines.push(format!(
        "{} rows of local authorities that are no more are left out.",
        made.former
    ));
    let (name, one) = one_area(made)?;
    if one > BUDGET {
        return Err(format!(
            "The index, the country and {name} are {one} bytes as brotli, more than the {BUDGET} they \
             may have: leave out series or shorten their words."
        ));
    }
    lines.push(format!(
        "The index, the country and {name}, the largest region, are {one} bytes as brotli; they may \
         have {BUDGET}."
    ));
    let london = ["england", "E12000007"];
    let mut small = brotli_size(&made.index.text)?;
    for (_, file) in (made.parts.iter()).filter(|(name, _)| london.contains(&name.as_str())) {
        small += brotli_size(&file.text)?;
    }
    lines.push(format!(
        "The index, the country and London are {small} bytes as brotli."
    ));
    Ok(lines.join("\n") + "\n")
}

/// The largest region's file, and what a page that shows one of its areas loads.
fn one_area(made: &Made) -> Result<(&str, usize), String> {
    let mut together = brotli_size(&made.index.text)?;
    let mut largest = ("", 0);
    for (at, (_, file)) in made.parts.iter().enumerate() {
        let small = brotli_size(&file.text)?;
        if at == 0 {
            together += small;
        } else if small > largest.1 {
            largest = (name(file), small);
        }
    }
    Ok((largest.0, together + largest.1))
}

fn name(file: &MadeFile) -> &str {
    &file.name
}

fn line(file: &str, series: &str, places: &str, cells: &str, bytes: &str, brotli: &str) -> String {
    format!("{file:<16}{series:>8}{places:>8}{cells:>9}{bytes:>10}{brotli:>10}")
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
