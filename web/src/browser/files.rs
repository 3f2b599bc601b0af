use js_sys::{Array, ArrayBuffer, Uint8Array};
use reform_plan::saved::{LARGEST_RESCUE, OpenProblem};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Hands a text to the user as a file; whether the browser took it. What becomes of it then, the
/// browser shows itself.
pub(super) fn download(name: &str, text: &str) -> bool {
    let kind = match name.rsplit_once('.') {
        Some((_, "csv")) => "text/csv",
        Some((_, "svg")) => "image/svg+xml",
        _ => "application/json",
    };
    try_download(name, kind, &JsValue::from_str(text)).is_ok()
}

/// Hands bytes to the user as a file; whether the browser took it.
pub(super) fn download_bytes(name: &str, kind: &str, bytes: &ArrayBuffer) -> bool {
    try_download(name, kind, bytes).is_ok()
}

/// The bytes of a file the user chose. One that is larger than any the tool hands out is refused
/// before it is read.
///
/// # Errors
/// When it is too large, or the browser could not read it, in words.
pub async fn read_bytes(file: &File) -> Result<Vec<u8>, String> {
    let size = file.size();
    let largest = u32::try_from(LARGEST_RESCUE).unwrap_or(u32::MAX);
    if size > f64::from(largest) {
        let bytes = format!("{size:.0}").parse().unwrap_or(usize::MAX);
        return Err(OpenProblem::TooLarge { bytes }.words(&file.name()));
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| {
        format!(
            "We could not read {}. Copy it to this computer and choose it again",
            file.name()
        )
    })?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

fn try_download(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(content);
    let blob = Blob::new_with_blob_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let followed = follow(name, &address);
    // The file is on its way: an address that stays does no harm.
    let _ = Url::revoke_object_url(&address);
    followed
}

/// Hands what is at an address to the user as a file.
pub(super) fn follow(name: &str, address: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|it| it.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}
