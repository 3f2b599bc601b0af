use std::collections::BTreeMap;

use super::Difference;
use super::order::puts;
use crate::draft::{NotNow, RuleChoice, SectionRecord, StatementRecord};
use crate::edit::{Edit, EvidenceField, ForFamiliesField, NotNowField, RuleField, SectionField};

impl Difference<'_> {
    pub(super) fn statements(&mut self) {
        let none = StatementRecord::default();
        for statement in keys(&self.from.statements, &self.to.statements) {
            let from = self.from.statement(statement).unwrap_or(&none);
            let to = self.to.statement(statement).unwrap_or(&none);
            if from.agreed != to.agreed {
                self.put(Edit::SetScore {
                    statement: statement.clone(),
                    score: to.agreed.clone(),
                });
            }
            if from.reason != to.reason {
                self.put(Edit::SetReason {
                    statement: statement.clone(),
                    reason: to.reason.clone(),
                });
            }
            if from.target != to.target {
                self.put(Edit::SetTarget {
                    statement: statement.clone(),
                    target: to.target.clone(),
                });
            }
            if from.direction != to.direction {
                self.put(Edit::SetDirection {
                    statement: statement.clone(),
                    direction: to.direction,
                });
            }
            self.room(statement, from, to);
        }
    }

    /// A line that stands under another statement now is removed there before it is added here: so
    /// all that goes goes first.
    pub(super) fn evidence(&mut self) {
        for (statement, record) in &self.from.statements {
            let wanted = self.to.statement(statement);
            for line in &record.evidence {
                let stays = |it: &StatementRecord| it.evidence.iter().any(|it| it.id == line.id);
                if !wanted.is_some_and(stays) {
                    self.put(Edit::RemoveEvidence {
                        statement: statement.clone(),
                        evidence: line.id.clone(),
                    });
                }
            }
        }
        for (statement, record) in &self.to.statements {
            let now = self.now.statement(statement);
            let now = now.into_iter().flat_map(|it| &it.evidence);
            let wanted = record.evidence.iter();
            for put in puts(now.map(|it| &*it.id.0), wanted.map(|it| &*it.id.0)) {
                let Some(line) = record.evidence.get(put.which) else {
                    continue;
                };
                if put.is_here {
                    self.put(Edit::RemoveEvidence {
                        statement: statement.clone(),
                        evidence: line.id.clone(),
                    });
                }
                self.put(Edit::AddEvidence {
                    statement: statement.clone(),
                    at: put.at,
                    evidence: line.clone(),
                });
            }
            let mut edits = Vec::new();
            let now = self.now.statement(statement);
            let now = now.into_iter().flat_map(|it| &it.evidence);
            for (now, wanted) in now.zip(&record.evidence) {
                for field in EvidenceField::changed(now, wanted) {
                    edits.push(Edit::SetEvidence {
                        statement: statement.clone(),
                        evidence: wanted.id.clone(),
                        field,
                    });
                }
            }
            self.put_all(edits);
        }
    }

    /// Sections and the answers to their questions.
    pub(super) fn sections(&mut self) {
        let none = SectionRecord::default();
        for section in keys(&self.from.sections, &self.to.sections) {
            let from = self.from.section(section).unwrap_or(&none);
            let to = self.to.section(section).unwrap_or(&none);
            for field in SectionField::changed(from, to) {
                self.put(Edit::SetSection {
                    section: section.clone(),
                    field,
                });
            }
        }
        for question in keys(&self.from.answers, &self.to.answers) {
            let answer = self.to.answer(question);
            if self.from.answer(question) != answer {
                self.put(Edit::SetAnswer {
                    question: question.clone(),
                    answer: answer.to_owned(),
                });
            }
        }
        for question in keys(&self.from.answer_figures, &self.to.answer_figures) {
            let figures = self.to.figures_of_answer(question);
            if self.from.figures_of_answer(question) != figures {
                self.put(Edit::SetAnswerFigures {
                    question: question.clone(),
                    figures: figures.to_vec(),
                });
            }
        }
    }

    pub(super) fn for_families(&mut self) {
        let fields = ForFamiliesField::changed(&self.from.for_families, &self.to.for_families);
        self.put_all(fields.into_iter().map(Edit::SetForFamilies));
    }

    pub(super) fn accepted_gaps(&mut self) {
        // Those of what was removed are gone by now.
        let now = self.now.accepted_gaps.clone();
        for gap in keys(&now, &self.to.accepted_gaps) {
            let reason = self.to.accepted_gaps.get(gap);
            if now.get(gap) != reason {
                self.put(Edit::AcceptGap {
                    gap: gap.clone(),
                    reason: reason.cloned(),
                });
            }
        }
    }

    /// What the shortlist found and nothing is done about, and its rules.
    pub(super) fn decisions(&mut self) {
        let now = self.now.not_now.clone();
        let none = NotNow::default();
        for about in keys(&now, &self.to.not_now) {
            let from = now.get(about).unwrap_or(&none);
            let to = self.to.not_now.get(about).unwrap_or(&none);
            for field in NotNowField::changed(from, to) {
                self.put(Edit::SetNotNow {
                    about: about.clone(),
                    field,
                });
            }
        }
        let none = RuleChoice::default();
        for rule in keys(&self.from.rules, &self.to.rules) {
            let from = self.from.rules.get(rule).unwrap_or(&none);
            let to = self.to.rules.get(rule).unwrap_or(&none);
            for field in RuleField::changed(from, to) {
                self.put(Edit::SetRule {
                    rule: rule.clone(),
                    field,
                });
            }
        }
        if self.from.reviews != self.to.reviews {
            self.put(Edit::SetReviews(self.to.reviews.clone()));
        }
    }
}

/// The keys that stand in either map.
pub(super) fn keys<'a, K: Ord, V>(from: &'a BTreeMap<K, V>, to: &'a BTreeMap<K, V>) -> Vec<&'a K> {
    let new = to.keys().filter(|key| !from.contains_key(key));
    from.keys().chain(new).collect()
}
