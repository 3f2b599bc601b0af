//! Pages and components rendered natively, as the browser would show them before anything is clicked.

use std::rc::Rc;

use plan_web::gallery::{Shown, ShownProps};
use plan_web::parts::Whole;
use plan_web::{App, AppProps, PlanState, Route, ScoringSheets, ScoringSheetsProps};
use reform_plan::{Framework, OpenDraft, PlanDraft};
use send_data::AreaList;
use yew::{BaseComponent, Html, LocalServerRenderer};
use yew_router::Routable;
use yew_router::history::{AnyHistory, History, MemoryHistory};

use crate::world::{Figures, TestWorld};

/// The list of areas the app ships.
pub const AREAS: &str = include_str!("../../crates/send-data/pack/areas.json");

/// Everything a page is rendered from.
#[derive(Clone)]
pub struct Stage {
    framework: Rc<Framework>,
    figures: Figures,
    areas: Option<Rc<AreaList>>,
}

impl Stage {
    /// A stage with the shipped framework and figures.
    ///
    /// # Panics
    /// When the shipped figures cannot be read.
    pub fn shipped() -> Self {
        Self {
            framework: Rc::new(reform_plan::framework::built_in()),
            figures: Figures::Here,
            areas: Some(Rc::new(AreaList::read(AREAS).expect("the shipped areas"))),
        }
    }

    /// The stage before any figures have come.
    #[must_use]
    pub fn without_figures(mut self) -> Self {
        self.figures = Figures::NotYet;
        self.areas = None;
        self
    }

    /// The framework.
    pub fn framework(&self) -> &Framework {
        &self.framework
    }

    /// The HTML of the page of a route, with this plan open, if any.
    ///
    /// # Panics
    /// When the runtime that the renderer needs cannot be made.
    pub fn html(&self, route: &Route, plan: Option<&PlanDraft>) -> String {
        let plans: Vec<PlanDraft> = plan.into_iter().cloned().collect();
        let world = TestWorld::with(&plans);
        let mut start = PlanState::starting_with(world.shelf());
        start.open = plan.cloned().map(OpenDraft::new);
        self.html_in(route, world, start)
    }

    /// The HTML of the page of a route in a world of its own, in a state of its own.
    ///
    /// # Panics
    /// As [`Stage::html`].
    pub fn html_in(&self, route: &Route, world: TestWorld, start: PlanState) -> String {
        let history = MemoryHistory::new();
        history.push(route.to_path());
        let props = AppProps {
            world: Rc::new(world.with_figures(self.figures)),
            framework: Rc::clone(&self.framework),
            start,
            areas: self.areas.clone(),
            history: AnyHistory::from(history),
            parts: Rc::new(Whole),
        };
        rendered::<App>(props)
    }

    /// The HTML of a component by itself.
    ///
    /// # Panics
    /// As [`Stage::html`].
    pub fn component(&self, component: Html) -> String {
        rendered::<Shown>(ShownProps {
            world: Rc::new(TestWorld::default()),
            framework: Rc::clone(&self.framework),
            children: component,
        })
    }
}

/// The page of blank scoring sheets with the style sheet of a build: a whole file.
pub fn scoring_sheets(style: &str) -> String {
    let framework = Rc::new(reform_plan::framework::built_in());
    let body = rendered::<ScoringSheets>(ScoringSheetsProps { framework });
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head>\n<meta charset=\"utf-8\">\n\
         <title>Scoring sheets to print - SEND Reform Plan maturity assessment</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <link rel=\"icon\" href=\"favicon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         </head><body class=\"govuk-template__body\">{body}</body></html>"
    )
}

fn rendered<C: BaseComponent>(props: C::Properties) -> String
where
    C::Properties: 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let local = tokio::task::LocalSet::new();
    let render = LocalServerRenderer::<C>::with_props(props)
        .hydratable(false)
        .render();
    local.block_on(&runtime, render)
}
