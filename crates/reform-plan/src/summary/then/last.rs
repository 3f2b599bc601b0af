use plan_framework::Slug;

use crate::summary::{PlanSummary, Standing};

impl PlanSummary<'_> {
    /// Where a statement stood in the plan this one carries on from, in words, like "Last time (March
    /// 2026): Level 2 Developing"; none for a plan that carries on from none.
    ///
    /// To be shown beside the question where a room agrees, and never where a partner scores alone:
    /// what was agreed last time would draw its score towards it.
    pub fn last_time_words(&self, statement: &Slug) -> Option<String> {
        let last = self.draft.last_time.as_deref()?;
        let standing = Standing::of(self.framework, last.scores.get(statement)).words();
        Some(match last.date.words().as_str() {
            "" => format!("Last time: {standing}"),
            date => format!("Last time ({date}): {standing}"),
        })
    }
}
