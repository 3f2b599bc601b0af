use plan_framework::{Framework, MaturityStatement, Section};

use super::of_framework::{
    indicator_spot, question_spot, section_name, statement_name, statement_spot,
};
use super::seek::{Said, Seek, Spot, Thing};
use crate::draft::{Action, AnswersShown, LocalFigure, PlanDraft, Priority, SuccessMeasure};
use crate::summary::{Place, name_of};

/// Looks through what the partnership wrote, in the order of the plan.
pub(super) fn seek(framework: &Framework, draft: &PlanDraft, seek: &mut Seek<'_>) {
    of_front(draft, seek);
    of_left(draft, seek);
    for priority in &draft.priorities {
        of_priority(framework, priority, seek);
    }
    for (_, statement) in framework.statements() {
        of_statement(framework, draft, statement, seek);
    }
    for section in &framework.sections {
        of_section(draft, section, seek);
    }
    for figure in &draft.figures {
        of_figure(framework, figure, seek);
    }
    of_room(draft, seek);
}

fn page(place: Place) -> Spot {
    (place, String::new())
}

fn of_front(draft: &PlanDraft, seek: &mut Seek<'_>) {
    let front = &draft.front;
    let area = front.area.as_ref().map_or("", |it| it.name.as_str());
    seek.thing(&Thing {
        kind: "Front page",
        mark: "",
        name: draft.title(),
        texts: &[
            &front.sro,
            &front.council,
            &front.icb,
            &front.forum,
            &front.settings,
            area,
            &front.version,
        ],
        spot: &|| Some(page(Place::Front)),
    });
    for partner in &draft.partners {
        seek.thing(&Thing {
            kind: "Partner",
            mark: "",
            name: &partner.name,
            texts: &[&partner.role],
            spot: &|| Some(page(Place::Front)),
        });
    }
}

/// Of partners that left the plan the room still reads what they said.
fn of_left(draft: &PlanDraft, seek: &mut Seek<'_>) {
    for name in draft.left.values() {
        seek.thing(&Thing {
            kind: "Partner that left",
            mark: "",
            name,
            texts: &[],
            spot: &|| Some(page(Place::Partners)),
        });
    }
}

fn of_priority(framework: &Framework, priority: &Priority, seek: &mut Seek<'_>) {
    let mut texts: Vec<&str> = vec![
        &priority.problem,
        &priority.families,
        &priority.means,
        &priority.will_do,
        &priority.plain,
    ];
    texts.extend(priority.reasons.iter().map(|it| it.words.as_str()));
    seek.thing(&Thing {
        kind: "Priority",
        mark: "",
        name: priority.shown(),
        texts: &texts,
        spot: &|| Some(page(Place::Priority(priority.id.clone()))),
    });
    for action in &priority.actions {
        of_action(action, seek);
    }
    for measure in &priority.measures {
        of_measure(framework, measure, seek);
    }
}

fn of_action(action: &Action, seek: &mut Seek<'_>) {
    let mut texts: Vec<&str> = vec![
        &action.role,
        &action.families_how,
        &action.obstacle,
        &action.unblock,
    ];
    texts.extend(action.milestones.iter().map(|it| it.what.as_str()));
    texts.extend(action.notes.iter().map(|it| it.text.as_str()));
    seek.thing(&Thing {
        kind: "Action",
        mark: "",
        name: action.shown(),
        texts: &texts,
        spot: &|| Some(page(Place::Action(action.id.clone()))),
    });
}

/// Where it is now and where it has to be are no words: a small number may be held back.
fn of_measure(framework: &Framework, measure: &SuccessMeasure, seek: &mut Seek<'_>) {
    let mut texts: Vec<&str> = vec![&measure.source, &measure.reports, &measure.when];
    texts.extend(measure.results.iter().map(|it| it.source.as_str()));
    seek.thing(&Thing {
        kind: "Success measure",
        mark: "",
        name: measure.shown(framework),
        texts: &texts,
        spot: &|| Some(page(Place::Measure(measure.id.clone()))),
    });
}

/// Reason and evidence of a statement, and what partners said as far as everybody may see it.
fn of_statement(
    framework: &Framework,
    draft: &PlanDraft,
    statement: &MaturityStatement,
    seek: &mut Seek<'_>,
) {
    let Some(record) = draft.statement(&statement.slug) else {
        return;
    };
    let about = statement_name(statement);
    let spot = || statement_spot(framework, &statement.slug);
    seek.said(&Said {
        kind: "Reason",
        about: &about,
        texts: &[&record.reason],
        spot: &spot,
    });
    for line in &record.evidence {
        seek.said(&Said {
            kind: "Evidence",
            about: &about,
            texts: &[&line.text, &line.source],
            spot: &spot,
        });
    }
    // What is shown only as a range, or not at all, has no words that could be found.
    if !record.is_revealed() || draft.answers_shown != AnswersShown::ByPartner {
        return;
    }
    let comments = record.views.iter().map(|(who, it)| (who, &it.comment));
    for (who, words) in comments.chain(&record.dissent) {
        seek.said(&Said {
            kind: "What a partner said",
            about: &format!("{}, on {about}", name_of(framework, draft, who)),
            texts: &[words],
            spot: &|| {
                let section = framework.home_section(&statement.slug)?.slug.clone();
                let statement = statement.slug.clone();
                Some(page(Place::Compare { section, statement }))
            },
        });
    }
}

fn of_section(draft: &PlanDraft, section: &Section, seek: &mut Seek<'_>) {
    let about = section_name(section);
    if let Some(record) = draft.section(&section.slug) {
        seek.said(&Said {
            kind: "What this section says",
            about: &about,
            texts: &[&record.narrative],
            spot: &|| Some(page(Place::SectionCheck(section.slug.clone()))),
        });
        seek.said(&Said {
            kind: "Heading of the government form",
            about: &about,
            texts: &[&record.form_heading],
            spot: &|| Some(page(Place::Form)),
        });
        let response = &record.response;
        seek.said(&Said {
            kind: "What the data says",
            about: &about,
            texts: &[&response.shows, &response.means, &response.will_do],
            spot: &|| Some(page(Place::SectionData(section.slug.clone()))),
        });
    }
    for question in &section.questions {
        seek.said(&Said {
            kind: "Answer",
            about: &format!("{} {}", question.id, question.text),
            texts: &[draft.answer(&question.slug)],
            spot: &|| Some(question_spot(section, &question.slug)),
        });
    }
}

fn of_figure(framework: &Framework, figure: &LocalFigure, seek: &mut Seek<'_>) {
    let Some(indicator) = framework.indicator(&figure.indicator) else {
        return;
    };
    seek.said(&Said {
        kind: "Local figure",
        about: &format!("{} {}", indicator.id, indicator.name),
        texts: &[&figure.period, &figure.source, &figure.note],
        spot: &|| Some(indicator_spot(framework, &indicator.slug)),
    });
}

/// What stands beside the plan's parts: what was put aside or left, reviews, words for families.
fn of_room(draft: &PlanDraft, seek: &mut Seek<'_>) {
    for parked in &draft.parked {
        seek.thing(&Thing {
            kind: "Parked",
            mark: "",
            name: parked.text.trim(),
            texts: &[],
            spot: &|| Some(page(Place::ParkingLot)),
        });
    }
    for left in draft.not_now.values() {
        seek.said(&Said {
            kind: "Decision",
            about: "Not now",
            texts: &[&left.reason],
            spot: &|| Some(page(Place::Decisions)),
        });
    }
    for reason in draft.accepted_gaps.values() {
        seek.said(&Said {
            kind: "Golden thread check",
            about: "Reason for leaving a gap",
            texts: &[reason],
            spot: &|| Some(page(Place::Check)),
        });
    }
    for review in &draft.reviews {
        seek.said(&Said {
            kind: "Review",
            about: "Review dates",
            texts: &[&review.what],
            spot: &|| Some(page(Place::Reviews)),
        });
    }
    let families = &draft.for_families;
    seek.said(&Said {
        kind: "For families",
        about: "Version for families",
        texts: &[&families.heard, &families.tell_us],
        spot: &|| Some(page(Place::Families)),
    });
}
