//! Which column of a pasted table holds what.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Indicator,
    Value,
    Period,
    Source,
    Note,
}

impl Column {
    /// All of them, in the order they are taken to stand in without a heading.
    pub(super) const ALL: [Self; 5] = [
        Self::Indicator,
        Self::Value,
        Self::Period,
        Self::Source,
        Self::Note,
    ];

    /// Headings it is known by; the first is the one to use.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Indicator => &["indicator", "measure", "indicator name", "indicator id"],
            Self::Value => &["figure", "value", "number", "local figure"],
            Self::Period => &["period", "date", "year", "date or period"],
            Self::Source => &["source", "where it comes from", "data source"],
            Self::Note => &["note", "notes", "comment", "comments"],
        }
    }

    fn of_heading(heading: &str) -> Option<Self> {
        let heading = heading.to_lowercase();
        let heading = heading.trim_end_matches([':', '?']).trim();
        Self::ALL
            .into_iter()
            .find(|it| it.headings().contains(&heading))
    }

    fn heading(self) -> &'static str {
        self.headings().first().copied().unwrap_or_default()
    }
}

/// What each column of a table holds; none for one that is not used.
pub(super) struct Columns {
    holds: Vec<Option<Column>>,
    /// Whether the first row names the columns.
    pub(super) has_heading: bool,
    /// What is wrong with the headings.
    pub(super) problems: Vec<String>,
    /// Headings that are not known.
    pub(super) unused: Vec<String>,
}

impl Columns {
    /// Read off the first row. It is a heading when two of its cells at least are: a row of figures
    /// may have one such word in it, such as a note that says "date".
    pub(super) fn of(first: &[String]) -> Self {
        let known: Vec<Option<Column>> = first.iter().map(|it| Column::of_heading(it)).collect();
        if known.iter().flatten().count() < 2 {
            return Self {
                holds: Column::ALL.map(Some).into(),
                has_heading: false,
                problems: Vec::new(),
                unused: Vec::new(),
            };
        }
        let unused = first.iter().zip(&known);
        let unused = unused.filter(|(heading, column)| column.is_none() && !heading.is_empty());
        let mut problems = Vec::new();
        for column in Column::ALL {
            let times = known.iter().flatten().filter(|it| **it == column).count();
            let heading = column.heading();
            if times > 1 {
                problems.push(format!(
                    "{times} columns are headed as \"{heading}\" or a word like it. Keep one of them"
                ));
            } else if times == 0 && column != Column::Note {
                problems.push(format!(
                    "No column is headed \"{heading}\". Name it so in the first row, or add it"
                ));
            }
        }
        Self {
            unused: unused.map(|(heading, _)| heading.clone()).collect(),
            holds: known,
            has_heading: true,
            problems,
        }
    }

    /// The cell of a row in a column; empty when the row is too short.
    pub(super) fn cell<'a>(&self, row: &'a [String], column: Column) -> &'a str {
        let at = self.holds.iter().position(|it| *it == Some(column));
        at.and_then(|at| row.get(at)).map_or("", String::as_str)
    }

    /// The first cell past the columns that says anything.
    pub(super) fn beyond<'a>(&self, row: &'a [String]) -> Option<&'a str> {
        let beyond = row.get(self.holds.len()..).unwrap_or_default();
        beyond.iter().map(String::as_str).find(|it| !it.is_empty())
    }
}
