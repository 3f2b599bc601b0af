//! Figures and the list of areas, fetched when a page first wants them.

use std::rc::Rc;

use reform_plan::{AreaFigures, Framework, PlanDraft};
use send_data::{AreaList, Pack};
use yew::platform::spawn_local;
use yew::{Callback, UseStateHandle, hook, use_callback, use_memo, use_state};

use crate::browser::fetch_text;
use crate::context::Loaded;

/// Address of the benchmark pack, relative to the page.
const PACK: &str = "figures/benchmark.json";
/// Address of the list of areas.
const AREAS: &str = "figures/areas.json";

/// The benchmark pack, and a callback that fetches it if nobody has yet.
#[hook]
pub(crate) fn use_pack(start: Option<Rc<Pack>>) -> (Loaded<Pack>, Callback<()>) {
    let pack = use_state(|| start.map_or(Loaded::NotYet, Loaded::Here));
    let want = use_fetch(pack.clone(), PACK, |text| {
        Pack::read(text).map_err(|it| it.to_string())
    });
    ((*pack).clone(), want)
}

/// The list of areas, and a callback that fetches it if nobody has yet.
#[hook]
pub(crate) fn use_areas(start: Option<Rc<AreaList>>) -> (Loaded<AreaList>, Callback<()>) {
    let areas = use_state(|| start.map_or(Loaded::NotYet, Loaded::Here));
    let want = use_fetch(areas.clone(), AREAS, |text| {
        AreaList::read(text).map_err(|it| it.to_string())
    });
    ((*areas).clone(), want)
}

/// The figures of a plan's area, worked out once for each area.
#[hook]
pub(crate) fn use_area_figures(
    pack: &Loaded<Pack>,
    framework: &Rc<Framework>,
    draft: Option<&PlanDraft>,
) -> Loaded<AreaFigures> {
    let area = draft.and_then(|draft| draft.front.area.clone());
    let framework = Rc::clone(framework);
    let figures = use_memo((pack.clone(), area), move |(pack, area)| match pack {
        Loaded::NotYet => Loaded::NotYet,
        Loaded::Failed(words) => Loaded::Failed(Rc::clone(words)),
        Loaded::Here(pack) => {
            let code = area.as_ref().and_then(|area| area.code.as_deref());
            let region = area.as_ref().and_then(|area| area.region.as_deref());
            Loaded::Here(Rc::new(pack.figures_for(&framework, code, region)))
        }
    });
    (*figures).clone()
}

#[hook]
fn use_fetch<T: 'static>(
    state: UseStateHandle<Loaded<T>>,
    path: &'static str,
    read: fn(&str) -> Result<T, String>,
) -> Callback<()> {
    let asked = yew::use_mut_ref(|| false);
    use_callback((), move |(), ()| {
        let is_here = matches!(*state, Loaded::Here(_));
        if is_here || asked.replace(true) {
            return;
        }
        let (state, asked) = (state.clone(), Rc::clone(&asked));
        spawn_local(async move {
            let result = fetch_text(path).await.and_then(|text| read(&text));
            match result {
                Ok(thing) => state.set(Loaded::Here(Rc::new(thing))),
                Err(words) => {
                    // Another visit to the page may try again.
                    asked.replace(false);
                    state.set(Loaded::Failed(words.into()));
                }
            }
        });
    })
}
