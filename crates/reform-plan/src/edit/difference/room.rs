use plan_framework::Slug;

use super::Difference;
use super::order::puts;
use super::records::keys;
use crate::draft::{PartnerView, StatementRecord};
use crate::edit::{AgreementField, Edit, ParkedField, ViewField, WorkshopField};

impl Difference<'_> {
    /// What partners said of a statement, and how its level was agreed.
    pub(super) fn room(&mut self, statement: &Slug, from: &StatementRecord, to: &StatementRecord) {
        let none = PartnerView::default();
        for partner in keys(&from.views, &to.views) {
            let view = from.views.get(partner).unwrap_or(&none);
            let wanted = to.views.get(partner).unwrap_or(&none);
            for field in ViewField::changed(view, wanted) {
                self.put(Edit::SetView {
                    statement: statement.clone(),
                    partner: partner.clone(),
                    field,
                });
            }
        }
        if from.reveal != to.reveal {
            self.put(Edit::SetReveal {
                statement: statement.clone(),
                reveal: to.reveal,
            });
        }
        for partner in keys(&from.dissent, &to.dissent) {
            let words = to.dissent.get(partner);
            if from.dissent.get(partner) != words {
                self.put(Edit::SetDissent {
                    statement: statement.clone(),
                    partner: partner.clone(),
                    words: words.cloned(),
                });
            }
        }
        for field in AgreementField::changed(from, to) {
            self.put(Edit::SetAgreement {
                statement: statement.clone(),
                field,
            });
        }
    }

    pub(super) fn workshop(&mut self) {
        let fields = WorkshopField::changed(&self.from.workshop, &self.to.workshop);
        self.put_all(fields.into_iter().map(Edit::SetWorkshop));
    }

    pub(super) fn parked(&mut self) {
        let (from, to) = (self.from, self.to);
        for parked in &from.parked {
            // No edit makes what is parked belong to another statement.
            let stays = to
                .parked
                .iter()
                .any(|it| it.id == parked.id && it.statement == parked.statement);
            if !stays {
                self.put(Edit::RemoveParked {
                    parked: parked.id.clone(),
                });
            }
        }
        let now = self.now.parked.iter().map(|it| &*it.id.0);
        for put in puts(now, to.parked.iter().map(|it| &*it.id.0)) {
            let Some(parked) = to.parked.get(put.which) else {
                continue;
            };
            if put.is_here {
                self.put(Edit::RemoveParked {
                    parked: parked.id.clone(),
                });
            }
            self.put(Edit::AddParked {
                at: put.at,
                parked: parked.clone(),
            });
        }
        let mut edits = Vec::new();
        for (now, wanted) in self.now.parked.iter().zip(&to.parked) {
            for field in ParkedField::changed(now, wanted) {
                edits.push(Edit::SetParked {
                    parked: wanted.id.clone(),
                    field,
                });
            }
        }
        self.put_all(edits);
    }

    pub(super) fn votes(&mut self) {
        // Those for a priority that was removed are gone by now.
        let now = self.now.votes.clone();
        for partner in keys(&now, &self.to.votes) {
            let votes = self.to.votes.get(partner);
            if now.get(partner) != votes {
                self.put(Edit::SetVotes {
                    partner: partner.clone(),
                    votes: votes.cloned().unwrap_or_default(),
                });
            }
        }
        if self.from.votes_reveal != self.to.votes_reveal {
            self.put(Edit::ShowVotes(self.to.votes_reveal));
        }
    }
}
