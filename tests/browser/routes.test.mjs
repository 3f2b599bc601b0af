// Every page, in a real browser: accessible, titled, focused, still, narrow, enlarged.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axeFindings } from './axe.mjs';
import { exampleText, launch, newPage, open, serve, withPlan } from './support.mjs';
import { cutTexts, moving, pageIn, routesOf, walk, widenText } from './routes.mjs';

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

test('every page has no accessibility finding, one h1 that takes the keyboard, its own title, and nothing that moves', async () => {
  const page = await pageIn(browser, site, 'the example', { reducedMotion: 'reduce' });
  const titles = new Map();
  const seen = new Set();
  const found = await walk(page, routes, async (route) => {
    assert.equal(await page.evaluate(() => document.activeElement.id), 'page-title', route);
    assert.equal(await page.locator('h1').filter({ visible: true }).count(), 1, `${route} has one h1`);
    const title = await page.title();
    assert.ok(!titles.has(title), `${route} and ${titles.get(title)} have the same title: ${title}`);
    titles.set(title, route);
    return [...(await moving(page)), ...(await axeFindings(page, seen))];
  });
  assert.deepEqual(found, []);
  assert.deepEqual(page.troubles, []);
});

for (const state of ['no plan', 'a new plan']) {
  test(`every page has no accessibility finding with ${state}`, async () => {
    const page = await pageIn(browser, site, state);
      const seen = new Set();
    assert.deepEqual(await walk(page, routes, () => axeFindings(page, seen)), []);
    assert.deepEqual(page.troubles, []);
  });
}

test('the skip link reaches the content', async () => {
  const page = await pageIn(browser, site, 'the example');
  await page.locator('.govuk-skip-link').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main-content');
  assert.equal(await page.evaluate(() => location.hash), '#/', 'the address is the page’s own');
});

test('at 400% no page is wider than the screen, no text is cut, and everything that can be pressed is 24 pixels large', async () => {
  const page = await pageIn(browser, site, 'the example', { width: 320, height: 256, deviceScaleFactor: 4 });
  const found = await walk(page, routes, async () => [
    ...(await tooWide(page)),
    ...(await cutTexts(page)),
    ...(await tooSmall(page)),
  ]);
  assert.deepEqual(found, []);
});

test('at 200% and with text set wider no page is wider than the screen and no text is cut', async () => {
  const page = await pageIn(browser, site, 'the example', { width: 640, height: 450, deviceScaleFactor: 2 });
  await widenText(page);
  const found = await walk(page, routes, async () => [...(await tooWide(page)), ...(await cutTexts(page))]);
  assert.deepEqual(found, []);
});

async function tooWide(page) {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  return width > room ? [`${width} pixels wide`] : [];
}

function tooSmall(page) {
  return page.evaluate(() => {
    const targets = document.querySelectorAll('button, summary, input, select, textarea, .govuk-button');
    return [...targets]
      .filter((it) => it.checkVisibility())
      .map((it) => ({ box: it.getBoundingClientRect(), html: it.outerHTML.slice(0, 120) }))
      .filter(({ box }) => box.width > 0 && (box.height < 23.5 || box.width < 23.5))
      .map(({ box, html }) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`);
  });
}

test('what is added takes the keyboard, so that typing goes where it is meant', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan/vision/shared-vision');
  // The heading takes the keyboard first, as on every page.
  await page.waitForFunction(() => document.activeElement.id === 'page-title');
  const count = await page.locator('textarea[id^="evidence-"]').count();
  await page.getByRole('button', { name: 'Add evidence' }).focus();
  await page.keyboard.press('Enter');
  const added = `evidence-${count + 1}`;
  await page.waitForFunction((id) => document.activeElement.id === id, added);
  await page.keyboard.type('Survey of parents: 3 in 10 knew');
  assert.equal(await page.locator(`#${added}`).inputValue(), 'Survey of parents: 3 in 10 knew');
  assert.equal(await page.locator('textarea[id^="evidence-"]').count(), count + 1);
});
