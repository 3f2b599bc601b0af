//! What only the plan for families says, and how hard it is to read.

use plan_export::families::{IN_FULL, OwnText, SUITS, help, own_ages};
use reform_plan::summary::{PlanSummary, Thread};
use reform_plan::{Edit, ForFamiliesField, PriorityField};
use yew::prelude::*;

use crate::components::{TextArea, heading, link, paragraph};
use crate::context::AppContext;
use crate::route::Route;

/// The boxes, each with what age its words read like.
pub(super) fn fields(app: &AppContext, summary: &PlanSummary<'_>) -> Html {
    let ours = &summary.draft.for_families;
    let ages = own_ages(summary);
    let threads = summary.threads.iter().take(IN_FULL).enumerate();
    html! {
        <>
            { heading("Change what it says") }
            { paragraph(format!("Everything else is taken from the plan. Write as you talk: words that can be read at age {SUITS} suit everybody. How hard your words are to read is worked out from the length of words and sentences, so take it as a hint.")) }
            <TextArea
                id="heard"
                label="What we heard"
                hint="One thing a line, in families' and young people's own words where you can. While it is empty, what families say of the priorities and in the evidence stands there. Do not name children, families or staff"
                value={ours.heard.clone()}
                oninput={app.onedit(|text| Edit::SetForFamilies(ForFamiliesField::Heard(text)))}
            />
            { reads_like(&ages, OwnText::Heard) }
            for (at, thread) in threads {
                { plain(app, thread, at + 1, reads_like(&ages, OwnText::Priority(at))) }
            }
            if summary.threads.is_empty() {
                <p class="govuk-body">{ link(&Route::Shortlist, "Choose your priorities") }</p>
            }
            <TextArea
                id="tell-us"
                label="How to tell us what you think"
                hint="A team and its address, never a person's. Name a way for people who do not write"
                rows={3}
                value={ours.tell_us.clone()}
                oninput={app.onedit(|text| Edit::SetForFamilies(ForFamiliesField::TellUs(text)))}
            />
            { reads_like(&ages, OwnText::TellUs) }
        </>
    }
}

/// The plain words of a priority, with what it says of why it matters.
fn plain(app: &AppContext, thread: &Thread<'_>, number: usize, reads_like: Html) -> Html {
    let priority = thread.priority;
    let id = priority.id.clone();
    let oninput = app.onedit(move |text| Edit::SetPriority {
        priority: id.clone(),
        field: PriorityField::Plain(text),
    });
    let page = Route::priority(&priority.id);
    html! {
        <div key={priority.id.to_string()}>
            <TextArea
                id={format!("plain-{number}")}
                label={format!("Priority {number} in plain words")}
                hint={format!("What will change, in one short sentence to families. In the plan it is: {}", priority.shown())}
                rows={2}
                value={priority.plain.clone()}
                {oninput}
            />
            { reads_like }
            <p class="govuk-body">
                <a class="govuk-link" href={page.at_field("means")}>
                    { format!("Change why priority {number} matters") }
                </a>
            </p>
        </div>
    }
}

/// What age words read like; nothing while they are too few for anything to be told.
fn reads_like(ages: &[(OwnText, u8)], text: OwnText) -> Html {
    let found = ages.iter().find(|it| it.0 == text);
    found.map_or_else(
        Html::default,
        |(_, age)| html! { <p class="govuk-body">{ help(*age) }</p> },
    )
}
