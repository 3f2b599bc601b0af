use std::collections::{BTreeMap, BTreeSet};

use reform_plan::order::sorted_by_key;
use reform_plan::{Action, Edit, PlanDraft, PlanSummary, Priority, StatusNote, TypedDate};

use super::alike::{alike, reading};
use super::given::{self, Given};
use super::matched::{self, RowIs};
use super::said::{field, no_date, put, shown};
use super::{ChangedAction, Changes, FieldChange, MissingAction, added};
use crate::back::heading::key;
use crate::back::problem::start;
use crate::back::{BackProblem, Heading, Log, LogRow, Said, date};
use crate::text::clean;

/// Comparing a log with a plan.
pub(super) struct Comparing<'a> {
    pub(super) summary: &'a PlanSummary<'a>,
    log: &'a Log,
    given: Vec<Given<'a>>,
    /// The plan with what actions are said to wait for, so that none goes round in a circle.
    scratch: PlanDraft,
    /// Words that the file gives an action, by how they read, and those it has in the plan.
    renamed: BTreeMap<String, String>,
    changes: Changes,
}

impl<'a> Comparing<'a> {
    pub(super) fn new(summary: &'a PlanSummary<'a>, log: &'a Log) -> Self {
        let absent = Heading::all().filter(|it| !log.columns.contains_key(it));
        Self {
            summary,
            log,
            given: given::actions(summary),
            scratch: summary.draft.clone(),
            renamed: BTreeMap::new(),
            changes: Changes {
                sheet: log.sheet.clone(),
                problems: log.problems.clone(),
                unused: log.unused.clone(),
                absent: absent.map(|it| it.to_string()).collect(),
                ..Changes::default()
            },
        }
    }

    pub(super) fn changes(mut self) -> Changes {
        let matched = matched::rows(self.log, &self.given);
        self.changes.problems.extend(matched.problems);
        let log = self.log;
        for (row, is) in log.rows.iter().zip(&matched.rows) {
            if let RowIs::Action(at) = is
                && let Some(given) = self.given.get(*at)
            {
                let (old, new) = (given.action.shown(), key(&row.text(Heading::Action)));
                if !new.is_empty() && new != key(old) {
                    self.renamed.insert(new, old.to_owned());
                }
            }
        }
        let mut found = BTreeSet::new();
        for (row, is) in log.rows.iter().zip(&matched.rows) {
            match is {
                RowIs::Action(at) => {
                    found.insert(*at);
                    self.action(row, *at);
                }
                RowIs::New => {
                    let (added, problems) = added::action(row, self.summary);
                    self.changes.added.extend(added);
                    self.problems(row, &problems);
                }
                RowIs::Twice => {}
            }
        }
        let given = self.given.iter().enumerate();
        let missing = given.filter(|(at, _)| !found.contains(at));
        let missing = missing.map(|(_, given)| MissingAction {
            action: given.action.id.clone(),
            what: given.action.shown().to_owned(),
            priority: given.priority.shown().to_owned(),
            status: given.action.status.words().to_owned(),
        });
        self.changes.missing = missing.collect();
        self.of_another_plan(&found);
        let problems = std::mem::take(&mut self.changes.problems);
        self.changes.problems = sorted_by_key(problems, |it| it.row);
        self.changes
    }

    /// A file that has none of a plan's actions is most likely of another plan.
    fn of_another_plan(&mut self, found: &BTreeSet<usize>) {
        if found.is_empty() && !self.given.is_empty() {
            self.changes.problems.push(BackProblem::file(
                "No row of the file is an action of this plan.",
                "Check that the file was made from this plan.",
            ));
        }
    }

    fn problems(&mut self, row: &LogRow, problems: &[String]) {
        let problems = problems.iter().map(|it| BackProblem::row(row.number, it));
        self.changes.problems.extend(problems);
    }

    /// A row that is an action of the plan.
    fn action(&mut self, row: &LogRow, at: usize) {
        let Some(given) = self.given.get(at) else {
            return;
        };
        let (mut fields, mut problems) = (Vec::new(), Vec::new());
        let mut after = given.action.clone();
        for heading in Heading::all().filter(|it| self.log.columns.contains_key(it)) {
            let renamed = (heading == Heading::WaitsFor).then(|| self.in_plan_words(row));
            let said = renamed.flatten();
            let said = said.as_ref().or(row.cells.get(&heading));
            if matches!(said, Some(Said::Unreadable(_))) || alike(given.cells.get(&heading), said) {
                continue;
            }
            if heading == Heading::Priority {
                match self.moved(row, given) {
                    Ok(moved) => fields.extend(moved),
                    Err(problem) => problems.push(problem),
                }
                continue;
            }
            if let Err(problem) = put(&mut after, heading, said, self.summary) {
                problems.push(problem);
                continue;
            }
            let change = self.field(heading, given.action, &after, said);
            if let Some(Err(problem)) = &change {
                problems.push(problem.clone());
            }
            fields.extend(change.and_then(Result::ok));
        }
        let (note, problem) = self.note(row, given, &mut after);
        fields.extend(note);
        problems.extend(problem);
        let changed = ChangedAction {
            row: row.number,
            action: given.action.id.clone(),
            what: given.action.shown().to_owned(),
            priority: given.priority.shown().to_owned(),
            fields,
        };
        for change in &changed.fields {
            // What is offered applies: it was tried, or names only what the plan has.
            let _ = self.scratch.apply(change.edit.clone());
        }
        if changed.fields.is_empty() {
            self.changes.unchanged += 1;
        } else {
            self.changes.changed.push(changed);
        }
        self.problems(row, &problems);
    }

    /// What an action is said to wait for, where the file calls actions by words it changes itself: by
    /// those the plan has.
    fn in_plan_words(&self, row: &LogRow) -> Option<Said> {
        let Some(Said::Text(text)) = row.cells.get(&Heading::WaitsFor) else {
            return None;
        };
        let in_plan = |line: &str| {
            let is_it = |given: &Given<'_>| key(given.action.shown()) == key(line);
            let old = self.renamed.get(&key(line)).map(String::as_str);
            match old {
                Some(old) if !self.given.iter().any(is_it) => old.to_owned(),
                _ => line.to_owned(),
            }
        };
        let lines: Vec<String> = text.lines().map(in_plan).collect();
        Some(Said::Text(lines.join("\n")))
    }

    /// A field that is not the same any more; a problem where the plan does not take it.
    fn field(
        &self,
        heading: Heading,
        before: &Action,
        after: &Action,
        said: Option<&Said>,
    ) -> Option<Result<FieldChange, String>> {
        let new = field(heading, after)?;
        if field(heading, before).as_ref() == Some(&new) {
            return None;
        }
        let edit = Edit::SetAction {
            action: before.id.clone(),
            field: new,
        };
        // Looked at one after the other, so that two that fit alone and not together are found.
        if heading == Heading::WaitsFor
            && let Err(problem) = self.scratch.clone().apply(edit.clone())
        {
            return Some(Err(problem.to_string()));
        }
        let mut after = shown(heading, after, self.summary);
        let said = said.map(Said::text).unwrap_or_default();
        let chosen = matches!(heading, Heading::Status | Heading::Cost | Heading::Families);
        if chosen && key(&said) != key(&after) {
            after = format!("{after} (the file says \"{}\")", start(&said));
        }
        Some(Ok(FieldChange {
            name: heading.to_string(),
            before: shown(heading, before, self.summary),
            after,
            edit,
        }))
    }

    /// Another priority than the plan has the action in.
    fn moved(&self, row: &LogRow, given: &Given<'_>) -> Result<Option<FieldChange>, String> {
        let said = row.text(Heading::Priority);
        if reading(&said).is_empty() {
            return Ok(None);
        }
        let Some(to) = priority(row, self.summary) else {
            return Err(format!(
                "no priority of this plan is called \"{}\", or more than one. The action stays where it is. Use the words of a priority",
                start(&said)
            ));
        };
        Ok((to.id != given.priority.id).then(|| FieldChange {
            name: Heading::Priority.to_string(),
            before: given.priority.shown().to_owned(),
            after: to.shown().to_owned(),
            edit: Edit::MoveAction {
                action: given.action.id.clone(),
                priority: to.id.clone(),
                to: usize::MAX,
            },
        }))
    }

    /// What was said last of an action: a note is added, none is taken away. It is of today where the
    /// row has no other day than the plan has.
    fn note(
        &self,
        row: &LogRow,
        given: &Given<'_>,
        after: &mut Action,
    ) -> (Option<FieldChange>, Option<String>) {
        let said = row.cells.get(&Heading::Note);
        let text = row.text(Heading::Note);
        let is_new = !reading(&text).is_empty() && !alike(given.cells.get(&Heading::Note), said);
        let day = row.cells.get(&Heading::NoteDate);
        let other_day = day.is_some() && !alike(given.cells.get(&Heading::NoteDate), day);
        if !is_new {
            return (None, None);
        }
        let read = if other_day {
            date::read(day)
        } else {
            Ok(TypedDate::default())
        };
        let (on, problem) = match read {
            Ok(on) if !on.is_empty() => (on, None),
            Ok(_) => (TypedDate::of(self.summary.today), None),
            Err(said) => (TypedDate::of(self.summary.today), Some(no_date(&said))),
        };
        after.notes.push(StatusNote {
            on,
            status: after.status,
            text: clean(&text).trim().to_owned(),
            ..StatusNote::default()
        });
        let change = self.field(Heading::Note, given.action, after, said);
        (change.and_then(Result::ok), problem)
    }
}

/// The priority a row names: by its words, else by its identity.
pub(super) fn priority<'a>(row: &LogRow, summary: &PlanSummary<'a>) -> Option<&'a Priority> {
    let priorities = || summary.draft.priorities.iter();
    let id = reading(&row.text(Heading::PriorityId));
    let by_id = || priorities().find(|it| !id.is_empty() && reading(&it.id.0) == id);
    let said = reading(&row.text(Heading::Priority));
    if said.is_empty() {
        return by_id();
    }
    let says_it = |it: &&Priority| reading(it.shown()) == said || is_key(it.shown(), &said);
    let mut found = priorities().filter(says_it);
    match (found.next(), found.next()) {
        (Some(one), None) => Some(one),
        (Some(_), Some(_)) => by_id().filter(says_it),
        (None, _) => None,
    }
}

fn is_key(text: &str, said: &str) -> bool {
    !key(said).is_empty() && key(text) == key(said)
}
