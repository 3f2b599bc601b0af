use yew::prelude::*;

use super::text::{bullets, heading, words};
use crate::components::Page;

/// What the tool is built for, how it was tested, and what is not known.
pub(crate) fn accessibility_page() -> Html {
    html! {
        <Page title="Accessibility statement">
            { words("We want as many people as possible to be able to use this tool: on a projector, on a laptop, on a phone and on paper.") }
            { heading("What it is built for") }
            { words("It is built to meet level AA of the Web Content Accessibility Guidelines, version 2.2. You can expect to:") }
            { bullets([
                "do everything with a keyboard alone",
                "zoom in to 400% without text being cut off or the page scrolling sideways; wide tables scroll inside their own frame",
                "read every chart as a table of the same numbers, on screen and in print",
                "see no meaning that is carried by colour alone, on screen or in a black and white print",
                "use Windows contrast themes",
                "take as long as you need: nothing times out",
                "save a plan as a PDF with headings, tables and descriptions of charts that assistive software can read, from Microsoft Edge or Google Chrome",
            ]) }
            { heading("How it was tested") }
            { bullets([
                "Pages were checked in Chromium with axe-core, an automated tool, at the width of a desktop screen and of a small phone.",
                "Printed plans were checked for tags, page numbers and a title.",
            ]) }
            { words("Automated tools find only part of what can be wrong.") }
            { heading("What we do not know yet") }
            { bullets([
                "It has not been tested with screen readers or speech software.",
                "It has not been tested by disabled people.",
                "PDFs from other browsers, and from \"Microsoft Print to PDF\", were not checked. They may lose what assistive software needs.",
                "Text you type yourself is shown as you typed it. Short sentences and expanded short names help every reader.",
            ]) }
            { heading("If something does not work for you") }
            { words("Tell the person or organisation that gave you this tool. Say which page it was, what you tried to do, and what you use to read or move around the page. If you need the statements or a plan in another format, ask them too.") }
            { words("This statement was last read over on 28 November 2026 for version 0.3.0.") }
        </Page>
    }
}
