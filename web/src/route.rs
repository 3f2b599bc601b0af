//! Every address of the app, as data: pages link to one another without depending on one another.

use plan_export::Parts;
use reform_plan::summary::{Item, Place};
use reform_plan::{Id, Slug};
use yew_router::Routable;

/// In place of the key of a set: one statement alone, after which the room compares.
pub(crate) const ONE: &str = "one";

/// Between the address of a page and the id of a field of it.
const FIELD: &str = "?field=";

/// An address of the app, after the `#`.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// Where everybody comes in.
    #[at("/")]
    Start,
    /// Plans on this computer.
    #[at("/drafts")]
    Drafts,
    /// Choice of area.
    #[at("/setup/area")]
    SetupArea,
    /// Choice of partners.
    #[at("/setup/partners")]
    SetupPartners,
    /// Choice of the way to score.
    #[at("/setup/way")]
    SetupWay,
    /// The plan as a list of tasks.
    #[at("/plan")]
    Plan,
    /// Front page and sign-off.
    #[at("/front")]
    Front,
    /// A section.
    #[at("/plan/:section")]
    Section {
        /// Slug of the section.
        section: String,
    },
    /// What the data of a section says.
    #[at("/plan/:section/data")]
    SectionData {
        /// Slug of the section.
        section: String,
    },
    /// Insight questions of a section.
    #[at("/plan/:section/insight")]
    SectionInsight {
        /// Slug of the section.
        section: String,
    },
    /// Check page of a section.
    #[at("/plan/:section/check")]
    SectionCheck {
        /// Slug of the section.
        section: String,
    },
    /// A statement, seen from a section.
    #[at("/plan/:section/:statement")]
    Statement {
        /// Slug of the section.
        section: String,
        /// Slug of the statement.
        statement: String,
    },
    /// What each partner said of a statement, and the level the room agrees.
    #[at("/plan/:section/:statement/reveal")]
    Compare {
        /// Slug of the section.
        section: String,
        /// Slug of the statement.
        statement: String,
    },
    /// The scores of each partner.
    #[at("/answers")]
    Answers,
    /// The cover page of a partner: hand the screen over.
    #[at("/answers/:partner")]
    Cover {
        /// Slug of the partner.
        partner: String,
    },
    /// A statement, scored by a partner alone.
    #[at("/answers/:partner/:set/:statement")]
    Answer {
        /// Slug of the partner.
        partner: String,
        /// Key of the set of statements it works through, or `one`.
        set: String,
        /// Slug of the statement.
        statement: String,
    },
    /// A link somebody sent to a partner, to score on a computer of its own.
    #[at("/answer/:framework/:version/:plan/:partner/:name/:area")]
    AnswerLink {
        /// Identity of the framework.
        framework: String,
        /// Its version.
        version: String,
        /// Identity of the plan that asks.
        plan: String,
        /// Slug of the partner.
        partner: String,
        /// Name of the partner.
        name: String,
        /// Name of the area.
        area: String,
    },
    /// Bringing in scores from codes and files.
    #[at("/combine")]
    Combine,
    /// Scoring sheets to print.
    #[at("/paper")]
    Paper,
    /// Typing in a sheet that came back.
    #[at("/paper/:partner")]
    PaperGrid {
        /// Slug of the partner.
        partner: String,
    },
    /// The workshop: run sheet and what is needed in the room.
    #[at("/workshop")]
    Workshop,
    /// The agenda, to print.
    #[at("/workshop/agenda")]
    Agenda,
    /// What was put aside in discussions.
    #[at("/parking")]
    ParkingLot,
    /// A statement for the projector.
    #[at("/present/:section/:statement")]
    Present {
        /// Slug of the section.
        section: String,
        /// Slug of the statement.
        statement: String,
    },
    /// What has changed since an earlier plan.
    #[at("/scores/then-and-now")]
    ThenAndNow,
    /// Where partners differ most.
    #[at("/scores/differences")]
    Differences,
    /// Where you are now.
    #[at("/scores")]
    Scores,
    /// Priorities.
    #[at("/priorities")]
    Priorities,
    /// Choice of priorities from what the scores and figures suggest.
    #[at("/priorities/shortlist")]
    Shortlist,
    /// The rules of that choice.
    #[at("/priorities/rules")]
    Rules,
    /// What needs a decision.
    #[at("/priorities/decisions")]
    Decisions,
    /// Votes on priorities.
    #[at("/priorities/votes")]
    Votes,
    /// The votes of a partner.
    #[at("/priorities/votes/:partner")]
    Vote {
        /// Slug of the partner.
        partner: String,
    },
    /// A priority.
    #[at("/priorities/:id")]
    Priority {
        /// Identity of the priority.
        id: String,
    },
    /// Action plan.
    #[at("/actions")]
    Actions,
    /// The actions by month.
    #[at("/actions/timeline")]
    Timeline,
    /// The actions of the first 100 days.
    #[at("/actions/first-100-days")]
    FirstDays,
    /// The actions by partner.
    #[at("/actions/by-partner")]
    Load,
    /// Bringing back an action log that was edited elsewhere.
    #[at("/actions/bring-back")]
    BringBack,
    /// An action.
    #[at("/actions/:id")]
    Action {
        /// Identity of the action.
        id: String,
    },
    /// A success measure.
    #[at("/measures/:id")]
    Measure {
        /// Identity of the measure.
        id: String,
    },
    /// Golden thread check.
    #[at("/check")]
    Check,
    /// The golden thread of every priority.
    #[at("/thread")]
    Threads,
    /// The golden thread up and down from one item.
    #[at("/thread/:kind/:id")]
    ThreadOf {
        /// What kind of item: see [`Item::kind`].
        kind: String,
        /// Its key: see [`Item::key`].
        id: String,
    },
    /// When the partnership looks at its plan again.
    #[at("/reviews")]
    Reviews,
    /// The summary, which is the print.
    #[at("/summary")]
    Summary,
    /// Some parts of the summary, to read and to print.
    #[at("/summary/parts/:parts")]
    SummaryParts {
        /// Names of the parts, as [`plan_export::Parts::address`] writes them.
        parts: String,
    },
    /// The plan on one page.
    #[at("/summary/one-page")]
    OnePage,
    /// The version for families.
    #[at("/families")]
    Families,
    /// The plan's text by section, to copy into a government form.
    #[at("/form")]
    FormHelp,
    /// Everything the plan can be handed out as.
    #[at("/download")]
    Download,
    /// Published figures of any area: which area.
    #[at("/explore")]
    Explore,
    /// Published figures of an area, by topic.
    #[at("/explore/:area")]
    ExploreArea {
        /// ONS code of the area.
        area: String,
    },
    /// The figures of one topic.
    #[at("/explore/:area/topic/:topic")]
    ExploreTopic {
        /// ONS code of the area.
        area: String,
        /// Slug of the topic.
        topic: String,
    },
    /// One figure of an area beside others.
    #[at("/explore/:area/:item/:compare")]
    ExploreItem {
        /// ONS code of the area.
        area: String,
        /// Key of a published series, or slug of a series of the catalogue.
        item: String,
        /// What it is compared with: a word, or codes of places.
        compare: String,
    },
    /// The state of a region.
    #[at("/region/:region")]
    Region {
        /// ONS code of the region.
        region: String,
    },
    /// Newer figures, loaded from published files.
    #[at("/figures")]
    Figures,
    /// Opening a plan file.
    #[at("/open")]
    Open,
    /// How work is saved.
    #[at("/storage")]
    Storage,
    /// What changed in the open plan, and its earlier versions.
    #[at("/changes")]
    Changes,
    /// An earlier version of the open plan, beside the plan as it is now.
    #[at("/changes/:version")]
    Version {
        /// Its position, as text.
        version: String,
    },
    /// Deleting everything that is kept here.
    #[at("/storage/delete-everything")]
    DeleteEverything,
    /// Deleting a plan.
    #[at("/delete/:plan")]
    Delete {
        /// Identity of the plan.
        plan: String,
    },
    /// Accessibility statement.
    #[at("/accessibility")]
    Accessibility,
    /// Where the data comes from.
    #[at("/data-sources")]
    DataSources,
    /// Glossary.
    #[at("/glossary")]
    Glossary,
    /// Finding words in the framework and in the open plan.
    #[at("/search")]
    Search,
    /// What has these words.
    #[at("/search/:words")]
    SearchFor {
        /// The words, as typed.
        words: String,
    },
    /// What is new.
    #[at("/whats-new")]
    WhatsNew,
    /// Help.
    #[at("/help")]
    Help,
    /// The tool on two pages.
    #[at("/help/quick-guide")]
    QuickGuide,
    /// What to say while a workshop begins.
    #[at("/help/facilitator-script")]
    Script,
    /// Anything else.
    #[not_found]
    #[at("/page-not-found")]
    NotFound,
}

impl Route {
    /// The address as a link writes it.
    pub fn href(&self) -> String {
        format!("#{}", self.to_path())
    }

    /// The address as a link writes it that leads to a field of the page; to the page where no field
    /// is named.
    pub fn at_field(&self, field: &str) -> String {
        if field.is_empty() {
            return self.href();
        }
        format!("{}{FIELD}{field}", self.href())
    }

    /// The field an address names after its path; empty when it names none.
    pub(crate) fn field_in(query: &str) -> String {
        query.strip_prefix(FIELD).unwrap_or_default().to_owned()
    }

    /// The golden thread up and down from an item.
    pub fn thread_of(item: &Item) -> Self {
        Self::ThreadOf {
            kind: item.kind().to_owned(),
            id: item.key(),
        }
    }

    /// The page of a section.
    pub fn section(section: &Slug) -> Self {
        Self::Section {
            section: section.to_string(),
        }
    }

    /// The page of a statement, seen from a section.
    pub fn statement(section: &Slug, statement: &Slug) -> Self {
        Self::Statement {
            section: section.to_string(),
            statement: statement.to_string(),
        }
    }

    /// The page where the room compares what partners said of a statement, seen from a section.
    pub fn compare(section: &Slug, statement: &Slug) -> Self {
        Self::Compare {
            section: section.to_string(),
            statement: statement.to_string(),
        }
    }

    /// A statement for the projector, seen from a section.
    pub fn present(section: &Slug, statement: &Slug) -> Self {
        Self::Present {
            section: section.to_string(),
            statement: statement.to_string(),
        }
    }

    /// One figure of an area, beside those of its region.
    pub fn explore(area: &str, item: &str) -> Self {
        Self::ExploreItem {
            area: area.to_owned(),
            item: item.to_owned(),
            compare: "region".to_owned(),
        }
    }

    /// The cover page of a partner.
    pub fn cover(partner: &Slug) -> Self {
        Self::Cover {
            partner: partner.to_string(),
        }
    }

    /// A statement, scored by a partner alone as one of a set: see
    /// [`reform_plan::StatementSet::key`].
    pub fn answer(partner: &Slug, set: &str, statement: &Slug) -> Self {
        Self::Answer {
            partner: partner.to_string(),
            set: set.to_owned(),
            statement: statement.to_string(),
        }
    }

    /// The summary with these parts and no others.
    pub fn summary_parts(parts: &Parts) -> Self {
        Self::SummaryParts {
            parts: parts.address(),
        }
    }

    /// What has these words; the page that asks for them where there is none to look for.
    pub fn search_for(words: &str) -> Self {
        let words = words.trim();
        if reform_plan::find::is_asked(words) {
            Self::SearchFor {
                words: words.to_owned(),
            }
        } else {
            Self::Search
        }
    }

    /// The page of a priority.
    pub fn priority(id: &Id) -> Self {
        Self::Priority { id: id.to_string() }
    }

    /// The page of an action.
    pub fn action(id: &Id) -> Self {
        Self::Action { id: id.to_string() }
    }

    /// The page of a success measure.
    pub fn measure(id: &Id) -> Self {
        Self::Measure { id: id.to_string() }
    }

    /// Whether the page shows or changes the open plan, and so needs one.
    pub fn needs_plan(&self) -> bool {
        !matches!(
            self,
            Self::Start
                | Self::Drafts
                | Self::Explore
                | Self::ExploreArea { .. }
                | Self::ExploreTopic { .. }
                | Self::ExploreItem { .. }
                | Self::Region { .. }
                | Self::Figures
                | Self::Open
                | Self::Storage
                | Self::DeleteEverything
                | Self::Delete { .. }
                | Self::Accessibility
                | Self::DataSources
                | Self::Glossary
                | Self::Search
                | Self::SearchFor { .. }
                | Self::WhatsNew
                | Self::Help
                | Self::QuickGuide
                | Self::Script
                | Self::AnswerLink { .. }
                | Self::NotFound
        )
    }
}

impl From<&Place> for Route {
    fn from(place: &Place) -> Self {
        let text = Slug::to_string;
        match place {
            Place::Area => Self::SetupArea,
            Place::Partners => Self::SetupPartners,
            Place::Way => Self::SetupWay,
            Place::Answers => Self::Answers,
            Place::Answer { statement, partner } => Self::answer(partner, ONE, statement),
            Place::Compare { section, statement } => Self::compare(section, statement),
            Place::Families => Self::Families,
            Place::Form => Self::FormHelp,
            Place::Workshop => Self::Workshop,
            Place::ParkingLot => Self::ParkingLot,
            Place::Votes => Self::Votes,
            Place::Front => Self::Front,
            Place::Statement { section, statement } => Self::statement(section, statement),
            Place::Section(section) => Self::section(section),
            Place::SectionData(section) => Self::SectionData {
                section: text(section),
            },
            Place::SectionInsight(section) => Self::SectionInsight {
                section: text(section),
            },
            Place::SectionCheck(section) => Self::SectionCheck {
                section: text(section),
            },
            Place::Shortlist => Self::Shortlist,
            Place::Rules => Self::Rules,
            Place::Decisions => Self::Decisions,
            Place::Reviews => Self::Reviews,
            Place::Priorities => Self::Priorities,
            Place::Priority(id) => Self::priority(id),
            Place::Action(id) => Self::action(id),
            Place::Measure(id) => Self::measure(id),
            Place::Check => Self::Check,
            Place::Summary => Self::Summary,
            Place::Catalogue => Self::DataSources,
            Place::Glossary => Self::Glossary,
        }
    }
}
