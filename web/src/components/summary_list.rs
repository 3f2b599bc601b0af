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
#[derive(PartialEq, Properties)]
pub(crate) struct SummaryListProps {
    /// Its rows.
    pub(crate) rows: Vec<Row>,
}

/// A list of what was entered.
#[component]
pub(crate) fn SummaryList(props: &SummaryListProps) -> Html {
    let has_actions = props.rows.iter().any(|row| row.actions != Html::default());
    html! {
        <dl class="govuk-summary-list">
            for row in &props.rows {
                <div class={row_class(row, has_actions)}>
                    <dt class="govuk-summary-list__key">{ &row.key }</dt>
                    <dd class="govuk-summary-list__value">{ row.value.clone() }</dd>
                    if row.actions != Html::default() {
                        <dd class="govuk-summary-list__actions app-no-print">{ row.actions.clone() }</dd>
                    }
                </div>
            }
        </dl>
    }
}

/// A card.
#[derive(PartialEq, Properties)]
pub(crate) struct SummaryCardProps {
    /// Its heading.
    pub(crate) title: AttrValue,
    /// What can be done with it: one entry each.
    #[prop_or_default]
    pub(crate) actions: Vec<Html>,
    /// Id, so that others can link to it.
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    /// Its content.
    pub(crate) children: Html,
}

/// A card about one of several things of a kind.
#[component]
pub(crate) fn SummaryCard(props: &SummaryCardProps) -> Html {
    html! {
        <div class="govuk-summary-card" id={props.id.clone()}>
            <div class="govuk-summary-card__title-wrapper">
                <h2 class="govuk-summary-card__title" dir="auto">{ &props.title }</h2>
                if !props.actions.is_empty() {
                    <ul class="govuk-summary-card__actions app-no-print">
                        for action in &props.actions {
                            <li class="govuk-summary-card__action">{ action.clone() }</li>
                        }
                    </ul>
                }
            </div>
            <div class="govuk-summary-card__content">{ props.children.clone() }</div>
        </div>
    }
}

fn row_class(row: &Row, has_actions: bool) -> Classes {
    let empty = has_actions && row.actions == Html::default();
    classes!(
        "govuk-summary-list__row",
        empty.then_some("govuk-summary-list__row--no-actions")
    )
}
