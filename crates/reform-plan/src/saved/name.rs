use crate::Date;
use crate::draft::PlanDraft;

/// The file name of a plan: area and date, safe everywhere, like
/// `anyborough-send-reform-plan-2026-11-21.sendplan.json`.
pub fn file_name(draft: &PlanDraft, today: Date) -> String {
    output_name(draft, "", today, "sendplan.json")
}

/// The name of any file made from a plan: area, what it is where it is not the whole plan, and date,
/// like `anyborough-send-reform-plan-actions-2026-11-21.csv`. Of small letters, digits and hyphens
/// whatever was typed, below 120 characters, and never one of the names Windows keeps for itself.
pub fn output_name(draft: &PlanDraft, what: &str, today: Date, ending: &str) -> String {
    let (area, date) = (file_part(draft.title()), file_date(today));
    let what = match what {
        "" => String::new(),
        what => format!("-{}", file_part(what)),
    };
    format!("{area}-send-reform-plan{what}-{date}.{ending}")
}

/// A name as a part of a file name that is safe everywhere: small letters, digits and hyphens, 40
/// at most; `area` when nothing of it is.
pub(crate) fn file_part(name: &str) -> String {
    let mut part = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            part.push(c);
        } else if !part.is_empty() && !part.ends_with('-') {
            part.push('-');
        }
        if part.len() >= 40 {
            break;
        }
    }
    let part = part.trim_end_matches('-');
    if part.is_empty() { "area" } else { part }.to_owned()
}

/// A day as a part of a file name, like `2026-11-28`.
pub(crate) fn file_date(day: Date) -> String {
    let (year, month, day) = (day.year(), u8::from(day.month()), day.day());
    format!("{year}-{month:02}-{day:02}")
}
