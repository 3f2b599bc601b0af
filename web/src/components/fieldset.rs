use yew::prelude::*;

use super::form::field_problem;
use super::text_field::{described_by, group, hint};

/// How the question of a group looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Legend {
    /// As text above the fields.
    #[default]
    Text,
    /// As a heading of its own.
    Heading,
    /// As the heading of one of several groups of a kind.
    SmallHeading,
}

/// Fields that belong together, with the question they answer.
#[derive(Default)]
pub(crate) struct Fieldset {
    /// Id of the field; problems name it.
    pub(crate) id: AttrValue,
    /// The question.
    pub(crate) legend: Html,
    /// How it looks.
    pub(crate) look: Legend,
    /// A hint below it.
    pub(crate) hint: AttrValue,
    /// What is wrong, if anything.
    pub(crate) problem: Option<AttrValue>,
    /// Whether nothing can be chosen.
    pub(crate) disabled: bool,
    /// The role that says more than the element does.
    pub(crate) role: Option<&'static str>,
    /// The fields.
    pub(crate) children: Html,
}

impl Fieldset {
    /// The fields inside their group, with question, hint and problem above them.
    pub(crate) fn view(self) -> Html {
        let group = group(self.problem.as_ref());
        html! { <div class={group}>{ self.bare() }</div> }
    }

    /// The same with no group around it.
    pub(crate) fn bare(self) -> Html {
        let problem = self.problem.as_ref();
        html! {
            <fieldset
                class="govuk-fieldset"
                role={self.role}
                disabled={self.disabled}
                aria-describedby={described_by(&self.id, &self.hint, problem)}
            >
                <legend class={classes!("govuk-fieldset__legend", self.look.class())}>
                    if self.look == Legend::SmallHeading {
                        <h3 class="govuk-fieldset__heading">{ self.legend }</h3>
                    } else {
                        { self.legend }
                    }
                </legend>
                { hint(&self.id, &self.hint) }
                { field_problem(&self.id, problem) }
                { self.children }
            </fieldset>
        }
    }
}

impl Legend {
    fn class(self) -> &'static str {
        match self {
            Self::Text => "app-legend",
            Self::Heading => "govuk-fieldset__legend--m",
            Self::SmallHeading => "govuk-fieldset__legend--s",
        }
    }
}
