use plan_framework::Framework;

use super::{GapWeight, Gaps};
use crate::summary::{Place, StatementLine};

impl Gaps<'_> {
    pub(super) fn of_statement(&mut self, framework: &Framework, line: &StatementLine<'_>) {
        let Some(level) = line.standing.level() else {
            return;
        };
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        let place = Place::Statement {
            section: line
                .home
                .map(|section| section.slug.clone())
                .unwrap_or_default(),
            statement: slug.clone(),
        };
        let is_low = framework.is_low(&level.slug);
        let answered = self
            .draft
            .priorities
            .iter()
            .any(|it| it.statements.contains(slug));
        let standing = line.standing.words();
        if is_low && !answered {
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/no-priority"),
                place.clone(),
                format!("{id} is at {standing} and no priority answers it"),
            );
        }
        if !line.has_evidence() {
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/no-evidence"),
                place,
                format!("{id} is at {standing} and has no evidence"),
            );
        } else if !is_low && line.rests_on_opinion() {
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/opinion-only"),
                place,
                format!("{id} is at {standing} on professional view alone"),
            );
        }
    }
}
