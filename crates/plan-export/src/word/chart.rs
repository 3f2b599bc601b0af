use docx_rs::Pic;
use plan_charts::Chart;

use super::clean;

/// How PNG files begin.
const PNG: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A];
/// User units of a chart in an inch, as a page on screen has them.
const UNITS_PER_INCH: f64 = 96.0;
/// Twentieths of a point in an inch.
const TWIPS_PER_INCH: f64 = 1440.0;
/// What sizes of pictures are counted in, in an inch.
const EMU_PER_INCH: f64 = 914_400.0;
/// The size of a chart that says none, in user units.
const NO_SIZE: (f64, f64) = (640.0, 360.0);

/// A chart's picture at its own size, made smaller where it would not fit into a width and a height in
/// twentieths of a point; none where the bytes are no PNG.
pub(super) fn picture(chart: &Chart, png: &[u8], width: u32, height: u32) -> Option<Pic> {
    if !png.starts_with(&PNG) {
        return None;
    }
    let size = (chart.width, chart.height);
    let is_a_size = |it: f64| it.is_finite() && it >= 1.0;
    let (across, down) = if is_a_size(size.0) && is_a_size(size.1) {
        size
    } else {
        NO_SIZE
    };
    let fits = |room: u32, units: f64| f64::from(room) / TWIPS_PER_INCH / (units / UNITS_PER_INCH);
    let scale = fits(width, across).min(fits(height, down)).min(1.0);
    let emu = |units: f64| whole(units * scale / UNITS_PER_INCH * EMU_PER_INCH);
    let picture = Pic::new_with_dimensions(png.to_vec(), 1, 1);
    Some(picture.size(emu(across), emu(down)))
}

/// What somebody hears who does not see the picture.
pub(super) fn alternative(chart: &Chart) -> String {
    let title = clean::short(&chart.title, usize::MAX);
    let description = clean::short(&chart.description, usize::MAX);
    let said = match (title.is_empty(), description.is_empty()) {
        (true, true) => "Chart".to_owned(),
        (false, true) => title,
        (true, false) => description,
        (false, false) if title.ends_with(['.', '?', '…']) => format!("{title} {description}"),
        (false, false) => format!("{title}. {description}"),
    };
    clean::balanced(&said)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the picture fits on a page, so the number is small and not negative"
)]
fn whole(emu: f64) -> u32 {
    emu.round().max(1.0) as u32
}
