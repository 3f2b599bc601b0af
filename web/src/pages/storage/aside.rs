use reform_plan::keep::Key;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::kept_keys::characters;
use crate::components::{link_button, paragraph, small_heading};
use crate::context::AppContext;
use crate::pages::kept::{hand_text_out, tell};
use crate::state::Tone;
use crate::world::KeptText;

/// Texts that were set aside as they were found, to be downloaded.
pub(super) fn set_aside(app: &AppContext, texts: &[KeptText]) -> Html {
    let aside: Vec<(&KeptText, &'static str)> = texts
        .iter()
        .filter_map(|text| Some((text, name(&text.key)?)))
        .collect();
    if aside.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { small_heading("Set aside") }
            { paragraph("The tool never throws away what it cannot read. Send these files to whoever looks after the tool if something is missing from your plan.") }
            <ul class="govuk-list">
                for (text, name) in aside {
                    <li>
                        { format!("{name}, {} characters", characters(text.size)) }
                        { " " }
                        { link_button(&ondownload(app, text), &text.key, html! { "Download" }) }
                    </li>
                }
            </ul>
        </>
    }
}

/// What a text is when it was set aside; none for all others.
fn name(key: &str) -> Option<&'static str> {
    match Key::read(key)? {
        Key::Lost(_) => Some("A damaged text"),
        Key::Before(..) => Some("A plan before it was brought up to date"),
        _ => None,
    }
}

fn ondownload(app: &AppContext, text: &KeptText) -> Callback<()> {
    let (app, text) = (app.clone(), text.clone());
    Callback::from(move |()| {
        let reading = app.world.kept_text(text.store, &text.key);
        let (app, name) = (app.clone(), file_name(&text.key));
        spawn_local(async move {
            match reading.await {
                Some(text) => hand_text_out(&app, &name, &text),
                None => tell(&app, "That text is not there any more", Tone::Important),
            }
        });
    })
}

/// A name for the file that is safe everywhere.
fn file_name(key: &str) -> String {
    let plain: String = key
        .chars()
        .map(|it| if it.is_ascii_alphanumeric() { it } else { '-' })
        .collect();
    format!("{plain}.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_set_aside_is_handed_out() {
        assert_eq!(name(&Key::Lost(1).text()), Some("A damaged text"));
        assert!(name(&Key::Before("p".into(), 1).text()).is_some());
        assert_eq!(name(&Key::Open.text()), None);
        assert_eq!(name("another-tool"), None);
    }

    #[test]
    fn the_name_of_the_file_has_no_letter_a_computer_refuses() {
        assert_eq!(
            file_name("sendplan:lost:0000000a"),
            "sendplan-lost-0000000a.txt"
        );
    }
}
