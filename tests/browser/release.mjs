// Files as the Department for Education publishes them, made small: tables of a few rows, and the
// ZIP they come in. Where the whole release is at hand, a test opens that.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { top } from './support.mjs';

// The folder published files may be in; they are not part of the repository.
const published = join(process.env.SHARED ?? join(top, '..', 'shared'), 'data', 'published');

// The bytes of a published file; null where it is not at hand.
export async function publishedFile(name) {
  const path = join(published, name);
  return existsSync(path) ? readFile(path) : null;
}

// Rows cut from a published file.
export function cut(name) {
  return readFile(join(top, 'crates', 'send-data', 'tests', 'release', name));
}

// ---- ZIP ----

// A ZIP of files, each a name and its bytes, as APPNOTE.TXT of PKWARE has it: a head before each
// file, then the list of all, then the end.
export function zipped(files) {
  const heads = [];
  const list = [];
  let at = 0;
  for (const [name, content] of files) {
    const [called, bytes] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(bytes);
    // Version 2.0, no flags, deflated, 1 January 2025 at 00:00.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt16LE(((2025 - 1980) << 9) | (1 << 5) | 1, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(called.length, 22);
    heads.push(Buffer.from('PK\x03\x04'), about, called, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, rest, called);
    at += 4 + about.length + called.length + packed.length;
  }
  const size = list.reduce((sum, it) => sum + it.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...heads, ...list, end]);
}

// ---- Tables ----

const PLACE = [
  'time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name', 'region_code',
  'region_name', 'new_la_code', 'old_la_code', 'la_name',
];

const TIMELINESS = [
  'breakdown_topic', 'breakdown', 'plans_issued_den', 'plans_issued_den_ex', 'plans_issued_within_20_weeks',
  'plans_issued_20_weeks_ex', 'pc_plans_issued_within_20_weeks', 'PC_plans_issued_20_weeks_ex',
  'plans_issued_gt20weeks_ltYear', 'plans_issued_gt20weeks_ltYear_ex', 'pc_plans_issued_gt20weeks_ltYear',
  'PC_plans_issued_gt20weeks_ltYear_ex', 'plans_issued_gt_1_year', 'plans_issued_gt_1_year_ex',
  'pc_plans_issued_gt_1_year', 'PC_plans_issued_gt_1_year_ex',
];

const REVIEWS = [
  'breakdown_topic', 'breakdown', 'total_ehc_plans', 'review_expected', 'total_review_meeting',
  'review_decision_outstanding', 'number_decsion_4weeks', 'pc_decsion_4weeks',
];

const ENGLAND = ['National', 'E92000001', 'England', '', '', '', '', ''];
const LONDON = ['E92000001', 'England', 'E12000007', 'London'];
const NEWHAM = ['Local authority', ...LONDON, 'E09000025', '316', 'Newham'];
const CITY = ['Local authority', ...LONDON, 'E09000001', '201', 'City of London'];
const GATESHEAD = ['Local authority', 'E92000001', 'England', 'E12000001', 'North East', 'E08000037', '390', 'Gateshead'];

const lines = (rows) => rows.map((row) => row.join(',')).join('\n') + '\n';

// The table of plans issued in 20 weeks with one period: Newham's share in percent without
// exceptions, and the same share of England. The figures are made up.
export function timeliness(year, share, england = 48.1) {
  const row = (place, all, one) => [
    year, 'Calendar year', ...place, 'All EHC plans issued', 'All EHC plans issued',
    all, all, Math.round((all * one) / 100), Math.round((all * one) / 100), one, one,
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  return lines([[...PLACE, ...TIMELINESS], row(ENGLAND, 90000, england), row(NEWHAM, 400, share)]);
}

// The table of annual reviews with two councils as the release of July 2025 had them: a revision
// changed Newham's, and Gateshead's cannot be.
function reviews() {
  const row = (place, figures) => ['2024', 'Calendar year', ...place, 'All annual reviews', 'All annual reviews', ...figures];
  return lines([
    [...PLACE, ...REVIEWS],
    row(NEWHAM, [1199, 765, 331, 137, 73, 40.1]),
    row(GATESHEAD, [1845, 1588, 1570, -2, 72, 4.6]),
  ]);
}

// A table this tool does not know: a column that splits it, and one of figures.
export function unknownTable(year, all, girls) {
  const row = (place, sex, figure) => [year, 'Calendar year', ...place, sex, figure];
  return lines([
    [...PLACE, 'sex', 'waiting_over_a_year'],
    row(NEWHAM, 'Total', all),
    row(NEWHAM, 'Girls', girls),
    row(CITY, 'Total', 'c'),
  ]);
}

// The same table with its columns in another order.
export function turned(text) {
  return lines(text.trim().split('\n').map((line) => line.split(',').reverse()));
}

// The release of 2025: the whole of it where it is at hand, else a few rows of some of its files.
export async function release2025() {
  const name = 'education-health-and-care-plans_2025.zip';
  const whole = await publishedFile(name);
  // Two of its files revise something: Newham's reviews, and Camden's share of plans in 20 weeks.
  const inTime = async () => (await cut('timeliness_cut.csv')).toString().replace(',96.7,96.6,', ',96.7,96.5,');
  const made = async () => zipped([
    ['data/annual_reviews.csv', reviews()],
    ['data/timeliness_20_week.csv', await inTime()],
    ['data-guidance/data-guidance.txt', 'What the files are.'],
  ]);
  return { name, mimeType: 'application/zip', buffer: whole ?? (await made()) };
}
