//! One statement: what each level looks like, the score, why, and what it rests on.

use reform_plan::summary::{Standing, StatementLine};
use reform_plan::{
    Direction, Edit, Evidence, EvidenceField, EvidenceStrength, Framework, MaturityStatement,
    Score, Section, Slug, StatementRecord,
};
use yew::prelude::*;
use yew_router::hooks::use_navigator;

use super::not_found::NotFoundPage;
use crate::components::{
    ActionButton, Details, FormPage, LinkButton, RadioOption, Radios, Row, SummaryList, TextArea,
    TextField,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;
use reform_plan::problem::FieldProblem;

/// The page of a statement, seen from a section.
#[derive(PartialEq, Properties)]
pub(crate) struct StatementPageProps {
    /// Slug of the section.
    pub(crate) section: String,
    /// Slug of the statement.
    pub(crate) statement: String,
}

/// One statement a page, with all its descriptors above the choice of level.
#[component]
pub(crate) fn StatementPage(props: &StatementPageProps) -> Html {
    let app = use_app();
    let navigator = use_navigator();
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let framework = app.framework.as_ref();
    let (section, slug) = (
        Slug::from(props.section.as_str()),
        Slug::from(props.statement.as_str()),
    );
    let summary = plan.summary();
    let (Some(section), Some(line)) = (framework.section(&section), summary.line(&slug)) else {
        return html! { <NotFoundPage /> };
    };
    if !section.pillars.contains(&line.pillar.slug) {
        return html! { <NotFoundPage /> };
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

    let problems = if record.agreed.is_some() {
        Vec::new()
    } else {
        vec![FieldProblem::new(
            "level",
            "Select a level, or select \"Not sure yet\"",
        )]
    };
    let onvalid = Callback::from(move |()| {
        if let Some(navigator) = &navigator {
            navigator.push(&next);
        }
    });
    let place = format!(
        "Section {}, {} · Statement {} of {}",
        section.number,
        section.title,
        at + 1,
        order.len()
    );
    html! {
        <FormPage
            title={format!("{} {}", statement.id, statement.text)}
            caption={place}
            back={Route::section(&section.slug)}
            {problems}
            {onvalid}
            buttons={score_buttons(&app, &slug, record)}
            after={around(&app, section, line, previous.copied(), order.get(at + 1).copied())}
        >
            <p class="govuk-body">
                <strong>{ "What to bring: " }</strong><span>{ &statement.evidence }</span>
            </p>
            { descriptors(framework, statement) }
            { level_radios(&app, framework, &slug, record) }
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
            <Radios<Direction>
                id="direction"
                legend="Which way is it going?"
                inline=true
                options={Direction::ALL.map(|it| RadioOption::new(it, it.words())).to_vec()}
                chosen={record.direction}
                onchoose={app.onedit({
                    let statement = slug.clone();
                    move |it| Edit::SetDirection { statement: statement.clone(), direction: Some(it) }
                })}
            />
            { evidence(&app, &slug, record) }
        </FormPage>
    }
}

/// What each level looks like, above the choice: the radios stay short.
fn descriptors(framework: &Framework, statement: &MaturityStatement) -> Html {
    let rows = framework
        .levels
        .iter()
        .filter_map(|level| {
            let words = statement.levels.get(&level.slug)?;
            Some(Row::html(
                format!("{} {}", level.number, level.name),
                html! { <span>{ words }</span> },
            ))
        })
        .collect::<Vec<_>>();
    html! {
        <>
            <h2 class="govuk-heading-m">{ "What each level looks like" }</h2>
            <div class="app-levels"><SummaryList {rows} /></div>
        </>
    }
}

fn level_radios(
    app: &AppContext,
    framework: &Framework,
    slug: &Slug,
    record: &StatementRecord,
) -> Html {
    let mut options: Vec<RadioOption<Score>> = framework
        .levels
        .iter()
        .map(|level| {
            RadioOption::new(
                Score::At(level.slug.clone()),
                format!("{} {}", level.number, level.name),
            )
        })
        .collect();
    options.push(RadioOption::new(Score::NotSureYet, "Not sure yet"));
    let onchoose = app.onedit({
        let statement = slug.clone();
        move |score| Edit::SetScore {
            statement: statement.clone(),
            score: Some(score),
        }
    });
    html! {
        <Radios<Score>
            id="level"
            legend="Which level do we agree on?"
            large_legend=true
            hint="Choose the level whose words are true today, in most places, for most families"
            {options}
            chosen={record.agreed.clone()}
            {onchoose}
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
            let edit = Edit::SetScore {
                statement: statement.clone(),
                score: None,
            };
            app.edit_and_tell(edit, "The score was cleared. What you wrote is kept.");
        })
    };
    html! { <LinkButton {onpress}>{ "Clear this score" }</LinkButton> }
}

/// The lines of evidence, each changed in place.
fn evidence(app: &AppContext, slug: &Slug, record: &StatementRecord) -> Html {
    let add = {
        let (app, statement, at) = (app.clone(), slug.clone(), record.evidence.len());
        Callback::from(move |()| {
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
            <h2 class="govuk-heading-m">{ "Evidence" }</h2>
            if record.evidence.is_empty() {
                <p class="govuk-hint">{ "No evidence yet. What shows that this level is right?" }</p>
            }
            for (at, line) in record.evidence.iter().enumerate() {
                <div class="app-card" key={line.id.to_string()}>
                    { evidence_line(app, slug, at, line) }
                </div>
            }
            <ActionButton onpress={add}>{ "Add evidence" }</ActionButton>
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
            <Radios<EvidenceStrength>
                id={format!("evidence-{number}-strength")}
                legend="What kind of evidence is it?"
                options={EvidenceStrength::ALL.map(|it| RadioOption::new(it, it.words())).to_vec()}
                chosen={line.strength}
                {onchoose}
            />
            <LinkButton onpress={remove} which={format!("evidence {number}")}>{ "Remove" }</LinkButton>
        </>
    }
}

/// What stands around a statement: the priorities that answer it, and its neighbours.
fn around(
    app: &AppContext,
    section: &Section,
    line: &StatementLine<'_>,
    previous: Option<&MaturityStatement>,
    next: Option<&MaturityStatement>,
) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = &line.statement.slug;
    let summary = plan.summary();
    let answers: Vec<_> = summary.threads_from(slug).collect();
    let others: Vec<&Section> = app
        .framework
        .sections
        .iter()
        .filter(|it| it.slug != section.slug && it.pillars.contains(&line.pillar.slug))
        .collect();
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Where this leads" }</h2>
            if answers.is_empty() {
                <p class="govuk-body">
                    { if line.standing == Standing::NotDiscussed {
                        "No priority answers this statement."
                    } else {
                        "No priority answers this statement yet."
                    } }
                </p>
            } else {
                <ul class="govuk-list govuk-list--bullet">
                    for thread in answers {
                        <li>
                            <a class="govuk-link" href={Route::priority(&thread.priority.id).href()} dir="auto">
                                { thread.priority.shown() }
                            </a>
                        </li>
                    }
                </ul>
            }
            if !others.is_empty() {
                <Details summary="This statement is in other sections too">
                    <p class="govuk-body">{ "Score it once: the same score counts in each of them." }</p>
                    <ul class="govuk-list govuk-list--bullet">
                        for other in others {
                            <li>
                                <a class="govuk-link" href={Route::statement(&other.slug, slug).href()}>
                                    { format!("{} {}", other.number, other.title) }
                                </a>
                            </li>
                        }
                    </ul>
                </Details>
            }
            <nav class="govuk-pagination govuk-pagination--block app-no-print" aria-label="Statements">
                if let Some(previous) = previous {
                    <p class="govuk-body govuk-!-margin-bottom-2">
                        <a class="govuk-link" rel="prev" href={Route::statement(&section.slug, &previous.slug).href()}>
                            { format!("Previous: {} {}", previous.id, previous.text) }
                        </a>
                    </p>
                }
                if let Some(next) = next {
                    <p class="govuk-body">
                        <a class="govuk-link" rel="next" href={Route::statement(&section.slug, &next.slug).href()}>
                            { format!("Next: {} {}", next.id, next.text) }
                        </a>
                    </p>
                }
            </nav>
        </>
    }
}
