use plan_export::document::NOT_SIGNED;
use plan_export::{Run, Weight, Words};
use yew::prelude::*;

/// Words, each run in its own direction and with its own line breaks.
pub(super) fn words(words: &Words) -> Html {
    words.0.iter().map(|it| run(it, "app-typed")).collect()
}

/// Words that name a row: what is not set apart is not bold.
pub(super) fn name(words: &Words) -> Html {
    let runs = words.0.iter();
    runs.map(|it| run(it, "app-typed app-plain")).collect()
}

fn run(run: &Run, plain: &'static str) -> Html {
    let words = run.words.clone();
    match run.weight {
        Weight::Plain => html! { <span dir="auto" class={plain}>{ words }</span> },
        Weight::Strong => html! { <strong dir="auto" class="app-typed">{ words }</strong> },
        Weight::Missing if words == NOT_SIGNED => not_signed(words),
        Weight::Missing => html! { <span class="app-missing">{ words }</span> },
    }
}

/// On screen words that say that nobody has signed, on paper a line to sign on.
fn not_signed(words: String) -> Html {
    html! {
        <>
            <span class="app-no-print app-missing">{ words }</span>
            <span class="app-print-only app-sign-line">{ "Signature and date" }</span>
        </>
    }
}
