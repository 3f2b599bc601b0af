use reform_plan::problem::FieldProblem;
use yew::prelude::*;

use super::buttons::{Look, submit_button};
use super::page::{Page, Width};
use crate::context::use_app;
use crate::route::Route;

/// A page with one form: content, one green button, and what is wrong once it was pressed.
#[derive(PartialEq, Properties)]
pub(crate) struct FormPageProps {
    /// The heading.
    pub(crate) title: AttrValue,
    /// Small words above the heading.
    #[prop_or_default]
    pub(crate) caption: AttrValue,
    /// Where "Back" leads.
    #[prop_or_default]
    pub(crate) back: Option<Route>,
    /// Everything that is wrong now; shown only after the button was pressed.
    #[prop_or_default]
    pub(crate) problems: Vec<FieldProblem>,
    /// The same of fields that stand more than once on the page, with their whole ids.
    #[prop_or_default]
    pub(crate) more_problems: Problems,
    /// Words of the button.
    #[prop_or(AttrValue::Static("Save and continue"))]
    pub(crate) submit: AttrValue,
    /// Called when the button is pressed and nothing is wrong.
    pub(crate) onvalid: Callback<()>,
    /// What stands beside the button.
    #[prop_or_default]
    pub(crate) buttons: Html,
    /// What stands below the form.
    #[prop_or_default]
    pub(crate) after: Html,
    /// How wide the content is.
    #[prop_or_default]
    pub(crate) width: Width,
    /// The fields.
    pub(crate) children: Html,
}

/// Problems as field ids and words.
pub(crate) type Problems = Vec<(AttrValue, AttrValue)>;

/// Problems the fields of a form show beside themselves.
#[derive(Clone, Default, PartialEq)]
struct Shown(Problems);

/// A page with one form. Everything typed is in the plan already: the button only checks and moves
/// on, so going back never loses anything.
#[component]
pub(crate) fn FormPage(props: &FormPageProps) -> Html {
    let attempt = use_state(|| 0_u32);
    let mut problems: Problems = props
        .problems
        .iter()
        .map(|it| (AttrValue::Static(it.field), it.words.clone().into()))
        .chain(props.more_problems.iter().cloned())
        .collect();
    let mut submit = props.submit.clone();
    if use_app().is_read_only() {
        // Where nothing can be changed nothing has to be mended: the button only leads on.
        problems.clear();
        submit = "Continue".into();
    }
    let is_valid = problems.is_empty();
    let shown = if *attempt > 0 { problems } else { Vec::new() };
    let onsubmit = {
        let (attempt, onvalid) = (attempt.clone(), props.onvalid.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if is_valid {
                attempt.set(0);
                onvalid.emit(());
            } else {
                attempt.set(*attempt + 1);
            }
        })
    };
    html! {
        <Page
            title={props.title.clone()}
            caption={props.caption.clone()}
            back={props.back.clone()}
            problems={shown.clone()}
            attempt={*attempt}
            width={props.width}
        >
            <ContextProvider<Shown> context={Shown(shown)}>
                <form {onsubmit} novalidate=true>
                    { props.children.clone() }
                    <div class="govuk-button-group app-no-print">
                        { submit_button(Look::Primary, html! { submit }) }
                        { props.buttons.clone() }
                    </div>
                </form>
            </ContextProvider<Shown>>
            { props.after.clone() }
        </Page>
    }
}

/// Fields that show problems of their own.
#[derive(PartialEq, Properties)]
pub(crate) struct FieldProblemsProps {
    /// The problems to show now.
    pub(crate) problems: Problems,
    /// The fields.
    pub(crate) children: Html,
}

/// Fields that are checked by a button of their own, inside a form or outside: each shows its
/// problem besides those the form shows.
#[component]
pub(crate) fn FieldProblems(props: &FieldProblemsProps) -> Html {
    let mut shown = use_context::<Shown>().unwrap_or_default();
    shown.0.extend(props.problems.iter().cloned());
    html! { <ContextProvider<Shown> context={shown}>{ props.children.clone() }</ContextProvider<Shown>> }
}

/// The problem of a field, when it has one and the form shows problems.
#[hook]
pub(crate) fn use_problem(field: &str) -> Option<AttrValue> {
    let shown = use_context::<Shown>()?;
    shown
        .0
        .iter()
        .find(|(id, _)| id == field)
        .map(|(_, words)| words.clone())
}

/// The problem of a field as it stands above the field.
pub(crate) fn field_problem(id: &str, problem: Option<&AttrValue>) -> Html {
    problem.map_or_else(Html::default, |words| {
        error_message(format!("{id}-error"), words)
    })
}

/// Words about what is wrong with a field.
pub(crate) fn error_message(id: String, words: &str) -> Html {
    html! {
        <p {id} class="govuk-error-message">
            <span class="govuk-visually-hidden">{ "Error:" }</span>
            { " " }
            { words }
        </p>
    }
}
