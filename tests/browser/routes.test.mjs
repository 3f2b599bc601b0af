// Every page, with the full example, in a real browser: accessible, titled, focused, narrow.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { exampleText, figuresHere, go, launch, newPage, open, serve, withPlan } from './support.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

async function routes() {
  const { draft } = JSON.parse(await exampleText());
  const [statement] = Object.keys(draft.statements);
  const [priority] = draft.priorities;
  const [section] = Object.keys(draft.sections);
  return [
    '#/',
    '#/drafts',
    '#/setup/area',
    '#/setup/partners',
    '#/setup/way',
    '#/plan',
    '#/changes',
    '#/changes/1.1.00000001',
    '#/front',
    `#/plan/${section}`,
    `#/plan/${section}/data`,
    `#/plan/${section}/insight`,
    `#/plan/${section}/check`,
    await homeOf(statement),
    '#/scores',
    '#/scores/differences',
    '#/scores/then-and-now',
    '#/reviews',
    `${await homeOf(statement)}/reveal`,
    `${(await homeOf(statement)).replace('#/plan/', '#/present/')}`,
    '#/answers',
    `#/answers/${draft.partners[0].slug}`,
    `#/answers/${draft.partners[0].slug}/all/${statement}`,
    '#/combine',
    '#/paper',
    `#/paper/${draft.partners[0].slug}`,
    '#/workshop',
    '#/workshop/agenda',
    '#/parking',
    '#/priorities/votes',
    `#/priorities/votes/${draft.partners[0].slug}`,
    '#/answer/send-reform-plan-maturity/2026.1/p1/health/Health/Newham',
    '#/priorities',
    '#/priorities/shortlist',
    '#/priorities/rules',
    '#/priorities/decisions',
    `#/priorities/${priority.id}`,
    '#/actions',
    '#/actions/timeline',
    '#/actions/first-100-days',
    '#/actions/by-partner',
    '#/actions/bring-back',
    `#/actions/${priority.actions[0].id}`,
    `#/measures/${priority.measures[0].id}`,
    '#/check',
    '#/thread',
    `#/thread/priority/${priority.id}`,
    `#/thread/statement/${statement}`,
    `#/thread/action/${priority.actions[0].id}`,
    `#/thread/measure/${priority.measures[0].id}`,
    '#/summary',
    '#/families',
    '#/form',
    '#/download',
    '#/summary/parts/one-page.section-1.actions.scores.evidence',
    '#/summary/one-page',
    '#/explore',
    '#/explore/E09000025',
    '#/explore/E09000025/topic/placement',
    '#/explore/E09000025/timely_20wk_ex_pc/region',
    '#/explore/E09000001/ks4_a8_ehcp/neighbours',
    '#/region/E12000007',
    '#/figures',
    '#/open',
    '#/storage',
    '#/storage/delete-everything',
    `#/delete/${draft.id}`,
    '#/accessibility',
    '#/data-sources',
    '#/glossary',
    '#/help/quick-guide',
    '#/help/facilitator-script',
    '#/search',
    '#/search/tribunal',
    '#/whats-new',
    '#/help',
    '#/nowhere/at/all',
  ];
}

// The address of a statement as the scores page links to it.
async function homeOf(statement) {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/scores');
  const href = await page.locator(`a[href$="/${statement}"]`).first().getAttribute('href');
  await page.context().close();
  return href;
}

// Figures come on their own time: a page is looked at when it has stopped changing.
async function settled(page) {
  await figuresHere(page);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
}

test('every page has no serious accessibility finding, one h1, its own title, and no error', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address);
  await page.evaluate(axeSource);
  const titles = new Map();
  const findings = [];
  for (const route of await routes()) {
    await go(page, route);
    await settled(page);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    for (const violation of found.violations) {
      if (['serious', 'critical'].includes(violation.impact)) {
        findings.push(`${route}: ${violation.id}: ${violation.nodes[0].html.slice(0, 200)}`);
      }
    }
    assert.equal(await page.locator('h1').filter({ visible: true }).count(), 1, `${route} has one h1`);
    const title = await page.title();
    assert.ok(!titles.has(title), `${route} and ${titles.get(title)} have the same title: ${title}`);
    titles.set(title, route);
  }
  assert.deepEqual(findings, []);
  assert.deepEqual(page.troubles, []);
});

test('the heading takes the keyboard on every change of page, and the skip link reaches the content', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address);
  for (const route of await routes()) {
    await go(page, route);
    const focused = await page.evaluate(() => document.activeElement.id);
    assert.equal(focused, 'page-title', route);
  }
  await go(page, '#/plan');
  await page.locator('.govuk-skip-link').evaluate((link) => link.click());
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main-content');
  assert.equal(await page.evaluate(() => location.hash), '#/plan', 'the address is the page’s own');
});

test('no page is wider than a screen of 320 pixels', async () => {
  const page = await newPage(browser, { width: 320, height: 640 });
  await withPlan(page, await exampleText());
  await open(page, site.address);
  for (const route of await routes()) {
    await go(page, route);
    await settled(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${route} is ${width} pixels wide`);
  }
});

test('everything that can be pressed is at least 24 pixels large', async () => {
  const page = await newPage(browser, { width: 320, height: 640 });
  await withPlan(page, await exampleText());
  await open(page, site.address);
  const small = [];
  for (const route of await routes()) {
    await go(page, route);
    await settled(page);
    const found = await page.evaluate(() => {
      const targets = document.querySelectorAll('button, summary, input, select, textarea, .govuk-button');
      return [...targets]
        .filter((it) => it.checkVisibility())
        .map((it) => ({ box: it.getBoundingClientRect(), html: it.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 0 && (box.height < 23.5 || box.width < 23.5))
        .map(({ box, html }) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`);
    });
    small.push(...found.map((it) => `${route}: ${it}`));
  }
  assert.deepEqual(small, []);
});

test('what is added takes the keyboard, so that typing goes where it is meant', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan/vision/shared-vision');
  // The heading takes the keyboard first, as on every page.
  await page.waitForFunction(() => document.activeElement.id === 'page-title');
  const count = await page.locator('textarea[id^="evidence-"]').count();
  await page.getByRole('button', { name: 'Add evidence' }).focus();
  await page.keyboard.press('Enter');
  const added = `evidence-${count + 1}`;
  await page.waitForFunction((id) => document.activeElement.id === id, added);
  await page.keyboard.type('Survey of parents: 3 in 10 knew');
  assert.equal(await page.locator(`#${added}`).inputValue(), 'Survey of parents: 3 in 10 knew');
  assert.equal(await page.locator('textarea[id^="evidence-"]').count(), count + 1);
});
