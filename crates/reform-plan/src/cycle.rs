//! The next plan, begun from one that was worked with: what is known is carried over, what the room
//! says is said afresh.

use std::collections::{BTreeMap, BTreeSet};

use plan_framework::{Framework, Slug};

use crate::draft::{
    Action, ActionStatus, Extra, ForFamilies, FrontPage, Id, LastTime, Parked, PlanDraft,
    PlanPartner, PlanStatus, Priority, Reveal, Review, Score, SectionRecord, StatementRecord,
    Workshop,
};
use crate::{Date, TypedDate, date};

/// What stands between the name of a plan and when it was begun, in the name of one that carries on.
const BEGUN: &str = ", from ";

/// A new plan that carries on from an old one, which stays as it is. `id` is the new plan's.
///
/// | of the old plan | in the new one |
/// |---|---|
/// | name | its name (else its area's) and the month of today, so that the two are told apart |
/// | front page | kept; status is draft again, version and date are empty |
/// | partners | kept; their signatures are not. Names of partners that left are not kept |
/// | agreed scores | in [`PlanDraft::last_time`], to be shown beside the question; each statement is scored afresh |
/// | evidence, target levels | kept |
/// | reasons, directions, dissent, who was in the room, what partners said alone | not kept |
/// | words of sections, answers, figures | kept; no section is completed |
/// | headings and limits of the government form | kept |
/// | how families say what they think | kept; what was heard is not: families are asked afresh |
/// | priorities, success measures | kept as they are, results too |
/// | actions | those not done are kept, not started and without notes; milestones that were reached are not. What waited for a done one waits no longer |
/// | parking lot | what is open is kept |
/// | votes, decisions for not now, gaps left with a reason, the workshop's agenda | not kept |
/// | rules of the shortlist, where partners' answers are shown, small counts | kept |
/// | reviews | those still to come on the day |
///
/// Fields of a newer version go with what is kept as it was, not with what is begun afresh: nobody
/// here knows whether they hold what somebody said in private.
///
/// ```
/// use reform_plan::cycle::next_cycle;
/// use reform_plan::{Date, Edit, Month, PlanDraft, Score, framework};
///
/// let framework = framework::built_in();
/// let mut old = PlanDraft::new("old".into(), &framework);
/// let (_, statement) = framework.statements().next().unwrap();
/// old.apply(Edit::SetScore { statement: statement.slug.clone(), score: Some(Score::NotSureYet) }).unwrap();
/// let today = Date::from_calendar_date(2026, Month::November, 28).unwrap();
/// let new = next_cycle(&framework, &old, "new".into(), today);
/// assert_eq!(new.score(&statement.slug), None);
/// assert_eq!(new.last_time.unwrap().scores.get(&statement.slug), Some(&Score::NotSureYet));
/// ```
pub fn next_cycle(framework: &Framework, old: &PlanDraft, id: Id, today: Date) -> PlanDraft {
    // Every field is named: one that is added has to be dealt with here before this compiles.
    let PlanDraft {
        id: _,
        name: _,
        kind,
        framework: _,
        framework_version: _,
        front: first_page,
        way,
        partners,
        left: _,
        statements,
        sections,
        answers,
        answer_figures,
        figures,
        small_counts,
        priorities,
        not_now: _,
        rules,
        accepted_gaps: _,
        answers_shown,
        workshop: _,
        parked,
        votes: _,
        reviews,
        for_families,
        last_time: _,
        votes_reveal: _,
        answers_for: _,
        extra: _,
    } = old;
    let parked: Vec<Parked> = parked
        .iter()
        .filter(|it| it.outcome.is_open())
        .cloned()
        .collect();
    PlanDraft {
        id,
        name: name(old, today),
        kind: *kind,
        framework: framework.id.clone(),
        framework_version: framework.version.clone(),
        front: front(first_page),
        way: *way,
        partners: partners.iter().map(partner).collect(),
        left: BTreeMap::new(),
        statements: by_slug(statements, statement),
        sections: by_slug(sections, section),
        answers: answers.clone(),
        answer_figures: answer_figures.clone(),
        figures: figures.clone(),
        small_counts: *small_counts,
        priorities: carried(priorities, &parked),
        not_now: BTreeMap::new(),
        rules: rules.clone(),
        accepted_gaps: BTreeMap::new(),
        answers_shown: *answers_shown,
        workshop: Workshop::default(),
        parked,
        votes: BTreeMap::new(),
        reviews: to_come(reviews, today),
        for_families: ForFamilies {
            heard: String::new(),
            tell_us: for_families.tell_us.clone(),
            extra: Extra::default(),
        },
        last_time: Some(Box::new(last_time(old))),
        votes_reveal: Reveal::Hidden,
        answers_for: None,
        extra: Extra::default(),
    }
}

/// The name of the old plan with the month the new one is begun in.
fn name(old: &PlanDraft, today: Date) -> String {
    let title = old.title();
    // The old plan may carry on from another itself.
    let base = match title.rsplit_once(BEGUN) {
        Some((base, when)) if is_month(when) => base,
        _ => title,
    };
    format!("{base}{BEGUN}{}", date::month_words(today))
}

fn is_month(words: &str) -> bool {
    words.split_once(' ').is_some_and(|(month, year)| {
        let typed = TypedDate {
            month: month.to_owned(),
            year: year.to_owned(),
            ..TypedDate::default()
        };
        matches!(typed.read(), Ok(Some(_)))
    })
}

fn front(old: &FrontPage) -> FrontPage {
    let FrontPage {
        area,
        sro,
        council,
        icb,
        forum,
        settings,
        version: _,
        date: _,
        status: _,
        extra: _,
    } = old.clone();
    FrontPage {
        area,
        sro,
        council,
        icb,
        forum,
        settings,
        version: String::new(),
        date: TypedDate::default(),
        status: PlanStatus::Draft,
        extra: Extra::default(),
    }
}

fn partner(old: &PlanPartner) -> PlanPartner {
    let PlanPartner {
        slug,
        name,
        role,
        signed: _,
        extra: _,
    } = old.clone();
    PlanPartner {
        slug,
        name,
        role,
        signed: TypedDate::default(),
        extra: Extra::default(),
    }
}

/// The records of a map, made anew; those with nothing in them are left out.
fn by_slug<T: Default + PartialEq>(old: &BTreeMap<Slug, T>, new: fn(&T) -> T) -> BTreeMap<Slug, T> {
    let made = old.iter().map(|(slug, record)| (slug.clone(), new(record)));
    made.filter(|(_, it)| *it != T::default()).collect()
}

fn statement(old: &StatementRecord) -> StatementRecord {
    let StatementRecord {
        agreed: _,
        reason: _,
        direction: _,
        target,
        evidence,
        views: _,
        reveal: _,
        dissent: _,
        room: _,
        agreed_on: _,
        extra: _,
    } = old;
    StatementRecord {
        agreed: None,
        reason: String::new(),
        direction: None,
        target: target.clone(),
        evidence: evidence.clone(),
        views: BTreeMap::new(),
        reveal: Reveal::Hidden,
        dissent: BTreeMap::new(),
        room: Vec::new(),
        agreed_on: TypedDate::default(),
        extra: Extra::default(),
    }
}

fn section(old: &SectionRecord) -> SectionRecord {
    let SectionRecord {
        narrative,
        assembled,
        response,
        form_heading,
        form_limit,
        completed: _,
        extra: _,
    } = old.clone();
    SectionRecord {
        narrative,
        assembled,
        response,
        form_heading,
        form_limit,
        completed: None,
        extra: Extra::default(),
    }
}

/// The priorities with what is left to do of them.
fn carried(old: &[Priority], parked: &[Parked]) -> Vec<Priority> {
    let mut priorities = old.to_vec();
    for priority in &mut priorities {
        let is_kept = |id: &Id| parked.iter().any(|it| it.id == *id);
        priority.parked.retain(is_kept);
        let is_left = |it: &Action| it.status != ActionStatus::Done;
        priority.actions.retain(is_left);
    }
    let actions = priorities.iter().flat_map(|it| &it.actions);
    let left: BTreeSet<Id> = actions.map(|it| it.id.clone()).collect();
    for action in priorities.iter_mut().flat_map(|it| &mut it.actions) {
        action.status = ActionStatus::NotStarted;
        action.notes.clear();
        action.milestones.retain(|it| it.state.is_to_come());
        action.depends_on.retain(|it| left.contains(it));
    }
    priorities
}

/// The reviews that were not held and whose day has not passed; one without a day is still to come.
fn to_come(old: &[Review], today: Date) -> Vec<Review> {
    let has_passed = |it: &Review| matches!(it.on.read(), Ok(Some(on)) if on.last_day() < today);
    let to_come = old.iter().filter(|it| it.state.is_to_come());
    to_come.filter(|it| !has_passed(it)).cloned().collect()
}

fn last_time(old: &PlanDraft) -> LastTime {
    let agreed = old.statements.iter();
    let scores: BTreeMap<Slug, Score> = agreed
        .filter_map(|(slug, record)| Some((slug.clone(), record.agreed.clone()?)))
        .collect();
    LastTime {
        plan: old.id.clone(),
        title: old.title().to_owned(),
        date: old.front.date.clone(),
        scores,
        extra: Extra::default(),
    }
}
