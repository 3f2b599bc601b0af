"""Opens the outputs of many plans with other programs' libraries and compares what is in them.

    python read_back.py FOLDER

Each folder in FOLDER has the files of one plan and `expected.json`, written by the example
`write_outputs` of the crate plan-export. Prints what differs and how many files passed.
"""

import csv
import json
import multiprocessing
import re
import sys
from datetime import date, datetime
from pathlib import Path

import docx
import icalendar
import openpyxl
from docx.table import Table
from markdown_it import MarkdownIt
from openpyxl.utils import get_column_letter

# Characters XML 1.0 has no way to say, as they are left out of every file.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

# What turns the direction of writing: outputs close what was left open.
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")

# What a workbook says of a text that is longer than a cell holds.
CUT = "\n[Cut here: a cell of a workbook holds 32,767 characters."


class Differs(Exception):
    """What is in a file is not what was to be in it."""


def same(what, expected, found):
    if expected != found:
        one, other = repr(expected), repr(found)
        at = next((at for at, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), 0)
        raise Differs(f"{what}: expected {clip(one, at)}, found {clip(other, at)}")


def clip(words, at=0):
    """Words around a place."""
    start = max(at - 60, 0)
    end = start + 200
    return ("…" if start else "") + words[start:end] + ("…" if end < len(words) else "")


def words(text):
    """Text with its white space as single spaces, without what no file holds."""
    return " ".join(TURNS.sub("", ILLEGAL.sub("", text)).split())


def letters(text):
    """Text without any white space or control characters: Markdown has its own idea of both."""
    text = "".join(it for it in text if not ("\x7f" <= it <= "\x9f"))
    return words(text).replace(" ", "")


# Documents: headings, text and tables one after another.


def joined(items, read):
    """Items with text that stands together as one, so that it does not matter how it is broken into
    paragraphs; what has nothing to read is left out."""
    made = []
    for item in items:
        if "rows" in item:
            rows = [[read(cell) for cell in row] for row in [item["header"], *item["rows"]]]
            made.append({"rows": rows})
            continue
        text = read(item["text"])
        if not text:
            continue
        if "heading" in item:
            made.append({"heading": item["heading"], "text": text})
        elif made and set(made[-1]) == {"text"}:
            made[-1]["text"] = read(made[-1]["text"] + " " + text)
        else:
            made.append({"text": text})
    return made


def compare_bodies(expected, found, read):
    expected, found = joined(expected, read), joined(found, read)
    for number, (one, other) in enumerate(zip(expected, found)):
        same(f"item {number}", one, other)
    same("number of items", len(expected), len(found))


WORD_HEADINGS = {"Title": 0, "Heading 1": 1, "Heading 2": 2, "Heading 3": 3}


def check_word(path, expected):
    document = docx.Document(str(path))
    found = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            rows = [
                ["\n".join(it.text for it in cell.paragraphs) for cell in row.cells]
                for row in item.rows
            ]
            found.append({"header": rows[0], "rows": rows[1:]})
        elif item.style.name in WORD_HEADINGS:
            found.append({"heading": WORD_HEADINGS[item.style.name], "text": item.text})
        else:
            found.append({"text": item.text})
    compare_bodies(expected, found, words)
    if not document.core_properties.title.strip():
        raise Differs("the document has no title")


def check_markdown(path, expected):
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(
        path.read_text(encoding="utf-8")
    )
    found, rows = [], []
    heading, row = None, None
    for token in tokens:
        match token.type:
            case "heading_open":
                heading = int(token.tag[1:]) - 1
            case "heading_close":
                heading = None
            case "table_open":
                rows = []
            case "tr_open":
                row = []
            case "tr_close":
                rows.append(row)
                row = None
            case "table_close":
                found.append({"header": rows[0], "rows": rows[1:]})
            case "inline":
                text = plain(token.children)
                if row is not None:
                    row.append(text)
                elif heading is not None:
                    found.append({"heading": heading, "text": text})
                else:
                    found.append({"text": text})
            case "html_block" | "code_block" | "fence" | "hr":
                raise Differs(f"typed text became {token.type}: {clip(repr(token.content))}")
    compare_bodies(expected, found, letters)


def plain(children):
    """The text of inline Markdown. Only what the outputs write themselves may be in it."""
    text = ""
    for child in children:
        if child.type == "text":
            text += child.content
        elif child.type in ("softbreak", "hardbreak") or child.content == "<br>":
            text += " "
        elif child.type not in ("strong_open", "strong_close", "em_open", "em_close"):
            raise Differs(f"typed text became {child.type}: {clip(repr(child.content))}")
    return text


# Tables: cells with what they are.


def check_workbook(path, expected):
    workbook = openpyxl.load_workbook(path)
    same("sheets", [it["name"] for it in expected], workbook.sheetnames)
    if not workbook.properties.title.strip():
        raise Differs("the workbook has no title")
    for sheet in expected:
        check_sheet(sheet, workbook[sheet["name"]])


def check_sheet(expected, sheet):
    rows = list(sheet.iter_rows())
    columns = len(expected["headings"])
    same(f"{sheet.title}, headings", expected["headings"], [it.value for it in rows[0]])
    if sheet.merged_cells.ranges:
        raise Differs(f"{sheet.title} has merged cells")
    tables = list(sheet.tables.values())
    same(f"{sheet.title}, tables", 1, len(tables))
    extent = f"A1:{get_column_letter(columns)}{max(len(rows), 2)}"
    same(f"{sheet.title}, its table", extent, tables[0].ref)
    # Notes say what had to be cut; a table without rows still has an empty one.
    for number, row in enumerate(expected["rows"], start=1):
        for place, cell in zip(row, rows[number]):
            check_cell(f"{sheet.title}!{cell.coordinate}", place, cell)
    for row in rows[1 + len(expected["rows"]) :]:
        values = [it.value for it in row if it.value is not None]
        if values and values[0] != "Text that was cut":
            raise Differs(f"{sheet.title} has a row too many: {clip(repr(values))}")


def check_cell(where, expected, cell):
    if cell.data_type == "f":
        raise Differs(f"{where} is a formula: {clip(repr(cell.value))}")
    value = cell.value
    match expected:
        case None:
            same(where, None, value)
        case {"text": text}:
            check_text(where, text, value)
        case {"number": number}:
            if not isinstance(value, (int, float)):
                raise Differs(f"{where} is no number: {clip(repr(value))}")
            # A workbook keeps 15 digits or so.
            if abs(value - number) > 1e-12 * max(abs(number), 1e-3):
                raise Differs(f"{where}: expected {number}, found {value}")
        case {"day": day}:
            found = value.date() if isinstance(value, datetime) else value
            same(where, date.fromisoformat(day), found)
        case {"month": month}:
            same(where, date.fromisoformat(month).strftime("%B %Y"), value)


def check_text(where, text, value):
    expected = as_lines(text)
    # An empty text and no text are one in a workbook.
    found = value if isinstance(value, str) else "" if value is None else repr(value)
    if CUT in found:
        found = found[: found.index(CUT)]
        if len(found.encode("utf-16-le")) < 2 * 30_000 or not expected.startswith(found):
            raise Differs(f"{where} was cut, and is not the beginning of what was typed")
        return
    same(where, expected, found)


def as_lines(text):
    """Text with line breaks of every system as one, without what no file holds."""
    return ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


FORMULA = "=+-@\t\r\n＝＋－＠"


def check_csv(path, expected):
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    same("columns", expected["keys"], rows[0])
    same("number of rows", len(expected["rows"]), len(rows) - 1)
    for number, (row, found) in enumerate(zip(expected["rows"], rows[1:]), start=2):
        same(f"line {number}, number of cells", len(expected["keys"]), len(found))
        for key, cell, value in zip(expected["keys"], row, found):
            check_field(f"line {number}, {key}", cell, value)


def check_field(where, expected, value):
    match expected:
        case None:
            same(where, "", value)
        case {"text": text}:
            text = as_lines(text)
            # A spreadsheet would take it for a formula, so an apostrophe stands in front.
            if value == "'" + text and any(it in FORMULA for it in text):
                return
            if text.lstrip().startswith(tuple("=@+-")) and not is_number(text):
                raise Differs(f"{where} may be taken for a formula: {clip(repr(value))}")
            same(where, text, value)
        case {"number": number}:
            same(where, number, float(value))
        case {"day": day}:
            same(where, day, value)
        case {"month": month}:
            same(where, month[:7], value)


def is_number(text):
    return re.fullmatch(r"[+-]?[0-9.,]+%?", text.strip()) is not None


# Others.


def check_calendar(path, _):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    same("kind", "VCALENDAR", calendar.name)
    identities = set()
    for event in calendar.walk("VEVENT"):
        if event.errors:
            raise Differs(f"an event has errors: {event.errors}")
        if type(event.decoded("DTSTART")) is not date:
            raise Differs("an event is not of a whole day")
        if not str(event["SUMMARY"]).strip():
            raise Differs("an event has no title")
        if str(event["UID"]) in identities:
            raise Differs("two events are the same")
        identities.add(str(event["UID"]))


def check_json(path, _):
    plan = json.loads(path.read_text(encoding="utf-8"))
    same("kind", "local-send-reform-plan", plan["kind"])


CHECKS = {
    "word": check_word,
    "markdown": check_markdown,
    "workbook": check_workbook,
    "csv": check_csv,
    "calendar": check_calendar,
    "json": check_json,
}


def check_plan(folder):
    """How many files of a plan passed, and what is wrong with the others."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    passed, wrong = 0, []
    for file in expected["files"]:
        try:
            CHECKS[file["kind"]](folder / file["file"], file["inside"])
            passed += 1
        except Exception as problem:  # Whatever a library says of a file is a failure of the file.
            kind = "" if isinstance(problem, Differs) else f"{type(problem).__name__}: "
            wrong.append(f"{expected['name']}, {file['file']}: {kind}{problem}")
    return passed, wrong


def main():
    folders = sorted(it.parent for it in Path(sys.argv[1]).glob("*/expected.json"))
    with multiprocessing.Pool() as pool:
        results = pool.map(check_plan, folders, chunksize=1)
    passed = sum(passed for passed, _ in results)
    wrong = [it for _, wrong in results for it in wrong]
    for line in wrong[:50]:
        print(line)
    if len(wrong) > 50:
        print(f"and {len(wrong) - 50} more")
    print(f"Files of {len(folders)} plans, as other programs read them:")
    print(f"{passed} passed, {len(wrong)} failed")
    if wrong or not passed:
        sys.exit(1)


if __name__ == "__main__":
    main()
