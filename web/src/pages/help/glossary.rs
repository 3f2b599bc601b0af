use reform_plan::Term;
use reform_plan::order::sorted_by_key;
use yew::prelude::*;

use crate::components::{Page, focus, link_button, paragraph};
use crate::context::AppContext;

/// What words and short names mean, by first letter.
pub(crate) fn glossary_page(app: &AppContext) -> Html {
    let letters = by_letter(&app.framework.glossary);
    html! {
        <Page title="Glossary">
            { paragraph("Words and short names that plans for SEND use. SEND means special educational needs and disabilities.") }
            <nav class="app-letters app-no-print" aria-label="Letters of the glossary">
                <ul class="govuk-list app-letters__list">
                    for (letter, _) in &letters {
                        <li key={letter.to_string()}>{ jump(*letter) }</li>
                    }
                </ul>
            </nav>
            for (letter, terms) in &letters {
                { of_letter(*letter, terms) }
            }
        </Page>
    }
}

/// A button to a letter. It is no link: an address after the `#` is a page.
fn jump(letter: char) -> Html {
    let onpress = Callback::from(move |()| focus::on(&heading_id(letter)));
    link_button(&onpress, "words", html! { letter.to_string() })
}

fn of_letter(letter: char, terms: &[&Term]) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m" id={heading_id(letter)} tabindex="-1">{ letter.to_string() }</h2>
            <dl class="app-glossary">
                for term in terms {
                    <div class="app-glossary__entry">
                        <dt class="app-glossary__term" id={format!("term-{}", term.slug)} tabindex="-1">{ &term.term }</dt>
                        <dd class="app-glossary__meaning">{ &term.meaning }</dd>
                    </div>
                }
            </dl>
        </>
    }
}

fn heading_id(letter: char) -> String {
    format!("letter-{}", letter.to_lowercase())
}

/// The terms by their first letter, both in alphabetical order.
fn by_letter(terms: &[Term]) -> Vec<(char, Vec<&Term>)> {
    let sorted = sorted_by_key(terms, |term| term.term.to_lowercase());
    let mut letters: Vec<(char, Vec<&Term>)> = Vec::new();
    for term in sorted {
        let letter = first_letter(term);
        match letters.last_mut() {
            Some((last, terms)) if *last == letter => terms.push(term),
            _ => letters.push((letter, vec![term])),
        }
    }
    letters
}

fn first_letter(term: &Term) -> char {
    let first = term.term.chars().find(|c| c.is_alphanumeric());
    first.map_or('#', |c| c.to_uppercase().next().unwrap_or(c))
}
