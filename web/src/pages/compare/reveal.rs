use reform_plan::summary::{Standing, in_words, score_again};
use reform_plan::{Edit, Reveal, Slug};
use yew::prelude::*;

use super::Compared;
use crate::components::{
    Look, Page, Width, edit_button, focus, heading, link, paragraph, partner_badge, word_switch,
};
use crate::context::AppContext;
use crate::route::{ONE, Route};

/// A statement that is not revealed yet: who has scored it, and nothing of what they said.
pub(super) fn before(app: &AppContext, compared: &Compared<'_, '_>) -> Html {
    let Compared {
        summary,
        section,
        line,
        views,
    } = compared;
    let slug = &line.statement.slug;
    let scored: Vec<String> = views.scored().map(|it| it.who.name.to_owned()).collect();
    let waiting: Vec<String> = views.waiting().map(|it| it.who.name.to_owned()).collect();
    let wording = app.wording(None);
    let words = if scored.is_empty() {
        "Nobody has scored this statement alone yet.".to_owned()
    } else if views.waiting().next().is_none() {
        "Every partner has scored.".to_owned()
    } else {
        format!(
            "Scored: {}. What they said is hidden. Not yet: {}.",
            in_words(&scored),
            in_words(&waiting)
        )
    };
    html! {
        <Page
            title={format!("{} {}", line.statement.id, line.statement.claim(wording))}
            caption={format!("Section {}, {}", section.number, section.title)}
            back={Route::section(&section.slug)}
            width={Width::Full}
        >
            { word_switch(app, wording) }
            <p class="govuk-body-l">{ words }</p>
            if !scored.is_empty() {
                { edit_button(app, Look::Primary, &reveal(app, slug), html! { <span>{ if waiting.is_empty() { "Reveal what each partner said" } else { "Reveal without them" } }</span> }) }
            }
            { heading("Hand the screen to") }
            <ul class="govuk-list">
                for it in views.present() {
                    <li class="app-hand-over">
                        { partner_badge(summary.draft, &it.who) }{ " " }
                        { link(&Route::answer(it.who.slug, ONE, slug), it.who.name.to_owned()) }
                        <span>{ if it.standing == Standing::NotDiscussed { ": has not scored" } else { ": has scored" } }</span>
                    </li>
                }
            </ul>
            { paragraph("You can also agree a level without scoring alone first.") }
            <p class="govuk-body">
                { link(&Route::statement(&section.slug, slug), "Score it together") }
            </p>
            <p class="govuk-body app-no-print">{ link(&Route::present(&section.slug, slug), "Show it on the projector") }</p>
            { super::super::parking::park_here(app, Some(slug)) }
        </Page>
    }
}

/// A callback that reveals a statement.
pub(crate) fn reveal(app: &AppContext, statement: &Slug) -> Callback<()> {
    let (app, statement) = (app.clone(), statement.clone());
    Callback::from(move |()| {
        // The button is gone then: what it showed begins below the heading.
        focus::on_soon(focus::TITLE.to_owned());
        app.edit(Edit::SetReveal {
            statement: statement.clone(),
            reveal: Reveal::Shown,
        });
    })
}

/// A callback that hides a statement, so that partners score it again.
pub(crate) fn hide(app: &AppContext, statement: &Slug) -> Callback<()> {
    let (app, statement) = (app.clone(), statement.clone());
    Callback::from(move |()| {
        let Some(draft) = app.state.draft() else {
            return;
        };
        app.edit_and_tell(
            score_again(draft, &statement),
            "Each partner scores again. The first scores are kept and shown beside the new ones.",
        );
    })
}
