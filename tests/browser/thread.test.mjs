// The golden thread: from a reveal to decisions, actions, measures and a printed thread, and next
// term an earlier plan beside this one.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { examplePath, go, launch, newPage, open, pdfPages, saved, serve, withPlan } from './support.mjs';

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

const main = (page) => page.locator('main').innerText();
const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const at = (page, start) => page.waitForFunction((it) => location.hash.startsWith(it), start);
const example = () => readFile(examplePath, 'utf8');

// The example before anybody chose priorities, with one statement whose scores are not revealed yet.
async function beforePriorities() {
  const plan = JSON.parse(await example());
  const { draft } = plan;
  draft.kind = 'real';
  draft.id = 'thread-journey';
  draft.priorities = [];
  draft.votes = {};
  draft.not_now = {};
  draft.accepted_gaps = {};
  const record = draft.statements['risks-and-disputes'];
  delete record.reveal;
  delete record.agreed;
  delete record.reason;
  delete record.target;
  delete record.room;
  delete record.agreed_on;
  delete plan.sha256;
  return JSON.stringify(plan);
}

test('a room goes from a reveal to a printed thread, and sees next term what came of it', async () => {
  const page = await newPage(browser);
  await withPlan(page, await beforePriorities());

  // Reveal, agree, and say where you want to be.
  await open(page, site.address, '#/plan/vision/risks-and-disputes/reveal');
  await page.getByRole('button', { name: /^Reveal/ }).first().click();
  await page.getByRole('radio', { name: /^1 Emerging/ }).first().check();
  await page.getByLabel(/Which level do you want to reach/).selectOption({ label: '3 Established' });
  await page.locator('#reason').fill('Three disputes took up to 26 weeks.');

  // The shortlist says why, and two lines become one priority.
  await go(page, '#/priorities/shortlist');
  const row = page.locator('tr', { hasText: 'A4 Risks' });
  const why = await row.innerText();
  assert.match(why, /Low level: Agreed at level 1 Emerging/);
  assert.match(why, /Far from where you want to be: Level 3 Established is wanted, 2 levels above/);
  assert.match(why, /No decision yet/);
  await row.getByRole('checkbox').check();
  await page.locator('tr', { hasText: 'F1 The council' }).getByRole('checkbox').check();
  await button(page, /^Make one priority/).click();
  await page.getByText('Why it was chosen').waitFor();
  const priority = await page.evaluate(() => location.hash);
  assert.match(await main(page), /Why it was chosen[\s\S]*Agreed at level 1 Emerging, one of the 2 lowest of 4 levels/);
  await page.locator('#title').fill('Who pays is settled in ten days');
  await page.locator('#lead').selectOption({ label: 'Council' });

  // What is put off says why and who agreed.
  await go(page, '#/priorities/decisions');
  const undecided = /(\d+) have none/.exec(await main(page))[1];
  const card = page.locator('.app-card, section, div').filter({ has: page.getByRole('heading', { name: /^B5 We know/ }) }).last();
  await card.getByText('Not now, because …').click();
  await page.locator('#why-statement-confidence-by-group').fill('After the spring survey.');
  await page.locator('#agreed-statement-confidence-by-group').check();
  await go(page, '#/check');
  await go(page, '#/priorities/decisions');
  assert.equal(/(\d+) have none/.exec(await main(page))[1], String(undecided - 1));

  // Two actions; one waits for the other, and a circle is refused in words.
  for (const what of ['Write the rule', 'Sign the rule']) {
    await go(page, priority);
    await button(page, 'Add an action').click();
    await at(page, '#/actions/');
    await page.locator('#what').fill(what);
    await page.locator('#by').fill('3');
    await page.locator('#by-year').fill('2099');
  }
  const second = await page.evaluate(() => location.hash);
  await page.getByRole('checkbox', { name: 'Write the rule' }).check();
  await go(page, priority);
  await page.getByRole('link', { name: 'Write the rule' }).first().click();
  await at(page, '#/actions/');
  await page.getByRole('checkbox', { name: 'Sign the rule' }).click();
  await page.getByText(/go round in a circle/).first().waitFor();
  assert.equal(await page.getByRole('checkbox', { name: 'Sign the rule' }).isChecked(), false);
  await button(page, /^Add a milestone/).click();
  await page.getByLabel(/^Milestone 1: what/).fill('Both finance directors agree');
  assert.notEqual(await page.evaluate(() => location.hash), second);

  // A measure with a step on the way and a result: it says how far it has come.
  await go(page, priority);
  await button(page, 'Add a measure').click();
  await at(page, '#/measures/');
  await page.locator('#of').fill('Disputes settled in ten days');
  await page.locator('#baseline').fill('20%');
  await page.locator('#baseline-date').fill('2025');
  await page.locator('#source').fill('Dispute log');
  await page.locator('#target').fill('20%');
  await page.getByText(/the same as where you are now/).first().waitFor();
  await page.locator('#target').fill('90%');
  await page.locator('#target-date').fill('12');
  await page.locator('#target-date-year').fill('2030');
  await page.getByRole('radio', { name: 'Is anyone better off?' }).check();
  await button(page, 'Spread evenly by year').click();
  await page.getByLabel(/^Step 1: where/).waitFor();
  await button(page, 'Add what was found').click();
  await page.getByLabel(/^Result 1: what/).fill('25%');
  const found = page.getByRole('group', { name: /^Result 1/ });
  await found.getByLabel('Month').fill('6');
  await found.getByLabel('Year').fill('2026');
  await page.locator('figure.app-chart').first().waitFor();
  assert.match(await main(page), /(On track|Behind): 25% \(June 2026\)/);

  // Both ways: why, and what came of it.
  await go(page, '#/thread/statement/risks-and-disputes');
  const thread = await main(page);
  assert.match(thread, /What came of it\?[\s\S]*Who pays is settled in ten days[\s\S]*Write the rule/);
  await page.getByRole('link', { name: 'Write the rule' }).first().click();
  assert.match(await main(page), /Why are we doing this\?/);
  await go(page, '#/thread');
  assert.match(await main(page), /Disputes settled in ten days/);

  // It prints.
  await go(page, '#/summary');
  await page.locator('figure.app-chart').nth(1).waitFor();
  await page.emulateMedia({ media: 'print' });
  const printed = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
  const flat = printed.pages.map((it) => it.text).join('\n').replace(/\s+/g, ' ');
  for (const words of ['Who pays is settled in ten days', 'Both finance directors agree', 'Disputes settled in ten days', 'After the spring survey.']) {
    assert.ok(flat.includes(words), `the print does not say: ${words}`);
  }
  await page.emulateMedia({ media: 'screen' });

  // Next term: the example's plan, as an earlier plan, beside this one.
  await saved(page);
  await go(page, '#/scores/then-and-now');
  await page.locator('#earlier-plan').setInputFiles({
    name: 'spring.sendplan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await example()),
  });
  await page.locator('#then-and-now').waitFor();
  const then = await main(page);
  assert.match(then, /Compared with Anyborough/);
  assert.match(then, /Promised and not done/);
  assert.match(then, /\d+ statements stayed at the same level/);
  assert.match(then, /Promised and no longer in the plan[\s\S]*Book health and care advice/);
  assert.deepEqual(page.troubles, []);
});

test('the plan on one page is one page, and stays one with long words', async () => {
  const long = JSON.parse(await example());
  delete long.sha256;
  long.draft.id = 'long';
  const more = 'and then there is more to say of it than fits on any page of any plan ';
  long.draft.priorities = [0, 1].flatMap((round) => long.draft.priorities.map((priority, at) => ({
    ...priority,
    id: `long-${round}-${at}`,
    title: more.repeat(10),
    families: more.repeat(20),
    actions: priority.actions.map((it, number) => ({ ...it, id: `a-${round}-${at}-${number}`, what: more.repeat(5), depends_on: [] })),
    measures: priority.measures.map((it, number) => ({ ...it, id: `m-${round}-${at}-${number}`, source: more.repeat(10) })),
  })));
  long.draft.votes = {};
  for (const text of [await example(), JSON.stringify(long)]) {
    const page = await newPage(browser);
    await withPlan(page, text);
    await open(page, site.address, '#/summary/one-page');
    await page.emulateMedia({ media: 'print' });
    const { pages } = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    assert.equal(pages.length, 1);
    await page.context().close();
  }
});

test('only the parts somebody chose are shown and printed', async () => {
  const page = await newPage(browser);
  await withPlan(page, await example());
  await open(page, site.address, '#/summary');
  const parts = () => page.locator('.app-part > h2').allInnerTexts();
  await page.getByText('Choose what to print').click();
  await button(page, 'Action plan only').click();
  await page.getByText('2 parts are shown').waitFor();
  assert.deepEqual(await parts(), ['Action plan', 'How we will know it worked']);
  const print = async () => {
    await page.emulateMedia({ media: 'print' });
    const { pages } = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    await page.emulateMedia({ media: 'screen' });
    return { pages, words: pages.map((it) => it.text).join(' ').replace(/\s+/g, ' ') };
  };
  let { pages, words } = await print();
  assert.ok(pages.every((it) => it.width > it.height), 'the action plan is landscape from its first page');
  assert.match(words, /Draft, not agreed/);
  assert.ok(words.includes(`Page 1 of ${pages.length}`));
  assert.doesNotMatch(words, /Where the figures come from/);

  await page.getByRole('checkbox', { name: 'Every line of evidence' }).check();
  await page.locator('#part-evidence').waitFor();
  ({ pages, words } = await print());
  assert.ok(pages.some((it) => it.height > it.width), 'evidence is upright');
  assert.match(words, /What it shows/);

  // An address says it as well, and nothing of the choice is kept.
  await go(page, '#/summary/parts/about.section-1');
  assert.equal((await parts()).length, 2);
  await go(page, '#/summary');
  assert.ok((await parts()).length > 20);
  assert.deepEqual(page.troubles, []);
});

test('the next plan starts from this one, with last time beside the question', async () => {
  const page = await newPage(browser);
  await withPlan(page, await example());
  await open(page, site.address, '#/plan');
  await page.getByText('Start the next plan from this one').first().click();
  await button(page, /^Start the next plan/).click();
  await page.getByText(/is open now/).waitFor();
  await go(page, '#/plan/vision/shared-vision');
  assert.match(await main(page), /Last time[^\n]*2 Developing/);
  await go(page, '#/actions');
  const actions = await main(page);
  assert.doesNotMatch(actions, /Fill three caseworker posts/, 'what was done stays in the plan before');
  assert.match(actions, /Not started/);
  assert.deepEqual(page.troubles, []);
});
