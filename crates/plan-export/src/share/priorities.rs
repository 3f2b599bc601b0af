//! What leaves of priorities, actions and measures.

use reform_plan::{
    Action, Extra, LocalFigure, MeasureOf, MeasureResult, Milestone, Priority, Reason, RuleKind,
    StatusNote, SuccessMeasure, TypedNumber, Waypoint,
};

use super::Chosen;
use super::copy::{Leaving, date, if_leaves, used};

pub(super) fn priorities(to: &Leaving<'_>, priorities: &[Priority]) -> Vec<Priority> {
    priorities.iter().map(|it| priority(to, it)).collect()
}

fn priority(to: &Leaving<'_>, priority: &Priority) -> Priority {
    let Priority {
        id,
        title,
        section,
        principles,
        statements,
        indicators,
        parked,
        reasons,
        problem,
        families,
        means,
        will_do,
        plain,
        effort,
        impact,
        lead,
        actions,
        measures,
        extra: _,
    } = priority;
    let reasons = reasons.iter().filter(|it| leaves(to, it));
    Priority {
        id: id.clone(),
        title: title.clone(),
        section: section.clone(),
        principles: principles.clone(),
        statements: statements.clone(),
        indicators: indicators.clone(),
        parked: if_leaves(to.has(Chosen::ParkingLot), parked),
        reasons: reasons.map(reason).collect(),
        problem: problem.clone(),
        families: families.clone(),
        means: means.clone(),
        will_do: will_do.clone(),
        plain: plain.clone(),
        effort: *effort,
        impact: *impact,
        lead: lead.clone(),
        actions: actions.iter().map(|it| action(to, it)).collect(),
        measures: measures.iter().map(|it| measure(to, it)).collect(),
        extra: Extra::default(),
    }
}

/// Whether a reason leaves: what its rule looked at has to leave. Of a rule that the framework does
/// not have nobody knows what it looked at.
fn leaves(to: &Leaving<'_>, reason: &Reason) -> bool {
    let Some(rule) = to.framework.rule(&reason.rule) else {
        return false;
    };
    match rule.kind {
        RuleKind::PartnerSpread => to.has(Chosen::PartnerScores),
        RuleKind::Parked => to.has(Chosen::ParkingLot),
        RuleKind::LowLevel
        | RuleKind::TargetFar
        | RuleKind::NotSureYet
        | RuleKind::GettingWorse
        | RuleKind::NoEvidence
        | RuleKind::WorseAndFalling
        | RuleKind::TopOrBottomFifth => true,
    }
}

fn reason(reason: &Reason) -> Reason {
    let Reason {
        rule,
        words,
        statement,
        indicator,
        on,
        extra: _,
    } = reason;
    Reason {
        rule: rule.clone(),
        words: words.clone(),
        statement: statement.clone(),
        indicator: indicator.clone(),
        on: date(on),
        extra: Extra::default(),
    }
}

fn action(to: &Leaving<'_>, action: &Action) -> Action {
    let Action {
        id,
        what,
        lead,
        role,
        start,
        by,
        status,
        cost,
        families,
        families_how,
        obstacle,
        unblock,
        fund,
        depends_on,
        milestones,
        notes,
        extra: _,
    } = action;
    let has_comments = to.has(Chosen::Comments);
    let notes = notes.iter().filter(|_| has_comments);
    Action {
        id: id.clone(),
        what: what.clone(),
        lead: lead.clone(),
        role: role.clone(),
        start: date(start),
        by: date(by),
        status: *status,
        cost: *cost,
        families: *families,
        families_how: families_how.clone(),
        obstacle: if_leaves(has_comments, obstacle),
        unblock: if_leaves(has_comments, unblock),
        fund: fund.clone(),
        depends_on: depends_on.clone(),
        milestones: milestones.iter().map(milestone).collect(),
        notes: notes.map(note).collect(),
        extra: Extra::default(),
    }
}

fn milestone(milestone: &Milestone) -> Milestone {
    let Milestone {
        what,
        by,
        state,
        extra: _,
    } = milestone;
    Milestone {
        what: what.clone(),
        by: date(by),
        state: *state,
        extra: Extra::default(),
    }
}

fn note(note: &StatusNote) -> StatusNote {
    let StatusNote {
        on,
        status,
        text,
        extra: _,
    } = note;
    StatusNote {
        on: date(on),
        status: *status,
        text: text.clone(),
        extra: Extra::default(),
    }
}

fn measure(to: &Leaving<'_>, measure: &SuccessMeasure) -> SuccessMeasure {
    let SuccessMeasure {
        id,
        of,
        baseline,
        baseline_date,
        source,
        figure,
        target,
        target_date,
        direction,
        kind,
        reports,
        when,
        trajectory,
        results,
        extra: _,
    } = measure;
    let is_published = measure.used_figure().is_some();
    let has_baseline = is_published
        || !local(to, of)
            .any(|it| is_same(&it.value, baseline) && it.period.trim() == baseline_date.trim());
    let results = results.iter().filter(|result| {
        !local(to, of)
            .any(|it| is_same(&it.value, &result.value) && it.source.trim() == result.source.trim())
    });
    let shown = |number: &TypedNumber| match of {
        MeasureOf::Indicator(indicator) => to.counts.shown(indicator, number),
        MeasureOf::Own(_) => number.clone(),
    };
    let baseline = if is_published {
        baseline.clone()
    } else {
        shown(baseline)
    };
    SuccessMeasure {
        id: id.clone(),
        of: of.clone(),
        baseline: if_leaves(has_baseline, &baseline),
        baseline_date: if_leaves(has_baseline, baseline_date),
        source: if_leaves(has_baseline, source),
        figure: figure.as_deref().map(used).map(Box::new),
        target: target.clone(),
        target_date: date(target_date),
        direction: *direction,
        kind: *kind,
        reports: reports.clone(),
        when: when.clone(),
        trajectory: trajectory.iter().map(waypoint).collect(),
        results: results.map(|it| result(it, shown(&it.value))).collect(),
        extra: Extra::default(),
    }
}

/// The local figures of what is measured that stay here: what was taken from one stays with it.
fn local<'a>(to: &Leaving<'a>, of: &'a MeasureOf) -> impl Iterator<Item = &'a LocalFigure> {
    let stay = to.draft.figures.iter().filter({
        let stay = !to.has(Chosen::LocalFigures);
        move |_| stay
    });
    stay.filter(move |it| matches!(of, MeasureOf::Indicator(slug) if *slug == it.indicator))
}

/// Whether two numbers are the same one, as typed or as read; two that are empty are not.
fn is_same(one: &TypedNumber, other: &TypedNumber) -> bool {
    let number = one.read();
    let reads = number.is_some() && number == other.read();
    !one.is_empty() && (reads || one.0.trim() == other.0.trim())
}

fn waypoint(waypoint: &Waypoint) -> Waypoint {
    let Waypoint {
        by,
        value,
        extra: _,
    } = waypoint;
    Waypoint {
        by: date(by),
        value: value.clone(),
        extra: Extra::default(),
    }
}

fn result(result: &MeasureResult, shown: TypedNumber) -> MeasureResult {
    let MeasureResult {
        on,
        value: _,
        source,
        extra: _,
    } = result;
    MeasureResult {
        on: date(on),
        value: shown,
        source: source.clone(),
        extra: Extra::default(),
    }
}
