// Work is kept: across a reload, in several plans, when storage is blocked, full or damaged.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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

const plansIn = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage).filter(([key]) => key.startsWith('sendplan:plan:')),
    ),
  );

test('storage that is blocked never blanks the page, and the app says so', async () => {
  for (const fault of [
    () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }),
    () => Object.defineProperty(window, 'localStorage', { get: () => null }),
    () => { Storage.prototype.getItem = () => { throw new DOMException('no', 'SecurityError'); }; },
    () => { Storage.prototype.setItem = () => { throw 'no'; }; },
  ]) {
    const page = await newPage(browser);
    await page.addInitScript(fault);
    await open(page, site.address);
    await page.getByRole('button', { name: 'Start a new plan' }).click();
    await page.waitForFunction(() => location.hash === '#/setup/area');
    const bar = await page.locator('#save-status').textContent();
    assert.match(bar, /does not let the tool save your work/, String(fault));
    assert.deepEqual(page.troubles, [], String(fault));
    await page.context().close();
  }
});

test('a plan that cannot be read is kept as it is, listed and handed out', async () => {
  const page = await newPage(browser);
  const damaged = '{"kind":"local-send-reform-plan","format":1,"app":"0.1.0","draft":{"id":"x","na';
  await page.addInitScript((text) => {
    localStorage.setItem('sendplan:plan:x', text);
    localStorage.setItem('sendplan:open', '"x"');
    localStorage.setItem('another-tool', 'not json');
  }, damaged);
  await open(page, site.address);
  await go(page, '#/drafts');
  assert.match(await page.locator('main').innerText(), /could not be read/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Download what is stored/ }).click();
  assert.equal(await readFile(await (await download).path(), 'utf8'), damaged);
  // Work on a new plan leaves it alone.
  await go(page, '#/');
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => Object.keys(localStorage).filter((it) => it.startsWith('sendplan:plan:')).length === 2);
  const kept = await page.evaluate(() => [localStorage.getItem('sendplan:plan:x'), localStorage.getItem('another-tool')]);
  assert.deepEqual(kept, [damaged, 'not json']);
});

test('a plan of a newer format is refused in words and its text is not touched', async () => {
  const page = await newPage(browser);
  const newer = JSON.stringify({ kind: 'local-send-reform-plan', format: 99, app: '9.0', draft: {} });
  await page.addInitScript((text) => {
    localStorage.setItem('sendplan:plan:x', text);
    localStorage.setItem('sendplan:open', '"x"');
  }, newer);
  await open(page, site.address);
  await go(page, '#/drafts');
  assert.match(await page.locator('main').innerText(), /newer version of this tool \(9\.0\)/);
  assert.equal(await page.evaluate(() => localStorage.getItem('sendplan:plan:x')), newer);
});

test('storage that fills up says so, keeps the work on screen, and saves again when there is room', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await page.evaluate(() => {
    const block = 'x'.repeat(100_000);
    try {
      for (let at = 0; ; at += 1) localStorage.setItem(`filler:${at}`, block);
    } catch {
      // Full, but for less than a block.
    }
    try {
      for (let at = 0; ; at += 1) localStorage.setItem(`grain:${at}`, 'x'.repeat(100));
    } catch {
      // Full.
    }
  });
  await page.locator('#council').fill(`A council with a name that needs a little more room than before ${'and more '.repeat(40)}`);
  await page.waitForFunction(() => /cannot save any more/.test(document.getElementById('save-status').textContent));
  assert.match(await page.locator('#council').inputValue(), /little more room/);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (/^(filler|grain):/.test(key)) localStorage.removeItem(key);
  });
  await page.locator('#council').fill('A council');
  await page.waitForFunction(() => /^Saved/.test(document.getElementById('save-status').textContent));
  assert.match(Object.values(await plansIn(page))[0], /A council/);
});

test('typing is saved when the page is left at once', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await page.locator('#council').fill('Typed just before the door closed');
  await page.goto('about:blank');
  await page.goto(`${site.address}#/front`);
  await page.waitForSelector('#council');
  assert.equal(await page.locator('#council').inputValue(), 'Typed just before the door closed');
});

test('a plan file that is downloaded opens again as the same plan, and others stay', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /Download plan file/ }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^anyborough-example-send-reform-plan-\d{4}-\d\d-\d\d\.sendplan\.json$/);
  const text = await readFile(await file.path(), 'utf8');
  assert.equal(text, await exampleText(), 'the second export is the same, byte for byte');
  await go(page, '#/open');
  await page.locator('input[type=file]').setInputFiles({ name: 'back.sendplan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: /^Open/ }).click();
  await page.waitForFunction(() => Object.keys(localStorage).filter((it) => it.startsWith('sendplan:plan:')).length === 2);
});

test('files that are no plan are refused in words and the open plan is unchanged', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/open');
  const before = await plansIn(page);
  for (const [name, text, words] of [
    ['photo.png', '\u0089PNG', /not a plan file|could not read/],
    ['other.json', '{"kind":"something else"}', /is not a plan file/],
    ['cut.sendplan.json', (await exampleText()).slice(0, 5000), /may have been cut short/],
    ['new.sendplan.json', '{"kind":"local-send-reform-plan","format":99,"app":"1.4"}', /newer version of this tool \(1\.4\)/],
    ['page.html', '<!DOCTYPE html><title>Sign in</title>', /is a web page/],
  ]) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    await page.getByText(words).first().waitFor();
    assert.match(await page.locator('main').innerText(), new RegExp(name.replace('.', '\\.')));
  }
  assert.deepEqual(await plansIn(page), before);
  assert.deepEqual(page.troubles, []);
});

test('awkward text comes back as it was typed', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  for (const text of ['x'.repeat(20_000), '👩‍👩‍👧 مرحبا <script>alert(1)</script> & "quotes" \\ ', "King's Cross"]) {
    await page.locator('#sro').fill(text);
    await page.waitForFunction(() => /^Saved/.test(document.getElementById('save-status').textContent));
    await page.reload();
    await page.waitForSelector('#sro');
    assert.equal(await page.locator('#sro').inputValue(), text);
  }
  await go(page, '#/summary');
  assert.equal(await page.locator('script:not([src])').count(), 0);
  assert.deepEqual(page.troubles, []);
});

test('several plans live side by side', async () => {
  const page = await newPage(browser);
  await open(page, site.address);
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  assert.match(await page.locator('.app-plan-bar').innerText(), /Anyborough.*EXAMPLE/);
  await go(page, '#/');
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await go(page, '#/drafts');
  const list = await page.locator('main').innerText();
  assert.match(list, /Anyborough/);
  assert.match(list, /Untitled plan/);
});
