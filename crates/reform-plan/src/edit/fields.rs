use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use crate::draft::{
    Action, ActionStatus, Area, CostBand, Evidence, EvidenceStrength, FamiliesInvolved, FrontPage,
    LocalFigure, MeasureDirection, MeasureKind, MeasureOf, PlanPartner, PlanStatus, Priority,
    SectionRecord, Size, SuccessMeasure,
};
use crate::{TypedDate, TypedNumber};

/// Declares the fields of a thing that an edit may set, and how to put one in and get the old one
/// out: one line a field, so that none can be set in one place and forgotten in the other.
macro_rules! fields {
    (
        $(#[$doc:meta])* $name:ident of $thing:ty {
            $( $(#[$field_doc:meta])* $variant:ident($type:ty) => $($place:ident).+ ),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $( $(#[$field_doc])* $variant($type), )+
        }

        impl $name {
            /// Puts the value in and hands back the one that was there.
            pub(super) fn put(self, thing: &mut $thing) -> Self {
                match self {
                    $( Self::$variant(value) => {
                        Self::$variant(std::mem::replace(&mut thing.$($place).+, value))
                    } )+
                }
            }
        }
    };
}

fields! {
    /// A field of the front page.
    FrontField of FrontPage {
        /// The local area.
        Area(Option<Area>) => area,
        /// Role of the Senior Responsible Officer.
        Sro(String) => sro,
        /// The council.
        Council(String) => council,
        /// The Integrated Care Board or boards.
        Icb(String) => icb,
        /// The parent carer forum.
        Forum(String) => forum,
        /// Who represents schools and settings.
        Settings(String) => settings,
        /// Version of the plan.
        Version(String) => version,
        /// Date of this version.
        Date(TypedDate) => date,
        /// How far the plan has come.
        Status(PlanStatus) => status,
    }
}

fields! {
    /// A field of a partner.
    PartnerField of PlanPartner {
        /// Its name.
        Name(String) => name,
        /// Role of who speaks and signs for it.
        Role(String) => role,
        /// When it signed the plan off.
        Signed(TypedDate) => signed,
    }
}

fields! {
    /// A field of a line of evidence.
    EvidenceField of Evidence {
        /// What it shows.
        Text(String) => text,
        /// Where it comes from and its date.
        Source(String) => source,
        /// What kind of evidence it is.
        Strength(Option<EvidenceStrength>) => strength,
    }
}

fields! {
    /// A field of a section.
    SectionField of SectionRecord {
        /// The section in the partnership's own words.
        Narrative(String) => narrative,
        /// What does it show?
        Shows(String) => response.shows,
        /// What does it mean for children and families?
        Means(String) => response.means,
        /// What will we do?
        WillDo(String) => response.will_do,
        /// Answer to "Have you completed this section?"
        Completed(Option<bool>) => completed,
    }
}

fields! {
    /// A field of a local figure.
    FigureField of LocalFigure {
        /// The figure.
        Value(TypedNumber) => value,
        /// The date or period it is for.
        Period(String) => period,
        /// Where it comes from.
        Source(String) => source,
        /// Anything a reader has to know.
        Note(String) => note,
    }
}

fields! {
    /// A field of a priority.
    PriorityField of Priority {
        /// The change in one sentence.
        Title(String) => title,
        /// The section it belongs to.
        Section(Option<Slug>) => section,
        /// The principles it serves.
        Principles(Vec<Slug>) => principles,
        /// The statements it answers.
        Statements(Vec<Slug>) => statements,
        /// The indicators it answers.
        Indicators(Vec<Slug>) => indicators,
        /// The problem, in numbers.
        Problem(String) => problem,
        /// The problem, as families describe it.
        Families(String) => families,
        /// How hard it is.
        Effort(Option<Size>) => effort,
        /// How much it would change.
        Impact(Option<Size>) => impact,
        /// The partner who leads.
        Lead(Option<Slug>) => lead,
    }
}

fields! {
    /// A field of an action.
    ActionField of Action {
        /// What will be done.
        What(String) => what,
        /// The partner who leads.
        Lead(Option<Slug>) => lead,
        /// Role of who leads it there.
        Role(String) => role,
        /// When it starts.
        Start(TypedDate) => start,
        /// By when it is done.
        By(TypedDate) => by,
        /// How far it has come.
        Status(ActionStatus) => status,
        /// What it costs.
        Cost(Option<CostBand>) => cost,
        /// How families were involved.
        Families(Option<FamiliesInvolved>) => families,
        /// How families were involved, in words.
        FamiliesHow(String) => families_how,
        /// What could stop this.
        Obstacle(String) => obstacle,
    }
}

fields! {
    /// A field of a success measure.
    MeasureField of SuccessMeasure {
        /// What is measured.
        Of(MeasureOf) => of,
        /// Where we are now.
        Baseline(TypedNumber) => baseline,
        /// The date or period of the baseline.
        BaselineDate(String) => baseline_date,
        /// Where the baseline comes from.
        Source(String) => source,
        /// Where we want to be.
        Target(TypedNumber) => target,
        /// By when.
        TargetDate(TypedDate) => target_date,
        /// Which way it has to move.
        Direction(MeasureDirection) => direction,
        /// What kind of measure it is.
        Kind(Option<MeasureKind>) => kind,
        /// Who reports it.
        Reports(String) => reports,
        /// When it is looked at.
        When(String) => when,
    }
}
