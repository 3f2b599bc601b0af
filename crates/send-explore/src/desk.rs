use plan_framework::Framework;
use send_data::release::Mapping;
use send_data::{Pack, PackProblem};

use crate::answer::Nothing;
use crate::{Answer, Ask, Kept};

/// The published figures with what is needed to answer questions about them.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The published figures with what was kept of files laid over them.
    pub(crate) pack: Pack,
    /// The published figures alone; none while nothing is kept of files.
    bare: Option<Pack>,
    kept: Vec<Kept>,
    pub(crate) framework: Framework,
}

impl Desk {
    /// A desk with the index of the pack (`index.json`), for the framework plans are written
    /// against, and no figures yet.
    ///
    /// # Errors
    /// A [`PackProblem`] when the index cannot be read.
    pub fn new(index: &str, framework: Framework) -> Result<Self, PackProblem> {
        Ok(Self {
            pack: Pack::read(index)?,
            bare: None,
            kept: Vec::new(),
            framework,
        })
    }

    /// Lays what was kept of a file over the published figures, and over what was taken before. Parts
    /// may still be added.
    pub fn take(&mut self, kept: Kept) {
        self.bare.get_or_insert_with(|| self.pack.clone());
        for taken in &kept.taken {
            self.pack.take(taken);
        }
        self.kept.push(kept);
    }

    /// The published figures as far as they were added.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// Adds a part of the pack, by the name the index gives it. The order of parts changes no answer.
    ///
    /// # Errors
    /// A [`PackProblem`] when the part is not the one the index was made with. Nothing is added then.
    pub fn add_part(&mut self, name: &str, text: &str) -> Result<(), PackProblem> {
        let Some(bare) = &mut self.bare else {
            return self.pack.add_part(name, text);
        };
        // A part has values for the periods the index names, so it goes under what is laid over.
        bare.add_part(name, text)?;
        self.pack = bare.clone();
        for taken in self.kept.iter().flat_map(|kept| &kept.taken) {
            self.pack.take(taken);
        }
        Ok(())
    }

    /// The published figures without anything that was kept of files.
    pub(crate) fn bare(&self) -> &Pack {
        self.bare.as_ref().unwrap_or(&self.pack)
    }

    /// Which edition of the figures this is, and whether newer ones were loaded, in sentences.
    pub(crate) fn edition(&self) -> String {
        let own = self.pack.edition();
        let has_cells = |kept: &&Kept| kept.taken.iter().any(|it| !it.cells.is_empty());
        match self.kept.iter().filter(has_cells).count() {
            0 => own.to_owned(),
            count => {
                let files = if count == 1 { "file" } else { "files" };
                format!(
                    "Newer figures were loaded from {count} {files}. Of the figures that come with \
                     this tool: {own}"
                )
            }
        }
    }

    /// What somebody said of columns this tool does not know.
    pub(crate) fn mappings(&self) -> impl Iterator<Item = &Mapping> {
        self.kept.iter().flat_map(|kept| &kept.mappings)
    }

    /// Answers with what was added so far. An answer says what it lacks.
    pub fn answer(&self, ask: &Ask) -> Answer {
        match ask {
            Ask::Area { area, region } => {
                Answer::Area(self.area_figures(area.as_deref(), region.as_deref()))
            }
            Ask::Contents { area } => match (area, self.known(area.as_deref())) {
                (Some(code), None) => not_there("area", code),
                (_, known) => Answer::Contents(self.contents(known)),
            },
            Ask::Explore(ask) => match self.explore(ask) {
                Some(view) => Answer::Explore(Box::new(view)),
                None => not_there("figure", &ask.item),
            },
            Ask::Topic { area, topic } => match self.topic(self.known(area.as_deref()), topic) {
                Some(view) => Answer::Topic(Box::new(view)),
                None => not_there("topic", topic),
            },
            Ask::Region { region, area } => match self.region(region, area.as_deref()) {
                Some(view) => Answer::Region(Box::new(view)),
                None => not_there("region", region),
            },
            Ask::Latest(figures) => Answer::Latest(self.latest(figures)),
        }
    }
}

fn not_there(kind: &str, name: &str) -> Answer {
    Answer::Nothing(Nothing {
        what: format!("There is no {kind} called \"{name}\" among the published figures."),
        hint: "Choose one from the list of all figures.".to_owned(),
    })
}
