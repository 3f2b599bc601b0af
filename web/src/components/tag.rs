use yew::prelude::*;

/// Colour of a tag. The words say it all: colour only helps to find it.
#[derive(Clone, Copy)]
pub(crate) enum TagColour {
    /// Nothing special.
    Grey,
    /// Something under way.
    Blue,
    /// Something to look at.
    Orange,
}

/// A status in one or two words.
pub(crate) fn tag(words: &'static str, colour: TagColour) -> Html {
    let colour = match colour {
        TagColour::Grey => "govuk-tag--grey",
        TagColour::Blue => "govuk-tag--blue",
        TagColour::Orange => "govuk-tag--orange",
    };
    html! { <strong class={classes!("govuk-tag", colour)}>{ words }</strong> }
}
