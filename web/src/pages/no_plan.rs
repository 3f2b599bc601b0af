//! A page that needs a plan, opened from a link while no plan is open.

use reform_plan::Slug;
use yew::prelude::*;

use super::not_found::NotFoundPage;
use crate::components::{ButtonLink, Inset, LevelWords, Look, Page};
use crate::context::use_app;
use crate::route::Route;

/// The page that was asked for.
#[derive(PartialEq, Properties)]
pub(crate) struct NoPlanPageProps {
    /// Its address.
    pub(crate) route: Route,
}

/// What can be shown without a plan: a statement with its levels, to read; else only the way to a
/// plan.
#[component]
pub(crate) fn NoPlanPage(props: &NoPlanPageProps) -> Html {
    if let Route::Statement { section, statement } = &props.route {
        return html! {
            <StatementToRead section={section.clone()} statement={statement.clone()} />
        };
    }
    html! {
        <Page title="No plan is open" back={Route::Start}>
            <p class="govuk-body">
                { "This page is part of a plan, and no plan is open in this browser. Nothing is lost: plans saved on this computer are on the start page." }
            </p>
            { ways() }
        </Page>
    }
}

#[derive(PartialEq, Properties)]
struct StatementToReadProps {
    section: String,
    statement: String,
}

/// A statement that somebody sent a link to.
#[component]
fn StatementToRead(props: &StatementToReadProps) -> Html {
    let app = use_app();
    let slug = Slug::from(props.statement.as_str());
    let section = app.framework.section(&Slug::from(props.section.as_str()));
    let found = section.zip(app.framework.statement(&slug));
    let Some((section, (pillar, statement))) = found else {
        return html! { <NotFoundPage /> };
    };
    if !section.pillars.contains(&pillar.slug) {
        return html! { <NotFoundPage /> };
    }
    html! {
        <Page
            title={format!("{} {}", statement.id, statement.text)}
            caption={format!("Section {}, {}", section.number, section.title)}
            back={Route::Start}
        >
            <p class="govuk-body">
                <strong>{ "What to bring: " }</strong><span>{ &statement.evidence }</span>
            </p>
            <LevelWords statement={slug} />
            <Inset>{ "No plan is open, so this page is only to read. To score this statement, start or open a plan." }</Inset>
            { ways() }
        </Page>
    }
}

fn ways() -> Html {
    html! {
        <div class="govuk-button-group app-no-print">
            <ButtonLink look={Look::Primary} to={Route::Start}>{ "Start or open a plan" }</ButtonLink>
            <ButtonLink to={Route::Open}>{ "Open a plan file" }</ButtonLink>
        </div>
    }
}
