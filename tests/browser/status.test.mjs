// What is told without taking the keyboard: a screen reader speaks it only where the region it stands in
// was there before the words.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { figuresHere, go, launch, open, newPage, serve } from './support.mjs';
import { pageIn, routesOf } from './routes.mjs';

let site;
let browser;
let routes;
before(async () => {
  site = await serve();
  browser = await launch();
  routes = await routesOf(browser, site);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// From here on, remembers every live region that had new words, and each that came with its words.
async function listen(page) {
  await page.evaluate(() => {
    const heard = { told: [], late: [] };
    globalThis.testHeard = heard;
    const LIVE = '[role="status"], [role="alert"]';
    const words = (it) => it.textContent.replaceAll(/\s+/g, ' ').trim();
    new MutationObserver((records) => {
      const fresh = new Set();
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const it of [node, ...node.querySelectorAll(LIVE)]) if (it.matches(LIVE)) fresh.add(it);
        }
      }
      for (const { target } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
        if (region?.isConnected && !fresh.has(region) && words(region)) heard.told.push(words(region));
      }
      for (const region of fresh) {
        setTimeout(() => {
          // What takes the keyboard is read for that.
          const isRead = region.contains(document.activeElement);
          if (isRead) heard.told.push(words(region));
          if (region.isConnected && region.matches('[role="status"]') && words(region) && !isRead) heard.late.push(words(region));
        }, 50);
      }
    }).observe(document.getElementById('app'), { childList: true, subtree: true, characterData: true });
  });
}

// What is told when something is done on a page.
async function toldAfter(page, act, expected) {
  // What came with the page itself has been looked at by then.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
  await page.evaluate(() => {
    testHeard.told = [];
    testHeard.late = [];
  });
  await act(page);
  const isTold = (source) => testHeard.told.some((it) => new RegExp(source).test(it));
  await page.waitForFunction(isTold, expected.source, { timeout: 8000 }).catch(async () => {
    assert.fail(`${expected} is not told, only ${JSON.stringify(await page.evaluate(() => testHeard))}`);
  });
  assert.deepEqual(await page.evaluate(() => testHeard.late), [], `${expected}: regions that came with their words`);
}

const press = (name) => (page) => page.locator('#app').getByRole('button', { name }).first().click();

test('saving, undo, removing, copying, sorting and searching are told in regions that were there before', async () => {
  const page = await pageIn(browser, site, 'the example');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await listen(page);

  await go(page, routes.find((it) => it.startsWith('#/present/')).replace('#/present/', '#/plan/'));
  await toldAfter(page, press('Clear this score'), /The score was cleared/);
  await toldAfter(page, (it) => it.locator('#notice').getByRole('button', { name: 'Undo' }).click(), /[Uu]ndone/);
  await go(page, '#/form');
  await toldAfter(page, press('Copy everything'), /^Copied$/);
  await go(page, '#/scores');
  await toldAfter(page, (it) => it.locator('.app-sort button').nth(1).click(), /^Order: /);
  await go(page, '#/search');
  await toldAfter(page, async (it) => {
    await it.locator('main input').first().fill('tribunal');
    await it.locator('main form button').click();
  }, /result|found/i);
  await go(page, '#/setup/area');
  await page.locator('#area-search').waitFor();
  await figuresHere(page);
  await toldAfter(page, (it) => it.locator('#area-search').fill('bar'), /\d/);
  await go(page, '#/priorities');
  await toldAfter(page, press(/^Move down/), /moved|now/i);
  assert.deepEqual(page.troubles, []);
});

test('the keyboard is somewhere after undo and redo, also of the only change there was', async () => {
  const page = await pageIn(browser, site, 'the example');
  await go(page, '#/priorities');
  await press(/^Move down/)(page);
  for (const name of [/^Undo/, /^Redo/, /^Undo/]) {
    await page.locator('.app-plan-bar').getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.app-plan-bar').getByRole('button', { name: String(name).includes('Undo') ? /^Redo/ : /^Undo/ }).waitFor();
    assert.notEqual(await page.evaluate(() => document.activeElement.localName), 'body', String(name));
  }
});

test('trouble with saving is told in a region that was there before', async () => {
  const page = await newPage(browser);
  await open(page, site.address);
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  // The page comes with its part of the app, and its list after it.
  await page.getByText(/\d areas in the list/).waitFor();
  await listen(page);
  await toldAfter(page, async (it) => {
    await it.evaluate(() => {
      const fail = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Storage.prototype.setItem = fail;
      IDBObjectStore.prototype.put = fail;
    });
    await go(it, '#/setup/partners');
    await it.getByRole('checkbox').first().check();
  }, /Not saved|until this browser closes/);
});
