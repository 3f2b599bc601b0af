use plan_framework::Slug;
use serde::{Deserialize, Serialize};

use crate::draft::{
    Action, ActionStatus, Area, CostBand, Evidence, EvidenceStrength, FamiliesInvolved,
    ForFamilies, FrontPage, Id, Ingredient, LocalFigure, MeasureDirection, MeasureKind, MeasureOf,
    MeasureResult, Milestone, NotNow, Outcome, Parked, PartnerView, PlanPartner, PlanStatus,
    Priority, Reason, RuleChoice, RuleUse, Score, SectionRecord, Size, StatementRecord,
    StatementSet, StatusNote, SuccessMeasure, UsedFigure, Waypoint, Workshop,
};
use crate::{TypedDate, TypedNumber};

/// Declares the fields of a thing that an edit may set: how to put one in and get the old one out,
/// which of them two things differ in, and the name people know it by, which is its label on the
/// page as it stands inside a sentence. One line a field, so that none can be set in one place and
/// forgotten in the other.
macro_rules! fields {
    (
        $(#[$doc:meta])* $name:ident of $thing:ty {
            $(
                $(#[$field_doc:meta])*
                $variant:ident($type:ty) => $($place:ident).+ as $label:literal
            ),+ $(,)?
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

            /// The fields that are not the same in the second thing, with its values.
            pub(crate) fn changed(from: &$thing, to: &$thing) -> Vec<Self> {
                let mut fields = Vec::new();
                $( if from.$($place).+ != to.$($place).+ {
                    fields.push(Self::$variant(to.$($place).+.clone()));
                } )+
                fields
            }

            /// The name people know the field by.
            pub(super) fn label(&self) -> &'static str {
                match self {
                    $( Self::$variant(_) => $label, )+
                }
            }
        }
    };
}

fields! {
    /// A field of the front page.
    FrontField of FrontPage {
        /// The local area.
        Area(Option<Area>) => area as "local area",
        /// Role of the Senior Responsible Officer.
        Sro(String) => sro as "Senior Responsible Officer (SRO)",
        /// The council.
        Council(String) => council as "council",
        /// The Integrated Care Board or boards.
        Icb(String) => icb as "Integrated Care Board (ICB)",
        /// The parent carer forum.
        Forum(String) => forum as "parent carer forum",
        /// Who represents schools and settings.
        Settings(String) => settings as "who represents schools and settings",
        /// Version of the plan.
        Version(String) => version as "version of the plan",
        /// Date of this version.
        Date(TypedDate) => date as "date of this version",
        /// How far the plan has come.
        Status(PlanStatus) => status as "how far the plan has come",
    }
}

fields! {
    /// A field of a partner.
    PartnerField of PlanPartner {
        /// Its name.
        Name(String) => name as "name",
        /// Role of who speaks and signs for it.
        Role(String) => role as "role that signs",
        /// When it signed the plan off.
        Signed(TypedDate) => signed as "date signed",
    }
}

fields! {
    /// A field of a line of evidence.
    EvidenceField of Evidence {
        /// What it shows.
        Text(String) => text as "what does it show?",
        /// Where it comes from and its date.
        Source(String) => source as "where it comes from, and its date",
        /// What kind of evidence it is.
        Strength(Option<EvidenceStrength>) => strength as "what kind of evidence is it?",
        /// The published figure it was made from.
        Figure(Option<Box<UsedFigure>>) => figure as "published figure used",
    }
}

fields! {
    /// A field of what a partner said of a statement.
    ViewField of PartnerView {
        /// Its score.
        Score(Option<Score>) => score as "level",
        /// The score it gave before the room scored again.
        First(Option<Score>) => first as "first level",
        /// What its score rests on.
        Strength(Option<EvidenceStrength>) => strength as "what it rests on",
        /// What it wants to say.
        Comment(String) => comment as "comment",
    }
}

fields! {
    /// A field of how a level was agreed.
    AgreementField of StatementRecord {
        /// The partners who were in the room.
        Room(Vec<Slug>) => room as "who was in the room",
        /// The day.
        On(TypedDate) => agreed_on as "date it was agreed",
    }
}

fields! {
    /// A field of how the partnership works through its statements in a room.
    WorkshopField of Workshop {
        /// How many minutes there are.
        Minutes(TypedNumber) => minutes as "how many minutes have you got?",
        /// The statements to work through.
        Set(StatementSet) => set as "which statements?",
        /// When it starts.
        Start(String) => start as "when does it start?",
        /// The partners who are in the room.
        Room(Vec<Slug>) => room as "who is in the room?",
    }
}

fields! {
    /// A field of something parked.
    ParkedField of Parked {
        /// What it is about.
        Text(String) => text as "what is parked",
        /// What became of it.
        Outcome(Outcome) => outcome as "what became of it",
    }
}

fields! {
    /// A field of a section.
    SectionField of SectionRecord {
        /// The section in the partnership's own words.
        Narrative(String) => narrative as "what the plan says in this section",
        /// What its words were put together from.
        Assembled(Vec<Ingredient>) => assembled as "what its words were put together from",
        /// What does it show?
        Shows(String) => response.shows as "what does it show?",
        /// What does it mean for children and families?
        Means(String) => response.means as "what does it mean for children and families?",
        /// What will we do?
        WillDo(String) => response.will_do as "what will we do?",
        /// Published figures that what the data shows uses.
        Figures(Vec<UsedFigure>) => response.figures as "published figures used",
        /// The heading a government form has for it.
        FormHeading(String) => form_heading as "heading in the government form",
        /// The most words that form takes for it.
        FormLimit(TypedNumber) => form_limit as "most words the form takes",
        /// Answer to "Have you completed this section?"
        Completed(Option<bool>) => completed as "have you completed this section?",
    }
}

fields! {
    /// A field of a local figure.
    FigureField of LocalFigure {
        /// The figure.
        Value(TypedNumber) => value as "figure",
        /// The date or period it is for.
        Period(String) => period as "date or period",
        /// Where it comes from.
        Source(String) => source as "where it comes from",
        /// Anything a reader has to know.
        Note(String) => note as "what a reader has to know",
    }
}

fields! {
    /// A field of a priority.
    PriorityField of Priority {
        /// The change in one sentence.
        Title(String) => title as "what will change?",
        /// The section it belongs to.
        Section(Option<Slug>) => section as "which section of the plan does it belong to?",
        /// The principles it serves.
        Principles(Vec<Slug>) => principles as "which principles does it serve?",
        /// The statements it answers.
        Statements(Vec<Slug>) => statements as "which statements does it answer?",
        /// The indicators it answers.
        Indicators(Vec<Slug>) => indicators as "which indicators does it answer?",
        /// The parked items it answers.
        Parked(Vec<Id>) => parked as "which parked items does it answer?",
        /// Why it was chosen.
        Reasons(Vec<Reason>) => reasons as "why it was chosen",
        /// The problem, in numbers.
        Problem(String) => problem as "the problem, in numbers",
        /// The problem, as families describe it.
        Families(String) => families as "the problem, as families describe it",
        /// What it means for children and families.
        Means(String) => means as "what does it mean for children and families?",
        /// What has to be done about it.
        WillDo(String) => will_do as "what will we do?",
        /// What will change, in plain words.
        Plain(String) => plain as "in plain words, for families",
        /// How hard it is.
        Effort(Option<Size>) => effort as "how much effort will it take?",
        /// How much it would change.
        Impact(Option<Size>) => impact as "how much will it change for children and families?",
        /// The partner who leads.
        Lead(Option<Slug>) => lead as "which partner leads?",
    }
}

fields! {
    /// A field of an action.
    ActionField of Action {
        /// What will be done.
        What(String) => what as "what will be done?",
        /// The partner who leads.
        Lead(Option<Slug>) => lead as "which partner leads?",
        /// Role of who leads it there.
        Role(String) => role as "who leads it there?",
        /// When it starts.
        Start(TypedDate) => start as "starts",
        /// By when it is done.
        By(TypedDate) => by as "by when",
        /// How far it has come.
        Status(ActionStatus) => status as "how far has it come?",
        /// What it costs.
        Cost(Option<CostBand>) => cost as "what does it cost, roughly?",
        /// How families were involved.
        Families(Option<FamiliesInvolved>) => families as "how were families involved?",
        /// How families were involved, in words.
        FamiliesHow(String) => families_how as "what did they do, and what changed because of it?",
        /// What could stop this.
        Obstacle(String) => obstacle as "what could stop this?",
        /// Who can take what is in the way away.
        Unblock(String) => unblock as "who can unblock it?",
        /// The fund it is paid from.
        Fund(Option<Slug>) => fund as "which fund is it paid from?",
        /// The actions that have to be done before it.
        DependsOn(Vec<Id>) => depends_on as "which actions have to be done first?",
        /// Its milestones.
        Milestones(Vec<Milestone>) => milestones as "milestones",
        /// What was said of how far it has come.
        Notes(Vec<StatusNote>) => notes as "notes on how far it has come",
    }
}

fields! {
    /// A field of a success measure.
    MeasureField of SuccessMeasure {
        /// What is measured.
        Of(MeasureOf) => of as "what is measured",
        /// Where we are now.
        Baseline(TypedNumber) => baseline as "where are we now?",
        /// The date or period of the baseline.
        BaselineDate(String) => baseline_date as "date or period of that figure",
        /// Where the baseline comes from.
        Source(String) => source as "where it comes from",
        /// The published figure the baseline was taken from.
        Figure(Option<Box<UsedFigure>>) => figure as "published figure used",
        /// Where we want to be.
        Target(TypedNumber) => target as "target",
        /// By when.
        TargetDate(TypedDate) => target_date as "by when",
        /// Which way it has to move.
        Direction(MeasureDirection) => direction as "which way does it have to move?",
        /// What kind of measure it is.
        Kind(Option<MeasureKind>) => kind as "what kind of measure is it?",
        /// Who reports it.
        Reports(String) => reports as "who reports it?",
        /// When it is looked at.
        When(String) => when as "when is it looked at?",
        /// Where it has to be on the way.
        Trajectory(Vec<Waypoint>) => trajectory as "where it has to be on the way",
        /// What was found since.
        Results(Vec<MeasureResult>) => results as "what was found since",
    }
}

fields! {
    /// A field of what only the version for families says.
    ForFamiliesField of ForFamilies {
        /// What the partnership heard.
        Heard(String) => heard as "what we heard",
        /// How families say what they think.
        TellUs(String) => tell_us as "how to tell us what you think",
    }
}

fields! {
    /// A field of why nothing is done for now.
    NotNowField of NotNow {
        /// Why not now.
        Reason(String) => reason as "why not now?",
        /// The partners who agreed.
        AgreedBy(Vec<Slug>) => agreed_by as "who agreed?",
        /// The day it was agreed.
        On(TypedDate) => on as "date it was agreed",
    }
}

fields! {
    /// A field of what a partnership chose about a rule of the shortlist.
    RuleField of RuleChoice {
        /// Whether the rule is used.
        Use(RuleUse) => used as "whether it is used",
        /// From which number on it counts.
        Threshold(Option<u8>) => threshold as "from which number on it counts",
    }
}
