// The app starts, or says in words why it does not.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, exampleText, launch, newPage, open, serve, withPlan } from './support.mjs';

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

const CANNOT = 'This browser cannot run the tool';

test('C10 without JavaScript the page says what to do', async () => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(site.address);
  assert.match(await page.locator('body').innerText(), /JavaScript is off/);
  assert.match(await page.locator('h1').first().innerText(), /Loading the tool/);
  await page.context().close();
});

test('C10 without WebAssembly the page says what to ask IT for', async () => {
  const page = await newPage(browser);
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(site.address);
  await page.getByRole('heading', { name: CANNOT }).waitFor();
  assert.match(await page.locator('#no-wasm').innerText(), /ask IT to allow WebAssembly/);
  await page.context().close();
});

test('C10 where the browser cannot run the tool the page lists what is saved and hands it out', async () => {
  const page = await newPage(browser);
  const plan = await withPlan(page, await exampleText());
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(site.address);
  await page.getByText(`${plan.draft.name} — saved in this browser`).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a rescue copy' }).click();
  const copy = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  assert.deepEqual(JSON.parse(copy.texts[`sendplan:plan:${plan.draft.id}`]), plan);
  const again = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Try again' }).click();
  await again;
  await page.getByRole('heading', { name: CANNOT }).waitFor();
  await page.context().close();
});

test('C10 where a policy refuses WebAssembly the page says what to ask IT for', async () => {
  const page = await newPage(browser);
  await page.route(site.address, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await page.goto(site.address);
  await page.getByRole('heading', { name: CANNOT }).waitFor();
  await page.context().close();
});

test('C11 a slow start says that it goes on, then offers to load the page again', async () => {
  const page = await newPage(browser);
  await page.clock.install();
  let pass;
  const held = new Promise((resolve) => { pass = resolve; });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.address}#/explore`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.getElementById('stays')?.hidden);
  const again = page.getByRole('button', { name: 'Load the page again' });
  assert.equal(await page.locator('#slow').innerText(), '');
  await page.clock.runFor(10_500);
  assert.match(await page.locator('#slow').innerText(), /^Still loading\. This takes longer/);
  assert.equal(await again.isVisible(), false);
  await page.clock.runFor(20_000);
  assert.match(await page.locator('#slow').innerText(), /^Still loading after half a minute/);
  assert.equal(await again.isVisible(), true);
  // What arrives after all starts.
  pass();
  await page.waitForSelector('#page-title');
  assert.equal(await page.locator('#loading').isVisible(), false);
  await page.context().close();
});

test('F32 opened from a folder the page says that it needs a web address', async () => {
  const page = await newPage(browser);
  await page.goto(pathToFileURL(join(dist, 'index.html')).href);
  const words = page.locator('#stays');
  await words.waitFor({ timeout: 8000 });
  assert.match(await words.innerText(), /only from a web address, not from a folder/);
  await page.context().close();
});

test('an address that is none of the app leads to "page not found" and not to a stop', async () => {
  const page = await newPage(browser);
  await open(page, site.address, '#foo');
  assert.match(await page.locator('h1:visible').innerText(), /not found/i);
  await page.evaluate(() => { location.hash = 'bar'; });
  await page.waitForFunction(() => location.hash === '#/page-not-found');
  assert.match(await page.locator('h1:visible').innerText(), /not found/i);
  await page.context().close();
});
