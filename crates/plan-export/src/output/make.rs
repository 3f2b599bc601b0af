use reform_plan::{PlanSummary, saved};

use super::{MadeFile, Order, Output, Pictures, Progress, everything};
use crate::problem::ExportProblem;
use crate::sheet::tidy;
use crate::{calendar, csv, document, excel, families, form, markdown, minutes, sheet, word};

/// Makes what somebody asked for. The same order for the same plan on the same day makes the same
/// bytes. `tell` hears how far it is: before each file, and once all are made.
///
/// Charts a document shows are taken from `pictures`: see [`super::charts`].
///
/// # Errors
/// When a file cannot be made, in words that say what to do instead.
pub fn make(
    order: &Order,
    summary: &PlanSummary<'_>,
    pictures: &Pictures,
    tell: &mut dyn FnMut(Progress),
) -> Result<MadeFile, ExportProblem> {
    if order.output == Output::Everything {
        return everything::make(order, summary, pictures, tell);
    }
    let what = order.output.about().name.to_owned();
    let step = |done, what| Progress { done, of: 1, what };
    tell(step(0, what.clone()));
    let file = one(order, summary, pictures)?;
    tell(step(1, what));
    Ok(file)
}

/// One file that is not made of others.
pub(super) fn one(
    order: &Order,
    summary: &PlanSummary<'_>,
    pictures: &Pictures,
) -> Result<MadeFile, ExportProblem> {
    let document = || document::of(summary, &order.parts);
    let bytes = match order.output {
        Output::Excel => excel::write(&sheet::of(summary), &excel::About::of(summary))?,
        Output::ScoresCsv => csv::write(&tidy::scores(summary)),
        Output::FiguresCsv => csv::write(&tidy::figures(summary)),
        Output::ActionsCsv => csv::write(&tidy::actions(summary)),
        Output::MeasuresCsv => csv::write(&tidy::measures(summary)),
        Output::ThreadCsv => csv::write(&tidy::thread(summary)),
        Output::PlanFile => saved::to_file(summary.draft).into_bytes(),
        Output::Markdown => markdown::write(&document()).into_bytes(),
        Output::Calendar => calendar::write(summary).into_bytes(),
        Output::Minutes => text_file(&minutes::of(summary)),
        Output::Word => word::write(&document(), pictures, &word(order, summary))?,
        Output::FamiliesWord => word::write(
            &families::document(summary),
            pictures,
            &word(order, summary),
        )?,
        Output::FormText => text_file(&form::of(summary).text()),
        Output::Everything => Vec::new(),
    };
    let about = order.output.about();
    Ok(MadeFile {
        name: saved::output_name(summary.draft, about.what, summary.today, about.ending),
        media: about.media,
        bytes,
    })
}

/// What the Word file of a plan says of itself.
fn word(order: &Order, summary: &PlanSummary<'_>) -> word::About {
    word::About {
        today: summary.today,
        subject: order.output.about().purpose.to_owned(),
        type_size: order.type_size,
    }
}

/// Text as the plainest editors of Windows show it: lines end in CRLF.
pub(super) fn text_file(text: &str) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().collect();
    let mut file = lines.join("\r\n");
    file.push_str("\r\n");
    file.into_bytes()
}
