use reform_plan::summary::{PlanSummary, Who};
use reform_plan::{Edit, Reveal, Slug, StatementRecord};
use yew::prelude::*;

use crate::components::{
    DataTable, Look, Page, Width, button_link, cell, edit_button, heading, inset, link, paragraph,
    partner_badge,
};
use crate::context::AppContext;
use crate::route::Route;

/// The partners with how far each has come, and what comes next.
pub(crate) fn answers_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    if let Some(answers_for) = &plan.draft.answers_for {
        return super::cover_page(app, answers_for.partner.as_str());
    }
    let summary = plan.summary();
    let hidden = hidden(&summary);
    html! {
        <Page title="Each partner's scores" back={Route::Plan} width={Width::Full}>
            { paragraph("Each partner scores alone first. Nobody sees a score until the room reveals it. Then you talk about the differences and agree a level together.") }
            if summary.partners.is_empty() {
                { inset(html! { "No partner is in this plan yet." }) }
                { button_link(Look::Primary, &Route::SetupPartners, html! { "Choose who is taking part" }) }
            } else {
                { table(app, &summary) }
                { next(app, &summary, &hidden) }
            }
            { heading("Scores from elsewhere") }
            <ul class="govuk-list govuk-list--bullet">
                <li>{ link(&Route::Combine, "Bring in scores from codes and files") }</li>
                <li>{ link(&Route::Paper, "Print scoring sheets") }</li>
                <li>{ link(&Route::Workshop, "Run a workshop") }</li>
                <li>{ link(&Route::SetupWay, "Choose where partners' own scores are shown") }</li>
            </ul>
        </Page>
    }
}

fn table(app: &AppContext, summary: &PlanSummary<'_>) -> Html {
    let statements: Vec<&Slug> = app.framework.statements().map(|(_, it)| &it.slug).collect();
    let rows = summary.partners.iter().map(|who| {
        let (scored, all) = summary.progress_of(who.slug, &statements);
        vec![
            html! { <>{ partner_badge(summary.draft, who) }{ " " }<span dir="auto">{ who.name.to_owned() }</span></> },
            cell(format!("{scored} of {all}")),
            to(who, &Route::cover(who.slug), "Hand the screen over"),
            to(
                who,
                &Route::PaperGrid {
                    partner: who.slug.to_string(),
                },
                "Type in a sheet",
            ),
        ]
    });
    DataTable {
        caption: "Partners, and how many statements each has scored".into(),
        quiet: true,
        columns: ["Partner", "Scored", "On this screen", "From paper"]
            .map(AttrValue::Static)
            .to_vec(),
        rows: rows.collect(),
        class: "app-partner-table",
        ..DataTable::default()
    }
    .view()
}

fn to(who: &Who<'_>, to: &Route, words: &'static str) -> Html {
    html! {
        <a class="govuk-link" href={to.href()}>
            { words }<span class="govuk-visually-hidden">{ format!(": {}", who.name) }</span>
        </a>
    }
}

/// Statements that were scored and are still hidden.
fn hidden(summary: &PlanSummary<'_>) -> Vec<Slug> {
    let is_hidden = |it: &StatementRecord| {
        it.reveal.is_hidden() && it.views.values().any(|view| view.score.is_some())
    };
    let lines = summary.pillars.iter().flat_map(|it| &it.lines);
    lines
        .filter(|line| line.record.is_some_and(is_hidden))
        .map(|line| line.statement.slug.clone())
        .collect()
}

/// The one thing to do next: reveal what was scored, or compare what was revealed.
fn next(app: &AppContext, summary: &PlanSummary<'_>, hidden: &[Slug]) -> Html {
    let revealed = !summary.differences().is_empty();
    let compare = |look| {
        button_link(
            look,
            &Route::Differences,
            html! { "See where partners differ" },
        )
    };
    if hidden.is_empty() {
        return if revealed {
            compare(Look::Primary)
        } else {
            Html::default()
        };
    }
    let reveal = {
        let (app, hidden) = (app.clone(), hidden.to_vec());
        Callback::from(move |()| {
            let edits = hidden.iter().map(|statement| Edit::SetReveal {
                statement: statement.clone(),
                reveal: Reveal::Shown,
            });
            let words = match hidden.len() {
                1 => "1 statement was revealed.".to_owned(),
                more => format!("{more} statements were revealed."),
            };
            app.edit_and_tell(Edit::Together(edits.collect()), words);
            app.go(&Route::Differences);
        })
    };
    let words = match hidden.len() {
        1 => "1 statement is scored and still hidden.".to_owned(),
        more => format!("{more} statements are scored and still hidden."),
    };
    html! {
        <>
            { paragraph(words) }
            <div class="govuk-button-group">
                { edit_button(app, Look::Primary, &reveal, html! { "Reveal everything scored so far" }) }
                if revealed {
                    { compare(Look::Secondary) }
                }
            </div>
            { paragraph("To reveal one statement at a time, open it from its section or from the workshop.") }
        </>
    }
}
