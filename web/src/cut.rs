//! Where a published build is cut: what is only reached from the two functions at the end comes in
//! files of its own. They are in this program and not in the library, because the other programs of
//! this crate would have them too.

#![expect(
    clippy::unnecessary_wraps,
    reason = "the macro puts in what goes wrong: that the part did not come"
)]

use std::cell::Cell;
use std::rc::Rc;

use futures_util::FutureExt;
use plan_web::Route;
use plan_web::parts::{Part, Parts};
use plan_web::world::Later;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Html;

/// Parts that come when they are asked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cut {
    here: Rc<Here>,
}

/// Which parts have come.
#[derive(Debug, Default)]
struct Here {
    scoring: Cell<bool>,
    rest: Cell<bool>,
}

impl Parts for Cut {
    fn is_here(&self, part: Part) -> bool {
        match part {
            Part::First => true,
            Part::Scoring => self.here.scoring.get(),
            Part::Rest => self.here.rest.get(),
        }
    }

    fn load(&self, part: Part) -> Later<bool> {
        let here = Rc::clone(&self.here);
        Box::pin(async move {
            let (came, cell) = match part {
                Part::First => return true,
                Part::Scoring => (load_scoring().await, &here.scoring),
                Part::Rest => (load_rest().await, &here.rest),
            };
            cell.set(came.is_ok());
            came.is_ok()
        })
    }

    fn page(&self, part: Part, route: Route) -> Html {
        // Nothing is waited for: the part is here.
        let page = match part {
            Part::First => None,
            Part::Scoring => scoring_page(route).now_or_never(),
            Part::Rest => other_page(route).now_or_never(),
        };
        page.and_then(Result::ok).unwrap_or_default()
    }
}

#[wasm_split(scoring, fallible, preload(load_scoring))]
fn scoring_page(route: Route) -> Result<Html, SplitLoaderError> {
    Ok(plan_web::scoring_page(route))
}

#[wasm_split(rest, fallible, preload(load_rest))]
fn other_page(route: Route) -> Result<Html, SplitLoaderError> {
    Ok(plan_web::other_page(route))
}
