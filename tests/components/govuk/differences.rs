//! Where markup differs from GOV.UK's on purpose, each with its reason. They are few, and each is of
//! one attribute, class or element.

use crate::tree::{Element, Part, push_text};

/// A difference.
pub(super) struct Difference {
    /// Why there is one.
    pub(super) why: &'static str,
    /// Whose markup it is taken out of.
    of: Of,
    /// Takes it out of an element.
    take_out: fn(&mut Element) -> Fate,
}

/// Whose markup.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Ours,
    Govuk,
    Both,
}

/// What becomes of an element.
#[derive(PartialEq, Eq)]
enum Fate {
    Stays,
    /// It goes, with all that is in it.
    Goes,
    /// What is in it stands in its place.
    Opens,
}

/// Every difference. The order matters: an element is plain once its classes
/// are gone, and the box of a month is known by its id.
pub(super) const DIFFERENCES: &[Difference] = &[
    Difference {
        why: "GOV.UK's scripts are not run",
        of: Of::Govuk,
        take_out: script_attributes,
    },
    Difference {
        why: "only GOV.UK's script shows the button that opens a navigation",
        of: Of::Govuk,
        take_out: script_button,
    },
    Difference {
        why: "this project's own classes add looks and take none away",
        of: Of::Ours,
        take_out: own_classes,
    },
    Difference {
        why: "words somebody typed have a direction of their own",
        of: Of::Ours,
        take_out: |element| without(element, "dir", |it| it == "auto"),
    },
    Difference {
        why: "a browser is not to offer what was typed into another plan",
        of: Of::Ours,
        take_out: |element| without(element, "autocomplete", |it| it == "off"),
    },
    Difference {
        why: "text that changes stands in an element of its own: a browser that translates moves it",
        of: Of::Ours,
        take_out: plain_spans,
    },
    Difference {
        why: "the keyboard is put on what has just been told",
        of: Of::Ours,
        take_out: told,
    },
    Difference {
        why: "no form is ever sent: a name only ties radios or boxes together",
        of: Of::Both,
        take_out: names,
    },
    Difference {
        why: "no form is ever sent: a choice is known by its place",
        of: Of::Both,
        take_out: values,
    },
    Difference {
        why: "an empty field says so",
        of: Of::Ours,
        take_out: |element| without(element, "value", str::is_empty),
    },
    Difference {
        why: "the first words of a list stand for choosing nothing, and say when they are chosen",
        of: Of::Ours,
        take_out: nothing_chosen,
    },
    Difference {
        why: "a month may be typed as a word: its box is wider and asks for no keys of numbers",
        of: Of::Govuk,
        take_out: month_box,
    },
    Difference {
        why: "a problem of a date leads to the month, which is always asked for, so that box has the field's id",
        of: Of::Govuk,
        take_out: month_id,
    },
    Difference {
        why: "a table stands below a heading, so its caption is small",
        of: Of::Govuk,
        take_out: |element| {
            instead(
                element,
                "govuk-table__caption--m",
                "govuk-table__caption--s",
            )
        },
    },
];

/// The parts without the differences of one side; `is_met` says of each whether there was one.
pub(super) fn alike(parts: Vec<Part>, of: Of, is_met: &mut [bool]) -> Vec<Part> {
    let mut alike = Vec::new();
    for part in parts {
        match part {
            Part::Text(text) => push_text(&mut alike, &text),
            Part::Element(element) => take_out(element, of, is_met, &mut alike),
        }
    }
    alike
}

fn take_out(mut element: Element, of: Of, is_met: &mut [bool], into: &mut Vec<Part>) {
    let mut is_open = false;
    for (at, difference) in DIFFERENCES.iter().enumerate() {
        if difference.of != of && difference.of != Of::Both {
            continue;
        }
        let before = element.clone();
        let fate = (difference.take_out)(&mut element);
        is_met[at] |= fate != Fate::Stays || element != before;
        match fate {
            Fate::Stays => {}
            Fate::Goes => return,
            Fate::Opens => is_open = true,
        }
    }
    element.children = alike(element.children, of, is_met);
    if !is_open {
        into.push(Part::Element(element));
        return;
    }
    for part in element.children {
        match part {
            Part::Text(text) => push_text(into, &text),
            part @ Part::Element(_) => into.push(part),
        }
    }
}

fn is(element: &Element, name: &str, class: &str) -> bool {
    element.name == name && element.classes().any(|it| it == class)
}

/// Takes an attribute away where its value is this.
fn without(element: &mut Element, name: &str, is_so: fn(&str) -> bool) -> Fate {
    if element.attributes.get(name).is_some_and(|it| is_so(it)) {
        element.attributes.remove(name);
    }
    Fate::Stays
}

/// Puts one class in place of another.
fn instead(element: &mut Element, class: &str, other: &str) -> Fate {
    if let Some(names) = element.attributes.get_mut("class") {
        *names = names.replace(class, other);
    }
    Fate::Stays
}

fn script_attributes(element: &mut Element) -> Fate {
    element
        .attributes
        .retain(|name, _| !name.starts_with("data-"));
    Fate::Stays
}

fn script_button(element: &mut Element) -> Fate {
    if is(element, "button", "govuk-js-service-navigation-toggle") {
        Fate::Goes
    } else {
        Fate::Stays
    }
}

fn own_classes(element: &mut Element) -> Fate {
    let kept: Vec<&str> = element
        .classes()
        .filter(|it| !it.starts_with("app-"))
        .collect();
    let kept = kept.join(" ");
    if kept.is_empty() {
        element.attributes.remove("class");
    } else {
        element.attributes.insert("class".to_owned(), kept);
    }
    Fate::Stays
}

fn plain_spans(element: &mut Element) -> Fate {
    if element.name == "span" && element.attributes.is_empty() {
        Fate::Opens
    } else {
        Fate::Stays
    }
}

fn told(element: &mut Element) -> Fate {
    if is(element, "div", "govuk-error-summary") || is(element, "div", "govuk-notification-banner")
    {
        element.attributes.remove("id");
        element.attributes.remove("tabindex");
    }
    Fate::Stays
}

fn is_choice(element: &Element) -> bool {
    let kind = element.attributes.get("type").map(String::as_str);
    element.name == "option" || matches!(kind, Some("radio" | "checkbox"))
}

fn names(element: &mut Element) -> Fate {
    if !is_choice(element) {
        element.attributes.remove("name");
    }
    Fate::Stays
}

fn values(element: &mut Element) -> Fate {
    if is_choice(element) {
        element.attributes.remove("value");
    }
    Fate::Stays
}

fn nothing_chosen(element: &mut Element) -> Fate {
    if element.name == "select"
        && let Some(Part::Element(first)) = element.children.first_mut()
    {
        first.attributes.remove("selected");
    }
    Fate::Stays
}

fn month_id(element: &mut Element) -> Fate {
    if is(element, "div", "govuk-date-input") {
        element.attributes.remove("id");
    }
    let of_month = match element.name.as_str() {
        "label" if is(element, "label", "govuk-date-input__label") => "for",
        "input" if is(element, "input", "govuk-date-input__input") => "id",
        _ => return Fate::Stays,
    };
    if let Some(id) = element.attributes.get_mut(of_month)
        && let Some(field) = id.strip_suffix("-month").map(str::to_owned)
    {
        *id = field;
    }
    Fate::Stays
}

fn month_box(element: &mut Element) -> Fate {
    let id = element.attributes.get("id");
    if is(element, "input", "govuk-date-input__input")
        && id.is_some_and(|it| it.ends_with("-month"))
    {
        element.attributes.remove("inputmode");
        return instead(element, "govuk-input--width-2", "govuk-input--width-5");
    }
    Fate::Stays
}
