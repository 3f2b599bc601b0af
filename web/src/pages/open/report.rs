//! What was taken from a plan file, what was left out, and what else there is to know of it.

use reform_plan::saved::{Access, Opened, Refused};
use reform_plan::{PlanDraft, SectionRecord};
use yew::prelude::*;

use super::received::PlanFile;
use crate::components::{Row, details, inset, paragraph, small_heading};
use crate::pages::words::count;

/// Everything to know of a file before it is opened, beside what is inside.
pub(super) fn report(plan: &PlanFile) -> Html {
    let opened = &plan.opened;
    html! {
        <>
            for words in notices(opened, plan.characters) {
                { inset(html! { words }) }
            }
            { refused(&opened.refused) }
            { unknown(&opened.unknown) }
        </>
    }
}

/// How much of each kind of thing is in a plan.
pub(super) fn taken(draft: &PlanDraft) -> Vec<Row> {
    let evidence = draft.statements.values().map(|it| it.evidence.len()).sum();
    let measures = draft.priorities.iter().map(|it| it.measures.len()).sum();
    let answers = draft.answers.values().filter(|it| !it.trim().is_empty());
    let texts = draft.sections.values().map(section_texts).sum();
    [
        ("Partners", draft.partners.len(), "partner", "partners"),
        ("Evidence", evidence, "line", "lines"),
        ("Section texts", texts, "text", "texts"),
        ("Insight questions", answers.count(), "answer", "answers"),
        ("Local figures", draft.figures.len(), "figure", "figures"),
        (
            "Priorities",
            draft.priorities.len(),
            "priority",
            "priorities",
        ),
        ("Actions", draft.actions().count(), "action", "actions"),
        ("Success measures", measures, "measure", "measures"),
    ]
    .into_iter()
    .map(|(key, number, one, many)| Row::text(key, count(number, one, many)))
    .collect()
}

fn section_texts(section: &SectionRecord) -> usize {
    let response = &section.response;
    [
        &section.narrative,
        &response.shows,
        &response.means,
        &response.will_do,
    ]
    .into_iter()
    .filter(|it| !it.trim().is_empty())
    .count()
}

/// What there is to tell of the file as a whole.
fn notices(opened: &Opened, characters: Option<&'static str>) -> Vec<String> {
    let app = match opened.app.as_str() {
        "" => String::new(),
        app => format!(" ({app})"),
    };
    let mut notices = Vec::new();
    if opened.access == Access::ReadOnly {
        notices.push(format!(
            "This file is from a newer version of this tool{app}. It opens for reading only, and is not kept in this browser: this version would lose part of it."
        ));
    }
    if !opened.steps.is_empty() {
        notices.push(format!(
            "This file is from an older version of this tool{app}. It was brought up to date: {}.",
            opened.steps.join(". ")
        ));
    }
    let others = [opened.digest.notice(), characters];
    notices.extend(others.into_iter().flatten().map(|it| format!("{it}.")));
    notices
}

/// What could not be read and was left out.
fn refused(refused: &[Refused]) -> Html {
    if refused.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { small_heading(left_out(refused.len())) }
            { paragraph("The rest of the plan can be opened without it. The file stays as it is. Keep it, and ask whoever sent it for another copy.") }
            <ul class="govuk-list govuk-list--bullet">
                for it in refused {
                    <li>
                        <span dir="auto">{ capital(&it.what) }</span>
                        { format!(": {}. In the file at ", it.why) }
                        <code class="app-key">{ it.path.clone() }</code>
                    </li>
                }
            </ul>
        </>
    }
}

fn left_out(number: usize) -> String {
    match number {
        1 => "1 thing could not be read and is left out".to_owned(),
        _ => format!("{number} things could not be read and are left out"),
    }
}

/// Fields this version does not know: kept, and written back.
fn unknown(fields: &[String]) -> Html {
    if fields.is_empty() {
        return Html::default();
    }
    let title = format!(
        "{} this version does not know, kept as they are",
        count(fields.len(), "field", "fields")
    );
    let list = html! {
        <ul class="govuk-list govuk-list--bullet">
            for field in fields {
                <li><code class="app-key">{ field.clone() }</code></li>
            }
        </ul>
    };
    details(title.into(), list)
}

/// The words with a capital letter at the start.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use reform_plan::saved::{self, FORMAT};
    use reform_plan::{Evidence, LocalFigure, PromptResponse, StatementRecord};

    use super::*;

    fn plan() -> PlanDraft {
        PlanDraft {
            name: "Ours".to_owned(),
            ..PlanDraft::new("p".into(), &reform_plan::framework::built_in())
        }
    }

    #[test]
    fn what_is_taken_is_counted_by_kind_and_blank_texts_are_none() {
        let record = StatementRecord {
            evidence: vec![Evidence::default(), Evidence::default()],
            ..StatementRecord::default()
        };
        let section = SectionRecord {
            narrative: "Said".to_owned(),
            response: PromptResponse {
                shows: "  ".to_owned(),
                will_do: "Do".to_owned(),
                ..PromptResponse::default()
            },
            ..SectionRecord::default()
        };
        let draft = PlanDraft {
            statements: [("s".into(), record)].into(),
            sections: [("one".into(), section)].into(),
            answers: [("q".into(), " ".to_owned())].into(),
            figures: vec![LocalFigure::default()],
            ..plan()
        };
        let rows = taken(&draft);
        let told = |key: &str, words: &str| {
            let row = rows.iter().find(|row| row.key == key).unwrap();
            assert_eq!(*row, Row::text(key.to_owned(), words.to_owned()));
        };
        told("Evidence", "2 lines");
        told("Section texts", "2 texts");
        told("Insight questions", "No answers");
        told("Local figures", "1 figure");
        told("Success measures", "No measures");
        assert_eq!(rows.len(), 8);
    }

    #[test]
    fn a_file_as_this_version_wrote_it_has_nothing_to_tell() {
        let opened = saved::open_file(&saved::to_file(&plan())).unwrap();
        assert_eq!(notices(&opened, None), Vec::<String>::new());
    }

    #[test]
    fn what_is_unusual_of_a_file_is_told() {
        let text = saved::to_file(&plan()).replace("Ours", "Theirs");
        let opened = saved::open_file(&text).unwrap();
        let told = notices(&opened, Some("Some characters may look wrong"));
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("changed outside this tool"), "{told:?}");
        assert!(told[1].ends_with("look wrong."), "{told:?}");

        let newer = text
            .replace(&format!("\"format\": {FORMAT}"), "\"format\": 99")
            .replace(env!("CARGO_PKG_VERSION"), "9.1");
        let told = notices(&saved::open_file(&newer).unwrap(), None);
        assert!(
            told[0].contains("newer version of this tool (9.1)"),
            "{told:?}"
        );
        assert!(told[0].contains("for reading only"), "{told:?}");

        let older = r#"{"kind":"local-send-reform-plan","format":1,"app":"0.1.0","draft":{"id":"p","name":"Ours"}}"#;
        let told = notices(&saved::open_file(older).unwrap(), None);
        assert!(
            told[0].contains("older version of this tool (0.1.0)"),
            "{told:?}"
        );
    }
}
