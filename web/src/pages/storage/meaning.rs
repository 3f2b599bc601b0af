use yew::prelude::*;

use crate::components::{Row, heading, paragraph, summary_list};
use crate::world::Storage;

/// What the people who use the tool have to know of how it saves.
pub(super) fn meaning(storage: Storage, promise: Option<bool>) -> Html {
    html! {
        <>
            { heading("Where your work is") }
            <p class="govuk-body">{ places(storage) }</p>
            { heading("What the line below the name of your plan means") }
            { summary_list(lines()) }
            { heading("Only a plan file is a backup") }
            <ul class="govuk-list govuk-list--bullet">
                for words in BACKUP {
                    <li>{ words }</li>
                }
                <li>{ promise_words(storage, promise) }</li>
            </ul>
            { paragraph("There are no cookies, and nothing is kept about you.") }
        </>
    }
}

/// Why what is in a browser is not enough.
const BACKUP: [&str; 5] = [
    "Your plans are in this browser only. Another browser or another computer does not show them.",
    "Clearing your browsing data deletes them. Some organisations do this each time you close the browser.",
    "Closing a private window deletes everything that was saved in it.",
    "Anyone who uses this browser with your sign-in can read them.",
    "A plan file is a whole plan. Download one at the end of each session, and keep it where your partnership keeps its documents.",
];

fn places(storage: Storage) -> &'static str {
    match storage {
        Storage::Works => {
            "It is in two places in this browser. Each change goes straight into the store that answers at once (localStorage), and a moment later into the store that lasts (IndexedDB). When one of them is damaged, the other gives your work back."
        }
        Storage::UntilClosed => {
            "This browser gives the tool only the store that answers at once (localStorage). What is in it may be lost when the browser is closed. The store that lasts (IndexedDB) cannot be used here. Ask IT to let this site keep data in the browser, or use another browser."
        }
        Storage::Blocked => {
            "It is only on this page, until you close it. If you open another plan, the tool downloads this one first. Ask IT to let this site keep data in the browser, or use another browser."
        }
    }
}

/// What is said of saving, each with what it means.
fn lines() -> Vec<Row> {
    vec![
        Row::text(
            "Saved in this browser",
            "Everything is in the store that lasts. It is there when you come back, also after the computer was switched off.",
        ),
        Row::text(
            "Saved until this browser closes",
            "The store that lasts did not take your last changes. They are in the other one, which may lose them when the browser is closed or stops. The tool tries again. Download your plan before you close the browser.",
        ),
        Row::text(
            "Not saved",
            "Your last changes are only on this page. Download your plan now.",
        ),
        Row::text(
            "Copy saved to file",
            "The tool handed you a plan file then. What you changed since is not in it.",
        ),
    ]
}

fn promise_words(storage: Storage, promise: Option<bool>) -> &'static str {
    match (storage, promise) {
        (Storage::Blocked, _) => "This browser keeps nothing for this tool.",
        (_, Some(true)) => {
            "The browser has promised not to delete your work when it runs short of room."
        }
        (_, Some(false)) => {
            "The browser has not promised to keep your work: it may delete it when it runs short of room."
        }
        (_, None) => {
            "The browser does not say whether it keeps your work when it runs short of room."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_never_told_that_was_not_given() {
        for (storage, promise) in [
            (Storage::Works, None),
            (Storage::Works, Some(false)),
            (Storage::UntilClosed, None),
            (Storage::Blocked, Some(true)),
        ] {
            let words = promise_words(storage, promise);
            assert!(!words.contains("has promised"), "{words}");
        }
        assert!(promise_words(Storage::Works, Some(true)).contains("has promised not to delete"));
    }

    #[test]
    fn only_where_both_stores_work_are_both_named_as_holding_the_work() {
        assert!(places(Storage::Works).starts_with("It is in two places"));
        assert!(places(Storage::UntilClosed).contains("cannot be used here"));
        assert!(!places(Storage::Blocked).contains("localStorage"));
    }
}
