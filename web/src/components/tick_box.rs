use yew::prelude::*;

/// A box to tick, one of a group. It says something of the page or of the plan; whoever draws it
/// decides whether it can be ticked while the open plan may only be read.
#[derive(Default)]
pub(crate) struct TickBox {
    /// Its id.
    pub(crate) id: String,
    /// Name of its group; its id where it has none.
    pub(crate) name: AttrValue,
    /// Its words.
    pub(crate) label: Html,
    /// What only a screen reader hears after them: of several alike, which one.
    pub(crate) which: String,
    /// A short hint; none where the words are enough.
    pub(crate) hint: Option<Html>,
    /// Whether it is ticked.
    pub(crate) is_ticked: bool,
    /// Whether a problem is told above it, outside a group.
    pub(crate) has_problem: bool,
    /// Called when it is ticked or not any more.
    pub(crate) onchange: Callback<()>,
}

impl TickBox {
    /// The box with its label.
    pub(crate) fn view(self) -> Html {
        let hint_id = format!("{}-item-hint", self.id);
        let hint = self.hint.is_some().then(|| hint_id.clone());
        let problem = self.has_problem.then(|| format!("{}-error", self.id));
        let described: Vec<String> = problem.into_iter().chain(hint).collect();
        let name = if self.name.is_empty() {
            AttrValue::from(self.id.clone())
        } else {
            self.name
        };
        html! {
            <div class="govuk-checkboxes__item">
                <input
                    class="govuk-checkboxes__input"
                    id={self.id.clone()}
                    {name}
                    type="checkbox"
                    checked={self.is_ticked}
                    onchange={self.onchange.reform(|_: Event| ())}
                    aria-describedby={(!described.is_empty()).then(|| described.join(" "))}
                />
                <label class="govuk-label govuk-checkboxes__label" for={self.id} dir="auto">
                    { self.label }
                    if !self.which.is_empty() {
                        <span class="govuk-visually-hidden">{ format!(": {}", self.which) }</span>
                    }
                </label>
                if let Some(hint) = self.hint {
                    <div id={hint_id} class="govuk-hint govuk-checkboxes__hint">{ hint }</div>
                }
            </div>
        }
    }
}

/// Small boxes, one below the other.
pub(crate) fn tick_boxes(boxes: impl Iterator<Item = TickBox>) -> Html {
    html! {
        <div class="govuk-checkboxes govuk-checkboxes--small">{ for boxes.map(TickBox::view) }</div>
    }
}
