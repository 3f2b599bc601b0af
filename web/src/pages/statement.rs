//! One statement: what each level looks like, the score, why, and what it rests on.

use reform_plan::summary::{Item, PlanSummary, StatementLine};
use reform_plan::{
    AnswersShown, Direction, Edit, Evidence, EvidenceField, EvidenceStrength, Framework,
    MaturityStatement, Score, ScoringWay, Section, Slug, StatementRecord, TypedDate, problem,
};
use yew::prelude::*;

use super::not_found::not_found_page;
use super::statement_figures::statement_figures;
use super::target::target_select;
use crate::components::{
    Choice, Choices, FormPage, Legend, Look, Neighbour, Radios, TextArea, TextField, Width,
    came_chain, details, edit_button, edit_link, focus, heading, inset, last_time, level_words,
    link, pagination, paragraph, statement_terms, word_switch,
};
use crate::context::AppContext;
use crate::route::Route;
use reform_plan::problem::FieldProblem;

/// One statement a page, with all its descriptors above the choice of level.
pub(crate) fn statement_page(app: &AppContext, section: &str, statement: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let framework = app.framework.as_ref();
    let (section, slug) = (Slug::from(section), Slug::from(statement));
    let summary = plan.summary();
    let (Some(section), Some(line)) = (framework.section(&section), summary.line(&slug)) else {
        return not_found_page(app);
    };
    if !section.pillars.contains(&line.pillar.slug) {
        return not_found_page(app);
    }
    let statement = line.statement;
    let empty = StatementRecord::default();
    let record = line.record.unwrap_or(&empty);

    let order: Vec<&MaturityStatement> = framework
        .statements_of(section)
        .map(|(_, statement)| statement)
        .collect();
    let at = order.iter().position(|it| it.slug == slug).unwrap_or(0);
    let next = order.get(at + 1).map_or_else(
        || Route::section(&section.slug),
        |next| Route::statement(&section.slug, &next.slug),
    );
    let previous = at.checked_sub(1).and_then(|at| order.get(at));

    let wording = app.wording(None);
    let views = summary.views(&slug);
    let problems = if record.agreed.is_none() {
        vec![FieldProblem::new(
            "level",
            "Select a level, or select \"Not sure yet\"",
        )]
    } else if views.is_revealed {
        problem::agreement(framework, record, &views)
    } else {
        Vec::new()
    };
    let onvalid = app.onward(next);
    let place = format!(
        "Section {}, {} · Statement {} of {}",
        section.number,
        section.title,
        at + 1,
        order.len()
    );
    html! {
        <FormPage
            title={format!("{} {}", statement.id, statement.claim(wording))}
            caption={place}
            back={Route::section(&section.slug)}
            {problems}
            {onvalid}
            width={Width::Full}
            buttons={score_buttons(app, &slug, record)}
            after={around(app, section, line, previous.copied(), order.get(at + 1).copied())}
        >
            { word_switch(app, wording) }
            { alone(&summary, section, line) }
            { level_words(framework, statement, wording) }
            { statement_terms(framework, statement) }
            { last_time(&summary, &slug) }
            { level_radios(app, framework, &slug, record) }
            { target_select(app, line) }
            <TextArea
                id="reason"
                label="Why this level?"
                hint="Two or three sentences that people who were not in the room would understand"
                value={record.reason.clone()}
                oninput={app.onedit({
                    let statement = slug.clone();
                    move |reason| Edit::SetReason { statement: statement.clone(), reason }
                })}
            />
            <Radios
                id="direction"
                legend="Which way is it going?"
                inline=true
                choices={Choices::one(Direction::ALL.map(|it| Choice::new(it, it.words())).to_vec(), record.direction.as_ref(), app.onedit({
                    let statement = slug.clone();
                    move |it| Edit::SetDirection { statement: statement.clone(), direction: Some(it) }
                }))}
            />
            { statement_figures(app, &summary, section) }
            { evidence(app, statement, record) }
        </FormPage>
    }
}

/// What each partner said when it scored alone, once it is revealed, and the way there.
fn alone(summary: &PlanSummary<'_>, section: &Section, line: &StatementLine<'_>) -> Html {
    let slug = &line.statement.slug;
    let views = summary.views(slug);
    let scored = views.scored().count();
    if scored == 0 && summary.draft.way == ScoringWay::Together {
        return Html::default();
    }
    let lines = views.shown(AnswersShown::ByPartner);
    let words = match (views.is_revealed, views.spread) {
        (true, Some(_)) => format!("Scored alone: {}.", views.range_words()),
        _ => format!(
            "{scored} of {} partners have scored alone.",
            views.present().count()
        ),
    };
    inset(html! { <>
            <p class="govuk-body">{ words }</p>
            if !lines.is_empty() {
                <p class="govuk-body" dir="auto">{ lines.join(" · ") }</p>
            }
            <p class="govuk-body app-no-print">
                { link(&Route::compare(&section.slug, slug), if views.is_revealed { "What each partner said" } else { "Score alone, then reveal" }) }
            </p>
    </> })
}

fn level_radios(
    app: &AppContext,
    framework: &Framework,
    slug: &Slug,
    record: &StatementRecord,
) -> Html {
    let mut options: Vec<Choice<Score>> = framework
        .levels
        .iter()
        .map(|level| {
            Choice::new(
                Score::At(level.slug.clone()),
                format!("{} {}", level.number, level.name),
            )
        })
        .collect();
    options.push(Choice::new(Score::NotSureYet, "Not sure yet"));
    let onchoose = app.onedit({
        let (context, statement) = (app.clone(), slug.clone());
        move |score| context.agree(&statement, score)
    });
    html! {
        <Radios
            id="level"
            legend="Which level do we agree on?"
            look={Legend::Heading}
            inline=true
            hint="Choose the level whose words are true today, in most places, for most families"
            choices={Choices::one(options, record.agreed.as_ref(), onchoose)}
        />
    }
}

fn score_buttons(app: &AppContext, slug: &Slug, record: &StatementRecord) -> Html {
    if record.agreed.is_none() {
        return Html::default();
    }
    let onpress = {
        let (app, statement) = (app.clone(), slug.clone());
        Callback::from(move |()| {
            let edit = Edit::Agree {
                statement: statement.clone(),
                score: None,
                room: Vec::new(),
                on: TypedDate::default(),
            };
            app.edit_and_tell(edit, "The score was cleared. What you wrote is kept.");
        })
    };
    edit_link(app, &onpress, "", html! { "Clear this score" })
}

/// The lines of evidence, each changed in place.
fn evidence(app: &AppContext, statement: &MaturityStatement, record: &StatementRecord) -> Html {
    let slug = &statement.slug;
    let add = {
        let (app, statement, at) = (app.clone(), slug.clone(), record.evidence.len());
        Callback::from(move |()| {
            focus::on_soon(format!("evidence-{}", at + 1));
            app.edit(Edit::AddEvidence {
                statement: statement.clone(),
                at,
                evidence: Evidence {
                    id: app.new_id(),
                    ..Evidence::default()
                },
            });
        })
    };
    html! {
        <>
            { heading("Evidence") }
            <p class="govuk-body">
                <strong>{ "What to bring: " }</strong><span>{ &statement.evidence }</span>
            </p>
            if record.evidence.is_empty() {
                <p class="govuk-hint">{ "No evidence yet. What shows that this level is right?" }</p>
            }
            for (at, line) in record.evidence.iter().enumerate() {
                <div class="app-card" key={line.id.to_string()}>
                    { evidence_line(app, slug, at, line) }
                </div>
            }
            { edit_button(app, Look::Secondary, &add, html! { "Add evidence" }) }
        </>
    }
}

fn evidence_line(app: &AppContext, slug: &Slug, at: usize, line: &Evidence) -> Html {
    let set = |field: fn(String) -> EvidenceField| {
        let (statement, evidence) = (slug.clone(), line.id.clone());
        app.onedit(move |text| Edit::SetEvidence {
            statement: statement.clone(),
            evidence: evidence.clone(),
            field: field(text),
        })
    };
    let onchoose = {
        let (statement, evidence) = (slug.clone(), line.id.clone());
        app.onedit(move |strength| Edit::SetEvidence {
            statement: statement.clone(),
            evidence: evidence.clone(),
            field: EvidenceField::Strength(Some(strength)),
        })
    };
    let remove = {
        let (app, statement, evidence) = (app.clone(), slug.clone(), line.id.clone());
        Callback::from(move |()| {
            let edit = Edit::RemoveEvidence {
                statement: statement.clone(),
                evidence: evidence.clone(),
            };
            app.edit_and_tell(edit, "The line of evidence was removed.");
        })
    };
    let number = at + 1;
    html! {
        <>
            <TextArea
                id={format!("evidence-{number}")}
                label={format!("Evidence {number}: what does it show?")}
                rows={2}
                value={line.text.clone()}
                oninput={set(EvidenceField::Text)}
            />
            <TextField
                id={format!("evidence-{number}-source")}
                label="Where it comes from, and its date"
                value={line.source.clone()}
                oninput={set(EvidenceField::Source)}
            />
            <Radios
                id={format!("evidence-{number}-strength")}
                legend="What kind of evidence is it?"
                choices={Choices::one(EvidenceStrength::ALL.map(|it| Choice::new(it, it.words())).to_vec(), line.strength.as_ref(), onchoose)}
            />
            { edit_link(app, &remove, &format!("evidence {number}"), html! { "Remove" }) }
        </>
    }
}

/// The other sections a statement is in.
fn elsewhere(slug: &Slug, others: &[&Section]) -> Html {
    html! {
        <>
            { paragraph("Score it once: the same score counts in each of them.") }
            <ul class="govuk-list govuk-list--bullet">
                for other in others {
                    <li>
                        { link(&Route::statement(&other.slug, slug), format!("{} {}", other.number, other.title)) }
                    </li>
                }
            </ul>
        </>
    }
}

fn neighbour(section: &Section, statement: Option<&MaturityStatement>) -> Option<Neighbour> {
    statement.map(|it| Neighbour {
        href: Route::statement(&section.slug, &it.slug).href(),
        label: format!("{} {}", it.id, it.text),
    })
}

/// What stands around a statement: the priorities that answer it, and its neighbours.
fn around(
    app: &AppContext,
    section: &Section,
    line: &StatementLine<'_>,
    previous: Option<&MaturityStatement>,
    next: Option<&MaturityStatement>,
) -> Html {
    let slug = &line.statement.slug;
    let others: Vec<&Section> = app
        .framework
        .sections
        .iter()
        .filter(|it| it.slug != section.slug && it.pillars.contains(&line.pillar.slug))
        .collect();
    html! {
        <>
            { came_chain(app, &Item::Statement(slug.clone())) }
            if !others.is_empty() {
                { details(
                    "This statement is in other sections too".into(),
                    elsewhere(slug, &others),
                ) }
            }
            { pagination("Statements", ("Previous", "Next"), neighbour(section, previous), neighbour(section, next)) }
        </>
    }
}
