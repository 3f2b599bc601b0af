use std::rc::Rc;

use reform_plan::{Framework, MaturityStatement, Pillar, StatementSet, Wording};
use yew::prelude::*;

use super::sheet::Sheet;
use crate::components::{descriptors, details, heading, paragraph, small_heading};

/// What [`ScoringSheets`] are made from.
#[derive(Clone, PartialEq, Properties)]
pub struct ScoringSheetsProps {
    /// The framework whose statements are scored.
    pub framework: Rc<Framework>,
}

/// Blank scoring sheets as a page that needs no script: for a room whose browser cannot run the tool.
/// It is rendered natively when the app is built.
#[component]
pub fn ScoringSheets(props: &ScoringSheetsProps) -> Html {
    let framework = props.framework.as_ref();
    let statements = StatementSet::All.statements(framework);
    let has_plain = statements.iter().any(|(_, it)| !it.plain.is_empty());
    let wordings = [Wording::Usual, Wording::Plain];
    let wordings = wordings.into_iter().take(if has_plain { 2 } else { 1 });
    html! {
        <div class="govuk-width-container">
            <main class="govuk-main-wrapper">
                <div class="app-no-print">
                    <h1 class="govuk-heading-l">{ "Scoring sheets to print" }</h1>
                    { paragraph("These sheets need neither the tool nor a script. Press Ctrl and P (Command and P on a Mac), or select \"Print\" in the menu of your browser.") }
                    { paragraph("Give each partner a sheet. Each ticks one box a line, alone. Then compare: whoever is furthest from the others speaks first. Keep the sheets: they can be typed in under \"Print scoring sheets\", once the tool runs.") }
                    if has_plain {
                        { paragraph("There are two: one in the usual words, and one in plain words.") }
                    }
                </div>
                for wording in wordings {
                    <div class="app-sheet-alone">
                        { Sheet { framework, plan: None, who: None, wording }.draw(&statements) }
                    </div>
                }
                <div class="app-no-print">
                    { heading("What each level looks like") }
                    { details("Show every statement with its levels, to read aloud".into(), levels(framework, &statements)) }
                    <p class="govuk-body"><a class="govuk-link" href="index.html">{ "Try the tool again" }</a></p>
                </div>
            </main>
        </div>
    }
}

/// Every statement with its levels. Closed, it is not printed.
fn levels(framework: &Framework, statements: &[(&Pillar, &MaturityStatement)]) -> Html {
    html! {
        for (_, statement) in statements {
            { small_heading(format!("{} {}", statement.id, statement.text)) }
            { descriptors(framework, statement) }
        }
    }
}
