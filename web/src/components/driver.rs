use plan_charts::{DriverInput, DriverPriority, NARROW, WIDE, driver_diagram};
use reform_plan::PlanSummary;
use reform_plan::summary::Thread;
use yew::prelude::*;

use super::{chart_figure, print_marks};

/// How wide the diagram is drawn: four columns of text need more room than a chart.
const BROAD: u32 = 960;

/// How the plan hangs together: its priorities, what each rests on, what is done and how people will
/// know. Nothing when there is no priority.
pub(crate) fn driver_figure(summary: &PlanSummary<'_>) -> Html {
    if summary.threads.is_empty() {
        return Html::default();
    }
    let input = DriverInput {
        id: "driver".to_owned(),
        aim: print_marks::name(summary.draft),
        priorities: summary.threads.iter().map(|it| of(summary, it)).collect(),
    };
    let narrow = driver_diagram(&input, NARROW);
    chart_figure(
        &driver_diagram(&input, BROAD),
        Some(&narrow),
        Html::default(),
    )
}

/// The same as one diagram for each priority, none of which is longer than a sheet of paper.
pub(crate) fn driver_figures(summary: &PlanSummary<'_>) -> Html {
    let diagram = |(at, thread): (usize, &Thread<'_>)| {
        let input = DriverInput {
            id: format!("driver-{}", at + 1),
            aim: print_marks::name(summary.draft),
            priorities: vec![of(summary, thread)],
        };
        let narrow = driver_diagram(&input, NARROW);
        chart_figure(
            &driver_diagram(&input, WIDE),
            Some(&narrow),
            Html::default(),
        )
    };
    summary.threads.iter().enumerate().map(diagram).collect()
}

fn of(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> DriverPriority {
    let statements = thread.statements.iter();
    let statements = statements.map(|it| format!("{} {}", it.statement.id, it.standing.words()));
    let indicators = thread.indicators.iter().map(|it| it.id.clone());
    let parked = thread.parked.iter().map(|it| it.text.trim().to_owned());
    let measures = thread.measures.iter();
    DriverPriority {
        title: thread.priority.shown().to_owned(),
        rests_on: statements.chain(indicators).chain(parked).collect(),
        actions: thread
            .actions
            .iter()
            .map(|(action, _)| action.shown().to_owned())
            .collect(),
        measures: measures
            .map(|it| it.shown(summary.framework).to_owned())
            .collect(),
    }
}
