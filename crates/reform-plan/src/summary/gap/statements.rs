use plan_framework::Level;

use super::{GapRule, GapSubject, Gaps};
use crate::summary::{Place, StatementLine, Views, is_above_lowest};

const NO_PRIORITY: GapRule = GapRule::advice(
    GapSubject::Statements,
    "statement-no-priority",
    "A statement at a low level is answered by a priority, or the partners said why not now.",
);
const TARGET_NO_PRIORITY: GapRule = GapRule::advice(
    GapSubject::Statements,
    "statement-target-no-priority",
    "A statement with a target above its level is answered by a priority, or the partners said why not now.",
);
const TARGET_BELOW: GapRule = GapRule::advice(
    GapSubject::Statements,
    "statement-target-below",
    "No target level is lower than where the statement stands today.",
);
const NOT_AGREED: GapRule = GapRule::advice(
    GapSubject::Statements,
    "statement-not-agreed",
    "Once what partners scored alone is shown, the room agrees a level.",
);
const NO_REASON: GapRule = GapRule::advice(
    GapSubject::Statements,
    "statement-no-reason",
    "A level above the lowest score of a partner says why.",
);

pub(super) const RULES: &[&GapRule] = &[
    &NO_PRIORITY,
    &TARGET_NO_PRIORITY,
    &TARGET_BELOW,
    &NOT_AGREED,
    &NO_REASON,
];

impl Gaps<'_, '_> {
    pub(super) fn of_statement(&mut self, line: &StatementLine<'_>) {
        self.of_room(line);
        let Some(level) = line.standing.level() else {
            return;
        };
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        let is_open =
            !self.is_answered(slug.as_str()) && !self.is_not_now(&format!("statement/{slug}"));
        let standing = line.standing.words();
        if self.framework.is_low(&level.slug) && is_open {
            self.report(
                &NO_PRIORITY,
                format!("statement/{slug}/no-priority"),
                (place(line), ""),
                format!("{id} is at {standing} and no priority answers it"),
            );
            return;
        }
        self.of_target(line, level, is_open);
    }

    /// A target that nothing leads to, or that leads down.
    fn of_target(&mut self, line: &StatementLine<'_>, level: &Level, is_open: bool) {
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        let target = line.record.and_then(|it| it.target.as_ref());
        let Some(target) = target.and_then(|it| self.framework.level(it)) else {
            return;
        };
        let at = |level: &Level| self.framework.level_position(&level.slug);
        let aim = format!("{id} aims for level {} {}", target.number, target.name);
        let standing = line.standing.words();
        if at(target) > at(level) && is_open {
            self.report(
                &TARGET_NO_PRIORITY,
                format!("statement/{slug}/target-no-priority"),
                (place(line), ""),
                format!("{aim} and no priority answers it"),
            );
        } else if at(target) < at(level) {
            self.report(
                &TARGET_BELOW,
                format!("statement/{slug}/target-below"),
                (place(line), "target"),
                format!("{aim}, and is at {standing} today"),
            );
        }
    }

    /// What the room has not finished: partners scored and were compared, and no level is agreed, or
    /// one above the lowest without a word of why.
    fn of_room(&mut self, line: &StatementLine<'_>) {
        let Some(record) = line.record.filter(|it| it.is_revealed()) else {
            return;
        };
        let framework = self.framework;
        let views = Views::new(framework, self.draft, Some(record), self.checked.partners);
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
            let partners = super::count(scored, "partner", "partners");
            self.report(
                &NOT_AGREED,
                format!("statement/{slug}/not-agreed"),
                (place(), "level"),
                format!("{id} was scored by {partners} and no level is agreed"),
            );
        }
        if line.reason().is_empty() && is_above_lowest(framework, record.agreed.as_ref(), &views) {
            self.report(
                &NO_REASON,
                format!("statement/{slug}/no-reason"),
                (place(), "reason"),
                format!("{id} is agreed above the lowest score and nothing says why"),
            );
        }
    }
}

/// The page of a statement.
pub(super) fn place(line: &StatementLine<'_>) -> Place {
    Place::Statement {
        section: line
            .home
            .map(|section| section.slug.clone())
            .unwrap_or_default(),
        statement: line.statement.slug.clone(),
    }
}
