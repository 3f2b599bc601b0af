// Storage that fails, is damaged, or is changed by somebody else: the page is never blank, the work
// on it stays, and what it says of saving is true. Rows of the catalogue of faults are F1 to F31.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  dumpStores, exampleText, go, launch, newPage, open, plansIn, saved, saveWords, saysOfSaving,
  serve, top, typeOn, withPlan,
} from './support.mjs';

let site;
let browser;
let seed;
before(async () => {
  site = await serve();
  browser = await launch();
  seed = await makeSeed();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// ---- Planting ----

const TYPED = 'before then';

// What both stores hold after somebody typed "before" and then " then" into a new plan: with the tab
// still open, and once it was closed.
async function makeSeed() {
  const page = await newPage(browser);
  await startPlan(page);
  await page.locator('#sro').fill('before');
  await saved(page);
  await typeOn(page, '#sro', ' then');
  await saved(page);
  const whileOpen = await dumpStores(page);
  await page.goto(`${site.address}favicon.svg`);
  const closed = await dumpStores(page);
  await page.context().close();
  return { id: plansIn(closed)[0], whileOpen, closed };
}

async function startPlan(page) {
  await open(page, site.address);
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await go(page, '#/front');
}

// A page of the same site without the app, in a profile in which the stores hold this.
async function planted({ quick, lasting }, faults = []) {
  const page = await newPage(browser);
  await page.goto(`${site.address}favicon.svg`);
  await page.evaluate(
    async ([quick, lasting]) => {
      for (const [key, text] of Object.entries(quick)) localStorage.setItem(key, text);
      const request = indexedDB.open('sendplan', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('texts');
      const database = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const transaction = database.transaction('texts', 'readwrite');
      for (const [key, text] of Object.entries(lasting)) transaction.objectStore('texts').put(text, key);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      database.close();
    },
    [quick, lasting],
  );
  for (const fault of faults) await page.addInitScript(fault);
  return page;
}

// A new tab in the profile of a page.
async function another(page, route = '#/front') {
  const other = await page.context().newPage();
  await open(other, site.address, route);
  return other;
}

// What a plan holds for whoever loads the tool now, all faults gone; `without` is a script that takes
// a store away.
async function loaded(page, without) {
  const other = await page.context().newPage();
  if (without) await other.addInitScript(without);
  await open(other, site.address, '#/');
  await other.getByRole('button', { name: /^Continue/ }).first().click();
  await other.waitForFunction(() => location.hash === '#/plan');
  await go(other, '#/front');
  const text = await other.locator('#sro').inputValue();
  await other.close();
  return text;
}

const WITHOUT_QUICK = "Object.defineProperty(window, 'localStorage', { get: () => null });";

// The plan as the file that is handed out.
async function downloaded(page) {
  await go(page, '#/plan');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download plan file' }).first().click();
  return readFile(await (await download).path(), 'utf8');
}

async function isWell(page) {
  assert.ok(await page.locator('#page-title').isVisible(), 'the page is not blank');
  assert.ok(!(await page.locator('#crash').isVisible()), 'the tool has not stopped');
  const troubles = page.troubles.filter((it) => !it.startsWith('Failed to load resource'));
  assert.deepEqual(troubles, []);
}

// ---- F1 to F8 ----

// Each is put into the page before the app; it does what it does while `testFault` is true.
const quickFault = (get) => `{
  const real = Object.getOwnPropertyDescriptor(window, 'localStorage').get;
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get() { ${get}; return real.call(window); },
  });
}`;
const methodFault = (name, does) => `{
  const real = Storage.prototype.${name};
  Storage.prototype.${name} = function (...given) {
    if (globalThis.testFault) { ${does}; }
    return real.apply(this, given);
  };
}`;
// While it works, the databases are remembered: for the fault to be there, they are closed as the
// browser closes them.
const openFault = (does) => `{
  const real = IDBFactory.prototype.open;
  const there = [];
  IDBFactory.prototype.open = function (...given) {
    if (globalThis.testFault) { ${does} }
    const request = real.apply(this, given);
    request.addEventListener('success', () => there.push(request.result));
    return request;
  };
  globalThis.testBegin = () => {
    for (const database of there.splice(0)) {
      database.close();
      database.dispatchEvent(new Event('close'));
    }
  };
}`;
const abortFault = `{
  const real = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    const request = real.apply(this, given);
    if (globalThis.testFault) request.addEventListener('success', () => {
      try { this.transaction.abort(); } catch { /* The one before it did. */ }
    });
    return request;
  };
}`;
const LASTING = /^Saved in this browser at/;
const QUICK = /^Saved until this browser closes/;
const NOWHERE = /^Not saved since|does not let the tool save your work/;

// A newer version of the tool, in another tab, has laid everything out anew.
async function later(page) {
  const other = await page.context().newPage();
  await other.goto(`${site.address}favicon.svg`);
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('sendplan', 2).onsuccess = ({ target }) => resolve(target.result.close());
      }),
  );
  await other.close();
}

const no = "throw new DOMException('no', 'SecurityError')";
const full = "throw new DOMException('full', 'QuotaExceededError')";
const FAULTS = [
  ['F1 the getter of localStorage throws', quickFault(`if (globalThis.testFault) ${no}`), LASTING],
  ['F2 localStorage is null', quickFault('if (globalThis.testFault) return null'), LASTING],
  ['F3 getItem throws', methodFault('getItem', no), LASTING],
  ['F4 localStorage is full', methodFault('setItem', full), LASTING],
  ['F5 setItem throws a string', methodFault('setItem', "throw 'no'"), LASTING],
  ['F6 setItem does nothing', methodFault('setItem', 'return undefined'), LASTING],
  ['F7 IndexedDB refuses to open', openFault(no), QUICK],
  ['F7 IndexedDB never answers', openFault('return new EventTarget();'), QUICK],
  ['F7 IndexedDB is of a later version', '', QUICK, later],
  ['F8 transactions abort', abortFault, QUICK],
];
const script = (row) => FAULTS.find(([name]) => name.startsWith(row))[1];
const BOTH = [
  ['F4, F7 one store is full and one refuses to open', script('F4') + script('F7'), NOWHERE],
  ['F4, F8 both stores are full', script('F4') + script('F8'), NOWHERE],
  ['F6, F8 one store does nothing and one is full', script('F6') + script('F8'), NOWHERE],
];

async function begin(page, happens) {
  await page.evaluate(() => {
    globalThis.testFault = true;
    globalThis.testBegin?.();
  });
  await happens?.(page);
}

// Opens the plan of the seed, or begins one where none can be read.
async function openSomehow(page) {
  await open(page, site.address, '#/');
  const onward = page.getByRole('button', { name: /^Continue/ }).first();
  const start = page.getByRole('button', { name: 'Start a new plan' });
  await onward.or(start).first().waitFor();
  await ((await onward.count()) ? onward : start).click();
  await page.waitForFunction(() => location.hash !== '#/');
  await go(page, '#/front');
}

const SETTLED = new RegExp([LASTING, QUICK, NOWHERE].map((it) => it.source).join('|'));

// What is said has to be what is meant to be said, and to be true. `settled` is what is waited for.
async function saysTheTruth(page, words, text, settled = SETTLED) {
  const said = await page.waitForFunction(
    ([settled, text]) => {
      const said = document.getElementById('save-status').textContent;
      return document.getElementById('sro').value === text && new RegExp(settled).test(said) && said;
    },
    [settled.source, text],
    { timeout: 20_000 },
  );
  assert.match(await said.jsonValue(), words);
  if (words === LASTING) assert.equal(await loaded(page, WITHOUT_QUICK), text, 'it lasts');
  if (words === QUICK) assert.equal(await loaded(page), text, 'it is there after a reload');
  assert.equal(await page.locator('#sro').inputValue(), text, 'the work stays on the screen');
}

// Types, looks whether what is said of saving is true, and downloads the plan.
async function worksOn(page, words, text, more) {
  await typeOn(page, '#sro', more);
  await saysTheTruth(page, words, text + more);
  assert.ok((await downloaded(page)).includes(`${more}"`), 'the file has the last change');
  await isWell(page);
  await go(page, '#/front');
  return text + more;
}

describe('F1 to F8: a store that does not work', { concurrency: 3 }, () => {
  for (const [row, fault, words, happens] of [...FAULTS, ...BOTH]) {
    test(row, async (t) => {
      const page = await planted(seed.closed, fault ? [fault] : []);
      let text = TYPED;
      await t.test(`${row}, in the middle`, async () => {
        await openSomehow(page);
        await saved(page);
        await begin(page, happens);
        text = await worksOn(page, words, text, ' two');
        if (happens) return;
        await page.evaluate(() => {
          globalThis.testFault = false;
        });
        await typeOn(page, '#sro', ' more');
        text += ' more';
        await saved(page);
      });
      await t.test(`${row}, on closing`, async () => {
        await typeOn(page, '#sro', ' three');
        text += ' three';
        await begin(page);
        await page.goto(`${site.address}favicon.svg`);
        assert.equal(await loaded(page), text);
      });
      await t.test(`${row}, at the start`, async () => {
        await page.addInitScript('globalThis.testFault = true;');
        await openSomehow(page);
        assert.equal(await page.locator('#sro').inputValue(), text);
        await worksOn(page, words, text, ' one');
      });
      await page.context().close();
    });
  }
});

// ---- F13 to F17: texts that are damaged ----

const CRC = Uint32Array.from({ length: 256 }, (_, at) => {
  let it = at;
  for (let bit = 0; bit < 8; bit += 1) it = it & 1 ? (it >>> 1) ^ 0xedb88320 : it >>> 1;
  return it;
});
const checksum = (text) => {
  let it = 0xffffffff;
  for (const byte of Buffer.from(text)) it = CRC[(it ^ byte) & 255] ^ (it >>> 8);
  return ((it ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
};

// An envelope as another writer would have made it: `change` gets the seven parts of the first line.
function sealed(envelope, change) {
  const end = envelope.indexOf('\n');
  const parts = envelope.slice(0, end).split(' ').slice(2);
  const text = envelope.slice(end + 1);
  const line = change(parts).join(' ');
  return `SRP1 ${checksum(line)} ${line}\n${text}`;
}

const keysOf = (store, kind) => Object.keys(store).filter((key) => key.startsWith(`sendplan:${kind}:`));
const revOf = (text) => Number(text.split(' ')[3]);
// The newest text of a kind in a store.
const newest = (store, kind) => keysOf(store, kind).sort((a, b) => revOf(store[a]) - revOf(store[b])).at(-1);

const flip = (text) => {
  const at = text.lastIndexOf('before');
  return `${text.slice(0, at)}b\u{65}gore${text.slice(at + 6)}`;
};
const cut = (text) => text.slice(0, -200);
const nuls = (text) => '\0'.repeat(text.length);
const otherBody = (text, other) => `${text.split('\n')[0]}\n${other.slice(other.indexOf('\n') + 1)}`;

// What is done to which texts of which state. Everything else is as it was, so nothing is lost.
const DAMAGE = [
  ['F13 the newest snapshot that lasts is cut short', 'closed', 'lasting', 'slot', cut],
  ['F13 a step is cut short', 'whileOpen', 'lasting', 'step', cut],
  ['F13 the newest quick snapshot is cut short', 'closed', 'quick', 'slot', cut],
  ['F14 a letter of a step has changed', 'whileOpen', 'lasting', 'step', flip],
  ['F14 a letter of the small journal has changed', 'whileOpen', 'quick', 'tail', flip],
  ['F14 a letter of a quick snapshot has changed', 'closed', 'quick', 'slot', flip],
  ['F15 the newest snapshot that lasts is blanked', 'closed', 'lasting', 'slot', nuls],
  ['F15 the newest quick snapshot is blanked', 'closed', 'quick', 'slot', nuls],
  ['F17 a quick snapshot has the text of another', 'closed', 'quick', 'slot', (text, { quick }) =>
    otherBody(text, Object.entries(quick).find(([key, it]) => key.startsWith('sendplan:slot:') && it !== text)[1])],
];

describe('F13 to F17: a text that is damaged', { concurrency: 3 }, () => {
  for (const [row, state, store, kind, damage] of DAMAGE) {
    test(`${row}: the last change is there, and the damaged text is kept`, async () => {
      const stores = structuredClone({ quick: seed[state].quick, lasting: seed[state].lasting });
      const key = newest(stores[store], kind);
      const bad = damage(stores[store][key], stores);
      assert.notEqual(bad, stores[store][key]);
      stores[store][key] = bad;
      const page = await planted(stores);
      await open(page, site.address, '#/front');
      assert.equal(await page.locator('#sro').inputValue(), TYPED);
      assert.match(await page.locator('#notice').innerText(), /was damaged/);
      await saved(page);
      const kept = await dumpStores(page);
      const lost = keysOf(kept.lasting, 'lost').map((it) => kept.lasting[it]);
      assert.deepEqual(lost, [bad]);
      assert.ok(!Object.values(kept.quick).includes(bad), 'it is not in the way any more');
      await isWell(page);
      await page.context().close();
    });
  }

  test('F16 everything is damaged: the plan is listed, handed out as it is, and not overwritten', async () => {
    const all = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) =>
      [key, /:(open|place)/.test(key) ? text : cut(text)]));
    const page = await planted({ quick: all(seed.closed.quick), lasting: all(seed.closed.lasting) });
    const before = await dumpStores(page);
    await open(page, site.address, '#/drafts');
    assert.match(await page.locator('main').innerText(), /cannot be read/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Download what is stored/ }).first().click();
    const file = JSON.stringify(await readFile(await (await download).path(), 'utf8'));
    assert.ok(file.includes('before then'), 'what is left of it is in the file');
    // Work on another plan leaves it alone.
    await startPlan(page);
    await saved(page);
    const after = await dumpStores(page);
    for (const store of ['quick', 'lasting']) {
      for (const key of Object.keys(before[store]).filter((it) => it.includes(seed.id))) {
        assert.equal(after[store][key], before[store][key], key);
      }
    }
    await page.context().close();
  });

  test('F16 the lasting store is gone and the quick one is behind: the page says that changes are missing', async () => {
    const page = await planted({ quick: seed.whileOpen.quick, lasting: {} });
    await open(page, site.address, '#/front');
    assert.equal(await page.locator('#sro').inputValue(), '');
    assert.match(await page.locator('#notice').innerText(), /later changes/i);
    await page.context().close();
  });
});

// ---- F18, F19: other versions ----

describe('F18, F19: a plan of another version', { concurrency: 3 }, () => {
  for (const [row, lowest, words] of [
    ['F18 a newer version that this one may not read', 1000, /newer version of this tool/],
    ['F18 a newer version that this one may read', 2, /A newer version of this tool wrote this plan/],
  ]) {
    test(`${row}: not a byte of it changes in 50 actions`, async () => {
      const raise = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) =>
        [key, text.startsWith('SRP1 ') ? sealed(text, ([fence, rev, writer, , , ...rest]) => [fence, rev, writer, 1000, lowest, ...rest]) : text]));
      const page = await planted({ quick: raise(seed.closed.quick), lasting: raise(seed.closed.lasting) });
      const ours = ({ quick, lasting }) => [quick, lasting].map((texts) =>
        Object.entries(texts).filter(([key]) => key.includes(seed.id)).sort());
      const before = ours(await dumpStores(page));
      assert.ok(before.flat().length > 5);
      await open(page, site.address, '#/');
      const routes = ['#/front', '#/plan', '#/scores', '#/priorities', '#/summary', '#/drafts', '#/storage', '#/'];
      let seen = '';
      for (let action = 0; action < 50; action += 1) {
        await go(page, routes[action % routes.length]);
        seen += await page.locator('body').innerText();
        const fields = page.locator('main input:not([type=file]), main textarea, main button:not(:has-text("Start")):not(:has-text("Try"))');
        const count = await fields.count();
        if (count > 0) {
          const field = fields.nth((action * 7) % count);
          await field.click({ force: true, timeout: 500 }).catch(() => {});
          await page.keyboard.type('x');
        }
        if (await page.locator('#notice').count()) seen += await page.locator('#notice').innerText();
      }
      assert.match(seen, words);
      await page.goto(`${site.address}favicon.svg`);
      assert.deepEqual(ours(await dumpStores(page)), before);
      await page.context().close();
    });
  }

  test('F19 a plan of the first released version moves over: what it was is kept, its old keys are gone', async () => {
    const text = await readFile(join(top, 'tests', 'drafts', 'format-1.sendplan.json'), 'utf8');
    const { draft } = JSON.parse(text);
    const page = await planted({
      quick: {
        [`sendplan:plan:${draft.id}`]: text,
        [`sendplan:saved:${draft.id}`]: '"20 November 2026"',
        'sendplan:open': JSON.stringify(draft.id),
      },
      lasting: {},
    });
    await open(page, site.address, '#/front');
    assert.equal(await page.locator('#sro').inputValue(), draft.front.sro);
    await saved(page);
    await page.waitForFunction(() => !Object.keys(localStorage).some((it) => /^sendplan:(plan|saved):/.test(it)));
    const { lasting } = await dumpStores(page);
    assert.equal(lasting[`sendplan:before:${draft.id}:1`], text);
    await page.reload();
    await page.waitForSelector('#page-title');
    assert.equal(await page.locator('#sro').inputValue(), draft.front.sro);
    await page.context().close();
  });
});

// ---- F21 to F31: what others do ----

// Somebody works, something happens, somebody works on: everything is there.
const HAPPENINGS = [
  ['F21 another tool keeps texts that are not JSON', (page) =>
    page.evaluate(() => localStorage.setItem('another-tool', '{not json'))],
  ['F22 another tool clears localStorage', (page) => page.evaluate(() => localStorage.clear())],
  ['F23 the data of the site is cleared in IndexedDB', async (page) => {
    const tools = await page.context().newCDPSession(page);
    await tools.send('Storage.clearDataForOrigin', { origin: new URL(site.address).origin, storageTypes: 'indexeddb' });
  }],
  ['F23 the data of the site is cleared everywhere', async (page) => {
    const tools = await page.context().newCDPSession(page);
    await tools.send('Storage.clearDataForOrigin', { origin: new URL(site.address).origin, storageTypes: 'all' });
  }],
  ['F23 somebody deletes the database', async (page) => {
    await page.evaluate(() => new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('sendplan');
      request.onsuccess = resolve;
    }));
  }],
  ['F23 somebody empties the database', async (page) => {
    await page.evaluate(() => new Promise((resolve) => {
      indexedDB.open('sendplan').onsuccess = ({ target }) => {
        const transaction = target.result.transaction('texts', 'readwrite');
        transaction.objectStore('texts').clear();
        transaction.oncomplete = () => resolve(target.result.close());
      };
    }));
  }],
  ['F28 the clock is set back by a year', (page) => page.clock.setSystemTime(new Date('2025-03-01T10:00'))],
  ['F28 the clock is set on by a year', (page) => page.clock.setSystemTime(new Date('2028-03-01T10:00'))],
];

describe('F21 to F28: something happens while a plan is open', { concurrency: 3 }, () => {
  for (const [row, happens] of HAPPENINGS) {
    test(`${row}: nothing is lost`, async () => {
      const page = await planted(seed.closed);
      if (row.startsWith('F28')) await page.clock.install({ time: new Date('2026-11-21T14:00') });
      if (row.startsWith('F28')) await page.clock.resume();
      await open(page, site.address, '#/front');
      await saved(page);
      await happens(page);
      await typeOn(page, '#sro', ' four');
      await saysTheTruth(page, LASTING, `${TYPED} four`, LASTING);
      // What is said to be kept is there without the other store, each time it is opened.
      for (const more of [' five', ' six']) {
        await page.reload();
        await page.waitForSelector('#sro');
        await typeOn(page, '#sro', more);
        await saved(page);
      }
      assert.equal(await loaded(page, WITHOUT_QUICK), `${TYPED} four five six`);
      if (row.startsWith('F21')) {
        assert.equal(await page.evaluate(() => localStorage.getItem('another-tool')), '{not json');
      }
      await isWell(page);
      await page.context().close();
    });
  }

  test('F8 a transaction that ends long after nobody waits for it does no harm', async () => {
    const page = await planted(seed.closed, [`
      const real = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
      Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
        set(then) {
          real.set.call(this, (event) => (globalThis.testFault ? setTimeout(then, 11_000, event) : then(event)));
        },
      });`]);
    await open(page, site.address, '#/front');
    await saved(page);
    await begin(page);
    await typeOn(page, '#sro', ' late');
    await saysTheTruth(page, QUICK, `${TYPED} late`);
    await page.evaluate(() => {
      globalThis.testFault = false;
    });
    await page.waitForTimeout(2_000);
    await isWell(page);
    await typeOn(page, '#sro', ' again');
    await saysTheTruth(page, LASTING, `${TYPED} late again`, LASTING);
    await page.context().close();
  });

  test('F29 a plan too large for one store is saved in the other, and the page on storage warns', async () => {
    const page = await planted(seed.closed);
    await open(page, site.address, '#/front');
    await saved(page);
    // Every field has to be in the plan; one of them is very long.
    const long = 'Words and more words. '.repeat(250_000);
    await page.locator('#settings').fill(long);
    await saved(page, { timeout: 60_000 });
    await typeOn(page, '#sro', ' and then');
    await saved(page, { timeout: 60_000 });
    const { lasting } = await dumpStores(page);
    assert.ok(Object.values(lasting).some((text) => text.length > 5_100_000));
    await page.reload();
    await page.waitForSelector('#sro');
    assert.equal(await page.locator('#sro').inputValue(), `${TYPED} and then`);
    assert.equal((await page.locator('#settings').inputValue()).length, long.length);
    await saved(page, { timeout: 60_000 });
    await isWell(page);
    await page.context().close();
  });

  test('F29 a quick store that is nearly full is warned of', async () => {
    const filler = Object.fromEntries([...'abcdefg'].map((it) => [`sendplan:before:x:${it.codePointAt(0)}`, 'x'.repeat(500_000)]));
    const page = await planted({ quick: { ...seed.closed.quick, ...filler }, lasting: seed.closed.lasting });
    await open(page, site.address, '#/storage');
    await page.getByText(/% full/).first().waitFor();
    await page.context().close();
  });

  test('F31 the page on storage says what closing a private window deletes', async () => {
    const page = await newPage(browser);
    await open(page, site.address, '#/storage');
    assert.match(await page.locator('main').innerText(), /Closing a private window deletes everything/);
    await page.context().close();
  });
});
