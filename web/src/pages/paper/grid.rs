use reform_plan::summary::{PlanSummary, Standing, Who, give_score};
use reform_plan::{Level, MaturityStatement, Score, Slug};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::form::error_message;
use crate::components::{FormPage, Look, Page, Width, action_button, focus, heading, paragraph};
use crate::context::{AppContext, use_app};
use crate::pages::answers::sit_down;
use crate::pages::not_found::not_found_page;
use crate::route::Route;

/// Typing in a sheet: one key a line, and the keyboard moves on by itself.
pub(crate) fn grid_page(app: &AppContext, partner: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(partner);
    let summary = plan.summary();
    let Some(who) = summary.partners.iter().find(|it| *it.slug == slug) else {
        return not_found_page(app);
    };
    if app.state.seat.as_ref() != Some(&slug) {
        return html! {
            <Page title={format!("Type in the sheet of {}", who.name)} caption="From paper" back={Route::Answers}>
                { paragraph("What you type is shown to nobody else until the room reveals it. The next page shows what was typed in for this partner so far, so turn the screen away.") }
                { action_button(Look::Primary, &sit_down(app, who.slug, None), html! { <span>{ format!("I have the sheet of {}", who.name) }</span> }) }
            </Page>
        };
    }
    let slugs: Vec<&Slug> = app.framework.statements().map(|(_, it)| &it.slug).collect();
    let (scored, all) = summary.progress_of(&slug, &slugs);
    html! {
        <FormPage
            title={format!("Type in the sheet of {}", who.name)}
            back={Route::Answers}
            onvalid={app.onward(Route::Answers)}
            submit="Done"
            width={Width::Full}
        >
            <p class="govuk-body" id="grid-hint">{ keys_words(app) }</p>
            <p class="govuk-body-l" role="status">{ format!("{scored} of {all} typed in.") }</p>
            { grid(app, &summary, who) }
        </FormPage>
    }
}

/// Which keys there are.
fn keys_words(app: &AppContext) -> String {
    format!(
        "Type {} for the level, ? or N for \"not sure yet\". The keyboard moves to the next line after each. Enter or the down arrow leaves a line out, the up arrow goes back, Backspace takes a score away.",
        numbers(app)
    )
}

fn grid(app: &AppContext, summary: &PlanSummary<'_>, who: &Who<'_>) -> Html {
    html! {
        for pillar in &app.framework.pillars {
            { heading(format!("{} {}", pillar.id, pillar.name)) }
            <ul class="govuk-list app-grid">
                for statement in &pillar.statements {
                    <li key={statement.slug.to_string()}>{ line(app, summary, who, statement) }</li>
                }
            </ul>
        }
    }
}

fn line(
    app: &AppContext,
    summary: &PlanSummary<'_>,
    who: &Who<'_>,
    statement: &MaturityStatement,
) -> Html {
    let order: Vec<&Slug> = app.framework.statements().map(|(_, it)| &it.slug).collect();
    let at = order.iter().position(|it| **it == statement.slug);
    let id_at = |at: usize| order.get(at).map(|it| id(it));
    let view = summary.draft.view(&statement.slug, who.slug);
    let score = view.and_then(|it| it.score.clone());
    let is_revealed = summary.views(&statement.slug).is_revealed;
    let claim = statement.claim(app.wording(Some(who.slug)));
    html! {
        <Line
            partner={who.slug.clone()}
            statement={statement.slug.clone()}
            label={if is_revealed { format!("{} {claim} (revealed)", statement.id) } else { format!("{} {claim}", statement.id) }}
            {score}
            before={at.and_then(|at| at.checked_sub(1)).and_then(id_at)}
            after={at.and_then(|at| id_at(at + 1))}
        />
    }
}

fn id(statement: &Slug) -> String {
    format!("grid-{statement}")
}

#[derive(PartialEq, Properties)]
struct LineProps {
    partner: Slug,
    statement: Slug,
    label: String,
    score: Option<Score>,
    /// Id of the field before.
    before: Option<String>,
    /// Id of the field after.
    after: Option<String>,
}

/// What a key does.
enum Key {
    Score(Option<Score>),
    Before,
    After,
    Wrong,
}

/// One statement with the one key that says its score.
#[component]
fn Line(props: &LineProps) -> Html {
    let app = use_app();
    let is_wrong = use_state(|| false);
    let act = {
        let (app, is_wrong) = (app.clone(), is_wrong.clone());
        let (partner, statement) = (props.partner.clone(), props.statement.clone());
        let (before, after) = (props.before.clone(), props.after.clone());
        Callback::from(move |key: Key| {
            is_wrong.set(matches!(key, Key::Wrong));
            let to = match key {
                Key::Score(score) => {
                    let moves_on = score.is_some();
                    if let Some(draft) = app.state.draft() {
                        app.edit(give_score(draft, &statement, &partner, score));
                    }
                    after.as_ref().filter(|_| moves_on)
                }
                Key::Before => before.as_ref(),
                Key::After => after.as_ref(),
                Key::Wrong => None,
            };
            if let Some(to) = to {
                focus::quietly_on(to);
            }
        })
    };
    let onkeydown = {
        let (app, act) = (app.clone(), act.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            if let Some(key) = key(&app, &event.key()) {
                event.prevent_default();
                act.emit(key);
            }
        })
    };
    let shown = shown(&app, props.score.as_ref());
    // A keyboard on glass may say only that something was typed, and not which key.
    let oninput = {
        let (app, shown) = (app.clone(), shown.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let typed = input.value();
            let last = typed.chars().rfind(|it| !shown.contains(*it));
            input.set_value(&shown);
            if let Some(key) = last.and_then(|it| key(&app, &it.to_string())) {
                act.emit(key);
            }
        })
    };
    let id = id(&props.statement);
    let wrong = format!("{id}-error");
    html! {
        <>
            <input
                class={classes!("govuk-input", "app-grid__field", is_wrong.then_some("govuk-input--error"))}
                id={id.clone()}
                type="text"
                autocomplete="off"
                inputmode="numeric"
                value={shown}
                readonly={app.is_read_only()}
                {onkeydown}
                {oninput}
                aria-describedby={if *is_wrong { wrong.clone() } else { "grid-hint".to_owned() }}
            />
            <label class="govuk-label app-grid__label" for={id}>{ &props.label }</label>
            if *is_wrong {
                <div role="alert">
                    { error_message(wrong, &format!("Type {}, ? or N", numbers(&app))) }
                </div>
            }
        </>
    }
}

/// What a key does; none for one that is the browser's own, such as Tab.
fn key(app: &AppContext, name: &str) -> Option<Key> {
    Some(match name {
        "Enter" | "ArrowDown" => Key::After,
        "ArrowUp" => Key::Before,
        "Backspace" | "Delete" => Key::Score(None),
        "?" | "n" | "N" => Key::Score(Some(Score::NotSureYet)),
        _ => match keys(app).into_iter().find(|(key, _)| key == name) {
            Some((_, level)) => Key::Score(Some(Score::At(level.slug.clone()))),
            None if name.chars().count() == 1 => Key::Wrong,
            None => return None,
        },
    })
}

fn shown(app: &AppContext, score: Option<&Score>) -> String {
    match Standing::of(&app.framework, score) {
        Standing::At(level) => keys(app)
            .into_iter()
            .find(|(_, it)| it.slug == level.slug)
            .map(|(key, _)| key)
            .unwrap_or_default(),
        Standing::NotSureYet => "?".to_owned(),
        Standing::NotDiscussed | Standing::GoneLevel(_) => String::new(),
    }
}

fn numbers(app: &AppContext) -> String {
    let keys: Vec<String> = keys(app).into_iter().map(|(key, _)| key).collect();
    keys.join(", ")
}

/// The key of each level: its number, or its place on a scale whose numbers have two digits.
fn keys(app: &AppContext) -> Vec<(String, &Level)> {
    let levels = &app.framework.levels;
    let is_short = levels.iter().all(|it| it.number < 10);
    let key = |at: usize, level: &Level| {
        if is_short {
            level.number.to_string()
        } else {
            (at + 1).to_string()
        }
    };
    let levels = levels.iter().enumerate();
    levels.map(|(at, it)| (key(at, it), it)).collect()
}
