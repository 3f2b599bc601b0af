//! Everything the plan can be handed out as, by who it is for. Files are made by a worker that is
//! loaded when the first one is asked for; nothing is sent anywhere.

mod desk;
mod leaving;
mod line;
mod offers;
mod panel;
mod size;
mod steps;

use yew::prelude::*;

use self::desk::Desk;
use self::leaving::leaving;
use self::line::line;
use self::offers::groups;
use self::steps::Steps;
use crate::components::{Page, Width, heading, paragraph};
use crate::context::{AppContext, Loaded, use_app};
use crate::route::Route;

/// Download and share.
#[component]
pub(crate) fn DownloadPage() -> Html {
    let app = use_app();
    let desk = Desk {
        app: app.clone(),
        steps: use_reducer(Steps::default),
        share: use_state(|| None),
        preset: use_state(|| None),
        accepted: use_mut_ref(Vec::new),
    };
    {
        // A page that is left makes no more: nobody would see what came of it.
        let is_busy = use_mut_ref(|| false);
        is_busy.replace(desk.steps.is_busy());
        let world = app.world.clone();
        use_effect_with((), move |()| {
            move || {
                if *is_busy.borrow() {
                    world.stop_making();
                }
            }
        });
    }
    if app.plan().is_none() {
        return Html::default();
    }
    let problems = desk.steps.problems();
    html! {
        <Page title="Download and share" back={Route::Plan} {problems} attempt={desk.steps.attempt()} width={Width::Full}>
            <div class="app-reading-width">
                { paragraph("Each file is made on this computer, from the plan as it is now. Nothing is sent anywhere.") }
                { size_words(&app) }
                { figures_to_come(&app) }
                { leaving(&desk) }
            </div>
            <p class="govuk-visually-hidden" role="status">{ desk.steps.aloud() }</p>
            for group in groups() {
                <section class="app-outputs">
                    { heading(group.heading) }
                    <ul class="govuk-list app-outputs__list">
                        for it in &group.lines {
                            <li key={it.id()} class="app-outputs__item">{ line(&desk, it) }</li>
                        }
                    </ul>
                </section>
            }
        </Page>
    }
}

/// What has to be loaded for the first file.
fn size_words(app: &AppContext) -> Html {
    match app.world.exporter_size() {
        None => Html::default(),
        Some(bytes) => paragraph(format!(
            "The first time you make a file, up to {} are loaded from this site.",
            size::words(f64::from(bytes))
        )),
    }
}

/// Says so while figures are on their way, or did not come: a file made then has none.
fn figures_to_come(app: &AppContext) -> Html {
    let words = match &app.figures {
        Loaded::Here(_) => String::new(),
        Loaded::NotYet => {
            "Published figures are on their way. A file you make now has none.".to_owned()
        }
        Loaded::Failed(why) => {
            format!("Published figures could not be read, so files have none. {why}")
        }
    };
    html! {
        <div role="status">
            if !words.is_empty() {
                { paragraph(words) }
            }
        </div>
    }
}
