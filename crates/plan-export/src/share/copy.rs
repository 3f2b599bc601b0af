use std::collections::{BTreeMap, BTreeSet};

use reform_plan::{
    AnswersShown, Edit, Extra, Framework, Id, PlanDraft, Reveal, Slug, TypedDate, UsedFigure,
    Workshop,
};

use super::counts::Counts;
use super::{Choice, Chosen, priorities, records};

/// The copy of a plan that may leave, with what was chosen. `id` is the copy's own: a copy that
/// somebody opens never takes the place of the plan it was made from.
///
/// [`super::FIELDS`] says of every field what leaves and what stays. What points to something that
/// stays lets go of it, so nothing leads nowhere. Small counts are held back in the copy itself, so
/// they are in none of the files made from it, the plan file included. Words people typed are not
/// changed: whoever wrote a figure into a sentence has it there.
///
/// ```
/// use plan_export::share::{Choice, copy};
/// use reform_plan::{PlanDraft, framework};
///
/// let framework = framework::built_in();
/// let plan = PlanDraft { name: "Ours".into(), ..PlanDraft::new("plan".into(), &framework) };
/// let copy = copy(&plan, &framework, Choice::default(), "copy".into());
/// assert_eq!((copy.id, copy.name), ("copy".into(), plan.name));
/// ```
pub fn copy(draft: &PlanDraft, framework: &Framework, choice: Choice, id: Id) -> PlanDraft {
    let to = Leaving::new(draft, framework, choice);
    // Every field is named: one that is added has to be decided on before this compiles.
    let PlanDraft {
        id: _,
        name,
        kind,
        framework: written_against,
        framework_version,
        front,
        way,
        partners,
        left,
        statements,
        sections,
        answers,
        answer_figures,
        figures,
        small_counts,
        priorities,
        not_now,
        rules,
        accepted_gaps,
        answers_shown,
        workshop: _,
        parked,
        votes,
        reviews,
        for_families,
        last_time,
        votes_reveal,
        answers_for: _,
        extra: _,
    } = draft;
    let has_votes = to.names_partners && !votes_reveal.is_hidden();
    let mut copy = PlanDraft {
        id,
        name: name.clone(),
        kind: *kind,
        framework: written_against.clone(),
        framework_version: framework_version.clone(),
        front: records::front(front),
        way: *way,
        partners: partners.iter().map(records::partner).collect(),
        left: BTreeMap::new(),
        statements: records::statements(&to, statements),
        sections: records::sections(&to, sections),
        answers: known(
            answers,
            |it| framework.question(it).is_some(),
            String::clone,
        ),
        answer_figures: known(
            answer_figures,
            |it| framework.question(it).is_some(),
            |it| it.iter().map(used).collect(),
        ),
        figures: records::figures(&to, figures),
        small_counts: *small_counts,
        priorities: priorities::priorities(&to, priorities),
        not_now: records::not_now(&to, not_now),
        rules: known(rules, |it| framework.rule(it).is_some(), records::rule),
        accepted_gaps: BTreeMap::new(),
        answers_shown: *answers_shown,
        workshop: Workshop::default(),
        parked: records::parked(&to, parked),
        votes: if has_votes {
            votes.clone()
        } else {
            BTreeMap::new()
        },
        reviews: reviews.iter().map(records::review).collect(),
        for_families: records::for_families(for_families),
        last_time: last_time.as_deref().map(records::last_time).map(Box::new),
        votes_reveal: if has_votes {
            *votes_reveal
        } else {
            Reveal::Hidden
        },
        answers_for: None,
        extra: Extra::default(),
    };
    copy.left = records::left(left, &copy);
    for (gap, reason) in accepted_gaps {
        leave_gap(&mut copy, framework, gap, reason);
    }
    copy
}

/// A copy while it is made.
pub(super) struct Leaving<'a> {
    pub(super) draft: &'a PlanDraft,
    pub(super) framework: &'a Framework,
    pub(super) choice: Choice,
    /// Whether partners' own answers may be in it: somebody chose that, and the plan shows them by
    /// partner. Where partners were told that only the range is shown, no choice made later on
    /// another page undoes it.
    pub(super) names_partners: bool,
    pub(super) counts: Counts,
}

impl<'a> Leaving<'a> {
    fn new(draft: &'a PlanDraft, framework: &'a Framework, choice: Choice) -> Self {
        Self {
            draft,
            framework,
            choice,
            names_partners: choice.has(Chosen::PartnerScores)
                && draft.answers_shown == AnswersShown::ByPartner,
            counts: Counts::of(draft, framework, choice),
        }
    }

    pub(super) fn has(&self, chosen: Chosen) -> bool {
        self.choice.has(chosen)
    }
}

/// The reason for leaving a gap, where what it is a gap of is in the copy.
fn leave_gap(copy: &mut PlanDraft, framework: &Framework, gap: &str, reason: &str) {
    let (kind, rest) = gap.split_once('/').unwrap_or_default();
    let slug = Slug::from(rest.split('/').next().unwrap_or_default());
    let is_known = match kind {
        "priority" | "action" | "measure" | "parked" | "partner" | "plan" => true,
        "not-now" => {
            let about = rest.rsplit_once('/').map_or(rest, |(about, _)| about);
            copy.not_now.contains_key(about)
        }
        "statement" => framework.statement(&slug).is_some(),
        "section" => framework.section(&slug).is_some(),
        "principle" => framework.principle(&slug).is_some(),
        "indicator" => framework.indicator(&slug).is_some(),
        "question" => framework.question(&slug).is_some(),
        _ => false,
    };
    if is_known {
        let edit = Edit::AcceptGap {
            gap: gap.to_owned(),
            reason: Some(reason.to_owned()),
        };
        // Refused where the plan does not have what the gap is of: then the reason stays too.
        drop(copy.apply(edit));
    }
}

/// The records whose key is known, each as it leaves; those with nothing in them are left out, as they
/// are wherever a plan is opened.
pub(super) fn known<K: Ord + Clone, T, V: Default + PartialEq>(
    records: &BTreeMap<K, T>,
    is_known: impl Fn(&K) -> bool,
    leaves: impl Fn(&T) -> V,
) -> BTreeMap<K, V> {
    let known = records.iter().filter(|(key, _)| is_known(key));
    known
        .map(|(key, record)| (key.clone(), leaves(record)))
        .filter(|(_, record)| *record != V::default())
        .collect()
}

/// A value where it leaves, nothing where it stays.
pub(super) fn if_leaves<T: Clone + Default>(leaves: bool, value: &T) -> T {
    if leaves { value.clone() } else { T::default() }
}

/// A date without fields of a newer version.
pub(super) fn date(date: &TypedDate) -> TypedDate {
    let TypedDate {
        day,
        month,
        year,
        extra: _,
    } = date;
    TypedDate {
        day: day.clone(),
        month: month.clone(),
        year: year.clone(),
        extra: Extra::default(),
    }
}

/// A published figure: whoever reads the copy can look it up.
pub(super) fn used(figure: &UsedFigure) -> UsedFigure {
    let UsedFigure {
        series,
        place,
        period,
        value,
        source,
        title,
        place_name,
        extra: _,
    } = figure;
    UsedFigure {
        series: series.clone(),
        place: place.clone(),
        period: period.clone(),
        value: value.clone(),
        source: source.clone(),
        title: title.clone(),
        place_name: place_name.clone(),
        extra: Extra::default(),
    }
}

/// Partners that something in a plan names by slug.
pub(super) fn named(draft: &PlanDraft) -> BTreeSet<&Slug> {
    let records = draft.statements.values();
    let scored = records.flat_map(|it| it.views.keys().chain(it.dissent.keys()).chain(&it.room));
    let decided = draft.not_now.values().flat_map(|it| &it.agreed_by);
    let leads = draft.priorities.iter().flat_map(|it| {
        let actions = it.actions.iter().filter_map(|it| it.lead.as_ref());
        it.lead.iter().chain(actions)
    });
    scored
        .chain(decided)
        .chain(leads)
        .chain(draft.votes.keys())
        .collect()
}
