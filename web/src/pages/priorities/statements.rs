//! The statements a priority answers.

use reform_plan::summary::{PillarProfile, PlanSummary, Thread};
use reform_plan::{Edit, Priority, PriorityField, Slug};
use yew::prelude::*;

use super::single::tick;
use crate::components::{CheckOption, Checkboxes, details, edit_link, paragraph};
use crate::context::AppContext;

/// Every statement as a box to tick, by pillar: those of the priority's section first, the others
/// behind words that open. Which group a statement is in does not depend on whether it is ticked,
/// so that nothing moves under the pointer.
pub(super) fn statements(app: &AppContext, summary: &PlanSummary<'_>, thread: &Thread<'_>) -> Html {
    let is_near = |profile: &&PillarProfile<'_>| {
        thread
            .section
            .is_none_or(|section| section.pillars.contains(&profile.pillar.slug))
    };
    let (near, far): (Vec<_>, Vec<_>) = summary.pillars.iter().partition(is_near);
    let ticked = far
        .iter()
        .flat_map(|profile| &profile.lines)
        .filter(|line| thread.priority.statements.contains(&line.statement.slug))
        .count();
    html! {
        <>
            for profile in near {
                { pillar(app, thread.priority, profile) }
            }
            if !far.is_empty() {
                { details(
                    format!("Statements of other pillars ({ticked} ticked)").into(),
                    far.iter().map(|profile| pillar(app, thread.priority, profile)).collect(),
                ) }
            }
        </>
    }
}

fn pillar(app: &AppContext, priority: &Priority, profile: &PillarProfile<'_>) -> Html {
    let options = profile
        .lines
        .iter()
        .map(|line| CheckOption {
            value: line.statement.slug.clone(),
            label: format!("{} {}", line.statement.id, line.statement.text).into(),
            hint: line.standing.words().into(),
            ticked: priority.statements.contains(&line.statement.slug),
        })
        .collect::<Vec<_>>();
    html! {
        <Checkboxes
            key={profile.pillar.slug.to_string()}
            id={format!("statements-{}", profile.pillar.slug)}
            legend={format!("Statements of pillar {} {}", profile.pillar.id, profile.pillar.name)}
            {options}
            ontick={tick(app, priority, &priority.statements, PriorityField::Statements)}
            small=true
        />
    }
}

/// Links to statements and indicators the framework no longer has: kept until somebody takes them
/// out.
pub(super) fn kept(app: &AppContext, priority: &Priority) -> Html {
    let gone_statements = priority
        .statements
        .iter()
        .filter(|it| app.framework.statement(it).is_none());
    let gone_indicators = priority
        .indicators
        .iter()
        .filter(|it| app.framework.indicator(it).is_none());
    let gone: Vec<(&Slug, PriorityField)> = gone_statements
        .map(|it| {
            let field = PriorityField::Statements(without(&priority.statements, it));
            (it, field)
        })
        .chain(gone_indicators.map(|it| {
            let field = PriorityField::Indicators(without(&priority.indicators, it));
            (it, field)
        }))
        .collect();
    if gone.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { paragraph("Kept from an earlier framework, which had these:") }
            <ul class="govuk-list govuk-list--bullet">
                for (slug, field) in gone {
                    <li>
                        <span>{ slug.to_string() }</span>{ " " }
                        { edit_link(app, &take_out(app, priority, field), slug.as_str(), html! { "Remove" }) }
                    </li>
                }
            </ul>
        </>
    }
}

fn without(list: &[Slug], slug: &Slug) -> Vec<Slug> {
    list.iter().filter(|it| *it != slug).cloned().collect()
}

fn take_out(app: &AppContext, priority: &Priority, field: PriorityField) -> Callback<()> {
    let (app, id) = (app.clone(), priority.id.clone());
    Callback::from(move |()| {
        let edit = Edit::SetPriority {
            priority: id.clone(),
            field: field.clone(),
        };
        app.edit_and_tell(edit, "The link was removed.");
    })
}
