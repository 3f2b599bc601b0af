//! Using a published figure in a plan, and taking a newer one in its place: each one edit, so that
//! one undo takes all of it back.

use plan_framework::{Formula, Framework, Indicator, Slug};

use super::{Edit, EvidenceField, MeasureField, SectionField};
use crate::TypedNumber;
use crate::draft::{Evidence, EvidenceStrength, Id, MeasureOf, PlanDraft, UsedFigure};
use crate::summary::{NewerFigure, UsedIn};

/// What adds a published figure as the last line of evidence of a statement. `id` is the new line's.
pub fn use_as_evidence(statement: &Slug, figure: &UsedFigure, id: Id) -> Edit {
    evidence_at(usize::MAX, statement, figure, id)
}

/// What makes a published figure the baseline of a success measure, with its period and source. A
/// measure that says nothing yet of what it measures becomes one of the indicator the figure
/// belongs to. The target stays as it is.
pub fn use_as_baseline(
    draft: &PlanDraft,
    framework: &Framework,
    measure: &Id,
    figure: &UsedFigure,
) -> Edit {
    let mut edits = baseline(measure, figure);
    let is_open = draft
        .measure(measure)
        .is_some_and(|(_, it)| matches!(&it.of, MeasureOf::Own(words) if words.trim().is_empty()));
    if is_open && let Some(indicator) = indicator_of(framework, &figure.series) {
        let of = MeasureOf::Indicator(indicator.slug.clone());
        edits.push(set_measure(measure, MeasureField::Of(of)));
    }
    Edit::Together(edits)
}

/// What adds a published figure to "What does it show?" of a section, as a line of its own.
/// Changes nothing when it is there already.
pub fn use_in_response(draft: &PlanDraft, section: &Slug, figure: &UsedFigure) -> Edit {
    let (text, figures) = response(draft, section);
    let text = with_line(text, &figure.sentence_with_source());
    set_response(section, text, with_figure(figures, None, figure))
}

/// What adds a published figure to the answer to an insight question, as a line of its own. Changes
/// nothing when it is there already.
pub fn use_in_answer(draft: &PlanDraft, question: &Slug, figure: &UsedFigure) -> Edit {
    let text = with_line(draft.answer(question), &figure.sentence_with_source());
    let figures = draft.figures_of_answer(question);
    set_answer(question, text, with_figure(figures, None, figure))
}

/// What takes a newer figure in place of the one that was used.
///
/// A baseline gets its value, period and source; the target of the measure stays. In words, the
/// sentence of the older figure is replaced where it still stands as it was. Where somebody changed
/// it, their words stay: the newer figure becomes a line after them, and in evidence a new line of
/// evidence, for which `id` is.
pub fn take_newer(draft: &PlanDraft, newer: &NewerFigure<'_>, id: Id) -> Edit {
    let (old, new) = (newer.used, newer.figure());
    let in_text = |text: &str| {
        replaced(
            text,
            &old.sentence_with_source(),
            &new.sentence_with_source(),
        )
        // Without its old source beside it, it says where it comes from now.
        .or_else(|| replaced(text, &old.sentence(), &new.sentence_with_source()))
        .unwrap_or_else(|| with_line(text, &new.sentence_with_source()))
    };
    match &newer.used_in {
        UsedIn::Baseline { measure } => Edit::Together(baseline(measure, &new)),
        UsedIn::Evidence {
            statement,
            evidence,
        } => newer_evidence(draft, statement, evidence, old, &new, id),
        UsedIn::Response { section } => {
            let (text, figures) = response(draft, section);
            let figures = with_figure(figures, Some(old), &new);
            set_response(section, in_text(text), figures)
        }
        UsedIn::Answer { question } => {
            let figures = draft.figures_of_answer(question);
            let figures = with_figure(figures, Some(old), &new);
            set_answer(question, in_text(draft.answer(question)), figures)
        }
    }
}

fn newer_evidence(
    draft: &PlanDraft,
    statement: &Slug,
    evidence: &Id,
    old: &UsedFigure,
    new: &UsedFigure,
    id: Id,
) -> Edit {
    let set = |field| Edit::SetEvidence {
        statement: statement.clone(),
        evidence: evidence.clone(),
        field,
    };
    let lines = draft.statement(statement).into_iter();
    let mut lines = lines.flat_map(|it| &it.evidence).enumerate();
    let line = lines.find(|(_, line)| &line.id == evidence);
    let text = line.and_then(|(_, it)| replaced(&it.text, &old.sentence(), &new.sentence()));
    let Some(text) = text else {
        // The reference goes to the new line: the older one is not offered the same figure again.
        let at = line.map_or(usize::MAX, |(at, _)| at + 1);
        return Edit::Together(vec![
            evidence_at(at, statement, new, id),
            set(EvidenceField::Figure(None)),
        ]);
    };
    let source = line.map_or("", |(_, it)| it.source.as_str());
    // Words of their own about the source stay, beside where the newer figure comes from.
    let source = match source.trim() {
        "" => new.source.clone(),
        theirs => replaced(source, old.source.trim(), new.source.trim())
            .unwrap_or_else(|| format!("{theirs}; {}", new.source)),
    };
    Edit::Together(vec![
        set(EvidenceField::Text(text)),
        set(EvidenceField::Source(source)),
        set(EvidenceField::Figure(Some(Box::new(new.clone())))),
    ])
}

fn evidence_at(at: usize, statement: &Slug, figure: &UsedFigure, id: Id) -> Edit {
    Edit::AddEvidence {
        statement: statement.clone(),
        at,
        evidence: Evidence {
            id,
            text: figure.sentence(),
            source: figure.source.clone(),
            strength: Some(EvidenceStrength::PublishedStatistics),
            figure: Some(Box::new(figure.clone())),
            ..Evidence::default()
        },
    }
}

fn baseline(measure: &Id, figure: &UsedFigure) -> Vec<Edit> {
    [
        MeasureField::Baseline(TypedNumber(figure.value.clone())),
        MeasureField::BaselineDate(figure.period.clone()),
        MeasureField::Source(figure.source.clone()),
        MeasureField::Figure(Some(Box::new(figure.clone()))),
    ]
    .map(|field| set_measure(measure, field))
    .into()
}

fn set_measure(measure: &Id, field: MeasureField) -> Edit {
    Edit::SetMeasure {
        measure: measure.clone(),
        field,
    }
}

fn set_response(section: &Slug, text: String, figures: Vec<UsedFigure>) -> Edit {
    let set = |field| Edit::SetSection {
        section: section.clone(),
        field,
    };
    Edit::Together(vec![
        set(SectionField::Shows(text)),
        set(SectionField::Figures(figures)),
    ])
}

fn set_answer(question: &Slug, answer: String, figures: Vec<UsedFigure>) -> Edit {
    Edit::Together(vec![
        Edit::SetAnswer {
            question: question.clone(),
            answer,
        },
        Edit::SetAnswerFigures {
            question: question.clone(),
            figures,
        },
    ])
}

/// What "What does it show?" of a section says, and the figures it uses.
fn response<'a>(draft: &'a PlanDraft, section: &Slug) -> (&'a str, &'a [UsedFigure]) {
    draft.section(section).map_or(("", &[]), |record| {
        (&record.response.shows, &record.response.figures)
    })
}

/// The list with a figure in the place of another, or at its end, where it is not in it already.
fn with_figure(list: &[UsedFigure], old: Option<&UsedFigure>, new: &UsedFigure) -> Vec<UsedFigure> {
    let mut figures = list.to_vec();
    let at = figures.iter().position(|it| Some(it) == old);
    if let Some(at) = at {
        figures.remove(at);
    }
    if !figures.iter().any(|it| it.is_same(new)) {
        figures.insert(at.unwrap_or(figures.len()), new.clone());
    }
    figures
}

/// A text with a sentence as its last line, where it does not say it already.
fn with_line(text: &str, sentence: &str) -> String {
    match text.trim_end() {
        _ if text.contains(sentence) => text.to_owned(),
        "" => sentence.to_owned(),
        before => format!("{before}\n{sentence}"),
    }
}

/// A text with a part of it replaced, where it says it.
fn replaced(text: &str, old: &str, new: &str) -> Option<String> {
    let says_it = !old.is_empty() && text.contains(old);
    says_it.then(|| text.replacen(old, new, 1))
}

/// The indicator a series belongs to: by the slug of a series of the catalogue, or by the key of a
/// published one that such a series shows as it is.
pub fn indicator_of<'a>(framework: &'a Framework, series: &str) -> Option<&'a Indicator> {
    framework.indicators.iter().find(|indicator| {
        indicator.series.iter().any(|it| {
            let shows_it = matches!(&it.formula, Formula::Published(key) if key == series);
            shows_it || it.slug.as_str() == series
        })
    })
}
