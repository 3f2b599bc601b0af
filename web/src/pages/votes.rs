//! Votes on priorities: a few for each partner, given in private, shown together. Ties are listed,
//! not broken.

use reform_plan::problem;
use reform_plan::summary::{Ballot, PlanSummary, VOTES, Who, count, in_words};
use reform_plan::{Edit, Id, Reveal, Slug};
use yew::prelude::*;

use super::not_found::not_found_page;
use crate::components::{
    CheckOption, Checkboxes, DataTable, FormPage, Look, Page, Width, action_button, button_link,
    cell, edit_button, edit_link, inset, link, paragraph, partner_badge, typed,
};
use crate::context::{AppContext, use_app};
use crate::route::Route;

/// Who has voted, and what came out once it is shown.
pub(crate) fn votes_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let summary = plan.summary();
    let ballot = count(plan.draft, &summary.partners);
    if plan.draft.priorities.len() <= VOTES {
        return html! {
            <Page title="Votes on priorities" back={Route::Priorities}>
                { paragraph(format!("Each partner has {VOTES} votes. A vote helps when there are more priorities than that; this plan has {}.", plan.draft.priorities.len())) }
                { button_link(Look::Primary, &Route::Shortlist, html! { "Choose priorities" }) }
            </Page>
        };
    }
    let is_shown = !plan.draft.votes_reveal.is_hidden();
    let toggle = |reveal| {
        let app = app.clone();
        Callback::from(move |()| app.edit(Edit::ShowVotes(reveal)))
    };
    html! {
        <Page title="Votes on priorities" back={Route::Priorities} width={Width::Full}>
            { paragraph(format!("Each partner votes for {VOTES} priorities, in private. The votes are shown together. They help you to decide; they do not decide.")) }
            if is_shown {
                { result(&summary, &ballot) }
                { edit_button(app, Look::Secondary, &toggle(Reveal::Hidden), html! { "Hide the votes and vote again" }) }
            } else {
                { waiting(&summary, &ballot) }
                if !ballot.voted.is_empty() {
                    { edit_button(app, Look::Primary, &toggle(Reveal::Shown), html! { "Show the votes" }) }
                }
            }
        </Page>
    }
}

fn waiting(summary: &PlanSummary<'_>, ballot: &Ballot<'_>) -> Html {
    let is_in = |group: &[Who<'_>], who: &Who<'_>| group.iter().any(|it| it.slug == who.slug);
    let words = |who: &Who<'_>| {
        if is_in(&ballot.over, who) {
            format!(": has ticked more than {VOTES}, so its votes do not count yet")
        } else if is_in(&ballot.voted, who) {
            ": has voted".to_owned()
        } else {
            ": has not voted".to_owned()
        }
    };
    html! {
        <ul class="govuk-list">
            for who in &summary.partners {
                <li class="app-hand-over">
                    { partner_badge(summary.draft, who) }{ " " }
                    { link(&Route::Vote { partner: who.slug.to_string() }, format!("Hand the screen to {}", who.name)) }
                    <span>{ words(who) }</span>
                </li>
            }
        </ul>
    }
}

fn result(summary: &PlanSummary<'_>, ballot: &Ballot<'_>) -> Html {
    let rows = ballot.lines.iter().map(|line| {
        let place = match (line.by.len(), line.is_tied) {
            (0, _) => "No votes".to_owned(),
            (_, true) => format!("{}, tied", line.place),
            (_, false) => line.place.to_string(),
        };
        let by: Vec<String> = line.by.iter().map(|it| it.name.to_owned()).collect();
        vec![
            html! { <a class="govuk-link" href={Route::priority(&line.priority.id).href()}>{ typed(line.priority.shown()) }</a> },
            cell(line.by.len().to_string()),
            cell(place),
            html! {
                <>
                    for it in &line.by {
                        { partner_badge(summary.draft, it) }
                    }
                    { " " }<span dir="auto">{ in_words(&by) }</span>
                </>
            },
        ]
    });
    let ties = ties(ballot);
    let names = |group: &[Who<'_>]| {
        let names: Vec<String> = group.iter().map(|it| it.name.to_owned()).collect();
        in_words(&names)
    };
    html! {
        <>
            { DataTable {
                caption: "Priorities by votes".into(),
                columns: ["Priority", "Votes", "Place", "From"].map(AttrValue::Static).to_vec(),
                rows: rows.collect(),
                ..DataTable::default()
            }.view() }
            if !ties.is_empty() {
                { inset(html! {
                    <>
                        <p class="govuk-body">{ "Some priorities have the same number of votes. Talk about them:" }</p>
                        <ul class="govuk-list govuk-list--bullet">
                            for words in ties {
                                <li dir="auto">{ words }</li>
                            }
                        </ul>
                    </>
                }) }
            }
            if !ballot.waiting.is_empty() {
                { paragraph(format!("Did not vote: {}.", names(&ballot.waiting))) }
            }
            if !ballot.over.is_empty() {
                { paragraph(format!("Not counted, because there are more than {VOTES} votes: {}.", names(&ballot.over))) }
            }
        </>
    }
}

/// Priorities with as many votes as another, by how many, like "2 votes each: "Waits" and "Money"".
fn ties(ballot: &Ballot<'_>) -> Vec<String> {
    let mut ties: Vec<(usize, Vec<String>)> = Vec::new();
    for line in ballot
        .lines
        .iter()
        .filter(|it| it.is_tied && !it.by.is_empty())
    {
        let name = format!("\"{}\"", line.priority.shown());
        match ties.last_mut() {
            Some((votes, names)) if *votes == line.by.len() => names.push(name),
            _ => ties.push((line.by.len(), vec![name])),
        }
    }
    ties.into_iter()
        .map(|(votes, names)| {
            let votes = if votes == 1 {
                "1 vote".to_owned()
            } else {
                format!("{votes} votes")
            };
            format!("{votes} each: {}", in_words(&names))
        })
        .collect()
}

#[derive(PartialEq, Properties)]
pub(crate) struct VotePageProps {
    /// Slug of the partner.
    pub(crate) partner: AttrValue,
}

/// The votes of one partner. They stay hidden behind a cover until the partner says who it is.
#[component]
pub(crate) fn VotePage(props: &VotePageProps) -> Html {
    let app = use_app();
    let is_seated = use_state(|| false);
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let slug = Slug::from(&*props.partner);
    let summary = plan.summary();
    let Some(who) = summary.partners.iter().find(|it| *it.slug == slug) else {
        return not_found_page(&app);
    };
    if !*is_seated {
        let sit = {
            let is_seated = is_seated.clone();
            Callback::from(move |()| is_seated.set(true))
        };
        return html! {
            <Page title={format!("Hand the screen to {}", who.name)} caption="Votes on priorities" back={Route::Votes}>
                { paragraph("Everybody else looks away, or turns the screen. The votes are shown only when all are shown together.") }
                { action_button(Look::Primary, &sit, html! { <span>{ format!("I vote for {}", who.name) }</span> }) }
            </Page>
        };
    }
    if !plan.draft.votes_reveal.is_hidden() {
        return html! {
            <Page title={format!("{}: the votes are shown", who.name)} caption="Votes on priorities" back={Route::Votes}>
                { paragraph("Votes cannot be changed while they are shown. To vote again, hide them first.") }
                { button_link(Look::Primary, &Route::Votes, html! { "See the votes" }) }
            </Page>
        };
    }
    let votes = plan.draft.votes_of(&slug);
    let options = plan.draft.priorities.iter().map(|it| CheckOption {
        value: Slug::from(it.id.0.as_str()),
        label: it.shown().to_owned().into(),
        hint: AttrValue::default(),
        ticked: votes.contains(&&it.id),
    });
    let ontick = {
        let (partner, votes) = (
            slug.clone(),
            votes.iter().map(|it| (*it).clone()).collect::<Vec<Id>>(),
        );
        app.onedit(move |(value, ticked): (Slug, bool)| {
            let id = Id::from(value.as_str());
            let mut votes: Vec<Id> = votes.iter().filter(|it| **it != id).cloned().collect();
            if ticked {
                votes.push(id);
            }
            Edit::SetVotes {
                partner: partner.clone(),
                votes,
            }
        })
    };
    let clear = {
        let (app, partner) = (app.clone(), slug.clone());
        Callback::from(move |()| {
            let edit = Edit::SetVotes {
                partner: partner.clone(),
                votes: Vec::new(),
            };
            app.edit_and_tell(edit, "The votes were taken away.");
        })
    };
    html! {
        <FormPage
            title={format!("{}: vote for {VOTES} priorities", who.name)}
            back={Route::Votes}
            problems={problem::votes(&votes)}
            onvalid={app.onward(Route::Votes)}
            submit="Save and hide"
            buttons={edit_link(&app, &clear, "", html! { "Take all votes away" })}
        >
            <Checkboxes
                id="votes"
                legend="Which matter most to you?"
                hint={left_words(votes.len())}
                options={options.collect::<Vec<_>>()}
                {ontick}
            />
        </FormPage>
    }
}

fn left_words(given: usize) -> String {
    match VOTES.checked_sub(given) {
        None => format!("You have {VOTES} votes. Take one away first"),
        Some(0) => "You have no votes left".to_owned(),
        Some(1) => "You have 1 vote left".to_owned(),
        Some(left) => format!("You have {left} votes left"),
    }
}
