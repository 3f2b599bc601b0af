use plan_framework::{Framework, Slug};

use super::text::shortened;
use crate::draft::{Id, LocalFigure, MeasureOf, PlanDraft};
use crate::summary::{Place, name_of};

/// The most characters of a name inside a line.
pub(super) const NAME: usize = 60;

/// Where names are looked up: in the plan as it is now, and in the framework.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub(super) draft: &'a PlanDraft,
    pub(super) framework: &'a Framework,
}

impl Names<'_> {
    /// A statement by its mark and text; by its slug when the framework does not have it.
    pub(super) fn statement(&self, slug: &Slug) -> String {
        let found = self.framework.statement(slug);
        found.map_or_else(
            || slug.to_string(),
            |(_, it)| shortened(&format!("{} {}", it.id, it.text), NAME),
        )
    }

    /// Whether what partners said of a statement may be seen.
    pub(super) fn is_revealed(&self, statement: &Slug) -> bool {
        self.draft.is_revealed(statement)
    }

    /// The page a statement is opened on.
    pub(super) fn statement_page(&self, statement: &Slug) -> Option<Place> {
        let section = self.framework.home_section(statement)?;
        Some(Place::Statement {
            section: section.slug.clone(),
            statement: statement.clone(),
        })
    }

    /// The page where a partner scores a statement.
    pub(super) fn partner_page(&self, statement: &Slug, partner: &Slug) -> Option<Place> {
        self.framework.statement(statement)?;
        self.draft.partner(partner)?;
        Some(Place::Answer {
            statement: statement.clone(),
            partner: partner.clone(),
        })
    }

    /// The page where the room compares what partners said of a statement.
    pub(super) fn room_page(&self, statement: &Slug) -> Option<Place> {
        let section = self.framework.home_section(statement)?;
        Some(Place::Compare {
            section: section.slug.clone(),
            statement: statement.clone(),
        })
    }

    /// A section by its number and title.
    pub(super) fn section(&self, slug: &Slug) -> String {
        self.framework.section(slug).map_or_else(
            || format!("Section {slug}"),
            |it| format!("Section {}, {}", it.number, it.title),
        )
    }

    /// The answer to an insight question, and the page it is on.
    pub(super) fn answer(&self, question: &Slug) -> (String, Option<Place>) {
        let found = self.framework.question(question);
        let text = found.map_or(question.as_str(), |(_, question)| &question.text);
        let words = format!("Answer to \"{}\"", shortened(text, NAME));
        let place = found.map(|(section, _)| Place::SectionInsight(section.slug.clone()));
        (words, place)
    }

    /// What the shortlist found, told from its key, like `statement/shared-vision`.
    pub(super) fn about(&self, key: &str) -> String {
        let (kind, rest) = key.split_once('/').unwrap_or(("", key));
        match kind {
            "statement" => self.statement(&Slug::from(rest)),
            "indicator" => {
                let known = self.framework.indicator(&Slug::from(rest));
                known.map_or_else(|| rest.to_owned(), |it| format!("{} {}", it.id, it.name))
            }
            _ => {
                let known = self.draft.parked(&Id::from(rest));
                known.map_or_else(
                    || "Something that was removed".to_owned(),
                    |it| shortened(&it.text, NAME),
                )
            }
        }
    }

    /// What a gap is a gap of that is about no thing of the plan, told from its key: a section, a
    /// principle, a partner, or the plan as a whole.
    pub(super) fn gap_of_plan(&self, key: &str) -> String {
        let (kind, rest) = key.split_once('/').unwrap_or_default();
        let (slug, _) = rest.split_once('/').unwrap_or_default();
        let slug = Slug::from(slug);
        let known = match kind {
            "section" => self.framework.section(&slug).map(|_| self.section(&slug)),
            "principle" => self.framework.principle(&slug).map(|it| it.name.clone()),
            "partner" => Some(self.partner(&slug)),
            "indicator" => self.framework.indicator(&slug).map(|it| it.name.clone()),
            "plan" => Some("the plan as a whole".to_owned()),
            "votes" => Some("the votes".to_owned()),
            "question" => Some(self.answer(&slug).0),
            "parked" => {
                let id = Id(rest.strip_suffix("/open").unwrap_or(rest).to_owned());
                self.draft.parked(&id).map(|it| shortened(&it.text, NAME))
            }
            "not-now" => {
                let about = rest.rsplit_once('/').map_or(rest, |(about, _)| about);
                Some(self.about(about))
            }
            _ => None,
        };
        known.unwrap_or_else(|| "something that was removed".to_owned())
    }

    /// A partner of the plan, or one of the framework that is not in it any more.
    pub(super) fn partner(&self, slug: &Slug) -> String {
        name_of(self.framework, self.draft, slug).to_owned()
    }
}

/// The indicator a figure is of.
pub(super) fn figure_name(figure: &LocalFigure, framework: &Framework) -> String {
    let known = framework.indicator(&figure.indicator);
    known.map_or_else(
        || figure.indicator.to_string(),
        |it| format!("{} {}", it.id, it.name),
    )
}

/// What is measured; empty when it has no name yet.
pub(super) fn measure_name(of: &MeasureOf, framework: &Framework) -> String {
    match of {
        MeasureOf::Indicator(slug) => {
            let known = framework.indicator(slug);
            known.map_or_else(|| slug.to_string(), |it| it.name.clone())
        }
        MeasureOf::Own(words) => words.trim().to_owned(),
    }
}
