// Nothing typed leaves the computer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleText, go, launch, newPage, open, serve, withPlan } from './support.mjs';

let site;
let browser;
before(async () => {
  site = await serve(undefined, '/tools/send/');
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test('after it has loaded, the app asks for nothing but its own figures, under any path', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan');
  const loaded = page.requests.length;
  assert.ok(loaded >= 4, 'the page, its script, its styles and the app');
  for (const route of ['#/scores', '#/summary', '#/plan/where-we-are-now/data', '#/setup/area', '#/check', '#/help']) {
    await go(page, route);
    await page.waitForLoadState('networkidle');
  }
  await go(page, '#/front');
  await page.locator('#council').fill('Nothing of this leaves');
  await page.waitForFunction(() => /^Saved/.test(document.getElementById('save-status').textContent));
  for (const request of page.requests) {
    assert.ok(request.startsWith(site.address) || request.startsWith('blob:'), request);
  }
  // Chromium asks for the icon of the tab again when the title changes and a server sets no lifetime.
  const later = page.requests
    .slice(loaded)
    .map((it) => it.slice(site.address.length))
    .filter((it) => it !== 'favicon.svg')
    .sort();
  assert.deepEqual(later, ['figures/areas.json', 'figures/index.json']);
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(page.troubles, []);
});

test('the built app names no other place, no crown and no typeface of GOV.UK', async () => {
  const { dist } = await import('./support.mjs');
  const { readdir, readFile } = await import('node:fs/promises');
  const names = await readdir(dist, { recursive: true });
  for (const name of names.filter((it) => /\.(html|css|js)$/.test(it))) {
    const text = await readFile(`${dist}/${name}`, 'utf8');
    for (const word of ['GDS Transport', 'govuk-crest', '/assets/fonts', '@font-face', 'url(', 'cdn.']) {
      assert.ok(!text.includes(word), `${name} has ${word}`);
    }
  }
});
