//! A drawing as a picture that any program takes.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::files;

/// How many points of the picture stand for one of the drawing: sharp on a projector and on paper.
const SCALE: u32 = 2;

/// Hands a drawing, as SVG text that says its size, to the user as a PNG picture; whether the browser
/// took it.
pub(super) async fn download(name: String, svg: String) -> bool {
    try_download(&name, &svg).await.is_ok()
}

async fn try_download(name: &str, svg: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    let painted = decoded.and_then(|_| paint(&image));
    Url::revoke_object_url(&address)?;
    files::follow(name, &painted?)
}

/// The picture as an address that holds all of it.
fn paint(image: &HtmlImageElement) -> Result<String, JsValue> {
    let (width, height) = (
        image.natural_width() * SCALE,
        image.natural_height() * SCALE,
    );
    let document = web_sys::window()
        .and_then(|it| it.document())
        .ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        image,
        0.0,
        0.0,
        width.into(),
        height.into(),
    )?;
    canvas.to_data_url()
}
