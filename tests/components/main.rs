//! Every component by itself: beside GOV.UK's own markup for the same thing, and as approved. What the
//! stylesheet has of GOV.UK's is what is used, and no more.
//! Accept a change with `INSTA_UPDATE=always cargo test -p plan-tests --test components`.

#[cfg(test)]
mod examples;
#[cfg(test)]
mod govuk;
#[cfg(test)]
mod styles;
#[cfg(test)]
mod tree;
