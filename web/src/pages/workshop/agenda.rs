use reform_plan::summary::{RunSheet, in_words};
use yew::prelude::*;

use super::plan::rows;
use crate::components::{
    Look, Page, Width, action_button, heading, level_lines, paragraph, word_switch,
};
use crate::context::AppContext;
use crate::route::Route;

/// What a room agrees to before it begins.
const GROUND_RULES: [&str; 8] = [
    "Score alone first. Nobody's score is shown before all are.",
    "The highest and the lowest score speak first. The most senior speak last.",
    "Different scores are information. Nobody has to defend theirs.",
    "Families' and young people's accounts are evidence, like figures.",
    "Look for what is true today, in most places, for most families.",
    "When in doubt, agree the lower level, and write down what would change it.",
    "Whoever does not agree says so, and it is recorded.",
    "No names of children, families or members of staff.",
];

/// The agenda on a page or two: times, ground rules, what the levels mean, which statements.
pub(crate) fn agenda_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let sheet = RunSheet::new(&app.framework, plan.draft);
    let print = {
        let world = app.world.clone();
        Callback::from(move |()| world.print())
    };
    let wording = app.wording(None);
    let room = plan.draft.workshop.room.iter();
    let room: Vec<String> = room.map(|it| summary.partner_name(it).to_owned()).collect();
    html! {
        <Page title={format!("Workshop agenda: {}", plan.draft.title())} back={Route::Workshop} width={Width::Full}>
            <div class="app-no-print">
                { action_button(Look::Primary, &print, html! { "Print or save as PDF" }) }
                { word_switch(app, wording) }
            </div>
            <p class="govuk-body-l">{ format!("{}.", sheet.words()) }</p>
            if !room.is_empty() {
                { paragraph(format!("In the room: {}.", in_words(&room))) }
            }
            { rows(&sheet) }
            { heading("Ground rules") }
            <ol class="govuk-list govuk-list--number">
                for rule in GROUND_RULES {
                    <li>{ rule }</li>
                }
            </ol>
            { heading("What the levels mean") }
            { level_lines(&app.framework, wording) }
            <p class="govuk-body-s">{ &app.framework.notice }</p>
            if !sheet.left.is_empty() {
                { heading("What we will score") }
                <ul class="govuk-list">
                    for (_, statement) in &sheet.left {
                        <li><strong>{ &statement.id }</strong>{ " " }<span>{ statement.claim(wording) }</span></li>
                    }
                </ul>
            }
        </Page>
    }
}
