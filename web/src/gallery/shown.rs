use std::rc::Rc;

use reform_plan::Framework;
use yew::prelude::*;
use yew_router::history::{AnyHistory, MemoryHistory};

use crate::context::{AppContext, Loaded};
use crate::parts::Whole;
use crate::state::PlanState;
use crate::world::World;

/// What a component is shown in.
#[derive(Clone, Properties)]
pub struct ShownProps {
    /// The world outside.
    pub world: Rc<dyn World>,
    /// The framework.
    pub framework: Rc<Framework>,
    /// The component.
    pub children: Html,
}

impl PartialEq for ShownProps {
    /// It is drawn once, with one set of values.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A component by itself: what every page can reach is there, and no page.
#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let context = AppContext {
        framework: Rc::clone(&props.framework),
        state: use_reducer(PlanState::default),
        world: Rc::clone(&props.world),
        figures: Loaded::NotYet,
        areas: Loaded::NotYet,
        history: AnyHistory::from(MemoryHistory::new()),
        parts: Rc::new(Whole),
        want_figures: Callback::noop(),
        want_areas: Callback::noop(),
        round: 0,
        look_at_round: Callback::noop(),
    };
    html! { <ContextProvider<AppContext> {context}>{ props.children.clone() }</ContextProvider<AppContext>> }
}
