use reform_plan::{Framework, MaturityStatement, Pillar, Wording};
use yew::prelude::*;

use crate::components::{Cell, Line, Table, heading, level_lines};

/// A sheet that one partner fills in: of a plan, or blank where none is known.
pub(super) struct Sheet<'a> {
    /// The framework whose statements are scored.
    pub(super) framework: &'a Framework,
    /// What the plan is called; none leaves room to write it.
    pub(super) plan: Option<&'a str>,
    /// What the partner is called; none leaves room to write it.
    pub(super) who: Option<&'a str>,
    /// The words its statements are in.
    pub(super) wording: Wording,
}

impl Sheet<'_> {
    /// The sheet with these statements.
    pub(super) fn draw(&self, statements: &[(&Pillar, &MaturityStatement)]) -> Html {
        let title = match self.who {
            Some(who) => format!("Scoring sheet: {who}"),
            None => "Scoring sheet".to_owned(),
        };
        html! {
            <section class="app-sheet" key={title.clone()}>
                { heading(title) }
                if self.who.is_none() {
                    <p class="govuk-body">{ "Partner: ______________________________" }</p>
                }
                <p class="govuk-body">
                    if let Some(plan) = self.plan {
                        <span dir="auto">{ plan.to_owned() }</span>
                        { ". " }
                    }
                    { "Tick one box a line: the level whose words are true today, as far as you can see. Tick ? if you are not sure. Leave a line out if you cannot say. No names." }
                </p>
                { level_lines(self.framework, self.wording) }
                for pillar in &self.framework.pillars {
                    { self.part(pillar, statements) }
                }
                <p class="govuk-body">{ "What your scores are based on, and what you would say to the others (with the statement's number):" }</p>
                <div class="app-sheet__lines" aria-hidden="true"></div>
                <p class="govuk-body-s">{ &self.framework.notice }</p>
            </section>
        }
    }

    /// The statements of a pillar; nothing where none of them is scored.
    fn part(&self, pillar: &Pillar, statements: &[(&Pillar, &MaturityStatement)]) -> Html {
        let mut of_pillar = statements
            .iter()
            .filter(|(it, _)| it.slug == pillar.slug)
            .peekable();
        if of_pillar.peek().is_none() {
            return Html::default();
        }
        let name = format!("{} {}", pillar.id, pillar.name);
        let caption = match self.who {
            Some(who) => format!("{name} · {who}"),
            None => name.clone(),
        };
        let numbers = self.framework.levels.iter();
        let numbers = numbers.map(|it| it.number.to_string());
        let marks: Vec<String> = numbers.chain(["?".to_owned()]).collect();
        let heads = marks.iter();
        let heads = heads.map(|it| Cell::with("app-sheet__head", html! { it }));
        let row = |statement: &MaturityStatement| {
            let words = html! {
                <>
                    <strong>{ &statement.id }</strong>{ " " }
                    <span class="app-plain">{ statement.claim(self.wording) }</span>
                </>
            };
            let boxes = marks.iter();
            let boxes = boxes.map(|it| Cell::with("app-sheet__cell", square(it)));
            let first = Cell::with("app-sheet__statement", words);
            Line::of(std::iter::once(first).chain(boxes))
        };
        Table {
            label: name.into(),
            caption: caption.into(),
            class: classes!("app-sheet__table"),
            columns: std::iter::once("Statement".into()).chain(heads).collect(),
            rows: of_pillar.map(|(_, it)| row(it)).collect(),
            ..Table::default()
        }
        .view()
    }
}

/// A box to tick, with what it stands for in it.
fn square(words: &str) -> Html {
    html! { <span class="app-sheet__box">{ words.to_owned() }</span> }
}
