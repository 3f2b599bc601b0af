// What happens when something is wrong with what was typed: on every form that can say so.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { go, launch, serve } from './support.mjs';
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
      if (!/^(Enter|Select|Add|You have|Date|".+" must|Milestone|.+ must be)/.test(words)) wrong.push(`"${words}" does not say what to do`);
    }
    return { told: links.length, wrong };
  });
}

const typedIn = (page) =>
  page.evaluate(() => [...document.querySelectorAll('main input, main textarea, main select')].map((it) => `${it.id}=${it.value}${it.checked ?? ''}`));

for (const state of ['a new plan', 'the example']) {
  test(`every form that finds something wrong says so in one way: ${state}`, async () => {
    const page = await pageIn(browser, site, state);
    const told = new Map();
    const wrong = await walk(page, routes, async (route) => {
      const button = page.locator('main form button[type="submit"]').filter({ visible: true });
      if ((await button.count()) === 0) return [];
      await spoil(page);
      const before = await typedIn(page);
      const address = await page.evaluate(() => location.hash);
      await button.first().click();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      if ((await page.evaluate(() => location.hash)) !== address) {
        told.set(route, 'onward');
        return [];
      }
      const { told: number, wrong } = await errorsOf(page);
      told.set(route, number);
      assert.deepEqual(await typedIn(page), before, `${route}: what was typed stays`);
      return wrong;
    });
    console.log(told);
    assert.deepEqual(wrong, []);
    assert.deepEqual(page.troubles, []);
  });
}
