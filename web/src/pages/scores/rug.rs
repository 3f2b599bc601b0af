//! Pillars by levels: the "tartan rug". The number in a cell says it all; the shade only helps to
//! see where many are, and what is not scored has none.

use reform_plan::Level;
use reform_plan::summary::{PillarProfile, PlanSummary};
use yew::prelude::*;

/// How many statements of each pillar stand where.
pub(super) fn rug(summary: &PlanSummary<'_>) -> Html {
    let levels: Vec<&Level> = summary.framework.levels.iter().collect();
    html! {
        <>
            <p class="govuk-body-s app-no-print">
                { "A darker cell has a larger share of its pillar's statements." }
            </p>
            <div class="app-table-pane" role="region" tabindex="0" aria-label="Pillars by level">
                <table class="govuk-table app-rug">
                    <caption class="govuk-table__caption govuk-table__caption--s">
                        { "Number of statements of each pillar at each level" }
                    </caption>
                    <thead class="govuk-table__head">
                        <tr class="govuk-table__row">
                            <th scope="col" class="govuk-table__header">{ "Pillar" }</th>
                            for level in levels {
                                <th scope="col" class="govuk-table__header app-rug__column">
                                    { format!("{} {}", level.number, level.name) }
                                </th>
                            }
                            <th scope="col" class="govuk-table__header app-rug__column">{ "Not sure yet" }</th>
                            <th scope="col" class="govuk-table__header app-rug__column">{ "Not discussed" }</th>
                            <th scope="col" class="govuk-table__header">{ "Range" }</th>
                        </tr>
                    </thead>
                    <tbody class="govuk-table__body">
                        for profile in &summary.pillars {
                            { row(profile) }
                        }
                    </tbody>
                </table>
            </div>
        </>
    }
}

fn row(profile: &PillarProfile<'_>) -> Html {
    let all = profile.coverage.all();
    let name = format!("{} {}", profile.pillar.id, profile.pillar.name);
    html! {
        <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">{ name }</th>
            for (_, count) in &profile.counts {
                <td class={classes!("govuk-table__cell", "app-rug__cell", shade(*count, all))}>{ *count }</td>
            }
            <td class="govuk-table__cell app-rug__cell app-rug__cell--unscored">{ profile.coverage.not_sure }</td>
            <td class="govuk-table__cell app-rug__cell app-rug__cell--unscored">{ profile.coverage.not_discussed }</td>
            <td class="govuk-table__cell app-rug__range">{ profile.range_words() }</td>
        </tr>
    }
}

/// How dark a cell is: in quarters of its pillar's statements; none where there is no statement.
fn shade(count: usize, all: usize) -> Option<&'static str> {
    if count == 0 {
        return None;
    }
    Some(match (count * 4).div_ceil(all.max(1)) {
        0 | 1 => "app-rug__cell--1",
        2 => "app-rug__cell--2",
        3 => "app-rug__cell--3",
        _ => "app-rug__cell--4",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_go_by_quarters_and_nothing_has_none() {
        assert_eq!(shade(0, 5), None);
        assert_eq!(shade(1, 5), Some("app-rug__cell--1"));
        assert_eq!(shade(2, 5), Some("app-rug__cell--2"));
        assert_eq!(shade(5, 5), Some("app-rug__cell--4"));
    }
}
