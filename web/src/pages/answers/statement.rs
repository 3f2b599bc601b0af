use reform_plan::problem::FieldProblem;
use reform_plan::summary::{Who, give_score};
use reform_plan::{
    Edit, EvidenceStrength, MaturityStatement, PartnerView, Score, Slug, StatementSet, ViewField,
};
use yew::prelude::*;

use super::cover::sit_down;
use crate::components::{
    Choice, Choices, FormPage, Legend, Look, Page, Radios, TextArea, Width, action_button,
    edit_link, inset, level_words, link, paragraph, statement_terms, word_switch,
};
use crate::context::AppContext;
use crate::pages::not_found::not_found_page;
use crate::route::{ONE, Route};

/// A statement scored by one partner alone. Nothing any other partner said is on the page, and not
/// what was agreed last time: either would draw its score towards it.
pub(crate) fn answer_page(app: &AppContext, partner: &str, set: &str, statement: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let (partner, slug) = (Slug::from(partner), Slug::from(statement));
    let summary = plan.summary();
    let who = summary.partners.iter().find(|it| *it.slug == partner);
    let known = app.framework.statement(&slug);
    let order = order(app, set);
    let at = order.iter().position(|it| it.slug == slug);
    let (Some(who), Some((_, statement)), true) = (who, known, set == ONE || at.is_some()) else {
        return not_found_page(app);
    };
    let cover = Route::cover(&partner);
    let next = at.and_then(|at| order.get(at + 1));
    let after = match (at, next, app.framework.home_section(&slug)) {
        (Some(_), Some(next), _) => Route::answer(&partner, set, &next.slug),
        (None, _, Some(home)) => Route::compare(&home.slug, &slug),
        _ => cover.clone(),
    };
    let caption = match at {
        Some(at) => format!(
            "{} scores alone · Statement {} of {}",
            who.name,
            at + 1,
            order.len()
        ),
        None => format!("{} scores alone", who.name),
    };
    // Whoever goes back in the browser, or opens a link, sees no score before the partner sits down.
    if plan.draft.answers_for.is_none() && app.state.seat.as_ref() != Some(&partner) {
        return screen_cover(app, who, &caption, statement);
    }
    let is_revealed = summary.views(&slug).is_revealed;
    let empty = PartnerView::default();
    let view = plan.draft.view(&slug, &partner).unwrap_or(&empty);
    let problem = FieldProblem::new("level", "Select a level, or select \"Not sure yet\"");
    let problems: Vec<FieldProblem> = view
        .score
        .is_none()
        .then_some(problem)
        .into_iter()
        .collect();
    let wording = app.wording(Some(&partner));
    let submit = if set == ONE {
        "Save and hide"
    } else if next.is_some() {
        "Save and continue"
    } else {
        "Save and finish"
    };
    html! {
        <FormPage
            title={format!("{} {}", statement.id, statement.claim(wording))}
            {caption}
            back={cover.clone()}
            {problems}
            onvalid={app.onward(after.clone())}
            width={Width::Full}
            {submit}
            buttons={beside(app, &partner, &slug, set, &cover, &after)}
        >
            { word_switch(app, wording) }
            if is_revealed {
                { inset(html! { "The room has revealed this statement already, so what you choose is shown to everybody at once. A score you gave before is kept as your first one." }) }
            }
            { level_words(&app.framework, statement, wording) }
            { statement_terms(&app.framework, statement) }
            <Radios
                id="level"
                legend={format!("{}: which level do you see?", who.name)}
                look={Legend::Heading}
                inline=true
                hint="Choose the level whose words are true today, as far as you can see"
                choices={levels(app, &partner, &slug, view.score.as_ref())}
            />
            { rest(app, &partner, &slug, view) }
        </FormPage>
    }
}

/// What the score rests on, and what the partner wants to say.
fn rest(app: &AppContext, partner: &Slug, statement: &Slug, view: &PartnerView) -> Html {
    let onstrength = {
        let (statement, partner) = (statement.clone(), partner.clone());
        app.onedit(move |it| Edit::SetView {
            statement: statement.clone(),
            partner: partner.clone(),
            field: ViewField::Strength(Some(it)),
        })
    };
    let oncomment = {
        let (statement, partner) = (statement.clone(), partner.clone());
        app.onedit(move |text| Edit::SetView {
            statement: statement.clone(),
            partner: partner.clone(),
            field: ViewField::Comment(text),
        })
    };
    let strengths = EvidenceStrength::ALL.map(|it| Choice::new(it, it.words()));
    html! {
        <>
            <Radios
                id="strength"
                legend="What is your score based on?"
                inline=true
                choices={Choices::one(strengths.to_vec(), view.strength.as_ref(), onstrength)}
            />
            <TextArea
                id="comment"
                label="Anything to add"
                hint="What you would say to the others. No names of people"
                rows={2}
                value={view.comment.clone()}
                oninput={oncomment}
            />
        </>
    }
}

/// What is on the screen until the partner says that it sits in front of it.
fn screen_cover(
    app: &AppContext,
    who: &Who<'_>,
    caption: &str,
    statement: &MaturityStatement,
) -> Html {
    html! {
        <Page title={format!("Hand the screen to {}", who.name)} caption={caption.to_owned()} back={Route::Answers}>
            { paragraph("Everybody else looks away, or turns the screen. What this partner chooses is not shown to anybody until the room reveals it.") }
            { action_button(Look::Primary, &sit_down(app, who.slug, None), html! { <span>{ format!("I speak for {}: show {}", who.name, statement.id) }</span> }) }
        </Page>
    }
}

/// The statements of the set that is worked through; none for a statement alone.
fn order<'a>(app: &'a AppContext, set: &str) -> Vec<&'a MaturityStatement> {
    let set = StatementSet::from_key(&app.framework, set);
    let statements = set.map(|it| it.statements(&app.framework));
    let statements = statements.unwrap_or_default();
    statements.into_iter().map(|(_, it)| it).collect()
}

fn levels(app: &AppContext, partner: &Slug, statement: &Slug, score: Option<&Score>) -> Choices {
    let levels = app.framework.levels.iter().map(|level| {
        Choice::new(
            Score::At(level.slug.clone()),
            format!("{} {}", level.number, level.name),
        )
    });
    let unsure = Choice::new(Score::NotSureYet, "Not sure yet");
    let onchoose = {
        let (app, statement, partner) = (app.clone(), statement.clone(), partner.clone());
        Callback::from(move |score| {
            if let Some(draft) = app.state.draft() {
                app.edit(give_score(draft, &statement, &partner, Some(score)));
            }
        })
    };
    Choices::one(levels.chain([unsure]).collect(), score, onchoose)
}

/// What can be done besides going on: hide, leave this one out, or take the score away. What was
/// chosen is saved.
fn beside(
    app: &AppContext,
    partner: &Slug,
    statement: &Slug,
    set: &str,
    cover: &Route,
    after: &Route,
) -> Html {
    let view = app.state.draft().and_then(|it| it.view(statement, partner));
    let has_score = view.is_some_and(|it| it.score.is_some());
    let clear = {
        let (app, partner, statement) = (app.clone(), partner.clone(), statement.clone());
        Callback::from(move |()| {
            let Some(draft) = app.state.draft() else {
                return;
            };
            let edit = give_score(draft, &statement, &partner, None);
            app.edit_and_tell(edit, "The score was taken away. What you wrote is kept.");
        })
    };
    html! {
        <>
            if set != ONE {
                { link(cover, "Save and hide") }
            }
            if has_score {
                { edit_link(app, &clear, "", html! { "Take my score away" }) }
            } else {
                { link(after, "Leave this one out") }
            }
        </>
    }
}
