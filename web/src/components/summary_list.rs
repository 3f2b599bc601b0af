use yew::prelude::*;

/// One row of a summary list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// What it is.
    pub(crate) key: AttrValue,
    /// What it says.
    pub(crate) value: Html,
    /// What can be done with it.
    pub(crate) actions: Html,
}

impl Row {
    /// A row of text.
    pub(crate) fn text(key: impl Into<AttrValue>, value: impl Into<AttrValue>) -> Self {
        let value: AttrValue = value.into();
        Self {
            key: key.into(),
            value: html! { <span dir="auto" class="app-typed">{ value }</span> },
            actions: Html::default(),
        }
    }

    /// A row of anything.
    pub(crate) fn html(key: impl Into<AttrValue>, value: Html) -> Self {
        Self {
            key: key.into(),
            value,
            actions: Html::default(),
        }
    }

    /// The row with something that can be done.
    pub(crate) fn with(mut self, actions: Html) -> Self {
        self.actions = actions;
        self
    }

    /// The row with a link to change it, or to enter it where nothing is there yet.
    pub(crate) fn with_link(self, href: String, verb: &'static str) -> Self {
        let which = self.key.to_lowercase();
        self.with(html! {
            <a class="govuk-link" {href}>
                { verb }<span class="govuk-visually-hidden">{ format!(" {which}") }</span>
            </a>
        })
    }
}

/// A list of what was entered.
pub(crate) fn summary_list(rows: Vec<Row>) -> Html {
    let has_actions = rows.iter().any(|row| row.actions != Html::default());
    html! {
        <dl class="govuk-summary-list">
            for row in rows {
                <div class={row_class(&row, has_actions)}>
                    <dt class="govuk-summary-list__key">{ row.key }</dt>
                    <dd class="govuk-summary-list__value">{ row.value }</dd>
                    if row.actions != Html::default() {
                        <dd class="govuk-summary-list__actions app-no-print">{ row.actions }</dd>
                    }
                </div>
            }
        </dl>
    }
}

/// A card about one of several things of a kind.
pub(crate) struct SummaryCard {
    /// Its heading.
    pub(crate) title: AttrValue,
    /// What can be done with it: one entry each.
    pub(crate) actions: Vec<Html>,
    /// Id, so that others can link to it.
    pub(crate) id: Option<AttrValue>,
    /// Its content.
    pub(crate) children: Html,
}

impl SummaryCard {
    /// The card as markup.
    pub(crate) fn view(self) -> Html {
        html! {
            <div class="govuk-summary-card" id={self.id}>
                <div class="govuk-summary-card__title-wrapper">
                    <h2 class="govuk-summary-card__title" dir="auto">{ self.title }</h2>
                    { card_actions(self.actions) }
                </div>
                <div class="govuk-summary-card__content">{ self.children }</div>
            </div>
        }
    }
}

/// What can be done with a card: a list, where there are several things.
fn card_actions(actions: Vec<Html>) -> Html {
    match actions.len() {
        0 => Html::default(),
        1 => html! { <div class="govuk-summary-card__actions app-no-print">{ for actions }</div> },
        _ => html! {
            <ul class="govuk-summary-card__actions app-no-print">
                for action in actions {
                    <li class="govuk-summary-card__action">{ action }</li>
                }
            </ul>
        },
    }
}

fn row_class(row: &Row, has_actions: bool) -> Classes {
    let empty = has_actions && row.actions == Html::default();
    classes!(
        "govuk-summary-list__row",
        empty.then_some("govuk-summary-list__row--no-actions")
    )
}
