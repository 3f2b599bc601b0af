use plan_framework::Slug;

use crate::draft::{
    Action, Evidence, Id, LocalFigure, Parked, PlanPartner, Priority, SuccessMeasure,
};
use crate::edit::EditProblem;

/// Something in a list of a plan, found by its identity.
pub(super) trait Identified {
    /// The type of its identity.
    type Key: Clone + PartialEq + ToString;
    /// What kind of thing it is, in words.
    const KIND: &'static str;
    /// Its identity.
    fn key(&self) -> &Self::Key;
}

macro_rules! identified {
    ($($thing:ty, $key:ty, $field:ident, $kind:literal;)+) => {
        $(impl Identified for $thing {
            type Key = $key;
            const KIND: &'static str = $kind;
            fn key(&self) -> &$key {
                &self.$field
            }
        })+
    };
}

identified! {
    PlanPartner, Slug, slug, "partner";
    Evidence, Id, id, "line of evidence";
    LocalFigure, Id, id, "local figure";
    Priority, Id, id, "priority";
    Action, Id, id, "action";
    SuccessMeasure, Id, id, "success measure";
    Parked, Id, id, "parked item";
}

/// The thing of this identity.
pub(super) fn find<'a, T: Identified>(
    list: &'a mut [T],
    key: &T::Key,
) -> Result<&'a mut T, EditProblem> {
    list.iter_mut()
        .find(|it| it.key() == key)
        .ok_or_else(|| missing::<T>(key))
}

/// Takes the thing of this identity out of a list, and says where it was.
pub(super) fn remove<T: Identified>(
    list: &mut Vec<T>,
    key: &T::Key,
) -> Result<(usize, T), EditProblem> {
    let at = list
        .iter()
        .position(|it| it.key() == key)
        .ok_or_else(|| missing::<T>(key))?;
    Ok((at, list.remove(at)))
}

/// Puts a thing into a list; a place past the end means the end.
pub(super) fn insert<T>(list: &mut Vec<T>, at: usize, thing: T) {
    list.insert(at.min(list.len()), thing);
}

/// Refuses an identity that one of these things has already.
pub(super) fn must_be_new<'a, T: Identified + 'a>(
    things: impl IntoIterator<Item = &'a T>,
    key: &T::Key,
) -> Result<(), EditProblem> {
    if things.into_iter().any(|it| it.key() == key) {
        return Err(EditProblem::Exists {
            kind: T::KIND,
            id: key.to_string(),
        });
    }
    Ok(())
}

/// There is no thing of this identity.
pub(super) fn missing<T: Identified>(key: &T::Key) -> EditProblem {
    EditProblem::Missing {
        kind: T::KIND,
        id: key.to_string(),
    }
}
