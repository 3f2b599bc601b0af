//! The plan for families, and the text of a plan for a government form.

#[cfg(test)]
mod form;
#[cfg(test)]
mod garden;
#[cfg(test)]
mod measures;
#[cfg(test)]
mod priorities;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod says;
#[cfg(test)]
mod support;
