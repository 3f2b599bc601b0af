//! The rules of the shortlist: what each looks for, whether it is used, and from which number on.

use reform_plan::summary::{Candidate, RuleInUse, rules, rules_as_they_came, shortlist};
use reform_plan::{Edit, RuleField, RuleKind, RuleUse};
use yew::prelude::*;

use super::parts::figures_to_come;
use crate::components::{
    CheckOption, Checkboxes, Choice, Choices, Look, Page, Select, button_link, edit_button,
    heading, paragraph,
};
use crate::context::AppContext;
use crate::route::Route;

/// Every rule with its words, a box to use it, and its number.
pub(crate) fn rules_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let rules = rules(&app.framework, plan.draft);
    let found = shortlist(&summary);
    let is_changed = rules.iter().any(|it| !it.is_as_it_came());
    let back = {
        let (app, edit) = (app.clone(), rules_as_they_came(&app.framework, plan.draft));
        Callback::from(move |()| app.edit_and_tell(edit.clone(), "The rules are as they came."))
    };
    html! {
        <Page title="The rules of the shortlist" back={Route::Shortlist}>
            { paragraph("Each rule looks for one thing. What it finds is put on the list of what may become a priority, with the rule's words. There are no points: a rule finds something or it does not. Your partnership can leave a rule out or change its number, and that stays with the plan.") }
            { figures_to_come(app, &summary) }
            for rule in &rules {
                <section class="app-rule" key={rule.rule.slug.to_string()}>
                    { one(app, rule, &found) }
                </section>
            }
            if is_changed {
                { edit_button(app, Look::Secondary, &back, html! { "Back to as it came" }) }
            }
            <div class="app-no-print">
                { button_link(Look::Primary, &Route::Shortlist, html! { "Go to the shortlist" }) }
            </div>
        </Page>
    }
}

fn one(app: &AppContext, rule: &RuleInUse<'_>, found: &[Candidate<'_>]) -> Html {
    let slug = &rule.rule.slug;
    let ontick = {
        let rule = slug.clone();
        app.onedit(move |(_, ticked): (_, bool)| Edit::SetRule {
            rule: rule.clone(),
            field: RuleField::Use(if ticked {
                RuleUse::Used
            } else {
                RuleUse::LeftOut
            }),
        })
    };
    let options = vec![CheckOption {
        value: slug.clone(),
        label: "Use this rule".into(),
        hint: AttrValue::default(),
        ticked: rule.used.is_used(),
    }];
    html! {
        <>
            { heading(rule.rule.name.clone()) }
            { paragraph(rule.rule.about.clone()) }
            <Checkboxes
                id={format!("use-{slug}")}
                legend={format!("Is \"{}\" used?", rule.rule.name)}
                {options}
                {ontick}
                small=true
            />
            { number(app, rule) }
            <p class="govuk-body" role="status">{ finds(app, rule, found) }</p>
        </>
    }
}

/// The choice of its number, where it has one.
fn number(app: &AppContext, rule: &RuleInUse<'_>) -> Html {
    let numbers = rule.numbers(&app.framework);
    let Some(plan) = app.plan().filter(|_| !numbers.is_empty()) else {
        return Html::default();
    };
    let slug = &rule.rule.slug;
    let chosen = plan.draft.rules.get(slug).and_then(|it| it.threshold);
    let options = numbers
        .iter()
        .map(|it| Choice::new(*it, rule.number_words(*it)))
        .collect();
    let onchoose = {
        let rule = slug.clone();
        app.onedit(move |number| Edit::SetRule {
            rule: rule.clone(),
            field: RuleField::Threshold(number),
        })
    };
    let label = match rule.rule.kind {
        RuleKind::LowLevel => "How many of the lowest levels count?",
        RuleKind::WorseAndFalling => "Over how many years?",
        _ => "From how many levels on?",
    };
    let came = rule.number_words(rule.rule.threshold.max(1));
    html! {
        <Select
            id={format!("number-{slug}")}
            {label}
            none={format!("As it came: {came}")}
            choices={Choices::one_or_none(options, chosen.as_ref(), onchoose)}
        />
    }
}

/// How many it finds now.
fn finds(app: &AppContext, rule: &RuleInUse<'_>, found: &[Candidate<'_>]) -> String {
    if !rule.used.is_used() {
        return "It is left out.".to_owned();
    }
    if rule.needs_figures() && app.figures.get().is_none() {
        return "It looks at published figures, which are not there yet.".to_owned();
    }
    let findings = found.iter().flat_map(|it| &it.findings);
    match findings.filter(|it| it.rule.slug == rule.rule.slug).count() {
        0 => "It finds nothing now.".to_owned(),
        count => format!("It finds {count} now."),
    }
}
