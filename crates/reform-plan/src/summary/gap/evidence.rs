use super::statements::place;
use super::{GapRule, GapSubject, Gaps};
use crate::summary::newer::newer_in;
use crate::summary::{StatementLine, UsedIn};

const NO_EVIDENCE: GapRule = GapRule::advice(
    GapSubject::Evidence,
    "statement-no-evidence",
    "A level rests on at least one line of evidence.",
);
const OPINION_ONLY: GapRule = GapRule::advice(
    GapSubject::Evidence,
    "statement-opinion-only",
    "A level that is not low rests on more than professional view.",
);
const NO_SOURCE: GapRule = GapRule::advice(
    GapSubject::Evidence,
    "statement-no-source",
    "Every line of evidence says where it comes from.",
);
const NEWER: GapRule = GapRule::advice(
    GapSubject::Evidence,
    "newer-figure",
    "No published figure in the plan is older than the newest one published for the same place.",
);

pub(super) const RULES: &[&GapRule] = &[&NO_EVIDENCE, &OPINION_ONLY, &NO_SOURCE, &NEWER];

impl Gaps<'_, '_> {
    pub(super) fn of_evidence(&mut self, line: &StatementLine<'_>) {
        self.of_sources(line);
        let Some(level) = line.standing.level() else {
            return;
        };
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        let standing = line.standing.words();
        if !line.has_evidence() {
            self.report(
                &NO_EVIDENCE,
                format!("statement/{slug}/no-evidence"),
                (place(line), ""),
                format!("{id} is at {standing} and has no evidence"),
            );
        } else if !self.framework.is_low(&level.slug) && line.rests_on_opinion() {
            self.report(
                &OPINION_ONLY,
                format!("statement/{slug}/opinion-only"),
                (place(line), ""),
                format!("{id} is at {standing} on professional view alone"),
            );
        }
    }

    /// Evidence that does not say where it comes from: one gap a statement, at the first such line.
    fn of_sources(&mut self, line: &StatementLine<'_>) {
        let lines = line.record.map_or(&[][..], |it| &it.evidence);
        let mut bare = lines.iter().enumerate().filter(|(_, it)| {
            !it.text.trim().is_empty() && it.source.trim().is_empty() && it.figure.is_none()
        });
        let Some((first, _)) = bare.next() else {
            return;
        };
        let which = super::count(
            1 + bare.count(),
            "line of evidence that does",
            "lines of evidence that do",
        );
        let (id, slug) = (&line.statement.id, &line.statement.slug);
        self.report(
            &NO_SOURCE,
            format!("statement/{slug}/no-source"),
            (place(line), &format!("evidence-{}-source", first + 1)),
            format!("{id} has {which} not say where it comes from"),
        );
    }

    /// Published figures the plan uses that have a newer one. A reason given for leaving one counts
    /// until the next one is published.
    pub(super) fn of_newer_figures(&mut self) {
        let (framework, draft) = (self.framework, self.draft);
        let Some(figures) = self.checked.figures else {
            return;
        };
        for newer in newer_in(framework, draft, figures) {
            let Some(place) = newer.used_in.place(framework) else {
                continue;
            };
            let used = newer.used;
            let which = format!("newer {} {} {}", used.series, used.place, newer.period);
            // What comes after the last stroke of a key is the name of what is wrong.
            let key = format!("{}/{}", owner(&newer.used_in), which.replace('/', "-"));
            // One text may use two older figures of the same series and place.
            let mut before = self.found.iter().rev().take_while(|it| it.rule == &NEWER);
            if before.any(|it| it.key == key) {
                continue;
            }
            let words = format!(
                "{}: {} of {} is used, and {} is published",
                newer.used_in.words(draft, framework),
                used.title.trim(),
                used.period.trim(),
                newer.period
            );
            let field = self.field_of(&newer.used_in);
            self.report(&NEWER, key, (place, &field), words);
        }
    }

    /// Id of the field a figure is used in.
    fn field_of(&self, used_in: &UsedIn) -> String {
        match used_in {
            UsedIn::Evidence {
                statement,
                evidence,
            } => {
                let record = self.draft.statement(statement);
                let at = record.and_then(|it| it.evidence.iter().position(|it| it.id == *evidence));
                at.map(|at| format!("evidence-{}", at + 1))
                    .unwrap_or_default()
            }
            UsedIn::Baseline { .. } => "baseline".to_owned(),
            UsedIn::Response { .. } | UsedIn::Answer { .. } => String::new(),
        }
    }
}

/// What holds a figure, as keys of gaps name it.
fn owner(used_in: &UsedIn) -> String {
    match used_in {
        UsedIn::Evidence {
            statement,
            evidence,
        } => format!("statement/{statement}/{evidence}"),
        UsedIn::Baseline { measure } => format!("measure/{measure}"),
        UsedIn::Response { section } => format!("section/{section}"),
        UsedIn::Answer { question } => format!("question/{question}"),
    }
}
