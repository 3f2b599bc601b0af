//! What each partner said of a statement, revealed together, and the level the room agrees.

mod agree;
mod reveal;
mod strip;

use reform_plan::summary::{PlanSummary, StatementLine, Views};
use reform_plan::{Section, Slug};
use yew::prelude::*;

use agree::agree_form;
pub(super) use agree::level_choices;
use reveal::before;
pub(super) use reveal::{hide, reveal};
pub(super) use strip::{said_table, strip};

use super::not_found::not_found_page;
use crate::context::AppContext;

/// A statement as the room compares it.
pub(super) struct Compared<'s, 'a> {
    pub(super) summary: &'s PlanSummary<'a>,
    pub(super) section: &'a Section,
    pub(super) line: &'s StatementLine<'a>,
    pub(super) views: Views<'a>,
}

/// A statement before it is revealed, or with what each partner said.
pub(crate) fn compare_page(app: &AppContext, section: &str, statement: &str) -> Html {
    let Some(plan) = app.plan() else {
        return Html::default();
    };
    let (section, slug) = (Slug::from(section), Slug::from(statement));
    let summary = plan.summary();
    let (Some(section), Some(line)) = (app.framework.section(&section), summary.line(&slug)) else {
        return not_found_page(app);
    };
    if !section.pillars.contains(&line.pillar.slug) {
        return not_found_page(app);
    }
    let compared = Compared {
        views: summary.views(&slug),
        summary: &summary,
        section,
        line,
    };
    if compared.views.is_revealed {
        agree_form(app, &compared)
    } else {
        before(app, &compared)
    }
}
