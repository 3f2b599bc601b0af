//! Choosing the earlier plan: a file, a plan in this browser, or an earlier version of this plan.

use std::rc::Rc;

use reform_plan::keep::Position;
use reform_plan::{PlanDraft, PlanKind, saved};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::{fetch_text, read_bytes};
use crate::components::{FileField, link_button};
use crate::context::AppContext;
use crate::pages::changes::past;
use crate::pages::drafts::which;
use crate::pages::kept::entries;
use crate::world::Entry;

/// Id of the field a file is chosen in; problems name it.
const FIELD: &str = "earlier-plan";
/// Address of the plan the example carries on from, relative to the page.
const EXAMPLE: &str = "./examples/anyborough-2025.sendplan.json";
/// Id of the list of earlier versions.
const VERSIONS: &str = "earlier-versions";

const FILE: FileField = FileField {
    id: FIELD,
    label: "A plan file",
    hint: "Its name ends .sendplan.json",
    accept: ".json,application/json",
    several: false,
};

/// The earlier plan.
#[derive(Clone)]
pub(super) struct Earlier {
    pub(super) draft: Rc<PlanDraft>,
    /// Where it comes from, in words.
    pub(super) from: String,
    /// How many things of the file could not be read.
    pub(super) left_out: usize,
}

/// What was chosen last.
#[derive(Clone, Default)]
pub(super) struct Chosen {
    /// The plan; none while none was chosen.
    pub(super) earlier: Option<Earlier>,
    /// What is wrong, with the id of the field.
    pub(super) problem: Option<(AttrValue, AttrValue)>,
    /// Rises each time something is found wrong.
    pub(super) attempt: u32,
    /// Rises each time a plan is chosen.
    pub(super) round: u32,
}

/// The page while it is shown.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) app: AppContext,
    pub(super) chosen: UseStateHandle<Chosen>,
}

impl Choice {
    /// The earlier plan: the one that was chosen, else the one this plan carries on from, where that
    /// is kept here.
    pub(super) fn earlier(&self) -> Option<Earlier> {
        self.chosen.earlier.clone().or_else(|| {
            let last = self.app.state.draft()?.last_time.as_deref()?;
            let mut others = others(&self.app).into_iter();
            let (entry, draft) = others.find(|(entry, _)| entry.id == last.plan)?;
            Some(kept(&entry, draft))
        })
    }

    fn take(&self, earlier: Earlier) {
        self.chosen.set(Chosen {
            earlier: Some(earlier),
            round: self.chosen.round + 1,
            attempt: self.chosen.attempt,
            problem: None,
        });
    }

    fn fail(&self, id: &'static str, words: String) {
        self.chosen.set(Chosen {
            problem: Some((id.into(), words.into())),
            attempt: self.chosen.attempt + 1,
            ..(*self.chosen).clone()
        });
    }

    fn read(&self, file: web_sys::File) {
        let choice = self.clone();
        spawn_local(async move {
            let bytes = read_bytes(&file).await;
            match bytes.and_then(|bytes| plan_in(&file.name(), &bytes)) {
                Ok(earlier) => choice.take(earlier),
                Err(words) => choice.fail(FIELD, words),
            }
        });
    }

    /// Fetches the plan that the example carries on from.
    fn fetch_example(&self) {
        let choice = self.clone();
        spawn_local(async move {
            let text = fetch_text(EXAMPLE).await.unwrap_or_default();
            match plan_in("The example", text.as_bytes()) {
                Ok(earlier) => choice.take(Earlier {
                    from: "From the example".to_owned(),
                    ..earlier
                }),
                Err(words) => choice.fail(FIELD, words),
            }
        });
    }

    fn look_at(&self, at: Position, when: String) {
        let choice = self.clone();
        spawn_local(async move {
            match choice.app.world.point(at).await {
                Some(draft) => choice.take(Earlier {
                    draft: Rc::new(draft),
                    from: format!("This plan as it was on {when}"),
                    left_out: 0,
                }),
                None => choice.fail(
                    VERSIONS,
                    format!("The version of {when} cannot be read, or is not kept any more. Choose another"),
                ),
            }
        });
    }
}

/// The plan in a file. Nothing is opened or kept by that.
///
/// # Errors
/// Why there is none that can be compared, in words that name the file.
fn plan_in(file: &str, bytes: &[u8]) -> Result<Earlier, String> {
    let text = saved::text_of(bytes).map_err(|problem| problem.words(file))?;
    if saved::rescued_texts(&text).is_some() {
        return Err(format!(
            "{file} is a rescue file and may hold several plans. Open it with \"Open a plan file\", then choose the plan here"
        ));
    }
    let opened = saved::open_file(&text).map_err(|problem| problem.words(file))?;
    if opened.draft.answers_for.is_some() {
        return Err(format!(
            "{file} holds one partner's scores, not a whole plan. Choose the file of a plan"
        ));
    }
    Ok(Earlier {
        left_out: opened.refused.len(),
        draft: Rc::new(opened.draft),
        from: format!("From the file {file}"),
    })
}

/// The other plans in this browser that can be read.
fn others(app: &AppContext) -> Vec<(Entry, Rc<PlanDraft>)> {
    let open = app.state.draft().map(|it| &it.id);
    let others = entries(app).into_iter();
    others
        .filter(|entry| Some(&entry.id) != open)
        .filter_map(|entry| {
            let draft = entry.draft.clone()?;
            draft.answers_for.is_none().then_some((entry, draft))
        })
        .collect()
}

fn kept(entry: &Entry, draft: Rc<PlanDraft>) -> Earlier {
    Earlier {
        draft,
        from: match entry.saved.as_str() {
            "" => "From plans on this computer".to_owned(),
            saved => format!("From plans on this computer, last saved {saved}"),
        },
        left_out: 0,
    }
}

/// The three ways to an earlier plan.
pub(super) fn choose(choice: &Choice) -> Html {
    let problem = choice.chosen.problem.as_ref();
    let at_field = problem
        .filter(|(id, _)| id == FIELD)
        .map(|(_, words)| words);
    let onfile = {
        let choice = choice.clone();
        Callback::from(move |file| choice.read(file))
    };
    html! {
        <div class="app-no-print">
            { FILE.view(at_field, &onfile, &Callback::noop()) }
            { example(choice) }
            { plans(choice) }
            { versions(choice) }
        </div>
    }
}

/// The example has an earlier plan of its own.
fn example(choice: &Choice) -> Html {
    let draft = choice.app.state.draft();
    if draft.is_none_or(|it| it.kind != PlanKind::Example) {
        return Html::default();
    }
    let onpress = {
        let choice = choice.clone();
        Callback::from(move |()| choice.fetch_example())
    };
    html! {
        <>
            <h2 class="govuk-heading-s">{ "The example's earlier plan" }</h2>
            <p class="govuk-body">{ link_button(&onpress, "", html! { "Anyborough, spring 2025" }) }</p>
        </>
    }
}

fn plans(choice: &Choice) -> Html {
    let others = others(&choice.app);
    if others.is_empty() {
        return Html::default();
    }
    let all = entries(&choice.app);
    let line = |(entry, draft): (Entry, Rc<PlanDraft>)| {
        let words = which(&entry, &all);
        let onpress = {
            let choice = choice.clone();
            Callback::from(move |()| choice.take(kept(&entry, Rc::clone(&draft))))
        };
        html! { <li>{ link_button(&onpress, "", html! { <span dir="auto">{ words }</span> }) }</li> }
    };
    html! {
        <>
            <h2 class="govuk-heading-s">{ "A plan on this computer" }</h2>
            <ul class="govuk-list govuk-list--spaced">
                for other in others {
                    { line(other) }
                }
            </ul>
        </>
    }
}

fn versions(choice: &Choice) -> Html {
    let points = past(&choice.app).map_or_else(Vec::new, |past| past.points().to_vec());
    if points.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-s" id={VERSIONS} tabindex="-1">{ "This plan as it was" }</h2>
            <ul class="govuk-list govuk-list--spaced">
                for (at, when) in points.into_iter().rev() {
                    <li key={at.to_string()}>{ version(choice, at, when.words()) }</li>
                }
            </ul>
        </>
    }
}

fn version(choice: &Choice, at: Position, when: String) -> Html {
    let words = format!("On {when}");
    let onpress = {
        let choice = choice.clone();
        Callback::from(move |()| choice.look_at(at, when.clone()))
    };
    link_button(&onpress, "", html! { words })
}

#[cfg(test)]
mod tests {
    use super::*;
    use reform_plan::{AnswersFor, framework};

    #[test]
    fn a_file_that_is_no_plan_to_compare_says_what_it_is_and_what_to_do() {
        let words = |text: &str| plan_in("a.json", text.as_bytes()).err().unwrap_or_default();
        assert!(words("not a plan").contains("a.json"));
        let plan = PlanDraft::new("p".into(), &framework::built_in());
        let file = plan_in("a.json", saved::to_file(&plan).as_bytes());
        assert_eq!(*file.ok().unwrap().draft, plan);
        let answers = PlanDraft {
            answers_for: Some(AnswersFor::default()),
            ..plan
        };
        assert_eq!(
            words(&saved::to_file(&answers)),
            "a.json holds one partner's scores, not a whole plan. Choose the file of a plan"
        );
    }
}
