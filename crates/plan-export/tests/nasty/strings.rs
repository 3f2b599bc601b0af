//! What is pasted, typed by mistake, or typed to break things.

/// Strings of some characters.
pub(crate) const ALL: &[&str] = &[
    "",
    " ",
    "\t\r\n",
    "\u{a0}\u{2003}",
    "Plain words.",
    // Markup of the files we write.
    "]]>",
    "a]]>b & c < d > e \" f ' g",
    "<b>bold</b><script>alert(1)</script>",
    "&amp; &lt; &#x41; &nbsp;",
    "<w:t xml:space=\"preserve\">x</w:t>",
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>",
    "_x0041_ and _x000D_",
    "<r><t>a</t></r>",
    "{ TOC \\o } HYPERLINK \"file:///c\"",
    // Markdown.
    "# one\n## two\n- three\n1. four\n> five",
    "| a | b |\n|---|---|\n| c | d |",
    "**a** _b_ `c` ~~d~~ [e](http://f.invalid) ![g](h) <http://i.invalid> \\",
    "```\ncode\n```\n    indented\n===\n---\n***",
    "- [ ] task\n1) one\n+ two\n: three\n| four",
    // Calendars.
    "a;b,c:d\\n\\\\e\r\nEND:VEVENT\r\nBEGIN:VALARM",
    // Formulas and what begins one in some program.
    "=1+1",
    "=cmd|'/c calc'!A1",
    "+1",
    "-1",
    "-1+2",
    "@SUM(A1:A9)",
    " =1+1",
    "\u{a0}=1+1",
    "\t=1+1",
    "\r=1+1",
    "first\n=1+1",
    "'=1+1",
    "＝1+1",
    "=HYPERLINK(\"http://a.invalid\",\"b\")",
    "DDE(\"cmd\";\"/c calc\")",
    "a,b;c\td\"e\"\"f",
    // Characters XML and others cannot hold.
    "a\u{0}b\u{1}c\u{8}d\u{b}e\u{c}f\u{1f}g",
    "a\u{7f}b\u{85}c\u{9f}d",
    "a\u{fffe}b\u{ffff}c\u{fdd0}d\u{fffd}e\u{feff}f",
    "\u{1b}[31mred\u{1b}[0m",
    "a\u{2028}b\u{2029}c",
    // Languages.
    "Ysgrifennu’r weledigaeth: ŵ ŷ â ê î ô û",
    "مجموعة الآباء قالت: لم يخبرنا أحد 2026",
    "বাংলা ভাষায় মতামত",
    "שלום עולם (abc) 123",
    "中文，没有空格的很长的句子没有空格的很长的句子",
    "ﬁ ǆ İ ı ß ẞ e\u{301} a\u{308}\u{323}",
    // Emoji, joined and coloured.
    "👩‍👩‍👧 👍🏽 🏴󠁧󠁢󠁷󠁬󠁳󠁿 1️⃣",
    // Marks that turn writing round, some never closed.
    "plan\u{202e}xcod.json",
    "\u{2066}\u{2067}\u{202b}open",
    "\u{202c}\u{2069}closed only",
    "\u{200b}\u{200d}\u{200e}\u{200f}\u{ad}",
    // Names of files.
    "../../CON",
    "C:\\NUL.txt. . ",
    // Numbers and dates that are none.
    "1e999",
    "NaN",
    "9007199254740993",
    "1,2,3",
    "31/02/2026",
    "null",
    "TRUE",
];

/// How many long strings there are.
pub(crate) const LONG: usize = 6;

/// A long string.
pub(crate) fn long(which: usize) -> String {
    match which {
        // More than a cell of a workbook holds: 32,767.
        0 => "abcdefghi ".repeat(4_000),
        1 => "ab&<\u{b}🙂".repeat(7_000),
        2 => "word ".repeat(3_000),
        3 => "unbroken".repeat(700),
        4 => "line\n".repeat(400),
        _ => "=1+1 ".repeat(300),
    }
}
