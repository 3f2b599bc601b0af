//! GOV.UK's examples of its components, drawn by the components of this project.
//!
//! govuk-frontend publishes examples of each component (`fixtures.json`): options, and the markup
//! that has to come of them. Here the options are read as what a component of this project takes.
//! What it does not take is refused, so that an option of a newer govuk-frontend is seen: either it
//! is taken here, or [`LEFT_OUT`] says why it is not.

mod blocks;
mod buttons;
mod fields;
mod groups;
mod left_out;
mod lists;
mod parts;

use serde::de::DeserializeOwned;
use serde_json::Value;
use yew::Html;

pub use self::left_out::{LEFT_OUT, LeftOut};

/// A component that follows one of GOV.UK's.
pub struct Component {
    /// What GOV.UK calls it.
    pub name: &'static str,
    /// Draws an example of GOV.UK's from its options.
    ///
    /// # Errors
    /// Which option it does not take.
    pub draw: fn(&Value) -> Result<Html, String>,
}

/// Every component of GOV.UK's that the app uses, in order of name.
pub const COMPONENTS: &[Component] = &[
    of::<buttons::BackLink>("back-link"),
    of::<buttons::Button>("button"),
    of::<groups::Checkboxes>("checkboxes"),
    of::<fields::DateInput>("date-input"),
    of::<blocks::Details>("details"),
    of::<fields::ErrorMessage>("error-message"),
    of::<blocks::ErrorSummary>("error-summary"),
    of::<groups::Fieldset>("fieldset"),
    of::<fields::FileUpload>("file-upload"),
    of::<fields::Hint>("hint"),
    of::<fields::Input>("input"),
    of::<blocks::InsetText>("inset-text"),
    of::<fields::Label>("label"),
    of::<blocks::NotificationBanner>("notification-banner"),
    of::<lists::Pagination>("pagination"),
    of::<groups::Radios>("radios"),
    of::<fields::Select>("select"),
    of::<lists::ServiceNavigation>("service-navigation"),
    of::<buttons::SkipLink>("skip-link"),
    of::<lists::SummaryList>("summary-list"),
    of::<lists::Table>("table"),
    of::<blocks::Tag>("tag"),
    of::<lists::TaskList>("task-list"),
    of::<fields::Textarea>("textarea"),
    of::<blocks::WarningText>("warning-text"),
];

/// Options of an example, as far as a component of this project takes them.
trait Options: DeserializeOwned {
    /// Draws the component.
    fn draw(self) -> Result<Html, String>;
}

const fn of<O: Options>(name: &'static str) -> Component {
    Component {
        name,
        draw: draw::<O>,
    }
}

fn draw<O: Options>(options: &Value) -> Result<Html, String> {
    let options = O::deserialize(options).map_err(|error| error.to_string())?;
    options.draw()
}
