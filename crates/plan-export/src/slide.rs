//! A few words to paste onto a slide: a title and at most five short lines.

use plan_charts::{CUTS_ZERO, Chart};
use reform_plan::summary::{OnePage, Thread};
use reform_plan::{Id, PlanSummary, shortened};

use crate::document;

/// The most lines that are read from the back of a room.
const LINES: usize = 5;

/// The most characters of a title, and of a line.
const TITLE: usize = 90;
const LINE: usize = 120;

/// What stands on one slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Its title, at most 90 characters.
    pub title: String,
    /// Its lines, at most 5 of at most 120 characters each.
    pub lines: Vec<String>,
}

impl Slide {
    /// The whole plan: how far it is, its first priorities, when it is looked at next.
    pub fn of_plan(summary: &PlanSummary<'_>) -> Self {
        let page = OnePage::new(summary);
        let mut lines = vec![summary.coverage.words()];
        let priorities = summary.threads.iter().enumerate();
        let priorities = priorities.map(|(at, it)| format!("{}. {}", at + 1, it.priority.shown()));
        let room = LINES - 3;
        lines.extend(priorities.take(room));
        match summary.threads.len().saturating_sub(room) {
            0 => {}
            1 => lines.push("and 1 more priority".to_owned()),
            more => lines.push(format!("and {more} more priorities")),
        }
        lines.extend(page.review.map(|it| format!("Next review: {it}")));
        Self::new(&marked(summary, &document::title(summary.draft)), &lines)
    }

    /// A priority: the problem, the first actions, the measure. None when the plan has none of this
    /// identity.
    pub fn of_priority(summary: &PlanSummary<'_>, priority: &Id) -> Option<Self> {
        let mut threads = summary.threads.iter();
        let thread = threads.find(|it| &it.priority.id == priority)?;
        Some(Self::of_thread(summary, thread))
    }

    fn of_thread(summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Self {
        let mut lines = Vec::new();
        let problem = thread.priority.problem.trim();
        if !problem.is_empty() {
            lines.push(problem.to_owned());
        }
        let by = |it: &reform_plan::Action| match it.by.words() {
            by if by.is_empty() => shortened(it.shown(), LINE),
            by => format!("{} (by {by})", shortened(it.shown(), LINE - 30)),
        };
        let room = LINES - 2;
        let actions = thread.actions.iter().take(room);
        lines.extend(actions.map(|(action, _)| by(action)));
        let measure = thread.measures.first();
        lines.extend(measure.map(|it| it.sentence(summary.framework)));
        Self::new(&marked(summary, thread.priority.shown()), &lines)
    }

    /// A chart: what it shows, and where its numbers come from.
    pub fn of_chart(chart: &Chart) -> Self {
        let mut lines = vec![chart.caption.clone()];
        if chart.cuts_zero {
            lines.push(CUTS_ZERO.to_owned());
        }
        Self::new(&chart.title, &lines)
    }

    fn new(title: &str, lines: &[String]) -> Self {
        let lines = lines.iter().map(|it| shortened(it, LINE));
        Self {
            title: shortened(title, TITLE),
            lines: lines.filter(|it| !it.is_empty()).take(LINES).collect(),
        }
    }

    /// The slide as plain text: its title, then a line each.
    pub fn text(&self) -> String {
        let mut text = self.title.clone();
        for line in &self.lines {
            text.push('\n');
            text.push_str(line);
        }
        text.push('\n');
        text
    }
}

/// A title with what has to be known of the plan after it, which is never cut.
fn marked(summary: &PlanSummary<'_>, title: &str) -> String {
    match document::mark(summary.draft) {
        mark if mark.is_empty() => title.to_owned(),
        mark => {
            let room = TITLE.saturating_sub(mark.chars().count() + 3);
            format!("{} ({mark})", shortened(title, room))
        }
    }
}
