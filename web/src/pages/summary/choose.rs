//! Which parts of the plan are shown and printed.

use plan_export::{PartKey, Parts, Preset};
use reform_plan::{Framework, Slug};
use yew::prelude::*;

use crate::components::{Changes, CheckOption, Checkboxes, details, link_button, paragraph};
use crate::context::AppContext;

/// Ready-made choices and a box for each part, and which parts are shown now.
pub(super) fn choose(app: &AppContext, parts: &Parts, onchoose: &Callback<Parts>) -> Html {
    let framework = &app.framework;
    let presets = Preset::FIXED.into_iter();
    let sections = Preset::sections(framework);
    let content = html! {
        <>
            { ready_made(framework, "Ready-made:", presets, onchoose) }
            { ready_made(framework, "One section:", sections, onchoose) }
            { boxes(framework, parts, onchoose) }
        </>
    };
    html! {
        <div class="app-choose app-no-print">
            { details("Choose what to print".into(), content) }
            <p class="govuk-body" role="status">{ shown(framework, parts) }</p>
        </div>
    }
}

/// Buttons that choose at once what somebody often wants.
fn ready_made(
    framework: &Framework,
    name: &'static str,
    presets: impl Iterator<Item = Preset>,
    onchoose: &Callback<Parts>,
) -> Html {
    let button = |preset: Preset| {
        let chosen = preset.parts(framework);
        let onpress = onchoose.reform(move |()| chosen.clone());
        // The list of contents has buttons of the same words, which lead there.
        let only = if preset == Preset::Whole { "" } else { "only" };
        link_button(&onpress, only, html! { preset.words(framework) })
    };
    html! {
        <>
            { paragraph(name) }
            <ul class="govuk-list app-choose__ready">
                for preset in presets {
                    <li>{ button(preset) }</li>
                }
            </ul>
        </>
    }
}

/// A box for each part there is.
fn boxes(framework: &Framework, parts: &Parts, onchoose: &Callback<Parts>) -> Html {
    let option = |part: PartKey| CheckOption {
        value: Slug::from(part.name()),
        label: part.heading(framework).unwrap_or_default().into(),
        hint: AttrValue::default(),
        ticked: parts.has(part),
    };
    let ontick = {
        let (parts, onchoose) = (parts.clone(), onchoose.clone());
        Callback::from(move |(name, _): (Slug, bool)| {
            if let Some(part) = PartKey::named(name.as_str()) {
                onchoose.emit(parts.switched(part));
            }
        })
    };
    html! {
        <Checkboxes
            id="parts"
            legend="Parts of the plan"
            hint="What you leave out is neither shown nor printed. It stays in the plan."
            options={Parts::all(framework).into_iter().map(option).collect::<Vec<_>>()}
            {ontick}
            small=true
            changes={Changes::View}
        />
    }
}

/// Which parts are shown, in words.
fn shown(framework: &Framework, parts: &Parts) -> String {
    if *parts == Parts::whole(framework) {
        return "The whole plan is shown.".to_owned();
    }
    let headings = parts.0.iter().filter_map(|it| it.heading(framework));
    let headings: Vec<String> = headings.collect();
    match headings.len() {
        0 => {
            "Nothing is chosen, so there is nothing to print. Choose at least one part.".to_owned()
        }
        1 => format!("Only this part is shown: {}.", headings.join("")),
        number => format!("{number} parts are shown: {}.", headings.join("; ")),
    }
}
