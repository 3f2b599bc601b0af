use reform_plan::Framework;
use reform_plan::summary::in_words;
use yew::prelude::*;

use super::text::{heading, words};

/// How to run a session, in ten lines: before, in the room, after.
pub(super) fn in_ten_lines(framework: &Framework) -> Html {
    let partners: Vec<String> = framework
        .partners
        .iter()
        .map(|partner| partner.name.clone())
        .collect();
    let invite = format!("Invite every partner: {}.", in_words(&partners));
    let before = [
        "Set aside about two meetings of 90 minutes. You can stop anywhere and go on later.".to_owned(),
        invite,
        "Ask everyone to look at the statements and bring what shows how things are. Each statement says what to bring.".to_owned(),
    ];
    let room = [
        "Show one statement at a time and read it aloud with its number.",
        "Read what each level looks like. Every partner scores alone before anyone speaks: on the screen behind a cover page, by code, or on paper. Then reveal the scores together.",
        "Hear the lowest and the highest first, and the most senior person last.",
        "Agree the level whose words are true today, in most places, for most families. If the room cannot say, select \"Not sure yet\".",
        "Write why in two or three sentences, with what it rests on. Name roles and services, never people.",
    ]
    .map(str::to_owned);
    let after = [
        "Read what the data says, choose 3 to 7 priorities, and give each an action, a lead and a measure.",
        "Check the golden thread, print the plan and download the plan file: it is your copy.",
    ]
    .map(str::to_owned);
    html! {
        <>
            { heading("How to run a session") }
            { words("Ten lines for whoever leads the room.") }
            { lines("Before", &before, 1) }
            { lines("In the room", &room, 1 + before.len()) }
            { lines("After", &after, 1 + before.len() + room.len()) }
        </>
    }
}

/// Numbered lines under a heading; the number goes on from the list before.
fn lines(title: &'static str, lines: &[String], start: usize) -> Html {
    html! {
        <>
            <h3 class="govuk-heading-s">{ title }</h3>
            <ol class="govuk-list govuk-list--number" start={start.to_string()}>
                for line in lines {
                    <li>{ line }</li>
                }
            </ol>
        </>
    }
}
