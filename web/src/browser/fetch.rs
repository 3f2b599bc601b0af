use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Window};

/// A file of the app's own, by its address relative to the page. The only request the app makes
/// after it has loaded.
///
/// # Errors
/// When it did not come, in words.
pub async fn fetch_text(path: &str) -> Result<String, String> {
    let failed = || {
        "A part of the tool did not load. Check your connection, then open this page again. You can carry on without it"
            .to_owned()
    };
    // A worker has no window, and the same method.
    let scope: Window = js_sys::global().unchecked_into();
    let response = JsFuture::from(scope.fetch_with_str(path))
        .await
        .map_err(|_| failed())?;
    let response: Response = response.dyn_into().map_err(|_| failed())?;
    if !response.ok() {
        return Err(failed());
    }
    let text = response.text().map_err(|_| failed())?;
    let text = JsFuture::from(text).await.map_err(|_| failed())?;
    text.as_string().ok_or_else(failed)
}
