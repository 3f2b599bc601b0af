use js_sys::Date as JsDate;
use reform_plan::keep::Moment;
use reform_plan::{Date, Month};

/// Today's date where the user is.
pub(super) fn today() -> Date {
    let now = now();
    let month = u8::try_from(now.get_month() + 1)
        .ok()
        .and_then(|it| Month::try_from(it).ok());
    let year = i32::try_from(now.get_full_year()).unwrap_or(2000);
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    Date::from_calendar_date(year, month.unwrap_or(Month::January), day).unwrap_or(Date::MIN)
}

/// The time of day in words, like `14:05`.
pub(super) fn time() -> String {
    let now = now();
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one module that asks for the time"
)]
fn now() -> JsDate {
    JsDate::new_0()
}

/// The moment it is where the user is.
pub(super) fn moment() -> Moment {
    Moment::new(today(), &time())
}

/// Minutes since the page was opened. Setting the clock of the computer does not change them.
pub(super) fn minutes() -> f64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0.0, |it| it.now() / 60_000.0)
}
