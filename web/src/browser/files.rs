use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// Hands a text to the user as a file. Does nothing where the browser has no way to.
pub(super) fn download(name: &str, text: &str) {
    // There is nobody to tell: the browser shows its own message when a download is refused.
    let _ = try_download(name, text);
}

/// The text of a file the user chose. Bytes that are not UTF-8 are replaced, never refused: the
/// opener says what is wrong with the whole.
///
/// # Errors
/// When the browser could not read it, in words.
pub async fn read_file(file: &File) -> Result<String, String> {
    let failed = || {
        format!(
            "We could not read {}. Copy it to this computer and choose it again",
            file.name()
        )
    };
    let text = JsFuture::from(file.text()).await.map_err(|_| failed())?;
    text.as_string().ok_or_else(failed)
}

fn try_download(name: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|it| it.document())
        .ok_or(JsValue::NULL)?;
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&address)
}
