use crate::Date;
use crate::draft::PlanDraft;

/// The file name of a plan: area and date, safe everywhere, like
/// `anyborough-send-reform-plan-2026-11-21.sendplan.json`.
pub fn file_name(draft: &PlanDraft, today: Date) -> String {
    let mut area = String::new();
    for c in draft.title().to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            area.push(c);
        } else if !area.is_empty() && !area.ends_with('-') {
            area.push('-');
        }
        if area.len() >= 40 {
            break;
        }
    }
    let area = area.trim_end_matches('-');
    let area = if area.is_empty() { "area" } else { area };
    let (year, month, day) = (today.year(), u8::from(today.month()), today.day());
    format!("{area}-send-reform-plan-{year}-{month:02}-{day:02}.sendplan.json")
}
