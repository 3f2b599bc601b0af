use reform_plan::{Framework, MaturityStatement, Section, terms};
use yew::prelude::*;

use super::details;

/// What the words of the field mean that a statement uses, behind words that open them; nothing where
/// it uses none. They are for the screen.
pub(crate) fn statement_terms(framework: &Framework, statement: &MaturityStatement) -> Html {
    let own = [&statement.text, &statement.plain, &statement.evidence];
    let levels = framework.levels.iter();
    let levels = levels.filter_map(|it| statement.levels.get(&it.slug));
    terms_of(framework, own.into_iter().chain(levels))
}

/// The same for a section: what it is for, what it has to contain and what it asks.
pub(crate) fn section_terms(framework: &Framework, section: &Section) -> Html {
    let questions = section.questions.iter().map(|it| &it.text);
    let texts = [&section.purpose].into_iter().chain(&section.must_contain);
    terms_of(framework, texts.chain(questions))
}

fn terms_of<'a>(framework: &Framework, texts: impl Iterator<Item = &'a String>) -> Html {
    let texts: Vec<&str> = texts.map(String::as_str).collect();
    let found = terms::used(framework, &texts.join("\n"));
    if found.is_empty() {
        return Html::default();
    }
    let meanings = html! {
        <dl class="app-glossary">
            for (_, term) in found {
                <div class="app-glossary__entry">
                    <dt class="app-glossary__term">{ &term.term }</dt>
                    <dd class="app-glossary__meaning">{ &term.meaning }</dd>
                </div>
            }
        </dl>
    };
    html! {
        <div class="app-no-print">{ details("What words and short names here mean".into(), meanings) }</div>
    }
}
