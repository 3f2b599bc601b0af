//! Reading the files that the Department for Education publishes on Explore Education Statistics.
//!
//! [`read_file`] takes the bytes of a CSV file, or of the ZIP of a whole release, and gives what
//! was read of each file: cells of the series this tool has, and everything that was wrong with the
//! file, line by line. Nothing is taken by reading: [`Report`] sets what was read beside the
//! figures that are there, and [`Taken`] is what somebody decides to keep.
//!
//! There is no file, no clock and no browser here. A damaged or hostile file is refused in words;
//! memory is bounded by the size of the file and by what [`archive`] lets a ZIP unpack.
//!
//! - `publications` says, as data, how each kind of file is recognised by its columns (never by its
//!   name) and which column is which series.
//! - A file that is tidy and unknown comes back as [`Outcome::Unknown`] with its columns, for a
//!   [`Mapping`] to say what they are.

mod appeals;
pub mod archive;
mod cell;
mod csv_table;
mod geography;
mod known;
mod mapping;
mod number;
mod place;
mod plan;
mod problem;
mod publications;
mod reading;
mod report;
mod sniff;
mod span;
mod store;
mod table;
mod taken;
mod text;

pub use cell::{Cell, CellValue, Reason};
pub use geography::Geography;
pub use mapping::Mapping;
pub use plan::Units;
pub use problem::{LISTED, Listed, Refused, ReleaseProblem};
pub use publications::Publication;
pub use reading::{FileReading, Outcome, PassedOver};
pub use report::{FileReport, Gone, Report, Revised, alike};
pub use sniff::{Sniff, SniffedFilter};
pub use taken::Taken;

/// Most bytes of a CSV file that is not in a ZIP: 256 MB.
pub const MOST_CSV: usize = 256 << 20;

/// Most cells that are read of a file, and of all files of a ZIP together. The largest release has
/// a twentieth of it.
pub const MOST_CELLS: usize = 3_000_000;

/// What is needed to read a file.
#[derive(Clone, Copy)]
struct Reader<'a> {
    geography: &'a Geography,
    units: &'a Units,
    mappings: &'a [Mapping],
    /// How many cells may be read.
    most_cells: usize,
}

/// A file, or a ZIP as a whole, has more cells than are read.
fn too_many_cells() -> ReleaseProblem {
    ReleaseProblem::new(
        "There are more than 3 million figures, more than this tool can hold at once.",
        "Of a ZIP, unpack it on your computer and add the CSV files you need one by one. Of a \
         single file, choose fewer years or places where you download it.",
    )
}

/// Reads a CSV file, or every CSV file of a ZIP, whichever the bytes are; the name is only what the
/// file is called in the result. `progress` is told how many bytes of how many are done.
///
/// # Errors
/// A [`ReleaseProblem`] when nothing of the file can be used. Within a ZIP, a file of which nothing
/// can be used says so in its own [`FileReading::outcome`].
pub fn read_file(
    name: &str,
    bytes: &[u8],
    geography: &Geography,
    units: &Units,
    mappings: &[Mapping],
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Vec<FileReading>, ReleaseProblem> {
    let reader = Reader {
        geography,
        units,
        mappings,
        most_cells: MOST_CELLS,
    };
    if archive::is_zip(bytes) {
        return archive::read(bytes, &reader, progress);
    }
    if bytes.len() > MOST_CSV {
        return Err(ReleaseProblem::new(
            "The file is larger than 256 MB.",
            "Open the data set on Explore Education Statistics, choose local authorities, regions \
             and England only, and download that table.",
        ));
    }
    table::read(name, bytes, &reader, progress).map(|reading| vec![reading])
}
