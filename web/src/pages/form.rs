//! The plan's text by section, to copy into a government form.

use plan_export::form::{self, FormPart, Limit, NOTHING};
use reform_plan::{Edit, SectionField, SectionRecord, TypedNumber};
use yew::prelude::*;

use crate::components::{
    Copy, FieldProblems, Page, Problems, TextField, TextWidth, heading, link, paragraph, typed,
};
use crate::context::AppContext;
use crate::route::Route;

/// Each section with the heading and limit the form has for it, its text, how many words that has, and
/// a button that copies it.
pub(crate) fn form_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let form = form::of(&plan.summary());
    html! {
        <Page title="Copy into the government form" back={Route::Summary}>
            { paragraph("Plans are typed into a government form. The headings of that form, and how much it takes under each, are not public. Enter them here as you see them; until you do, each section has its own title.") }
            { paragraph("Each text is what the plan says in that section, and then its priorities, actions and measures as sentences. Where a section is not written yet in your own words, it is put together from what you entered.") }
            { paragraph("A word is whatever stands between spaces, as word processors count. The form may count a little differently.") }
            <p class="govuk-body"><strong>{ form.total_words() }</strong></p>
            for (number, priority) in &form.left_out {
                <p class="govuk-body" key={priority.id.to_string()}>
                    <span>{ format!("Priority {number} belongs to no section, so none of the texts has it. ") }</span>
                    <a class="govuk-link" href={Route::priority(&priority.id).at_field("section")}>
                        { format!("Choose the section of priority {number}") }
                    </a>
                </p>
            }
            <Copy id="everything" words="Copy everything" text={form.text()} />
            for part in &form.parts {
                { section(app, plan.draft.section(&part.section.slug), part) }
            }
        </Page>
    }
}

fn section(app: &AppContext, record: Option<&SectionRecord>, part: &FormPart<'_>) -> Html {
    let slug = &part.section.slug;
    let set = |field: fn(String) -> SectionField| {
        let section = slug.clone();
        app.onedit(move |text| Edit::SetSection {
            section: section.clone(),
            field: field(text),
        })
    };
    let (title, limit) = record.map_or(("", ""), |it| (&it.form_heading, &it.form_limit.0));
    let limit_id = format!("limit-{slug}");
    let mut problems = Problems::new();
    if part.limit == Limit::Unread {
        let words = "Enter the most words as a whole number, like 500";
        problems.push((limit_id.clone().into(), words.into()));
    }
    let which = format!("for section {}", part.section.number);
    html! {
        <section key={slug.to_string()} class="app-form-part">
            { heading(format!("{}. {}", part.section.number, part.heading)) }
            <FieldProblems {problems}>
                <TextField
                    id={format!("heading-{slug}")}
                    label={format!("Heading in the form {which}")}
                    hint="Leave it empty while it is the title of the section"
                    value={title.to_owned()}
                    oninput={set(SectionField::FormHeading)}
                />
                <TextField
                    id={limit_id}
                    label={format!("Most words the form takes {which}")}
                    width={TextWidth::Number}
                    value={limit.to_owned()}
                    oninput={set(|text| SectionField::FormLimit(TypedNumber(text)))}
                />
            </FieldProblems>
            if part.text.is_empty() {
                <p class="govuk-body app-missing">{ NOTHING }</p>
                <p class="govuk-body">
                    { link(&Route::SectionCheck { section: slug.to_string() }, format!("Write section {}", part.section.number)) }
                </p>
            } else {
                <p class="govuk-body"><strong>{ part.count_words() }</strong></p>
                <div class="govuk-body app-form-text">{ typed(&part.text) }</div>
                <Copy
                    id={format!("text-{slug}")}
                    words="Copy this text"
                    {which}
                    text={part.text.clone()}
                />
            }
        </section>
    }
}
