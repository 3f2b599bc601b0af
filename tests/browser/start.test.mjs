// The app starts, or says in words why it does not.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, exampleText, launch, newPage, open, pdfPages, serve, withPlan } from './support.mjs';

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

test('C10 without JavaScript the page says what to do, and scoring sheets print', async () => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(site.address);
  assert.match(await page.locator('body').innerText(), /JavaScript is off/);
  assert.match(await page.locator('h1').first().innerText(), /Loading the tool/);
  await page.getByRole('link', { name: 'print scoring sheets' }).click();
  await page.getByRole('heading', { name: 'Scoring sheets to print', level: 1 }).waitFor();
  assert.equal(await page.locator('script').count(), 0);

  const marks = await page.locator('.app-sheet__statement strong').allInnerTexts();
  const { pages, isTagged } = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  assert.ok(isTagged);
  const printed = pages.map((it) => it.text);
  const sheets = printed.filter((it) => it.includes('Partner: ____'));
  assert.equal(sheets.length, 2, 'in usual and in plain words, each begins a page of its own');
  for (const mark of marks) assert.ok(printed.some((it) => it.includes(mark)), `${mark} of ${marks}`);
  assert.ok(marks.length > 20 && marks.length === 2 * new Set(marks).size, `${marks}`);
  assert.ok(printed.every((it) => !it.includes('Try the tool again') && it.trim() !== ''), 'only sheets are printed');

  await page.setViewportSize({ width: 320, height: 640 });
  const [wide] = await page.locator('html').evaluateAll((it) => it.map((html) => html.scrollWidth));
  assert.ok(wide <= 320, `${wide} pixels wide`);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('C10 without WebAssembly the page has what to ask IT as a text to copy', async () => {
  const page = await newPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(`${site.address}#/plan/vision`);
  await page.getByRole('heading', { name: CANNOT }).waitFor();
  const text = await page.locator('#for-it').textContent();
  assert.match(text, /^Allow WebAssembly/);
  assert.ok(text.includes(`\n${site.address}\n`), text);
  assert.ok(!text.includes('{'), text);
  await page.getByRole('button', { name: 'Copy this text' }).click();
  await page.getByText('Copied.', { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  // Where the browser does not let a page copy, the text is selected.
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
  await page.getByRole('button', { name: 'Copy this text' }).click();
  await page.getByText(/^Press Ctrl and C/).waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString()), text);
  await page.getByRole('link', { name: 'print scoring sheets' }).click();
  await page.getByRole('heading', { name: 'Scoring sheets to print' }).waitFor();
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
  assert.match(await page.locator('#for-it').textContent(), /wasm-unsafe-eval/);
  assert.ok(await page.getByRole('link', { name: 'print scoring sheets' }).isVisible());
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

// A server that sends the first half of the app, and the rest when it is told to.
async function slowSite() {
  let send;
  const told = new Promise((resolve) => { send = resolve; });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, site.address);
    const answer = await fetch(site.address + pathname.slice(1));
    const body = Buffer.from(await answer.arrayBuffer());
    const isApp = pathname.endsWith('_bg.wasm');
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type'), 'content-length': body.length });
    if (!isApp) return response.end(body);
    response.write(body.subarray(0, body.length / 2));
    await told;
    response.end(body.subarray(body.length / 2));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, send, close: () => server.close() };
}

test('C11 while the app arrives slowly the page says how much has come, every 5 seconds and not sooner', async () => {
  const slow = await slowSite();
  const page = await newPage(browser);
  await page.clock.install();
  // The page's own script comes late: by that it knows a slow connection.
  let pass;
  const held = new Promise((resolve) => { pass = resolve; });
  await page.route('**/boot.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${slow.address}#/help`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.getElementById('slow'));
  await page.evaluate(() => {
    globalThis.told = [];
    const words = document.getElementById('slow');
    new MutationObserver(() => globalThis.told.push(performance.now())).observe(words, { childList: true });
  });
  await page.clock.runFor(1500);
  pass();
  await page.waitForFunction(() => document.getElementById('stays')?.hidden);
  const words = page.locator('#slow');
  const arrived = /([\d,]+) of ([\d,]+) KB of the tool have arrived\./;
  for (let tries = 0; tries < 100 && !arrived.test(await words.innerText()); tries += 1) {
    await page.clock.runFor(1000);
  }
  const [come, all] = arrived.exec(await words.innerText()).slice(1).map((it) => Number(it.replaceAll(',', '')));
  assert.ok(come > 0 && come < all, `${come} of ${all}`);
  for (let second = 0; second < 20; second += 1) await page.clock.runFor(1000);
  const told = await page.evaluate(() => globalThis.told);
  assert.ok(told.length > 1);
  for (const [at, time] of told.slice(1).entries()) assert.ok(time - told[at] > 4900, `${told}`);
  slow.send();
  await page.waitForSelector('#page-title');
  assert.deepEqual(page.troubles, []);
  await page.context().close();
  slow.close();
});

test('C6 a wasm file that was changed is refused where the connection is slow too', async () => {
  const page = await newPage(browser);
  await page.addInitScript(() => { performance.now = () => 5000; });
  await page.route('**/*_bg.wasm', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 200] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.address}#/help`);
  await page.getByRole('heading', { name: 'A part of the tool did not arrive' }).waitFor();
  assert.match(await page.locator('#crash-detail').textContent(), /not what the page names/);
  assert.equal(await page.locator('#app').evaluate((it) => it.childElementCount), 0);
  await page.context().close();
});

test('an old page of a tool that was renewed says so, waits for its button, and the new one starts', async () => {
  const page = await newPage(browser);
  await page.route(site.address, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/plan-web-[0-9a-f]{16}/g, 'plan-web-0000000000000000');
    await route.fulfill({ response, body });
  }, { times: 1 });
  let loads = 0;
  page.on('load', () => { loads += 1; });
  await page.goto(`${site.address}#/help`);
  await page.getByText(/The tool was renewed on the server/).waitFor();
  assert.ok(await page.getByRole('heading', { name: 'A part of the tool did not arrive' }).isVisible());
  assert.ok(await page.getByRole('link', { name: 'print scoring sheets' }).isVisible());
  assert.equal(loads, 1, 'it is not loaded again by itself');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('#page-title');
  assert.equal(await page.getByRole('link', { name: 'print scoring sheets' }).isVisible(), false);
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
