//! Opening, listing and downloading the plans that are kept in the browser: several pages do it.

use reform_plan::{Id, PlanDraft, saved};
use yew::Callback;

use crate::context::AppContext;
use crate::route::Route;
use crate::state::{Notice, Origin, PlanAction, Tone};
use crate::world::Entry;

/// Name of the file a text that cannot be read is handed out as.
const UNREADABLE_FILE: &str = "plan-that-cannot-be-read.json";

/// Reads the list of plans again, with what was typed last: names change while a plan is open.
pub(super) fn list_fresh(app: &AppContext) {
    app.saver.flush();
    list_again(app);
}

/// A callback that opens a plan and goes to it.
pub(super) fn onwards(app: &AppContext) -> Callback<Id> {
    let app = app.clone();
    Callback::from(move |id: Id| {
        if open_stored(&app, &id) {
            app.go(&Route::Plan);
        }
    })
}

/// Every plan there is, the open one first and by the name it has now. A plan that is open but not
/// saved is among them.
pub(super) fn entries(app: &AppContext) -> Vec<Entry> {
    let open = app.state.draft();
    let mut entries = app.state.plans.clone();
    let Some(open) = open else {
        return entries;
    };
    let known = entries.iter().position(|entry| entry.id == open.id);
    let saved = known.map_or_else(String::new, |at| entries.remove(at).saved);
    entries.insert(
        0,
        Entry {
            id: open.id.clone(),
            title: open.title().to_owned(),
            kind: open.kind,
            saved,
            problem: None,
        },
    );
    entries
}

/// Opens a plan from storage, unless it is open already. Says what is wrong when it cannot be
/// opened; the plan that was open stays open then.
pub(super) fn open_stored(app: &AppContext, id: &Id) -> bool {
    if is_open(app, id) {
        return true;
    }
    app.saver.flush();
    let problem = match app.world.open(id) {
        Some(Ok(draft)) => {
            leave(app);
            let action = PlanAction::Open(Box::new(draft), Origin::Storage);
            app.state.dispatch(action);
            return true;
        }
        Some(Err(unreadable)) => unreadable.words,
        None => "That plan is not in this browser any more".to_owned(),
    };
    list_again(app);
    tell(app, problem, Tone::Important);
    false
}

/// Opens a plan that is not in storage yet: a new one, an example, or one from a file.
pub(super) fn open_new(app: &AppContext, draft: PlanDraft) {
    leave(app);
    let action = PlanAction::Open(Box::new(draft), Origin::New);
    app.state.dispatch(action);
}

/// Leaves the plan that is open: saved, or handed out as a plan file where the browser did not save
/// it. Nothing that was typed goes with it.
fn leave(app: &AppContext) {
    app.saver.flush();
    let Some(draft) = app.state.draft() else {
        return;
    };
    let is_empty = *draft == PlanDraft::new(draft.id.clone(), &app.framework);
    let is_saved = || matches!(app.world.open(&draft.id), Some(Ok(saved)) if saved == *draft);
    if !is_empty && !is_saved() {
        download(app, draft);
    }
}

/// Hands a plan to the user as a plan file.
pub(super) fn download(app: &AppContext, draft: &PlanDraft) {
    app.saver.flush();
    let name = saved::file_name(draft, app.today());
    app.world.download(&name, &saved::to_file(draft));
}

/// Hands a plan to the user by its identity: as a plan file, or as it is stored when it cannot be
/// read.
pub(super) fn download_stored(app: &AppContext, id: &Id) {
    match app.state.draft() {
        Some(draft) if &draft.id == id => download(app, draft),
        _ => match app.world.open(id) {
            Some(Ok(draft)) => download(app, &draft),
            Some(Err(unreadable)) => app.world.download(UNREADABLE_FILE, &unreadable.text),
            None => list_again(app),
        },
    }
}

/// Deletes a plan from this computer, open or not.
pub(super) fn delete(app: &AppContext, id: &Id) {
    if is_open(app, id) {
        app.saver.forget();
    }
    app.world.delete(id);
    app.state.dispatch(PlanAction::Close(id.clone()));
    list_again(app);
}

/// Whether a plan is the one that is open.
pub(super) fn is_open(app: &AppContext, id: &Id) -> bool {
    app.state.draft().is_some_and(|draft| &draft.id == id)
}

/// Tells something on the page.
pub(super) fn tell(app: &AppContext, words: impl Into<String>, tone: Tone) {
    let words = words.into();
    app.state.dispatch(PlanAction::Tell(Notice { words, tone }));
}

fn list_again(app: &AppContext) {
    app.state.dispatch(PlanAction::Listed(app.world.list()));
}
