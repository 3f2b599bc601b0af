mod lines;

use std::mem::{Discriminant, discriminant};

use plan_framework::Slug;

use super::{
    ActionField, AgreementField, Edit, EvidenceField, FigureField, ForFamiliesField, FrontField,
    MeasureField, NotNowField, ParkedField, PartnerField, PriorityField, SectionField, ViewField,
    WorkshopField,
};
use crate::draft::{Id, MeasureOf};

impl Edit {
    /// Whether it types into a text field, where one change follows the other letter by letter.
    pub fn is_typing(&self) -> bool {
        typed_field(self).is_some()
    }

    /// Whether it types on in the field that the step before it typed into. The step to undo, the
    /// edit and its own undoing all have to be typing: choosing from a list ends it.
    pub(crate) fn types_on_from(&self, undone: &Self, last: &Self) -> bool {
        let field = typed_field(self);
        field.is_some()
            && field == typed_field(undone)
            && field == typed_field(last)
            && lines::is_one_box(self, undone, last)
    }
}

/// A box of a page that people type into.
#[derive(PartialEq)]
enum TypedField<'a> {
    Name,
    Front(Discriminant<FrontField>),
    Partner(&'a Slug, Discriminant<PartnerField>),
    Reason(&'a Slug),
    Comment(&'a Slug, &'a Slug),
    Dissent(&'a Slug, &'a Slug),
    Agreement(&'a Slug),
    Workshop(Discriminant<WorkshopField>),
    ForFamilies(Discriminant<ForFamiliesField>),
    Parked(&'a Id),
    Evidence(&'a Slug, &'a Id, Discriminant<EvidenceField>),
    Section(&'a Slug, Discriminant<SectionField>),
    Answer(&'a Slug),
    Figure(&'a Id, Discriminant<FigureField>),
    Priority(&'a Id, Discriminant<PriorityField>),
    Action(&'a Id, Discriminant<ActionField>),
    Measure(&'a Id, Discriminant<MeasureField>),
    AcceptedGap(&'a str),
    NotNow(&'a str, Discriminant<NotNowField>),
    Reviews,
}

/// The box an edit types into; none for an edit that chooses, adds, moves or removes.
fn typed_field(edit: &Edit) -> Option<TypedField<'_>> {
    Some(match edit {
        Edit::SetName(_) => TypedField::Name,
        // An area with a code was chosen from the list; any other is typed.
        Edit::SetFront(FrontField::Status(_)) => return None,
        Edit::SetFront(FrontField::Area(Some(area))) if area.code.is_some() => return None,
        Edit::SetFront(field) => TypedField::Front(discriminant(field)),
        Edit::SetPartner { partner, field } => TypedField::Partner(partner, discriminant(field)),
        Edit::SetReason { statement, .. } => TypedField::Reason(statement),
        Edit::SetView {
            statement,
            partner,
            field: ViewField::Comment(_),
        } => TypedField::Comment(statement, partner),
        Edit::SetDissent {
            statement,
            partner,
            words: Some(_),
        } => TypedField::Dissent(statement, partner),
        Edit::SetAgreement {
            statement,
            field: AgreementField::On(_),
        } => TypedField::Agreement(statement),
        Edit::SetWorkshop(field @ (WorkshopField::Minutes(_) | WorkshopField::Start(_))) => {
            TypedField::Workshop(discriminant(field))
        }
        Edit::SetForFamilies(field) => TypedField::ForFamilies(discriminant(field)),
        Edit::SetParked {
            parked,
            field: ParkedField::Text(_),
        } => TypedField::Parked(parked),
        Edit::SetEvidence {
            statement,
            evidence,
            field: field @ (EvidenceField::Text(_) | EvidenceField::Source(_)),
        } => TypedField::Evidence(statement, evidence, discriminant(field)),
        Edit::SetSection { section, field } if !is_chosen(field) => {
            TypedField::Section(section, discriminant(field))
        }
        Edit::SetAnswer { question, .. } => TypedField::Answer(question),
        Edit::SetFigure { figure, field } => TypedField::Figure(figure, discriminant(field)),
        Edit::SetPriority {
            priority,
            field:
                field @ (PriorityField::Title(_)
                | PriorityField::Problem(_)
                | PriorityField::Means(_)
                | PriorityField::WillDo(_)
                | PriorityField::Families(_)
                | PriorityField::Plain(_)),
        } => TypedField::Priority(priority, discriminant(field)),
        Edit::SetAction {
            action,
            field:
                field @ (ActionField::What(_)
                | ActionField::Role(_)
                | ActionField::Start(_)
                | ActionField::By(_)
                | ActionField::FamiliesHow(_)
                | ActionField::Obstacle(_)
                | ActionField::Unblock(_)
                | ActionField::Milestones(_)
                | ActionField::Notes(_)),
        } => TypedField::Action(action, discriminant(field)),
        Edit::SetMeasure { measure, field } if is_typed(field) => {
            TypedField::Measure(measure, discriminant(field))
        }
        Edit::AcceptGap {
            gap,
            reason: Some(_),
        } => TypedField::AcceptedGap(gap),
        Edit::SetNotNow {
            about,
            field: field @ (NotNowField::Reason(_) | NotNowField::On(_)),
        } => TypedField::NotNow(about, discriminant(field)),
        Edit::SetReviews(_) => TypedField::Reviews,
        _ => return None,
    })
}

fn is_typed(field: &MeasureField) -> bool {
    !matches!(
        field,
        MeasureField::Of(MeasureOf::Indicator(_))
            | MeasureField::Direction(_)
            | MeasureField::Kind(_)
            | MeasureField::Figure(_)
    )
}

fn is_chosen(field: &SectionField) -> bool {
    matches!(
        field,
        SectionField::Completed(_) | SectionField::Figures(_) | SectionField::Assembled(_)
    )
}
