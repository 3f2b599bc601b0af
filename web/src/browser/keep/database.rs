//! IndexedDB as the browser has it, with answers that may come late or never.
//!
//! Whoever waits for an answer may give up. An answer that comes after that must do no harm, so the
//! browser's own functions of a promise are the handlers: nothing of the tool is called by it.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbKeyRange, IdbRequest};
pub(super) use web_sys::{
    IdbDatabase as Database, IdbObjectStore as ObjectStore, IdbTransaction as Transaction,
};

/// Why something did not work: whatever the browser gave. Nobody reads it.
pub(super) type Failure = JsValue;

/// How a transaction touches texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// Opens a database with one object store in it, which is made if need be.
///
/// # Errors
/// When the browser refuses, or the database is of a later version.
pub(super) async fn open(name: &str, version: u32, store: &str) -> Result<Database, Failure> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let factory = window.indexed_db()?.ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(name, version)?;
    let (own, store) = (request.clone(), store.to_owned());
    let make = Closure::once_into_js(move || {
        // A failure here makes every later transaction fail, and so the database is not used.
        if let Ok(database) = own.result() {
            let _ = database
                .unchecked_into::<IdbDatabase>()
                .create_object_store(&store);
        }
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    Ok(answer(Ok(request.unchecked_into())).await?.unchecked_into())
}

/// What a request gives.
///
/// # Errors
/// When it could not be made or did not work.
pub(super) async fn answer(request: Result<IdbRequest, Failure>) -> Result<JsValue, Failure> {
    let request = request?;
    let answered = Promise::new(&mut |keep, refuse| {
        request.set_onsuccess(Some(&keep));
        request.set_onerror(Some(&refuse));
    });
    JsFuture::from(answered).await?;
    request.result()
}

/// Begins a transaction on an object store. Its end means that the texts are on the disk.
///
/// # Errors
/// When the database was closed, or has no such store.
pub(super) fn begin(
    database: &Database,
    store: &str,
    mode: Mode,
) -> Result<(Transaction, ObjectStore), Failure> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let mode = match mode {
        Mode::Read => "readonly",
        Mode::Write => "readwrite",
    };
    // The binding has no name for the options yet, so the method is called by hand.
    let method = Reflect::get(database, &"transaction".into())?;
    let method: Function = method.dyn_into()?;
    let transaction = method.call3(database, &store.into(), &mode.into(), &options)?;
    let transaction: Transaction = transaction.unchecked_into();
    let store = transaction.object_store(store)?;
    Ok((transaction, store))
}

/// Waits until a transaction is carried out. It is to be called as soon as the last request of it
/// was made.
///
/// # Errors
/// When it was not: nothing of it is there then.
pub(super) async fn end(transaction: &Transaction) -> Result<(), Failure> {
    let ended = Promise::new(&mut |keep, refuse| {
        transaction.set_oncomplete(Some(&keep));
        transaction.set_onabort(Some(&refuse));
    });
    JsFuture::from(ended).await.map(drop)
}

/// The text under a key; none when there is none.
///
/// # Errors
/// When it cannot be read.
pub(super) async fn text(store: &ObjectStore, key: &str) -> Result<Option<String>, Failure> {
    Ok(answer(store.get(&key.into())).await?.as_string())
}

/// The keys that begin with a text.
///
/// # Errors
/// When they cannot be read.
pub(super) async fn keys(store: &ObjectStore, start: &str) -> Result<Vec<String>, Failure> {
    let keys = store.get_all_keys_with_key(&starting_with(start)?);
    Ok(strings(&answer(keys).await?))
}

/// The texts whose keys begin with a text, with their keys.
///
/// # Errors
/// When they cannot be read.
pub(super) async fn texts(
    store: &ObjectStore,
    start: &str,
) -> Result<Vec<(String, String)>, Failure> {
    let keys = keys(store, start).await?;
    let texts = store.get_all_with_key(&starting_with(start)?);
    let texts = strings(&answer(texts).await?);
    Ok(keys.into_iter().zip(texts).collect())
}

fn starting_with(start: &str) -> Result<JsValue, Failure> {
    // No key of this tool has a letter beyond ASCII after its beginning that sorts last.
    let end = format!("{start}\u{ffff}");
    IdbKeyRange::bound(&start.into(), &end.into()).map(Into::into)
}

fn strings(values: &JsValue) -> Vec<String> {
    let values = values.unchecked_ref::<Array>().iter();
    values
        .map(|it| it.as_string().unwrap_or_default())
        .collect()
}
