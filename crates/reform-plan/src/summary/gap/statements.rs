use plan_framework::Framework;

use super::{GapWeight, Gaps};
use crate::summary::{Place, StatementLine, Views, is_above_lowest};

impl Gaps<'_> {
    pub(super) fn of_statement(&mut self, framework: &Framework, line: &StatementLine<'_>) {
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        self.of_room(framework, line);
        let Some(level) = line.standing.level() else {
            return;
        };
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

    /// What the room has not finished: partners scored and were compared, and no level is agreed, or
    /// one above the lowest without a word of why.
    fn of_room(&mut self, framework: &Framework, line: &StatementLine<'_>) {
        let Some(record) = line.record.filter(|it| it.is_revealed()) else {
            return;
        };
        let views = Views::new(framework, self.draft, Some(record), &self.partners);
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        let scored = views.scored().count();
        let place = || Place::Compare {
            section: line
                .home
                .map(|section| section.slug.clone())
                .unwrap_or_default(),
            statement: slug.clone(),
        };
        if scored > 0 && record.agreed.is_none() {
            let partners = if scored == 1 { "partner" } else { "partners" };
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/not-agreed"),
                place(),
                format!("{id} was scored by {scored} {partners} and no level is agreed"),
            );
        }
        if line.reason().is_empty() && is_above_lowest(framework, record.agreed.as_ref(), &views) {
            self.report(
                GapWeight::Advice,
                format!("statement/{slug}/no-reason"),
                place(),
                format!("{id} is agreed above the lowest score and nothing says why"),
            );
        }
    }
}
