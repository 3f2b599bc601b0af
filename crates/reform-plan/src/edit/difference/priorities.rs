use super::Difference;
use super::order::puts;
use crate::draft::{Id, Priority, SuccessMeasure};
use crate::edit::{ActionField, Edit, MeasureField, PriorityField};

impl Difference<'_> {
    /// Priorities with their actions and measures.
    ///
    /// An action may move from a priority that goes to one that comes, so what comes is there
    /// before it is moved, and what goes goes after. A measure cannot move: it is removed in one
    /// place, or goes with its priority, before it is added in the other.
    pub(super) fn priorities(&mut self) {
        self.take_out();
        self.place_priorities();
        for priority in &self.to.priorities {
            self.place_actions(priority);
        }
        for priority in &self.from.priorities {
            if self.to.priority(&priority.id).is_none() {
                self.put(Edit::RemovePriority {
                    priority: priority.id.clone(),
                });
            }
        }
        for priority in &self.to.priorities {
            self.place_measures(priority);
        }
    }

    /// What the priorities, their actions and their measures say.
    pub(super) fn priority_fields(&mut self) {
        self.let_go();
        for priority in &self.to.priorities {
            self.change_fields(priority);
        }
    }

    /// Removes the actions and measures that go, of priorities that stay.
    fn take_out(&mut self) {
        for priority in &self.from.priorities {
            let Some(wanted) = self.to.priority(&priority.id) else {
                continue;
            };
            for action in &priority.actions {
                if self.to.action(&action.id).is_none() {
                    self.put(Edit::RemoveAction {
                        action: action.id.clone(),
                    });
                }
            }
            for measure in &priority.measures {
                if measure_of(wanted, &measure.id).is_none() {
                    self.put(Edit::RemoveMeasure {
                        measure: measure.id.clone(),
                    });
                }
            }
        }
    }

    /// Lets actions go of those they wait for no longer, where they could not wait for others yet
    /// without going round in a circle.
    fn let_go(&mut self) {
        for (_, wanted) in self.to.actions() {
            let Some((_, now)) = self.now.action(&wanted.id) else {
                continue;
            };
            let set = |waits_for: Vec<Id>| Edit::SetAction {
                action: wanted.id.clone(),
                field: ActionField::DependsOn(waits_for),
            };
            let mut stay = now.depends_on.clone();
            stay.retain(|it| wanted.depends_on.contains(it));
            if stay.len() == now.depends_on.len() {
                continue;
            }
            let whole = set(wanted.depends_on.clone());
            if self.now.clone().apply(whole.clone()).is_ok() {
                self.put(whole);
            } else {
                self.put(set(stay));
            }
        }
    }

    fn place_priorities(&mut self) {
        let to = self.to;
        let now = self.now.priorities.iter().map(|it| &*it.id.0);
        for put in puts(now, to.priorities.iter().map(|it| &*it.id.0)) {
            let Some(wanted) = to.priorities.get(put.which) else {
                continue;
            };
            if put.is_here {
                self.put(Edit::MovePriority {
                    priority: wanted.id.clone(),
                    to: put.at,
                });
                continue;
            }
            // With what comes with it; what is in the plan already is placed after.
            let mut priority = wanted.clone();
            let now = &self.now;
            priority.actions.retain(|it| now.action(&it.id).is_none());
            priority.measures.retain(|it| now.measure(&it.id).is_none());
            self.put(Edit::AddPriority {
                at: put.at,
                priority: Box::new(priority),
            });
        }
    }

    fn place_actions(&mut self, wanted: &Priority) {
        let now = self.now.priority(&wanted.id);
        let now = now.into_iter().flat_map(|it| &it.actions);
        let actions = wanted.actions.iter();
        for put in puts(now.map(|it| &*it.id.0), actions.map(|it| &*it.id.0)) {
            let Some(action) = wanted.actions.get(put.which) else {
                continue;
            };
            self.put(if self.now.action(&action.id).is_some() {
                Edit::MoveAction {
                    action: action.id.clone(),
                    priority: wanted.id.clone(),
                    to: put.at,
                }
            } else {
                Edit::AddAction {
                    priority: wanted.id.clone(),
                    at: put.at,
                    action: Box::new(action.clone()),
                }
            });
        }
    }

    fn place_measures(&mut self, wanted: &Priority) {
        let now = self.now.priority(&wanted.id);
        let now = now.into_iter().flat_map(|it| &it.measures);
        let measures = wanted.measures.iter();
        for put in puts(now.map(|it| &*it.id.0), measures.map(|it| &*it.id.0)) {
            let Some(measure) = wanted.measures.get(put.which) else {
                continue;
            };
            if put.is_here {
                self.put(Edit::RemoveMeasure {
                    measure: measure.id.clone(),
                });
            }
            self.put(Edit::AddMeasure {
                priority: wanted.id.clone(),
                at: put.at,
                measure: Box::new(measure.clone()),
            });
        }
    }

    /// Changes the fields of a priority, its actions and its measures, which are all there now.
    fn change_fields(&mut self, wanted: &Priority) {
        let Some(now) = self.now.priority(&wanted.id) else {
            return;
        };
        let mut edits = Vec::new();
        for field in PriorityField::changed(now, wanted) {
            edits.push(Edit::SetPriority {
                priority: wanted.id.clone(),
                field,
            });
        }
        for (now, wanted) in now.actions.iter().zip(&wanted.actions) {
            for field in ActionField::changed(now, wanted) {
                edits.push(Edit::SetAction {
                    action: wanted.id.clone(),
                    field,
                });
            }
        }
        for (now, wanted) in now.measures.iter().zip(&wanted.measures) {
            for field in MeasureField::changed(now, wanted) {
                edits.push(Edit::SetMeasure {
                    measure: wanted.id.clone(),
                    field,
                });
            }
        }
        self.put_all(edits);
    }
}

fn measure_of<'a>(priority: &'a Priority, id: &Id) -> Option<&'a SuccessMeasure> {
    priority.measures.iter().find(|it| &it.id == id)
}
