// The files inside a ZIP, and what is in Word and Excel files, for tests to look at.
import { inflateRawSync } from 'node:zlib';

// Names and bytes of the files of a ZIP, by its central directory.
export function unzipped(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
  if (end < 0) throw new Error('no ZIP');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry of a central directory');
    const method = bytes.readUInt16LE(at + 10);
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((it) => bytes.readUInt16LE(at + it));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + packed);
    const file = method === 0 ? content : inflateRawSync(content);
    if (file.length !== size) throw new Error('a file of another size');
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), file);
    at += 46 + name + extra + comment;
  }
  return files;
}

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml) =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name] ?? whole;
  });

// The paragraphs of a Word document: style and text.
export function paragraphsOf(files) {
  const xml = files.get('word/document.xml').toString('utf8');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((it) => plain(it[1])).join(''),
  }));
}

// The sheets of a workbook by name: every cell with text, as text, row by row.
export function sheetsOf(files) {
  const text = (name) => files.get(name)?.toString('utf8') ?? '';
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    [...item.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map((it) => plain(it[1])).join(''));
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map((it) => plain(it[1]));
  const rowsOf = (xml) =>
    [...xml.matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
      [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, about, content = '']) => {
        const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
        return about.includes('t="s"') ? shared[Number(value)] : plain(value);
      }));
  return new Map(names.map((name, at) => [name, rowsOf(text(`xl/worksheets/sheet${at + 1}.xml`))]));
}

// The rows of a CSV file.
export function csvRows(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
