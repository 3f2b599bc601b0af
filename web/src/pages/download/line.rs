//! One thing on the page: a file, or a page that gives one.

use plan_export::{Output, Preset, TypeSize};
use yew::prelude::*;

use super::desk::Desk;
use super::panel::panel;
use crate::components::{Changes, Choice, Choices, Look, Select, action_button, link};
use crate::route::Route;

/// One thing the plan can be handed out as.
pub(super) enum Line {
    /// A file that is made here.
    File(File),
    /// A page where it is.
    There(There),
}

/// A file that is made here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct File {
    /// Id of its line.
    pub(super) id: &'static str,
    /// Which output it is.
    pub(super) output: Output,
    /// How large its letters are.
    pub(super) type_size: TypeSize,
}

/// A page where something is handed out, or comes back.
pub(super) struct There {
    /// Id of its line.
    pub(super) id: &'static str,
    /// What it gives.
    pub(super) what: &'static str,
    /// What that is for, in a sentence.
    pub(super) says: &'static str,
    /// The page.
    pub(super) to: Route,
}

impl Line {
    /// Its id.
    pub(super) fn id(&self) -> &'static str {
        match self {
            Self::File(file) => file.id,
            Self::There(there) => there.id,
        }
    }
}

impl File {
    /// A file with letters as usual.
    pub(super) const fn new(id: &'static str, output: Output) -> Self {
        Self {
            id,
            output,
            type_size: TypeSize::Usual,
        }
    }

    /// Its name and type, like "Word document (.docx)".
    pub(super) fn what(self) -> String {
        let about = self.output.about();
        let large = match self.type_size {
            TypeSize::Usual => "",
            TypeSize::Large => " in large letters",
        };
        format!("{}{large} (.{})", about.name, about.ending)
    }

    /// What it is and whom it is for.
    fn says(self) -> String {
        let purpose = self.output.about().purpose;
        match self.type_size {
            TypeSize::Usual => purpose.to_owned(),
            TypeSize::Large => format!("{purpose} In letters of 16 point and more."),
        }
    }
}

/// A line with its button or link, and how far it is.
pub(super) fn line(desk: &Desk, line: &Line) -> Html {
    match line {
        Line::There(there) => html! {
            <>
                <h3 class="govuk-heading-s app-outputs__name">{ link(&there.to, there.what) }</h3>
                <p class="govuk-body">{ there.says }</p>
            </>
        },
        Line::File(file) => {
            let onpress = desk.with(*file, Desk::ask);
            html! {
                <>
                    <h3 class="govuk-heading-s app-outputs__name" id={file.id} tabindex="-1">{ file.what() }</h3>
                    <p class="govuk-body">{ file.says() }</p>
                    if file.output == Output::Word {
                        { parts(desk) }
                    }
                    { action_button(Look::Secondary, &onpress, html! {
                        <>
                            <span>{ "Download" }</span>
                            <span class="govuk-visually-hidden">{ format!(" {}", file.what()) }</span>
                        </>
                    }) }
                    { panel(desk, *file) }
                </>
            }
        }
    }
}

/// Which parts of the plan are in the Word document.
fn parts(desk: &Desk) -> Html {
    let framework = &desk.app.framework;
    let presets = Preset::FIXED.into_iter().chain(Preset::sections(framework));
    let choices = presets
        .filter(|it| *it != Preset::Whole)
        .map(|it| Choice::new(it, it.words(framework)))
        .collect();
    let onchoose = {
        let preset = desk.preset.clone();
        Callback::from(move |chosen| preset.set(chosen))
    };
    html! {
        <Select
            id="word-parts"
            label="What is in it"
            none={Preset::Whole.words(framework)}
            choices={Choices::one_or_none(choices, desk.preset.as_ref(), onchoose)}
            changes={Changes::View}
        />
    }
}
