//! The columns of an action log, known by their headings.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a column of an action log holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heading {
    /// What will be done.
    Action,
    /// The priority it belongs to, in words.
    Priority,
    /// The partner who leads.
    Lead,
    /// The role of who leads it there.
    Role,
    /// When it starts.
    Start,
    /// By when it is done.
    By,
    /// How far it has come.
    Status,
    /// What it costs, roughly.
    Cost,
    /// The fund it is paid from.
    Fund,
    /// Whether and how families were involved.
    Families,
    /// How they were involved, in words.
    FamiliesHow,
    /// What could stop it.
    Obstacle,
    /// Who can take away what is in the way.
    Unblock,
    /// Its milestones, one a line.
    Milestones,
    /// The actions it waits for, one a line.
    WaitsFor,
    /// What was said last of how far it has come.
    Note,
    /// The day that was said.
    NoteDate,
    /// Identity of the action.
    ActionId,
    /// Identity of the priority.
    PriorityId,
}

/// Every column with its heading in the workbook this tool writes, then with other common words for
/// it, as [`key`] reads them.
const HEADINGS: [(Heading, &str, &[&str]); 19] = [
    (
        Heading::Action,
        "Action",
        &[
            "actions",
            "actiontaken",
            "actiondescription",
            "descriptionofaction",
            "actionrequired",
            "what",
            "whatwillwedo",
            "whatwewilldo",
            "whatwillbedone",
            "task",
            "activity",
            "step",
        ],
    ),
    (
        Heading::Priority,
        "Priority",
        &[
            "prioritytitle",
            "priorityname",
            "priorityarea",
            "theme",
            "workstream",
            "objective",
        ],
    ),
    (
        Heading::Lead,
        "Lead partner",
        &[
            "lead",
            "leadorganisation",
            "leadorganization",
            "leadagency",
            "leadpartners",
            "owner",
            "actionowner",
            "organisation",
            "responsible",
            "responsiblepartner",
            "who",
            "ledby",
            "partner",
        ],
    ),
    (
        Heading::Role,
        "Role",
        &[
            "leadrole",
            "roleoflead",
            "leadofficer",
            "leadofficerrole",
            "responsibleofficer",
            "jobtitle",
        ],
    ),
    (
        Heading::Start,
        "Start",
        &["startdate", "starts", "started", "datestarted", "from"],
    ),
    (
        Heading::By,
        "By",
        &[
            "bywhen",
            "due",
            "duedate",
            "duebydate",
            "dueby",
            "deadline",
            "target",
            "targetdate",
            "enddate",
            "end",
            "completeby",
            "completionby",
            "completiondate",
            "finish",
            "when",
            "timescale",
            "timescales",
        ],
    ),
    (
        Heading::Status,
        "Status",
        &[
            "progress",
            "state",
            "rag",
            "ragstatus",
            "ragrating",
            "actionstatus",
            "currentstatus",
        ],
    ),
    (
        Heading::Cost,
        "Cost",
        &[
            "costs",
            "costband",
            "costestimate",
            "estimatedcost",
            "budget",
            "roughcost",
        ],
    ),
    (
        Heading::Fund,
        "Fund",
        &[
            "funding",
            "fundingsource",
            "sourceoffunding",
            "sourceoffunds",
            "fundedby",
            "paidfrom",
        ],
    ),
    (
        Heading::Families,
        "Families involved",
        &[
            "familyinvolvement",
            "familiesinvolvement",
            "arefamiliesinvolved",
            "coproduction",
            "coproduced",
            "families",
        ],
    ),
    (
        Heading::FamiliesHow,
        "How families are involved",
        &[
            "howfamilieswereinvolved",
            "howfamiliesinvolved",
            "howarefamiliesinvolved",
        ],
    ),
    (
        Heading::Obstacle,
        "What could stop it",
        &[
            "whatcouldstopthis",
            "obstacle",
            "obstacles",
            "barrier",
            "barriers",
            "risk",
            "risks",
            "issue",
            "issues",
            "blocker",
            "blockers",
            "risksandissues",
        ],
    ),
    (
        Heading::Unblock,
        "Who can unblock it",
        &[
            "whocanunblockthis",
            "whocanhelp",
            "unblock",
            "unblockedby",
            "escalation",
            "escalateto",
        ],
    ),
    (
        Heading::Milestones,
        "Milestones",
        &["milestone", "keymilestones", "stepsontheway", "steps"],
    ),
    (
        Heading::WaitsFor,
        "Waits for",
        &[
            "waitingfor",
            "dependson",
            "dependency",
            "dependencies",
            "dependenton",
            "after",
        ],
    ),
    (
        Heading::Note,
        "Latest note",
        &[
            "note",
            "notes",
            "latestupdate",
            "update",
            "updates",
            "progressupdate",
            "progressnote",
            "progressnotes",
            "comment",
            "comments",
            "latestcomment",
            "commentary",
            "narrative",
            "statusnote",
        ],
    ),
    (
        Heading::NoteDate,
        "Note date",
        &[
            "latestnotedate",
            "dateofnote",
            "dateoflatestnote",
            "updatedate",
            "dateofupdate",
            "updated",
            "lastupdated",
            "dateupdated",
            "commentdate",
        ],
    ),
    (
        Heading::ActionId,
        "Action id",
        &["actionidentity", "actionidentifier", "id"],
    ),
    (
        Heading::PriorityId,
        "Priority id",
        &["priorityidentity", "priorityidentifier"],
    ),
];

/// Columns of the workbook this tool writes that are computed, so that nobody is told that they are
/// not read.
const COMPUTED: [&str; 4] = ["number", "no", "intime", "timing"];

impl Heading {
    /// All columns, in the order of the workbook this tool writes.
    pub fn all() -> impl Iterator<Item = Self> {
        HEADINGS.iter().map(|(heading, ..)| *heading)
    }

    /// Its words in the workbook this tool writes.
    pub fn words(self) -> &'static str {
        let mut known = HEADINGS.iter();
        let found = known.find(|(heading, ..)| *heading == self);
        found.map_or("", |(_, words, _)| words)
    }

    /// Other words it is known by, in lower case without spaces.
    pub fn aliases(self) -> &'static [&'static str] {
        let mut known = HEADINGS.iter();
        let found = known.find(|(heading, ..)| *heading == self);
        found.map_or(&[], |(.., aliases)| aliases)
    }

    /// The column a heading names, whatever its capitals, spaces and punctuation.
    ///
    /// ```
    /// use plan_export::back::Heading;
    /// assert_eq!(Heading::read(" LEAD-partner: "), Some(Heading::Lead));
    /// assert_eq!(Heading::read("Due date [note 2]"), Some(Heading::By));
    /// assert_eq!(Heading::read("Weather"), None);
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let wanted = key(without_notes(text));
        let mut known = HEADINGS.iter();
        let found = known
            .find(|(_, words, aliases)| key(words) == wanted || aliases.contains(&wanted.as_str()));
        found.map(|(heading, ..)| *heading)
    }

    /// Whether a heading is of a column that is computed, and so never read.
    pub(super) fn is_computed(text: &str) -> bool {
        COMPUTED.contains(&key(without_notes(text)).as_str())
    }

    /// Whether it holds a date.
    pub(super) fn is_date(self) -> bool {
        matches!(self, Self::Start | Self::By | Self::NoteDate)
    }
}

impl fmt::Display for Heading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words())
    }
}

/// Text as two people write the same thing: letters and digits, in lower case.
pub(super) fn key(text: &str) -> String {
    let letters = text.chars().filter(|it| it.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// A heading without the mark of a note in square brackets.
fn without_notes(text: &str) -> &str {
    text.split_once('[').map_or(text, |(heading, _)| heading)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_word_names_two_columns_and_all_are_written_as_they_are_read() {
        let mut seen = BTreeSet::new();
        for (heading, words, aliases) in HEADINGS {
            assert_eq!(Heading::read(words), Some(heading));
            for alias in aliases.iter().copied().chain([&*key(words)]) {
                assert_eq!(key(alias), alias);
                assert_eq!(Heading::read(alias), Some(heading));
                assert!(seen.insert(alias.to_owned()), "{alias} stands twice");
            }
        }
        assert!(COMPUTED.iter().all(|it| !seen.contains(*it)));
    }
}
