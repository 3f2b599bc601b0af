//! Examples of the components, by name. They are what snapshots, the gallery and its check for
//! accessibility are made of.

mod blocks;
mod fields;
mod lists;

use yew::Html;

/// A component with something in it.
pub struct Example {
    /// The component.
    pub component: &'static str,
    /// What it shows.
    pub name: &'static str,
    /// Draws it.
    pub draw: fn() -> Html,
}

impl Example {
    const fn new(component: &'static str, name: &'static str, draw: fn() -> Html) -> Self {
        Self {
            component,
            name,
            draw,
        }
    }
}

/// Every example; those of one component stand together.
pub fn examples() -> impl Iterator<Item = &'static Example> {
    [blocks::BLOCKS, fields::FIELDS, lists::LISTS]
        .into_iter()
        .flatten()
}
