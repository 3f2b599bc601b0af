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
const RELEASES: [Release; 5] = [
    Release {
        version: "0.5.0",
        date: "29 November 2026",
        about: "The plan leaves the browser as files people already work in, and an action log comes back.",
        news: &[
            "\"Download and share\": Word, Excel, CSV, a calendar, Markdown, minutes and everything as one ZIP, made on your computer.",
            "An action log edited in Excel or LibreOffice comes back: you accept its changes one by one or all together, with one undo.",
            "Print the parts you choose. New parts: every score with its reason, and every line of evidence.",
            "\"For families\": the plan on two pages in plain English, with large letters if you want them.",
            "\"Copy into the government form\": the plan's text by section, with word counts.",
            "A copy to share leaves out what partners said, comments, local figures and the parking lot unless you choose otherwise.",
        ],
    },
    Release {
        version: "0.4.0",
        date: "29 November 2026",
        about: "From what you know to what you will do, and back again next term.",
        news: &[
            "A shortlist of what may become a priority, by rules you can read and change, and a decision for everything on it.",
            "Milestones, notes and dates of actions, by month and by partner; steps, results and a chart for each success measure.",
            "The golden thread up and down from anything, and a check that names every gap in plain English.",
            "An earlier plan beside this one, and the next plan from the last one.",
        ],
    },
    Release {
        version: "0.3.0",
        date: "28 November 2026",
        about: "The published figures of the whole country, newer ones loaded from files, and comparisons people can trust.",
        news: &[
            "Figures of all 153 areas, the nine regions, Inner and Outer London and England: 184 series with all their years.",
            "\"Figures\" in the menu shows any of them beside the region, the ten statistical neighbours, the councils of the same NHS area, England, or areas you choose: the rank in words, the change over one, three and five years, and \"Why is this?\" where an area stands out.",
            "The state of each region: what moved most, where councils are furthest apart, and where your area is unusual.",
            "Charts can be downloaded as a picture, a drawing or the numbers, each with its source.",
            "Newer figures are loaded from the file of a release. You see what it would change before anything changes, and can give it back.",
            "A figure can be used as evidence, in a conclusion, in an answer or as a baseline. When something newer is published, the plan lists what it could take.",
            "The figures that bear on a statement open beside it.",
            "Local figures can be pasted as a table. Small local counts are shown as \"fewer than 5\"; you can choose the number.",
        ],
    },
    Release {
        version: "0.2.0",
        date: "28 November 2026",
        about: "Each partner scores alone and the room agrees. And your work is kept safely: in two places at once, with its history, and with deleted plans.",
        news: &[
            "Each partner scores alone, behind a cover page. Nobody sees a score until the room reveals it.",
            "What each partner said stands side by side: who speaks first, the level you agree, why, who does not agree, who was in the room. Scores are never averaged.",
            "Partners can score on computers of their own and send a short code or a file. What would change is shown before anything changes.",
            "Scoring sheets can be printed, and typed in with one key a line.",
            "A workshop has a run sheet, an agenda to print, statements for the projector, a parking lot and words for the minutes.",
            "Partners vote on priorities in private, and the votes are shown together.",
            "Every statement can be read in plain words.",
            "Work is saved in two places of the browser at once. A browser or tab that stops in the middle of work loses nothing that was said to be saved. The words at the top of each page say exactly how it stands.",
            "A plan that is open in two tabs or windows is written by one of them. The other follows it to read, and can take it over. What the first had and the other has not is kept as a plan of its own.",
            "\"What changed\" lists every change with before and after, and takes single changes back. Earlier versions of the plan can be compared with and gone back to: the last five, and the last of each of seven days.",
            "Undo and redo with Ctrl+Z and Ctrl+Y outside text fields. The button says what it takes back.",
            "Opening a plan file says item by item what was taken, what was left out and why. A file of a plan that is here already is compared with it, and you choose what to take over.",
            "A file that cannot be read is told with what is wrong and where. A file of another kind, such as a web page saved in place of the plan file, is called what it is.",
            "The tool asks for a copy in a file after 30 changes, or 20 minutes after a change. A plan that could not be saved is handed out as a file before another one is opened.",
            "Deleted plans stay for 30 days and can be put back.",
            "When the tool stops, a page says what is saved and when, and gives out a rescue copy of everything, which the tool opens again.",
            "\"How your work is saved\" lists everything that is kept, and can delete it all.",
            "Plan files have a new format. This version opens plan files of version 0.1.0; that version does not open new ones, and says so.",
        ],
    },
    Release {
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
    },
];

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
