// Nothing typed leaves the computer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleText, figuresHere, go, launch, newPage, open, serve, withPlan } from './support.mjs';

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

// What a page asked for after so many requests, as paths under its own address. Chromium asks for the
// icon of the tab again when the title changes and a server sets no lifetime.
function asked(page, from) {
  const paths = page.requests.slice(from).map((it) => it.slice(site.address.length));
  // The other parts of the app come once each, when nothing else is to be done or when they are wanted.
  const parts = paths.filter((it) => /^plan-web-(split|chunk)_[\w-]+\.wasm$/.test(it));
  assert.equal(new Set(parts).size, parts.length, parts.join(' '));
  return paths.filter((it) => it !== 'favicon.svg' && !parts.includes(it)).sort();
}

test('after it has loaded, the app asks for nothing but its own figures, under any path', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan');
  const loaded = page.requests.length;
  assert.ok(loaded >= 4, 'the page, its script, its styles and the app');
  for (const route of ['#/scores', '#/summary', '#/plan/where-we-are-now/data', '#/setup/area', '#/check', '#/download', '#/help']) {
    await go(page, route);
    await figuresHere(page);
  }
  await go(page, '#/front');
  await page.locator('#council').fill('Nothing of this leaves');
  await page.waitForFunction(() => /^Saved/.test(document.getElementById('save-status').textContent));

  // The worker, named after the build of the page, and the figures: the plan's own region first, then
  // the others, each once, for what any council has reached.
  const build = await page.locator('link[rel=modulepreload]').getAttribute('href');
  const named = (file) => `${file}?${build.split('/').pop()}`;
  const regions = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((region) => `figures/E1200000${region}.json`);
  const all = [
    named('figures-worker.js'),
    named('figures.js'),
    ...regions,
    'figures/areas.json',
    'figures/england.json',
    'figures/index.json',
    named('figures_bg.wasm'),
  ];
  for (let tries = 0; asked(page, loaded).length < all.length && tries < 100; tries += 1) {
    await page.waitForTimeout(100);
  }
  assert.deepEqual(asked(page, loaded), all);
  const places = page.requests.filter((it) => /E12\d+\.json$/.test(it));
  assert.match(places[0], /E12000007\.json$/, 'the own region first');

  // Exploring asks for no more.
  const explored = page.requests.length;
  const pages = [
    '#/explore', '#/explore/E09000025', '#/explore/E09000025/topic/timeliness',
    '#/explore/E09000025/timely_20wk_ex_pc/england', '#/explore/E10000008/ehcp_total/neighbours',
    '#/region/E12000009', '#/figures',
  ];
  for (const route of pages) {
    await go(page, route);
    await figuresHere(page);
  }
  assert.deepEqual(asked(page, explored), []);

  // A file is read on this computer.
  const read = page.requests.length;
  const buffer = Buffer.from('time_period,geographic_level,new_la_code,secret_column\n2025,Local authority,E09000025,5\n');
  await page.locator('#figures-file').setInputFiles({ name: 'secret.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { name: 'What secret.csv would bring' }).waitFor();
  assert.deepEqual(asked(page, read), []);

  for (const request of page.requests) {
    assert.ok(request.startsWith(site.address) || request.startsWith('blob:'), request);
  }
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
