use yew::platform::spawn_local;
use yew::prelude::*;

use super::buttons::Look;
use crate::context::use_app;

/// A text to copy.
#[derive(PartialEq, Properties)]
pub(crate) struct CopyProps {
    /// Id that is unique on the page.
    pub(crate) id: AttrValue,
    /// Words of the button.
    pub(crate) words: AttrValue,
    /// What only a screen reader hears after them: of several alike, which one.
    #[prop_or_default]
    pub(crate) which: AttrValue,
    /// The text.
    pub(crate) text: AttrValue,
    /// How the button looks.
    #[prop_or_default]
    pub(crate) look: CopyLook,
}

/// How the button of a text to copy looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CopyLook {
    /// As a button.
    #[default]
    Button,
    /// As a link, for small things beside others.
    Link,
}

impl CopyLook {
    fn class(self) -> Classes {
        match self {
            Self::Button => Look::Secondary.class(),
            Self::Link => classes!("app-link-button"),
        }
    }
}

/// What became of copying.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// A button that copies a text. Where the browser does not let it, the text is shown to be copied by
/// hand.
#[component]
pub(crate) fn Copy(props: &CopyProps) -> Html {
    let app = use_app();
    let copied = use_state(|| Copied::NotYet);
    {
        // Another text was not copied yet.
        let copied = copied.clone();
        use_effect_with(props.text.clone(), move |_| copied.set(Copied::NotYet));
    }
    let onclick = {
        let (world, text, copied) = (app.world.clone(), props.text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (copying, copied) = (world.copy(&text), copied.clone());
            spawn_local(async move {
                let is_there = copying.await;
                copied.set(if is_there {
                    Copied::Done
                } else {
                    Copied::Refused
                });
            });
        })
    };
    let said = match *copied {
        Copied::NotYet => "",
        Copied::Done => "Copied",
        Copied::Refused => "This browser does not let the tool copy. Select the text and copy it",
    };
    html! {
        <div class="app-copy app-no-print">
            <button type="button" class={props.look.class()} {onclick}>
                <span>{ &props.words }</span>
                if !props.which.is_empty() {
                    <span class="govuk-visually-hidden">{ format!(" {}", props.which) }</span>
                }
            </button>
            <span class="app-copy__said" role="status">{ said }</span>
            if *copied == Copied::Refused {
                <textarea
                    class="govuk-textarea"
                    id={props.id.clone()}
                    rows="6"
                    readonly=true
                    aria-label={props.words.clone()}
                    value={props.text.clone()}
                />
            }
        </div>
    }
}
