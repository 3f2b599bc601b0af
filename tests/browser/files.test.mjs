// Plan files and rescue files as people open them: what is told, what is compared, what is kept. And
// what deleting leaves. Rows of the catalogue of faults are J19 and J28 to J33.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import {
  dumpAtRest, dumpStores, exampleText, go, launch, newPage, open, plansIn, saved, serve, withPlan,
} from './support.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site;
let browser;
let example;
before(async () => {
  site = await serve();
  browser = await launch();
  example = await exampleText();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// ---- Hands ----

// A page with the example open in a profile of its own.
async function withExample() {
  const page = await newPage(browser);
  await withPlan(page, example);
  await open(page, site.address, '#/plan');
  await saved(page);
  return page;
}

async function types(page, fields) {
  await go(page, '#/front');
  for (const [field, words] of Object.entries(fields)) await page.fill(`#${field}`, words);
  await saved(page);
}

async function fileOf(page, press) {
  const download = page.waitForEvent('download');
  await press();
  return readFile(await (await download).path(), 'utf8');
}

// The open plan as the file that is handed out.
async function exported(page) {
  await go(page, '#/plan');
  const button = page.locator('main').getByRole('button', { name: 'Download plan file' });
  return fileOf(page, () => button.click());
}

// A plan of the list as the file that is handed out, by its title.
async function exportedFromList(page, title) {
  await go(page, '#/drafts');
  const button = page.getByRole('button', { name: `Download ${title}`, exact: true });
  return fileOf(page, () => button.click());
}

// Chooses a file, and waits until the page shows what is in it.
async function choose(page, name, text) {
  await go(page, '#/open');
  const buffer = Buffer.from(text);
  await page.locator('#plan-file').setInputFiles({ name, mimeType: 'application/json', buffer });
  await page.getByText(`${name} was read.`).waitFor({ state: 'attached' });
}

// Chooses a file and opens it with the button of these words.
async function opens(page, name, text, words, route = '#/plan') {
  await choose(page, name, text);
  await page.getByRole('button', { name: words, exact: true }).click();
  await page.waitForFunction((to) => location.hash === to, route);
}

// The same plan as somebody else has it, in a profile of theirs.
async function theirs(text, fields) {
  const page = await newPage(browser);
  await open(page, site.address);
  await opens(page, 'mine.sendplan.json', text, 'Open');
  await types(page, fields);
  const file = await exported(page);
  await page.context().close();
  return file;
}

const draftOf = (text) => JSON.parse(text).draft;
const words = (page) => page.locator('main').innerText();

// The titles on the list of plans, as soon as there are so many: the list is read again a moment after
// something was told.
async function titles(page, number) {
  const cards = page.locator('.govuk-summary-card__title');
  await cards.nth(number - 1).waitFor();
  await cards.nth(number).waitFor({ state: 'detached' });
  return cards.allInnerTexts();
}

// What is said to be different: what, here, and in the file.
async function differences(page) {
  const cards = page.locator('.app-differences > li');
  return cards.evaluateAll((all) =>
    all.map((card) => {
      const sides = [...card.querySelectorAll('dl > div')].map((row) =>
        [...row.children].map((it) => it.textContent).join(': '),
      );
      return [card.querySelector('h3').textContent, ...sides];
    }),
  );
}

// The texts of a plan in both stores.
async function textsOf(page, id) {
  const { quick, lasting } = await dumpStores(page);
  const its = (texts) => Object.entries(texts).filter(([key]) => key.includes(id));
  return { quick: its(quick), lasting: its(lasting) };
}

// Lines of the list of changes, the newest first.
async function changes(page) {
  await go(page, '#/changes');
  return page.locator('.app-changes__what').allInnerTexts();
}

async function isWell(page) {
  assert.deepEqual(page.troubles, []);
  await page.context().close();
}

// ---- Plan files ----

test('J28 a plan of another area opens beside mine, and mine stays byte for byte as it was', async () => {
  const page = await withExample();
  await types(page, { council: 'Northtown Council' });
  const mine = await exported(page);
  const other = draftOf(await theirs(example, { council: 'Otherham Council' }));
  const file = { ...JSON.parse(example), sha256: null, draft: { ...other, id: 'otherham', name: 'Otherham' } };
  await choose(page, 'otherham.sendplan.json', JSON.stringify(file));
  assert.equal(await page.getByText('What is different').count(), 0);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  const before = await textsOf(page, draftOf(mine).id);
  assert.ok(before.quick.length > 0 && before.lasting.length > 0);
  await types(page, { council: 'Otherham Borough Council' });
  assert.deepEqual(await textsOf(page, draftOf(mine).id), before, 'what is stored of mine');
  assert.equal(draftOf(await exported(page)).front.council, 'Otherham Borough Council');
  assert.equal(await exportedFromList(page, 'Anyborough (example)'), mine);
  assert.deepEqual(await titles(page, 2), ['Otherham', 'Anyborough (example)']);
  await isWell(page);
});

test('J29 the same plan as it was earlier is known for it, and both are kept', async () => {
  const page = await withExample();
  const earlier = await exported(page);
  await types(page, { council: 'Northtown Council', icb: 'The board of the north' });
  const mine = await exported(page);
  await choose(page, 'earlier.sendplan.json', earlier);
  assert.match(
    await words(page),
    /The file holds this plan as it was before \d+ \w+ \d{4} at \d\d:\d\d\. 2 changes were made here since then\./,
  );
  assert.equal((await differences(page)).length, 2);
  await page.getByRole('button', { name: 'Open as a copy beside' }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await saved(page);
  const copy = draftOf(await exported(page));
  assert.match(copy.name, /^Anyborough \(example\) \(copy opened /);
  assert.notEqual(copy.id, draftOf(mine).id);
  const { id, name } = draftOf(earlier);
  assert.deepEqual({ ...copy, id, name }, draftOf(earlier));
  assert.equal(await exportedFromList(page, 'Anyborough (example)'), mine);
  assert.deepEqual(plansIn(await dumpStores(page)).sort(), [copy.id, id].sort());
  await isWell(page);
});

test('J30 a plan that was changed on both sides is compared, and what is ticked is one change', async () => {
  const page = await withExample();
  const base = await exported(page);
  const file = await theirs(base, { council: 'Otherham Council', icb: 'The board of the south' });
  await types(page, { council: 'Northtown Council', forum: 'The forum of the north' });
  const mine = await exported(page);
  const known = await changes(page);
  await choose(page, 'theirs.sendplan.json', file);
  const { front } = draftOf(base);
  assert.match(await words(page), /The tool cannot know which of the two is newer/);
  assert.deepEqual(await differences(page), [
    ['Front page: council', 'Here: Northtown Council', 'In the file: Otherham Council'],
    ['Front page: Integrated Care Board (ICB)', `Here: ${front.icb}`, 'In the file: The board of the south'],
    ['Front page: parent carer forum', 'Here: The forum of the north', `In the file: ${front.forum}`],
  ]);
  const take = page.getByRole('button', { name: 'Take the ticked changes' });
  await take.click();
  await page.getByRole('link', { name: 'Select at least one change to take' }).waitFor();
  await page.getByLabel('Take this from the file: Front page: Integrated Care Board (ICB)').check();
  await take.click();
  const notice = page.locator('#notice', { hasText: '1 change was taken from theirs.sendplan.json' });
  await notice.waitFor();
  assert.equal(await page.evaluate(() => location.hash), '#/plan');
  const taken = draftOf(mine);
  taken.front.icb = 'The board of the south';
  const download = page.locator('main').getByRole('button', { name: 'Download plan file' });
  assert.deepEqual(draftOf(await fileOf(page, () => download.click())), taken);
  await notice.getByRole('button', { name: 'Undo' }).click();
  await notice.waitFor({ state: 'detached' });
  assert.equal(await exported(page), mine, 'undone, it is ours byte for byte');
  assert.equal((await changes(page)).length, known.length + 2, 'one change, and one that undoes it');
  assert.equal(plansIn(await dumpStores(page)).length, 1);
  await isWell(page);
});

test('J30 a plan that is kept and not open is compared too, and takes several things as one change', async () => {
  const page = await withExample();
  const base = await exported(page);
  const file = await theirs(base, { council: 'Otherham Council', icb: 'The board of the south' });
  await go(page, '#/');
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await choose(page, 'theirs.sendplan.json', file);
  for (const box of await page.getByLabel(/^Take this from the file/).all()) await box.check();
  await page.getByRole('button', { name: 'Take the ticked changes' }).click();
  const notice = page.locator('#notice', { hasText: '2 changes were taken from theirs.sendplan.json' });
  await notice.waitFor();
  assert.match(await page.locator('.app-plan-bar__name').innerText(), /^Anyborough \(example\)/);
  await page.locator('.app-plan-bar').getByRole('button', { name: /^Undo/ }).waitFor();
  const download = page.locator('main').getByRole('button', { name: 'Download plan file' });
  assert.equal(await fileOf(page, () => download.click()), file);
  await notice.getByRole('button', { name: 'Undo' }).click();
  assert.equal(await exported(page), base);
  await isWell(page);
});

test('a file that says what the plan here says leads to that plan and opens no second one', async () => {
  const page = await withExample();
  await types(page, { council: 'Northtown Council' });
  const mine = await exported(page);
  await choose(page, 'mine.sendplan.json', mine);
  assert.match(await words(page), /You have this plan already, exactly as in the file/);
  await page.getByRole('button', { name: 'Go to this plan' }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  assert.deepEqual(plansIn(await dumpStores(page)), [draftOf(mine).id]);
  assert.equal(await exported(page), mine);
  await isWell(page);
});

test('J19, J31 a file that was changed by hand says so, and what cannot be read is listed with why', async () => {
  const page = await newPage(browser);
  await open(page, site.address);
  const file = JSON.parse(example);
  const [statement, record] = Object.entries(file.draft.statements).find(([, it]) => it.evidence?.length > 1);
  const all = record.evidence.length;
  record.evidence[0].text = null;
  await choose(page, 'mended.sendplan.json', JSON.stringify(file));
  const told = await words(page);
  assert.match(told, /This plan was changed outside this tool\. Look it over before you rely on it\./);
  assert.match(told, /1 thing could not be read and is left out/);
  const path = `statements.${statement}.evidence[0]`;
  const item = await page.locator('main li', { hasText: path }).innerText();
  assert.match(item, /evidence.*text/i, 'what it is, and what is wrong with it');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await saved(page);
  const left = draftOf(await exported(page)).statements[statement].evidence;
  assert.deepEqual(left, record.evidence.slice(1));
  assert.equal(left.length, all - 1);
  // The same file over the plan it gave, and over a plan that has the line: the gap is not taken for
  // something that somebody deleted.
  await choose(page, 'mended.sendplan.json', JSON.stringify(file));
  assert.match(await words(page), /You have this plan already/);
  await isWell(page);
  const whole = await withExample();
  await choose(whole, 'mended.sendplan.json', JSON.stringify(file));
  const [[line, ...sides], ...others] = await differences(whole);
  assert.match(line, /^A line of evidence for /);
  assert.deepEqual([sides, others], [['Here: It is here', 'In the file: Not in the file'], []]);
  assert.match(await words(whole), /What could not be read shows as "Not in the file"/);
  await isWell(whole);
});

test('a file of a newer version that this one can read opens for reading and is not kept', async () => {
  const page = await withExample();
  const mine = await exported(page);
  const file = { ...JSON.parse(mine), format: 9, lowest_reader: 2, app: '9.1' };
  file.draft.front.council = 'Council of a later day';
  await choose(page, 'later.sendplan.json', JSON.stringify(file));
  assert.match(await words(page), /from a newer version of this tool \(9\.1\)\. It opens for reading only/);
  assert.equal(await page.getByRole('button', { name: 'Take the ticked changes' }).count(), 0);
  await page.getByRole('button', { name: 'Open for reading' }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await go(page, '#/front');
  assert.equal(await page.inputValue('#council'), 'Council of a later day');
  assert.notEqual(await page.locator('#council').getAttribute('readonly'), null);
  assert.equal(await page.locator('#save-status').innerText(), 'Open for reading');
  const stores = await dumpStores(page);
  assert.deepEqual(plansIn(stores), [draftOf(mine).id]);
  assert.ok(!JSON.stringify(stores).includes('Council of a later day'));
  assert.equal(await exportedFromList(page, 'Anyborough (example)'), mine);
  await isWell(page);
});

test('J33 a file that needs a newer version is refused, and no key is touched', async () => {
  const page = await withExample();
  await go(page, '#/open');
  const before = await dumpAtRest(page);
  const file = JSON.stringify({ ...JSON.parse(example), format: 9, lowest_reader: 3, app: '9.1' });
  const buffer = Buffer.from(file);
  await page.locator('#plan-file').setInputFiles({ name: 'later.json', mimeType: 'application/json', buffer });
  await page.locator('#plan-file-error', { hasText: /newer version of this tool \(9\.1\)/ }).waitFor();
  assert.deepEqual(await dumpStores(page), before);
  await isWell(page);
});

test('a plan that is opened from its file somewhere else is exported again byte for byte', async () => {
  const page = await withExample();
  await types(page, { council: '👩‍👩‍👧 مرحبا <b>&amp;</b> "quotes" \\ \u202e end', icb: 'a\u00a0b' });
  const file = await exported(page);
  await page.context().close();
  const other = await newPage(browser);
  await open(other, site.address);
  await opens(other, 'mine.sendplan.json', file, 'Open');
  assert.equal(await exported(other), file);
  await isWell(other);
});

// ---- Rescue files ----

// A rescue file as the page that is shown after a stop makes it.
function rescueFile({ quick, lasting }) {
  const marked = Object.entries(lasting).map(([key, text]) => [`lasting/${key}`, text]);
  const texts = { ...quick, ...Object.fromEntries(marked) };
  const about = { kind: 'local-send-reform-plan-rescue', when: '2026-11-21T14:05', what: 'a test' };
  return JSON.stringify({ ...about, texts }, null, 2);
}

// A browser with two plans and a deleted one, as files by their titles, and its rescue file.
async function rescued() {
  const page = await withExample();
  await types(page, { council: 'Northtown Council' });
  const files = { 'Anyborough (example)': await exported(page) };
  const file = JSON.parse(example);
  for (const name of ['Otherham', 'Deleted']) {
    const plan = { ...file, sha256: null, draft: { ...file.draft, id: name.toLowerCase(), name } };
    await opens(page, `${name}.sendplan.json`, JSON.stringify(plan), 'Open');
    await types(page, { council: `${name} Council` });
    files[name] = await exported(page);
  }
  await go(page, '#/delete/deleted');
  await page.getByRole('button', { name: 'Delete plan' }).click();
  await page.getByRole('heading', { name: 'The plan is deleted' }).waitFor();
  const text = rescueFile(await dumpStores(page));
  await page.context().close();
  return { text, files };
}

test('a rescue file gives the plans back, the deleted ones too, each under a name that says so', async () => {
  const { text, files } = await rescued();
  const page = await newPage(browser);
  await open(page, site.address);
  await choose(page, 'rescued-work.json', text);
  const boxes = page.locator('main input[type=checkbox]');
  const labels = await page.locator('main .govuk-checkboxes__label').allInnerTexts();
  assert.deepEqual([...labels].sort(), Object.keys(files).sort());
  assert.equal(await page.locator('main input[type=checkbox]:checked').count(), 3);
  const hint = page.locator('.govuk-checkboxes__item', { hasText: 'Deleted' }).locator('.govuk-hint');
  assert.match(await hint.innerText(), /^Last kept \d+ \w+ \d{4} at \d\d:\d\d\..* It was among the deleted plans$/);
  for (const box of await boxes.all()) await box.uncheck();
  await page.getByRole('button', { name: 'Open the ticked plans' }).click();
  await page.getByRole('link', { name: 'Select at least one plan to open' }).waitFor();
  for (const box of await boxes.all()) await box.check();
  await page.getByRole('button', { name: 'Open the ticked plans' }).click();
  await page.locator('#notice', { hasText: '3 plans were opened beside the others' }).waitFor();
  for (const title of await titles(page, 3)) {
    const [, name] = /^(.+) \(rescued \d+ \w+ \d{4} at \d\d:\d\d\)$/.exec(title);
    const draft = draftOf(await exportedFromList(page, title));
    assert.deepEqual({ ...draft, name }, draftOf(files[name]), name);
    delete files[name];
  }
  assert.deepEqual(Object.keys(files), [], 'every plan came back');
  await isWell(page);
});

test('a rescue file opened where its plans are says so, and opens them beside', async () => {
  const page = await withExample();
  const mine = await exported(page);
  await choose(page, 'rescued-work.json', rescueFile(await dumpStores(page)));
  assert.match(await words(page), /You have this plan already, exactly as in the file/);
  assert.equal(await page.locator('main input[type=checkbox]:checked').count(), 0);
  await page.getByLabel('Anyborough (example)').check();
  await page.getByRole('button', { name: 'Open the ticked plans' }).click();
  await page.locator('#notice', { hasText: '1 plan was opened' }).waitFor();
  await titles(page, 2);
  assert.equal(await exportedFromList(page, 'Anyborough (example)'), mine);
  await isWell(page);
});

// ---- Deleting ----

async function deletes(page, id) {
  await go(page, `#/delete/${id}`);
  await page.getByRole('button', { name: 'Delete plan' }).click();
  await page.getByRole('heading', { name: 'The plan is deleted' }).waitFor();
  await go(page, '#/drafts');
  await page.getByRole('heading', { name: 'Deleted plans' }).waitFor();
}

test('a deleted plan is put back as it was, with its history', async () => {
  const page = await withExample();
  await types(page, { council: 'Northtown Council', icb: 'The board of the north' });
  const mine = await exported(page);
  const known = await changes(page);
  assert.equal(known.length, 2);
  await deletes(page, draftOf(mine).id);
  assert.match(await words(page), /30 more days/);
  // Whoever comes back later finds it there too.
  await page.reload();
  await page.getByRole('button', { name: /^Put back/ }).click();
  await page.locator('#notice', { hasText: 'Anyborough (example) is back among the plans' }).waitFor();
  await page.getByRole('heading', { name: 'Deleted plans' }).waitFor({ state: 'detached' });
  assert.equal(await exportedFromList(page, 'Anyborough (example)'), mine);
  await page.getByRole('button', { name: /^Continue/ }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await saved(page);
  assert.deepEqual(await changes(page), known);
  assert.equal(await exported(page), mine);
  await isWell(page);
});

test('a plan that is deleted for good leaves not a word of it, and others stay', async () => {
  const page = await withExample();
  await types(page, { council: 'Northtown Council' });
  const id = draftOf(example).id;
  const file = { ...JSON.parse(example), sha256: null };
  file.draft = { ...file.draft, id: 'otherham', name: 'Otherham' };
  await opens(page, 'otherham.sendplan.json', JSON.stringify(file), 'Open');
  const other = await exported(page);
  await deletes(page, id);
  await page.getByRole('button', { name: /^Delete for good/ }).click();
  const question = page.locator('#erase-question');
  await question.waitFor();
  await question.getByRole('button', { name: 'Keep it here' }).click();
  await question.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Delete for good/ }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await page.locator('#notice', { hasText: 'Anyborough (example) was deleted for good' }).waitFor();
  // Which tab may write it stays: a tab that still has it open finds there that it has to stop.
  const left = Object.values(await textsOf(page, id)).flat();
  assert.deepEqual(left.filter(([key]) => key !== `sendplan:place:${id}`), []);
  assert.ok(left.every(([, text]) => /^[\d.a-f]+$/.test(text)), 'numbers only');
  assert.deepEqual(await titles(page, 1), ['Otherham']);
  assert.equal(await exported(page), other);
  await isWell(page);
});

test('deleting everything leaves no key of the tool in either store, and its file gives all back', async () => {
  const page = await withExample();
  await page.evaluate(() => localStorage.setItem('another-tool', 'stays'));
  await types(page, { council: 'Northtown Council' });
  const mine = await exported(page);
  await deletes(page, draftOf(mine).id);
  const file = { ...JSON.parse(example), sha256: null };
  file.draft.name = 'Otherham';
  await opens(page, 'otherham.sendplan.json', JSON.stringify(file), 'Open');
  await saved(page);
  await go(page, '#/storage/delete-everything');
  const everything = await fileOf(page, () =>
    page.getByRole('button', { name: 'Download everything first' }).click(),
  );
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  await page.reload();
  await page.waitForSelector('#page-title');
  assert.deepEqual(await dumpStores(page), { quick: {}, lasting: {} });
  assert.equal(await page.evaluate(() => localStorage.getItem('another-tool')), 'stays');
  await go(page, '#/drafts');
  assert.match(await words(page), /No plans are saved in this browser/);
  await opens(page, 'everything.json', everything, 'Open the ticked plans', '#/drafts');
  await page.locator('#notice', { hasText: '2 plans were opened' }).waitFor();
  const councils = [];
  for (const title of await titles(page, 2)) {
    councils.push(draftOf(await exportedFromList(page, title)).front.council);
  }
  assert.deepEqual(councils.sort(), [draftOf(example).front.council, 'Northtown Council'].sort());
  await isWell(page);
});

// ---- What all of it looks like ----

async function fits(page, state) {
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const serious = found.violations.filter((it) => ['serious', 'critical'].includes(it.impact));
  assert.deepEqual(serious.map((it) => `${it.id}: ${it.nodes[0].html}`), [], state);
  const order = found.violations.filter((it) => it.id === 'heading-order');
  assert.deepEqual(order.map((it) => it.nodes[0].html), [], `${state}: headings`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `${state} is ${width} pixels wide`);
}

test('what a file shows, and what deleting asks, is accessible and fits a screen of 320 pixels', async () => {
  const page = await newPage(browser, { width: 320, height: 700 });
  await withPlan(page, example);
  await open(page, site.address, '#/plan');
  await saved(page);
  await page.evaluate(axeSource);
  await types(page, { council: `${'longwordwithoutanyspace'.repeat(4)} Council` });
  await changes(page);
  await fits(page, 'changes');
  const file = JSON.parse(example);
  const record = Object.values(file.draft.statements).find((it) => it.evidence?.length > 0);
  record.evidence[0].text = 12;
  file.draft.priorities[0].actions.reverse();
  file.draft.priorities[0].actions[0].a_field_that_only_a_later_version_of_this_tool_knows = true;
  await choose(page, 'theirs.sendplan.json', JSON.stringify(file));
  await page.locator('main summary').click();
  await fits(page, 'a comparison');
  await page.getByRole('button', { name: 'Take the ticked changes' }).click();
  await fits(page, 'nothing ticked');
  const stores = await dumpStores(page);
  stores.lasting['sendplan:lost:0000000a'] = 'rubbish';
  await choose(page, 'rescued-work.json', rescueFile(stores));
  await fits(page, 'a rescue file');
  await go(page, '#/storage');
  await page.locator('.app-key').first().waitFor();
  await fits(page, 'what is kept');
  await deletes(page, draftOf(example).id);
  await fits(page, 'deleted plans');
  await page.getByRole('button', { name: /^Delete for good/ }).click();
  await fits(page, 'deleting for good');
  await isWell(page);
});
