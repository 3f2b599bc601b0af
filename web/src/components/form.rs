use reform_plan::problem::FieldProblem;
use yew::prelude::*;

use super::page::{Page, Width};
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

/// Problems the fields of a form show beside themselves.
#[derive(Clone, PartialEq)]
struct Shown(Vec<FieldProblem>);

/// A page with one form. Everything typed is in the plan already: the button only checks and moves
/// on, so going back never loses anything.
#[component]
pub(crate) fn FormPage(props: &FormPageProps) -> Html {
    let attempt = use_state(|| 0_u32);
    let shown = if *attempt > 0 {
        props.problems.clone()
    } else {
        Vec::new()
    };
    let onsubmit = {
        let (attempt, onvalid, is_valid) = (
            attempt.clone(),
            props.onvalid.clone(),
            props.problems.is_empty(),
        );
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
    let problems = shown
        .iter()
        .map(|it| (AttrValue::Static(it.field), it.words.clone().into()))
        .collect::<Vec<_>>();
    html! {
        <Page
            title={props.title.clone()}
            caption={props.caption.clone()}
            back={props.back.clone()}
            {problems}
            attempt={*attempt}
            width={props.width}
        >
            <ContextProvider<Shown> context={Shown(shown)}>
                <form {onsubmit} novalidate=true>
                    { props.children.clone() }
                    <div class="govuk-button-group app-no-print">
                        <button type="submit" class="govuk-button">{ &props.submit }</button>
                        { props.buttons.clone() }
                    </div>
                </form>
            </ContextProvider<Shown>>
            { props.after.clone() }
        </Page>
    }
}

/// The problem of a field, when it has one and the form shows problems.
#[hook]
pub(crate) fn use_problem(field: &str) -> Option<AttrValue> {
    let shown = use_context::<Shown>()?;
    shown
        .0
        .iter()
        .find(|it| it.field == field)
        .map(|it| it.words.clone().into())
}

/// The problem of a field as it stands above the field.
pub(crate) fn field_problem(id: &str, problem: Option<&AttrValue>) -> Html {
    match problem {
        None => Html::default(),
        Some(words) => html! {
            <p id={format!("{id}-error")} class="govuk-error-message">
                <span class="govuk-visually-hidden">{ "Error:" }</span>
                { " " }
                { words }
            </p>
        },
    }
}
