use plan_framework::Slug;

use super::names::{NAME, Names, figure_name, measure_name};
use super::text::shortened;
use crate::draft::Id;
use crate::edit::{Edit, PartnerField};
use crate::summary::Place;

/// Something in a list of the plan that an edit is about.
pub(super) struct Thing {
    /// What kind of thing, with its article.
    a: &'static str,
    /// Which statement a line of evidence is for.
    of: String,
    /// Its name, empty when it has none; none when neither the plan nor the edit holds it.
    name: Option<String>,
    /// The page where it can be seen, while it is in the plan.
    pub(super) place: Option<Place>,
}

impl Thing {
    /// The thing an edit is about; none for an edit that is about no thing of a list.
    pub(super) fn of(edit: &Edit, names: &Names<'_>) -> Option<Self> {
        Some(match edit {
            Edit::AddPartner { partner: it, .. } => partner(&it.slug, names).or_named(&it.name),
            Edit::RemovePartner { partner: it } => partner(it, names),
            Edit::SetPartner { partner: it, field } => {
                let page = match field {
                    PartnerField::Name(_) => Place::Partners,
                    PartnerField::Role(_) | PartnerField::Signed(_) => Place::Front,
                };
                partner(it, names).seen_on(page)
            }

            Edit::AddEvidence {
                statement,
                evidence: it,
                ..
            } => evidence(statement, &it.id, names).or_named(&it.text),
            Edit::SetEvidence {
                statement,
                evidence: it,
                ..
            }
            | Edit::RemoveEvidence {
                statement,
                evidence: it,
            } => evidence(statement, it, names),

            Edit::AddFigure { figure: it, .. } => {
                figure(&it.id, names).or_named(&figure_name(it, names.framework))
            }
            Edit::SetFigure { figure: it, .. } | Edit::RemoveFigure { figure: it } => {
                figure(it, names)
            }

            Edit::AddPriority { priority: it, .. } => priority(&it.id, names).or_named(&it.title),
            Edit::SetPriority { priority: it, .. } | Edit::RemovePriority { priority: it } => {
                priority(it, names)
            }
            Edit::MovePriority { priority: it, .. } => {
                priority(it, names).seen_on(Place::Priorities)
            }

            Edit::AddAction { action: it, .. } => action(&it.id, names).or_named(&it.what),
            Edit::SetAction { action: it, .. }
            | Edit::MoveAction { action: it, .. }
            | Edit::RemoveAction { action: it } => action(it, names),

            Edit::AddParked { parked: it, .. } => parked(&it.id, names).or_named(&it.text),
            Edit::SetParked { parked: it, .. } | Edit::RemoveParked { parked: it } => {
                parked(it, names)
            }

            Edit::AddMeasure { measure: it, .. } => {
                measure(&it.id, names).or_named(&measure_name(&it.of, names.framework))
            }
            Edit::SetMeasure { measure: it, .. } | Edit::RemoveMeasure { measure: it } => {
                measure(it, names)
            }
            _ => return None,
        })
    }

    /// What an edit did with the thing. The edit that undoes it may know a name that this does not.
    pub(super) fn what(&self, edit: &Edit, other: &Self) -> String {
        let label = match edit {
            Edit::SetPartner { field, .. } => field.label(),
            Edit::SetEvidence { field, .. } => field.label(),
            Edit::SetFigure { field, .. } => field.label(),
            Edit::SetPriority { field, .. } => field.label(),
            Edit::SetAction { field, .. } => field.label(),
            Edit::SetMeasure { field, .. } => field.label(),
            Edit::SetParked { field, .. } => field.label(),
            _ => "",
        };
        let name = self.name.as_ref().or(other.name.as_ref());
        let name = name.map(|it| shortened(it, NAME));
        let (a, of) = (self.a, &self.of);
        if !label.is_empty() {
            let kind = a.split_once(' ').map_or(a, |(_, kind)| kind);
            let thing = match name {
                None => format!("{a}{of} that was removed"),
                Some(name) if name.is_empty() => format!("{kind}{of} with no name yet"),
                Some(name) => format!("{kind}{of} \"{name}\""),
            };
            return format!("{}: {label}", capital(&thing));
        }
        let done = match edit {
            Edit::MovePriority { .. } | Edit::MoveAction { .. } => "Moved",
            Edit::RemovePartner { .. }
            | Edit::RemoveEvidence { .. }
            | Edit::RemoveFigure { .. }
            | Edit::RemovePriority { .. }
            | Edit::RemoveAction { .. }
            | Edit::RemoveMeasure { .. }
            | Edit::RemoveParked { .. } => "Removed",
            _ => "Added",
        };
        match name {
            None => format!("{done} {a}{of} that was removed"),
            Some(name) if name.is_empty() => format!("{done} {a}{of}"),
            Some(name) => format!("{done} {a}{of}: {name}"),
        }
    }

    fn new(a: &'static str, name: Option<String>, place: Option<Place>) -> Self {
        Self {
            a,
            of: String::new(),
            place: place.filter(|_| name.is_some()),
            name,
        }
    }

    /// With this name, where the plan knows none.
    fn or_named(mut self, name: &str) -> Self {
        if self.name.as_ref().is_none_or(String::is_empty) {
            self.name = Some(name.trim().to_owned());
        }
        self
    }

    /// Seen on another page, if it is to be seen at all.
    fn seen_on(mut self, place: Place) -> Self {
        self.place = self.place.and(Some(place));
        self
    }
}

/// What a gap is a gap of, told from its key.
pub(super) fn of_gap(key: &str, names: &Names<'_>) -> String {
    let (kind, rest) = key.split_once('/').unwrap_or_default();
    let (id, _) = rest.rsplit_once('/').unwrap_or_default();
    let id = Id::from(id);
    let thing = match kind {
        "statement" => {
            let slug = rest.split_once('/').map_or(rest, |(slug, _)| slug);
            return names.statement(&slug.into());
        }
        "priority" => priority(&id, names),
        "action" => action(&id, names),
        "measure" => measure(&id, names),
        _ => return names.gap_of_plan(key),
    };
    match thing.name {
        None => "something that was removed".to_owned(),
        Some(name) if name.is_empty() => format!("{} with no name yet", thing.a),
        Some(name) => shortened(&name, NAME),
    }
}

fn partner(slug: &Slug, names: &Names<'_>) -> Thing {
    let found = names.draft.partner(slug);
    let name = found.map(|it| it.name.trim().to_owned());
    Thing::new("a partner", name, Some(Place::Partners))
}

fn evidence(statement: &Slug, line: &Id, names: &Names<'_>) -> Thing {
    let record = names.draft.statement(statement);
    let mut lines = record.into_iter().flat_map(|it| &it.evidence);
    let found = lines.find(|it| &it.id == line);
    let name = found.map(|it| it.text.trim().to_owned());
    let known = names.framework.statement(statement);
    let mark = known.map_or(statement.as_str(), |(_, it)| &it.id);
    Thing {
        of: format!(" for {mark}"),
        ..Thing::new("a line of evidence", name, names.statement_page(statement))
    }
}

fn figure(id: &Id, names: &Names<'_>) -> Thing {
    let found = names.draft.figures.iter().find(|it| &it.id == id);
    let name = found.map(|it| figure_name(it, names.framework));
    let mut sections = names.framework.sections.iter();
    let home = found.and_then(|it| sections.find(|to| to.indicators.contains(&it.indicator)));
    let place = home.map(|section| Place::SectionData(section.slug.clone()));
    Thing::new("a local figure", name, place)
}

fn priority(id: &Id, names: &Names<'_>) -> Thing {
    let name = names
        .draft
        .priority(id)
        .map(|it| it.title.trim().to_owned());
    Thing::new("a priority", name, Some(Place::Priority(id.clone())))
}

fn action(id: &Id, names: &Names<'_>) -> Thing {
    let found = names.draft.action(id);
    let name = found.map(|(_, it)| it.what.trim().to_owned());
    Thing::new("an action", name, Some(Place::Action(id.clone())))
}

fn measure(id: &Id, names: &Names<'_>) -> Thing {
    let found = names.draft.measure(id);
    let name = found.map(|(_, it)| measure_name(&it.of, names.framework));
    Thing::new("a measure", name, Some(Place::Measure(id.clone())))
}

fn parked(id: &Id, names: &Names<'_>) -> Thing {
    let found = names.draft.parked.iter().find(|it| &it.id == id);
    let name = found.map(|it| it.text.trim().to_owned());
    Thing::new("a parked item", name, Some(Place::ParkingLot))
}

/// The words with a capital letter at the start.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|it| it.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
