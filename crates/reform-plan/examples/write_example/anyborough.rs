//! The example plan: read from the texts beside this file and put together by edits alone, the way
//! a partnership would fill it in.

use std::collections::BTreeMap;
use std::error::Error;

use reform_plan::summary::{About, cover, shortlist};
use reform_plan::{
    AgreementField, Edit, Extra, ForFamiliesField, Framework, FrontField, FrontPage, GivenDate, Id,
    LastTime, LocalFigure, NotNow, NotNowField, OpenDraft, Parked, PlanDraft, PlanKind,
    PlanPartner, PlanSummary, Priority, PromptResponse, Reveal, Review, ScoringWay, SectionField,
    Slug, StatementRecord, ViewField,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Value;

/// `plan.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanFile {
    name: String,
    way: ScoringWay,
    front: FrontPage,
    for_families: FamiliesText,
    partner: Vec<PlanPartner>,
    figure: Vec<LocalFigure>,
    accepted: Vec<Accepted>,
    not_now: Vec<Decided>,
    review: Vec<Review>,
    last_time: LastTime,
}

/// What the version for families says; what was heard is one line a thing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FamiliesText {
    heard: Vec<String>,
    tell_us: String,
}

/// Something the shortlist found and nothing is done about for now.
#[derive(Deserialize)]
struct Decided {
    about: String,
    #[serde(flatten)]
    not_now: NotNow,
}

/// A gap left as it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Accepted {
    gap: String,
    reason: String,
}

/// `room.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoomFile {
    statement: BTreeMap<Slug, StatementRecord>,
    parked: Vec<Parked>,
    votes: BTreeMap<Slug, Vec<Id>>,
}

/// One section of `sections.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionText {
    completed: bool,
    narrative: String,
    response: PromptResponse,
    answers: BTreeMap<Slug, String>,
}

/// `priorities.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PriorityFile {
    priority: Vec<Priority>,
}

/// The example plan against a framework.
///
/// # Errors
/// When a text cannot be read or names something the framework does not have.
pub(crate) fn plan(framework: &Framework) -> Result<PlanDraft, Box<dyn Error>> {
    let plan: PlanFile = read(include_str!("anyborough/plan.toml"))?;
    let mut open = OpenDraft::new(PlanDraft {
        kind: PlanKind::Example,
        last_time: Some(Box::new(plan.last_time.clone())),
        ..PlanDraft::new("example-anyborough".into(), framework)
    });
    for edit in edits(framework, plan)? {
        open.edit(edit)?;
    }
    for edit in reasons(framework, open.draft()) {
        open.edit(edit)?;
    }
    let draft = open.draft().clone();
    match draft.unknown_fields().first() {
        Some(field) => Err(format!("a plan has no field {field}").into()),
        None => Ok(draft),
    }
}

/// Why each priority was chosen: what the rules of the shortlist said on the day the plan is dated.
fn reasons(framework: &Framework, draft: &PlanDraft) -> Vec<Edit> {
    let day = draft.front.date.read().ok().flatten();
    let mut draft = draft.clone();
    let mut edits = Vec::new();
    let Some(today) = day.map(GivenDate::first_day) else {
        return edits;
    };
    for at in 0..draft.priorities.len() {
        let Some(priority) = draft.priorities.get(at).cloned() else {
            continue;
        };
        for about in priority.statements.iter().cloned().map(About::Statement) {
            let summary = PlanSummary::new(framework, &draft, None, today);
            let list = shortlist(&summary);
            let found = list.iter().find(|it| it.about == about);
            let edit = found.and_then(|it| cover(&summary, it, &priority.id));
            if let Some(edit) = edit
                && draft.apply(edit.clone()).is_ok()
            {
                edits.push(edit);
            }
        }
    }
    edits
}

/// A field of the texts that a plan does not have is a slip of the pen, and no edit would take it
/// over.
fn all_known(extra: &Extra) -> Result<(), Box<dyn Error>> {
    match extra.names().next() {
        Some(field) => Err(format!("a plan has no field {field}").into()),
        None => Ok(()),
    }
}

fn edits(framework: &Framework, plan: PlanFile) -> Result<Vec<Edit>, Box<dyn Error>> {
    let statements = read(include_str!("anyborough/statements.toml"))?;
    let sections = read(include_str!("anyborough/sections.toml"))?;
    let priorities: PriorityFile = read(include_str!("anyborough/priorities.toml"))?;

    all_known(&plan.front.extra)?;
    let mut edits = vec![Edit::SetName(plan.name), Edit::SetWay(plan.way)];
    edits.extend(front(plan.front));
    edits.extend([
        Edit::SetForFamilies(ForFamiliesField::Heard(plan.for_families.heard.join("\n"))),
        Edit::SetForFamilies(ForFamiliesField::TellUs(plan.for_families.tell_us)),
    ]);
    edits.extend(plan.partner.into_iter().map(|partner| Edit::AddPartner {
        at: usize::MAX,
        partner,
    }));
    edits.extend(of_statements(framework, statements)?);
    edits.extend(figures(plan.figure));
    edits.extend(of_sections(framework, sections)?);
    let room: RoomFile = read(include_str!("anyborough/room.toml"))?;
    let parked = room.parked.clone().into_iter().enumerate();
    edits.extend(parked.map(|(at, parked)| Edit::AddParked { at, parked }));
    edits.extend(of_priorities(priorities.priority));
    edits.extend(of_room(room)?);
    edits.extend(plan.not_now.into_iter().flat_map(not_now));
    edits.push(Edit::SetReviews(plan.review));
    edits.extend(plan.accepted.into_iter().map(|it| Edit::AcceptGap {
        gap: it.gap,
        reason: Some(it.reason),
    }));
    Ok(edits)
}

fn not_now(decided: Decided) -> impl Iterator<Item = Edit> {
    let Decided { about, not_now } = decided;
    [
        NotNowField::Reason(not_now.reason),
        NotNowField::AgreedBy(not_now.agreed_by),
        NotNowField::On(not_now.on),
    ]
    .into_iter()
    .map(move |field| Edit::SetNotNow {
        about: about.clone(),
        field,
    })
}

fn front(front: FrontPage) -> impl Iterator<Item = Edit> {
    [
        FrontField::Area(front.area),
        FrontField::Sro(front.sro),
        FrontField::Council(front.council),
        FrontField::Icb(front.icb),
        FrontField::Forum(front.forum),
        FrontField::Settings(front.settings),
        FrontField::Version(front.version),
        FrontField::Date(front.date),
        FrontField::Status(front.status),
    ]
    .into_iter()
    .map(Edit::SetFront)
}

fn of_statements(
    framework: &Framework,
    mut records: BTreeMap<Slug, StatementRecord>,
) -> Result<Vec<Edit>, Box<dyn Error>> {
    let mut edits = Vec::new();
    for (_, statement) in framework.statements() {
        let Some(record) = records.remove(&statement.slug) else {
            continue;
        };
        all_known(&record.extra)?;
        let statement = statement.slug.clone();
        edits.push(Edit::SetScore {
            statement: statement.clone(),
            score: record.agreed,
        });
        edits.push(Edit::SetReason {
            statement: statement.clone(),
            reason: record.reason,
        });
        edits.push(Edit::SetDirection {
            statement: statement.clone(),
            direction: record.direction,
        });
        edits.push(Edit::SetTarget {
            statement: statement.clone(),
            target: record.target,
        });
        for (at, mut evidence) in record.evidence.into_iter().enumerate() {
            evidence.id = format!("{statement}-{}", at + 1).as_str().into();
            edits.push(Edit::AddEvidence {
                statement: statement.clone(),
                at,
                evidence,
            });
        }
    }
    none_left(&records)?;
    Ok(edits)
}

/// What partners said alone, how the room agreed, the parking lot and the votes.
fn of_room(room: RoomFile) -> Result<Vec<Edit>, Box<dyn Error>> {
    let mut edits = Vec::new();
    for (statement, record) in room.statement {
        all_known(&record.extra)?;
        for (partner, view) in record.views {
            all_known(&view.extra)?;
            let fields = [
                ViewField::Score(view.score),
                ViewField::Strength(view.strength),
                ViewField::Comment(view.comment),
            ];
            edits.extend(fields.map(|field| Edit::SetView {
                statement: statement.clone(),
                partner: partner.clone(),
                field,
            }));
        }
        edits.push(Edit::SetReveal {
            statement: statement.clone(),
            reveal: record.reveal,
        });
        for (partner, words) in record.dissent {
            edits.push(Edit::SetDissent {
                statement: statement.clone(),
                partner,
                words: Some(words),
            });
        }
        let fields = [
            AgreementField::Room(record.room),
            AgreementField::On(record.agreed_on),
        ];
        edits.extend(fields.map(|field| Edit::SetAgreement {
            statement: statement.clone(),
            field,
        }));
    }
    let votes = room.votes.into_iter();
    edits.extend(votes.map(|(partner, votes)| Edit::SetVotes { partner, votes }));
    edits.push(Edit::ShowVotes(Reveal::Shown));
    Ok(edits)
}

fn figures(figures: Vec<LocalFigure>) -> impl Iterator<Item = Edit> {
    figures.into_iter().enumerate().map(|(at, mut figure)| {
        figure.id = format!("figure-{}", at + 1).as_str().into();
        Edit::AddFigure { at, figure }
    })
}

fn of_sections(
    framework: &Framework,
    mut texts: BTreeMap<Slug, SectionText>,
) -> Result<Vec<Edit>, Box<dyn Error>> {
    let mut edits = Vec::new();
    for section in &framework.sections {
        let Some(mut text) = texts.remove(&section.slug) else {
            continue;
        };
        all_known(&text.response.extra)?;
        let fields = [
            SectionField::Shows(text.response.shows),
            SectionField::Means(text.response.means),
            SectionField::WillDo(text.response.will_do),
            SectionField::Narrative(text.narrative),
            SectionField::Completed(Some(text.completed)),
        ];
        edits.extend(fields.into_iter().map(|field| Edit::SetSection {
            section: section.slug.clone(),
            field,
        }));
        for question in &section.questions {
            if let Some(answer) = text.answers.remove(&question.slug) {
                edits.push(Edit::SetAnswer {
                    question: question.slug.clone(),
                    answer,
                });
            }
        }
        none_left(&text.answers)?;
    }
    none_left(&texts)?;
    Ok(edits)
}

fn of_priorities(priorities: Vec<Priority>) -> impl Iterator<Item = Edit> {
    priorities
        .into_iter()
        .enumerate()
        .map(|(at, mut priority)| {
            let number = at + 1;
            priority.id = format!("priority-{number}").as_str().into();
            for (at, action) in priority.actions.iter_mut().enumerate() {
                action.id = format!("action-{number}-{}", at + 1).as_str().into();
            }
            for (at, measure) in priority.measures.iter_mut().enumerate() {
                measure.id = format!("measure-{number}-{}", at + 1).as_str().into();
            }
            Edit::AddPriority {
                at,
                priority: Box::new(priority),
            }
        })
}

/// A slug that was mistyped would otherwise be passed over.
fn none_left<T>(left: &BTreeMap<Slug, T>) -> Result<(), String> {
    match left.keys().next() {
        Some(slug) => Err(format!("the framework has no \"{slug}\" there")),
        None => Ok(()),
    }
}

/// Reads a text. Lines are broken for whoever edits it; the plan has each text on one line.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, toml::de::Error> {
    let mut value: Value = toml::from_str(text)?;
    join_lines(&mut value);
    value.try_into()
}

fn join_lines(value: &mut Value) {
    match value {
        Value::String(text) => *text = text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Array(all) => all.iter_mut().for_each(join_lines),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| join_lines(value)),
        _ => {}
    }
}
