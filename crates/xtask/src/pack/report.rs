//! What the pack weighs.

use super::made::Made;

/// The most a page that shows one area may load, in bytes of brotli: the index, the country's part
/// and the largest region.
const BUDGET: usize = 130_000;

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
    let (mut cells, mut bytes, mut sizes) = (0, 0, Vec::new());
    for file in made.files() {
        let small = brotli_size(&file.text)?;
        lines.push(line(
            &file.name,
            &file.weight.series.to_string(),
            &file.weight.places.to_string(),
            &file.weight.cells.to_string(),
            &file.text.len().to_string(),
            &small.to_string(),
        ));
        cells += file.weight.cells;
        bytes += file.text.len();
        sizes.push((file.name.as_str(), small));
    }
    let all: usize = sizes.iter().map(|(_, small)| small).sum();
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
    lines.push(one_area(&sizes)?);
    Ok(lines.join("\n") + "\n")
}

/// What a page that shows an area of the largest region loads, as a sentence; an error when it is
/// too much. Sizes are those of the index, the country's part, the regions' parts and the list of
/// areas, in this order.
fn one_area(sizes: &[(&str, usize)]) -> Result<String, String> {
    let [index, country, regions @ .., _list] = sizes else {
        return Err("The pack lacks its index or its parts.".to_owned());
    };
    let largest = regions.iter().max_by_key(|(_, small)| small);
    let (name, largest) = largest.unwrap_or(&("no region", 0));
    let together = index.1 + country.1 + largest;
    let said = format!(
        "The index, the country and {name}, the largest region, are {together} bytes as brotli; they \
         may have {BUDGET}."
    );
    if together > BUDGET {
        return Err(said + " Leave out series, or shorten what is said of them.");
    }
    Ok(said)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_area_loads_is_the_index_the_country_and_the_largest_region() {
        let sizes = |largest| {
            one_area(&[
                ("index.json", 1),
                ("england.json", 20),
                ("E12000001.json", 300),
                ("E12000007.json", largest),
                ("areas.json", 5),
            ])
        };
        let said = sizes(4000).unwrap();
        assert!(
            said.contains("E12000007.json, the largest region, are 4021 "),
            "{said}"
        );
        assert!(sizes(BUDGET).unwrap_err().contains("Leave out series"));
        assert!(one_area(&[]).is_err());
    }
}
