//! The pages in the parts that are loaded one by one: which page is in which, and each part whole.

mod rest;
mod scoring;

use yew::prelude::*;

use crate::parts::Part;
use crate::route::Route;
use rest::OtherPages;
use scoring::ScoringPages;

/// Which page of a part.
#[derive(PartialEq, Properties)]
struct PartProps {
    route: Route,
}

/// The part that has the page of an address.
pub(super) fn part_of(route: &Route) -> Part {
    match route {
        Route::Start | Route::NotFound => Part::First,
        Route::SetupArea
        | Route::SetupPartners
        | Route::SetupWay
        | Route::Plan
        | Route::Front
        | Route::Section { .. }
        | Route::SectionData { .. }
        | Route::SectionInsight { .. }
        | Route::SectionCheck { .. }
        | Route::Statement { .. }
        | Route::Answers
        | Route::Cover { .. }
        | Route::Answer { .. }
        | Route::AnswerLink { .. }
        | Route::Scores
        | Route::Drafts
        | Route::Open => Part::Scoring,
        _ => Part::Rest,
    }
}

/// A page of the second part, and what is shown of any page while no plan is open.
pub fn scoring_page(route: Route) -> Html {
    html! { <ScoringPages {route} /> }
}

/// A page of the third part.
pub fn other_page(route: Route) -> Html {
    html! { <OtherPages {route} /> }
}
