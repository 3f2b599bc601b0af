//! Components beside GOV.UK's. Each is drawn for every example that govuk-frontend publishes of it,
//! as far as it takes what the example asks for, and has to be the same markup.

mod differences;

use std::fmt::Write;
use std::path::Path;

use plan_tests::render::Stage;
use plan_web::gallery::govuk::{COMPONENTS, Component, LEFT_OUT, LeftOut};
use serde_json::Value;

use self::differences::{DIFFERENCES, Of, alike};
use crate::tree::{lines, parts};

/// An example govuk-frontend publishes of a component.
struct Fixture {
    name: String,
    options: Value,
    html: String,
}

/// What became of the examples.
#[derive(Default)]
struct Report {
    /// Every example in a line.
    all: String,
    /// What is wrong.
    wrong: String,
    /// Whether there is an example for what is left out, by its place.
    is_left_out: Vec<bool>,
    /// Whether there is a component with a difference, by its place.
    is_met: Vec<bool>,
}

fn fixtures(component: &str) -> Vec<Fixture> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let package = top.join("node_modules/govuk-frontend/dist/govuk/components");
    let path = package.join(component).join("fixtures.json");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{} could not be read: {error}. Run `cargo xtask setup`: it installs the npm packages",
            path.display()
        )
    });
    let file: Value = serde_json::from_str(&text).unwrap();
    let fixtures = file["fixtures"].as_array().unwrap().iter();
    let fixtures = fixtures.map(|it| Fixture {
        name: it["name"].as_str().unwrap().to_owned(),
        options: it["options"].clone(),
        html: it["html"].as_str().unwrap().to_owned(),
    });
    fixtures.collect()
}

fn is_about(left_out: &LeftOut, component: &Component, said: &str) -> bool {
    let is_of = left_out.component.is_empty() || left_out.component == component.name;
    is_of && said.contains(left_out.says)
}

impl Report {
    fn new() -> Self {
        Self {
            is_left_out: vec![false; LEFT_OUT.len()],
            is_met: vec![false; DIFFERENCES.len()],
            ..Self::default()
        }
    }

    /// Looks at an example; whether the component draws it as GOV.UK does.
    fn look(&mut self, stage: &Stage, component: &Component, fixture: &Fixture) -> bool {
        let name = format!("{}: {}", component.name, fixture.name);
        let drawn = match (component.draw)(&fixture.options) {
            Ok(drawn) => stage.component(drawn),
            Err(said) => {
                self.leave_out(component, &name, &said);
                return false;
            }
        };
        let ours = lines(&alike(parts(&drawn), Of::Ours, &mut self.is_met));
        let theirs = lines(&alike(parts(&fixture.html), Of::Govuk, &mut self.is_met));
        if ours == theirs {
            writeln!(self.all, "{name}: the same").unwrap();
            return true;
        }
        writeln!(self.wrong, "{name}\n\nours:\n{ours}\nGOV.UK's:\n{theirs}").unwrap();
        false
    }

    fn leave_out(&mut self, component: &Component, name: &str, said: &str) {
        let found = LEFT_OUT.iter().position(|it| is_about(it, component, said));
        let Some(at) = found else {
            writeln!(
                self.wrong,
                "{name}\ndecide about {said}: take it in web/src/gallery/govuk, or say in left_out.rs why not\n"
            )
            .unwrap();
            return;
        };
        self.is_left_out[at] = true;
        writeln!(self.all, "{name}: left out, {}", LEFT_OUT[at].why).unwrap();
    }
}

#[test]
fn every_component_draws_what_govuk_draws() {
    let stage = Stage::shipped();
    let mut report = Report::new();
    for component in COMPONENTS {
        let mut is_drawn = false;
        for fixture in fixtures(component.name) {
            is_drawn |= report.look(&stage, component, &fixture);
        }
        if !is_drawn {
            writeln!(report.wrong, "no example of {}", component.name).unwrap();
        }
    }
    assert!(report.wrong.is_empty(), "{}", report.wrong);
    let idle = LEFT_OUT.iter().zip(&report.is_left_out);
    let idle = idle.filter(|(_, is_left_out)| !**is_left_out);
    let idle: Vec<_> = idle.map(|(it, _)| (it.component, it.says)).collect();
    assert!(idle.is_empty(), "no example asks any more for {idle:?}");
    let idle = DIFFERENCES.iter().zip(&report.is_met);
    let idle = idle.filter(|(_, is_met)| !**is_met);
    let idle: Vec<_> = idle.map(|(it, _)| it.why).collect();
    assert!(idle.is_empty(), "nothing differs any more because {idle:?}");
    insta::assert_snapshot!("govuk", report.all);
}
