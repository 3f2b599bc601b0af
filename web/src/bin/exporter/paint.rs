//! Charts as PNG pictures, painted from the same shapes as everywhere else.

use js_sys::{Array, Promise, Uint8Array};
use plan_charts::{Anchor, Chart, Point, Role, Shape};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ImageEncodeOptions, OffscreenCanvas, OffscreenCanvasRenderingContext2d as Context,
};

/// How many points of the picture stand for one of the drawing: sharp on a projector and on paper.
const SCALE: f64 = 2.0;

/// How much of the picture is left white on each side, as a share of its width and of its height: a
/// page lets letters and outlines stand out over the edge of a chart, a picture cuts them off.
const EDGE: f64 = 0.01;

/// Begins a chart as a PNG picture on white, [`SCALE`] times as large as the chart's own size, without
/// title and caption: they are text of the document. The browser packs it while the next is painted;
/// [`packed`] waits for it.
///
/// # Errors
/// When the browser cannot paint in a worker, or the picture is too large for it.
pub(crate) fn png(chart: &Chart) -> Result<Promise, JsValue> {
    let canvas = OffscreenCanvas::new(points(chart.width), points(chart.height))?;
    let context: Context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, canvas.width().into(), canvas.height().into());
    context.scale(SCALE, SCALE)?;
    context.translate(chart.width * EDGE, chart.height * EDGE)?;
    context.scale(1.0 - 2.0 * EDGE, 1.0 - 2.0 * EDGE)?;
    for shape in &chart.shapes {
        paint(&context, shape)?;
    }
    let options = ImageEncodeOptions::new();
    options.set_type("image/png");
    canvas.convert_to_blob_with_options(&options)
}

/// The picture that was begun.
///
/// # Errors
/// When the browser could not make it.
pub(crate) async fn packed(begun: Promise) -> Result<Vec<u8>, JsValue> {
    let blob = JsFuture::from(begun).await?;
    let bytes = JsFuture::from(blob.dyn_into::<Blob>()?.array_buffer()).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// A length in points of the picture.
fn points(length: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size of a chart, some hundreds"
    )]
    let points = (length * SCALE).ceil() as u32;
    points.max(1)
}

/// Paints a shape as [`Shape::element`] describes it.
fn paint(context: &Context, shape: &Shape) -> Result<(), JsValue> {
    let role = shape.role();
    context.begin_path();
    match shape {
        Shape::Line { from, to, .. } => {
            context.move_to(from.0, from.1);
            context.line_to(to.0, to.1);
        }
        Shape::Path { points, closed, .. } => {
            trace(context, points);
            if *closed {
                context.close_path();
                fill(context, role);
            }
        }
        Shape::Rect {
            at, width, height, ..
        } => {
            context.rect(at.0, at.1, *width, *height);
            fill(context, role);
        }
        Shape::Circle { centre, radius, .. } => {
            context.arc(centre.0, centre.1, *radius, 0.0, std::f64::consts::TAU)?;
            fill(context, role);
        }
        Shape::Text {
            at,
            anchor,
            size,
            text,
            ..
        } => {
            let weight = if role.is_bold() { "bold " } else { "" };
            context.set_font(&format!("{weight}{size}px Arial, Helvetica, sans-serif"));
            context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            context.set_fill_style_str(role.colour());
            return context.fill_text(text, at.0, at.1);
        }
    }
    stroke(context, role)
}

fn trace(context: &Context, points: &[Point]) {
    for (at, (x, y)) in points.iter().enumerate() {
        if at == 0 {
            context.move_to(*x, *y);
        } else {
            context.line_to(*x, *y);
        }
    }
}

fn fill(context: &Context, role: Role) {
    if role.shade() > 0.0 {
        context.set_global_alpha(role.shade().min(1.0));
        context.set_fill_style_str(role.colour());
        context.fill();
        context.set_global_alpha(1.0);
    }
}

fn stroke(context: &Context, role: Role) -> Result<(), JsValue> {
    if role.stroke_width() <= 0.0 {
        return Ok(());
    }
    let lengths = role.dashes().unwrap_or_default().split_whitespace();
    let lengths = lengths.filter_map(|it| it.parse::<f64>().ok());
    let dashes: Array = lengths.map(JsValue::from_f64).collect();
    context.set_line_dash(&dashes)?;
    context.set_line_cap(if dashes.length() > 0 { "round" } else { "butt" });
    context.set_line_join("round");
    context.set_line_width(role.stroke_width());
    context.set_stroke_style_str(role.colour());
    context.set_global_alpha(role.stroke_opacity());
    context.stroke();
    context.set_global_alpha(1.0);
    Ok(())
}
