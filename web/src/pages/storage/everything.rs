use reform_plan::keep::Moment;
use reform_plan::saved;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::in_rescue;
use crate::components::{
    Look, Page, action_button, button_link, focus, heading, link, paragraph, warning,
};
use crate::context::{AppContext, use_app};
use crate::pages::drafts::which;
use crate::pages::kept::{NOT_SEEN, NOT_TAKEN, after, download, entries, tell};
use crate::pages::words::count;
use crate::route::Route;
use crate::state::{PlanAction, Tone};
use crate::world::{Left, Storage};

/// How far deleting everything has come.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Nothing is deleted.
    Asked,
    /// It is being deleted.
    Deleting,
    /// It is done; this is left.
    Done(Left),
}

/// Asks before everything is deleted, because this cannot be undone, and says so when it is done.
#[component]
pub(crate) fn DeleteEverythingPage() -> Html {
    let app = use_app();
    let stage = use_state(|| Stage::Asked);
    use_effect_with(matches!(*stage, Stage::Done(_)), |is_done| {
        if *is_done {
            focus::on(focus::TITLE);
        }
    });
    if let Stage::Done(left) = *stage {
        return done(left);
    }
    let plans = entries(&app);
    let plans: Vec<String> = plans.iter().map(|it| which(it, &plans)).collect();
    let bin: Vec<String> = app
        .state
        .shelf
        .bin
        .iter()
        .map(|it| it.title.clone())
        .collect();
    let ondelete = {
        let (app, stage) = (app.clone(), stage.clone());
        Callback::from(move |()| {
            if *stage == Stage::Asked {
                stage.set(Stage::Deleting);
                delete(&app, stage.clone());
            }
        })
    };
    let ondownload = {
        let app = app.clone();
        Callback::from(move |()| download_everything(&app))
    };
    html! {
        <Page title="Delete everything in this browser?" back={Route::Storage}>
            { paragraph("All that this tool keeps in this browser goes:") }
            if plans.is_empty() && bin.is_empty() {
                { paragraph("There are no plans in this browser, and no deleted plans.") }
            }
            { list("Plans", &plans) }
            { list("Deleted plans", &bin) }
            { paragraph("Earlier versions, the record of changes, damaged texts that were set aside, newer figures you loaded, and the copy of the tool itself go too. Where the browser allows it, the tool keeps a copy of itself again when you next open it.") }
            { warning(html! { "This cannot be undone. Nothing stays for 30 days. Plan files you downloaded stay where you put them." }) }
            { paragraph("Close all other tabs and windows of this tool first.") }
            <div class="govuk-button-group">
                { action_button(Look::Warning, &ondelete, html! { "Delete everything" }) }
                { button_link(Look::Secondary, &Route::Storage, html! { "Keep everything" }) }
                { action_button(Look::Secondary, &ondownload, html! { "Download everything first" }) }
            </div>
            <p class="govuk-body" role="status">
                if *stage == Stage::Deleting {
                    { "Deleting…" }
                }
            </p>
        </Page>
    }
}

fn list(name: &str, titles: &[String]) -> Html {
    if titles.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading(format!("{name}: {}", titles.len())) }
            <ul class="govuk-list govuk-list--bullet">
                for title in titles {
                    <li dir="auto">{ title.clone() }</li>
                }
            </ul>
        </>
    }
}

/// Deletes everything, and shows what is left.
fn delete(app: &AppContext, stage: UseStateHandle<Stage>) {
    let open = app.state.draft().map(|draft| draft.id.clone());
    let dispatcher = app.state.dispatcher();
    let look_at_round = app.look_at_round.clone();
    after(app, app.world.erase_everything(), move |left| {
        if let Some(open) = open {
            dispatcher.dispatch(PlanAction::Close(open));
        }
        look_at_round.emit(());
        stage.set(Stage::Done(left));
    });
}

/// Hands out everything that is kept as one file, which the tool opens again.
fn download_everything(app: &AppContext) {
    if let (Storage::Blocked, Some(draft)) = (app.world.storage(), app.state.draft()) {
        download(app, draft);
        return;
    }
    app.world.flush();
    let app = app.clone();
    spawn_local(async move {
        let mut texts = Vec::new();
        let mut missing = 0;
        for kept in app.world.kept().await {
            match app.world.kept_text(kept.store, &kept.key).await {
                Some(text) => texts.push((in_rescue(kept.store, &kept.key), text)),
                None => missing += 1,
            }
        }
        let now = Moment::new(app.today(), &app.world.time());
        let name = format!("everything-{}.json", now.day());
        let words = match file_of(&texts) {
            None => NOT_MADE.to_owned(),
            Some(file) if app.world.download(&name, &file) => handed_out(&name, missing),
            Some(_) => NOT_TAKEN.to_owned(),
        };
        tell(&app, words, Tone::Important);
    });
}

/// Texts as a file that the tool opens again: it was read back and gives all of them. None where it
/// would not open, as when it is larger than any file that does.
fn file_of(texts: &[(String, String)]) -> Option<String> {
    let file = saved::rescue_file(texts);
    let read = saved::rescued_texts(&file)?;
    let is_whole = read.len() == texts.len() && texts.iter().all(|it| is_among(it, &read));
    is_whole.then_some(file)
}

/// Whether a text is among those that were read, which are in order of their keys.
fn is_among(text: &(String, String), read: &[(String, String)]) -> bool {
    let at = read.binary_search_by(|it| it.0.cmp(&text.0));
    at.is_ok_and(|at| read.get(at) == Some(text))
}

/// What is told when all there is does not go into one file.
const NOT_MADE: &str = "One file of everything could not be made: the tool could not open it again. Download each plan by itself from plans on this computer before you delete anything";

fn handed_out(name: &str, missing: usize) -> String {
    let words = format!(
        "The browser was given {name}. Look whether it is there before you delete anything. \"Open a plan file\" opens it"
    );
    match missing {
        0 => words,
        1 => format!("{words}. 1 text could not be read and is not in it"),
        _ => format!("{words}. {missing} texts could not be read and are not in it"),
    }
}

/// Everything was deleted a moment ago, or nearly everything, or nobody knows.
fn done(left: Left) -> Html {
    match left {
        Left::Nothing => html! {
            <Page title="Everything is deleted">
                { paragraph("Nothing of this tool is left in this browser. Plan files you downloaded stay where you put them.") }
                { button_link(Look::Primary, &Route::Start, html! { "Go to the start page" }) }
            </Page>
        },
        Left::Texts(left) => html! {
            <Page title="Some of it could not be deleted">
                { paragraph(format!("Still in this browser: {}. Another tab or window of this tool may be open. Close it, then delete everything again.", count(left, "text", "texts"))) }
                { link(&Route::Storage, "How your work is saved") }
            </Page>
        },
        Left::NotKnown => html! {
            <Page title="It is not certain that everything is deleted">
                { paragraph("What the tool could see in this browser is deleted.") }
                { warning(html! { format!("{NOT_SEEN}.") }) }
                { link(&Route::Storage, "How your work is saved") }
            </Page>
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{file_of, handed_out};
    use reform_plan::saved;

    #[test]
    fn a_file_of_everything_is_read_back_and_may_be_larger_than_a_plan() {
        let text = |key: &str, size: usize| (key.to_owned(), "a\"".repeat(size));
        let texts = [
            text("b", 3),
            text("a", saved::LARGEST),
            text("lasting/a", 0),
        ];
        let file = file_of(&texts).unwrap();
        assert!(file.len() > saved::LARGEST);
        assert_eq!(saved::rescued_texts(&file).unwrap().len(), 3);
        assert_eq!(file_of(&[text("a", 1), text("a", 2)]), None, "one is lost");
        assert_eq!(
            file_of(&[text("a", saved::LARGEST_RESCUE / 3)]),
            None,
            "too large"
        );
    }

    #[test]
    fn a_text_that_is_missing_from_the_file_is_told() {
        assert!(!handed_out("a.json", 0).contains("not in it"));
        assert!(handed_out("a.json", 1).ends_with("1 text could not be read and is not in it"));
        assert!(handed_out("a.json", 2).ends_with("2 texts could not be read and are not in it"));
    }
}
