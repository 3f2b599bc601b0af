use yew::prelude::*;

use crate::components::{Page, heading};

/// A version of the tool and what is new in it, in words for those who use it.
struct Release {
    version: &'static str,
    date: &'static str,
    about: &'static str,
    news: &'static [&'static str],
}

/// Every version, the newest first. `CHANGELOG.md` says the same.
const RELEASES: [Release; 1] = [Release {
    version: "0.1.0",
    date: "21 November 2026",
    about: "The first version. It takes a partnership from scores to a printed Local SEND Reform Plan.",
    news: &[
        "Score maturity statements together, one to a page, with what each level looks like beside the choice. A level, \"Not sure yet\" and not discussed are always kept apart.",
        "Write why you agreed a level, which way things are going, and what the score rests on.",
        "Read published figures for your area beside its region and England, with period, source and what to be careful of. Add figures of your own.",
        "Answer insight questions and say what the data means for children and families.",
        "Choose priorities, and give each actions, a lead and success measures.",
        "Check the golden thread from evidence to measure. Each gap is said in words and leads to where it can be mended, or can be left with a reason.",
        "Print the whole plan or save it as a PDF: A4, page numbers, the action plan on landscape pages, readable without colour.",
        "Your work is saved in this browser as you go. Undo any change. Download a plan file to keep, to share or to open on another computer.",
        "Try a complete made-up example that is marked EXAMPLE on screen and in print.",
        "Nothing you type leaves your computer.",
    ],
}];

/// What is new in each version.
pub(crate) fn whats_new_page() -> Html {
    html! {
        <Page title="What's new">
            for release in &RELEASES {
                { heading(format!("Version {}, {}", release.version, release.date)) }
                <p class="govuk-body">{ release.about }</p>
                <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
                    for line in release.news {
                        <li>{ *line }</li>
                    }
                </ul>
            }
        </Page>
    }
}
