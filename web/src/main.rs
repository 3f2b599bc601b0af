//! Starts the app in the browser: storage is read here, once, before anything is drawn.

#[cfg(feature = "split")]
mod cut;

use std::rc::Rc;

use plan_web::browser::Browser;
use plan_web::parts::Parts;
use plan_web::world::{Taking, World};
use plan_web::{App, AppProps, Notice, PlanState, Tone};
use yew::platform::spawn_local;
use yew_router::history::{AnyHistory, HashHistory};

fn main() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        // The page's own script shows the message; it may not call into this module again.
        let words = js_sys::JsString::from(panic.to_string());
        let _ = js_sys::Reflect::set(&js_sys::global(), &"sendPlanCrash".into(), &words);
    }));

    spawn_local(start());
}

async fn start() {
    let framework = Rc::new(reform_plan::framework::built_in());
    let browser = Rc::new(Browser::start(Rc::clone(&framework)).await);
    let mut state = PlanState::starting_with(browser.list().await);
    if let Some(id) = browser.last_open().await {
        match browser.open(&id, Taking::IfFree).await {
            Ok(opened) => state.take(opened),
            Err(unreadable) if unreadable.texts.is_empty() => {}
            Err(unreadable) => {
                let words = format!("{}. See \"Plans on this computer\"", unreadable.words);
                state.notice = Some(Notice {
                    words,
                    tone: Tone::Important,
                });
            }
        }
    }
    let props = AppProps {
        world: browser,
        framework,
        start: state,
        areas: None,
        history: AnyHistory::from(HashHistory::new()),
        parts: parts(),
    };
    let document = web_sys::window().and_then(|window| window.document());
    let root = document
        .as_ref()
        .and_then(|document| document.get_element_by_id("app"));
    if let Some(loading) = document.and_then(|it| it.get_element_by_id("loading")) {
        // Set as an attribute: it is what the page's own script looks at.
        let _ = loading.set_attribute("hidden", "");
    }
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

/// Where the parts of the app come from.
fn parts() -> Rc<dyn Parts> {
    #[cfg(feature = "split")]
    let parts = cut::Cut::default();
    #[cfg(not(feature = "split"))]
    let parts = plan_web::parts::Whole;
    Rc::new(parts)
}
