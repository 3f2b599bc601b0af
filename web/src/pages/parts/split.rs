//! Where the parts are cut apart: what is only reached from here comes in files of its own.

#![expect(
    unsafe_code,
    reason = "the macro declares the cut as a function of another module, whose other side it writes too"
)]

use std::cell::Cell;

use futures_util::FutureExt;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::{Part, rest, scoring};
use crate::context::AppContext;
use crate::route::Route;

thread_local! {
    static SCORING: Cell<bool> = const { Cell::new(false) };
    static REST: Cell<bool> = const { Cell::new(false) };
}

/// Whether a part is here.
pub(super) fn is_here(part: Part) -> bool {
    match part {
        Part::First => true,
        Part::Scoring => SCORING.get(),
        Part::Rest => REST.get(),
    }
}

/// Asks for a part, and waits until it is here.
///
/// # Errors
/// It did not come. It may be asked for again.
pub(super) async fn load(part: Part) -> Result<(), SplitLoaderError> {
    match part {
        Part::First => {}
        Part::Scoring => {
            load_scoring().await?;
            SCORING.set(true);
        }
        Part::Rest => {
            load_rest().await?;
            REST.set(true);
        }
    }
    Ok(())
}

/// The page of an address, which waits for nothing once its part is here.
pub(super) fn scoring_page(app: &AppContext, route: &Route) -> Html {
    let page = cut_scoring(app, route).now_or_never();
    page.and_then(Result::ok).unwrap_or_default()
}

/// The page of an address, which waits for nothing once its part is here.
pub(super) fn rest_page(app: &AppContext, route: &Route) -> Html {
    let page = cut_rest(app, route).now_or_never();
    page.and_then(Result::ok).unwrap_or_default()
}

#[wasm_split(scoring, fallible, preload(load_scoring))]
fn cut_scoring(app: &AppContext, route: &Route) -> Result<Html, SplitLoaderError> {
    Ok(scoring::page(app, route))
}

#[wasm_split(rest, fallible, preload(load_rest))]
fn cut_rest(app: &AppContext, route: &Route) -> Result<Html, SplitLoaderError> {
    Ok(rest::page(app, route))
}
