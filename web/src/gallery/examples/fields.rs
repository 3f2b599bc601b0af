//! Fields with something in them, and with something wrong.

use reform_plan::{Slug, TypedDate};
use yew::prelude::*;

use super::Example;
use crate::components::{
    Changes, CheckOption, Checkboxes, Choice, Choices, DateField, FieldProblems, FileField, Legend,
    Radios, Select, TextArea, TextField, TextWidth, TickBox, tick_boxes,
};

pub(super) const FIELDS: &[Example] = &[
    Example::new("Text field", "with a hint", || text(TextWidth::Full, "")),
    Example::new("Text field", "with a problem", || {
        wrong(
            "name",
            "Enter what the action is called",
            text(TextWidth::Full, ""),
        )
    }),
    Example::new("Text field", "of half the width", || {
        text(TextWidth::Half, "Early help")
    }),
    Example::new("Text field", "for a number", || {
        text(TextWidth::Number, "42")
    }),
    Example::new("Text area", "with text of several lines", || area(false)),
    Example::new("Text area", "with a label that is a heading", || area(true)),
    Example::new("Text area", "with a problem", || {
        wrong(
            "why",
            "Enter what shows that this level is right",
            area(false),
        )
    }),
    Example::new("Select", "with nothing chosen", || select(None)),
    Example::new("Select", "with one chosen", || select(Some(1))),
    Example::new("Select", "with a problem", || {
        wrong("lead", "Select who leads", select(None))
    }),
    Example::new("Radios", "with nothing chosen", || {
        radios(None, false, Legend::Text)
    }),
    Example::new(
        "Radios",
        "with one chosen, the question as a heading",
        || radios(Some(0), false, Legend::Heading),
    ),
    Example::new("Radios", "in one line", || {
        radios(Some(1), true, Legend::Text)
    }),
    Example::new("Radios", "with a problem", || {
        wrong(
            "level",
            "Select a level, or \"Not sure yet\"",
            radios(None, false, Legend::Text),
        )
    }),
    Example::new("Checkboxes", "with hints", || checkboxes(false)),
    Example::new("Checkboxes", "small", || checkboxes(true)),
    Example::new("Checkboxes", "with a problem", || {
        wrong("who", "Select at least one partner", checkboxes(false))
    }),
    Example::new("Tick boxes", "outside a group", || {
        tick_boxes([tick("a", false), tick("b", true)].into_iter())
    }),
    Example::new("Date", "with nothing in it", || date("", "", "")),
    Example::new("Date", "with a month as a word", || {
        date("", "March", "2027")
    }),
    Example::new("Date", "with a problem", || {
        wrong(
            "by",
            "\"By when\" must be a real date",
            date("31", "2", "2027"),
        )
    }),
    Example::new("File", "for one file", || file(false, None)),
    Example::new("File", "for several files", || file(true, None)),
    Example::new("File", "with a problem", || {
        file(
            false,
            Some("The file is not a plan file: its name ends .sendplan.json"),
        )
    }),
];

fn wrong(id: &'static str, words: &'static str, field: Html) -> Html {
    let problems: Vec<(AttrValue, AttrValue)> = vec![(id.into(), words.into())];
    html! { <FieldProblems {problems}>{ field }</FieldProblems> }
}

fn text(width: TextWidth, value: &'static str) -> Html {
    html! {
        <TextField
            id="name"
            label="Action"
            hint="Begin with what will be done"
            {value}
            {width}
            oninput={Callback::noop()}
        />
    }
}

fn area(large_label: bool) -> Html {
    html! {
        <TextArea
            id="why"
            label="Why this level?"
            hint="What partners saw, heard or counted"
            value={"Two of three localities meet every month.\nNotes are shared."}
            {large_label}
            oninput={Callback::noop()}
        />
    }
}

fn choices(chosen: Option<usize>, hinted: bool) -> Choices {
    let words = [
        ("Council", "Social care and education"),
        ("Health", "The integrated care board"),
        ("Parent carers", ""),
    ];
    let options = words
        .into_iter()
        .enumerate()
        .map(|(at, (label, hint))| Choice {
            value: at,
            label: label.into(),
            hint: if hinted {
                hint.into()
            } else {
                AttrValue::default()
            },
        });
    Choices::one(options.collect(), chosen.as_ref(), Callback::noop())
}

fn select(chosen: Option<usize>) -> Html {
    html! { <Select id="lead" label="Who leads?" choices={choices(chosen, false)} /> }
}

fn radios(chosen: Option<usize>, inline: bool, look: Legend) -> Html {
    html! {
        <Radios
            id="level"
            legend="Who speaks first?"
            hint="Everybody speaks before anybody answers"
            choices={choices(chosen, !inline)}
            {inline}
            {look}
        />
    }
}

fn checkboxes(small: bool) -> Html {
    let option = |slug: &str, label: &'static str, hint: &'static str, ticked| CheckOption {
        value: Slug::from(slug),
        label: label.into(),
        hint: hint.into(),
        ticked,
    };
    let options = vec![
        option("council", "Council", "Social care and education", true),
        option("health", "Health", "", false),
    ];
    html! {
        <Checkboxes
            id="who"
            legend="Who is in the room?"
            hint="Select all that are"
            {options}
            {small}
            ontick={Callback::noop()}
            changes={Changes::View}
        />
    }
}

fn tick(id: &str, is_ticked: bool) -> TickBox {
    TickBox {
        id: id.to_owned(),
        label: html! { "Take this from the file" },
        which: format!("difference {id}"),
        hint: Some(html! { "In the file: level 3" }),
        is_ticked,
        ..TickBox::default()
    }
}

fn date(day: &str, month: &str, year: &str) -> Html {
    let value = TypedDate {
        day: day.to_owned(),
        month: month.to_owned(),
        year: year.to_owned(),
        ..TypedDate::default()
    };
    html! { <DateField id="by" legend="By when?" {value} oninput={Callback::noop()} /> }
}

fn file(several: bool, problem: Option<&'static str>) -> Html {
    let field = FileField {
        id: "file",
        label: "A plan file",
        hint: "Its name ends .sendplan.json",
        accept: ".json,application/json",
        several,
    };
    let problem = problem.map(AttrValue::from);
    field.view(problem.as_ref(), &Callback::noop(), &Callback::noop())
}
