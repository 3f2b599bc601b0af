use std::rc::Rc;

use reform_plan::response::{self, Response};
use reform_plan::saved;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::Chosen;
use crate::browser::read_bytes;
use crate::components::FileField;
use crate::context::AppContext;

const FILES: FileField = FileField {
    id: "files",
    label: "Files of scores",
    hint: "Their names end .sendscores.json. A whole plan file can be chosen too",
    accept: ".json,application/json",
    several: true,
};

/// The field files are chosen in.
pub(super) fn files_field(app: &AppContext, onfiles: &Callback<Vec<web_sys::File>>) -> Html {
    if app.is_read_only() {
        return Html::default();
    }
    FILES.view_several(None, onfiles, &Callback::noop())
}

/// Reads files, each beside those that were read before.
pub(super) fn read_all(files: Vec<web_sys::File>, chosen: UseStateHandle<Chosen>) {
    spawn_local(async move {
        let mut now = (*chosen).clone();
        let mut responses: Vec<Response> = (*now.responses).clone();
        now.failed.clear();
        for file in files {
            let name = file.name();
            let read = match read_bytes(&file).await {
                Ok(bytes) => saved::text_of(&bytes)
                    .and_then(|text| response::read(&name, &text))
                    .map_err(|problem| response::problem_words(&problem, &name)),
                Err(words) => Err(words),
            };
            match read {
                Ok(read) => add(&mut responses, read),
                Err(words) => now.failed.push(words),
            }
        }
        now.responses = Rc::new(responses);
        chosen.set(now);
    });
}

/// Adds what a file holds. A file of the same name that says something else stands beside it, with a
/// number.
fn add(responses: &mut Vec<Response>, read: Vec<Response>) {
    for mut response in read {
        let name = response.origin.clone();
        let mut number = 1;
        while let Some(other) = responses
            .iter()
            .find(|it| it.origin == response.origin && it.partner == response.partner)
        {
            if other.views == response.views {
                break;
            }
            number += 1;
            response.origin = format!("{name} ({number})");
        }
        if !responses.contains(&response) {
            responses.push(response);
        }
    }
}
