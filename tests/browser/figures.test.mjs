// Published figures: looked at, used in a plan, and brought up to date from files as they were
// published. What such files may be like, and what is left when it does not work.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { cut, publishedFile, release2025, timeliness, turned, unknownTable, zipped } from './release.mjs';
import {
  dist, downloaded, dumpAtRest, dumpStores, exampleText, figuresHere, go, launch, newPage, open, saved, serve,
  withPlan,
} from './support.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const NEWHAM = 'E09000025';
const DEVON = 'E10000008';
const CITY = 'E09000001';
const IN_20_WEEKS = 'timely_20wk_ex_pc';
const TITLE = 'EHC plans issued within 20 weeks, exceptions left out';

let site;
let browser;
let newham;
before(async () => {
  site = await serve();
  browser = await launch();
  const file = JSON.parse(await exampleText());
  file.draft.front.area = { code: NEWHAM, name: 'Newham' };
  newham = JSON.stringify({ ...file, sha256: null });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// ---- Hands ----

const main = (page) => page.locator('main').innerText();
const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const csv = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

// A page with a plan for Newham open in a profile of its own.
async function withNewham(route = '#/plan', options = {}) {
  const page = await newPage(browser, options);
  await withPlan(page, newham);
  await open(page, site.address, route);
  await saved(page);
  return page;
}

// Goes to a page that has this heading, and waits until it has all of its figures. The heading has
// the keyboard, and the title of the window begins with it.
async function visit(page, route, heading) {
  await page.evaluate(() => document.activeElement.blur());
  await page.evaluate((to) => {
    location.hash = to;
  }, route);
  // Beside the caption above it, the heading has these words.
  await page.waitForFunction(
    (words) => document.getElementById('page-title')?.lastChild.textContent.trim() === words,
    heading,
  );
  await figuresHere(page);
  await page.waitForFunction(() => document.activeElement?.id === 'page-title', null, { timeout: 10_000 })
    .catch(() => assert.fail(`${route}: the heading does not have the keyboard`));
  const title = await page.title();
  assert.ok(title.startsWith(`${heading} - `), `${route} has the title ${title}`);
}

const explore = (page, area, name, item = IN_20_WEEKS, title = TITLE, compare = 'region') =>
  visit(page, `#/explore/${area}/${item}/${compare}`, `${title}: ${name}`);

// Chooses a file on the page of newer figures, and waits until the page shows what it would bring.
async function reads(page, file) {
  await page.locator('#figures-file').setInputFiles(file);
  const name = typeof file === 'string' ? file.split('/').pop() : file.name;
  await page.getByRole('heading', { name: `What ${name} would bring` }).waitFor({ timeout: 60_000 });
}

// Takes what was read.
async function takes(page, name) {
  await button(page, 'Take these figures').click();
  await page.getByText(`The figures of ${name} are taken.`).waitFor();
  await figuresHere(page);
}

// The rows of a table by its caption, each as the words of its cells; what is folded is opened.
async function rowsOf(page, caption) {
  await page.locator('main details').evaluateAll((all) => all.forEach((it) => (it.open = true)));
  const rows = page.locator('table', { has: page.locator('caption', { hasText: caption }) }).locator('tbody tr');
  return rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
}

// What the report says of a file.
const reportOf = (page, name) =>
  page.locator('.app-release-file', { has: page.getByRole('heading', { name, exact: true }) });

// The list of figures the plan uses, in words.
async function used(page) {
  await figuresHere(page);
  return page.locator('main section', { has: page.getByRole('heading', { name: 'Figures your plan uses' }) }).innerText();
}

// The list of what was taken from files, in words.
const loaded = (page) =>
  page.locator('main section', { has: page.getByRole('heading', { name: 'Newer figures you loaded' }) });

// The open plan as the file that is handed out.
async function exported(page) {
  await go(page, '#/plan');
  const file = await downloaded(page, () =>
    page.locator('main').getByRole('button', { name: 'Download plan file' }).click());
  return JSON.parse(file.text).draft;
}

// Uses the figure of an Explore page at the first place whose words match.
async function uses(page, where, told) {
  await page.locator('details', { hasText: 'Use this figure in the plan' }).evaluate((it) => (it.open = true));
  const option = page.locator('#use-figure option', { hasText: where }).first();
  await page.selectOption('#use-figure', await option.getAttribute('value'));
  await button(page, 'Use this figure').click();
  await page.locator('#notice', { hasText: told }).waitFor();
}

// What is kept of figures in either store.
async function keptFigures(page) {
  const { quick, lasting } = await dumpStores(page);
  const all = { ...quick, ...lasting };
  return Object.keys(all).filter((key) => key.startsWith('sendplan:figures'));
}

// A gate that requests of such files wait at until it is opened.
async function gateAt(page, pattern) {
  let opens;
  const opened = new Promise((resolve) => (opens = resolve));
  let comes;
  const reached = new Promise((resolve) => (comes = resolve));
  await page.route(pattern, async (route) => {
    comes();
    await opened;
    // Whoever asked may be gone.
    await route.continue().catch(() => {});
  });
  return { reached, open: () => opens() };
}

async function isWell(page) {
  assert.deepEqual(page.troubles, []);
  await page.context().close();
}

// ---- The journey ----

test('a release is opened from disk, its figures are used, compared and handed out, and a newer one is taken when somebody asks', async () => {
  const page = await withNewham();
  const release = await release2025();

  // The report says what the files would bring, before anything is taken.
  await visit(page, '#/figures', 'Load newer figures');
  assert.match(await used(page), /Your plan uses no published figure yet/);
  await reads(page, release);
  const reviews = reportOf(page, 'data/annual_reviews.csv');
  assert.match(await reviews.innerText(), /\d+ places, 1 period, 2024, \d+ cells read, .*\d+ revised, .*\d+ refused\./);
  const inTime = await reportOf(page, 'data/timeliness_20_week.csv').innerText();
  assert.match(inTime, /EHC plans issued within 20 weeks\s/);
  assert.match(inTime, /[\d,]+ places, \d periods, 20\d\d to 2024, [\d,]+ cells read/);
  const revised = await rowsOf(page, 'Revised figures');
  const ours = ['Annual review decisions still to be made', 'Newham', '2024', '149', '137'];
  assert.deepEqual(revised.filter((row) => row[1] === 'Newham'), [ours]);
  assert.match(await reviews.innerText(), /Line \d+: .* of Gateshead for 2024: -2 is below zero/);
  assert.match(await loaded(page).innerText(), /None yet/);
  await explore(page, NEWHAM, 'Newham', 'review_decision_outstanding_n', 'Annual review decisions still to be made');
  assert.match(await main(page), /Newham: 149 in 2024/);

  // It is taken, and shown with where it is from.
  await visit(page, '#/figures', 'Load newer figures');
  await reads(page, release);
  await takes(page, release.name);
  assert.match(await loaded(page).innerText(), /education-health-and-care-plans_2025\.zip, read on \d+ \w+ \d{4}: [\d,]+ change/);
  await explore(page, NEWHAM, 'Newham', 'review_decision_outstanding_n', 'Annual review decisions still to be made');
  assert.match(await main(page), /Newham: 137 in 2024\. Source: .*annual_reviews\.csv/);

  // A figure becomes evidence and the baseline of a measure.
  await explore(page, NEWHAM, 'Newham');
  assert.match(await main(page), /Newham: 57\.6% in 2024\. Source: DfE, Education, health and care plans/);
  await uses(page, /^Evidence for G1 /, 'The figure is evidence for');
  await uses(page, /^Baseline of the measure: Plans issued in 20 weeks/, 'The figure is the baseline of the measure');
  await go(page, '#/plan/assessment-and-plans/clear-decisions-on-time');
  const texts = await page.locator('textarea[id^="evidence-"]').evaluateAll((all) => all.map((it) => it.value));
  assert.ok(texts.includes(`${TITLE}: Newham 57.6% (2024).`), texts.join('\n'));
  await go(page, '#/measures/measure-1-1');
  assert.equal(await page.locator('#baseline').inputValue(), '57.6%');
  assert.equal(await page.locator('#baseline-date').inputValue(), '2024');
  assert.match(await page.locator('#source').inputValue(), /SEN2/);
  assert.equal(await page.locator('#target').inputValue(), '75%', 'the target stays');

  // It is compared with those of its ten statistical neighbours.
  await explore(page, NEWHAM, 'Newham');
  await page.getByRole('link', { name: 'Its ten statistical neighbours' }).click();
  await page.waitForFunction(() => location.hash.endsWith('/neighbours'));
  await page.getByText('compared with: statistical neighbours of Newham').waitFor();
  await figuresHere(page);
  assert.match(await main(page), /Among statistical neighbours of Newham: 7th of 11, highest first \(2024\)/);

  // What is drawn is handed out as numbers, as a drawing and as a picture.
  const chart = page.locator('figure.app-chart', { hasText: 'Newham is 7th of 11' });
  const drawn = await chart.locator('svg').first().evaluate((svg) =>
    [...svg.querySelectorAll('text')].map((it) => it.textContent.trim()));
  const values = drawn.filter((words) => /^\d+\.\d%$/.test(words));
  assert.equal(values.length, 11, 'each of eleven councils has a value');
  await page.locator('main details').evaluateAll((all) => all.forEach((it) => (it.open = true)));
  await chart.locator('details table tr').first().waitFor();
  const shown = await chart.locator('details table tr').evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const numbers = await downloaded(page, () => chart.getByRole('button', { name: /^numbers \(CSV\)/ }).click());
  assert.match(numbers.name, new RegExp(`^${IN_20_WEEKS}-${NEWHAM}-\\d\\.csv$`));
  assert.equal(numbers.text.charCodeAt(0), 0xfeff, 'the mark of UTF-8, for spreadsheets');
  const rows = numbers.text.slice(1).trimEnd().split('\r\n').map((row) =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, shown[0].length).map(([, cell]) =>
      cell.replace(/^"|"$/g, '').replaceAll('""', '"')));
  assert.deepEqual(rows, shown, 'what the table of the page says');
  for (const value of values) assert.ok(rows.flat().includes(value), `${value} is drawn and not in the numbers`);
  const drawing = await downloaded(page, () => chart.getByRole('button', { name: /^drawing \(SVG\)/ }).click());
  assert.match(drawing.name, /\.svg$/);
  // The policy of the app lets no text be parsed, so an empty page does it.
  const reader = await page.context().newPage();
  const svg = await reader.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      name: documentElement.localName,
      size: ['width', 'height'].map((it) => Number(documentElement.getAttribute(it))),
      title: documentElement.querySelector('title')?.textContent,
      words: [...documentElement.querySelectorAll('text')].map((it) => it.textContent).join(' '),
    };
  }, drawing.text);
  await reader.close();
  assert.equal(svg.name, 'svg', 'it is a drawing, without an error');
  assert.equal(svg.title, 'Newham is 7th of 11, highest first');
  assert.match(svg.words, /Source: DfE, Education, health and care plans/);
  for (const value of values) assert.ok(svg.words.includes(value), `${value} is not in the drawing`);
  assert.doesNotMatch(drawing.text, /href|url\(|@import/, 'it needs nothing from elsewhere');
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: /^picture \(PNG\)/ }).click(),
  ]);
  assert.match(picture.suggestedFilename(), /\.png$/);
  const png = await readFile(await picture.path());
  assert.deepEqual([...png.subarray(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  assert.ok(png.length > 10_000, `${png.length} bytes`);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  assert.ok(Math.abs(width - svg.size[0] * 2) <= 2 && Math.abs(height - svg.size[1] * 2) <= 2, `${width} by ${height}`);

  // The plan as it is now, with all of its figures the latest.
  const now = await exported(page);
  await visit(page, '#/figures', 'Load newer figures');
  assert.match(await used(page), /All of them are the latest there are here/);

  // Another value for the same period is a revision; a later period is newer. Neither changes the plan.
  await reads(page, csv('timeliness_revised.csv', timeliness(2024, 58.3, 46.4)));
  await takes(page, 'timeliness_revised.csv');
  const newer = page.locator('.app-newer__item');
  await newer.first().waitFor();
  assert.match(await used(page), /revised: 58\.3% \(2024\) in place of 57\.6% \(2024\)/);
  await reads(page, csv('timeliness_2025.csv', timeliness(2025, 63.2)));
  await takes(page, 'timeliness_2025.csv');
  await newer.filter({ hasText: '(2025)' }).first().waitFor();
  assert.equal(await newer.count(), 2, 'the evidence and the baseline');
  for (const words of await newer.allInnerTexts()) {
    assert.match(words, /: newer: 63\.2% \(2025\) in place of 57\.6% \(2024\)\. Source: .*timeliness_2025\.csv/);
  }
  assert.deepEqual(await exported(page), now, 'the plan is as it was');

  // It is taken where somebody asks, and taken back.
  await visit(page, '#/figures', 'Load newer figures');
  const evidence = newer.filter({ hasText: 'G1' });
  await evidence.getByRole('button', { name: /^Take the newer figure/ }).click();
  await page.locator('#notice', { hasText: 'The newer figure is in the plan' }).waitFor();
  await evidence.waitFor({ state: 'detached' });
  assert.equal(await newer.count(), 1, 'the baseline is still to be taken');
  const then = await exported(page);
  const said = then.statements['clear-decisions-on-time'].evidence.map((it) => it.text);
  assert.ok(said.includes(`${TITLE}: Newham 63.2% (2025).`), said.join('\n'));
  assert.deepEqual(then.priorities, now.priorities, 'nothing else');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await page.getByRole('button', { name: /^Redo: / }).waitFor();
  assert.deepEqual(await exported(page), now);
  await visit(page, '#/figures', 'Load newer figures');
  await evidence.waitFor();

  // Nothing of it left this computer.
  for (const request of page.requests) {
    assert.ok(request.startsWith(site.address) || request.startsWith('blob:'), request);
  }
  assert.deepEqual(await page.context().cookies(), []);
  await isWell(page);
});

// ---- What can be looked at ----

// Looked at by axe, and narrow enough. Nothing of any impact is left.
async function fits(page, state) {
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const told = found.violations.map((it) => `${it.impact} ${it.id}: ${it.nodes[0].html.slice(0, 200)}`);
  assert.deepEqual(told, [], state);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${state} is ${width} pixels wide`);
  assert.equal(await page.locator('h1').filter({ visible: true }).count(), 1, `${state} has one h1`);
}

for (const [name, area] of [['Newham', NEWHAM], ['Devon', DEVON], ['City of London', CITY]]) {
  test(`the figures of ${name} are accessible, fit a screen of 320 pixels and put the keyboard on the heading`, async () => {
    const page = await withNewham('#/explore', { width: 320, height: 700 });
    await page.evaluate(axeSource);
    await visit(page, `#/explore/${area}`, `Figures of ${name}`);
    await fits(page, 'all figures');
    for (const [topic, title] of [['timeliness', 'How long new plans take'], ['secondary', 'Secondary school results']]) {
      await visit(page, `#/explore/${area}/topic/${topic}`, `${title}: ${name}`);
      await fits(page, topic);
    }
    const pages = [
      [IN_20_WEEKS, TITLE, 'region'],
      [IN_20_WEEKS, TITLE, 'neighbours'],
      [IN_20_WEEKS, TITLE, 'icb'],
      [IN_20_WEEKS, TITLE, 'england'],
      [IN_20_WEEKS, TITLE, 'E08000025+E06000052'],
      ['ks4_a8_ehcp', 'Attainment 8, EHC plan', 'region'],
      ['ks4_p8_ehcp', 'Progress 8, EHC plan', 'neighbours'],
      ['ehcp_total', 'EHC plans in force, ages 0 to 25', 'region'],
    ];
    for (const [item, title, compare] of pages) {
      await explore(page, area, name, item, title, compare);
      await fits(page, `${item} ${compare}`);
    }
    await isWell(page);
  });
}

test('the report of a file whose name has no place to break fits a screen of 320 pixels', async () => {
  const page = await withNewham('#/figures', { width: 320, height: 700 });
  await reads(page, csv('timeliness_20_week_of_all_councils.revised.csv', timeliness(2025, 63.2)));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${width} pixels wide`);
  await isWell(page);
});

test('choosing an area, a region, what a whole is made of and loading figures are accessible and fit a screen of 320 pixels', async () => {
  const page = await withNewham('#/plan', { width: 320, height: 700 });
  await page.evaluate(axeSource);
  const pages = [
    ['#/explore', 'Explore the figures'],
    ['#/region/E12000007', 'State of the region: London'],
    ['#/region/E12000009', 'State of the region: South West'],
    [`#/explore/${NEWHAM}/topic/placement`, 'Where plan holders learn: Newham'],
    ['#/explore/E12000007', 'Figures of London'],
    ['#/figures', 'Load newer figures'],
  ];
  for (const [route, heading] of pages) {
    await visit(page, route, heading);
    await fits(page, route);
  }
  // With a report of every kind, refused, and taken.
  await page.locator('#figures-file').setInputFiles(csv('empty.csv', ''));
  await page.locator('#figures-file-error').waitFor();
  await fits(page, 'a file that is refused');
  await reads(page, csv('waits.csv', unknownTable(2025, 41, 12)));
  await page.locator('main details').evaluateAll((all) => all.forEach((it) => (it.open = true)));
  await fits(page, 'a file that is not known');
  await reads(page, await release2025());
  await page.locator('main details').evaluateAll((all) => all.forEach((it) => (it.open = true)));
  await fits(page, 'a report');
  await takes(page, 'education-health-and-care-plans_2025.zip');
  await fits(page, 'taken');
  await isWell(page);
});

// Whether words are a figure with its period, and are 0 only where 0 was published.
function isFigure(words, value) {
  const figure = /^[−£]*([\d,.]+)%? \(20\d\d/.exec(words);
  return figure !== null && (Number(figure[1].replaceAll(',', '')) > 0 || Math.abs(value) < 0.05);
}

test('what is not published of City of London is said in words, and is never shown as 0', async () => {
  const { series } = JSON.parse(await readFile(join(dist, 'figures', 'E12000007.json'), 'utf8'));
  const latest = (item) => series[item][CITY]?.findLast((it) => it !== null) ?? null;
  const page = await withNewham('#/explore');
  await visit(page, `#/explore/${CITY}`, 'Figures of City of London');
  const topics = await page.locator('.app-topic h2 a').evaluateAll((all) =>
    all.map((it) => [it.getAttribute('href'), `${it.textContent.trim()}: City of London`]));
  const wrong = [];
  const [gaps, figures] = [[], []];
  for (const [route, heading] of topics) {
    await visit(page, route, heading);
    const rows = await page.locator('.app-data-table tbody tr').evaluateAll((all) =>
      all.map((row) => [row.querySelector('a').getAttribute('href').split('/')[3], row.children[1].textContent.trim()]));
    // Figures that are worked out from others are left to the tests of working out.
    for (const [item, words] of rows.filter(([item]) => item in series)) {
      const value = latest(item);
      (value === null ? gaps : figures).push(item);
      const isSaid = value === null
        ? /^Not published for City of London\. \D/.test(words)
        : isFigure(words, value);
      if (!isSaid) wrong.push(`${item}, published ${value}: ${words}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(gaps.length > 30 && figures.length > 90, `${gaps.length} gaps, ${figures.length} figures`);

  // On the page of such a figure: in words, in no row, and at no place of a chart.
  await explore(page, CITY, 'City of London', 'ks4_a8_ehcp', 'Attainment 8, EHC plan');
  assert.match(await page.locator('p.govuk-body-l').innerText(), /^Not published for City of London\. Only 847 people aged 0 to 17 live there/);
  await page.locator('main details').evaluateAll((all) => all.forEach((it) => (it.open = true)));
  const cells = await page.locator('main table tr').evaluateAll((all) =>
    all.filter((row) => row.children[0].textContent.trim() === 'City of London').map((row) => row.children[1].textContent.trim()));
  assert.ok(cells.length >= 2);
  for (const words of cells) assert.match(words, /^No figure/);
  const years = await rowsOf(page, 'Attainment 8, EHC plan (points). Source');
  assert.ok(years.length >= 10);
  for (const row of years) assert.equal(row[1], 'No figure here', row.join(' '));
  const marks = await page.locator('main svg text').allTextContents();
  assert.deepEqual(marks.filter((it) => /^City of London/.test(it)), []);
  assert.equal(await page.getByText('Use this figure in the plan').count(), 0, 'there is none to use');
  await isWell(page);
});

// ---- Files ----

test('files of other kinds are refused in words, one after another, and change nothing', async () => {
  const page = await withNewham('#/figures');
  const before = await dumpAtRest(page);
  const noPeriod = timeliness(2025, 63.2).replace('time_period', 'year');
  const files = [
    ['book.xlsx', zipped([['[Content_Types].xml', '<Types/>'], ['xl/workbook.xml', '<workbook/>']]), /Excel workbook.*save the sheet as CSV/],
    ['page.csv', '<!DOCTYPE html>\n<html><body><table><tr><td>1</td></tr></table></body></html>', /web page/],
    ['paper.csv', Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3]), Buffer.from('\n1 0 obj\n<<>>\nendobj\n')]), /PDF/],
    ['empty.csv', '', /empty/],
    ['header.csv', noPeriod, /no column time_period/],
    ['broken.zip', zipped([['a.csv', timeliness(2025, 63.2)]]).subarray(0, 400), /ZIP/],
  ];
  for (const [name, bytes, words] of files) {
    await page.locator('#figures-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    const problem = page.locator('#figures-file-error');
    await problem.filter({ hasText: words }).waitFor({ timeout: 15_000 }).catch(async () => {
      assert.fail(`${name} is not refused so: ${await main(page)}`);
    });
    assert.match(await page.locator('.govuk-error-summary').innerText(), words, name);
    assert.match(await page.title(), /^Error: /, name);
    assert.equal(await button(page, 'Take these figures').count(), 0, name);
    assert.equal(await page.locator('#figures-file').getAttribute('aria-describedby'), 'figures-file-hint figures-file-error');
  }
  assert.deepEqual(await dumpAtRest(page), before, 'what is stored');
  assert.match(await loaded(page).innerText(), /None yet/);

  // A good file is read after all of them.
  await reads(page, csv('timeliness_2025.csv', timeliness(2025, 63.2)));
  assert.equal(await page.locator('#figures-file-error').count(), 0);
  assert.deepEqual(await dumpAtRest(page), before, 'reading keeps nothing');
  await isWell(page);
});

test('a release of before 2025 is refused file by file, with what to use in its place', async (t) => {
  const name = 'education-health-and-care-plans_2022.zip';
  const buffer = await publishedFile(name);
  if (buffer === null) {
    t.diagnostic(`${name} is not at hand`);
    return;
  }
  const page = await withNewham('#/figures');
  const before = await dumpAtRest(page);
  await reads(page, { name, mimeType: 'application/zip', buffer });
  assert.match(await main(page), /No figures could be read\./);
  assert.match(await reportOf(page, 'data/sen2_age_caseload.csv').innerText(), /before 2025.*caseload\.csv of the release of 2025 or later/);
  assert.equal(await button(page, 'Take these figures').count(), 0);
  assert.deepEqual(await dumpAtRest(page), before);
  await isWell(page);
});

// A file that takes a while to read: one table, again and again by parts of the whole.
async function longFile(folder) {
  const [header, ...rows] = (await cut('timeliness_cut.csv')).toString().trimEnd().split('\n');
  const parts = rows.map((row) => row.replaceAll('All EHC plans issued', 'Ethnicity')).join('\n') + '\n';
  const path = join(folder, 'long.csv');
  await writeFile(path, `${header}\n${rows.join('\n')}\n${parts.repeat(Math.floor(50_000_000 / parts.length))}`);
  return path;
}

test('reading can be stopped: nothing is taken, and figures and files are read afterwards', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'));
  try {
    const path = await longFile(folder);
    const page = await withNewham('#/figures');
    const before = await dumpAtRest(page);
    await page.locator('#figures-file').setInputFiles(path);
    // Pressed by the page itself as soon as some of it is read: a slow driver would come too late.
    await page.waitForFunction(() => {
      if (!(document.getElementById('reading')?.value > 0)) return false;
      [...document.querySelectorAll('main button')].find((it) => it.textContent === 'Stop reading').click();
      return true;
    });
    await page.locator('#reading').waitFor({ state: 'detached' });
    assert.doesNotMatch(await main(page), /would bring/);
    assert.deepEqual(await dumpAtRest(page), before);
    assert.match(await loaded(page).innerText(), /None yet/);
    await explore(page, NEWHAM, 'Newham');
    assert.match(await main(page), /Newham: 57\.6% in 2024/);
    await visit(page, '#/figures', 'Load newer figures');
    await reads(page, csv('timeliness_2025.csv', timeliness(2025, 63.2)));
    assert.doesNotMatch(await main(page), /long\.csv/, 'what was stopped does not come later');
    assert.deepEqual(await dumpAtRest(page), before);
    await isWell(page);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('stopping while the figures of the plan are on their way does not leave them loading for ever', async () => {
  const file = JSON.parse(newham);
  file.draft.priorities[0].measures[0] = {
    ...file.draft.priorities[0].measures[0],
    baseline: '79.6%',
    figure: { series: IN_20_WEEKS, place: NEWHAM, period: '2023', value: '79.6%', source: 'DfE', title: TITLE, place_name: 'Newham' },
  };
  const page = await newPage(browser);
  const gate = await gateAt(page, '**/figures/E12000007.json');
  await withPlan(page, JSON.stringify(file));
  await open(page, site.address, '#/figures');
  await gate.reached;
  assert.match(await main(page), /Published figures are loading/);
  await page.locator('#figures-file').setInputFiles(csv('timeliness_2025.csv', timeliness(2025, 63.2)));
  await button(page, 'Stop reading').click();
  gate.open();
  await page.locator('.app-newer__item').waitFor({ timeout: 10_000 }).catch(async () => {
    assert.fail(`the list is still: ${await page.locator('main section').first().innerText()}`);
  });
  assert.match(await used(page), /57\.6% \(2024\) in place of 79\.6% \(2023\)/);
  await isWell(page);
});

// A page on which a newer figure of Newham was taken.
async function withTaken() {
  const page = await withNewham('#/figures');
  const file = csv('timeliness_2025.csv', timeliness(2025, 63.2));
  await reads(page, file);
  await takes(page, file.name);
  assert.equal((await keptFigures(page)).length, 1);
  return page;
}

test('figures that were taken are there after a reload, and are said to be kept', async () => {
  const page = await withTaken();
  await page.reload();
  await page.waitForSelector('#page-title');
  await loaded(page).getByText(/timeliness_2025\.csv, read on .*: 8 changes/).first().waitFor();
  await explore(page, NEWHAM, 'Newham');
  assert.match(await main(page), /Newham: 63\.2% in 2025\. Source: .*timeliness_2025\.csv/);
  await go(page, '#/plan/assessment-and-plans/data');
  await page.getByText('Published figures are loading').waitFor({ state: 'detached' });
  assert.match(await main(page), /63\.2%/, 'the pages of the plan show it too');
  await go(page, '#/storage');
  await page.getByText('Newer published figures you loaded').first().waitFor();
  await isWell(page);
});

test('figures that are removed leave the list at once, and those of the tool are shown again', async () => {
  const page = await withTaken();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.waitForFunction(async () => {
    const request = indexedDB.open('sendplan');
    const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const all = database.transaction('texts').objectStore('texts').getAllKeys();
    const keys = await new Promise((resolve) => (all.onsuccess = () => resolve(all.result)));
    database.close();
    return !keys.some((key) => key.startsWith('sendplan:figures'));
  });
  await explore(page, NEWHAM, 'Newham');
  assert.match(await main(page), /Newham: 57\.6% in 2024/);
  await visit(page, '#/figures', 'Load newer figures');
  await loaded(page).getByText('None yet').waitFor();

  // Without leaving the page: the list is that of what is kept.
  await reads(page, csv('timeliness_2025.csv', timeliness(2025, 63.2)));
  await takes(page, 'timeliness_2025.csv');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await loaded(page).getByText('None yet').waitFor({ timeout: 15_000 }).catch(async () => {
    const kept = await keptFigures(page);
    assert.fail(`${kept.length} are kept, and the list still says: ${await loaded(page).innerText()}`);
  });
  await isWell(page);
});

test('deleting everything deletes the figures that were taken, on the page that is open too', async () => {
  const page = await withTaken();
  await go(page, '#/storage/delete-everything');
  await button(page, 'Delete everything').click();
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  assert.deepEqual(await keptFigures(page), []);
  await explore(page, NEWHAM, 'Newham');
  assert.match(await main(page), /Newham: 57\.6% in 2024/, 'without a reload');
  await page.reload();
  await page.getByText(/Newham: 57\.6% in 2024/).first().waitFor();
  assert.deepEqual(await dumpStores(page), { quick: {}, lasting: {} });
  await isWell(page);
});

// Says what the columns of the file are that was read.
async function says(page, column, filter, figure) {
  await page.getByText('Say what its columns are').last().click();
  await page.getByLabel('Which column has the figures?').selectOption({ label: column });
  await page.getByLabel('sex', { exact: true }).selectOption({ label: filter });
  await page.getByLabel('What is it a figure of?').selectOption({ label: figure });
  await button(page, 'Read the file this way').click();
}

test('somebody can say what the columns of an unknown table are, and it is remembered for the next one', async () => {
  const page = await withNewham('#/figures');
  const title = 'Requests for assessment that went to mediation';
  await reads(page, csv('waits_2025.csv', unknownTable(2025, 41, 12)));
  const first = reportOf(page, 'waits_2025.csv');
  assert.match(await first.innerText(), /does not know this file/);
  await says(page, 'waiting_over_a_year', 'Total', title);
  await first.getByText('Read as you said what its columns are').waitFor();
  assert.match(await first.innerText(), /2 places, 1 period, 2025, 2 cells read, 1 new/);
  await takes(page, 'waits_2025.csv');
  await explore(page, NEWHAM, 'Newham', 'request_mediation_n', title);
  assert.match(await main(page), /Newham: 41 in 2025\. Source: .*waits_2025\.csv/);

  // The next file of the same columns, in another order and after a reload, is read at once.
  await page.reload();
  await visit(page, '#/figures', 'Load newer figures');
  await reads(page, csv('waits_2026.csv', turned(unknownTable(2026, 44, 13))));
  const second = reportOf(page, 'waits_2026.csv');
  assert.match(await second.innerText(), /Read as you said what its columns are/);
  assert.match(await second.innerText(), /2 places, 1 period, 2026, 2 cells read, 1 new/);
  await takes(page, 'waits_2026.csv');
  await explore(page, NEWHAM, 'Newham', 'request_mediation_n', title);
  assert.match(await main(page), /Newham: 44 in 2026/);
  await isWell(page);
});

test('each figure that is offered for a column of an unknown table can be read of it', async () => {
  const page = await withNewham('#/figures');
  await reads(page, csv('waits.csv', unknownTable(2025, 41, 12)));
  await page.getByText('Say what its columns are').last().click();
  const select = page.getByLabel('What is it a figure of?');
  await select.locator('option', { hasText: 'Requests for assessment' }).first().waitFor({ state: 'attached' });
  const offered = (await select.locator('option').allInnerTexts()).slice(1);
  const { series } = JSON.parse(await readFile(join(dist, 'figures', 'index.json'), 'utf8'));
  const titles = new Set(Object.values(series).map((it) => it.title));
  assert.ok(offered.length > 100);
  assert.deepEqual(offered.filter((it) => !titles.has(it)), [], 'these are worked out from others');
  await isWell(page);
});

// ---- Local figures ----

test('a pasted table of local figures is read, its bad rows are named, and it is added and undone as one', async () => {
  const page = await withNewham('#/plan/assessment-and-plans/data');
  const before = await exported(page);
  await go(page, '#/plan/assessment-and-plans/data');
  await page.getByText('Paste a table of local figures').click();
  await page.locator('#paste').fill([
    ['Indicator', 'Figure', 'Period', 'Source', 'Note', 'Checked by'],
    ['D8', '61.5%', 'October 2026', 'Case system, 1 November 2026', 'All requests of the month', 'x'],
    ['Plans of the moon', '5', '2026', 'A list'],
    ['Plans taking over a year', '1.2%', '2026', 'Case system'],
    ['D12', 'many', '2026', 'Case system'],
    ['D13', '44%', '', 'Case system'],
  ].map((row) => row.join('\t')).join('\n'));
  await button(page, 'Read the rows').click();
  await page.getByText('These rows are not added:').waitFor();
  const problems = await page.locator('.govuk-details[open] li').allInnerTexts();
  assert.deepEqual(problems.map((it) => it.split(':')[0]), ['Row 3', 'Row 5', 'Row 6'], problems.join('\n'));
  assert.match(problems[0], /Plans of the moon/);
  assert.match(await main(page), /Columns that are not used: Checked by\./);
  const rows = await rowsOf(page, 'Rows that can be added');
  assert.deepEqual(rows, [
    ['D8 Requests decided in 6 weeks', '61.5%', 'October 2026', 'Case system, 1 November 2026', 'All requests of the month'],
    ['D11 Plans taking over a year', '1.2%', '2026', 'Case system', ''],
  ]);
  await button(page, 'Add 2 figures').click();
  await page.locator('#notice', { hasText: '2 local figures are added' }).waitFor();
  const then = await exported(page);
  assert.equal(then.figures.length, before.figures.length + 2);
  await go(page, '#/plan/assessment-and-plans/data');
  await page.getByText('Local figure: 61.5%, October 2026').first().waitFor();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await page.getByRole('button', { name: /^Redo: / }).waitFor();
  assert.deepEqual(await exported(page), before, 'one undo takes both back');
  await isWell(page);
});

// ---- The worker ----

test('moving on while figures are on their way asks for no file twice', async () => {
  const page = await newPage(browser);
  const gate = await gateAt(page, '**/figures/index.json');
  await withPlan(page, newham);
  await open(page, site.address, '#/plan');
  await go(page, '#/summary');
  await gate.reached;
  await go(page, '#/measures/measure-1-1');
  await go(page, '#/plan/assessment-and-plans/data');
  await page.getByText('Published figures are loading').waitFor();
  gate.open();
  await page.getByText('57.6% (2024)').first().waitFor();
  const files = page.requests.filter((it) => /figures/.test(it)).map((it) => it.slice(site.address.length)).sort();
  assert.deepEqual(files, [...new Set(files)]);
  await isWell(page);
});

for (const name of ['figures-worker.js', 'figures_bg.wasm', 'figures/index.json']) {
  test(`without ${name} the page of a figure says so, the plan is written as ever, and it can be tried again`, async () => {
    const page = await newPage(browser);
    const pattern = `**/${name}*`;
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'not here' }));
    await withPlan(page, newham);
    await open(page, site.address, `#/explore/${NEWHAM}/${IN_20_WEEKS}/region`);
    await page.getByText('We could not load the published figures.').waitFor();
    const again = button(page, 'Try again');
    await again.waitFor();

    // The plan is written as ever.
    await go(page, '#/front');
    await page.fill('#council', 'Northtown Council');
    await saved(page);
    assert.equal((await exported(page)).front.council, 'Northtown Council');
    await go(page, '#/plan/assessment-and-plans/data');
    await page.getByText('We could not load the published figures. You can still type your own figures').waitFor();
    await page.getByLabel('What does it show?').fill('Typed without figures.');
    await saved(page);
    await go(page, '#/figures');
    await page.locator('#figures-file').setInputFiles(csv('timeliness_2025.csv', timeliness(2025, 63.2)));
    await page.locator('#figures-file-error').waitFor();

    // When it is there again, trying again brings the figures.
    await go(page, `#/explore/${NEWHAM}/${IN_20_WEEKS}/region`);
    await again.waitFor();
    await page.unroute(pattern);
    await again.click();
    await page.getByText(/Newham: 57\.6% in 2024/).first().waitFor();
    await go(page, '#/plan/assessment-and-plans/data');
    assert.equal(await page.getByLabel('What does it show?').inputValue(), 'Typed without figures.');
    // A file that is not there is told of on the console; nothing else is.
    assert.deepEqual(page.troubles.filter((it) => !/status of 404/.test(it)), []);
    await page.context().close();
  });
}
