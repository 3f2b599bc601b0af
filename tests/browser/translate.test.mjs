// A browser that translates puts <font> elements where the app's texts were. The app has to go on, and
// to show what it would show without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { figuresHere, go, launch, saysOfSaving, serve } from './support.mjs';
import { pageIn, routesOf, walk } from './routes.mjs';

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

// What browsers do with the texts of a page. What is translated is marked, so that it is known again.
const WAYS = {
  'the text moved into elements': (text, inner) => {
    text.before(inner.parentNode);
    inner.append(text);
  },
  'an element before the text, which goes then': (text, inner) => {
    inner.textContent = `«${text.nodeValue}»`;
    text.before(inner.parentNode);
    text.remove();
  },
};

async function translate(page, way) {
  await page.evaluate((source) => {
    const put = new Function(`return (${source})`)();
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (all.nextNode()) texts.push(all.currentNode);
    for (const text of texts) {
      if (text.nodeValue.trim() === '' || text.parentElement.closest('font, script, noscript, textarea')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      put(text, inner);
    }
  }, String(WAYS[way]));
}

// What is shown, without the marks and without the time of day.
async function shown(page) {
  const words = await page.locator('#app').innerText();
  return words.replaceAll(/[«»]/g, '').replaceAll(/\d\d:\d\d/g, 'now').replaceAll(/\s+/g, ' ').trim();
}

const saved = (page) => saysOfSaving(page, /^«?Saved in this browser/);

const home = (routes) => routes.find((it) => it.startsWith('#/present/')).replace('#/present/', '#/plan/');

// What somebody does on a page that is translated. Each begins where the last one left off.
function acts(routes) {
  return {
    'a statement': (page) => go(page, home(routes)),
    'a score': (page) => page.locator('input[name="level"]').nth(3).check(),
    'another score': (page) => page.locator('input[name="level"]').nth(1).check(),
    'a reason': async (page) => {
      await page.locator('#reason').fill('We looked at it together.');
      await saved(page);
    },
    'the last change undone': (page) => page.locator('.app-plan-bar__undo button').first().click(),
    'a row of evidence more': (page) => page.locator('button', { hasText: 'Add evidence' }).click(),
    'a row of evidence less': (page) => page.locator('button', { hasText: 'Remove' }).first().click(),
    'a score taken away, told and brought back': async (page) => {
      await page.locator('button', { hasText: 'Clear this score' }).click();
      await page.locator('#notice button').click();
    },
    'a list in another order': async (page) => {
      await go(page, '#/scores');
      await page.locator('.app-sort button').nth(1).click();
    },
    'a priority moved down': async (page) => {
      await go(page, '#/priorities');
      await page.locator('button', { hasText: 'Move down' }).first().click();
    },
    'what is wrong with an action': async (page) => {
      await go(page, routes.find((it) => it.startsWith('#/actions/action')));
      await page.locator('#what').fill('');
      await page.locator('main form button[type="submit"]').click();
    },
    'what is mended': (page) => page.locator('#what').fill('Ring back within two days'),
    'words that were looked for': async (page) => {
      await go(page, '#/search/tribunal');
      await page.locator('main input').first().fill('parents');
      await page.locator('main form button').click();
      await page.waitForFunction(() => location.hash.endsWith('/parents'));
    },
    'figures of a place': (page) => go(page, routes.find((it) => it.startsWith('#/explore/') && it.endsWith('/region'))),
  };
}

async function texts(page, routes, translated) {
  const seen = {};
  for (const [name, act] of Object.entries(acts(routes))) {
    await translated(page);
    await act(page);
    await saved(page);
    await figuresHere(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    seen[name] = await shown(page);
  }
  return seen;
}

test('what is done on a translated page shows what it shows on any other', async () => {
  const routes = await routesOf(browser, site);
  const plain = await texts(await pageIn(browser, site, 'the example'), routes, async () => {});
  for (const way of Object.keys(WAYS)) {
    const page = await pageIn(browser, site, 'the example');
    const seen = await texts(page, routes, (it) => translate(it, way));
    assert.deepEqual(page.troubles, [], way);
    for (const [name, words] of Object.entries(plain)) assert.equal(seen[name], words, `${way}: ${name}`);
    await page.context().close();
  }
});

test('every page can be translated and left, and nothing of it stays on the next', async () => {
  const [way] = Object.keys(WAYS);
  const page = await pageIn(browser, site, 'the example');
  // Looking for other words is the same page: what stands on it stays.
  const routes = (await routesOf(browser, site)).filter((it) => !it.startsWith('#/search/'));
  const left = await walk(page, routes, async () => {
    const words = await page.locator('main').innerText();
    await translate(page, way);
    return words.match(/«[^»]*»/g) ?? [];
  });
  assert.deepEqual(left, []);
  assert.deepEqual(page.troubles, []);
});
