use plan_export::Output;
use reform_plan::summary::{ActionTiming, GapWeight, SectionStatus, SectionSummary};
use reform_plan::{FrontPage, PlanSummary, problem};

use crate::components::{Task, TaskStatus};
use crate::pages::words::{answered, count};
use crate::route::Route;

/// Setting the plan up.
pub(super) fn set_up(summary: &PlanSummary<'_>) -> Vec<Task> {
    let draft = summary.draft;
    let has_area = problem::area(&draft.front).is_empty();
    let has_partners = problem::partners(draft).is_empty();
    let area = draft.front.area.as_ref().map(|area| area.name.clone());
    let partners = if draft.partners.is_empty() {
        String::new()
    } else {
        count(draft.partners.len(), "partner", "partners")
    };
    vec![
        task(
            "Local area",
            area.unwrap_or_default(),
            Route::SetupArea,
            done(has_area),
        ),
        task(
            "Who is taking part",
            partners,
            Route::SetupPartners,
            done(has_partners),
        ),
        // There is always a way of scoring: it has to be looked at once, with the rest.
        task(
            "Way of scoring",
            draft.way.words(),
            Route::SetupWay,
            done(has_area && has_partners),
        ),
    ]
}

/// Scoring alone, comparing, and the workshop.
pub(super) fn room(summary: &PlanSummary<'_>) -> Vec<Task> {
    let partners = &summary.draft.partners;
    let has_scored = |slug| {
        let mut records = summary.draft.statements.values();
        records.any(|it| it.views.get(slug).is_some_and(|view| view.score.is_some()))
    };
    let scored = partners.iter().filter(|it| has_scored(&it.slug)).count();
    let differences = summary.differences();
    let talk = differences.iter().filter(|(_, it)| it.is_talking_point());
    let parked = summary
        .draft
        .parked
        .iter()
        .filter(|it| it.outcome.is_open());
    vec![
        task(
            "Each partner's scores",
            "Score alone, on this screen, elsewhere or on paper",
            Route::Answers,
            match scored {
                0 => TaskStatus::NotYetStarted,
                _ => TaskStatus::Words(format!("{scored} of {} scored", partners.len()).into()),
            },
        ),
        task(
            "Where partners differ most",
            "Reveal, talk, agree a level",
            Route::Differences,
            match differences.len() {
                0 => TaskStatus::NotYetStarted,
                _ => {
                    TaskStatus::Words(count(talk.count(), "to talk about", "to talk about").into())
                }
            },
        ),
        task(
            "Run a workshop",
            "Run sheet, agenda, projector",
            Route::Workshop,
            match parked.count() {
                0 => TaskStatus::Words("Nothing parked".into()),
                parked => TaskStatus::Words(format!("{parked} parked").into()),
            },
        ),
    ]
}

/// The sections of the plan.
pub(super) fn sections(summary: &PlanSummary<'_>) -> Vec<Task> {
    summary
        .sections
        .iter()
        .map(|it| {
            let hint = format!(
                "{} · {}",
                it.coverage.words(),
                answered(it.answered, it.section.questions.len())
            );
            task(
                format!("{}. {}", it.section.number, it.section.title),
                hint,
                Route::section(&it.section.slug),
                status(it),
            )
        })
        .collect()
}

/// What follows from scores and evidence.
pub(super) fn decide(summary: &PlanSummary<'_>) -> Vec<Task> {
    let priorities = summary.threads.len();
    let actions = summary.threads.iter().flat_map(|thread| &thread.actions);
    let (all, overdue) = actions.fold((0, 0), |(all, overdue), (_, timing)| {
        let is_overdue = usize::from(*timing == ActionTiming::Overdue);
        (all + 1, overdue + is_overdue)
    });
    let measures: usize = summary.threads.iter().map(|it| it.measures.len()).sum();
    let mut action_hint = count(measures, "success measure", "success measures");
    if overdue > 0 {
        action_hint = format!("{action_hint} · {overdue} overdue");
    }
    vec![
        task(
            "Priorities",
            "Most areas choose 3 to 7",
            Route::Priorities,
            number(priorities, "priority", "priorities"),
        ),
        task(
            "Action plan",
            action_hint,
            Route::Actions,
            number(all, "action", "actions"),
        ),
        thread_check(summary),
    ]
}

/// Signing off and reading the whole.
pub(super) fn finish(summary: &PlanSummary<'_>) -> Vec<Task> {
    let draft = summary.draft;
    let signed = draft
        .partners
        .iter()
        .filter(|it| matches!(it.signed.read(), Ok(Some(_))))
        .count();
    let all = draft.partners.len();
    let hint = format!("{signed} of {all} partners signed off");
    let front = &draft.front;
    let is_whole = !front.sro.trim().is_empty() && matches!(front.date.read(), Ok(Some(_)));
    let front_status = if is_whole && all > 0 && signed == all {
        TaskStatus::Completed
    } else if is_started(front) || signed > 0 {
        TaskStatus::InProgress
    } else {
        TaskStatus::NotYetStarted
    };
    vec![
        task("Front page and sign-off", hint, Route::Front, front_status),
        task(
            "Summary",
            "Read the whole plan, then print it or save it as a PDF",
            Route::Summary,
            TaskStatus::Words(front.status.words().into()),
        ),
        reviews(summary),
        task(
            "Download and share",
            "Word, Excel, calendar and other files, and a copy to share",
            Route::Download,
            number(Output::ALL.len(), "file", "files"),
        ),
    ]
}

/// When the plan is looked at again.
fn reviews(summary: &PlanSummary<'_>) -> Task {
    let reviews = &summary.draft.reviews;
    let hint = match summary.next_review() {
        Some(next) => format!("Next review: {}", next.on.words()),
        None if reviews.is_empty() => "When you look at this plan again".to_owned(),
        None => "No review to come".to_owned(),
    };
    task(
        "Review dates",
        hint,
        Route::Reviews,
        number(reviews.len(), "review", "reviews"),
    )
}

/// Whether something was typed on the front page. The board is left out: it is filled in with the
/// area.
fn is_started(front: &FrontPage) -> bool {
    let texts = [
        &front.sro,
        &front.council,
        &front.forum,
        &front.settings,
        &front.version,
    ];
    texts.iter().any(|text| !text.trim().is_empty()) || !front.date.is_empty()
}

fn thread_check(summary: &PlanSummary<'_>) -> Task {
    let of = |weight| {
        summary
            .open_gaps()
            .filter(|gap| gap.weight == weight)
            .count()
    };
    let (breaks, advice) = (of(GapWeight::Break), of(GapWeight::Advice));
    // Nothing to check is not the same as nothing to mend.
    let has_begun = summary.coverage.discussed() > 0 || !summary.threads.is_empty();
    let (hint, status) = if has_begun {
        (
            format!(
                "{} · {advice} worth a look",
                count(breaks, "broken thread", "broken threads")
            ),
            TaskStatus::Words(count(breaks + advice, "gap", "gaps").into()),
        )
    } else {
        (
            "From evidence to score, priority, action and measure".to_owned(),
            TaskStatus::NotYetStarted,
        )
    };
    task("Check the golden thread", hint, Route::Check, status)
}

fn task(
    title: impl Into<yew::AttrValue>,
    hint: impl Into<yew::AttrValue>,
    to: Route,
    status: TaskStatus,
) -> Task {
    Task {
        title: title.into(),
        hint: hint.into(),
        to,
        status,
    }
}

fn done(is_done: bool) -> TaskStatus {
    if is_done {
        TaskStatus::Completed
    } else {
        TaskStatus::NotYetStarted
    }
}

fn number(number: usize, one: &str, many: &str) -> TaskStatus {
    if number == 0 {
        TaskStatus::NotYetStarted
    } else {
        TaskStatus::Words(count(number, one, many).into())
    }
}

fn status(section: &SectionSummary<'_>) -> TaskStatus {
    match section.status {
        SectionStatus::NotYetStarted => TaskStatus::NotYetStarted,
        SectionStatus::InProgress => TaskStatus::InProgress,
        SectionStatus::Completed => TaskStatus::Completed,
    }
}
