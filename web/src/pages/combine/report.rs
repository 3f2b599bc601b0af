use reform_plan::response::{Import, ImportKind, ImportLine, PartnerImport};
use reform_plan::summary::{Standing, in_words};
use reform_plan::{PartnerView, Slug};
use yew::prelude::*;

use super::{Choose, Chosen, ForAll};
use crate::components::{
    CheckOption, Checkboxes, Choice, Choices, Radios, details, heading, small_heading, warning,
};
use crate::context::AppContext;

/// What would change, partner by partner, and what could not be read.
pub(super) fn report(
    app: &AppContext,
    import: &Import,
    chosen: &Chosen,
    trouble: &[String],
    onchoose: &Callback<Choose>,
) -> Html {
    let found = import.partners.len();
    let heard = match (found, trouble.len()) {
        (0, 0) => String::new(),
        (found, 0) => format!("Scores of {} were read.", partners_words(found)),
        (found, bad) => format!(
            "Scores of {} were read, {bad} could not be.",
            partners_words(found)
        ),
    };
    html! {
        <>
            <p class="govuk-visually-hidden" role="status">{ heard }</p>
            for words in trouble {
                { warning(html! { <span dir="auto">{ words.clone() }</span> }) }
            }
            if found > 0 {
                { heading("What would change") }
            }
            for partner in &import.partners {
                <div class="app-card" key={partner.partner.to_string()}>
                    { one(app, partner, chosen, onchoose) }
                </div>
            }
        </>
    }
}

fn partners_words(count: usize) -> String {
    match count {
        1 => "1 partner".to_owned(),
        more => format!("{more} partners"),
    }
}

fn one(
    app: &AppContext,
    partner: &PartnerImport,
    chosen: &Chosen,
    onchoose: &Callback<Choose>,
) -> Html {
    let slug = &partner.partner;
    let ontick = {
        let (onchoose, slug) = (onchoose.clone(), slug.clone());
        Callback::from(move |(_, takes): (Slug, bool)| {
            onchoose.emit(Choose::Take(slug.clone(), takes));
        })
    };
    let take = CheckOption {
        value: slug.clone(),
        label: if partner.is_in_plan {
            format!("Take the scores of {}", partner.name)
        } else {
            format!("Add {} to the plan, with its scores", partner.name)
        }
        .into(),
        hint: AttrValue::default(),
        ticked: chosen.takes(partner),
    };
    let (_, _, differ) = partner.counts();
    html! {
        <>
            { small_heading(partner.name.clone()) }
            <p class="govuk-body">
                <strong>{ format!("{}.", partner.words()) }</strong>{ " " }
                <span dir="auto">{ format!("From {}.", in_words(&partner.origins)) }</span>
            </p>
            if !partner.notes.is_empty() {
                <ul class="govuk-list govuk-list--bullet">
                    for note in &partner.notes {
                        <li dir="auto">{ note.clone() }</li>
                    }
                </ul>
            }
            <Checkboxes
                id={format!("take-{slug}")}
                legend={format!("{}: take or leave", partner.name)}
                options={vec![take]}
                {ontick}
                small=true
            />
            if differ > 0 && chosen.takes(partner) {
                { conflicts(app, partner, chosen, onchoose) }
            }
            { details("Every statement in it".into(), every(app, partner)) }
        </>
    }
}

/// What to do with what differs: the same for all, or one by one.
fn conflicts(
    app: &AppContext,
    partner: &PartnerImport,
    chosen: &Chosen,
    onchoose: &Callback<Choose>,
) -> Html {
    let slug = &partner.partner;
    let mut options = vec![Choice::new(ForAll::Ours, "Keep what the plan has")];
    // Of two that differ from one another, somebody has to choose one by one.
    if !partner.differs_in_several_ways() {
        options.push(Choice::new(ForAll::Theirs, "Take what comes in"));
    }
    options.push(Choice::new(ForAll::Each, "Look at each"));
    let all = chosen.for_all(partner);
    let is_in_itself = partner.differs_in_itself();
    let onall = {
        let (onchoose, slug) = (onchoose.clone(), slug.clone());
        Callback::from(move |all| onchoose.emit(Choose::ForAll(slug.clone(), all)))
    };
    let lines = partner.lines.iter().filter_map(|line| match &line.kind {
        ImportKind::Conflict(outcomes) => Some((line, outcomes)),
        _ => None,
    });
    html! {
        <>
            if is_in_itself {
                <p class="govuk-body"><strong>{ format!("What came in for {} does not agree with itself. Choose for each.", partner.name) }</strong></p>
            } else {
            <Radios
                id={format!("differ-{slug}")}
                legend={format!("{} said something else before. What is right?", partner.name)}
                choices={Choices::one(options, Some(&all), onall)}
            />
            }
            if all == ForAll::Each {
                for (line, outcomes) in lines {
                    <div key={line.statement.to_string()}>{ each(app, partner, line, outcomes, chosen, onchoose) }</div>
                }
            }
        </>
    }
}

fn each(
    app: &AppContext,
    partner: &PartnerImport,
    line: &ImportLine,
    outcomes: &[(String, PartnerView)],
    chosen: &Chosen,
    onchoose: &Callback<Choose>,
) -> Html {
    let key = (partner.partner.clone(), line.statement.clone());
    let picked = chosen.picked(partner, line).map_or(0, |at| at + 1);
    let is_revealed = is_revealed(app, &line.statement);
    let of = |whose: &str, view: &PartnerView| {
        if is_revealed {
            format!("{whose}: {}", view_words(app, view))
        } else {
            whose.to_owned()
        }
    };
    let ours = if line.ours == PartnerView::default() {
        "Leave it out for now".to_owned()
    } else {
        of("What the plan has", &line.ours)
    };
    let mut options = vec![Choice::new(0, ours)];
    for (at, (origin, view)) in outcomes.iter().enumerate() {
        options.push(Choice::new(at + 1, of(&format!("From {origin}"), view)));
    }
    let onpick = {
        let (onchoose, (partner, statement)) = (onchoose.clone(), key.clone());
        let views: Vec<PartnerView> = outcomes.iter().map(|(_, it)| it.clone()).collect();
        Callback::from(move |at: usize| {
            let view = at.checked_sub(1).and_then(|at| views.get(at)).cloned();
            onchoose.emit(Choose::Pick(partner.clone(), statement.clone(), view));
        })
    };
    html! {
        <Radios
            id={format!("pick-{}-{}", key.0, key.1)}
            legend={name(app, &line.statement)}
            hint={if is_revealed { "" } else { "Not revealed yet, so the scores are not shown" }}
            choices={Choices::one(options, Some(&picked), onpick)}
        />
    }
}

/// Every statement with what would happen. Scores are shown only where they are revealed.
fn every(app: &AppContext, partner: &PartnerImport) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet">
            for line in &partner.lines {
                <li>
                    <span>{ format!("{}: ", name(app, &line.statement)) }</span>
                    <span>{ match &line.kind {
                        ImportKind::New(view) if is_revealed(app, &line.statement) => format!("new, {}", view_words(app, view)),
                        ImportKind::New(_) => "new".to_owned(),
                        ImportKind::Same => "the same".to_owned(),
                        ImportKind::Conflict(_) => "differs".to_owned(),
                    } }</span>
                </li>
            }
        </ul>
    }
}

fn is_revealed(app: &AppContext, statement: &Slug) -> bool {
    app.state
        .draft()
        .is_some_and(|it| it.is_revealed(statement))
}

fn name(app: &AppContext, statement: &Slug) -> String {
    match app.framework.statement(statement) {
        Some((_, it)) => format!("{} {}", it.id, it.text),
        None => format!("\"{statement}\", which this plan does not have"),
    }
}

fn view_words(app: &AppContext, view: &PartnerView) -> String {
    let score = match Standing::of(&app.framework, view.score.as_ref()) {
        Standing::NotDiscussed => "no score".to_owned(),
        other => other.words(),
    };
    let strength = view.strength.map(|it| it.words().to_lowercase());
    let comment = Some(view.comment.trim().to_owned()).filter(|it| !it.is_empty());
    let first = match Standing::of(&app.framework, view.first.as_ref()) {
        Standing::NotDiscussed => None,
        other => Some(format!("first {}", other.words().to_lowercase())),
    };
    let parts: Vec<String> = [Some(score), first, strength, comment]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}
