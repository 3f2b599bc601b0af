use super::months::Month;

/// What a timeline shows. Months are a year from 1900 to 2200 and a month from 1 to 12; any other is
/// taken as no date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineInput {
    /// Name that is unique on the page; ids of the chart begin with it.
    pub id: String,
    /// The day the chart is made for: year, month and day.
    pub today: (i32, u32, u32),
    /// The priorities with their actions, in the order they are shown.
    pub groups: Vec<TimelineGroup>,
}

/// The actions of one priority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineGroup {
    /// Title of the priority.
    pub title: String,
    /// Its actions, in the order they are shown.
    pub rows: Vec<TimelineRow>,
}

/// An action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineRow {
    /// What is done.
    pub words: String,
    /// Who leads it; may be empty.
    pub lead: String,
    /// Year and month in which it starts.
    pub start: Option<(i32, u32)>,
    /// Year and month by whose end it is finished.
    pub finish: Option<(i32, u32)>,
    /// Where it stands, in a word or two, like "In progress"; may be empty.
    pub status: String,
    /// Whether it is overdue.
    pub due: TimelineDue,
    /// Its milestones.
    pub milestones: Vec<TimelineMilestone>,
}

/// Whether an action is overdue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimelineDue {
    /// It is not, or it has no date it could be overdue by.
    #[default]
    NotOverdue,
    /// Its finish has passed and it is not done.
    Overdue,
}

/// A step of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineMilestone {
    /// What is reached.
    pub words: String,
    /// Year and month; one without is in the table only.
    pub month: Option<(i32, u32)>,
    /// Whether it is done.
    pub state: MilestoneState,
}

/// Whether a milestone is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MilestoneState {
    /// It is done.
    Done,
    /// It is not done.
    NotDone,
}

impl TimelineInput {
    /// The actions that have a date, with the title of their priority.
    pub(super) fn dated(&self) -> impl Iterator<Item = &TimelineRow> {
        self.rows().map(|(_, row)| row).filter(|row| row.has_date())
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = (&TimelineGroup, &TimelineRow)> {
        let groups = self.groups.iter();
        groups.flat_map(|group| group.rows.iter().map(move |row| (group, row)))
    }

    /// The first and the last month that an action has.
    pub(super) fn span(&self) -> Option<(Month, Month)> {
        let first = self.dated().flat_map(TimelineRow::months).min()?;
        let last = self.dated().flat_map(TimelineRow::months).max()?;
        Some((first, last))
    }
}

impl TimelineRow {
    pub(super) fn starts(&self) -> Option<Month> {
        self.start.and_then(Month::of)
    }

    pub(super) fn finishes(&self) -> Option<Month> {
        self.finish.and_then(Month::of)
    }

    /// The milestones that have a month.
    pub(super) fn reached(&self) -> impl Iterator<Item = (Month, MilestoneState)> {
        let milestones = self.milestones.iter();
        milestones.filter_map(|it| Some((it.month.and_then(Month::of)?, it.state)))
    }

    /// All months it has.
    fn months(&self) -> impl Iterator<Item = Month> {
        let ends = [self.starts(), self.finishes()].into_iter().flatten();
        ends.chain(self.reached().map(|(month, _)| month))
    }

    pub(super) fn has_date(&self) -> bool {
        self.months().next().is_some()
    }

    /// Where it stands, with "overdue" said once.
    pub(super) fn standing(&self) -> String {
        let status = self.status.trim();
        let is_said = status.to_lowercase().contains("overdue");
        match self.due {
            TimelineDue::Overdue if status.is_empty() => "Overdue".to_owned(),
            TimelineDue::Overdue if !is_said => format!("{status}, overdue"),
            _ => status.to_owned(),
        }
    }
}
