//! Opening, listing and downloading the plans that are kept in the browser: several pages do it.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use reform_plan::{Id, PlanDraft, saved};
use yew::Callback;
use yew::platform::spawn_local;
use yew_router::Routable;
use yew_router::history::History;

use crate::app::list_again;
use crate::browser::hand_out;
use crate::context::AppContext;
use crate::route::Route;
use crate::state::{Notice, PlanAction, Tone};
use crate::world::{Access, Entry, Gone, Later, Opened, Taking, World};

/// What is told when the browser takes no file.
pub(super) const NOT_TAKEN: &str = "The browser did not take the file, so nothing was downloaded. Look whether it blocks downloads from this site, then try again, or print your plan to be safe";
/// What is told when something may be left in a store that could not be looked at.
pub(super) const NOT_SEEN: &str = "This browser did not let the tool look in one of the two stores it saves in (IndexedDB and localStorage), and something may still be there. To delete it for certain, delete the browsing data of this site in the settings of the browser";
/// Name of the file a text that cannot be read is handed out as.
const UNREADABLE_FILE: &str = "plan-that-cannot-be-read.json";

/// Reads the list of plans again, with what was typed last: names change while a plan is open.
pub(super) fn list_fresh(app: &AppContext) {
    app.world.flush();
    list_again(&app.world, app.state.dispatcher());
}

/// A callback that opens a plan and goes to it.
pub(super) fn onwards(app: &AppContext) -> Callback<Id> {
    let app = app.clone();
    Callback::from(move |id: Id| open_stored(&app, &id, |app| app.go(&Route::Plan)))
}

/// Every plan there is, the open one first and by the name it has now. A plan that is open but not
/// saved is among them.
pub(super) fn entries(app: &AppContext) -> Vec<Entry> {
    let mut entries = app.state.shelf.plans.clone();
    let Some(open) = &app.state.open else {
        return entries;
    };
    let draft = open.draft();
    let known = entries.iter().position(|entry| entry.id == draft.id);
    let saved = known.map_or_else(String::new, |at| entries.remove(at).saved);
    entries.insert(
        0,
        Entry {
            id: draft.id.clone(),
            title: draft.title().to_owned(),
            kind: draft.kind,
            saved,
            draft: Some(open.share()),
            problem: None,
            texts: Vec::new(),
        },
    );
    entries
}

/// Opens a plan that is kept, unless it is open already, and then does what comes next. Says what is
/// wrong when it cannot be opened.
pub(super) fn open_stored(app: &AppContext, id: &Id, then: impl FnOnce(&AppContext) + 'static) {
    if is_open(app, id) {
        then(app);
        return;
    }
    let opening = app.world.open(id, Taking::IfFree);
    let app = app.clone();
    spawn_local(async move {
        match opening.await {
            Ok(mut opened) => {
                let notice = opened.notice.take();
                app.state.dispatch(PlanAction::Open(opened));
                then(&app);
                if let Some(words) = notice {
                    let tone = Tone::Important;
                    soon(&app, PlanAction::Tell(Notice { words, tone }));
                }
            }
            Err(unreadable) => {
                // The plan that was open was closed to open this one.
                if let Some(draft) = app.state.draft() {
                    app.state.dispatch(PlanAction::Close(draft.id.clone()));
                }
                list_again(&app.world, app.state.dispatcher());
                tell(&app, unreadable.words, Tone::Important);
            }
        }
    });
}

/// Takes the open plan for writing: another tab that writes it stops.
pub(crate) fn use_here(app: &AppContext) {
    let Some(draft) = app.state.draft() else {
        return;
    };
    let opening = app.world.open(&draft.id, Taking::Here);
    let app = app.clone();
    spawn_local(async move {
        match opening.await {
            Ok(opened) => {
                let is_silent = opened.notice.is_none() && opened.access == Access::Write;
                app.state.dispatch(PlanAction::Open(opened));
                // What was pressed is gone: the notice says what came of it and takes the keyboard.
                if is_silent {
                    let words =
                        "You can change this plan here now. In the other tab it can be read";
                    tell(&app, words, Tone::Done);
                }
            }
            Err(unreadable) => tell(&app, unreadable.words, Tone::Important),
        }
    });
}

/// Opens a plan that is not kept yet: a new one, an example, or one from a file; then goes on.
pub(super) fn open_new(app: &AppContext, draft: PlanDraft, to: Route) {
    begin(app, draft, move |app| app.go(&to));
}

/// Opens a plan that is not kept yet, beside the others, and then does what comes next.
pub(super) fn begin(app: &AppContext, draft: PlanDraft, then: impl FnOnce(&AppContext) + 'static) {
    let beginning = app.world.begin(draft);
    let app = app.clone();
    spawn_local(async move {
        app.state.dispatch(PlanAction::Open(beginning.await));
        then(&app);
    });
}

/// Opens several plans that are not kept yet, each beside the others, and then goes to the list of
/// plans. The first of them is open then.
pub(super) fn open_all(app: &AppContext, drafts: Vec<PlanDraft>, told: String) {
    let app = app.clone();
    spawn_local(async move {
        let mut last = None;
        for draft in drafts.into_iter().rev() {
            last = Some(app.world.begin(draft).await);
        }
        if let Some(opened) = last {
            app.state.dispatch(PlanAction::Open(opened));
        }
        tell_on(&app, &Route::Drafts, told, Tone::Done);
    });
}

/// Opens a plan for reading that is not kept here and is not to be: a newer version of the tool
/// wrote it, and keeping it would lose part of it.
pub(super) fn open_to_read(app: &AppContext, draft: PlanDraft, to: Route) {
    let closing = app.world.close();
    let app = app.clone();
    spawn_local(async move {
        closing.await;
        app.state.dispatch(PlanAction::Open(Opened {
            draft: Rc::new(draft),
            access: Access::NewerVersion,
            notice: None,
        }));
        app.go(&to);
    });
}

/// Hands a plan to the user as a plan file, and says so when that does not work.
pub(crate) fn download(app: &AppContext, draft: &PlanDraft) {
    match hand_plan_out(&*app.world, draft) {
        Ok(_) if is_open(app, &draft.id) => app.world.copied(),
        Ok(_) => {}
        Err(problem) => tell(app, problem, Tone::Important),
    }
}

/// Hands a plan to the user as a plan file, once the file was read back and is the same plan; the
/// name of the file.
///
/// # Errors
/// What went wrong and what to do, in words.
pub(crate) fn hand_plan_out(world: &dyn World, draft: &PlanDraft) -> Result<String, &'static str> {
    let text = saved::to_file(draft);
    if !saved::check_file(&text, draft) {
        return Err(
            "The plan file could not be made: read back, it was not the same. Print your plan to be safe, then reload the page",
        );
    }
    let name = saved::file_name(draft, world.today());
    if world.download(&name, &text) {
        Ok(name)
    } else {
        Err(NOT_TAKEN)
    }
}

/// Hands a plan to the user: as a plan file, or as it is stored when it cannot be read.
pub(super) fn download_entry(app: &AppContext, entry: &Entry) {
    match &entry.draft {
        Some(draft) => download(app, draft),
        None => hand_text_out(app, UNREADABLE_FILE, &hand_out(&entry.texts)),
    }
}

/// Hands a text to the user as a file, and says so when the browser does not take it.
pub(super) fn hand_text_out(app: &AppContext, name: &str, text: &str) {
    if !app.world.download(name, text) {
        tell(app, NOT_TAKEN, Tone::Important);
    }
}

/// Moves a plan to the bin, open or not, and then does what comes next with what came of it.
pub(super) fn bin(app: &AppContext, id: &Id, then: impl FnOnce(Gone) + 'static) {
    let going = app.world.bin(id);
    after(app, going, {
        let (app, id) = (app.clone(), id.clone());
        move |gone| {
            if gone != Gone::Not {
                app.state.dispatch(PlanAction::Close(id));
            }
            then(gone);
        }
    });
}

/// Does what comes next when an answer is there, and reads the list of plans again.
pub(super) fn after<T: 'static>(
    app: &AppContext,
    answer: Later<T>,
    then: impl FnOnce(T) + 'static,
) {
    let app = app.clone();
    spawn_local(async move {
        then(answer.await);
        list_again(&app.world, app.state.dispatcher());
    });
}

/// Whether a plan is the one that is open.
pub(super) fn is_open(app: &AppContext, id: &Id) -> bool {
    app.state.draft().is_some_and(|draft| &draft.id == id)
}

/// Goes to a page, if it is not the one that is shown, and tells something there.
pub(super) fn tell_on(app: &AppContext, to: &Route, words: String, tone: Tone) {
    do_on(app, to, PlanAction::Tell(Notice { words, tone }));
}

/// Goes to a page and does something there.
pub(super) fn do_on(app: &AppContext, to: &Route, action: PlanAction) {
    if app.history.location().path() != to.to_path() {
        app.go(to);
    }
    soon(app, action);
}

/// Does something once a page that is turned to is drawn: what is told before goes with the old one.
fn soon(app: &AppContext, action: PlanAction) {
    let dispatcher = app.state.dispatcher();
    Timeout::new(0, move || dispatcher.dispatch(action)).forget();
}

/// Tells something on the page.
pub(super) fn tell(app: &AppContext, words: impl Into<String>, tone: Tone) {
    let words = words.into();
    app.state.dispatch(PlanAction::Tell(Notice { words, tone }));
}
