//! Finding words: in the framework and its glossary, and in the open plan.

use reform_plan::find::{self, Found, Hit, Passage};
use reform_plan::shortened;
use yew::prelude::*;

use crate::components::{Changes, Look, Page, TextField, heading, link, paragraph, submit_button};
use crate::context::{AppContext, use_app};
use crate::pages::words::count;
use crate::route::Route;

/// The most characters of what is looked for in the heading of the page.
const IN_HEADING: usize = 60;

#[derive(PartialEq, Properties)]
pub(crate) struct SearchPageProps {
    /// What is looked for; empty while nothing is.
    pub(crate) words: AttrValue,
}

/// A field for words, and what has them. The words are in the address, so that "Back" in the browser
/// leads from what was found to the list again. They are no part of the plan and are not kept.
#[component]
pub(crate) fn SearchPage(props: &SearchPageProps) -> Html {
    let app = use_app();
    let typed = use_state(|| props.words.to_string());
    {
        let typed = typed.clone();
        use_effect_with(props.words.clone(), move |words| {
            typed.set(words.to_string());
        });
    }
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |words| typed.set(words))
    };
    let onsubmit = {
        let (app, typed, before) = (app.clone(), typed.clone(), props.words.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if typed.trim() != before.as_str() {
                app.go(&Route::search_for(&typed));
            }
        })
    };
    let words = shortened(&props.words, IN_HEADING);
    let title = if words.is_empty() {
        "Find".to_owned()
    } else {
        format!("Find: {words}")
    };
    html! {
        <Page {title}>
            <form role="search" class="app-no-print" {onsubmit} novalidate=true>
                <TextField
                    id="words"
                    label="What are you looking for?"
                    hint="Words, or the beginnings of words, in any order, or a mark such as that of a statement"
                    value={(*typed).clone()}
                    {oninput}
                    changes={Changes::View}
                />
                { submit_button(Look::Primary, html! { "Find" }) }
            </form>
            { results(&app, &props.words) }
        </Page>
    }
}

/// What was found. The number stands in a place that is always there, so that it is read out when it
/// changes.
fn results(app: &AppContext, words: &str) -> Html {
    let found = find::find(&app.framework, app.state.draft(), words);
    let is_asked = find::is_asked(words);
    html! {
        <>
            <div role="status">
                if is_asked {
                    { heading(how_many(&found)) }
                }
            </div>
            if !is_asked {
                { what_can_be_found(app) }
            } else if found.hits.is_empty() {
                { what_to_try(app) }
            } else {
                <ol class="govuk-list app-found">
                    for hit in &found.hits {
                        <li class="app-found__one">{ result(hit) }</li>
                    }
                </ol>
                if found.more > 0 {
                    { paragraph("Not all results are shown. Add another word to find fewer.") }
                }
            }
        </>
    }
}

/// How many there are, and how many of them are shown.
fn how_many(found: &Found) -> String {
    match (found.hits.len(), found.more) {
        (0, _) => "No results".to_owned(),
        (shown, 0) => count(shown, "result", "results"),
        (shown, more) => format!("{} results, the first {shown} are shown", shown + more),
    }
}

fn result(hit: &Hit) -> Html {
    let to = Route::from(&hit.place).at_field(&hit.field);
    html! {
        <>
            <span class="app-note">{ hit.kind }</span>
            <a class="govuk-link app-found__name" href={to}>{ passage(&hit.name) }</a>
            if let Some(text) = &hit.text {
                <span class="app-found__text">{ passage(text) }</span>
            }
        </>
    }
}

/// A text with what was found in it marked.
fn passage(passage: &Passage) -> Html {
    html! {
        <span dir="auto">
            for (piece, is_found) in passage.pieces() {
                if is_found {
                    <mark>{ piece.to_owned() }</mark>
                } else {
                    <span>{ piece.to_owned() }</span>
                }
            }
        </span>
    }
}

fn what_can_be_found(app: &AppContext) -> Html {
    html! {
        <>
            { paragraph("You can find statements with their levels, insight questions, indicators, sections, and words of the glossary.") }
            if app.state.open.is_some() {
                { paragraph("You can also find what is written in this plan: priorities, actions, measures, reasons, evidence, answers and what is parked. What a partner said alone is found once it is revealed and shown by partner.") }
            } else {
                { paragraph("No plan is open. Once one is, you can find what is written in it too.") }
            }
        </>
    }
}

fn what_to_try(app: &AppContext) -> Html {
    html! {
        <>
            { paragraph("Nothing has all of these words. You can:") }
            <ul class="govuk-list govuk-list--bullet">
                <li>{ "leave out a word, or the end of one" }</li>
                <li>{ "use another word for the same thing" }</li>
                <li>{ link(&Route::Glossary, "look through the glossary") }</li>
                if app.state.open.is_none() {
                    <li>{ link(&Route::Start, "open a plan, to find what is written in it") }</li>
                }
            </ul>
        </>
    }
}
