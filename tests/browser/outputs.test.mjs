// Everything a plan can be handed out as: made by a worker, downloaded through the page, and opened.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { zipped } from './release.mjs';
import { exampleText, figuresHere, go, launch, newPage, open, serve, withPlan } from './support.mjs';
import { csvRows, paragraphsOf, sheetsOf, unzipped } from './unzipped.mjs';

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const item = (page, id) => page.locator('.app-outputs__item', { has: page.locator(`#${id}`) });
const button = (page, id) => item(page, id).getByRole('button', { name: /^Download/ });
const found = (page, id) => page.locator(`#${id}-found`);
const text = (bytes) => bytes.toString('utf8');

// The page with a plan, every figure there; the gaps between frames are recorded from here on.
async function page(plan, { width = 1280 } = {}) {
  const own = await newPage(browser, { width });
  await withPlan(own, plan);
  await open(own, site.address, '#/download');
  await figuresHere(own);
  await own.evaluate(() => {
    let last = performance.now();
    globalThis.longestFrame = 0;
    const look = (now) => {
      globalThis.longestFrame = Math.max(globalThis.longestFrame, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    // From the click to the file that is handed to the browser.
    let asked = 0;
    globalThis.addEventListener('click', (event) => { if (event.isTrusted) asked = event.timeStamp; }, true);
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (it) => {
      globalThis.lastTook = performance.now() - asked;
      return make(it);
    };
  });
  return own;
}

// A file through its button, past the texts to look at first, if any; and how long it took the page.
async function downloads(own, id) {
  const coming = own.waitForEvent('download', { timeout: 120_000 });
  await button(own, id).click();
  const first = await Promise.race([
    coming.then(() => 'made'),
    found(own, id).waitFor({ timeout: 120_000 }).then(() => 'found', () => 'made'),
  ]);
  if (first === 'found') await item(own, id).getByRole('button', { name: 'Make the file all the same' }).click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  await item(own, id).getByText(/^Downloaded: /).waitFor();
  const time = Math.round(await own.evaluate(() => globalThis.lastTook));
  return { name: download.suggestedFilename(), bytes, time };
}

async function isWell(own) {
  assert.deepEqual(own.troubles, []);
  await own.context().close();
}

// The example with something changed.
async function changed(change) {
  const whole = JSON.parse(await exampleText());
  delete whole.sha256;
  change(whole.draft);
  return JSON.stringify(whole);
}

test('every output of the example is downloaded through the page and can be opened', async () => {
  const plan = await exampleText();
  const { draft } = JSON.parse(plan);
  const own = await page(plan);
  const loaded = own.requests.length;
  const area = draft.front.area.name;

  const word = await downloads(own, 'word');
  const requests = own.requests.slice(loaded).map((it) => new URL(it).pathname.split('/').pop());
  const exporter = requests.filter((it) => it.startsWith('exporter')).sort();
  assert.deepEqual(exporter, ['exporter-worker.js', 'exporter.js', 'exporter_bg.wasm'], 'loaded when asked, once');
  assert.match(word.name, /\.docx$/);
  const document = unzipped(word.bytes);
  const paragraphs = paragraphsOf(document);
  assert.ok(paragraphs.some((it) => it.text.includes(area)), 'its title');
  const headings = paragraphs.filter((it) => /^Heading/.test(it.style));
  assert.ok(headings.length > 20, `${headings.length} headings`);
  for (const { title, problem } of draft.priorities) {
    assert.ok(paragraphs.some((it) => it.text.includes(title)), title);
    assert.ok(paragraphs.some((it) => it.text.includes(problem.split('\n')[0])), problem);
  }
  const pictures = [...document.keys()].filter((it) => it.endsWith('.png'));
  assert.ok(pictures.length > 0, 'charts are pictures');
  for (const name of pictures) {
    const picture = document.get(name);
    assert.deepEqual([...picture.subarray(1, 4)], [...Buffer.from('PNG')], name);
    assert.ok(picture.readUInt32BE(16) >= 600, 'twice as large as on the page');
  }

  const excel = await downloads(own, 'excel');
  assert.match(excel.name, /\.xlsx$/);
  const workbook = unzipped(excel.bytes);
  for (const [name, bytes] of workbook) {
    if (name.endsWith('.xml')) assert.ok(!/<f[ >]/.test(text(bytes)), `${name} has a formula`);
  }
  const sheets = sheetsOf(workbook);
  for (const name of ['Cover', 'Notes', 'Scores', 'Priorities', 'Actions', 'Measures', 'Thread']) {
    assert.ok(sheets.has(name), `${[...sheets.keys()]} has no ${name}`);
  }
  const actions = draft.priorities.flatMap((it) => it.actions);
  assert.equal(sheets.get('Actions').length, actions.length + 1, 'a row an action below its headings');
  const cells = sheets.get('Actions').flat();
  for (const action of actions) assert.ok(cells.includes(action.what), action.what);

  const tables = ['scores-csv', 'figures-csv', 'actions-csv', 'measures-csv', 'thread-csv'];
  const times = new Map();
  for (const id of tables) {
    const { name, bytes, time } = await downloads(own, id);
    times.set(id, time);
    assert.match(name, /\.csv$/);
    assert.equal(bytes.readUIntBE(0, 3), 0xefbbbf, 'a byte order mark for Excel');
    const [head, ...rows] = csvRows(text(bytes).slice(1));
    assert.ok(rows.length > 0, id);
    for (const row of rows) assert.equal(row.length, head.length, `${id}: ${row}`);
    assert.ok(head.every((it) => /^[a-z0-9_]+$/.test(it)), `${id}: ${head}`);
  }

  const calendar = await downloads(own, 'calendar');
  assert.match(calendar.name, /\.ics$/);
  const lines = text(calendar.bytes).split('\r\n');
  assert.equal(lines[0], 'BEGIN:VCALENDAR');
  const count = (words) => lines.filter((it) => it.startsWith(words)).length;
  assert.ok(count('BEGIN:VEVENT') > 0);
  assert.equal(count('UID:'), count('BEGIN:VEVENT'));

  const markdown = await downloads(own, 'markdown');
  assert.match(markdown.name, /\.md$/);
  assert.match(text(markdown.bytes), /^# .*Anyborough/m);
  const minutes = await downloads(own, 'minutes');
  assert.match(minutes.name, /\.txt$/);
  assert.ok(text(minutes.bytes).includes(draft.priorities[0].title));
  const form = await downloads(own, 'form-text');
  assert.ok(text(form.bytes).length > 500, 'the text of each section');

  const families = await downloads(own, 'families-word');
  const large = await downloads(own, 'families-large');
  const words = ({ bytes }) => paragraphsOf(unzipped(bytes)).map((it) => it.text).join('\n');
  assert.ok(words(families).length > 300);
  assert.equal(words(large), words(families), 'the same words in larger letters');
  assert.notDeepEqual(large.bytes, families.bytes);

  const file = await downloads(own, 'plan-file');
  assert.match(file.name, /\.sendplan\.json$/);
  const saved = JSON.parse(text(file.bytes));
  assert.deepEqual(saved.draft.priorities, draft.priorities);

  const everything = await downloads(own, 'everything');
  assert.match(everything.name, /\.zip$/);
  const inside = unzipped(everything.bytes);
  const readme = text(inside.get('README.txt'));
  for (const name of inside.keys()) {
    if (name !== 'README.txt') assert.ok(readme.includes(name.split('/').pop()), `the README names ${name}`);
  }
  const inZip = (ending) => [...inside.keys()].filter((it) => it.endsWith(ending));
  assert.ok(inside.get(inZip('.xlsx')[0]).equals(excel.bytes), 'the same workbook as alone');
  assert.ok(inZip('.svg').length > 0 && inZip('.png').length === inZip('.svg').length, 'charts both ways');

  const all = [word, excel, calendar, markdown, minutes, form, families, large, file, everything];
  for (const { name, bytes, time } of all) console.log(`${name}: ${bytes.length} bytes in ${time} ms`);
  // Once more, the worker being there: what somebody waits for who downloads all three.
  const again = [];
  for (const id of ['word', 'excel', 'scores-csv']) again.push((await downloads(own, id)).time);
  console.log(`Word, Excel and CSV together: ${again.reduce((a, b) => a + b)} ms (${again.join(', ')})`);
  const longest = await own.evaluate(() => globalThis.longestFrame);
  console.log(`Longest time between two frames: ${longest.toFixed(0)} ms`);
  await isWell(own);
});

test('the page says how much is loaded the first time, and loads nothing before it is asked', async () => {
  const own = await page(await exampleText());
  assert.deepEqual(own.requests.filter((it) => /exporter/.test(it)), []);
  const words = await own.locator('main').innerText();
  const meta = await own.locator('meta[name=exporter-bytes]').count();
  assert.equal(/The first time you make a file, up to [\d.]+ [KM]B are loaded/.test(words), meta === 1);
  await downloads(own, 'minutes');
  assert.doesNotMatch(await own.locator('main').innerText(), /The first time/);
  await isWell(own);
});

test('the workbook comes back: unchanged it changes nothing, edited it shows the change, and one undo takes it back', async () => {
  const plan = await exampleText();
  const [action] = JSON.parse(plan).draft.priorities[0].actions;
  const own = await page(plan);
  const { name, bytes } = await downloads(own, 'excel');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const comesBack = async (buffer) => {
    await go(own, '#/actions/bring-back');
    await own.locator('#log-file').setInputFiles({ name, mimeType, buffer });
    await own.locator('#log-read').waitFor();
  };
  await comesBack(bytes);
  assert.match(await own.locator('main').innerText(), /Nothing has changed: the file says the same/);

  const edited = `${action.what}, twice a year`;
  const files = [...unzipped(bytes)].map(([file, content]) => [
    file,
    file === 'xl/sharedStrings.xml' ? text(content).replaceAll(`>${action.what}<`, `>${edited}<`) : content,
  ]);
  await comesBack(zipped(files));
  const words = await own.locator('main').innerText();
  assert.ok(words.includes(action.what) && words.includes(edited), words);
  await own.getByRole('button', { name: 'Accept the ticked changes' }).click();
  await own.getByText('1 change was brought back from the action log').waitFor();
  const what = own.getByLabel('What will be done?', { exact: true });
  await go(own, `#/actions/${action.id}`);
  assert.equal(await what.inputValue(), edited);
  await own.getByRole('button', { name: /^Undo: / }).click();
  await go(own, `#/actions/${action.id}`);
  assert.equal(await what.inputValue(), action.what);
  await isWell(own);
});

const SECRET = {
  view: 'What the partner wrote beside its score',
  figure: 'Cases on the list of the drop-in',
  parked: 'Parked: who pays for the minibus',
};

// The example with something of each kind that may stay here.
const withSecrets = () =>
  changed((draft) => {
    const [statement] = Object.keys(draft.statements);
    const { slug } = draft.partners[0];
    const { agreed } = draft.statements[statement];
    draft.statements[statement].views = { [slug]: { score: agreed, comment: SECRET.view } };
    draft.parked = [{ id: 'parked-secret', text: SECRET.parked }];
    draft.figures[0].note = SECRET.figure;
  });

test('a copy to share has only what was chosen, in every file, and the plan stays as it is', async () => {
  const own = await page(await withSecrets());
  const whole = text((await downloads(own, 'plan-file')).bytes);
  for (const words of Object.values(SECRET)) assert.ok(whole.includes(words), words);

  await own.getByLabel('A copy to share').check();
  const stays = own.getByText(/^These stay here: /);
  assert.match(await stays.innerText(), /what each partner said, comments and notes, local figures, the parking lot/);
  for (const id of ['plan-file', 'markdown', 'minutes', 'scores-csv', 'actions-csv', 'thread-csv']) {
    const { bytes } = await downloads(own, id);
    for (const words of Object.values(SECRET)) assert.ok(!text(bytes).includes(words), `${id} has "${words}"`);
  }
  const { bytes } = await downloads(own, 'everything');
  for (const [name, content] of unzipped(bytes)) {
    const inner = /\.(docx|xlsx)$/.test(name) ? [...unzipped(content).values()] : [content];
    for (const part of inner) {
      for (const words of Object.values(SECRET)) assert.ok(!text(part).includes(words), `${name} has "${words}"`);
    }
  }
  const copy = JSON.parse(text((await downloads(own, 'plan-file')).bytes)).draft;
  assert.notEqual(copy.id, JSON.parse(whole).draft.id, 'it never takes the place of the plan');

  await own.getByLabel('The parking lot').check();
  assert.doesNotMatch(await stays.innerText(), /parking/);
  assert.ok(text((await downloads(own, 'plan-file')).bytes).includes(SECRET.parked), 'chosen, so it leaves');

  await own.getByLabel('Everything in this plan').check();
  const then = JSON.parse(text((await downloads(own, 'plan-file')).bytes));
  assert.deepEqual(then.draft, JSON.parse(whole).draft);
  await isWell(own);
});

test('a text that looks like an identifier is shown with its place before a file is made, and blocks nothing', async () => {
  const number = 'H801200001001';
  const own = await page(await changed((draft) => {
    draft.priorities[0].problem += ` Ask about ${number}.`;
  }));
  await button(own, 'minutes').click();
  await found(own, 'minutes').waitFor();
  const panel = item(own, 'minutes');
  assert.match(await panel.innerText(), new RegExp(number));
  assert.equal(await own.evaluate(() => document.activeElement.id), 'minutes-found', 'the keyboard is there');
  await panel.getByRole('button', { name: 'Do not make it' }).click();
  await found(own, 'minutes').waitFor({ state: 'detached' });

  const { bytes } = await downloads(own, 'minutes');
  assert.ok(text(bytes).includes('Anyborough'));
  // Accepted once, it is not asked again for the next file.
  const coming = own.waitForEvent('download');
  await button(own, 'markdown').click();
  await coming;
  assert.equal(await found(own, 'markdown').count(), 0);

  // The link leads to where it can be changed.
  await own.reload();
  await figuresHere(own);
  await button(own, 'minutes').click();
  await found(own, 'minutes').waitFor();
  await panel.getByRole('link').first().click();
  await own.waitForURL(/#\/priorities\//);
  assert.ok((await own.locator('#problem').inputValue()).includes(number));
  await isWell(own);
});

test('making a file can be cancelled, and asked for again', async () => {
  const own = await page(await exampleText());
  // It is held back until it was cancelled.
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await own.route('**/exporter_bg.wasm*', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await button(own, 'word').click();
  await item(own, 'word').getByRole('button', { name: /^Cancel/ }).click();
  await own.getByRole('status').filter({ hasText: 'Cancelled. No file was made' }).waitFor();
  assert.equal(await own.locator('progress').count(), 0);
  assert.equal(await own.evaluate(() => document.activeElement.id), 'word');
  release();
  await own.unroute('**/exporter_bg.wasm*');
  assert.match((await downloads(own, 'word')).name, /\.docx$/);
  await isWell(own);
});

test('when the part that makes files does not come the page says so, and it can be tried again', async () => {
  const own = await page(await exampleText());
  await own.route('**/exporter_bg.wasm*', (route) => route.fulfill({ status: 404, body: 'not here' }));
  await button(own, 'word').click();
  await own.locator('#error-summary').waitFor();
  assert.match(await own.locator('#error-summary').innerText(), /did not load\. Check your connection, then try again/);
  await own.unroute('**/exporter_bg.wasm*');
  assert.match((await downloads(own, 'word')).name, /\.docx$/);
  assert.equal(await own.locator('#error-summary').count(), 0);
  assert.deepEqual(own.troubles.filter((it) => !/status of 404/.test(it)), []);
  await own.context().close();
});

test('a plan that may only be read can be downloaded in every way, and nothing of it changes', async () => {
  const first = await newPage(browser);
  const context = first.context();
  await withPlan(first, await exampleText());
  await open(first, site.address, '#/plan');
  await first.waitForFunction(() => /^Saved/.test(document.getElementById('save-status')?.textContent ?? ''));
  const second = await context.newPage();
  await open(second, site.address, '#/download');
  await second.getByText('Open for reading').first().waitFor();
  await second.getByLabel('A copy to share').check();
  await second.getByLabel('Local figures').check();
  assert.match((await downloads(second, 'excel')).name, /\.xlsx$/);
  await context.close();
});

test('on a narrow screen the page fits', async () => {
  const own = await page(await exampleText(), { width: 320 });
  await own.getByLabel('A copy to share').check();
  await downloads(own, 'everything');
  const { scroll, width } = await own.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: innerWidth,
  }));
  assert.ok(scroll <= width, `${scroll} in ${width}`);
  await isWell(own);
});
