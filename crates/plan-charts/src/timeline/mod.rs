//! Actions month by month, with their milestones and today.

mod input;
mod key;
mod months;
mod rows;
mod words;

use crate::legend::legend;
use crate::number::float;
use crate::said::{Said, between};
use crate::sketch::{line, words as text_at};
use crate::text::{self, LINE, SIZE};
use crate::{Anchor, Chart, Role, Shape};
pub use input::{
    MilestoneState, TimelineDue, TimelineGroup, TimelineInput, TimelineMilestone, TimelineRow,
};
use months::{Across, Month};

/// Above the title of a priority.
const APART: f64 = 18.0;
/// Between a title and its first action.
const BELOW: f64 = 4.0;
/// The most lines of the title of a priority.
const TITLE: usize = 3;
/// The most months between today and the first or the last month for the chart to reach to today.
const NEAR: i32 = 12;

/// Draws a bar for each action from its start to its finish, under the title of its priority, with its
/// words, lead and dates above the bar and its status at it. An action with one date only has a
/// triangle there. Milestones are diamonds below the bar, filled when done; diamonds of one month
/// stand beside one another. Months run across the top, to today where it is no more than a year away.
///
/// An action without any date is not drawn: the description and the table have it. A title or an
/// action of more than 3 lines ends in an ellipsis; the table has all of it.
///
/// ```
/// use plan_charts::{TimelineGroup, TimelineInput, TimelineRow, WIDE, timeline};
///
/// let input = TimelineInput {
///     id: "timeline".to_owned(),
///     today: (2026, 11, 3),
///     groups: vec![TimelineGroup {
///         title: "Earlier help with speech and language".to_owned(),
///         rows: vec![TimelineRow {
///             words: "Train a lead in every family hub".to_owned(),
///             start: Some((2026, 9)),
///             finish: Some((2027, 3)),
///             ..TimelineRow::default()
///         }],
///     }],
/// };
/// let chart = timeline(&input, WIDE);
/// assert_eq!(chart.title, "1 action from September 2026 to March 2027");
/// ```
pub fn timeline(input: &TimelineInput, width: u32) -> Chart {
    let wide = f64::from(width);
    let today = Month::of((input.today.0, input.today.1));
    let span = input.span();
    let (shapes, height) = match span {
        Some((first, last)) => {
            let is_near = |it: &Month| it.0 >= first.0 - NEAR && it.0 <= last.0 + NEAR;
            let reach = today.filter(is_near).unwrap_or(first);
            let months = (first.min(reach), last.max(reach));
            draw(input, today, Across::new(months, wide), wide)
        }
        None => nothing(wide),
    };
    Chart {
        id: input.id.clone(),
        title: words::title(input, span),
        description: words::description(input, span),
        caption: String::new(),
        cuts_zero: false,
        width: wide,
        height,
        shapes,
        table: words::table(input),
    }
}

fn draw(
    input: &TimelineInput,
    today: Option<Month>,
    across: Across,
    width: f64,
) -> (Vec<Shape>, f64) {
    let mut shapes = Vec::new();
    let axis = across.draw(&mut shapes, 0.0);
    let mut top = axis;
    let mut said = Vec::new();
    let now = today.filter(|it| across.has(*it)).map(|month| {
        let day = input.today.2.clamp(1, 31) - 1;
        across.inside(month, f64::from(day) / 31.0)
    });
    if let Some(x) = now {
        let wide = text::bold_width("Today");
        let left = (x - wide / 2.0).min(width - wide).max(0.0);
        top += BELOW;
        let at = (left, top + LINE / 2.0);
        shapes.push(text_at(Role::RowLabel, at, Anchor::Start, "Today"));
        top += LINE;
    }
    let from = top;
    for group in &input.groups {
        let rows = || group.rows.iter().filter(|row| row.has_date());
        if rows().next().is_none() {
            continue;
        }
        top += APART;
        let title = words::named(&group.title, words::NO_TITLE);
        for words in text::fit(title, width, TITLE, text::bold_width).lines {
            let at = (0.0, top + LINE / 2.0);
            shapes.push(text_at(Role::RowLabel, at, Anchor::Start, &words));
            said.push(printed(0.0, text::bold_width(&words), top));
            top += LINE;
        }
        top += BELOW;
        for row in rows() {
            top = rows::draw(&mut shapes, &mut said, row, across, width, top);
        }
    }
    let foot = top;
    if let Some(x) = now {
        for (from, to) in between(&said, x, (from, foot)) {
            shapes.push(line(Role::Today, (x, from), (x, to)));
        }
    }
    let entries = key::key(input, across);
    let height = legend(&mut shapes, &entries, width, foot + BELOW);
    (shapes, height + 2.0)
}

/// The box a line of text is printed in.
fn printed(left: f64, wide: f64, top: f64) -> Said {
    Said {
        left: left - BELOW,
        right: left + wide + BELOW,
        top: top - 1.0,
        foot: top + LINE + 1.0,
    }
}

/// What is drawn when no action has a date.
fn nothing(width: f64) -> (Vec<Shape>, f64) {
    let measure = |words: &str| text::width(words, SIZE);
    let lines = text::fit(words::NO_DATES, width, TITLE, measure).lines;
    let shape = |(at, words): (usize, &String)| {
        let middle = float(at).mul_add(LINE, LINE / 2.0);
        text_at(Role::RowNote, (0.0, middle), Anchor::Start, words)
    };
    let shapes = lines.iter().enumerate().map(shape).collect();
    (shapes, float(lines.len()) * LINE)
}
