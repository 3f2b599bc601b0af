use reform_plan::Unit;
use yew::prelude::*;

use crate::components::{heading, paragraph};

use crate::world::Entry;

/// Roughly how many characters a browser keeps for one website.
const ROOM: usize = 5_000_000;

/// Every key this tool keeps in the browser, what it holds and how large it is.
pub(super) fn kept_keys(keys: &[(String, usize)], plans: &[Entry]) -> Html {
    if keys.is_empty() {
        return Html::default();
    }
    let total: usize = keys.iter().map(|(key, size)| key.len() + size).sum();
    let share = match total * 100 / ROOM {
        0 => "less than 1%".to_owned(),
        share => format!("about {share}%"),
    };
    html! {
        <>
            { heading("What is kept in this browser") }
            { paragraph(format!("Together this is {share} of the room most browsers give to one website.")) }
            <div class="app-table-pane" role="region" tabindex="0" aria-label="What is kept in this browser">
                <table class="govuk-table">
                    <caption class="govuk-table__caption govuk-table__caption--s">
                        { "Every key, with its size in characters" }
                    </caption>
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row">
                            <th scope="col" class="govuk-table__header">{ "What it holds" }</th>
                            <th scope="col" class="govuk-table__header">{ "Key" }</th>
                            <th scope="col" class="govuk-table__header govuk-table__header--numeric">{ "Characters" }</th>
                        </tr>
                    </thead>
                    <tbody class="govuk-table__body">
                        for (key, size) in keys {
                            <tr class="govuk-table__row" key={key.clone()}>
                                <th scope="row" class="govuk-table__header" dir="auto">{ holds(key, plans) }</th>
                                <td class="govuk-table__cell"><code class="app-key">{ key }</code></td>
                                <td class="govuk-table__cell govuk-table__cell--numeric">{ words(*size) }</td>
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
        </>
    }
}

/// What a key holds. The last part of it is the identity of a plan.
fn holds(key: &str, plans: &[Entry]) -> String {
    let id = key.rsplit(':').next().unwrap_or_default();
    let plan = plans.iter().find(|plan| plan.id.0 == id);
    let title = plan.map_or("a plan that is not listed", |plan| plan.title.as_str());
    match key.split(':').nth(1) {
        Some("plan") => format!("The plan: {title}"),
        Some("saved") => format!("The day it was last saved: {title}"),
        Some("open") => "Which plan is open".to_owned(),
        _ => "Something this tool keeps for itself".to_owned(),
    }
}

/// A size as people read it.
fn words(size: usize) -> String {
    let size = u32::try_from(size).unwrap_or(u32::MAX);
    Unit::Count.format(size.into())
}
