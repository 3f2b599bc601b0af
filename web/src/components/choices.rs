use yew::prelude::*;

/// One of several things to choose from.
#[derive(Clone)]
pub(crate) struct Choice<T> {
    /// What is chosen.
    pub(crate) value: T,
    /// Its words; they stand alone.
    pub(crate) label: AttrValue,
    /// A short hint.
    pub(crate) hint: AttrValue,
}

impl<T> Choice<T> {
    /// A choice without a hint.
    pub(crate) fn new(value: T, label: impl Into<AttrValue>) -> Self {
        Self {
            value,
            label: label.into(),
            hint: AttrValue::default(),
        }
    }
}

/// What a field offers, by words and places in its list. A field does not know what the values are:
/// so there is one of it in the app, and not one for every type of value.
#[derive(Clone, PartialEq)]
pub(crate) struct Choices {
    /// Words and hint of each.
    pub(super) words: Vec<(AttrValue, AttrValue)>,
    /// Place of what is chosen now.
    pub(super) chosen: Option<usize>,
    /// Called with the place of what was chosen, or none.
    pub(super) onchoose: Callback<Option<usize>>,
}

impl Choices {
    /// One of the options, or none; `onchoose` is called with what was chosen.
    pub(crate) fn one_or_none<T: Clone + PartialEq + 'static>(
        options: Vec<Choice<T>>,
        chosen: Option<&T>,
        onchoose: Callback<Option<T>>,
    ) -> Self {
        let (values, words): (Vec<T>, Vec<_>) = options
            .into_iter()
            .map(|it| (it.value, (it.label, it.hint)))
            .unzip();
        let chosen = chosen.and_then(|chosen| values.iter().position(|it| it == chosen));
        let onchoose = Callback::from(move |at: Option<usize>| {
            onchoose.emit(at.and_then(|at| values.get(at).cloned()));
        });
        Self {
            words,
            chosen,
            onchoose,
        }
    }

    /// One of the options; `onchoose` is called with what was chosen.
    pub(crate) fn one<T: Clone + PartialEq + 'static>(
        options: Vec<Choice<T>>,
        chosen: Option<&T>,
        onchoose: Callback<T>,
    ) -> Self {
        let onchoose = Callback::from(move |value: Option<T>| {
            if let Some(value) = value {
                onchoose.emit(value);
            }
        });
        Self::one_or_none(options, chosen, onchoose)
    }
}
