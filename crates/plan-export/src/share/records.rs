//! What leaves of the front page, of what was recorded for statements and sections, and of decisions.

use std::collections::BTreeMap;

use reform_plan::{
    Area, Evidence, Extra, ForFamilies, FrontPage, Ingredient, LastTime, LocalFigure, NotNow,
    Outcome, Parked, PartnerView, PlanDraft, PlanPartner, PromptResponse, Reveal, Review,
    RuleChoice, SectionRecord, Slug, StatementRecord,
};

use super::Chosen;
use super::copy::{Leaving, date, if_leaves, known, named, used};

pub(super) fn front(front: &FrontPage) -> FrontPage {
    let FrontPage {
        area,
        sro,
        council,
        icb,
        forum,
        settings,
        version,
        date: dated,
        status,
        extra: _,
    } = front;
    FrontPage {
        area: area.as_ref().map(self::area),
        sro: sro.clone(),
        council: council.clone(),
        icb: icb.clone(),
        forum: forum.clone(),
        settings: settings.clone(),
        version: version.clone(),
        date: date(dated),
        status: *status,
        extra: Extra::default(),
    }
}

fn area(area: &Area) -> Area {
    let Area {
        code,
        name,
        region,
        extra: _,
    } = area;
    Area {
        code: code.clone(),
        name: name.clone(),
        region: region.clone(),
        extra: Extra::default(),
    }
}

pub(super) fn partner(partner: &PlanPartner) -> PlanPartner {
    let PlanPartner {
        slug,
        name,
        role,
        signed,
        extra: _,
    } = partner;
    PlanPartner {
        slug: slug.clone(),
        name: name.clone(),
        role: role.clone(),
        signed: date(signed),
        extra: Extra::default(),
    }
}

/// Names of partners that left, where the copy still names them.
pub(super) fn left(left: &BTreeMap<Slug, String>, copy: &PlanDraft) -> BTreeMap<Slug, String> {
    let known = named(copy);
    let left = left.iter().filter(|(partner, _)| known.contains(partner));
    left.map(|(partner, name)| (partner.clone(), name.clone()))
        .collect()
}

/// Statements the framework does not have are among them: the pages list them.
pub(super) fn statements(
    to: &Leaving<'_>,
    statements: &BTreeMap<Slug, StatementRecord>,
) -> BTreeMap<Slug, StatementRecord> {
    known(statements, |_| true, |it| statement(to, it))
}

fn statement(to: &Leaving<'_>, record: &StatementRecord) -> StatementRecord {
    let StatementRecord {
        agreed,
        reason,
        direction,
        target,
        evidence,
        views,
        reveal,
        dissent,
        room,
        agreed_on,
        extra: _,
    } = record;
    let has_views = to.names_partners && !reveal.is_hidden();
    let views = if has_views {
        known(views, |_| true, |it| view(to, it))
    } else {
        BTreeMap::new()
    };
    let dissent = if to.has(Chosen::PartnerScores) {
        let words = |it| if_leaves(to.has(Chosen::Comments), it);
        dissent
            .iter()
            .map(|(who, it)| (who.clone(), words(it)))
            .collect()
    } else {
        BTreeMap::new()
    };
    StatementRecord {
        agreed: agreed.clone(),
        reason: reason.clone(),
        direction: *direction,
        target: target.clone(),
        evidence: evidence.iter().map(line_of_evidence).collect(),
        reveal: if views.is_empty() {
            Reveal::Hidden
        } else {
            *reveal
        },
        views,
        dissent,
        room: if_leaves(to.has(Chosen::PartnerScores), room),
        agreed_on: date(agreed_on),
        extra: Extra::default(),
    }
}

fn line_of_evidence(line: &Evidence) -> Evidence {
    let Evidence {
        id,
        text,
        source,
        strength,
        figure,
        extra: _,
    } = line;
    Evidence {
        id: id.clone(),
        text: text.clone(),
        source: source.clone(),
        strength: *strength,
        figure: figure.as_deref().map(used).map(Box::new),
        extra: Extra::default(),
    }
}

fn view(to: &Leaving<'_>, view: &PartnerView) -> PartnerView {
    let PartnerView {
        score,
        first,
        strength,
        comment,
        extra: _,
    } = view;
    PartnerView {
        score: score.clone(),
        first: first.clone(),
        strength: *strength,
        comment: if_leaves(to.has(Chosen::Comments), comment),
        extra: Extra::default(),
    }
}

pub(super) fn sections(
    to: &Leaving<'_>,
    sections: &BTreeMap<Slug, SectionRecord>,
) -> BTreeMap<Slug, SectionRecord> {
    known(sections, |it| to.framework.section(it).is_some(), section)
}

pub(super) fn for_families(it: &ForFamilies) -> ForFamilies {
    let ForFamilies {
        heard,
        tell_us,
        extra: _,
    } = it;
    ForFamilies {
        heard: heard.clone(),
        tell_us: tell_us.clone(),
        extra: Extra::default(),
    }
}

fn section(record: &SectionRecord) -> SectionRecord {
    let SectionRecord {
        narrative,
        assembled: _,
        response,
        form_heading,
        form_limit,
        completed,
        extra: _,
    } = record;
    let PromptResponse {
        shows,
        means,
        will_do,
        figures,
        extra: _,
    } = response;
    SectionRecord {
        narrative: narrative.clone(),
        assembled: Vec::<Ingredient>::new(),
        response: PromptResponse {
            shows: shows.clone(),
            means: means.clone(),
            will_do: will_do.clone(),
            figures: figures.iter().map(used).collect(),
            extra: Extra::default(),
        },
        form_heading: form_heading.clone(),
        form_limit: form_limit.clone(),
        completed: *completed,
        extra: Extra::default(),
    }
}

pub(super) fn figures(to: &Leaving<'_>, figures: &[LocalFigure]) -> Vec<LocalFigure> {
    let is_known = |it: &&LocalFigure| to.framework.indicator(&it.indicator).is_some();
    let leaving = figures.iter().filter(|_| to.has(Chosen::LocalFigures));
    leaving.filter(is_known).map(|it| figure(to, it)).collect()
}

fn figure(to: &Leaving<'_>, figure: &LocalFigure) -> LocalFigure {
    let LocalFigure {
        id,
        indicator,
        value,
        period,
        source,
        note,
        extra: _,
    } = figure;
    LocalFigure {
        id: id.clone(),
        indicator: indicator.clone(),
        value: to.counts.shown(indicator, value),
        period: period.clone(),
        source: source.clone(),
        note: note.clone(),
        extra: Extra::default(),
    }
}

/// Decisions for not now about what the framework or the copy has.
pub(super) fn not_now(
    to: &Leaving<'_>,
    not_now: &BTreeMap<String, NotNow>,
) -> BTreeMap<String, NotNow> {
    let is_known = |about: &String| match about.split_once('/') {
        Some(("statement", slug)) => to.framework.statement(&slug.into()).is_some(),
        Some(("indicator", slug)) => to.framework.indicator(&slug.into()).is_some(),
        Some(("parked", id)) => to.has(Chosen::ParkingLot) && to.draft.parked(&id.into()).is_some(),
        _ => false,
    };
    known(not_now, is_known, |it| {
        let NotNow {
            reason,
            agreed_by,
            on,
            extra: _,
        } = it;
        NotNow {
            reason: reason.clone(),
            agreed_by: if_leaves(to.has(Chosen::PartnerScores), agreed_by),
            on: date(on),
            extra: Extra::default(),
        }
    })
}

pub(super) fn rule(rule: &RuleChoice) -> RuleChoice {
    let RuleChoice {
        used,
        threshold,
        extra: _,
    } = rule;
    RuleChoice {
        used: *used,
        threshold: *threshold,
        extra: Extra::default(),
    }
}

pub(super) fn parked(to: &Leaving<'_>, parked: &[Parked]) -> Vec<Parked> {
    let leaving = parked.iter().filter(|_| to.has(Chosen::ParkingLot));
    leaving
        .map(|it| {
            let Parked {
                id,
                text,
                statement,
                outcome,
                extra: _,
            } = it;
            Parked {
                id: id.clone(),
                text: text.clone(),
                statement: statement.clone(),
                outcome: match outcome {
                    Outcome::Open => Outcome::Open,
                    Outcome::Settled => Outcome::Settled,
                    Outcome::Action(id) => Outcome::Action(id.clone()),
                },
                extra: Extra::default(),
            }
        })
        .collect()
}

pub(super) fn review(review: &Review) -> Review {
    let Review {
        on,
        what,
        state,
        extra: _,
    } = review;
    Review {
        on: date(on),
        what: what.clone(),
        state: *state,
        extra: Extra::default(),
    }
}

pub(super) fn last_time(last: &LastTime) -> LastTime {
    let LastTime {
        plan: _,
        title,
        date: dated,
        scores,
        extra: _,
    } = last;
    LastTime {
        plan: "".into(),
        title: title.clone(),
        date: date(dated),
        scores: scores.clone(),
        extra: Extra::default(),
    }
}
