// Somebody new reads the start page at once; the app comes when they go on, in the parts they need.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleText, go, launch, newPage, open, serve, withPlan } from './support.mjs';

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

const names = (page) => page.requests.map((it) => it.slice(site.address.length));
const isApp = (name) => /^plan-web-|_bg\.wasm/.test(name);
const REST = '**/plan-web-split_rest-*.wasm';

// The start page of somebody new, with a clock that stands still: nothing is loaded ahead.
async function firstPage() {
  const page = await newPage(browser);
  await page.clock.install();
  await open(page, site.address);
  return page;
}

const isFocused = (locator) => locator.evaluate((it) => it === document.activeElement);

test('the start page of somebody new takes at most six files and none of the app', async () => {
  const page = await firstPage();
  assert.match(await page.title(), /^Score your local SEND system/);
  await page.getByRole('button', { name: 'Start a new plan' }).waitFor();
  assert.ok(names(page).length <= 6, names(page).join(' '));
  assert.deepEqual(names(page).filter(isApp), []);
  assert.equal(await page.locator('#loading').isVisible(), false);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('what the build drew is what the app draws', async () => {
  const page = await firstPage();
  const words = () => page.locator('#app').innerText();
  const drawn = await words();
  await page.evaluate(() => { location.hash = '#/help'; });
  await page.getByRole('heading', { name: 'Help', exact: true }).waitFor();
  await go(page, '#/');
  assert.equal(await words(), drawn);
  await page.context().close();
});

test('a button of the first page does what it says once the app is there', async () => {
  const page = await firstPage();
  await page.getByRole('button', { name: 'Start a new plan' }).press('Enter');
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await page.getByLabel('Find your area').waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'page-title');
  assert.equal(await page.locator('#page-title').count(), 1);
  // The pages after scoring were not needed for that.
  assert.deepEqual(names(page).filter((it) => it.includes('split_rest')), []);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('a link of the first page leads to its page with the keyboard on the heading', async () => {
  const page = await firstPage();
  await page.getByRole('link', { name: 'How your work is saved' }).first().click();
  const heading = page.getByRole('heading', { level: 1, name: 'How your work is saved' });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'page-title');
  assert.ok(await isFocused(heading));
  await page.goBack();
  await page.getByRole('button', { name: 'Start a new plan' }).waitFor();
  await page.context().close();
});

test('the skip link of the first page leads to its content and not to another page', async () => {
  const page = await firstPage();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.ok(await isFocused(page.locator('main')));
  assert.equal(await page.evaluate(() => location.hash), '#/');
  assert.deepEqual(names(page).filter(isApp), []);
  await page.context().close();
});

test('whoever has something saved is never shown the first page as if there were nothing', async () => {
  const page = await newPage(browser);
  await page.clock.install();
  await withPlan(page, await exampleText());
  await open(page, site.address);
  await page.getByRole('button', { name: /^Continue / }).waitFor();
  assert.ok(names(page).some(isApp));
  await page.context().close();
});

test('a part that does not come says so, and comes when it is asked for again', async () => {
  const page = await newPage(browser);
  await page.clock.install();
  const plan = await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan');
  for (const answer of [
    (route) => route.abort(),
    (route) => route.fulfill({ status: 404, body: 'not here' }),
    async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      body[body.length - 200] ^= 1;
      await route.fulfill({ response, body });
    },
  ]) {
    await page.route(REST, answer);
    await page.evaluate(() => { location.hash = '#/priorities'; });
    await page.getByRole('heading', { name: 'This page did not arrive' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'This page did not arrive' }).waitFor();
    await page.unroute(REST);
    // What is here goes on.
    await page.evaluate(() => { location.hash = '#/plan'; });
    await page.getByRole('heading', { name: 'Your plan', exact: true }).waitFor();
    assert.ok((await page.locator('.app-plan-bar').innerText()).includes(plan.draft.name));
  }
  await page.evaluate(() => { location.hash = '#/priorities'; });
  await page.getByRole('heading', { name: 'Your priorities' }).waitFor();
  await page.context().close();
});

test('a part that the server calls something else starts all the same', async () => {
  const page = await newPage(browser);
  await page.route('**/plan-web-*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: 'application/octet-stream' });
  });
  await open(page, site.address, '#/help');
  await page.getByRole('heading', { name: 'Help', exact: true }).waitFor();
  await page.context().close();
});
