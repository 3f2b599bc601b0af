use plan_framework::Unit;

/// From which count on a local figure is shown as it is. Fewer people could be recognised.
///
/// The setting is for figures a council adds itself; published figures have been through the
/// publisher's own rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmallCounts {
    /// Counts under this are not shown.
    pub under: u32,
}

impl Default for SmallCounts {
    /// Under 5: the usual line for numbers of children in published tables.
    fn default() -> Self {
        Self { under: 5 }
    }
}

impl SmallCounts {
    /// Whether a value is a count too small to be shown.
    pub fn hides(self, value: f64, unit: Unit) -> bool {
        unit == Unit::Count && value < f64::from(self.under)
    }

    /// A value as it may be shown: a count that is too small as "fewer than", anything else as
    /// [`Unit::format`] has it. Zero is hidden like the other small counts, so that what is left
    /// says nothing about them.
    ///
    /// ```
    /// use plan_framework::Unit;
    /// use send_data::compare::SmallCounts;
    /// let shown = |value| SmallCounts::default().shown(value, Unit::Count);
    /// assert_eq!([0.0, 4.0, 5.0].map(shown), ["fewer than 5", "fewer than 5", "5"]);
    /// assert_eq!(SmallCounts { under: 10 }.shown(9.0, Unit::Count), "fewer than 10");
    /// assert_eq!(SmallCounts::default().shown(2.5, Unit::Percent), "2.5%");
    /// ```
    pub fn shown(self, value: f64, unit: Unit) -> String {
        if self.hides(value, unit) {
            format!("fewer than {}", self.under)
        } else {
            unit.format(value)
        }
    }
}
