use reform_plan::problem;
use reform_plan::summary::{decision, partners};
use reform_plan::{AgreementField, Edit, Score, Slug, StatementRecord, TypedDate, WorkshopField};
use yew::prelude::*;

use super::{Compared, hide, said_table, strip};
use crate::components::{
    CheckOption, Checkboxes, Choice, Choices, Copy, DateField, FormPage, Legend, Radios, TextArea,
    TextField, Width, details, edit_link, heading, inset, last_time, level_words, link,
    word_switch,
};
use crate::context::AppContext;
use crate::pages::target::target_select;
use crate::route::Route;

/// A statement that was revealed: what each partner said, who speaks first, and the level agreed.
pub(super) fn agree_form(app: &AppContext, compared: &Compared<'_, '_>) -> Html {
    let Compared {
        summary,
        section,
        line,
        views,
    } = compared;
    let statement = line.statement;
    let slug = &statement.slug;
    let empty = StatementRecord::default();
    let record = line.record.unwrap_or(&empty);
    let problems = problem::agreement(&app.framework, record, views);
    let wording = app.wording(None);
    let start = views.suggested_start().map_or_else(String::new, |level| {
        format!("Start from level {} {}, the lowest anybody chose. You can agree on another, and say why", level.number, level.name)
    });
    let speaks = views.who_speaks_first();
    let minutes = decision(summary, slug).unwrap_or_default();
    html! {
        <FormPage
            title={format!("{} {}", statement.id, statement.claim(wording))}
            caption={format!("What each partner said · Section {}, {}", section.number, section.title)}
            back={Route::section(&section.slug)}
            {problems}
            onvalid={app.onward(onward(app, compared))}
            width={Width::Full}
            submit="Agree and continue"
            buttons={edit_link(app, &hide(app, slug), "", html! { "Score again" })}
            after={after(app, compared, minutes)}
        >
            { word_switch(app, wording) }
            if views.is_talking_point() {
                { inset(html! { <strong>{ "Talk about this one: partners are 2 or more levels apart." }</strong> }) }
            }
            { strip(&app.framework, views, "strip") }
            if let Some(words) = speaks {
                <p class="govuk-body-l">{ format!("{words}. The most senior speak last.") }</p>
            }
            { said_table(summary.draft, views) }
            { details("What each level looks like".into(), level_words(&app.framework, statement, wording)) }
            { last_time(summary, slug) }
            <Radios
                id="level"
                legend="Which level do we agree on?"
                look={Legend::Heading}
                inline=true
                hint={start}
                choices={level_choices(app, slug, record.agreed.as_ref())}
            />
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
            { dissent(app, compared, record) }
            { room(app, slug, record) }
            <DateField
                id="agreed-on"
                legend="When was it agreed?"
                value={record.agreed_on.clone()}
                oninput={app.onedit({
                    let statement = slug.clone();
                    move |date: TypedDate| Edit::SetAgreement {
                        statement: statement.clone(),
                        field: AgreementField::On(date),
                    }
                })}
            />
        </FormPage>
    }
}

/// The levels, "not sure yet" last, for what the room agrees.
pub(crate) fn level_choices(app: &AppContext, statement: &Slug, agreed: Option<&Score>) -> Choices {
    let levels = app.framework.levels.iter().map(|level| {
        Choice::new(
            Score::At(level.slug.clone()),
            format!("{} {}", level.number, level.name),
        )
    });
    let unsure = Choice::new(Score::NotSureYet, "Not sure yet");
    let onchoose = {
        let (context, statement) = (app.clone(), statement.clone());
        app.onedit(move |score| context.agree(&statement, score))
    };
    Choices::one(levels.chain([unsure]).collect(), agreed, onchoose)
}

/// Who does not agree, and what they want recorded.
fn dissent(app: &AppContext, compared: &Compared<'_, '_>, record: &StatementRecord) -> Html {
    let slug = &compared.line.statement.slug;
    let options = compared.views.partners.iter().map(|it| CheckOption {
        value: it.who.slug.clone(),
        label: it.who.name.to_owned().into(),
        hint: AttrValue::default(),
        ticked: it.dissent.is_some(),
    });
    let ontick = {
        let statement = slug.clone();
        app.onedit(move |(partner, ticked): (Slug, bool)| Edit::SetDissent {
            statement: statement.clone(),
            partner,
            words: ticked.then(String::new),
        })
    };
    html! {
        <>
            <Checkboxes
                id="dissent"
                legend="Does anybody not agree?"
                hint="Tick each partner that does not agree. It is recorded and printed beside the level"
                options={options.collect::<Vec<_>>()}
                {ontick}
                small=true
            />
            for it in compared.views.dissenting() {
                <div key={it.who.slug.to_string()}>
                    <TextField
                        id={format!("dissent-{}", it.who.slug)}
                        label={format!("What {} wants recorded", it.who.name)}
                        value={record.dissent.get(it.who.slug).cloned().unwrap_or_default()}
                        oninput={app.onedit({
                            let (statement, partner) = (slug.clone(), it.who.slug.clone());
                            move |words| Edit::SetDissent {
                                statement: statement.clone(),
                                partner: partner.clone(),
                                words: Some(words),
                            }
                        })}
                    />
                </div>
            }
        </>
    }
}

/// Who was in the room. It stands for the statements that come after it too.
fn room(app: &AppContext, slug: &Slug, record: &StatementRecord) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let who = partners(&app.framework, plan.draft);
    let room = if record.agreed.is_some() || !record.room.is_empty() {
        record.room.clone()
    } else {
        plan.draft.workshop.room.clone()
    };
    let options = who.iter().map(|it| CheckOption {
        value: it.slug.clone(),
        label: it.name.to_owned().into(),
        hint: AttrValue::default(),
        ticked: room.contains(it.slug),
    });
    let ontick = {
        let (statement, order) = (slug.clone(), plan.draft.partners.clone());
        let room = room.clone();
        app.onedit(move |(partner, ticked): (Slug, bool)| {
            let is_there = |it: &Slug| {
                if *it == partner {
                    ticked
                } else {
                    room.contains(it)
                }
            };
            let slugs = order.iter().map(|it| it.slug.clone());
            let present: Vec<Slug> = slugs.filter(is_there).collect();
            // One that was there and has left the plan since was there all the same.
            let left = room
                .iter()
                .filter(|it| order.iter().all(|who| who.slug != **it));
            let all = present.iter().chain(left).cloned().collect();
            Edit::Together(vec![
                Edit::SetAgreement {
                    statement: statement.clone(),
                    field: AgreementField::Room(all),
                },
                Edit::SetWorkshop(WorkshopField::Room(present)),
            ])
        })
    };
    html! {
        <Checkboxes
            id="room"
            legend="Who was in the room?"
            hint="Roles only. The next statements begin with the same"
            options={options.collect::<Vec<_>>()}
            {ontick}
            small=true
        />
    }
}

/// The next statement of the section that was scored and is not agreed, else the differences.
fn onward(app: &AppContext, compared: &Compared<'_, '_>) -> Route {
    let section = compared.section;
    let draft = compared.summary.draft;
    let order: Vec<&Slug> = app
        .framework
        .statements_of(section)
        .map(|(_, it)| &it.slug)
        .collect();
    let here = order
        .iter()
        .position(|it| **it == compared.line.statement.slug)
        .unwrap_or_default();
    let later = order.iter().skip(here + 1);
    let is_next = |it: &&&Slug| {
        let record = draft.statement(it);
        record.is_some_and(|it| it.agreed.is_none() && !it.views.is_empty())
    };
    later
        .clone()
        .find(is_next)
        .map_or(Route::Differences, |it| Route::compare(&section.slug, it))
}

/// What stands below: words for the minutes, parking, and the other pages of the statement.
fn after(app: &AppContext, compared: &Compared<'_, '_>, minutes: String) -> Html {
    let slug = &compared.line.statement.slug;
    let section = &compared.section.slug;
    html! {
        <>
            <Copy id="minutes" words="Copy for minutes" text={minutes} />
            { super::super::parking::park_here(app, Some(slug)) }
            { heading("More on this statement") }
            <ul class="govuk-list govuk-list--bullet app-no-print">
                <li>{ link(&Route::statement(section, slug), "Evidence, direction and where it leads") }</li>
                <li>{ link(&Route::present(section, slug), "Show it on the projector") }</li>
                <li>{ link(&Route::Differences, "Where partners differ most") }</li>
            </ul>
        </>
    }
}
