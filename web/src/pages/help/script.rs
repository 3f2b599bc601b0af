use yew::prelude::*;

use super::quick_guide::print;
use super::text::{bullets, heading, link, words};
use crate::components::{Page, inset_with};
use crate::context::AppContext;
use crate::route::Route;

/// What to say while a workshop begins, minute by minute.
pub(crate) fn script_page(app: &AppContext) -> Html {
    html! {
        <Page title="Facilitator script: the first 10 minutes" back={Route::Help}>
            { print(app) }
            { words("Words to say aloud while the workshop begins. Change them to how you speak. What happens after that is on the run sheet of your workshop.") }
            { heading("Before people come") }
            { bullets([
                "Open the plan on the projector and enlarge the letters (Ctrl and plus) until the last row can read them.",
                "Put the agenda with the ground rules on each table, and a scoring sheet for each partner.",
                "Ask somebody else to type. Ask somebody from the parent carer forum to speak first.",
            ]) }
            { minutes("Minutes 0 to 2: why we are here", &[
                "Welcome. Today we say together how support for children and young people with SEND is here, now, and what we will change first.",
                "Each of us sees a part. The family waiting for a reply, the school looking for help and the team with the long list all see something true.",
                "By the end we want levels we agree on, the reasons for them in writing, and a list of what to work on.",
            ]) }
            { minutes("Minutes 2 to 4: how we talk", &[
                "The ground rules are on your table. Two matter most. We score alone before anybody speaks. And whoever is furthest from the others speaks first, and the most senior person last.",
                "Different answers are what we came for. Nobody has to defend one.",
                "We speak of services and of what we do, never of a child, a family or a member of staff by name.",
            ]) }
            { minutes("Minutes 4 to 6: what a level is", &[
                "Each statement has levels in words. We look for the one whose words are true today, in most places, for most families. Not on our best day, and not what is planned.",
                "If we are between two, we take the lower one, and write down what would change it.",
                "If we do not know, we say \"Not sure yet\". That is an honest answer, and finding out can be an action.",
            ]) }
            { minutes("Minutes 6 to 9: one together, to try", &[
                "Here is the first statement. I read it aloud, then each level.",
                "Take one minute alone. Choose a level, or \"not sure\", and one thing that shows it.",
                "Now we show all the answers at once. Who is lowest? What do you see? Who is highest? What do you see?",
                "Which level is true in most places? What does it rest on? We write that down in two sentences.",
            ]) }
            { minutes("Minutes 9 to 10: and on", &[
                "That is how we go on, a few minutes each. What needs longer goes to the parking lot, and we come back to it.",
                "Everything is saved on this laptop after every change. You get the plan as a file after the session.",
            ]) }
            { heading("If it gets stuck") }
            <dl class="app-glossary">
                { stuck("Nobody speaks", "Ask each partner for one example of the last month, the forum first.") }
                { stuck("Two partners do not agree", "Ask what each has seen. If both are true in different places, agree the level that is true in most, and record who does not agree and why.") }
                { stuck("Somebody is blamed", "Ask: what made that likely? What would have to be different?") }
                { stuck("It takes too long", "Park it. Two statements with reasons are worth more than ten without.") }
                { stuck("A figure is doubted", "Write down both figures with where they come from, and who finds out.") }
            </dl>
            if app.state.open.is_some() {
                <p class="govuk-body app-no-print">
                    { link(&Route::Workshop, "Run sheet and agenda of your workshop") }
                </p>
            }
        </Page>
    }
}

/// What to say in some minutes.
fn minutes(title: &'static str, said: &[&'static str]) -> Html {
    html! {
        <>
            { heading(title) }
            for words in said {
                { inset_with("app-to-say", html! { <blockquote class="app-said">{ *words }</blockquote> }) }
            }
        </>
    }
}

/// What to do when something happens.
fn stuck(when: &'static str, then: &'static str) -> Html {
    html! {
        <div class="app-glossary__entry">
            <dt class="app-glossary__term">{ when }</dt>
            <dd class="app-glossary__meaning">{ then }</dd>
        </div>
    }
}
