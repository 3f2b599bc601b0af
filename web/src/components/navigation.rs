use yew::prelude::*;

/// A place of the navigation.
pub(crate) struct Place {
    /// Its address.
    pub(crate) href: String,
    /// Its words.
    pub(crate) words: &'static str,
    /// How this page stands to it.
    pub(crate) here: Here,
}

/// How the page that is shown stands to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Here {
    /// It is elsewhere.
    Elsewhere,
    /// It belongs to the place.
    Inside,
    /// It is the place.
    Exactly,
}

/// Links to the places people come back to. `label` names the navigation.
pub(crate) fn service_navigation(label: &'static str, places: &[Place]) -> Html {
    html! {
        <div class="govuk-service-navigation app-no-print">
            <div class="govuk-width-container">
                <div class="govuk-service-navigation__container">
                    <nav class="govuk-service-navigation__wrapper" aria-label={label}>
                        <ul class="govuk-service-navigation__list" id="navigation">
                            for place in places {
                                { link(place) }
                            }
                        </ul>
                    </nav>
                </div>
            </div>
        </div>
    }
}

fn link(place: &Place) -> Html {
    let current = match place.here {
        Here::Elsewhere => None,
        Here::Inside => Some("true"),
        Here::Exactly => Some("page"),
    };
    let active = current.map(|_| "govuk-service-navigation__item--active");
    html! {
        <li class={classes!("govuk-service-navigation__item", active)}>
            <a class="govuk-service-navigation__link" href={place.href.clone()} aria-current={current}>
                if current.is_some() {
                    <strong class="govuk-service-navigation__active-fallback">{ place.words }</strong>
                } else {
                    { place.words }
                }
            </a>
        </li>
    }
}
