use yew::prelude::*;

/// Colour of a tag. The words say it all: colour only helps to find it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum TagColour {
    /// Nothing special.
    #[default]
    Grey,
    /// Something under way.
    Blue,
    /// Something to look at.
    Orange,
    /// Something done.
    Green,
}

/// A tag.
#[derive(PartialEq, Properties)]
pub(crate) struct TagProps {
    /// Its words.
    pub(crate) words: AttrValue,
    /// Its colour.
    #[prop_or_default]
    pub(crate) colour: TagColour,
}

/// A status in one or two words.
#[component]
pub(crate) fn Tag(props: &TagProps) -> Html {
    let colour = match props.colour {
        TagColour::Grey => "govuk-tag--grey",
        TagColour::Blue => "govuk-tag--blue",
        TagColour::Orange => "govuk-tag--orange",
        TagColour::Green => "govuk-tag--green",
    };
    html! { <strong class={classes!("govuk-tag", colour)}>{ &props.words }</strong> }
}
