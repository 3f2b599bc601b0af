// Several tabs with one plan: only one writes, the others follow, and whatever was typed anywhere is
// in the plan or in a plan that is named after it. Rows of the catalogue of faults are F24 to F27.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  dumpStores, exampleText, launch, newPage, open, plansIn, saved, saveWords, saysOfSaving, serve,
  setOpen, typeOn, withPlan,
} from './support.mjs';

let site;
let browser;
let example;
before(async () => {
  site = await serve();
  browser = await launch();
  example = await exampleText();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const WITHOUT_LOCKS = 'delete Navigator.prototype.locks;';

// One profile with a plan in it, and the tabs in which it is open.
class Tabs {
  constructor(script) {
    this.script = script;
    this.pages = new Map();
    this.typed = [];
    this.tokens = 0;
  }

  static async start(script) {
    const tabs = new Tabs(script);
    const first = await newPage(browser);
    tabs.context = first.context();
    if (script) await tabs.context.addInitScript(script);
    // What a field took is written down at once: the tab may crash right after.
    await tabs.context.exposeBinding('testTyped', (_, token, text) => {
      tabs.typed[token] = text;
    });
    await tabs.context.addInitScript(() => {
      addEventListener('input', ({ data }) => {
        if (globalThis.testToken === undefined) return;
        globalThis.testText += data ?? '';
        globalThis.testTyped(globalThis.testToken, globalThis.testText);
      }, true);
    });
    await withPlan(first, example);
    await open(first, site.address, '#/front');
    await saved(first);
    // Each interleaving begins with the plan in a state of its own.
    await first.locator('#sro').fill('start;');
    await saved(first);
    tabs.pages.set(1, first);
    return tabs;
  }

  async open(at) {
    const page = await this.context.newPage();
    page.troubles = [];
    page.on('pageerror', (error) => page.troubles.push(String(error)));
    await open(page, site.address, '#/front');
    this.pages.set(at, page);
  }

  // Types a few letters that nobody else types. A field that may only be read takes none.
  async type(at) {
    const page = this.pages.get(at);
    const token = this.tokens;
    this.tokens += 1;
    await page.evaluate((token) => {
      globalThis.testToken = token;
      globalThis.testText = '';
    }, token);
    await typeOn(page, '#sro', `<${at}.${token}.${'abc'.repeat(1 + (token % 3))}>`);
  }

  async take(at) {
    const button = this.pages.get(at).getByRole('button', { name: 'Use it here instead' });
    if (await button.count()) {
      await button.first().click();
      await this.pages.get(at).waitForFunction(() => !document.getElementById('sro')?.readOnly);
    }
  }

  async leave(at, how) {
    const page = this.pages.get(at);
    this.pages.delete(at);
    assert.deepEqual(page.troubles, []);
    if (how === 'crash') {
      await crash(page);
    } else {
      await page.goto('about:blank');
    }
    await page.close();
  }

  async step(step) {
    const [what, ...at] = step.match(/[a-z]+|\d/g).map((it) => (/\d/.test(it) ? Number(it) : it));
    const page = this.pages.get(at[0]);
    if (what === 'open') return page ? null : this.open(at[0]);
    const there = at.filter((it) => this.pages.has(it));
    if (there.length === 0) return null;
    if (what === 'type') return Promise.all(there.map((it) => this.type(it)));
    if (what === 'take') return this.take(at[0]);
    // The second takes the plan while somebody types in the first.
    if (what === 'race') return Promise.all(there.map((it) => (it === at[0] ? this.type(it) : this.take(it))));
    if (what === 'reload') return page.reload().then(() => page.waitForSelector('#page-title'));
    if (what === 'hide') {
      return page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
        document.dispatchEvent(new Event('visibilitychange'));
        delete document.hidden;
        document.dispatchEvent(new Event('visibilitychange'));
      });
    }
    if (what === 'save') return this.follows();
    return this.leave(at[0], what);
  }

  async writers() {
    const able = await Promise.all([...this.pages].map(async ([at, page]) => {
      const field = page.locator('#sro');
      return (await field.count()) && !(await field.evaluate((it) => it.readOnly)) ? at : null;
    }));
    return able.filter((it) => it !== null);
  }

  // Once everything has come to rest, one tab at most writes, what it says is true, and the others
  // show the same. A place may still be changing hands when this is first asked.
  async follows() {
    const until = Date.now() + 30_000;
    let trouble;
    do {
      trouble = await this.unrest();
      if (trouble === null) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } while (Date.now() < until);
    assert.fail(trouble);
  }

  // What keeps the tabs from being at rest; none when they are.
  async unrest() {
    const tabs = await Promise.all([...this.pages].map(([at, page]) => page.evaluate((at) => {
      const field = document.getElementById('sro');
      return {
        at,
        isWriter: field !== null && !field.readOnly,
        says: document.getElementById('save-status')?.textContent.trim(),
        text: field?.value,
      };
    }, at)));
    const writers = tabs.filter((it) => it.isWriter);
    if (writers.length === 0) return null;
    const isAtRest = writers.length === 1
      && writers[0].says.startsWith('Saved in this browser')
      && tabs.every((it) => it.text === writers[0].text);
    return isAtRest ? null : JSON.stringify(tabs);
  }

  // Everything every plan holds, by name.
  async everything() {
    for (const at of [...this.pages.keys()]) await this.leave(at, 'close');
    const page = await this.context.newPage();
    await page.goto(`${site.address}favicon.svg`);
    const stores = await dumpStores(page);
    const plans = [];
    for (const id of plansIn(stores)) {
      await page.goto(`${site.address}favicon.svg`);
      await setOpen(page, id);
      await open(page, site.address, '#/front');
      const name = await page.locator('.app-plan-bar__name').innerText();
      plans.push({ id, name, text: await page.locator('#sro').inputValue() });
    }
    return { plans, stores };
  }

  async end() {
    await this.context.close();
  }
}

async function crash(page) {
  const tools = await page.context().newCDPSession(page);
  const gone = new Promise((resolve) => page.once('crash', resolve));
  tools.send('Page.crash').catch(() => {});
  await gone;
}

const main = 'example-anyborough';

// Nothing that was typed is missing, every other plan says what it is, and no two wrote as one.
async function nothingIsMissing(tabs) {
  const { plans, stores } = await tabs.everything();
  const named = plans.filter((it) => it.id === main || /changes from another tab/.test(it.name));
  assert.equal(named.length, plans.length, 'every plan is the one there was or says what it is');
  const taken = tabs.typed.filter(Boolean);
  const missing = taken.filter((text) => !named.some((it) => it.text.includes(text)));
  assert.deepEqual(missing, [], JSON.stringify(plans));
  const writers = new Map();
  for (const key of [...Object.keys(stores.lasting), ...Object.keys(stores.quick)]) {
    const [, id, fence, writer] = /^sendplan:step:(.*):(\d+)\.\d+\.([0-9a-f]+)$/.exec(key) ?? [];
    if (!id) continue;
    const known = writers.get(`${id} ${fence}`);
    assert.ok(known === undefined || known === writer, `two writers as ${fence}`);
    writers.set(`${id} ${fence}`, writer);
  }
  return { taken: taken.length, copies: named.length - 1 };
}

// Interleavings at random, the same every time.
function random(seed) {
  let state = seed * 2654435761;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) % below;
  };
}

function script(seed) {
  const pick = random(seed);
  const kinds = ['type', 'type', 'type', 'both', 'race', 'take', 'take', 'reload', 'hide', 'save', 'close', 'crash', 'open', 'open'];
  const steps = ['type1', 'open2', pick(2) ? 'take2' : 'type12'];
  for (let at = 0; at < 8; at += 1) {
    const kind = kinds[pick(kinds.length)];
    const tab = 1 + pick(3);
    const others = { both: 'type123', race: `race${tab}${1 + (tab % 3)}` };
    steps.push(others[kind] ?? `${kind}${tab}`);
  }
  return steps.join(' ');
}

const INTERLEAVINGS = [
  'type1 open2 type12 save1 take2 type2 save2 take1 type1',
  'type1 open2 take2 type12 type2 reload1 type2 save2 crash2 take1 type1',
  'open2 type1 take2 type2 close1 type2 crash2 open1 type1',
  'open2 open3 type1 take2 type2 take3 type3 take1 type123 save1',
  'type1 crash1 open2 type2 crash2 open3 type3',
  'open2 hide1 type1 hide1 take2 hide2 type2 reload2 type2',
  'open2 type1 close1 reload2 type2 open1 take1 type12',
  'type1 open2 type1 take2 close2 take1 type1 reload1 type1',
  'open2 race12 save2 race21 type1 race12 type2',
  'open2 open3 race12 race23 race31 save1 race13 close3 take1',
  ...Array.from({ length: 10 }, (_, at) => script(at + 1)),
];

async function carryOut(steps, without) {
  const tabs = await Tabs.start(without);
  for (const step of steps.split(' ')) await tabs.step(step);
  await tabs.follows();
  const found = await nothingIsMissing(tabs);
  await tabs.end();
  return found;
}

describe('F24: interleavings of two or three tabs', { concurrency: 3 }, () => {
  const all = { taken: 0, copies: 0 };
  for (const steps of INTERLEAVINGS) {
    test(`F24 ${steps}: nothing typed is missing`, async () => {
      const { taken, copies } = await carryOut(steps);
      all.taken += taken;
      all.copies += copies;
    });
  }
  for (const steps of INTERLEAVINGS.slice(0, 4)) {
    test(`F24 ${steps}, without Web Locks: nothing typed is missing`, async () => {
      const { taken } = await carryOut(steps, WITHOUT_LOCKS);
      all.taken += taken;
    });
  }
  after(() => {
    assert.ok(all.taken > 60, 'tabs really typed');
    console.log(`# ${INTERLEAVINGS.length + 4} interleavings, ${all.taken} pieces of typing, ${all.copies} plans with changes from another tab, 0 missing`);
  });
});

describe('F25 to F27: tabs that are old, asleep or gone', { concurrency: 3 }, () => {
  test('F25 an old tab whose plan a newer version has taken stops, and its last change is kept', async () => {
    const tabs = await Tabs.start();
    const page = tabs.pages.get(1);
    await page.evaluate(async (id) => {
      const place = `sendplan:place:${id}`;
      localStorage.setItem(place, '999.0.0000beef');
      await new Promise((resolve) => {
        indexedDB.open('sendplan').onsuccess = ({ target }) => {
          const transaction = target.result.transaction('texts', 'readwrite');
          transaction.objectStore('texts').put('999.0.0000beef', place);
          transaction.oncomplete = () => resolve(target.result.close());
        };
      });
    }, main);
    const before = await dumpStores(page);
    await tabs.type(1);
    await page.getByText(/kept as "/).first().waitFor();
    const now = await dumpStores(page);
    for (const store of ['quick', 'lasting']) {
      for (const [key, text] of Object.entries(before[store])) {
        if (key.includes(`${main}:`) || key.endsWith(`place:${main}`)) assert.equal(now[store][key], text, key);
      }
    }
    const { copies } = await nothingIsMissing(tabs);
    assert.equal(copies, 1);
    await tabs.end();
  });

  test('F26 a tab that was frozen while another took its plan wakes up as a reader', async () => {
    const tabs = await Tabs.start();
    const page = tabs.pages.get(1);
    await tabs.type(1);
    await saved(page);
    const tools = await tabs.context.newCDPSession(page);
    await tools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await tabs.open(2);
    await tabs.take(2);
    await tabs.type(2);
    await saved(tabs.pages.get(2));
    await tools.send('Page.setWebLifecycleState', { state: 'active' });
    await saysOfSaving(page, /^Open for reading/, { timeout: 10_000 });
    await tabs.type(1);
    await tabs.follows();
    const { taken, copies } = await nothingIsMissing(tabs);
    assert.deepEqual([taken, copies], [2, 0]);
    await tabs.end();
  });

  test('F26 a tab that missed everything finds its place taken when it is shown again', async () => {
    const tabs = await Tabs.start(WITHOUT_LOCKS + "BroadcastChannel.prototype.postMessage = () => {};");
    await tabs.type(1);
    await saved(tabs.pages.get(1));
    await tabs.open(2);
    await tabs.type(2);
    await saved(tabs.pages.get(2));
    await tabs.step('hide1');
    await saysOfSaving(tabs.pages.get(1), /^Open for reading/, { timeout: 10_000 });
    const { copies } = await nothingIsMissing(tabs);
    assert.equal(copies, 0);
    await tabs.end();
  });

  test('F27 the place of a tab that crashed is free in less than a second', async () => {
    const tabs = await Tabs.start();
    await tabs.open(2);
    const reader = tabs.pages.get(2);
    assert.match(await saveWords(reader), /^Open for reading/);
    await tabs.type(1);
    await crash(tabs.pages.get(1));
    const since = Date.now();
    await reader.evaluate(async (id) => {
      for (;;) {
        const isFree = await navigator.locks.request(`sendplan:${id}`, { ifAvailable: true }, (lock) => lock !== null);
        if (isFree) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, main);
    const took = Date.now() - since;
    assert.ok(took < 1000, `${took} ms`);
    tabs.pages.delete(1);
    await tabs.take(2);
    await tabs.type(2);
    await nothingIsMissing(tabs);
    await tabs.end();
  });
});
