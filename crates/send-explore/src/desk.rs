use plan_framework::Framework;
use reform_plan::framework;
use send_data::release::Taken;
use send_data::{Pack, PackProblem};

use crate::answer::Nothing;
use crate::{Answer, Ask};

/// The published figures with what is needed to answer questions about them.
#[derive(Clone, Debug)]
pub struct Desk {
    pub(crate) pack: Pack,
    pub(crate) framework: Framework,
    /// What was read of newer files and kept, in the order it was taken.
    taken: Vec<Taken>,
    /// The pack without it; none while nothing was taken. A part goes in here first, because a part
    /// is checked against the index as it came.
    published: Option<Pack>,
}

impl Desk {
    /// A desk with the index of the pack (`index.json`) and no figures yet.
    ///
    /// # Errors
    /// A [`PackProblem`] when the index cannot be read.
    pub fn new(index: &str) -> Result<Self, PackProblem> {
        Ok(Self {
            pack: Pack::read(index)?,
            framework: framework::built_in(),
            taken: Vec::new(),
            published: None,
        })
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
        let Some(published) = &mut self.published else {
            return self.pack.add_part(name, text);
        };
        published.add_part(name, text)?;
        self.pack = published.clone();
        for taken in &self.taken {
            self.pack.take(taken);
        }
        Ok(())
    }

    /// Lays what was read of a newer file over the published figures; what is taken later lies over
    /// what was taken before. Parts may still be added.
    pub fn take(&mut self, taken: Taken) {
        self.published.get_or_insert_with(|| self.pack.clone());
        self.pack.take(&taken);
        self.taken.push(taken);
    }

    /// What was taken, in order.
    pub fn taken(&self) -> &[Taken] {
        &self.taken
    }

    /// Goes back to the published figures that come with the tool.
    pub fn take_nothing(&mut self) {
        self.taken.clear();
        if let Some(published) = self.published.take() {
            self.pack = published;
        }
    }

    /// Answers with what was added so far. An answer says what it lacks.
    pub fn answer(&self, ask: &Ask) -> Answer {
        match ask {
            Ask::Area { area, region } => Answer::Area(self.pack.figures_for(
                &self.framework,
                area.as_deref(),
                region.as_deref(),
            )),
            Ask::Contents => Answer::Contents(self.contents()),
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
        }
    }
}

fn not_there(kind: &str, name: &str) -> Answer {
    Answer::Nothing(Nothing {
        what: format!("There is no {kind} called \"{name}\" among the published figures."),
        hint: "Choose one from the list of all figures.".to_owned(),
    })
}
