//! What, so what, now what: the three boxes that turn figures into a conclusion.

use reform_plan::{Edit, PlanDraft, PromptResponse, Section, SectionField};
use yew::prelude::*;

use crate::components::{TextArea, heading};
use crate::context::AppContext;

/// The three boxes of a section.
pub(super) fn response(app: &AppContext, draft: &PlanDraft, section: &Section) -> Html {
    let empty = PromptResponse::default();
    let response = draft
        .section(&section.slug)
        .map_or(&empty, |record| &record.response);
    let set = |field: fn(String) -> SectionField| {
        let section = section.slug.clone();
        app.onedit(move |text| Edit::SetSection {
            section: section.clone(),
            field: field(text),
        })
    };
    html! {
        <div class="app-conclusions">
            { heading("What we conclude") }
            <TextArea
                id="shows"
                label="What does it show?"
                hint="What stands out, and how sure you are"
                value={response.shows.clone()}
                oninput={set(SectionField::Shows)}
            />
            <TextArea
                id="means"
                label="What does it mean for children and families?"
                value={response.means.clone()}
                oninput={set(SectionField::Means)}
            />
            <TextArea
                id="will-do"
                label="What will we do?"
                value={response.will_do.clone()}
                oninput={set(SectionField::WillDo)}
            />
        </div>
    }
}
