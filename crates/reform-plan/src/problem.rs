//! What is wrong with what was typed on a page: every problem of the page, each with the field it
//! is about and a sentence that says what to do. Nothing typed is ever changed or dropped.

mod action;

use plan_framework::Framework;

use crate::draft::{
    FrontPage, Id, LocalFigure, MeasureDirection, MeasureOf, PlanDraft, Priority, StatementRecord,
    SuccessMeasure, Workshop,
};
use crate::summary::{Standing, VOTES, Views, in_words, is_above_lowest, time_of_day};
use crate::{TypedDate, TypedNumber};

pub use action::{action, milestones, notes};

/// A problem with one field of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// Name of the field, the same as its id on the page.
    pub field: &'static str,
    /// What to do about it.
    pub words: String,
}

impl FieldProblem {
    /// A problem with a field.
    pub fn new(field: &'static str, words: impl Into<String>) -> Self {
        Self {
            field,
            words: words.into(),
        }
    }
}

/// Problems with the choice of area. Field: `area`.
pub fn area(front: &FrontPage) -> Vec<FieldProblem> {
    let is_chosen = front
        .area
        .as_ref()
        .is_some_and(|area| !area.name.trim().is_empty());
    if is_chosen {
        Vec::new()
    } else {
        vec![FieldProblem::new("area", "Select your local area")]
    }
}

/// Problems with the choice of partners. Fields: `partners`, `added-partner`.
pub fn partners(draft: &PlanDraft) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if draft.partners.is_empty() {
        problems.push(FieldProblem::new("partners", "Select at least one partner"));
    }
    if draft
        .partners
        .iter()
        .any(|partner| partner.name.trim().is_empty())
    {
        problems.push(FieldProblem::new(
            "partners",
            "Enter the name of the partner you added",
        ));
    }
    problems
}

/// Problems with the level a room agrees. Fields: `level`, `reason`, `agreed-on`.
pub fn agreement(
    framework: &Framework,
    record: &StatementRecord,
    views: &Views<'_>,
) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if record.agreed.is_none() {
        problems.push(FieldProblem::new(
            "level",
            "Select the level you agree, or select \"Not sure yet\"",
        ));
    }
    let agreed = Standing::of(framework, record.agreed.as_ref()).level();
    if let (Some(agreed), Some(lowest)) = (agreed, views.suggested_start())
        && is_above_lowest(framework, record.agreed.as_ref(), views)
        && record.reason.trim().is_empty()
    {
        let names: Vec<String> = views.at(lowest).map(|it| it.who.name.to_owned()).collect();
        problems.push(FieldProblem::new(
            "reason",
            format!(
                "Enter why you agreed level {} when {} chose level {}",
                agreed.number,
                in_words(&names),
                lowest.number
            ),
        ));
    }
    date(
        &mut problems,
        "agreed-on",
        "\"When was it agreed\"",
        &record.agreed_on,
    );
    problems
}

/// Problems with the votes of a partner. Field: `votes`.
pub fn votes(votes: &[&Id]) -> Vec<FieldProblem> {
    if votes.len() > VOTES {
        let words = format!("You have {VOTES} votes. Take one away first");
        return vec![FieldProblem::new("votes", words)];
    }
    Vec::new()
}

/// Problems with how a workshop is planned. Fields: `minutes`, `start`.
pub fn workshop(workshop: &Workshop) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let is_number = workshop.minutes.read().is_some_and(|it| it > 0.0);
    if !workshop.minutes.is_empty() && !is_number {
        let words = "Enter how many minutes you have, like 90";
        problems.push(FieldProblem::new("minutes", words));
    }
    if !workshop.start.trim().is_empty() && time_of_day(&workshop.start).is_none() {
        problems.push(FieldProblem::new("start", "Enter a time, like 9:30"));
    }
    problems
}

/// Problems with the front page. Field: `date`.
pub fn front(front: &FrontPage) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    date(&mut problems, "date", "Date of this version", &front.date);
    problems
}

/// Problems with a local figure. Fields: `value`, `period`, `source`.
pub fn figure(figure: &LocalFigure) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    number(&mut problems, "value", "figure", &figure.value);
    required(
        &mut problems,
        "period",
        &figure.period,
        "Enter the date or period of the figure",
    );
    required(
        &mut problems,
        "source",
        &figure.source,
        "Enter where the figure comes from",
    );
    problems
}

/// Problems with a priority. Fields: `title`.
pub fn priority(priority: &Priority) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    required(
        &mut problems,
        "title",
        &priority.title,
        "Enter the change you want, in one sentence",
    );
    problems
}

/// Problems with a success measure: what is missing and what cannot be read. What can be read and is
/// worth a second thought says [`crate::summary::measure_warnings`]. Fields: `of`, `baseline`, `target`,
/// `target-date`.
pub fn measure(measure: &SuccessMeasure) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if let MeasureOf::Own(words) = &measure.of {
        required(
            &mut problems,
            "of",
            words,
            "Select an indicator, or enter your own measure",
        );
    }
    number(
        &mut problems,
        "baseline",
        "number for where you are now",
        &measure.baseline,
    );
    let holds = measure.direction == MeasureDirection::Hold;
    if !(holds && measure.target.is_empty()) {
        number(&mut problems, "target", "target", &measure.target);
    }
    if measure.target_date.is_empty() {
        problems.push(FieldProblem::new(
            "target-date",
            "Enter the month and year, like 3 2027",
        ));
    } else {
        date(
            &mut problems,
            "target-date",
            "\"By when\"",
            &measure.target_date,
        );
    }
    problems
}

fn required(problems: &mut Vec<FieldProblem>, field: &'static str, text: &str, words: &str) {
    if text.trim().is_empty() {
        problems.push(FieldProblem::new(field, words));
    }
}

fn date(problems: &mut Vec<FieldProblem>, field: &'static str, name: &str, typed: &TypedDate) {
    if let Err(problem) = typed.read() {
        problems.push(FieldProblem::new(field, problem.words(name)));
    }
}

fn number(problems: &mut Vec<FieldProblem>, field: &'static str, name: &str, typed: &TypedNumber) {
    if typed.is_empty() {
        problems.push(FieldProblem::new(field, format!("Enter a {name}, like 75")));
    } else if typed.read().is_none() {
        let mut name = name.to_owned();
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        problems.push(FieldProblem::new(
            field,
            format!("{name} must be a number, like 75"),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Action, ActionStatus};
    use crate::{Date, Month};

    fn words(problems: &[FieldProblem]) -> Vec<&str> {
        problems
            .iter()
            .map(|problem| problem.words.as_str())
            .collect()
    }

    fn day(year: i32, month: Month, day: u8) -> Date {
        Date::from_calendar_date(year, month, day).unwrap()
    }

    #[test]
    fn every_problem_of_an_empty_measure_is_listed() {
        let fields: Vec<&str> = measure(&SuccessMeasure::default())
            .iter()
            .map(|it| it.field)
            .collect();
        assert_eq!(fields, ["of", "baseline", "target", "target-date"]);
    }

    #[test]
    fn a_date_in_the_past_is_refused_unless_the_action_is_done() {
        let today = day(2026, Month::November, 21);
        let mut typed = Action {
            what: "Open the triage line".to_owned(),
            by: TypedDate::month(10, 2026),
            ..Action::default()
        };
        assert_eq!(
            words(&action(&typed, today)),
            ["Date must be in the future, or select how far it has come: at risk, behind or done"]
        );
        typed.status = ActionStatus::Done;
        assert_eq!(action(&typed, today), []);
        typed.by = TypedDate::month(11, 2026);
        typed.status = ActionStatus::NotStarted;
        assert_eq!(action(&typed, today), [], "this month is not over");
    }
}
