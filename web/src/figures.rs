//! Figures and the list of areas, asked for when a page first wants them.

use std::rc::Rc;

use reform_plan::{AreaFigures, PlanDraft};
use send_data::AreaList;
use send_explore::{Answer, Ask};
use yew::platform::spawn_local;
use yew::{
    Callback, UseStateHandle, hook, use_callback, use_effect_with, use_memo, use_mut_ref, use_state,
};

use crate::browser::fetch_text;
use crate::context::Loaded;
use crate::world::{Answered, World};

/// Address of the list of areas, relative to the page.
const AREAS: &str = "figures/areas.json";

/// The list of areas, and a callback that fetches it if nobody has yet.
#[hook]
pub(crate) fn use_areas(start: Option<Rc<AreaList>>) -> (Loaded<AreaList>, Callback<()>) {
    let areas = use_state(|| start.map_or(Loaded::NotYet, Loaded::Here));
    let want = use_fetch(areas.clone(), AREAS, |text| {
        AreaList::read(text).map_err(|it| it.to_string())
    });
    ((*areas).clone(), want)
}

/// The figures of a plan's area, and a callback that asks for them if nobody has yet. They are
/// asked for anew when the area or the round changes.
#[hook]
pub(crate) fn use_area_figures(
    world: &Rc<dyn World>,
    draft: Option<&PlanDraft>,
    round: u32,
) -> (Loaded<AreaFigures>, Callback<()>) {
    let wanted = use_state(|| 0_u32);
    let area = draft.and_then(|draft| draft.front.area.as_ref());
    let ask = Ask::Area {
        area: area.and_then(|area| area.code.clone()),
        region: area.and_then(|area| area.region.clone()),
    };
    let answer = use_answer(world, &ask, *wanted, round);
    let want = {
        // Asked once; again only when it failed.
        let is_asked = *wanted > 0 && !matches!(answer, Loaded::Failed(_));
        let setter = wanted.setter();
        use_callback((is_asked, *wanted), move |(), (is_asked, times)| {
            if !is_asked {
                setter.set(times + 1);
            }
        })
    };
    let figures = use_memo(answer, |answer| match answer {
        Loaded::NotYet => Loaded::NotYet,
        Loaded::Failed(words) => Loaded::Failed(Rc::clone(words)),
        Loaded::Here(answer) => match &**answer {
            Answer::Area(figures) => Loaded::Here(Rc::new(figures.clone())),
            _ => Loaded::NotYet,
        },
    });
    ((*figures).clone(), want)
}

/// The answer to something about figures. It is asked once `times` is above 0, again when that
/// rises, and anew in every round.
#[hook]
pub(crate) fn use_answer(
    world: &Rc<dyn World>,
    ask: &Ask,
    times: u32,
    round: u32,
) -> Loaded<Answer> {
    let heard = use_state(|| None::<(Ask, u32, Answered)>);
    // What is asked now: an answer to what was asked before comes too late.
    let now = use_mut_ref(|| None::<(Ask, u32)>);
    {
        let (world, heard) = (Rc::clone(world), heard.clone());
        use_effect_with((ask.clone(), times, round), move |(ask, times, round)| {
            now.replace(Some((ask.clone(), *round)));
            if *times == 0 {
                return;
            }
            let (asked, round) = (ask.clone(), *round);
            let tell = Callback::from(move |answered| {
                let is_wanted = now.borrow().as_ref() == Some(&(asked.clone(), round));
                if is_wanted {
                    heard.set(Some((asked.clone(), round, answered)));
                }
            });
            match world.remembered(ask) {
                // The world remembers it for a while only.
                Some(answer) => tell.emit(Ok(answer)),
                None => world.ask(ask.clone(), tell),
            }
        });
    }
    if let Some(answer) = world.remembered(ask) {
        return Loaded::Here(answer);
    }
    match &*heard {
        Some((asked, of, answered)) if asked == ask && *of == round => match answered {
            Ok(answer) => Loaded::Here(Rc::clone(answer)),
            Err(words) => Loaded::Failed(Rc::clone(words)),
        },
        _ => Loaded::NotYet,
    }
}

#[hook]
fn use_fetch<T: 'static>(
    state: UseStateHandle<Loaded<T>>,
    path: &'static str,
    read: fn(&str) -> Result<T, String>,
) -> Callback<()> {
    let asked = use_mut_ref(|| false);
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
