//! How a plan hangs together: its aim, what it puts first, what is done, and how people will know.

mod card;
mod columns;
mod tree;
mod words;

use reform_plan::Framework;
use reform_plan::summary::Thread;

use crate::{Chart, NARROW, Shape};

/// What a driver diagram shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DriverInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// The aim of the plan; may be empty.
    pub aim: String,
    /// The priorities, in the plan's order.
    pub priorities: Vec<DriverPriority>,
}

/// A priority with what hangs on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DriverPriority {
    /// Its title, or the change in one sentence.
    pub title: String,
    /// The evidence it rests on, each in a few words, like "A1 Level 1".
    pub rests_on: Vec<String>,
    /// What is done, each in words.
    pub actions: Vec<String>,
    /// How people will know, each in words.
    pub measures: Vec<String>,
}

impl DriverInput {
    /// The golden threads of a plan's priorities under an aim.
    pub fn of(id: String, aim: String, framework: &Framework, threads: &[Thread<'_>]) -> Self {
        let priorities = threads.iter();
        Self {
            id,
            aim,
            priorities: priorities
                .map(|it| DriverPriority::of(framework, it))
                .collect(),
        }
    }
}

impl DriverPriority {
    fn of(framework: &Framework, thread: &Thread<'_>) -> Self {
        let statements = thread.statements.iter();
        let statements =
            statements.map(|it| format!("{} {}", it.statement.id, it.standing.words()));
        let indicators = thread.indicators.iter().map(|it| it.id.clone());
        let parked = thread.parked.iter().map(|it| it.text.trim().to_owned());
        let actions = thread.actions.iter();
        let measures = thread.measures.iter();
        Self {
            title: thread.priority.shown().to_owned(),
            rests_on: statements.chain(indicators).chain(parked).collect(),
            actions: actions
                .map(|(action, _)| action.shown().to_owned())
                .collect(),
            measures: measures.map(|it| it.shown(framework).to_owned()).collect(),
        }
    }
}

/// Draws an aim, the priorities under it, and the actions and measures of each priority, joined by
/// lines. It has four columns from left to right; at [`NARROW`] and below it is a tree from the top
/// down. Actions and measures of a priority belong to it together: no action is joined to one measure.
/// Where something is missing, a box with a dashed border says so.
///
/// Texts are broken into lines inside their boxes. An aim has at most 14 lines, the evidence of a
/// priority 6, a title, an action or a measure 8; what is longer ends in an ellipsis, the description says so, and the
/// table has all of it.
///
/// ```
/// use plan_charts::{DriverInput, DriverPriority, WIDE, driver_diagram};
///
/// let input = DriverInput {
///     id: "driver".to_owned(),
///     aim: "Children are known early and helped close to home".to_owned(),
///     priorities: vec![DriverPriority {
///         title: "Earlier help with speech and language".to_owned(),
///         rests_on: vec!["A1 Level 1".to_owned()],
///         actions: vec!["Train a lead in every family hub".to_owned()],
///         measures: Vec::new(),
///     }],
/// };
/// let chart = driver_diagram(&input, WIDE);
/// assert_eq!(chart.title, "1 priority, 1 action and no measure; 1 without a measure");
/// ```
pub fn driver_diagram(input: &DriverInput, width: u32) -> Chart {
    let drawing = if width <= NARROW {
        tree::draw(input, f64::from(width))
    } else {
        columns::draw(input, f64::from(width))
    };
    Chart {
        id: input.id.clone(),
        title: words::title(input),
        description: words::description(input, drawing.is_short),
        caption: String::new(),
        cuts_zero: false,
        width: f64::from(width),
        height: drawing.height,
        shapes: drawing.shapes,
        table: words::table(input),
    }
}

/// What comes of drawing.
struct Drawing {
    height: f64,
    shapes: Vec<Shape>,
    /// Whether a text was shortened.
    is_short: bool,
}
