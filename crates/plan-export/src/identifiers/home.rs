use reform_plan::summary::Place;
use reform_plan::{
    Action, ActionField, AgreementField, Edit, Evidence, EvidenceField, FigureField,
    ForFamiliesField, Framework, FrontField, MeasureField, MeasureOf, NotNowField, ParkedField,
    PartnerField, PlanDraft, Priority, PriorityField, SectionField, SuccessMeasure, TypedDate,
    ViewField, WorkshopField, words,
};

/// Where a text of a plan is changed, and what it stands in, told from its path in the saved plan.
/// Both are what the list of changes says of an edit of it; a text that no edit sets is shown on the
/// summary.
pub(crate) fn home(framework: &Framework, draft: &PlanDraft, path: &[&str]) -> (Place, String) {
    // The boxes of a date are one field.
    let field = match path {
        [date @ .., "day" | "month" | "year"] if !date.is_empty() => date,
        path => path,
    };
    let Some(edit) = edit(draft, field) else {
        return (
            Place::Summary,
            format!("Part of the plan file: {}", path.join(".")),
        );
    };
    let words = words(&edit, &edit, draft, framework);
    (words.place.unwrap_or(Place::Summary), words.what)
}

/// An edit of the field at a path. What it sets does not count.
fn edit(draft: &PlanDraft, path: &[&str]) -> Option<Edit> {
    Some(match path {
        ["name"] => Edit::SetName(String::new()),
        ["front", rest @ ..] => Edit::SetFront(front(rest)?),
        ["partners", at, rest @ ..] => Edit::SetPartner {
            partner: item(&draft.partners, at)?.slug.clone(),
            field: match rest {
                ["name"] => PartnerField::Name(String::new()),
                ["role"] => PartnerField::Role(String::new()),
                ["signed"] => PartnerField::Signed(TypedDate::default()),
                _ => return None,
            },
        },
        ["left", partner] => Edit::RememberPartner {
            partner: (*partner).into(),
            name: None,
        },
        ["statements", statement, rest @ ..] => of_statement(draft, statement, rest)?,
        ["sections", section, rest @ ..] => Edit::SetSection {
            section: (*section).into(),
            field: section_field(rest)?,
        },
        ["answers", question] => Edit::SetAnswer {
            question: (*question).into(),
            answer: String::new(),
        },
        ["answer_figures", question, ..] => Edit::SetAnswerFigures {
            question: (*question).into(),
            figures: Vec::new(),
        },
        ["figures", at, rest @ ..] => Edit::SetFigure {
            figure: item(&draft.figures, at)?.id.clone(),
            field: match rest {
                ["value"] => FigureField::Value("".into()),
                ["period"] => FigureField::Period(String::new()),
                ["source"] => FigureField::Source(String::new()),
                ["note"] => FigureField::Note(String::new()),
                _ => return None,
            },
        },
        ["priorities", at, rest @ ..] => of_priority(item(&draft.priorities, at)?, rest)?,
        ["not_now", about, rest @ ..] => Edit::SetNotNow {
            about: (*about).to_owned(),
            field: match rest {
                ["reason"] => NotNowField::Reason(String::new()),
                ["on"] => NotNowField::On(TypedDate::default()),
                _ => return None,
            },
        },
        ["accepted_gaps", gap] => Edit::AcceptGap {
            gap: (*gap).to_owned(),
            reason: None,
        },
        ["workshop", "minutes"] => Edit::SetWorkshop(WorkshopField::Minutes("".into())),
        ["workshop", "start"] => Edit::SetWorkshop(WorkshopField::Start(String::new())),
        ["parked", at, "text"] => Edit::SetParked {
            parked: item(&draft.parked, at)?.id.clone(),
            field: ParkedField::Text(String::new()),
        },
        ["for_families", "heard"] => Edit::SetForFamilies(ForFamiliesField::Heard(String::new())),
        ["for_families", "tell_us"] => {
            Edit::SetForFamilies(ForFamiliesField::TellUs(String::new()))
        }
        ["reviews", ..] => Edit::SetReviews(Vec::new()),
        _ => return None,
    })
}

fn item<'a, T>(list: &'a [T], at: &str) -> Option<&'a T> {
    list.get(at.parse::<usize>().ok()?)
}

fn front(path: &[&str]) -> Option<FrontField> {
    Some(match path {
        ["area", ..] => FrontField::Area(None),
        ["sro"] => FrontField::Sro(String::new()),
        ["council"] => FrontField::Council(String::new()),
        ["icb"] => FrontField::Icb(String::new()),
        ["forum"] => FrontField::Forum(String::new()),
        ["settings"] => FrontField::Settings(String::new()),
        ["version"] => FrontField::Version(String::new()),
        ["date"] => FrontField::Date(TypedDate::default()),
        _ => return None,
    })
}

fn of_statement(draft: &PlanDraft, statement: &str, path: &[&str]) -> Option<Edit> {
    let statement = statement.into();
    Some(match path {
        ["reason"] => Edit::SetReason {
            statement,
            reason: String::new(),
        },
        ["evidence", at, rest @ ..] => {
            let line: &Evidence = item(&draft.statement(&statement)?.evidence, at)?;
            Edit::SetEvidence {
                evidence: line.id.clone(),
                statement,
                field: match rest {
                    ["text"] => EvidenceField::Text(String::new()),
                    ["source"] => EvidenceField::Source(String::new()),
                    ["figure", ..] => EvidenceField::Figure(None),
                    _ => return None,
                },
            }
        }
        ["views", partner, "comment"] => Edit::SetView {
            statement,
            partner: (*partner).into(),
            field: ViewField::Comment(String::new()),
        },
        ["dissent", partner] => Edit::SetDissent {
            statement,
            partner: (*partner).into(),
            words: None,
        },
        ["agreed_on"] => Edit::SetAgreement {
            statement,
            field: AgreementField::On(TypedDate::default()),
        },
        _ => return None,
    })
}

fn section_field(path: &[&str]) -> Option<SectionField> {
    Some(match path {
        ["narrative"] => SectionField::Narrative(String::new()),
        ["form_heading"] => SectionField::FormHeading(String::new()),
        ["form_limit"] => SectionField::FormLimit("".into()),
        ["assembled", ..] => SectionField::Assembled(Vec::new()),
        ["response", "shows"] => SectionField::Shows(String::new()),
        ["response", "means"] => SectionField::Means(String::new()),
        ["response", "will_do"] => SectionField::WillDo(String::new()),
        ["response", "figures", ..] => SectionField::Figures(Vec::new()),
        _ => return None,
    })
}

fn of_priority(priority: &Priority, path: &[&str]) -> Option<Edit> {
    let field = match path {
        ["title"] => PriorityField::Title(String::new()),
        ["reasons", ..] => PriorityField::Reasons(Vec::new()),
        ["problem"] => PriorityField::Problem(String::new()),
        ["families"] => PriorityField::Families(String::new()),
        ["plain"] => PriorityField::Plain(String::new()),
        ["means"] => PriorityField::Means(String::new()),
        ["will_do"] => PriorityField::WillDo(String::new()),
        ["actions", at, rest @ ..] => {
            let action: &Action = item(&priority.actions, at)?;
            return Some(Edit::SetAction {
                action: action.id.clone(),
                field: action_field(rest)?,
            });
        }
        ["measures", at, rest @ ..] => {
            let measure: &SuccessMeasure = item(&priority.measures, at)?;
            return Some(Edit::SetMeasure {
                measure: measure.id.clone(),
                field: measure_field(rest)?,
            });
        }
        _ => return None,
    };
    Some(Edit::SetPriority {
        priority: priority.id.clone(),
        field,
    })
}

fn action_field(path: &[&str]) -> Option<ActionField> {
    Some(match path {
        ["what"] => ActionField::What(String::new()),
        ["role"] => ActionField::Role(String::new()),
        ["start"] => ActionField::Start(TypedDate::default()),
        ["by"] => ActionField::By(TypedDate::default()),
        ["families_how"] => ActionField::FamiliesHow(String::new()),
        ["obstacle"] => ActionField::Obstacle(String::new()),
        ["unblock"] => ActionField::Unblock(String::new()),
        ["milestones", ..] => ActionField::Milestones(Vec::new()),
        ["notes", ..] => ActionField::Notes(Vec::new()),
        _ => return None,
    })
}

fn measure_field(path: &[&str]) -> Option<MeasureField> {
    Some(match path {
        ["of", ..] => MeasureField::Of(MeasureOf::default()),
        ["baseline"] => MeasureField::Baseline("".into()),
        ["baseline_date"] => MeasureField::BaselineDate(String::new()),
        ["source"] => MeasureField::Source(String::new()),
        ["figure", ..] => MeasureField::Figure(None),
        ["target"] => MeasureField::Target("".into()),
        ["target_date"] => MeasureField::TargetDate(TypedDate::default()),
        ["reports"] => MeasureField::Reports(String::new()),
        ["when"] => MeasureField::When(String::new()),
        ["trajectory", ..] => MeasureField::Trajectory(Vec::new()),
        ["results", ..] => MeasureField::Results(Vec::new()),
        _ => return None,
    })
}
