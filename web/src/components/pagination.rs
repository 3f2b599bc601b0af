use yew::prelude::*;

/// A side of this page, as GOV.UK draws it.
struct Side {
    rel: &'static str,
    class: &'static str,
    icon: &'static str,
    arrow: &'static str,
}

const BEFORE: Side = Side {
    rel: "prev",
    class: "govuk-pagination__prev",
    icon: "govuk-pagination__icon--prev",
    arrow: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
};

const AFTER: Side = Side {
    rel: "next",
    class: "govuk-pagination__next",
    icon: "govuk-pagination__icon--next",
    arrow: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

/// A page that stands beside this one.
pub(crate) struct Neighbour {
    /// Its address.
    pub(crate) href: String,
    /// What it is about.
    pub(crate) label: String,
}

/// Links to the page before and the page after, where there are any. `label` says what the pages
/// are; `words` are those for before and after.
pub(crate) fn pagination(
    label: &'static str,
    words: (&'static str, &'static str),
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
) -> Html {
    if previous.is_none() && next.is_none() {
        return Html::default();
    }
    html! {
        <nav class="govuk-pagination govuk-pagination--block app-no-print" aria-label={label}>
            if let Some(previous) = previous {
                { one(previous, &BEFORE, words.0) }
            }
            if let Some(next) = next {
                { one(next, &AFTER, words.1) }
            }
        </nav>
    }
}

fn one(to: Neighbour, side: &Side, words: &'static str) -> Html {
    html! {
        <div class={side.class}>
            <a class="govuk-link govuk-pagination__link" href={to.href} rel={side.rel}>
                <svg
                    class={classes!("govuk-pagination__icon", side.icon)}
                    xmlns="http://www.w3.org/2000/svg"
                    height="13"
                    width="15"
                    aria-hidden="true"
                    focusable="false"
                    viewBox="0 0 15 13"
                >
                    <path d={side.arrow} />
                </svg>
                <span class="govuk-pagination__link-title">{ words }</span>
                <span class="govuk-visually-hidden">{ ": " }</span>
                <span class="govuk-pagination__link-label">{ to.label }</span>
            </a>
        </div>
    }
}
