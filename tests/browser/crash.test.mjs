// The shipped app is made to fail for real, by a browser that misbehaves: five kinds of failure on
// three screens. Each time there is a message, nothing more is written, and nothing is lost.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { dist, exampleText, figuresHere, go, launch, newPage, open, serve, withPlan } from './support.mjs';

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

const STOPPED = 'Sorry, there is a problem with the tool';
// Room for any plan, and none for what a test then asks for: pages of memory, bytes of stack.
const MEMORY = 320;
const STACK = 64_000;

// What the app calls in its handler calls the handler again, through the wasm each time.
function recurse() {
  const real = Event.prototype.preventDefault;
  Event.prototype.preventDefault = function () {
    if (globalThis.sendPlanStopped) real.call(this);
    else globalThis.testClick(this);
  };
}

async function skip(page) {
  await page.focus('.govuk-skip-link');
  await page.keyboard.press('Enter');
}

// `fault` is put into the page, `trigger` is what somebody does then, `says` is how the failure is
// told from any other.
const KINDS = [
  {
    row: 'C1 a panic in a handler',
    says: /panicked at .*already mutably borrowed/s,
    // A click arrives while Yew enters the listeners of a page that it draws. Its handler panics;
    // the drawing around it goes on.
    fault: () => {
      const ids = new WeakMap();
      Object.defineProperty(Element.prototype, '__yew_listener_id', {
        get() {
          return ids.get(this);
        },
        set(id) {
          ids.set(this, id);
          const click = new MouseEvent('click', { bubbles: true, cancelable: true });
          click.preventDefault();
          document.querySelector('.govuk-skip-link').dispatchEvent(click);
        },
      });
    },
    trigger: (page) => page.getByRole('link', { name: 'Priorities and actions' }).first().click(),
  },
  {
    row: 'C2 an exception while something is borrowed',
    says: /the browser is out of sorts/,
    // The list of listeners is lent out while an id is set, and never given back.
    fault: () => {
      Object.defineProperty(Element.prototype, '__yew_listener_id', {
        set() {
          throw new TypeError('the browser is out of sorts');
        },
      });
    },
    trigger: (page) => page.getByRole('link', { name: 'Priorities and actions' }).first().click(),
  },
  {
    row: 'C3 a panic in render',
    says: /panicked at .*no more elements/s,
    fault: () => {
      const real = [Document.prototype.createElement, Node.prototype.cloneNode];
      const faulty = (at) =>
        function (...given) {
          // The page's own script goes on with a browser that works.
          if (globalThis.sendPlanStopped) return real[at].apply(this, given);
          throw new DOMException('no more elements');
        };
      Document.prototype.createElement = faulty(0);
      Node.prototype.cloneNode = faulty(1);
    },
    trigger: (page) => page.getByRole('link', { name: 'Help' }).first().click(),
  },
  {
    row: 'C4 a stack overflow of the browser',
    says: /RangeError: Maximum call stack size exceeded/,
    fault: recurse,
    trigger: skip,
  },
  {
    row: 'C4 a stack overflow in the wasm',
    says: /RuntimeError: memory access out of bounds/,
    wasm: { stack: STACK },
    fault: recurse,
    trigger: skip,
  },
  {
    row: 'C5 running out of memory',
    says: /RuntimeError: unreachable|invalid malloc request/,
    wasm: { memory: MEMORY },
    fault: () => {
      const endless = `/${'a'.repeat(24_000_000)}`;
      Object.defineProperty(URL.prototype, 'pathname', { get: () => endless });
    },
    trigger: async (page) => {
      const reason = page.locator('#reason');
      if ((await reason.count()) === 0) return page.getByRole('link', { name: 'Help' }).first().click();
      await reason.evaluate((field) => {
        field.value = 'a'.repeat(24_000_000);
        field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      });
    },
  },
];

const SCREENS = [
  { name: 'the plan', open: (page) => go(page, '#/plan') },
  {
    name: 'a statement',
    open: async (page) => {
      await go(page, '#/scores');
      await go(page, await page.locator('main a[href^="#/plan/"][href*="/"]').evaluateAll(
        (links) => links.map((it) => it.getAttribute('href')).find((it) => it.split('/').length === 4),
      ));
      await page.waitForSelector('#reason');
    },
  },
  { name: 'the summary', open: (page) => go(page, '#/summary') },
];

// The same wasm with memory that cannot grow past a number of pages, or with a small stack.
function squeezed(wasm, { memory, stack }) {
  const number = (value) => (value < 128 ? [value] : [(value % 128) + 128, ...number(value >> 7)]);
  const read = (at) => {
    for (let value = 0, shift = 0, to = at; ; to += 1, shift += 7) {
      value |= (wasm[to] & 127) << shift;
      if (wasm[to] < 128) return [value, to + 1];
    }
  };
  const out = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const [size, start] = read(at + 1);
    let inside = wasm.subarray(start, start + size);
    if (wasm[at] === 5 && memory) {
      const [least] = read(start + 2);
      assert.ok(least < memory, `the app starts with ${least} pages`);
      inside = Buffer.from([1, 1, ...number(least), ...number(memory)]);
    }
    if (wasm[at] === 6 && stack) {
      // The first global is the stack pointer: an i32 that changes and starts at a constant.
      const [count, type] = read(start);
      assert.deepEqual([...wasm.subarray(type, type + 3)], [0x7f, 1, 0x41]);
      const [, end] = read(type + 3);
      const first = [...number(count), 0x7f, 1, 0x41, ...number(stack)];
      inside = Buffer.concat([Buffer.from(first), wasm.subarray(end, start + size)]);
    }
    out.push(Buffer.from([wasm[at], ...number(inside.length)]), inside);
    at = start + size;
  }
  return Buffer.concat(out);
}

// Serves a squeezed wasm, under a page that names its integrity.
async function serveSqueezed(page, limits) {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const [, name, integrity] = /href="\.\/([^"]*\.wasm)"[^>]*integrity="([^"]*)"/.exec(html);
  const wasm = squeezed(await readFile(join(dist, name)), limits);
  const hash = createHash('sha384').update(wasm).digest('base64');
  const body = html.replace(integrity, `sha384-${hash}`);
  await page.route(site.address, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.route(`**/${name}`, (route) =>
    route.fulfill({ body: wasm, contentType: 'application/wasm' }));
}

// Every text of the tool in both stores, keyed as a rescue copy keys them.
const kept = (page) =>
  page.evaluate(async () => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith('sendplan:'));
    const texts = Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)]));
    const databases = await indexedDB.databases();
    if (!databases.some((it) => it.name === 'sendplan')) return texts;
    const answer = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await answer(indexedDB.open('sendplan'));
    const store = database.transaction('texts').objectStore('texts');
    for (const key of await answer(store.getAllKeys())) {
      texts[`lasting/${key}`] = await answer(store.get(key));
    }
    database.close();
    return texts;
  });

const appNow = (page) =>
  page.evaluate(() => {
    const { inert, hidden, innerHTML } = document.getElementById('app');
    return { inert, hidden, innerHTML, title: document.title, stopped: globalThis.sendPlanStopped };
  });

// Everything somebody, or the browser, may still do to a page.
async function poke(page) {
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => !document.getElementById('app').contains(document.activeElement)));
  }
  await page.keyboard.type('x');
  await page.mouse.click(640, 60);
  await page.evaluate(() => {
    for (const control of document.querySelectorAll('#app :is(button, input, textarea, select)')) {
      control.click();
      for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
    }
    location.hash = '#/scores';
    // As what is left of the app would.
    document.title = 'Your plan';
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    for (const name of ['pagehide', 'online', 'focus']) dispatchEvent(new Event(name));
  });
  // Longer than typing waits to be saved.
  await page.waitForTimeout(700);
}

async function rescued(page) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a rescue copy' }).click();
  const file = await download;
  assert.match(file.suggestedFilename(), /^rescued-work-\d{4}-\d\d-\d\d\.json$/);
  return JSON.parse(await readFile(await file.path(), 'utf8'));
}

for (const kind of KINDS) {
  for (const screen of SCREENS) {
    test(`${kind.row} on ${screen.name} shows the crash page, and nothing is lost`, async () => {
      const page = await newPage(browser);
      await page.addInitScript(() => {
        const real = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (name, listener, ...rest) {
          if (name === 'click' && this.id === 'app') globalThis.testClick = listener;
          return real.call(this, name, listener, ...rest);
        };
      });
      if (kind.wasm) await serveSqueezed(page, kind.wasm);
      const { draft } = await withPlan(page, await exampleText());
      await open(page, site.address);
      await screen.open(page);
      await page.getByText(/^Saved in this browser/).waitFor();
      // Figures that come later are drawn later, and the fault would meet that.
      await figuresHere(page);
      await page.evaluate(kind.fault);

      await kind.trigger(page);
      const heading = page.getByRole('heading', { name: STOPPED });
      await heading.waitFor({ timeout: 1000 });
      await page.waitForFunction((words) => document.activeElement.textContent === words, STOPPED, { timeout: 1000 });
      assert.match(await page.locator('#crash-detail').textContent(), kind.says);
      await page.getByText(`${draft.name} — saved in this browser`).waitFor();

      const [before, texts] = [await appNow(page), await kept(page)];
      assert.deepEqual([before.inert, before.hidden, before.stopped], [true, true, true]);
      assert.match(before.title, new RegExp(`^${STOPPED}`));
      await poke(page);
      assert.ok(isDeepStrictEqual(await appNow(page), before), 'the app went on');
      assert.ok(isDeepStrictEqual(await kept(page), texts), 'something was written');

      const copy = await rescued(page);
      assert.equal(copy.kind, 'local-send-reform-plan-rescue');
      assert.match(copy.what, kind.says);
      assert.ok(isDeepStrictEqual(copy.texts, texts), 'the copy is not what is saved');
      assert.ok(Object.values(texts).some((text) => text.includes(draft.front.council)));

      await page.getByRole('button', { name: 'Try again' }).click();
      await page.waitForSelector('#page-title');
      assert.ok((await page.locator('.app-plan-bar__name').innerText()).includes(draft.name));
      assert.deepEqual(await page.locator('#crash').isVisible(), false);
      await page.context().close();
    });
  }
}

test('a form whose handler fails is not sent anywhere', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address);
  await SCREENS[1].open(page);
  await page.evaluate(() => {
    Event.prototype.composedPath = () => {
      throw new TypeError('no path');
    };
  });
  const asked = page.requests.length;
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('heading', { name: STOPPED }).waitFor();
  assert.ok(!page.url().includes('?'));
  assert.deepEqual(page.requests.slice(asked), []);
  await page.context().close();
});

test('errors that are not the app\'s do not stop it', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan');
  await page.evaluate(async () => {
    const foreign = Object.assign(new Error('of an extension'), {
      stack: 'Error: of an extension\n    at run (chrome-extension://abcdef/content.js:1:1)',
    });
    const say = (message, error, filename) =>
      dispatchEvent(new ErrorEvent('error', { message, error, filename, cancelable: true }));
    say('ResizeObserver loop completed with undelivered notifications.', null, location.href);
    say('Script error.', null, '');
    say('Uncaught Error: of an extension', foreign, 'chrome-extension://abcdef/content.js');
    for (const reason of [foreign, new DOMException('not now', 'AbortError')]) {
      const promise = Promise.resolve();
      dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
    }
    // A real one of the browser's own, and a file that does not load.
    const box = document.body.appendChild(document.createElement('div'));
    new ResizeObserver(() => { box.style.height = `${box.offsetHeight + 1}px`; }).observe(box);
    document.body.appendChild(document.createElement('img')).src = 'nowhere.png';
    await new Promise((resolve) => setTimeout(resolve, 500));
    box.remove();
  });
  assert.equal(await page.locator('#crash').isVisible(), false);
  assert.equal(await page.evaluate(() => globalThis.sendPlanStopped), undefined);
  await go(page, '#/scores');
  // And the same page stops for an error of its own.
  await page.evaluate(() => setTimeout(() => { throw new Error('made to fail'); }, 0));
  await page.getByRole('heading', { name: STOPPED }).waitFor();
});

test('C12 after a stop nothing calls into the app: no other tab, no database, no closing page', async () => {
  const page = await newPage(browser);
  // Counts what reaches the app's own listeners; those of the page's script come first and are of the
  // kind that is asked on the way down.
  await page.addInitScript(() => {
    globalThis.testCalls = [];
    const counted = (what, listener) =>
      typeof listener !== 'function' ? listener : function (...given) {
        if (globalThis.sendPlanStopped) globalThis.testCalls.push(what);
        return listener.apply(this, given);
      };
    const real = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (name, listener, options) {
      const isOfApp = options !== true && !document.getElementById('kept')?.contains(this instanceof Node ? this : null);
      return real.call(this, name, isOfApp ? counted(name, listener) : listener, options);
    };
    for (const [type, name] of [[IDBRequest, 'onsuccess'], [IDBRequest, 'onerror'], [IDBTransaction, 'oncomplete'], [IDBTransaction, 'onabort']]) {
      const { set } = Object.getOwnPropertyDescriptor(type.prototype, name);
      Object.defineProperty(type.prototype, name, {
        set(listener) {
          const isOfPage = new Error().stack.includes('boot.js');
          set.call(this, isOfPage ? listener : counted(name, listener));
        },
      });
    }
  });
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/front');
  await page.getByText(/^Saved in this browser/).waitFor();
  const other = await page.context().newPage();
  await open(other, site.address, '#/front');
  // As the app listens while something is not saved, and as it waits for a lock.
  await page.evaluate(() => {
    addEventListener('beforeunload', (event) => event.preventDefault());
    const held = globalThis.sendPlanUntilStop(new Promise((keep) => { globalThis.testKeep = keep; }));
    held.then(() => globalThis.testCalls.push('a promise'));
  });
  // It stops with something on its way to the database.
  await page.locator('#sro').press('End');
  await page.keyboard.type('!');
  await page.evaluate(() => new Promise((resolve) => {
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      const request = real.apply(this, given);
      setTimeout(() => { throw new Error('made to fail'); }, 0);
      resolve();
      return request;
    };
  }));
  await page.getByRole('heading', { name: STOPPED }).waitFor();
  const before = await appNow(page);
  await other.getByRole('button', { name: 'Use it here instead' }).click();
  await other.waitForFunction(() => !document.getElementById('sro')?.readOnly);
  await other.locator('#sro').fill('Written by another tab');
  await other.getByText(/^Saved in this browser/).waitFor();
  const mayLeave = await page.evaluate(() => {
    globalThis.testKeep();
    return dispatchEvent(new Event('beforeunload', { cancelable: true }));
  });
  assert.ok(mayLeave, 'nothing keeps the page from being closed');
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => globalThis.testCalls), []);
  assert.deepEqual(await appNow(page), before);
  await page.context().close();
});
