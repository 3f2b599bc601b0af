//! What has to be done to one plan so that it says what another says.

mod order;
mod priorities;
mod records;
mod room;

use super::{Edit, FigureField, FrontField, PartnerField};
use crate::draft::{LocalFigure, PlanDraft};

pub(super) use self::order::puts;

/// The edits which, carried out one after the other on `from`, make it say what `to` says: one edit
/// for each thing that people would call one change. None when both say the same.
///
/// What no edit can set stays as it is in `from`: the identity, kind and framework of the plan.
/// Where only the order differs, as few things as possible are moved; what has no edit for moving
/// is removed and added again.
///
/// ```
/// use reform_plan::{Edit, PlanDraft, difference};
/// let from = PlanDraft::default();
/// let mut to = from.clone();
/// to.apply(Edit::SetName("Autumn".to_owned())).unwrap();
/// assert_eq!(difference(&from, &to), [Edit::SetName("Autumn".to_owned())]);
/// assert_eq!(difference(&to, &to), []);
/// ```
pub fn difference(from: &PlanDraft, to: &PlanDraft) -> Vec<Edit> {
    let mut difference = Difference {
        from,
        to,
        now: from.clone(),
        edits: Vec::new(),
    };
    difference.front();
    difference.partners();
    difference.statements();
    difference.evidence();
    difference.sections();
    difference.for_families();
    difference.figures();
    // What points to something comes after what it points to.
    difference.priorities();
    difference.workshop();
    difference.parked();
    difference.priority_fields();
    difference.votes();
    difference.decisions();
    difference.accepted_gaps();
    difference.edits
}

/// A difference while it is found.
struct Difference<'a> {
    from: &'a PlanDraft,
    to: &'a PlanDraft,
    /// The first plan after the edits found so far: it says which places things are at.
    now: PlanDraft,
    edits: Vec<Edit>,
}

impl Difference<'_> {
    fn put(&mut self, edit: Edit) {
        // An edit that could not be carried out would be of no use to anybody. None is found
        // between plans in which each identity stands once, and only those can be opened.
        if self.now.apply(edit.clone()).is_ok() {
            self.edits.push(edit);
        }
    }

    fn put_all(&mut self, edits: impl IntoIterator<Item = Edit>) {
        for edit in edits {
            self.put(edit);
        }
    }

    fn front(&mut self) {
        let (from, to) = (self.from, self.to);
        if from.name != to.name {
            self.put(Edit::SetName(to.name.clone()));
        }
        let fields = FrontField::changed(&from.front, &to.front);
        self.put_all(fields.into_iter().map(Edit::SetFront));
        if from.way != to.way {
            self.put(Edit::SetWay(to.way));
        }
        if from.answers_shown != to.answers_shown {
            self.put(Edit::SetAnswersShown(to.answers_shown));
        }
        if from.small_counts != to.small_counts {
            self.put(Edit::SetSmallCounts(to.small_counts));
        }
    }

    fn partners(&mut self) {
        let (from, to) = (self.from, self.to);
        let gone = from.partners.iter().map(|it| &it.slug);
        for partner in gone.filter(|it| to.partner(it).is_none()) {
            self.put(Edit::RemovePartner {
                partner: partner.clone(),
            });
        }
        let now = self.now.partners.iter().map(|it| it.slug.as_str());
        for put in puts(now, to.partners.iter().map(|it| it.slug.as_str())) {
            let Some(partner) = to.partners.get(put.which) else {
                continue;
            };
            if put.is_here {
                self.put(Edit::RemovePartner {
                    partner: partner.slug.clone(),
                });
            }
            self.put(Edit::AddPartner {
                at: put.at,
                partner: partner.clone(),
            });
        }
        let mut edits = Vec::new();
        for (now, wanted) in self.now.partners.iter().zip(&to.partners) {
            for field in PartnerField::changed(now, wanted) {
                edits.push(Edit::SetPartner {
                    partner: wanted.slug.clone(),
                    field,
                });
            }
        }
        self.put_all(edits);
        for partner in records::keys(&from.left, &to.left) {
            let name = to.left.get(partner);
            if from.left.get(partner) != name {
                self.put(Edit::RememberPartner {
                    partner: partner.clone(),
                    name: name.cloned(),
                });
            }
        }
    }

    fn figures(&mut self) {
        let (from, to) = (self.from, self.to);
        for figure in &from.figures {
            // No edit makes a figure one of another indicator.
            let stays = |it: &LocalFigure| it.id == figure.id && it.indicator == figure.indicator;
            if !to.figures.iter().any(stays) {
                self.put(Edit::RemoveFigure {
                    figure: figure.id.clone(),
                });
            }
        }
        let now = self.now.figures.iter().map(|it| &*it.id.0);
        for put in puts(now, to.figures.iter().map(|it| &*it.id.0)) {
            let Some(figure) = to.figures.get(put.which) else {
                continue;
            };
            if put.is_here {
                self.put(Edit::RemoveFigure {
                    figure: figure.id.clone(),
                });
            }
            self.put(Edit::AddFigure {
                at: put.at,
                figure: figure.clone(),
            });
        }
        let mut edits = Vec::new();
        for (now, wanted) in self.now.figures.iter().zip(&to.figures) {
            for field in FigureField::changed(now, wanted) {
                edits.push(Edit::SetFigure {
                    figure: wanted.id.clone(),
                    field,
                });
            }
        }
        self.put_all(edits);
    }
}
