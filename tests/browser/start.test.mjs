// The app starts, or says in words why it does not; and when it stops, work can be rescued.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { exampleText, launch, newPage, open, serve, withPlan } from './support.mjs';

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

test('without JavaScript the page says what to do', async () => {
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.goto(site.address);
  assert.match(await page.locator('body').innerText(), /JavaScript is off/);
  assert.match(await page.locator('h1').first().innerText(), /Loading the tool/);
});

test('without WebAssembly the page says what to ask IT for', async () => {
  const page = await newPage(browser);
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(site.address);
  await page.getByRole('heading', { name: 'This browser cannot run the tool' }).waitFor();
  assert.match(await page.locator('#no-wasm').innerText(), /ask IT to allow WebAssembly/);
});

test('an app file that is missing, changed or a web page gives words and touches no plan', async () => {
  for (const answer of [
    { status: 404, body: 'gone' },
    { status: 200, body: '<!DOCTYPE html>', contentType: 'text/html' },
    { status: 200, body: '\0asm\u0001\0\0\0', contentType: 'application/wasm' },
  ]) {
    const page = await newPage(browser);
    await withPlan(page, await exampleText());
    await page.route('**/*.wasm', (route) => route.fulfill(answer));
    await page.goto(site.address);
    await page.getByRole('heading', { name: 'Sorry, there is a problem with the tool' }).waitFor();
    const kept = await page.evaluate(() => Object.keys(localStorage).some((it) => it.startsWith('sendplan:plan:')));
    assert.ok(kept);
    await page.context().close();
  }
});

test('when the app stops, a message shows and the plan can be taken away as a file', async () => {
  const page = await newPage(browser);
  const example = await exampleText();
  await withPlan(page, example);
  await open(page, site.address, '#/plan');
  await page.evaluate(() => setTimeout(() => { throw new Error('made to fail'); }, 0));
  await page.getByRole('heading', { name: 'Sorry, there is a problem with the tool' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a rescue copy' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'rescued-plan.sendplan.json');
  const rescued = JSON.parse(await readFile(await file.path(), 'utf8'));
  assert.deepEqual(rescued.draft, JSON.parse(example).draft);
});
