use crate::output::TypeSize;

/// A style of a paragraph. What each looks like is in `styles.xml`; people change it there in Word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The document's title.
    Title,
    /// What a reader of any page has to know.
    Mark,
    /// A heading of the first level: a part of the document.
    Heading1,
    /// A heading inside a part.
    Heading2,
    /// A heading below that.
    Heading3,
    /// Running text.
    Body,
    /// What is missing.
    Missing,
    /// Something to know about the document itself.
    Notice,
    /// Small print.
    Note,
    /// A line of a list.
    Bullet,
    /// A line of a list whose order counts.
    Number,
    /// What follows the first line of a list's line.
    Continued,
    /// A name and what is known of it.
    Fact,
    /// What a table or a chart is of.
    Caption,
    /// A picture.
    Picture,
    /// A heading of a column.
    ColumnHeading,
    /// A cell.
    Cell,
    /// Small space where Word asks for a paragraph and there is nothing to say.
    Gap,
    /// The heading of the contents, which is not one of them.
    ContentsHeading,
    /// A line of the contents.
    Contents1,
    /// A line of the contents, one level down.
    Contents2,
    /// The top of every page.
    Header,
    /// The foot of every page.
    Footer,
}

impl Style {
    /// Its identity in the style sheet.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Mark => "Mark",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::Body => "Normal",
            Self::Missing => "MissingLine",
            Self::Notice => "Notice",
            Self::Note => "Note",
            Self::Bullet => "ListBullet",
            Self::Number => "ListNumber",
            Self::Continued => "ListContinue",
            Self::Fact => "Fact",
            Self::Caption => "Caption",
            Self::Picture => "Picture",
            Self::ColumnHeading => "ColumnHeading",
            Self::Cell => "Cell",
            Self::Gap => "Gap",
            Self::ContentsHeading => "TOCHeading",
            Self::Contents1 => "TOC1",
            Self::Contents2 => "TOC2",
            Self::Header => "Header",
            Self::Footer => "Footer",
        }
    }
}

/// A style of letters inside a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LetterStyle {
    /// Set apart.
    Strong,
    /// Said because something is missing.
    Missing,
}

impl LetterStyle {
    /// Its identity in the style sheet.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Strong => "Strong",
            Self::Missing => "MissingWords",
        }
    }
}

/// Identity of the style of every table.
pub(super) const TABLE: &str = "PlanTable";

/// The style sheet, with letters of a size. Sizes are in half points, as Word has them.
pub(super) fn sheet(size: TypeSize) -> Vec<u8> {
    let sizes = match size {
        TypeSize::Usual => [48, 36, 30, 26, 24, 22],
        TypeSize::Large => [64, 52, 44, 38, 34, 32],
    };
    // Nothing typed is in the sheet, so the marks can be found as text.
    let marks = ["@title", "@h1", "@h2", "@h3", "@body", "@small"];
    let sheet = marks
        .iter()
        .zip(sizes)
        .fold(SHEET.to_owned(), |sheet, (mark, size)| {
            sheet.replace(mark, &size.to_string())
        });
    sheet.into_bytes()
}

const SHEET: &str = include_str!("styles.xml");
