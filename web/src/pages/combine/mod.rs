//! Bringing in scores from codes and files: what would change first, then one change.

mod files;
mod report;

use std::collections::BTreeMap;
use std::rc::Rc;

use reform_plan::problem::FieldProblem;
use reform_plan::response::code;
use reform_plan::response::{Import, ImportKind, ImportLine, PartnerImport, Pick, Response};
use reform_plan::{PartnerView, Slug};
use yew::prelude::*;

use self::files::{files_field, read_all};
use self::report::report;
use crate::components::{FormPage, TextArea, Width, paragraph};
use crate::context::use_app;
use crate::pages::kept::tell_on;
use crate::route::Route;
use crate::state::{PlanAction, Tone};

/// What was chosen on the page.
#[derive(Clone, Default, PartialEq)]
struct Chosen {
    /// What was pasted.
    text: String,
    /// What came in files.
    responses: Rc<Vec<Response>>,
    /// Files that could not be read, with why.
    failed: Vec<String>,
    /// Partners whose scores are taken or left, where somebody chose.
    taken: BTreeMap<Slug, bool>,
    /// What to do with what differs, for all of a partner.
    all: BTreeMap<Slug, ForAll>,
    /// What is right where something differs, by partner and statement; what the plan has where
    /// nothing was chosen. Kept as what it is, not by its place: more may come in afterwards.
    picks: BTreeMap<(Slug, Slug), PartnerView>,
}

/// What to do with everything of a partner that differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum ForAll {
    /// Keep what the plan has.
    #[default]
    Ours,
    /// Take what comes in.
    Theirs,
    /// Look at each.
    Each,
}

/// Something that somebody chose.
#[derive(Clone)]
enum Choose {
    Take(Slug, bool),
    ForAll(Slug, ForAll),
    Pick(Slug, Slug, Option<PartnerView>),
}

impl Chosen {
    fn takes(&self, partner: &PartnerImport) -> bool {
        let chosen = self.taken.get(&partner.partner).copied();
        chosen.unwrap_or(!partner.is_for_other_plan)
    }

    fn pick(&self, partner: &PartnerImport, line: &ImportLine) -> Pick {
        match self.for_all(partner) {
            ForAll::Ours => Pick::Ours,
            ForAll::Theirs => Pick::Theirs(0),
            ForAll::Each => self.picked(partner, line).map_or(Pick::Ours, Pick::Theirs),
        }
    }

    /// Which of what comes in was chosen for a statement; none for what the plan has.
    fn picked(&self, partner: &PartnerImport, line: &ImportLine) -> Option<usize> {
        let key = (partner.partner.clone(), line.statement.clone());
        let picked = self.picks.get(&key)?;
        match &line.kind {
            ImportKind::Conflict(outcomes) => outcomes.iter().position(|(_, it)| it == picked),
            _ => None,
        }
    }

    fn for_all(&self, partner: &PartnerImport) -> ForAll {
        // Where what comes in disagrees with itself, nothing is right for all of it.
        if partner.differs_in_itself() {
            return ForAll::Each;
        }
        let chosen = self.all.get(&partner.partner).copied().unwrap_or_default();
        match chosen {
            // More came in since that was chosen.
            ForAll::Theirs if partner.differs_in_several_ways() => ForAll::Each,
            chosen => chosen,
        }
    }

    fn choose(&mut self, choice: Choose) {
        match choice {
            Choose::Take(partner, takes) => {
                self.taken.insert(partner, takes);
            }
            Choose::ForAll(partner, all) => {
                self.all.insert(partner, all);
            }
            Choose::Pick(partner, statement, Some(view)) => {
                self.picks.insert((partner, statement), view);
            }
            Choose::Pick(partner, statement, None) => {
                self.picks.remove(&(partner, statement));
            }
        }
    }
}

/// Codes are pasted, files chosen; a report says what would change; one button does it.
#[component]
pub(crate) fn CombinePage() -> Html {
    let app = use_app();
    let chosen = use_state(Chosen::default);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let found = code::find(&app.framework, plan.draft, &chosen.text);
    let mut responses: Vec<Response> = found.iter().filter_map(|it| it.clone().ok()).collect();
    responses.extend(chosen.responses.iter().cloned());
    let mut trouble: Vec<String> = found
        .iter()
        .filter_map(|it| it.as_ref().err().map(code::BadCode::words))
        .collect();
    if found.is_empty() && !chosen.text.trim().is_empty() {
        trouble.push(format!(
            "There is no score code in that text. A code begins SRP1 and has {} letters and numbers",
            code::length(&app.framework)
        ));
    }
    trouble.extend(chosen.failed.iter().cloned());
    let import = Import::new(&app.framework, plan.draft, &responses);
    trouble.extend(
        import
            .refused
            .iter()
            .map(|(origin, why)| format!("{origin}: {why}")),
    );
    let edit = import.edit(
        plan.draft,
        |partner| chosen.takes(partner),
        |partner, line| chosen.pick(partner, line),
    );
    let problems = match (&edit, import.partners.is_empty()) {
        (Some(_), _) => Vec::new(),
        (None, false) => vec![FieldProblem::new(
            "codes",
            "Nothing would change. Tick the scores to take, or choose what to do with those that differ",
        )],
        (None, true) => vec![FieldProblem::new(
            "codes",
            "Paste a score code, or select a file of scores",
        )],
    };
    let onvalid = {
        let (app, edit) = (app.clone(), edit.clone());
        let words = told(&import, &chosen);
        Callback::from(move |()| match (&edit, app.is_read_only()) {
            (Some(edit), false) => {
                app.go(&Route::Answers);
                super::kept::do_on(
                    &app,
                    &Route::Answers,
                    PlanAction::EditAndTell(edit.clone(), words.clone()),
                );
            }
            _ => tell_on(
                &app,
                &Route::Answers,
                "Nothing was changed".to_owned(),
                Tone::Done,
            ),
        })
    };
    let ontext = {
        let chosen = chosen.clone();
        Callback::from(move |text: String| {
            let mut now = (*chosen).clone();
            now.text = text;
            chosen.set(now);
        })
    };
    let onchoose = {
        let chosen = chosen.clone();
        Callback::from(move |choice: Choose| {
            let mut now = (*chosen).clone();
            now.choose(choice);
            chosen.set(now);
        })
    };
    let onfiles = {
        let chosen = chosen.clone();
        Callback::from(move |files| read_all(files, chosen.clone()))
    };
    html! {
        <FormPage
            title="Bring in scores"
            back={Route::Answers}
            {problems}
            {onvalid}
            submit="Bring in these scores"
            width={Width::Full}
        >
            { paragraph("Paste one code or many, with whatever stands around them, or choose files. Nothing is changed before you press the button, and one Undo takes everything back.") }
            <TextArea
                id="codes"
                label="Score codes"
                hint="A whole chat can be pasted: the codes in it are found"
                rows={5}
                value={chosen.text.clone()}
                oninput={ontext}
            />
            { files_field(&app, &onfiles) }
            { report(&app, &import, &chosen, &trouble, &onchoose) }
        </FormPage>
    }
}

/// What was done, in words.
fn told(import: &Import, chosen: &Chosen) -> String {
    let partners = import.partners.iter().filter(|it| chosen.takes(it));
    let each: Vec<String> = partners
        .map(|it| match it.taken(|line| chosen.pick(it, line)) {
            (taken, 0) => format!("{}: {taken}", it.name),
            (taken, left) => format!(
                "{}: {taken}, and {left} that differ were left as they are",
                it.name
            ),
        })
        .collect();
    format!("Scores were brought in. {}.", each.join(". "))
}
