// What happens when something is wrong with what was typed: on every form that can say so.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, launch, serve } from './support.mjs';
import { axeFindings } from './axe.mjs';
import { pageIn, routesOf, walk } from './routes.mjs';

let site;
let browser;
let routes;
before(async () => {
  site = await serve();
  browser = await launch();
  routes = await routesOf(browser, site);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// Empties every box of text, puts what is no date in boxes of dates and no number in those of numbers.
function spoil(page) {
  return page.evaluate(() => {
    for (const box of document.querySelectorAll('main form input[type="text"], main form textarea')) {
      const isDate = box.closest('.govuk-date-input') !== null;
      const isNumber = box.inputMode === 'decimal';
      box.value = isDate || isNumber ? 'soon' : '';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
}

// What is wrong with how a page tells what is wrong; none when it tells of nothing.
function errorsOf(page) {
  return page.evaluate(() => {
    const summary = document.getElementById('error-summary');
    if (!summary) return { told: 0, wrong: [] };
    const wrong = [];
    if (!document.title.startsWith('Error: ')) wrong.push(`the title is ${document.title}`);
    if (document.activeElement !== summary) wrong.push(`the keyboard is on ${document.activeElement.outerHTML.slice(0, 60)}`);
    if (!summary.querySelector('[role="alert"] h2')) wrong.push('the summary is no alert');
    const links = [...summary.querySelectorAll('a')];
    for (const link of links) {
      const id = link.getAttribute('href').slice(1);
      const hash = location.hash;
      link.click();
      const field = document.activeElement;
      if (field.id !== id) wrong.push(`"${link.textContent}" leads to #${field.id} and not to #${id}`);
      if (location.hash !== hash) wrong.push(`"${link.textContent}" changes the address`);
      const message = document.getElementById(`${id}-error`);
      const words = message?.textContent.replace(/^Error:\s*/, '').trim();
      if (!links.some((it) => it.hash === link.hash && it.textContent.trim() === words)) {
        wrong.push(`"${link.textContent}" is beside the field as ${words}`);
      }
      const described = [field, field.closest('fieldset')].map((it) => it?.getAttribute('aria-describedby') ?? '').join(' ');
      if (!described.split(' ').includes(`${id}-error`)) wrong.push(`#${id} is not described by its message`);
    }
    return { told: links.length, wrong };
  });
}

const typedIn = (page) =>
  page.evaluate(() => [...document.querySelectorAll('main input, main textarea, main select')].map((it) => `${it.id}=${it.value}${it.checked ?? ''}`));

// The forms that find something wrong when everything on them is spoiled and nothing chosen, and in how
// many places. All others lead on, or have nothing that can be wrong.
const SPOILED = {
  'a new plan': {
    '#/setup/area': 1,
    '#/setup/partners': 1,
    '#/front': 1,
    '#/plan/adulthood/check': 1,
    '#/plan/where-we-are-now/agreed-data-set': 1,
    '#/combine': 1,
    '#/workshop': 2,
    '#/priorities/shortlist': 1,
    '#/open': 1,
  },
  'the example': {
    '#/setup/area': 1,
    '#/front': 2,
    '#/combine': 1,
    '#/workshop': 2,
    '#/priorities/shortlist': 1,
    '#/priorities/priority-1': 1,
    '#/actions/action-1-1': 5,
    '#/measures/measure-1-1': 3,
    '#/open': 1,
  },
};

for (const [state, expected] of Object.entries(SPOILED)) {
  test(`every form that finds something wrong says so in one way: ${state}`, async () => {
    const page = await pageIn(browser, site, state);
    const told = {};
    const seen = new Set();
    const wrong = await walk(page, routes, async (route) => {
      const button = page.locator('main form button[type="submit"]').filter({ visible: true });
      if ((await button.count()) === 0) return [];
      await spoil(page);
      const before = await typedIn(page);
      const address = await page.evaluate(() => location.hash);
      await button.first().click();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      if ((await page.evaluate(() => location.hash)) !== address) return [];
      const { told: number, wrong: found } = await errorsOf(page);
      if (number > 0) {
        told[route] = number;
        found.push(...(await axeFindings(page, seen)));
      }
      assert.deepEqual(await typedIn(page), before, `${route}: what was typed stays`);
      return found;
    });
    assert.deepEqual(wrong, []);
    assert.deepEqual(told, expected);
    assert.deepEqual(page.troubles, []);
  });
}

const NO_PLAN = { name: 'holiday.txt', mimeType: 'text/plain', buffer: Buffer.from('no plan') };
const file = (page) => page.locator('main input[type="file"]').first().setInputFiles(NO_PLAN);
const press = (page, name) => page.locator('main').getByRole('button', { name }).first().click();

// What has to be chosen or brought before something is wrong.
const BROUGHT = {
  'a file that is no plan': ['#/open', file],
  'an earlier plan that is none': ['#/scores/then-and-now', file],
  'an action log that is none': ['#/actions/bring-back', file],
  'figures that are none': ['#/figures', file],
  'scores that are none': ['#/combine', async (page) => {
    await page.locator('main textarea').first().fill('SRP1 is not all of it');
    await page.locator('main form button[type="submit"]').first().click();
  }],
  'too many votes': ['#/priorities/votes', async (page) => {
    await press(page, 'Hide the votes');
    await go(page, routes.find((it) => it.startsWith('#/priorities/votes/')));
    await press(page, /^I vote for/);
    await page.locator('#votes').waitFor();
    for (const box of await page.locator('main input[type="checkbox"]').all()) await box.check();
    await page.locator('main form button[type="submit"]').click();
  }],
  'no level of a partner': ['#/answers/council', async (page) => {
    await page.locator('main button.govuk-button').first().click();
    await page.waitForFunction(() => location.hash.split('/').length === 5);
    const clear = page.locator('main').getByRole('button', { name: /^Clear|^Take/ });
    if (await clear.count()) await clear.first().click();
    await page.locator('main form button[type="submit"]').click();
  }],
  'a review on no day': ['#/reviews', async (page) => {
    await press(page, 'Add a review');
    await page.locator('#review-1').fill('soon');
    await page.locator('main form button[type="submit"]').click();
  }],
};

// Waits until the keyboard is where it is meant to be; where it is instead, if it does not come there.
function reached(page, name, isThere) {
  return page.waitForFunction(isThere, null, { timeout: 10_000 }).catch(async () => {
    const where = await page.evaluate(() => `${location.hash} ${document.activeElement.outerHTML.slice(0, 200)}`);
    assert.fail(`${name}: the keyboard is at ${where}`);
  });
}

test('what is wrong with something chosen or brought is said in the same way', async () => {
  const page = await pageIn(browser, site, 'the example');
  for (const [name, [address, act]] of Object.entries(BROUGHT)) {
    await go(page, typeof address === 'string' ? address : address(routes));
    await act(page);
    await reached(page, name, () => document.activeElement?.id === 'error-summary');
    const { told, wrong } = await errorsOf(page);
    assert.ok(told > 0, name);
    assert.deepEqual(wrong, [], name);
  }
  assert.deepEqual(page.troubles, []);
});

// A button of its own beside the form's: the field takes the keyboard, and is described by what is wrong.
const BESIDE = {
  'an action for no priority': ['#/actions', (page) => press(page, 'Add an action')],
  'no reason to leave a gap': ['#/check', async (page) => {
    await page.locator('main summary').filter({ hasText: /leave/i }).first().click();
    await page.locator('main details[open] button').first().click();
  }],
  'a figure that is none': [(all) => all.find((it) => it.endsWith('/data')), async (page) => {
    await press(page, /^Add (a|your) .*figure|^Type in/);
    await press(page, /^Done/);
  }],
};

test('what is wrong beside a button of its own is said at the field', async () => {
  const page = await pageIn(browser, site, 'the example');
  for (const [name, [address, act]] of Object.entries(BESIDE)) {
    await go(page, typeof address === 'string' ? address : address(routes));
    await act(page);
    await reached(page, name, () =>
      /(^| )\S+-error( |$)/.test(document.activeElement?.getAttribute('aria-describedby') ?? ''));
    const words = await page.evaluate(() => document.getElementById(`${document.activeElement.id}-error`)?.textContent);
    assert.match(words, /^Error: \S/, name);
  }
  assert.deepEqual(page.troubles, []);
});
