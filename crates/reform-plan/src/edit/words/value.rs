use plan_framework::{Framework, Slug};

use super::names::{Names, measure_name};
use crate::TypedDate;
use crate::draft::{
    CostBand, Direction, EvidenceStrength, FamiliesInvolved, LocalFigure, MeasureKind, Outcome,
    Reveal, RuleUse, SMALL_COUNTS, Score, Size, UsedFigure,
};
use crate::edit::{
    ActionField, AgreementField, Edit, EvidenceField, FigureField, ForFamiliesField, FrontField,
    MeasureField, NotNowField, ParkedField, PartnerField, PriorityField, RuleField, SectionField,
    ViewField, WorkshopField,
};
use crate::summary::{Standing, local_value, small_counts};

/// The value an edit sets, in words, as it is or will be after; empty when that is nothing.
pub(super) fn of(edit: &Edit, names: &Names<'_>) -> String {
    match edit {
        Edit::SetName(text)
        | Edit::SetReason { reason: text, .. }
        | Edit::SetAnswer { answer: text, .. } => text.clone(),
        Edit::AcceptGap { reason, .. } => reason.clone().unwrap_or_default(),
        Edit::SetWay(way) => way.words().to_owned(),
        Edit::SetTarget { target, .. } => level_name(target.as_ref(), names.framework),
        Edit::SetNotNow { field, .. } => match field {
            NotNowField::Reason(text) => text.clone(),
            NotNowField::AgreedBy(partners) => partner_list(partners, names),
            NotNowField::On(date) => date.words(),
        },
        Edit::SetRule { field, .. } => match field {
            RuleField::Use(RuleUse::Used) => "Used".to_owned(),
            RuleField::Use(RuleUse::LeftOut) => "Left out".to_owned(),
            RuleField::Threshold(None) => "As usual".to_owned(),
            RuleField::Threshold(Some(number)) => number.to_string(),
        },
        Edit::SetReviews(reviews) => each(reviews, |it| dated(&it.what, &it.on)),
        Edit::SetScore { score, .. } | Edit::Agree { score, .. } => {
            self::score(score.as_ref(), names)
        }
        // What a partner said in private is not told before it is revealed.
        Edit::SetView {
            statement, field, ..
        } if names.is_revealed(statement) => match field {
            ViewField::Score(score) | ViewField::First(score) => self::score(score.as_ref(), names),
            ViewField::Strength(strength) => words(strength.map(EvidenceStrength::words)),
            ViewField::Comment(text) => text.clone(),
        },
        Edit::SetDissent { words, .. } => match words.as_deref().map(str::trim) {
            None => String::new(),
            Some("") => "Does not agree".to_owned(),
            Some(words) => words.to_owned(),
        },
        Edit::SetAgreement { field, .. } => match field {
            AgreementField::Room(partners) => partner_list(partners, names),
            AgreementField::On(date) => date.words(),
        },
        Edit::SetAnswersShown(shown) => shown.words().to_owned(),
        Edit::SetForFamilies(ForFamiliesField::Heard(text) | ForFamiliesField::TellUs(text)) => {
            text.clone()
        }
        Edit::SetWorkshop(field) => match field {
            WorkshopField::Minutes(number) => number.0.clone(),
            WorkshopField::Start(text) => text.clone(),
            WorkshopField::Set(set) => set.words(names.framework),
            WorkshopField::Room(partners) => partner_list(partners, names),
        },
        Edit::SetParked { field, .. } => match field {
            ParkedField::Text(text) => text.clone(),
            ParkedField::Outcome(Outcome::Open) => "Still parked".to_owned(),
            ParkedField::Outcome(Outcome::Settled) => "Settled".to_owned(),
            ParkedField::Outcome(Outcome::Action(_)) => "Became an action".to_owned(),
        },
        Edit::SetVotes { votes, .. } if names.draft.votes_reveal == Reveal::Shown => {
            let names = votes.iter().map(|id| {
                let known = names.draft.priority(id);
                known.map_or_else(
                    || "A priority that was removed".to_owned(),
                    |it| it.shown().to_owned(),
                )
            });
            names.collect::<Vec<_>>().join("; ")
        }
        Edit::SetDirection { direction, .. } => words(direction.map(Direction::words)),
        Edit::SetFront(field) => front(field),
        Edit::SetPartner { field, .. } => match field {
            PartnerField::Name(text) | PartnerField::Role(text) => text.clone(),
            PartnerField::Signed(date) => date.words(),
        },
        Edit::SetEvidence { field, .. } => match field {
            EvidenceField::Text(text) | EvidenceField::Source(text) => text.clone(),
            EvidenceField::Strength(strength) => words(strength.map(EvidenceStrength::words)),
            EvidenceField::Figure(figure) => {
                words(figure.as_deref().map(UsedFigure::words).as_deref())
            }
        },
        Edit::SetSection { field, .. } => section(field),
        Edit::SetAnswerFigures { figures, .. } => used(figures),
        Edit::SetSmallCounts(below) => small_counts(below.unwrap_or(SMALL_COUNTS)),
        Edit::AddFigure { figure, .. } => whole_figure(figure, names),
        Edit::SetFigure { field, .. } => match field {
            FigureField::Value(number) => number.0.clone(),
            FigureField::Period(text) | FigureField::Source(text) | FigureField::Note(text) => {
                text.clone()
            }
        },
        Edit::SetPriority { field, .. } => priority(field, names),
        // The same before and after when it was moved within its priority.
        Edit::MoveAction { priority, .. } => names.draft.priority(priority).map_or_else(
            || "A priority that was removed".to_owned(),
            |it| it.shown().to_owned(),
        ),
        Edit::SetAction { field, .. } => action(field, names),
        Edit::SetMeasure { field, .. } => measure(field, names),
        _ => String::new(),
    }
}

/// The name of a level that is wanted; empty when none is.
fn level_name(slug: Option<&Slug>, framework: &Framework) -> String {
    words(slug.map(|it| {
        let known = framework.level(it);
        known.map_or(it.as_str(), |level| level.name.as_str())
    }))
}

fn words(words: Option<&str>) -> String {
    words.unwrap_or_default().to_owned()
}

/// A level by its name alone: "score" stands beside it.
fn score(score: Option<&Score>, names: &Names<'_>) -> String {
    let standing = Standing::of(names.framework, score);
    let level = standing.level().map(|level| level.name.clone());
    level.unwrap_or_else(|| standing.words())
}

fn front(field: &FrontField) -> String {
    match field {
        FrontField::Area(area) => words(area.as_ref().map(|it| it.name.as_str())),
        FrontField::Sro(text)
        | FrontField::Council(text)
        | FrontField::Icb(text)
        | FrontField::Forum(text)
        | FrontField::Settings(text)
        | FrontField::Version(text) => text.clone(),
        FrontField::Date(date) => date.words(),
        FrontField::Status(status) => status.words().to_owned(),
    }
}

fn section(field: &SectionField) -> String {
    match field {
        SectionField::Narrative(text)
        | SectionField::Shows(text)
        | SectionField::Means(text)
        | SectionField::WillDo(text)
        | SectionField::FormHeading(text) => text.clone(),
        SectionField::FormLimit(number) => number.0.clone(),
        SectionField::Completed(completed) => {
            words(completed.map(|it| if it { "Yes" } else { "No" }))
        }
        SectionField::Figures(figures) => used(figures),
        SectionField::Assembled(parts) => match parts.len() {
            0 => String::new(),
            1 => "1 part".to_owned(),
            more => format!("{more} parts"),
        },
    }
}

/// A local figure with its unit and period.
fn whole_figure(figure: &LocalFigure, names: &Names<'_>) -> String {
    if figure.value.is_empty() {
        return String::new();
    }
    let known = names.framework.indicator(&figure.indicator);
    let value = known.map(|it| local_value(it.unit, figure));
    let value = value.unwrap_or_else(|| figure.value.0.clone());
    format!("{value} ({})", figure.period.trim())
}

fn priority(field: &PriorityField, names: &Names<'_>) -> String {
    let framework = names.framework;
    match field {
        PriorityField::Title(text)
        | PriorityField::Problem(text)
        | PriorityField::Families(text)
        | PriorityField::Means(text)
        | PriorityField::WillDo(text)
        | PriorityField::Plain(text) => text.clone(),
        PriorityField::Parked(ids) => each(ids, |id| {
            let known = names.draft.parked(id);
            known.map_or_else(String::new, |it| it.text.trim().to_owned())
        }),
        PriorityField::Reasons(reasons) => each(reasons, |it| it.words.clone()),
        PriorityField::Section(slug) => words(slug.as_ref().map(|it| names.section(it)).as_deref()),
        PriorityField::Principles(slugs) => list(slugs, |slug| {
            framework.principle(slug).map(|it| it.name.as_str())
        }),
        PriorityField::Statements(slugs) => list(slugs, |slug| {
            framework.statement(slug).map(|(_, it)| it.id.as_str())
        }),
        PriorityField::Indicators(slugs) => list(slugs, |slug| {
            framework.indicator(slug).map(|it| it.id.as_str())
        }),
        PriorityField::Effort(size) | PriorityField::Impact(size) => words(size.map(Size::words)),
        PriorityField::Lead(slug) => lead(slug.as_ref(), names),
    }
}

fn action(field: &ActionField, names: &Names<'_>) -> String {
    match field {
        ActionField::What(text)
        | ActionField::Role(text)
        | ActionField::FamiliesHow(text)
        | ActionField::Obstacle(text)
        | ActionField::Unblock(text) => text.clone(),
        ActionField::Fund(slug) => words(slug.as_ref().map(|it| {
            let known = names.framework.fund(it);
            known.map_or(it.as_str(), |fund| fund.name.as_str())
        })),
        ActionField::DependsOn(ids) => each(ids, |id| {
            let known = names.draft.action(id);
            known.map_or_else(String::new, |(_, it)| it.shown().to_owned())
        }),
        ActionField::Milestones(lines) => each(lines, |it| dated(&it.what, &it.by)),
        ActionField::Notes(lines) => each(lines, |it| dated(&it.text, &it.on)),
        ActionField::Lead(slug) => lead(slug.as_ref(), names),
        ActionField::Start(date) | ActionField::By(date) => date.words(),
        ActionField::Status(status) => status.words().to_owned(),
        ActionField::Cost(cost) => words(cost.map(CostBand::words)),
        ActionField::Families(families) => words(families.map(FamiliesInvolved::words)),
    }
}

fn measure(field: &MeasureField, names: &Names<'_>) -> String {
    match field {
        MeasureField::Of(of) => measure_name(of, names.framework),
        MeasureField::Baseline(number) | MeasureField::Target(number) => number.0.clone(),
        MeasureField::BaselineDate(text)
        | MeasureField::Source(text)
        | MeasureField::Reports(text)
        | MeasureField::When(text) => text.clone(),
        MeasureField::TargetDate(date) => date.words(),
        MeasureField::Direction(direction) => direction.words().to_owned(),
        MeasureField::Kind(kind) => words(kind.map(MeasureKind::words)),
        MeasureField::Figure(figure) => words(figure.as_deref().map(UsedFigure::words).as_deref()),
        MeasureField::Trajectory(lines) => each(lines, |it| dated(&it.value.0, &it.by)),
        MeasureField::Results(lines) => each(lines, |it| dated(&it.value.0, &it.on)),
    }
}

/// Lines of a list, one after the other.
fn each<T>(lines: &[T], words: impl Fn(&T) -> String) -> String {
    lines.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// A line with its date, when it has one.
fn dated(text: &str, date: &TypedDate) -> String {
    let text = text.trim();
    if date.is_empty() {
        return text.to_owned();
    }
    format!("{text} ({})", date.words())
}

/// Published figures that were used, each with its value, place and period.
fn used(figures: &[UsedFigure]) -> String {
    let figures = figures.iter().map(UsedFigure::words);
    figures.collect::<Vec<_>>().join("; ")
}

fn partner_list(partners: &[Slug], names: &Names<'_>) -> String {
    let names = partners.iter().map(|it| names.partner(it));
    names.collect::<Vec<_>>().join(", ")
}

fn lead(slug: Option<&Slug>, names: &Names<'_>) -> String {
    words(slug.map(|it| names.partner(it)).as_deref())
}

/// Things by their names, or by their slugs where the framework does not have them.
fn list<'a>(slugs: &'a [Slug], name: impl Fn(&'a Slug) -> Option<&'a str>) -> String {
    let names = slugs.iter().map(|it| name(it).unwrap_or(it.as_str()));
    names.collect::<Vec<_>>().join(", ")
}
