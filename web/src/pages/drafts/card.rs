use reform_plan::{Edit, Id, PlanDraft, PlanKind, PlanSummary};
use yew::prelude::*;

use crate::components::{
    Look, Row, SummaryCard, TagColour, TextField, action_button, link_button, summary_list, tag,
};
use crate::context::AppContext;
use crate::pages::kept::{download_entry, is_open, open_stored};
use crate::pages::words::count;
use crate::route::Route;
use crate::world::{Entry, Storage};

/// Id of the field a plan is renamed in; one is there at a time.
pub(super) const NAME: &str = "plan-name";

/// One plan that is kept, with what can be done with it.
pub(super) struct Card<'a> {
    pub(super) app: &'a AppContext,
    /// The plan.
    pub(super) entry: &'a Entry,
    /// All plans: another may have the same name.
    pub(super) plans: &'a [Entry],
    /// Opens a plan and goes to it.
    pub(super) onwards: &'a Callback<Id>,
    /// The plan that is being renamed.
    pub(super) renamed: &'a UseStateHandle<Option<Id>>,
}

impl Card<'_> {
    pub(super) fn view(&self, is_first: bool) -> Html {
        let look = if is_first {
            Look::Primary
        } else {
            Look::Secondary
        };
        let Self { app, entry, .. } = self;
        let id = entry.id.clone();
        let onpress = self.onwards.reform(move |()| id.clone());
        let which = which(entry, self.plans);
        let words = html! {
            <>
                { "Continue" }
                <span class="govuk-visually-hidden">{ format!(" {which}") }</span>
            </>
        };
        let children = html! {
            <>
                if self.is_renamed() {
                    { name_field(app, self.renamed) }
                }
                { summary_list(self.rows()) }
                if entry.problem.is_none() {
                    <div class="govuk-!-margin-top-4">{ action_button(look, &onpress, words) }</div>
                }
            </>
        };
        SummaryCard {
            title: entry.title.clone().into(),
            actions: self.actions(&which),
            id: None,
            children,
        }
        .view()
    }

    fn is_renamed(&self) -> bool {
        let id = &self.entry.id;
        self.renamed.as_ref() == Some(id) && is_open(self.app, id)
    }

    fn rows(&self) -> Vec<Row> {
        let Self { app, entry, .. } = self;
        let is_blocked = app.world.storage() == Storage::Blocked;
        let saved = match entry.saved.as_str() {
            _ if is_blocked => "Not saved in this browser",
            "" => "Not known",
            saved => saved,
        };
        let mut rows = vec![Row::text("Last saved", saved.to_owned())];
        if has_namesake(entry, self.plans) {
            if let Some(draft) = &entry.draft {
                rows.push(Row::text("Inside", inside(app, draft)));
            }
            let words = "Another plan here has the same name. Rename one to tell them apart";
            rows.push(Row::text("Name", words));
        }
        if is_open(app, &entry.id) {
            rows.push(Row::text("Open", "This plan is open now"));
        }
        if entry.kind == PlanKind::Example {
            let words = html! {
                <>
                    { tag("EXAMPLE", TagColour::Orange) }
                    { " " }
                    <span>{ "A made-up area" }</span>
                </>
            };
            rows.push(Row::html("Kind", words));
        }
        if let Some(problem) = &entry.problem {
            let words = format!("{problem}.");
            rows.push(Row::text("Problem", words));
        }
        rows
    }

    fn actions(&self, which: &str) -> Vec<Html> {
        let Self { app, entry, .. } = self;
        let download = {
            let (app, entry) = ((*app).clone(), (*entry).clone());
            Callback::from(move |()| download_entry(&app, &entry))
        };
        let rename = {
            let (app, id, renamed) = ((*app).clone(), entry.id.clone(), self.renamed.clone());
            Callback::from(move |()| {
                // A name is part of the plan, so the plan is opened to change it.
                let (renamed, which) = (renamed.clone(), id.clone());
                open_stored(&app, &id, move |_| renamed.set(Some(which)));
            })
        };
        let words = if entry.problem.is_some() {
            "Download what is stored"
        } else {
            "Download"
        };
        let delete = Route::Delete {
            plan: entry.id.to_string(),
        };
        let mut actions = vec![link_button(&download, which, html! { words })];
        if entry.problem.is_none() && !self.is_renamed() {
            actions.push(link_button(&rename, which, html! { "Rename" }));
        }
        actions.push(html! {
            <a class="govuk-link" href={delete.href()}>
                { "Delete" }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
            </a>
        });
        actions
    }
}

/// Which plan, where its name stands without what tells it from another of the same name.
pub(in crate::pages) fn which(entry: &Entry, plans: &[Entry]) -> String {
    let Entry { title, saved, .. } = entry;
    if has_namesake(entry, plans) && !saved.is_empty() {
        format!("{title}, last saved {saved}")
    } else {
        title.clone()
    }
}

/// Whether another plan is listed under the same name.
fn has_namesake(entry: &Entry, plans: &[Entry]) -> bool {
    plans
        .iter()
        .any(|other| other.id != entry.id && other.title.trim() == entry.title.trim())
}

/// How much is in a plan, to tell it from another of the same name.
fn inside(app: &AppContext, draft: &PlanDraft) -> String {
    let summary = PlanSummary::new(&app.framework, draft, None, app.today());
    format!(
        "{}. {}, {}",
        summary.coverage.words(),
        count(draft.priorities.len(), "priority", "priorities"),
        count(draft.actions().count(), "action", "actions").to_lowercase(),
    )
}

/// The name of the open plan, changed in place.
fn name_field(app: &AppContext, renamed: &UseStateHandle<Option<Id>>) -> Html {
    let name = app.state.draft().map(|draft| draft.name.clone());
    let done = {
        let renamed = renamed.clone();
        Callback::from(move |()| renamed.set(None))
    };
    html! {
        <div class="app-rename">
            <TextField
                id={NAME}
                label="Name of this plan"
                hint="Leave it empty to use the name of its area"
                value={name.unwrap_or_default()}
                oninput={app.onedit(Edit::SetName)}
            />
            { action_button(Look::Secondary, &done, html! { "Done" }) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_no_namesake_of_itself() {
        let plan = |id: &str, title: &str| Entry {
            id: id.into(),
            title: title.to_owned(),
            kind: PlanKind::Real,
            saved: String::new(),
            draft: None,
            problem: None,
            texts: Vec::new(),
        };
        let plans = [
            plan("a", "Newham"),
            plan("b", "Newham "),
            plan("c", "Barnet"),
        ];
        let found: Vec<bool> = plans.iter().map(|it| has_namesake(it, &plans)).collect();
        assert_eq!(found, [true, true, false]);
    }
}
