// The single-file edition, opened from a folder: no server, no connection.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { downloaded, figuresHere, go, launch, newPage, pdfPages, top } from './support.mjs';
import { sheetsOf, unzipped } from './unzipped.mjs';

const address = pathToFileURL(process.env.SINGLE_FILE ?? join(top, 'target', 'single-file', 'send-reform-plan.html')).href;

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

const title = (page) => page.locator('#page-title');

async function opened() {
  const page = await newPage(browser);
  await page.goto(address);
  await title(page).waitFor();
  return page;
}

test('from a folder it opens the example, scores, keeps it over a restart, prints and makes a workbook', async () => {
  const page = await opened();
  await page.getByRole('button', { name: /example/i }).first().click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await go(page, '#/plan/vision/shared-vision');
  await page.getByRole('radio', { name: '4 Embedded', exact: true }).check();
  await go(page, '#/front');
  await page.locator('#council').fill('Typed into one file');
  await page.waitForFunction(() => /^Saved/.test(document.getElementById('save-status').textContent));
  await page.reload();
  await title(page).waitFor();
  assert.equal(await page.locator('#council').inputValue(), 'Typed into one file');
  await go(page, '#/plan/vision/shared-vision');
  assert.ok(await page.getByRole('radio', { name: '4 Embedded', exact: true }).isChecked());

  await go(page, '#/summary');
  await figuresHere(page);
  await page.emulateMedia({ media: 'print' });
  const { pages } = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  const printed = pages.map((it) => it.text).join(' ');
  assert.match(printed, /Typed into one file/);
  assert.match(printed, /England/, 'figures came from the file');
  await page.emulateMedia({ media: 'screen' });

  await go(page, '#/download');
  const coming = page.waitForEvent('download');
  await page.locator('.app-outputs__item', { has: page.locator('#excel') }).getByRole('button', { name: /^Download/ }).click();
  const workbook = await readFile(await (await coming).path());
  assert.ok(sheetsOf(unzipped(workbook)).has('Actions'));

  await go(page, '#/storage');
  await page.getByText(/You opened the single-file edition/).waitFor();
  const others = page.requests.filter((it) => !it.startsWith('blob:') && !it.startsWith('data:'));
  assert.deepEqual([...new Set(others.map((it) => it.split('#')[0]))], [address]);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('it opens a plan file, and is closed to every other address', async () => {
  const page = await opened();
  await go(page, '#/open');
  await page.locator('input[type=file]').setInputFiles(join(top, 'web', 'examples', 'anyborough.sendplan.json'));
  await page.waitForFunction(() => /Anyborough/.test(document.querySelector('main').innerText));
  const refused = await page.evaluate(() => fetch('https://example.org/').then(() => false, () => true));
  assert.ok(refused);
  assert.ok(page.requests.every((it) => !it.startsWith('https:')), 'it was not even asked');
  await page.context().close();
});

test('without WebAssembly it hands out scoring sheets as a file that needs nothing else', async () => {
  const page = await newPage(browser);
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(address);
  const link = page.getByRole('link', { name: 'print scoring sheets' });
  await link.waitFor();
  const { name, text } = await downloaded(page, () => link.click());
  assert.equal(name, 'scoring-sheets.html');
  assert.match(text, /Scoring sheets to print/);
  assert.doesNotMatch(text, /<script|src=|<link/);
  await page.context().close();
});
