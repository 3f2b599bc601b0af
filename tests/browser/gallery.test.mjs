// Each component by itself, as `cargo xtask gallery` draws it: no accessibility finding of any weight,
// and no wider than a narrow screen.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, newPage, serve, top } from './support.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = process.env.GALLERY ?? join(top, 'target', 'gallery');

let site;
let browser;
let files;
before(async () => {
  files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.html'));
  site = await serve(folder);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test('there is a page for each example', () => {
  assert.ok(files.length > 30, `${files.length} pages in ${folder}: run \`cargo xtask gallery\``);
});

test('no component has an accessibility finding, by itself or beside the others', async () => {
  const page = await newPage(browser);
  const findings = [];
  for (const file of files) {
    await page.goto(`${site.address}${file}`);
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    findings.push(...found.violations.map((it) => `${file}: ${it.id}: ${it.nodes[0].html.slice(0, 200)}`));
  }
  assert.deepEqual(findings, []);
});

test('no component is wider than a screen of 320 pixels', async () => {
  const page = await newPage(browser, { width: 320, height: 640 });
  const wide = [];
  for (const file of files) {
    await page.goto(`${site.address}${file}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${file} is ${width} pixels wide`);
  }
  assert.deepEqual(wide, []);
});
