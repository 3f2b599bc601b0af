//! When the partnership looks at its plan again.

use reform_plan::summary::ReviewTiming;
use reform_plan::{Edit, Review, ReviewState};
use yew::prelude::*;

use crate::components::{
    Choice, Choices, DateField, FormPage, Lines, Radios, TextField, link, paragraph,
};
use crate::context::AppContext;
use crate::route::Route;

/// The reviews, each changed in place.
pub(crate) fn reviews_page(app: &AppContext) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let reviews = &plan.draft.reviews;
    let next = plan.summary().next_review().map(|it| it.on.words());
    let problems = reviews.iter().enumerate().filter_map(|(at, review)| {
        let problem = review.on.read().err()?;
        let words = problem.words(&format!("When review {} is", at + 1));
        Some((AttrValue::from(date_id(at)), AttrValue::from(words)))
    });
    let lines = Lines::new(reviews, Edit::SetReviews);
    let to = date_id(reviews.len());
    html! {
        <FormPage
            title="Review dates"
            back={Route::Plan}
            more_problems={problems.collect::<Vec<_>>()}
            onvalid={app.onward(Route::Plan)}
            after={after()}
        >
            { paragraph("Days on which you look at this plan together: what is done, what the measures show, what has to change. They print with the plan.") }
            if let Some(next) = next {
                <p class="govuk-body-l">{ format!("Next review: {next}.") }</p>
            }
            if reviews.is_empty() {
                { paragraph("No reviews yet.") }
            }
            for (at, review) in reviews.iter().enumerate() {
                <div class="app-card" key={at}>{ line(app, &lines, at, review) }</div>
            }
            { lines.add(app, Review::default(), to, "Add a review") }
        </FormPage>
    }
}

fn after() -> Html {
    html! {
        <p class="govuk-body app-no-print">
            { link(&Route::ThenAndNow, "Compare this plan with an earlier one") }
        </p>
    }
}

fn date_id(at: usize) -> String {
    format!("review-{}", at + 1)
}

fn line(app: &AppContext, lines: &Lines<Review>, at: usize, review: &Review) -> Html {
    let number = at + 1;
    let has_passed = ReviewTiming::of(review, app.today()) == ReviewTiming::Passed;
    let states = [
        Choice::new(ReviewState::ToCome, "To come"),
        Choice::new(ReviewState::Held, "Held"),
    ];
    html! {
        <>
            <DateField
                id={date_id(at)}
                legend={format!("When is review {number}?")}
                value={review.on.clone()}
                oninput={lines.onchange(app, at, |review: &mut Review, on| review.on = on)}
            />
            <TextField
                id={format!("review-{number}-what")}
                label="What do you look at, and who comes?"
                hint="Roles, not names"
                value={review.what.clone()}
                oninput={lines.onchange(app, at, |review: &mut Review, what| review.what = what)}
            />
            <Radios
                id={format!("review-{number}-state")}
                legend="Did it take place?"
                inline=true
                choices={Choices::one(states.to_vec(), Some(&review.state), lines.onchange(app, at, |review: &mut Review, state| review.state = state))}
            />
            if has_passed {
                { paragraph("The date has passed. Select \"Held\" if it took place, or change the date.") }
            }
            { lines.remove(app, at, &format!("review {number}"), "The review was removed.") }
        </>
    }
}
