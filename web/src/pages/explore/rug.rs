//! Areas by figures, each cell with its number and where it stands.

use plan_charts::Rug;
use yew::prelude::*;

/// Areas by figures. The number is always printed; the shade and the mark say which fifth it is in.
pub(super) fn rug(rug: &Rug) -> Html {
    html! {
        <>
        <p class="govuk-body">{ &rug.key }</p>
        <div class="app-table-pane" role="region" tabindex="0" aria-label={rug.caption.clone()}>
            <table class="govuk-table app-data-table app-rug-table">
                <caption class="govuk-table__caption govuk-table__caption--s">{ &rug.caption }</caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        <th scope="col" class="govuk-table__header">{ &rug.name_heading }</th>
                        for column in &rug.columns {
                            <th scope="col" class="govuk-table__header">{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    for row in &rug.rows {
                        <tr class="govuk-table__row" key={row.name.clone()}>
                            <th scope="row" class="govuk-table__header">{ &row.name }</th>
                            for cell in &row.cells {
                                <td class={classes!("govuk-table__cell", cell.band.class())}>
                                    <span>{ &cell.text }</span>
                                    <span class="govuk-visually-hidden">{ format!(", {}", cell.words) }</span>
                                </td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
        for note in &rug.notes {
            <p class="govuk-body-s">{ note }</p>
        }
        </>
    }
}
