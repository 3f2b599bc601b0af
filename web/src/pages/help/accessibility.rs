use yew::prelude::*;

use super::text::{bullets, heading, link, words};
use crate::components::{Page, small_heading};
use crate::route::Route;

/// What the tool is built for, how it was tested, what is known not to work, and what whoever
/// publishes it has to add. The order is that of the model statement for public bodies.
pub(crate) fn accessibility_page() -> Html {
    html! {
        <Page title="Accessibility statement">
            { words("This statement is about this tool, wherever it is published or opened from a file. A council or health body that publishes it is responsible for it under the Public Sector Bodies Accessibility Regulations 2018, and completes the parts named at the end.") }
            { words("We want as many people as possible to be able to use it: on a projector, on a laptop, on a phone and on paper. You can expect to:") }
            { bullets([
                "do everything with a keyboard alone, and see where it is",
                "zoom in to 400% without text being cut off or the page scrolling sideways; wide tables scroll inside their own frame",
                "set letters, words and lines further apart",
                "read every chart as a table of the same numbers, on screen and in print",
                "see no meaning that is carried by colour alone, on screen or in a black and white print",
                "use Windows contrast themes, light and dark",
                "see nothing that moves by itself",
                "take as long as you need: nothing times out",
                "translate pages in the browser and carry on",
                "save a plan as a PDF with headings, tables and descriptions of charts that assistive software can read, from Microsoft Edge or Google Chrome",
            ]) }
            { known() }
            { heading("If something does not work for you") }
            { words("Tell the person or organisation that gave you this tool. Say which page it was, what you tried to do, and what you use to read or move around the page. If you need the statements or a plan in another format, such as large print or easy read, ask them too.") }
            { words("You do not need the screen to take part: statements can be scored on paper.") }
            { heading("If you are not happy with the answer") }
            <p class="govuk-body">
                { "The Equality and Human Rights Commission enforces the regulations in England. If a public body does not answer your complaint well, contact the " }
                <a class="govuk-link" href="https://www.equalityadvisoryservice.com/" rel="noreferrer noopener" target="_blank">{ "Equality Advisory and Support Service (opens in a new tab)" }</a>
                { "." }
            </p>
            { status() }
            { tested() }
            { for_publishers() }
            { words("This statement was prepared on 21 November 2026 and last read over on 29 November 2026.") }
        </Page>
    }
}

/// What does not work, or is not known to.
fn known() -> Html {
    html! {
        <>
            { heading("What does not work, or is not known to") }
            { bullets([
                "Nobody has tried it yet with a screen reader, a screen magnifier or speech software, and no disabled person has tested it for us.",
                "It was tested in Chromium, which Microsoft Edge and Google Chrome are built on. Firefox and Safari were not tested.",
                "Letters in the drawing of a chart stay as far apart as they are drawn. The table of the chart takes your spacing.",
                "Translation was tried with what browsers do to a page, and not with a translation service. The words in a file you download are not translated.",
                "PDFs from other browsers, and from \"Microsoft Print to PDF\", were not checked. They may lose what assistive software needs.",
                "Word and Excel files have headings, table heads and descriptions of charts. They were checked by a program, and not in Word or Excel themselves.",
                "Text that partners type is shown as they typed it. Short sentences and expanded short names help every reader.",
            ]) }
        </>
    }
}

/// The compliance status, and why no more is claimed.
fn status() -> Html {
    html! {
        <>
            { heading("How far it meets the standard") }
            { words("It is built to meet level AA of the Web Content Accessibility Guidelines, version 2.2. The tests described here find no failure. They cannot show that there is none: many criteria need a person to judge, and no independent audit was made. So nobody may call it fully compliant because of this statement.") }
            { words("We know of no content that is left out as a disproportionate burden. Maps, video and sound are not used.") }
        </>
    }
}

/// How it was tested, and with what.
fn tested() -> Html {
    html! {
        <>
            { heading("How it was tested") }
            { words("Programs test every version before it is published, in a real browser. Every page of the tool is opened without a plan, with a new plan and with a finished one:") }
            { bullets([
                "axe-core, an automated checker, with its rules for good practice and for the size of targets. Nothing it finds is accepted, however small.",
                "One main heading and a title of its own on every page, and the keyboard placed on the heading when the page changes.",
                "The whole way from the start page to the finished plan with Tab, Shift and Tab, the space bar, Enter and arrow keys. At every stop it is checked that something marks it and nothing covers it.",
                "Zoom of 200% and 400%, and the text spacing of success criterion 1.4.12: no page scrolls sideways, no text is cut.",
                "Everything that can be pressed is at least 24 by 24 pixels.",
                "Reduced motion, contrast themes, and charts without their colours.",
                "Every form that can find something wrong: the summary, its links, the words beside the field, and that what was typed stays.",
                "Words that tell of saving, undo, copying and sorting, which a screen reader is to speak.",
                "Pages whose words a browser has replaced, as it does to translate.",
                "Printed plans: tags, page numbers and a title.",
            ]) }
            { words("Pictures of pages were looked at too: as wide as a desktop screen and a phone, in black and white, and in contrast themes. The last tests were made on 29 November 2026 with axe-core 4.14 and Chromium 156.") }
        </>
    }
}

/// What only whoever publishes the tool can say.
fn for_publishers() -> Html {
    html! {
        <>
            { heading("For whoever publishes it") }
            { words("The law asks for a statement of your own. Take over what is true of your copy, and add:") }
            { bullets([
                "the name of your organisation, and the address the tool is at",
                "an email address, a phone number and how many days an answer takes",
                "the compliance status you decide on, in the words of the government's model statement, after your own check",
                "the date of that check and who made it",
            ]) }
            { small_heading("A check of your own") }
            <p class="govuk-body">
                { "Try a plan with the screen reader your colleagues use, and print one. The example, which you open from the " }
                { link(&Route::Start, "start page") }
                { ", has something on every page." }
            </p>
        </>
    }
}
