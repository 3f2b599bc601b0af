use reform_plan::TypedDate;

use super::InspectionView;
use crate::Desk;

impl Desk {
    /// The latest Area SEND inspection of an area.
    pub(crate) fn inspection(&self, code: &str) -> Option<InspectionView> {
        let found = self.pack.inspection(code)?;
        let days = match (found.start.as_str(), found.end.as_str()) {
            ("", "") => String::new(),
            ("", day) | (day, "") => format!(" ({})", date(day)),
            (start, end) => format!(" ({} to {})", date(start), date(end)),
        };
        let published = match found.published.as_str() {
            "" => String::new(),
            day => format!("; report published {}", date(day)),
        };
        Some(InspectionView {
            words: format!(
                "Area SEND inspection by Ofsted and the Care Quality Commission{days}: {}{published}.",
                found.outcome.words()
            ),
            link: found.link.clone(),
        })
    }
}

/// A day like `2026-02-02` in words; as it is when it is no day.
pub(crate) fn date(day: &str) -> String {
    let mut parts = day.split('-').map(str::parse::<u16>);
    let read = |part: Option<Result<u16, _>>| part.and_then(Result::ok);
    let (year, month, of_month) = (read(parts.next()), read(parts.next()), read(parts.next()));
    match (year, month, of_month) {
        (Some(year), Some(month), Some(of_month)) => {
            let small = |number| u8::try_from(number).unwrap_or_default();
            TypedDate::day(small(of_month), small(month), year).words()
        }
        _ => day.to_owned(),
    }
}
