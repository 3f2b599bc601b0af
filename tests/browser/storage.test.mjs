// Work is kept: across a reload, in several plans, when storage is blocked, full or damaged.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import {
  dumpAtRest, dumpStores, exampleText, go, launch, newPage, open, plansIn, saved, serve, setOpen, typeOn,
  withPlan,
} from './support.mjs';

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

const MAIN = 'example-anyborough';

// Without what a page that is not the app's looks for in vain.
const ofApp = (troubles) => troubles.filter((it) => !it.startsWith('Failed to load resource'));

// The texts of a plan in a store, by key.
const of = (store, id) =>
  Object.fromEntries(Object.entries(store).filter(([key]) => key.includes(`:${id}`)).sort());

test('where nothing can be saved at all, the app says so and carries on', async () => {
  for (const fault of [
    () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } }),
    () => { Storage.prototype.setItem = () => { throw 'no'; }; },
  ]) {
    const page = await newPage(browser);
    await page.addInitScript(fault);
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => null }));
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
  await saved(page);
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
  // It is the plan that is here already: another of it has to be wanted.
  await page.getByRole('button', { name: 'Open a copy anyway' }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await saved(page);
  assert.equal(plansIn(await dumpStores(page)).length, 2);
});

test('files that are no plan are refused in words and the open plan is unchanged', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/open');
  const before = await dumpAtRest(page);
  for (const [name, text, words] of [
    ['photo.png', '\u0089PNG', /not a plan file|could not read/],
    ['other.json', '{"kind":"something else"}', /is not a plan file/],
    ['cut.sendplan.json', (await exampleText()).slice(0, 5000), /may have been cut short/],
    ['comma.sendplan.json', '{"kind":"local-send-reform-plan",\n}', /In line 2, column 1: there is a comma with nothing after it/],
    ['parts.sendplan.json', `[${'[],'.repeat(100_000)}[]]`, /holds too many parts to be a plan/],
    ['new.sendplan.json', '{"kind":"local-send-reform-plan","format":99,"app":"1.4"}', /newer version of this tool \(1\.4\)/],
    ['page.html', '<!DOCTYPE html><title>Sign in</title>', /is a web page/],
  ]) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
    await page.getByText(words).first().waitFor();
    assert.match(await page.locator('main').innerText(), new RegExp(name.replace('.', '\\.')));
  }
  assert.deepEqual(await dumpStores(page), before);
  assert.deepEqual(page.troubles, []);
});

test('awkward text comes back as it was typed', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  for (const text of ['x'.repeat(20_000), '👩‍👩‍👧 مرحبا <script>alert(1)</script> & "quotes" \\ ', "King's Cross"]) {
    await page.locator('#sro').fill(text);
    await saved(page);
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

test('two presses of Continue open the plan once, for writing', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await saved(page);
  await page.goto(`${site.address}favicon.svg`);
  await setOpen(page, null);
  await open(page, site.address, '#/');
  await page.getByRole('button', { name: /^Continue/ }).first().evaluate((button) => {
    button.click();
    button.click();
  });
  await page.waitForFunction(() => location.hash === '#/plan');
  await go(page, '#/front');
  await saved(page);
  await typeOn(page, '#sro', ' twice');
  await saved(page);
  await page.reload();
  assert.match(await page.locator('#sro').inputValue(), / twice$/);
  assert.deepEqual(ofApp(page.troubles), []);
});

test('what is typed while another plan is being opened is in the plan it was typed into', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await saved(page);
  // The new plan is begun, and in the same moment somebody types.
  await page.evaluate(() => {
    const start = document.querySelector('#sro');
    const type = () => {
      start.value += '!';
      start.dispatchEvent(new InputEvent('input', { bubbles: true, data: '!' }));
    };
    location.hash = '#/';
    type();
    const press = () => {
      const button = [...document.querySelectorAll('button')].find((it) => it.textContent.includes('Start a new plan'));
      return button ? button.click() : setTimeout(press, 5);
    };
    press();
  });
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await saved(page);
  const stores = await dumpStores(page);
  assert.equal(plansIn(stores).length, 2);
  await go(page, '#/drafts');
  await page.getByRole('button', { name: /^Continue.*Anyborough/ }).first().click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await go(page, '#/front');
  assert.match(await page.locator('#sro').inputValue(), /!$/);
  assert.deepEqual(page.troubles, []);
});

test('a deleted plan goes to the bin whole, and comes back to where it was, text by text', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await typeOn(page, '#sro', ' before it went');
  await saved(page);
  await page.reload();
  await saved(page);
  await page.goto(`${site.address}favicon.svg`);
  await setOpen(page, null);
  const before = await dumpStores(page);
  await open(page, site.address, `#/delete/${MAIN}`);
  await page.getByRole('button', { name: 'Delete plan' }).click();
  await page.getByText('30 days').first().waitFor();
  await page.waitForFunction(() => document.getElementById('page-title')?.textContent.includes('is deleted'));
  const binned = await dumpStores(page);
  assert.deepEqual(Object.keys(of(binned.quick, MAIN)), [`sendplan:place:${MAIN}`]);
  assert.deepEqual(Object.keys(of(binned.lasting, MAIN)), [`sendplan:bin:${MAIN}`, `sendplan:place:${MAIN}`]);
  await go(page, '#/drafts');
  await page.getByRole('button', { name: /^Put back/ }).click();
  await page.getByText(/is back among the plans/).waitFor();
  const after = await dumpStores(page);
  const texts = (store) => Object.entries(of(store, MAIN)).filter(([key]) => !key.includes(':place:'));
  assert.deepEqual(texts(after.quick), texts(before.quick));
  assert.deepEqual(texts(after.lasting), texts(before.lasting));
  await page.getByRole('button', { name: /^Continue/ }).first().click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await go(page, '#/front');
  assert.match(await page.locator('#sro').inputValue(), / before it went$/);
  assert.deepEqual(ofApp(page.troubles), []);
});

for (const [row, isTyping] of [['with nothing new in it', false], ['while somebody types there', true]]) {
  test(`a plan that is deleted in another tab, ${row}, stays deleted and loses nothing`, async () => {
    const page = await newPage(browser);
    await withPlan(page, await exampleText());
    await open(page, site.address, '#/front');
    await saved(page);
    const other = await page.context().newPage();
    await open(other, site.address, `#/delete/${MAIN}`);
    await other.getByRole('button', { name: 'Delete plan' }).click();
    if (isTyping) {
      await typeOn(page, '#sro', ' and on').catch(() => {});
    }
    await other.waitForFunction(() => document.getElementById('page-title')?.textContent.includes('is deleted'));
    await page.getByText(/This plan was deleted/).first().waitFor();
    assert.ok(!(await page.locator('#notice').innerText()).includes('was opened in another tab'));
    await page.goto('about:blank');
    const stores = await dumpStores(other);
    const left = plansIn(stores).filter((id) => id === MAIN);
    assert.deepEqual(left, [], 'it is in the bin only');
    assert.ok(stores.lasting[`sendplan:bin:${MAIN}`]);
    const everything = JSON.stringify(stores);
    if (isTyping) assert.match(everything, / and o/);
    await page.context().close();
  });
}

test('everything that is deleted for good in one tab is not written again by another', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await saved(page);
  const other = await page.context().newPage();
  await open(other, site.address, '#/storage');
  await other.getByRole('link', { name: 'Delete everything here' }).click();
  await other.getByRole('button', { name: 'Delete everything' }).click();
  await other.waitForFunction(() => document.getElementById('page-title')?.textContent.includes('is deleted'));
  await page.waitForFunction(() => !document.getElementById('save-status'));
  await page.locator('#notice', { hasText: 'This plan was deleted in another tab or window' }).waitFor();
  await page.goto('about:blank');
  const { quick, lasting } = await dumpStores(other);
  assert.deepEqual(plansIn({ quick, lasting }), []);
  assert.deepEqual(Object.keys(lasting), []);
});

// ---- What is said when a store cannot be looked at, or takes nothing ----

// IndexedDB as browsers have it that refuse it, or that never answer.
const CLOSED = [
  ['refuses', () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }; }],
  ['never answers', () => { IDBFactory.prototype.open = () => new EventTarget(); }],
];

for (const [how, fault] of CLOSED) {
  test(`F34 where IndexedDB ${how}, deleting everything does not say that nothing is left`, async () => {
    const page = await newPage(browser);
    await withPlan(page, await exampleText());
    await open(page, site.address, '#/front');
    await typeOn(page, '#sro', ' that lasts');
    await saved(page);
    const other = await page.context().newPage();
    await page.close();
    await other.addInitScript(fault);
    await open(other, site.address, '#/storage');
    await other.getByText('the browser does not let the tool look in it').waitFor();
    await go(other, '#/storage/delete-everything');
    await other.getByRole('button', { name: 'Delete everything', exact: true }).click();
    await other.getByRole('heading', { name: 'It is not certain that everything is deleted' }).waitFor({ timeout: 20_000 });
    assert.match(await other.locator('main').innerText(), /delete the browsing data of this site/);
    assert.ok(!(await other.locator('main').innerText()).includes('Nothing of this tool is left'));
    // It is as the words say: what could not be seen is there again.
    const later = await other.context().newPage();
    await open(later, site.address, '#/drafts');
    await later.getByRole('button', { name: /^Continue/ }).first().waitFor();
    await later.context().close();
  });
}

test('F34 where IndexedDB refuses, deleting one plan does not say that it is gone', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await saved(page);
  const other = await page.context().newPage();
  await page.close();
  await other.addInitScript(CLOSED[0][1]);
  await open(other, site.address, `#/delete/${MAIN}`);
  await other.getByRole('button', { name: 'Delete plan' }).click();
  await other.getByRole('heading', { name: 'The plan may not be deleted everywhere' }).waitFor();
  assert.match(await other.locator('main').innerText(), /If the plan comes back/);
  await go(other, '#/drafts');
  await other.getByRole('button', { name: /^Delete for good/ }).click();
  await other.locator('#erase-question').getByRole('button', { name: 'Delete for good' }).click();
  await other.locator('#notice', { hasText: 'as far as the tool could see' }).waitFor();
  await other.context().close();
});

test('F33 a plan that is left while both stores fail is handed out and said not to be saved', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await saved(page);
  // From now on one store is full, and the other takes everything and answers nothing.
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
    for (const name of ['onsuccess', 'onerror']) Object.defineProperty(IDBRequest.prototype, name, { set() {} });
  });
  await go(page, '#/');
  await page.evaluate(() => { location.hash = '#/front'; });
  await page.waitForSelector('#sro');
  await typeOn(page, '#sro', ' and not saved');
  await page.evaluate(() => { location.hash = '#/'; });
  const download = page.waitForEvent('download', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  const file = await download;
  assert.match(await readFile(await file.path(), 'utf8'), / and not saved"/);
  const told = page.locator('#notice', { hasText: 'were not saved in this browser' });
  await told.waitFor();
  assert.ok((await told.innerText()).includes(file.suggestedFilename()));
  await page.context().close();
});

test('where nothing can be saved, the plan is handed out once when another one is begun', async () => {
  const page = await newPage(browser);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => null });
    Object.defineProperty(window, 'indexedDB', { get: () => null });
  });
  await open(page, site.address);
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  const files = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  // A new plan in which nothing was written is no loss.
  await go(page, '#/');
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await go(page, '#/front');
  await typeOn(page, '#sro', 'Only here');
  assert.deepEqual(files, []);
  // The words ask for a file wherever they stand, and it is to be had there.
  const bar = page.locator('.app-plan-bar');
  assert.match(await bar.innerText(), /does not let the tool save your work/);
  const first = page.waitForEvent('download');
  await bar.getByRole('button', { name: 'Download plan file' }).click();
  await first;
  await go(page, '#/');
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.locator('#notice', { hasText: 'were not saved in this browser' }).waitFor();
  assert.equal(files.length, 2);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('a download that the browser does not take is not called a copy', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan');
  await saved(page);
  await page.evaluate(() => {
    URL.createObjectURL = () => { throw new TypeError('no'); };
  });
  await page.getByRole('button', { name: 'Download plan file' }).first().click();
  await page.locator('#notice', { hasText: 'The browser did not take the file' }).waitFor();
  assert.ok(!(await page.locator('#save-status').textContent()).includes('Copy saved to file'));
  await go(page, '#/storage/delete-everything');
  await page.getByRole('button', { name: 'Download everything first' }).click();
  await page.locator('#notice', { hasText: 'The browser did not take the file' }).waitFor();
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('texts that were set aside can be deleted where no plan is left', async () => {
  const page = await newPage(browser);
  await page.goto(`${site.address}favicon.svg`);
  await page.evaluate(() => localStorage.setItem('sendplan:lost:0000000a', 'rubbish'));
  await open(page, site.address, '#/storage');
  await page.getByRole('link', { name: 'Delete everything here' }).click();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  assert.deepEqual(await dumpStores(page), { quick: {}, lasting: {} });
  await go(page, '#/storage');
  await page.getByText('Nothing is kept in this browser.').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Delete everything here' }).count(), 0);
  await page.context().close();
});

test('a plan that could not be deleted is kept on as before', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, `#/delete/${MAIN}`);
  await saved(page);
  // What is deleted goes into the bin first, and that takes nothing.
  await page.evaluate(() => {
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (text, key) {
      if (key.startsWith('sendplan:bin:')) throw new DOMException('full', 'QuotaExceededError');
      return real.call(this, text, key);
    };
  });
  await page.getByRole('button', { name: 'Delete plan' }).click();
  await page.locator('#notice', { hasText: 'Nothing was deleted' }).waitFor();
  await go(page, '#/front');
  await typeOn(page, '#sro', ' and on');
  await saved(page);
  await page.reload();
  await page.waitForSelector('#sro');
  assert.match(await page.locator('#sro').inputValue(), / and on$/);
  await page.context().close();
});

test('a copy in a file is asked for 20 minutes after a change, though nothing follows it', async () => {
  const page = await newPage(browser);
  await page.clock.install();
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan');
  const copied = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download plan file' }).first().click();
  await copied;
  await go(page, '#/front');
  await typeOn(page, '#sro', '!');
  await saved(page);
  const asked = page.getByRole('region', { name: 'Copy in a file' });
  await page.clock.runFor('15:00');
  assert.equal(await asked.count(), 0);
  await page.clock.runFor('06:00');
  await asked.waitFor();
  assert.match(await asked.innerText(), /You have made 1 change since/);
  await page.context().close();
});
