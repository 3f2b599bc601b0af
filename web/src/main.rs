//! Starts the app in the browser: storage is read here, once, before anything is drawn.

use std::rc::Rc;

use plan_web::browser::Browser;
use plan_web::world::World;
use plan_web::{App, AppProps, Notice, PlanState, Tone};
use reform_plan::OpenDraft;
use yew_router::history::{AnyHistory, HashHistory};

fn main() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        // The page's own script shows the message; it may not call into this module again.
        let words = js_sys::JsString::from(panic.to_string());
        let _ = js_sys::Reflect::set(&js_sys::global(), &"sendPlanCrash".into(), &words);
    }));

    let browser = Rc::new(Browser::new());
    let mut state = PlanState::starting_with(browser.list());
    if let Some(id) = browser.last_open() {
        match browser.open(&id) {
            Some(Ok(draft)) => state.open = Some(OpenDraft::new(draft)),
            Some(Err(unreadable)) => {
                let words = format!("{}. See \"Plans on this computer\"", unreadable.words);
                state.notice = Some(Notice {
                    words,
                    tone: Tone::Important,
                });
            }
            None => {}
        }
    }
    let props = AppProps {
        world: browser,
        framework: Rc::new(reform_plan::framework::built_in()),
        start: state,
        figures: None,
        areas: None,
        history: AnyHistory::from(HashHistory::new()),
    };
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    match root {
        Some(root) => {
            root.set_text_content(None);
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
        None => {
            yew::Renderer::<App>::with_props(props).render();
        }
    }
}
