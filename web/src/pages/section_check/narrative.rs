//! The section in the partnership's own words: written, or put together from what the room wrote.

use reform_plan::summary::{PlanSummary, Since};
use reform_plan::{Edit, Section, SectionField, SectionRecord};
use yew::prelude::*;

use crate::components::{
    Look, TextArea, details, edit_button, heading, inset, paragraph, small_heading, typed,
};
use crate::context::{AppContext, Loaded};
use crate::pages::section::must_contain;

/// What the plan says in a section, a button that puts it together, and what has changed since.
pub(super) fn narrative(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    section: &Section,
    record: &SectionRecord,
) -> Html {
    let slug = section.slug.clone();
    let onnarrative = app.onedit(move |text| Edit::SetSection {
        section: slug.clone(),
        field: SectionField::Narrative(text),
    });
    html! {
        <>
            { heading("This section in your own words") }
            { paragraph("This is what the plan prints. The section has to contain:") }
            { must_contain(section) }
            { assemble(app, summary, section, record) }
            { since(summary, section) }
            <TextArea
                id="narrative"
                label="What the plan says in this section"
                hint="Write for people who were not in the room. Do not name children, families or staff"
                rows={10}
                value={record.narrative.clone()}
                oninput={onnarrative}
            />
        </>
    }
}

/// The button that puts the text together. Over words that are there it stands behind words that
/// open, because it takes their place.
fn assemble(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    section: &Section,
    record: &SectionRecord,
) -> Html {
    if matches!(app.figures, Loaded::NotYet) && !section.indicators.is_empty() {
        return html! {
            <p class="govuk-hint" role="status">{ "Published figures are on their way. Then this text can be put together from what you wrote." }</p>
        };
    }
    let Some(edit) = summary.assemble(section) else {
        return html! {
            <p class="govuk-hint">{ "Once you have written what the data shows, why statements have their levels or answers to insight questions, this page can put them together as a first text." }</p>
        };
    };
    let is_empty = record.narrative.trim().is_empty();
    let onpress = {
        let app = app.clone();
        Callback::from(move |()| {
            let words = if is_empty {
                "The text was put together from what you wrote. Change it as you like."
            } else {
                "The text was put together anew, in place of the one before."
            };
            app.edit_and_tell(edit.clone(), words);
        })
    };
    if is_empty {
        return html! {
            <>
                { paragraph("Start from what you wrote already: your conclusions, figures, reasons for levels and answers, word for word.") }
                { edit_button(app, Look::Secondary, &onpress, html! { "Put the text together" }) }
            </>
        };
    }
    if app.is_read_only() {
        return Html::default();
    }
    details(
        "Put the text together from what you wrote".into(),
        html! {
            <>
                { paragraph("Your conclusions, figures, reasons for levels and answers take the place of the text below, word for word. You can undo it.") }
                { edit_button(app, Look::Secondary, &onpress, html! { "Put the text together anew" }) }
            </>
        },
    )
}

/// What says something else since the text was put together.
fn since(summary: &PlanSummary<'_>, section: &Section) -> Html {
    let changed = summary.changed_since(&section.slug);
    if changed.is_empty() {
        return Html::default();
    }
    let count = match changed.len() {
        1 => "1 thing has changed since this text was put together".to_owned(),
        more => format!("{more} things have changed since this text was put together"),
    };
    inset(html! { <>
            { small_heading(count) }
            { paragraph("The text below still says what it said. Change it where it has to follow.") }
            <ul class="govuk-list govuk-list--bullet">
                for it in changed {
                    <li>{ one(summary, &it) }</li>
                }
            </ul>
    </> })
}

fn one(summary: &PlanSummary<'_>, since: &Since) -> Html {
    let (mark, piece) = match since {
        Since::Changed(piece) => ("Changed", piece),
        Since::New(piece) => ("New", piece),
        Since::Gone(of) => {
            return html! {
                <><strong>{ "Gone: " }</strong><span>{ summary.piece_name(of) }</span></>
            };
        }
    };
    html! {
        <>
            <strong>{ format!("{mark}: ") }</strong>
            <span>{ format!("{}. It says now: ", piece.name) }</span>
            { typed(&piece.words) }
        </>
    }
}
