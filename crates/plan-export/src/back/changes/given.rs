use std::collections::BTreeMap;

use reform_plan::{Action, PlanSummary, Priority};

use crate::back::Heading;
use crate::excel;
use crate::sheet::{self, ACTIONS, Cell};

/// An action of the plan as the plan's workbook would say it today.
pub(super) struct Given<'a> {
    pub(super) priority: &'a Priority,
    pub(super) action: &'a Action,
    pub(super) cells: BTreeMap<Heading, Cell>,
}

/// All actions of a plan, in its order.
pub(super) fn actions<'a>(summary: &PlanSummary<'a>) -> Vec<Given<'a>> {
    // Cut where a cell would not hold the text, as in the workbook that was handed out.
    let sheets = excel::fit(&sheet::of(summary));
    let Some(sheet) = sheets.into_iter().find(|it| it.name == ACTIONS) else {
        return Vec::new();
    };
    let headings = sheet.columns.iter().map(|it| Heading::read(&it.heading));
    let headings: Vec<Option<Heading>> = headings.collect();
    let rows = sheet.rows.into_iter().zip(summary.draft.actions());
    let given = rows.map(|(row, (priority, action))| {
        let cells = headings.iter().zip(row);
        Given {
            priority,
            action,
            cells: cells
                .filter_map(|(it, cell)| Some(((*it)?, cell)))
                .collect(),
        }
    });
    given.collect()
}
