use reform_plan::Id;
use yew::prelude::*;

use crate::components::{
    Look, Row, SummaryCard, action_button, focus, link_button, paragraph, summary_list, warning,
};
use crate::context::AppContext;
use crate::pages::kept::{NOT_SEEN, after, tell, tell_on};
use crate::route::Route;
use crate::state::Tone;
use crate::world::{Binned, Gone};

/// Id of the question whether a plan is to go for good; one is there at a time.
pub(super) const QUESTION: &str = "erase-question";
/// Id of the heading above them.
const LIST: &str = "deleted-plans";

/// Deleted plans, to put back or to delete for good. `erased` is the one that is asked about.
pub(super) fn deleted_plans(app: &AppContext, erased: &UseStateHandle<Option<Id>>) -> Html {
    let bin = &app.state.shelf.bin;
    if bin.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m" id={LIST} tabindex="-1">{ "Deleted plans" }</h2>
            { paragraph("A deleted plan stays here for 30 days. Then it is deleted for good.") }
            for binned in bin {
                <div key={format!("bin-{}", binned.id)}>{ card(app, binned, erased) }</div>
            }
        </>
    }
}

fn card(app: &AppContext, binned: &Binned, erased: &UseStateHandle<Option<Id>>) -> Html {
    let is_asked = erased.as_ref() == Some(&binned.id);
    let back = {
        let (app, binned) = (app.clone(), binned.clone());
        Callback::from(move |()| put_back(&app, &binned.id, &binned.title))
    };
    let ask = {
        let (erased, id) = (erased.clone(), binned.id.clone());
        Callback::from(move |()| erased.set(Some(id.clone())))
    };
    let which = format!("{}, deleted {}", binned.title, binned.deleted);
    let mut actions = vec![link_button(&back, &which, html! { "Put back" })];
    if !is_asked {
        actions.push(link_button(&ask, &which, html! { "Delete for good" }));
    }
    let rows = vec![
        Row::text("Deleted", binned.deleted.clone()),
        Row::text("Kept for", days(binned.days_left)),
    ];
    let children = html! {
        <>
            if is_asked {
                { question(app, binned, erased) }
            }
            { summary_list(rows) }
        </>
    };
    SummaryCard {
        title: binned.title.clone().into(),
        actions,
        id: None,
        children,
    }
    .view()
}

/// Asks before a plan is deleted for good.
fn question(app: &AppContext, binned: &Binned, erased: &UseStateHandle<Option<Id>>) -> Html {
    let onerase = {
        let (app, binned, erased) = (app.clone(), binned.clone(), erased.clone());
        Callback::from(move |()| {
            erased.set(None);
            erase(&app, &binned);
        })
    };
    let onkeep = {
        let erased = erased.clone();
        Callback::from(move |()| {
            erased.set(None);
            focus::on(LIST);
        })
    };
    html! {
        <div id={QUESTION} tabindex="-1" role="group" aria-label="Delete for good?">
            { warning(html! { "Delete this plan for good? This cannot be undone." }) }
            <div class="govuk-button-group">
                { action_button(Look::Warning, &onerase, html! { "Delete for good" }) }
                { action_button(Look::Secondary, &onkeep, html! { "Keep it here" }) }
            </div>
        </div>
    }
}

/// Puts a plan back from the deleted ones and says so in the list of plans.
pub(in crate::pages) fn put_back(app: &AppContext, id: &Id, title: &str) {
    let told = app.clone();
    let title = title.to_owned();
    after(app, app.world.unbin(id), move |is_back| {
        let (words, tone) = if is_back {
            (format!("{title} is back among the plans"), Tone::Done)
        } else {
            let words = format!(
                "{title} could not be put back. It is still among the deleted plans. This browser may be out of room"
            );
            (words, Tone::Important)
        };
        tell_on(&told, &Route::Drafts, words, tone);
    });
}

fn erase(app: &AppContext, binned: &Binned) {
    let told = app.clone();
    let title = binned.title.clone();
    after(app, app.world.erase(&binned.id), move |gone| {
        let (words, tone) = match gone {
            Gone::Everywhere => (format!("{title} was deleted for good"), Tone::Done),
            Gone::AsFarAsSeen => (
                format!("{title} was deleted as far as the tool could see. {NOT_SEEN}"),
                Tone::Important,
            ),
            Gone::Not => (
                format!("{title} could not be deleted. It is still among the deleted plans"),
                Tone::Important,
            ),
        };
        tell(&told, words, tone);
    });
}

/// For how long a deleted plan stays, in words.
fn days(left: Option<u32>) -> String {
    match left {
        None => "Not known".to_owned(),
        Some(0) => "Today is the last day".to_owned(),
        Some(1) => "1 more day".to_owned(),
        Some(days) => format!("{days} more days"),
    }
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn the_last_day_is_told_from_one_day_more_and_from_not_knowing() {
        assert_eq!(days(Some(0)), "Today is the last day");
        assert_eq!(days(Some(1)), "1 more day");
        assert_eq!(days(Some(30)), "30 more days");
        assert_eq!(days(None), "Not known");
    }
}
