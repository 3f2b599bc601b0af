//! What leaves: the whole plan, or a copy of it with what somebody chose.

use plan_export::share::{Choice, Chosen, Leave};
use reform_plan::Slug;
use yew::prelude::*;

use super::desk::Desk;
use crate::components::{
    Changes, CheckOption, Checkboxes, Choice as Offer, Choices, Legend, Radios, inset,
};

/// The choice of what leaves, and what stays here.
pub(super) fn leaving(desk: &Desk) -> Html {
    let share = *desk.share;
    let onchoose = {
        let share = desk.share.clone();
        Callback::from(move |is_copy: bool| share.set(is_copy.then(Choice::default)))
    };
    let choices = vec![
        Offer {
            value: false,
            label: "Everything in this plan".into(),
            hint: "For people who work on it.".into(),
        },
        Offer {
            value: true,
            label: "A copy to share".into(),
            hint: "You choose what leaves. The plan here stays as it is.".into(),
        },
    ];
    html! {
        <>
            <Radios
                id="leaves"
                legend="What goes into the files?"
                look={Legend::Heading}
                choices={Choices::one(choices, Some(&share.is_some()), onchoose)}
                changes={Changes::View}
            />
            if let Some(choice) = share {
                { chosen(desk, choice) }
            }
        </>
    }
}

fn chosen(desk: &Desk, choice: Choice) -> Html {
    let options = Chosen::ALL.into_iter().map(|it| CheckOption {
        value: Slug::from(key(it)),
        label: it.words().into(),
        hint: it.about().into(),
        ticked: choice.has(it),
    });
    let ontick = {
        let share = desk.share.clone();
        Callback::from(move |(slug, ticked): (Slug, bool)| {
            let which = Chosen::ALL.into_iter().find(|it| key(*it) == slug.as_str());
            if let Some(which) = which {
                let leave = if ticked { Leave::In } else { Leave::Out };
                share.set(Some(with(choice, which, leave)));
            }
        })
    };
    let stays: Vec<String> = Chosen::ALL
        .into_iter()
        .filter(|it| !choice.has(*it))
        .map(|it| it.words().to_lowercase())
        .collect();
    let words = match stays.as_slice() {
        [] => "Only what newer versions of this tool wrote stays here.".to_owned(),
        stays => format!("These stay here: {}.", stays.join(", ")),
    };
    html! {
        <>
            <Checkboxes
                id="share"
                legend="What may leave with the copy?"
                options={options.collect::<Vec<_>>()}
                {ontick}
                changes={Changes::View}
            />
            <div role="status">{ inset(html! { <p class="govuk-body">{ words }</p> }) }</div>
        </>
    }
}

/// The choice with one thing in or out.
fn with(mut choice: Choice, which: Chosen, leave: Leave) -> Choice {
    let field = match which {
        Chosen::PartnerScores => &mut choice.partner_scores,
        Chosen::Comments => &mut choice.comments,
        Chosen::LocalFigures => &mut choice.local_figures,
        Chosen::ParkingLot => &mut choice.parking_lot,
    };
    *field = leave;
    choice
}

fn key(which: Chosen) -> &'static str {
    match which {
        Chosen::PartnerScores => "partner-scores",
        Chosen::Comments => "comments",
        Chosen::LocalFigures => "local-figures",
        Chosen::ParkingLot => "parking-lot",
    }
}
