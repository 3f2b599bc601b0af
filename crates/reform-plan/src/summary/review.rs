use super::PlanSummary;
use crate::draft::{Review, ReviewState};
use crate::order::sorted_by_key;
use crate::{Date, GivenDate};

/// How a review stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewTiming {
    /// It took place.
    Held,
    /// Its day has not passed.
    ToCome,
    /// Its day has passed, and nobody said that it took place.
    Passed,
    /// It has no date, or what was typed is not a date.
    NoDate,
}

impl ReviewTiming {
    /// How a review stands on a day.
    pub fn of(review: &Review, today: Date) -> Self {
        if review.state == ReviewState::Held {
            return Self::Held;
        }
        match day(review) {
            None => Self::NoDate,
            Some(on) if on.last_day() < today => Self::Passed,
            Some(_) => Self::ToCome,
        }
    }

    /// It in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Held => "Held",
            Self::ToCome => "To come",
            Self::Passed => "The date has passed, not marked as held",
            Self::NoDate => "No date yet",
        }
    }
}

impl<'a> PlanSummary<'a> {
    /// The reviews in the order of their days; those without a date come last.
    pub fn reviews(&self) -> Vec<&'a Review> {
        sorted_by_key(&self.draft.reviews, |it| {
            let on = day(it).map(GivenDate::last_day);
            (on.is_none(), on)
        })
    }

    /// The next review that is still to come.
    pub fn next_review(&self) -> Option<&'a Review> {
        let mut reviews = self.reviews().into_iter();
        reviews.find(|it| ReviewTiming::of(it, self.today) == ReviewTiming::ToCome)
    }
}

fn day(review: &Review) -> Option<GivenDate> {
    review.on.read().ok().flatten()
}
