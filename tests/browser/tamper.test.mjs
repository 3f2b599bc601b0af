// The app that starts is the app that was built: a part that is changed, missing or something else
// gives words and touches nothing. The page then says what is saved, whatever is there.
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

const MISSING = 'A part of the tool did not arrive';
const WASM = '**/*_bg.wasm';
const GLUE = '**/plan-web-*.js';
const gone = (route) => route.fulfill({ status: 404, body: 'not here' });
const html = (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><p>Log in' });
const changed = (change) => async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, body: change(await response.body()) });
};
// One bit, in the data at the end: it would compile and run.
const bit = (body) => Object.assign(Buffer.from(body), { [body.length - 200]: body.at(-200) ^ 1 });

for (const [name, file, answer] of [
  ['C6 a wasm file that was changed', WASM, changed(bit)],
  ['C6 a wasm file that was cut short', WASM, changed((body) => body.subarray(0, body.length / 2))],
  ['C7 a script that was changed', GLUE, changed((body) => `${body}\nglobalThis.strange = true;`)],
  ['C8 a wasm file that is not there', WASM, gone],
  ['C8 a script that is not there', GLUE, gone],
  ['C9 a web page in place of the wasm file', WASM, html],
  ['C9 a web page in place of the script', GLUE, html],
]) {
  test(`${name} gives words, and what is saved stays as it is`, async () => {
    const page = await newPage(browser);
    const plan = await withPlan(page, await exampleText());
    await page.route(file, answer);
    await page.goto(site.address);
    const heading = page.getByRole('heading', { name: MISSING });
    await heading.waitFor();
    await page.getByText(`${plan.draft.name} — saved in this browser`).waitFor();
    assert.ok(await heading.evaluate((it) => it === document.activeElement));
    assert.match(await page.title(), new RegExp(`^${MISSING}`));
    assert.match(await page.locator('#missing').innerText(), /Check your connection.*Try again.*\n+.*ask IT.*application\/wasm/s);
    const after = await page.evaluate(async () => ({
      texts: { ...localStorage },
      databases: await indexedDB.databases(),
      app: document.getElementById('app').childElementCount,
      strange: globalThis.strange,
    }));
    assert.deepEqual(after.texts, {
      [`sendplan:plan:${plan.draft.id}`]: JSON.stringify(plan),
      'sendplan:open': JSON.stringify(plan.draft.id),
    });
    assert.deepEqual([after.databases, after.app, after.strange], [[], 0, undefined]);

    await page.unroute(file);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForSelector('.app-plan-bar__name');
    await page.context().close();
  });
}

test('C9 a wasm file of a type the server does not know starts all the same', async () => {
  const page = await newPage(browser);
  await page.route(WASM, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: 'application/octet-stream' });
  });
  await open(page, site.address);
  await page.context().close();
});

// The page as it is when the app does not arrive, with these texts in the two stores.
async function stoppedWith({ quick = {}, lasting, fault }) {
  const page = await newPage(browser);
  await page.route(WASM, gone);
  await page.goto(`${site.address}favicon.svg`);
  await page.evaluate(async ([quick, lasting]) => {
    Object.assign(localStorage, quick);
    if (!lasting) return;
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('sendplan', 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore('texts');
        for (const [key, text] of Object.entries(lasting)) store.put(text, key);
      };
      request.onsuccess = () => resolve(request.result.close());
      request.onerror = () => reject(request.error);
    });
  }, [quick, lasting]);
  if (fault) await page.addInitScript(fault);
  // Not the start page: somebody new has it without the app.
  await page.goto(`${site.address}#/help`);
  await page.getByRole('heading', { name: MISSING }).waitFor();
  await page.getByText('Looking at what is saved').waitFor({ state: 'detached' });
  return page;
}

const said = async (page) => [
  ...(await page.locator('#kept-words').allInnerTexts()),
  ...(await page.locator('#kept-plans li').allInnerTexts()),
].filter((words) => words !== '');

const saved = (name, area = null) =>
  JSON.stringify({ kind: 'local-send-reform-plan', format: 1, draft: { id: 'x', name, front: { area } } }, null, 2);
const sealed = (fence, rev, text) => `SRP1 00000000 ${fence} ${rev} 0a1b2c3d 1 1 ${text.length} 00000000\n${text}`;
const slot = (fence, rev, when, text) => sealed(fence, rev, `{"when":"${when}"}\n${text}`);
const steps = (fence, rev, when) => sealed(fence, rev, JSON.stringify([{ when: '2020-01-01T00:00' }, { when }]));

test('the newest of both stores is named with its time, and the rescue copy holds every text', async () => {
  const quick = {
    'another-tool': 'not ours',
    'sendplan:open': '"a"',
    // Later by the clock, earlier by the count: clocks are set back.
    'sendplan:slot:a:a': slot(2, 40, '2027-01-01T09:00', saved('Older')),
    'sendplan:slot:a:b': slot(2, 9, '2026-11-21T13:00', saved('Oldest')),
    'sendplan:tail:b:a': steps(1, 8, '2026-11-20T10:30'),
    'sendplan:slot:c:a': 'SRP1 cut sho',
    'sendplan:plan:d:e': saved('', { name: 'Elsewhere' }),
    'sendplan:saved:d:e': '"20 November 2026"',
    'sendplan:plan:broken': '{"kind":"local-send-re',
  };
  const lasting = {
    'sendplan:slot:a:a': slot(3, 2, '2026-11-21T14:05', saved('Anyborough')),
    'sendplan:step:a:2.41.0a1b2c3d': steps(2, 41, '2026-11-21T13:30'),
    'sendplan:slot:b:b': slot(1, 7, '2026-11-20T10:00', saved(' ', { name: 'Otherham' })),
    'sendplan:lost:deadbeef': 'bytes \u0000 nobody can read',
  };
  const page = await stoppedWith({ quick, lasting });
  assert.deepEqual((await said(page)).sort(), [
    'A plan that cannot be read here — the rescue copy holds what is left of it',
    'A plan that cannot be read here — the rescue copy holds what is left of it',
    'Anyborough — saved in this browser, 21 November 2026 at 14:05',
    'Elsewhere — saved in this browser, 20 November 2026',
    'Otherham — saved in this browser, 20 November 2026 at 10:00, and later changes up to 20 November 2026 at 10:30',
  ]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a rescue copy' }).click();
  const file = await download;
  const copy = JSON.parse(await readFile(await file.path(), 'utf8'));
  assert.match(copy.when, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  assert.equal(file.suggestedFilename(), `rescued-work-${copy.when.slice(0, 10)}.json`);
  delete quick['another-tool'];
  const marked = Object.entries(lasting).map(([key, text]) => [`lasting/${key}`, text]);
  assert.deepEqual(copy.texts, { ...quick, ...Object.fromEntries(marked) });
  await page.context().close();
});

test('where nothing is saved the page says so, offers no empty copy and makes no database', async () => {
  const page = await stoppedWith({});
  assert.deepEqual(await said(page), ['No plan is saved in this browser.']);
  assert.equal(await page.locator('#rescue').isVisible(), false);
  assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
  await page.context().close();
});

test('where a store cannot be read the page says so, and still hands out the other', async () => {
  const quick = { 'sendplan:slot:a:a': slot(1, 1, '2026-11-21T14:05', saved('Anyborough')) };
  const [partly, line] = [
    'This browser did not let everything be read: there may be more than is shown here.',
    'Anyborough — saved in this browser, 21 November 2026 at 14:05',
  ];
  for (const [fault, expected] of [
    [() => { indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }; }, [partly, line]],
    // A store that never answers.
    [() => { indexedDB.open = () => ({}); }, [partly, line]],
    [() => {
      indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    }, ['This browser does not let the tool read what is saved.']],
  ]) {
    const page = await stoppedWith({ quick, fault });
    assert.deepEqual(await said(page), expected, String(fault));
    assert.equal(await page.locator('#rescue').isVisible(), expected.includes(line));
    await page.context().close();
  }
});
