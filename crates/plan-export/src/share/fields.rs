use super::Chosen;

/// Whether a field of a plan is in a copy that leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It always is.
    Leaves,
    /// It is where all of these were chosen.
    With(&'static [Chosen]),
    /// It never is.
    Stays,
}

/// Fields of a plan that are about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What they hold, in words.
    pub words: &'static str,
    /// Whether they leave.
    pub rule: Rule,
    /// Why.
    pub why: &'static str,
    /// Their paths in a plan file, such as `priorities.*.title`; `*` stands for any key or place.
    /// What is below a path goes with it unless it has a path of its own.
    pub paths: &'static [&'static str],
}

const SCORES: Rule = Rule::With(&[Chosen::PartnerScores]);
const SCORES_AND_COMMENTS: Rule = Rule::With(&[Chosen::PartnerScores, Chosen::Comments]);
const COMMENTS: Rule = Rule::With(&[Chosen::Comments]);
const LOCAL: Rule = Rule::With(&[Chosen::LocalFigures]);
const PARKING: Rule = Rule::With(&[Chosen::ParkingLot]);

/// What leaves in a copy and what stays, and why: every field of a plan is in it once. Fields of a
/// newer version are in none and never leave.
pub const FIELDS: &[Subject] = &[
    Subject {
        words: "The front page, partners and sign-off",
        rule: Rule::Leaves,
        why: "Roles and organisations, as the plan is signed with them.",
        paths: &[
            "name",
            "kind",
            "framework",
            "framework_version",
            "front.area.code",
            "front.area.name",
            "front.area.region",
            "front.sro",
            "front.council",
            "front.icb",
            "front.forum",
            "front.settings",
            "front.version",
            "front.date",
            "front.status",
            "partners.*.slug",
            "partners.*.name",
            "partners.*.role",
            "partners.*.signed",
        ],
    },
    Subject {
        words: "Agreed levels with their reasons, evidence and target levels",
        rule: Rule::Leaves,
        why: "What the room agreed together.",
        paths: &[
            "statements.*.agreed",
            "statements.*.reason",
            "statements.*.direction",
            "statements.*.target",
            "statements.*.agreed_on",
            "statements.*.evidence.*.id",
            "statements.*.evidence.*.text",
            "statements.*.evidence.*.source",
            "statements.*.evidence.*.strength",
            "statements.*.evidence.*.figure",
        ],
    },
    Subject {
        words: "What only the version for families says",
        rule: Rule::Leaves,
        why: "It is written for everybody.",
        paths: &["for_families.heard", "for_families.tell_us"],
    },
    Subject {
        words: "The words of each section, and answers to its questions",
        rule: Rule::Leaves,
        why: "What the plan says.",
        paths: &[
            "sections.*.narrative",
            "sections.*.response.shows",
            "sections.*.response.means",
            "sections.*.response.will_do",
            "sections.*.response.figures",
            "sections.*.form_heading",
            "sections.*.form_limit",
            "sections.*.completed",
            "answers.*",
            "answer_figures.*",
        ],
    },
    Subject {
        words: "Priorities, actions and measures",
        rule: Rule::Leaves,
        why: "What the plan promises. Small counts in measures are held back.",
        paths: &[
            "priorities.*.id",
            "priorities.*.title",
            "priorities.*.section",
            "priorities.*.principles",
            "priorities.*.statements",
            "priorities.*.indicators",
            "priorities.*.reasons.*.rule",
            "priorities.*.reasons.*.words",
            "priorities.*.reasons.*.statement",
            "priorities.*.reasons.*.indicator",
            "priorities.*.reasons.*.on",
            "priorities.*.problem",
            "priorities.*.families",
            "priorities.*.means",
            "priorities.*.will_do",
            "priorities.*.plain",
            "priorities.*.effort",
            "priorities.*.impact",
            "priorities.*.lead",
            "priorities.*.actions.*.id",
            "priorities.*.actions.*.what",
            "priorities.*.actions.*.lead",
            "priorities.*.actions.*.role",
            "priorities.*.actions.*.start",
            "priorities.*.actions.*.by",
            "priorities.*.actions.*.status",
            "priorities.*.actions.*.cost",
            "priorities.*.actions.*.families",
            "priorities.*.actions.*.families_how",
            "priorities.*.actions.*.fund",
            "priorities.*.actions.*.depends_on",
            "priorities.*.actions.*.milestones.*.what",
            "priorities.*.actions.*.milestones.*.by",
            "priorities.*.actions.*.milestones.*.state",
            "priorities.*.measures.*.id",
            "priorities.*.measures.*.of",
            "priorities.*.measures.*.baseline",
            "priorities.*.measures.*.baseline_date",
            "priorities.*.measures.*.source",
            "priorities.*.measures.*.figure",
            "priorities.*.measures.*.target",
            "priorities.*.measures.*.target_date",
            "priorities.*.measures.*.direction",
            "priorities.*.measures.*.kind",
            "priorities.*.measures.*.reports",
            "priorities.*.measures.*.when",
            "priorities.*.measures.*.trajectory.*.by",
            "priorities.*.measures.*.trajectory.*.value",
            "priorities.*.measures.*.results.*.on",
            "priorities.*.measures.*.results.*.value",
            "priorities.*.measures.*.results.*.source",
        ],
    },
    Subject {
        words: "Decisions for not now, reasons for leaving gaps, review dates, and the levels of last time",
        rule: Rule::Leaves,
        why: "Written for whoever reads the plan. What is about something that stays here stays with it.",
        paths: &[
            "not_now.*.reason",
            "not_now.*.on",
            "accepted_gaps.*",
            "reviews.*.on",
            "reviews.*.what",
            "reviews.*.state",
            "last_time.title",
            "last_time.date",
            "last_time.scores.*",
        ],
    },
    Subject {
        words: "How the partnership scores, what it chose to show, and the rules of its shortlist",
        rule: Rule::Leaves,
        why: "So that the copy reads as the plan does.",
        paths: &[
            "way",
            "answers_shown",
            "small_counts",
            "rules.*.use",
            "rules.*.threshold",
        ],
    },
    Subject {
        words: "Each partner's own scores and votes, where they were revealed",
        rule: SCORES,
        why: "Given alone. They leave only where the plan shows each partner's score by its role; what was not revealed never leaves.",
        paths: &[
            "statements.*.views.*.score",
            "statements.*.views.*.first",
            "statements.*.views.*.strength",
            "statements.*.reveal",
            "votes.*",
            "votes_reveal",
        ],
    },
    Subject {
        words: "Who did not agree, who was in the room, and who agreed to put something off",
        rule: SCORES,
        why: "They name a partner, and by that those that were not there.",
        paths: &[
            "statements.*.dissent",
            "statements.*.room",
            "not_now.*.agreed_by",
        ],
    },
    Subject {
        words: "Names of partners that left, where the copy names them",
        rule: Rule::Leaves,
        why: "Else a score or an action would be nobody's.",
        paths: &["left.*"],
    },
    Subject {
        words: "What partners wrote beside their scores, and why they did not agree",
        rule: SCORES_AND_COMMENTS,
        why: "Each is the words of one partner.",
        paths: &["statements.*.views.*.comment", "statements.*.dissent.*"],
    },
    Subject {
        words: "Notes on how far actions have come, what could stop them and who can unblock them",
        rule: COMMENTS,
        why: "Said among those who work on it.",
        paths: &[
            "priorities.*.actions.*.notes.*.on",
            "priorities.*.actions.*.notes.*.status",
            "priorities.*.actions.*.notes.*.text",
            "priorities.*.actions.*.obstacle",
            "priorities.*.actions.*.unblock",
        ],
    },
    Subject {
        words: "Local figures",
        rule: LOCAL,
        why: "Not published. Small counts are held back, with what they could be worked out from. A baseline or result taken from one stays with it.",
        paths: &[
            "figures.*.id",
            "figures.*.indicator",
            "figures.*.value",
            "figures.*.period",
            "figures.*.source",
            "figures.*.note",
        ],
    },
    Subject {
        words: "The parking lot",
        rule: PARKING,
        why: "Put aside to be talked about. Priorities let go of it.",
        paths: &[
            "parked.*.id",
            "parked.*.text",
            "parked.*.statement",
            "parked.*.outcome",
            "priorities.*.parked",
        ],
    },
    Subject {
        words: "How the workshop was planned",
        rule: Rule::Stays,
        why: "It is of use to nobody else.",
        paths: &[
            "workshop.minutes",
            "workshop.set",
            "workshop.start",
            "workshop.room",
        ],
    },
    Subject {
        words: "What the words of sections were put together from",
        rule: Rule::Stays,
        why: "Checksums, by which words that stay here could be guessed.",
        paths: &["sections.*.assembled.*.of", "sections.*.assembled.*.mark"],
    },
    Subject {
        words: "Identities of this plan and of others",
        rule: Rule::Stays,
        why: "The copy has one of its own, so that it never takes the place of the plan.",
        paths: &[
            "id",
            "last_time.plan",
            "answers_for.plan",
            "answers_for.partner",
            "answers_for.area",
        ],
    },
];
