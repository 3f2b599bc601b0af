//! What a cell says, as the field of an action.

use reform_plan::summary::name_of;
use reform_plan::{
    Action, ActionField, ActionStatus, CostBand, FamiliesInvolved, PlanSummary, Slug, TypedDate,
};

use super::lines;
use super::words::{choice, cost, families, status};
use crate::back::heading::key;
use crate::back::problem::start;
use crate::back::{Heading, Said, date};
use crate::excel::CUT;
use crate::text::clean;

/// Puts what a cell says into an action. What is put in is what the action had where both mean the
/// same.
///
/// The error is what is wrong with the cell and what to do, in words.
pub(super) fn put(
    action: &mut Action,
    heading: Heading,
    said: Option<&Said>,
    summary: &PlanSummary<'_>,
) -> Result<(), String> {
    let text = said.map(Said::text).unwrap_or_default();
    let text = clean(&text).trim().to_owned();
    if text.ends_with(CUT.trim()) {
        return Err(format!(
            "\"{heading}\" was cut when the workbook was written, so it is not brought back. Change it in the plan"
        ));
    }
    match heading {
        Heading::Action if text.is_empty() => {
            return Err(
                "there is no action. Enter what will be done, or delete the row".to_owned(),
            );
        }
        Heading::Action => action.what = text,
        Heading::Lead => action.lead = lead(&text, summary)?,
        Heading::Role => action.role = text,
        Heading::Start => set_date(&mut action.start, said)?,
        Heading::By => set_date(&mut action.by, said)?,
        Heading::Status => {
            action.status = status(&text).ok_or_else(|| {
                none_of(
                    &text,
                    "a status",
                    &choice(&ActionStatus::ALL, ActionStatus::words),
                )
            })?;
        }
        Heading::Cost => {
            let found = cost(&text);
            if found.is_none() && !text.is_empty() {
                let all = choice(&CostBand::ALL, CostBand::words);
                return Err(none_of(&text, "a cost", &all));
            }
            action.cost = found;
        }
        Heading::Fund => action.fund = fund(&text, summary)?,
        Heading::Families => {
            let found = families(&text);
            if found.is_none() && !text.is_empty() {
                let all = choice(&FamiliesInvolved::ALL, FamiliesInvolved::words);
                return Err(none_of(&text, "a way families are involved", &all));
            }
            action.families = found;
        }
        Heading::FamiliesHow => action.families_how = text,
        Heading::Obstacle => action.obstacle = text,
        Heading::Unblock => action.unblock = text,
        Heading::Milestones => action.milestones = lines::milestones(&text, &action.milestones),
        Heading::WaitsFor => action.depends_on = lines::waits_for(&text, action, summary)?,
        Heading::Priority
        | Heading::Note
        | Heading::NoteDate
        | Heading::ActionId
        | Heading::PriorityId => {}
    }
    Ok(())
}

/// The field of an action that a column holds; none for columns that hold no field of their own.
pub(super) fn field(heading: Heading, action: &Action) -> Option<ActionField> {
    Some(match heading {
        Heading::Action => ActionField::What(action.what.clone()),
        Heading::Lead => ActionField::Lead(action.lead.clone()),
        Heading::Role => ActionField::Role(action.role.clone()),
        Heading::Start => ActionField::Start(action.start.clone()),
        Heading::By => ActionField::By(action.by.clone()),
        Heading::Status => ActionField::Status(action.status),
        Heading::Cost => ActionField::Cost(action.cost),
        Heading::Fund => ActionField::Fund(action.fund.clone()),
        Heading::Families => ActionField::Families(action.families),
        Heading::FamiliesHow => ActionField::FamiliesHow(action.families_how.clone()),
        Heading::Obstacle => ActionField::Obstacle(action.obstacle.clone()),
        Heading::Unblock => ActionField::Unblock(action.unblock.clone()),
        Heading::Milestones => ActionField::Milestones(action.milestones.clone()),
        Heading::WaitsFor => ActionField::DependsOn(action.depends_on.clone()),
        Heading::Note => ActionField::Notes(action.notes.clone()),
        Heading::Priority | Heading::NoteDate | Heading::ActionId | Heading::PriorityId => {
            return None;
        }
    })
}

/// What a field of an action says, in words; empty when that is nothing.
pub(super) fn shown(heading: Heading, action: &Action, summary: &PlanSummary<'_>) -> String {
    let framework = summary.framework;
    match heading {
        Heading::Action => action.what.clone(),
        Heading::Lead => action.lead.as_ref().map_or_else(String::new, |it| {
            name_of(framework, summary.draft, it).to_owned()
        }),
        Heading::Role => action.role.clone(),
        Heading::Start => action.start.words(),
        Heading::By => action.by.words(),
        Heading::Status => action.status.words().to_owned(),
        Heading::Cost => action.cost.map_or("", CostBand::words).to_owned(),
        Heading::Fund => action.fund.as_ref().map_or_else(String::new, |slug| {
            let known = framework.fund(slug);
            known.map_or_else(|| slug.to_string(), |it| it.name.clone())
        }),
        Heading::Families => action
            .families
            .map_or("", FamiliesInvolved::words)
            .to_owned(),
        Heading::FamiliesHow => action.families_how.clone(),
        Heading::Obstacle => action.obstacle.clone(),
        Heading::Unblock => action.unblock.clone(),
        Heading::Milestones => lines::shown(&action.milestones),
        Heading::WaitsFor => {
            let names = action.depends_on.iter().filter_map(|id| {
                let (_, action) = summary.draft.action(id)?;
                Some(action.shown())
            });
            names.collect::<Vec<_>>().join("\n")
        }
        Heading::Note => action.latest_note().map_or_else(String::new, |note| {
            let on = note.on.words();
            let text = note.text.trim();
            if on.is_empty() {
                text.to_owned()
            } else {
                format!("{on}: {text}")
            }
        }),
        Heading::Priority | Heading::NoteDate | Heading::ActionId | Heading::PriorityId => {
            String::new()
        }
    }
}

/// The words of a problem with a date.
pub(super) fn no_date(said: &str) -> String {
    format!(
        "\"{}\" is not a date. Use a date like 31 March 2027",
        start(said)
    )
}

fn set_date(date: &mut TypedDate, said: Option<&Said>) -> Result<(), String> {
    let new = date::read(said).map_err(|said| no_date(&said))?;
    // The same date stays as it was typed.
    if date.read() != new.read() {
        *date = new;
    }
    Ok(())
}

fn lead(text: &str, summary: &PlanSummary<'_>) -> Result<Option<Slug>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let wanted = key(text);
    let mut partners = summary.partners.iter();
    let found = partners.find(|it| key(it.name) == wanted || key(it.slug.as_str()) == wanted);
    if let Some(who) = found {
        return Ok(Some(who.slug.clone()));
    }
    let names: Vec<&str> = summary.partners.iter().map(|it| it.name).collect();
    Err(if names.is_empty() {
        format!(
            "\"{}\" is not a partner of this plan. Add it to the plan first",
            start(text)
        )
    } else {
        none_of(text, "a partner of this plan", &names.join(", "))
    })
}

fn fund(text: &str, summary: &PlanSummary<'_>) -> Result<Option<Slug>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let wanted = key(text);
    let mut funds = summary.framework.funds.iter();
    let found = funds.find(|it| key(&it.name) == wanted || key(it.slug.as_str()) == wanted);
    let names = || {
        let names = summary.framework.funds.iter().map(|it| it.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    found
        .map(|it| Some(it.slug.clone()))
        .ok_or_else(|| none_of(text, "a fund of this plan", &names()))
}

/// Words that name none of what there is to choose from.
fn none_of(text: &str, kind: &str, all: &str) -> String {
    if text.is_empty() {
        return format!("there is not {kind} any more. Use one of: {all}");
    }
    format!("\"{}\" is not {kind}. Use one of: {all}", start(text))
}
