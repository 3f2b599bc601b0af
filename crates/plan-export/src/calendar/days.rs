//! What of a plan stands in a calendar.

use reform_plan::summary::{ActionTiming, Thread};
use reform_plan::{Date, GivenDate, PlanSummary, ReviewState, SuccessMeasure, TypedDate};

/// One event of the calendar.
pub(super) struct Day {
    /// Its identity inside the plan.
    pub(super) key: String,
    /// When it is: a day, or a month.
    pub(super) date: GivenDate,
    /// What it is.
    pub(super) title: String,
    /// What it belongs to; may be empty.
    pub(super) about: String,
}

impl Day {
    /// None when what was typed is no date.
    fn new(key: String, on: &TypedDate, title: String, about: &str) -> Option<Self> {
        let date = on.read().ok()??;
        Some(Self {
            key,
            date,
            title,
            about: about.to_owned(),
        })
    }

    /// The day in the calendar: of a month the last.
    pub(super) fn on(&self) -> Date {
        self.date.last_day()
    }

    /// Whether the plan gives the month only.
    pub(super) fn is_month(&self) -> bool {
        self.date.first_day() != self.date.last_day()
    }
}

/// All days of a plan that have a date and are not over: reviews, then those of each priority.
pub(super) fn of(summary: &PlanSummary<'_>) -> Vec<Day> {
    let reviews = summary.draft.reviews.iter().enumerate();
    let reviews = reviews.filter(|(_, it)| it.state == ReviewState::ToCome);
    let reviews = reviews.filter_map(|(at, review)| {
        let title = match review.what.trim() {
            "" => "Review of the SEND reform plan".to_owned(),
            what => format!("Review of the SEND reform plan: {what}"),
        };
        Day::new(format!("review-{at}"), &review.on, title, "")
    });
    let threads = summary.threads.iter().flat_map(|thread| {
        let measures = thread.measures.iter();
        let measures = measures.flat_map(|it| of_measure(summary, thread, it));
        of_actions(thread)
            .into_iter()
            .chain(measures.collect::<Vec<_>>())
    });
    reviews.chain(threads).collect()
}

fn of_actions(thread: &Thread<'_>) -> Vec<Day> {
    let about = format!("Priority: {}", thread.priority.shown());
    let mut days = Vec::new();
    let actions = thread.actions.iter();
    for (action, _) in actions.filter(|(_, timing)| *timing != ActionTiming::Done) {
        let what = action.shown();
        let key = format!("action-{}", action.id);
        let due = format!("Action due: {what}");
        days.extend(Day::new(key.clone(), &action.by, due, &about));
        let milestones = action.milestones.iter().enumerate();
        days.extend(
            milestones
                .filter(|(_, it)| it.state.is_to_come())
                .filter_map(|(at, milestone)| {
                    let title = match milestone.what.trim() {
                        "" => "Milestone with no name yet".to_owned(),
                        words => format!("Milestone: {words}"),
                    };
                    let key = format!("{key}-milestone-{at}");
                    Day::new(key, &milestone.by, title, &format!("Action: {what}"))
                }),
        );
    }
    days
}

fn of_measure(
    summary: &PlanSummary<'_>,
    thread: &Thread<'_>,
    measure: &SuccessMeasure,
) -> Vec<Day> {
    let about = format!("Priority: {}", thread.priority.shown());
    let name = measure.shown(summary.framework);
    let key = format!("measure-{}", measure.id);
    let steps = measure.trajectory.iter().enumerate();
    let steps = steps.filter_map(|(at, step)| {
        let title = titled("Step on the way", name, &step.value.0);
        Day::new(format!("{key}-step-{at}"), &step.by, title, &about)
    });
    let title = titled("Target", name, &measure.target.0);
    let target = Day::new(format!("{key}-target"), &measure.target_date, title, &about);
    steps.chain(target).collect()
}

/// Like "Target: plans issued in 20 weeks, 75".
fn titled(kind: &str, name: &str, value: &str) -> String {
    match value.trim() {
        "" => format!("{kind}: {name}"),
        value => format!("{kind}: {name}, {value}"),
    }
}
