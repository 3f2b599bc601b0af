// Finding words in a real browser: by keyboard, in the framework and in the plan, on a narrow screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { examplePath, exampleText, go, launch, newPage, open, pageHere, saved, serve, setOpen, withPlan } from './support.mjs';

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

// Types words on the page "Find" and presses Enter.
async function find(page, words) {
  await page.locator('#words').fill(words);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (title) => document.getElementById('page-title')?.textContent.startsWith(title),
    `Find: ${words.slice(0, 30)}`,
  );
}

// Goes to the page "Find" with nothing in it.
async function afresh(page) {
  await go(page, '#/search');
  await page.waitForFunction(() => document.getElementById('page-title')?.textContent === 'Find');
}

// Follows a link and waits until the heading of the page it leads to has the keyboard.
async function follow(page, link) {
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => !location.hash.startsWith('#/search') && document.activeElement?.id === 'page-title',
  );
}

test('words lead to a statement without a plan, and "Back" of the browser to what was found', async () => {
  const page = await newPage(browser);
  await open(page, site.address);
  await page.getByRole('banner').getByRole('link', { name: 'Find' }).click();
  await page.waitForSelector('#words');
  const status = page.locator('main [role="status"]');
  await find(page, 'a1');
  assert.match(await status.innerText(), /^\d+ results?/);
  const first = page.locator('.app-found__one').first();
  assert.match(await first.innerText(), /^Statement/);
  assert.equal(await first.locator('mark').first().innerText(), 'A1');
  await follow(page, first.getByRole('link'));
  await pageHere(page);
  assert.match(await page.locator('#page-title').innerText(), /A1 /);
  assert.match(await page.locator('main').innerText(), /No plan is open/);
  await page.goBack();
  await page.waitForSelector('.app-found__one');
  assert.equal(await page.locator('#words').inputValue(), 'a1');
  await find(page, 'zebra crossing');
  assert.equal(await status.innerText(), 'No results');
  assert.deepEqual(page.troubles, []);
});

test('a word of the glossary takes the keyboard on its page', async () => {
  const page = await newPage(browser);
  await open(page, site.address, '#/search');
  await find(page, 'ehcp');
  const found = page.locator('.app-found__one').filter({ hasText: 'Glossary' }).first();
  await found.getByRole('link').click();
  await page.waitForFunction(() => document.activeElement?.id.startsWith('term-'));
});

test('words of an action lead to it, and words with signs in them break no address', async () => {
  const { draft } = JSON.parse(await exampleText());
  const [action] = draft.priorities[0].actions;
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/search');
  await find(page, action.what);
  const found = page.locator('.app-found__one').filter({ hasText: 'Action' }).first();
  await follow(page, found.getByRole('link'));
  assert.equal(await page.evaluate(() => location.hash), `#/actions/${action.id}`);
  await afresh(page);
  await find(page, 'plans/20% #1? & "families" + é');
  assert.equal(
    await page.locator('#words').inputValue(),
    'plans/20% #1? & "families" + é',
  );
  assert.deepEqual(page.troubles, []);
});

test('a link to an action leads to it through the plan that has it, saved here or in a file', async () => {
  const { draft } = JSON.parse(await exampleText());
  const [action] = draft.priorities[1].actions;
  const route = `#/actions/${action.id}`;
  const page = await newPage(browser);
  await page.goto(`${site.address}${route}`);
  await page.getByRole('heading', { name: 'This link leads to an action' }).waitFor();
  assert.equal(await page.locator('main .govuk-button:not(.govuk-button--secondary)').count(), 1);
  await page.getByRole('button', { name: 'Open a plan file' }).click();
  await page.waitForFunction(() => location.hash === '#/open');
  await page.locator('input[type=file]').setInputFiles(examplePath);
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await page.waitForFunction((to) => location.hash === to, route);
  assert.equal(await page.locator('#what').inputValue(), action.what);
  await saved(page);

  // The same browser later, with no plan open.
  await setOpen(page, null);
  await page.goto('about:blank');
  await page.goto(`${site.address}${route}`);
  await page.getByText(action.what).waitFor();
  await page.getByRole('button', { name: `Open ${draft.name}` }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('#what');
  assert.equal(await page.evaluate(() => location.hash), route);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'page-title');
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test('words of the field open in place by keyboard, and are not printed', async () => {
  const page = await newPage(browser);
  await open(page, site.address, '#/plan/vision/shared-vision');
  const summary = page.locator('summary', { hasText: 'What words and short names here mean' });
  await summary.focus();
  await page.keyboard.press('Enter');
  const term = page.locator('main details[open] dt').filter({ hasText: 'ICB' });
  await term.waitFor();
  assert.ok(await term.isVisible());
  await page.emulateMedia({ media: 'print' });
  assert.equal(await term.isVisible(), false);
  assert.equal(await summary.isVisible(), false);
  await page.context().close();
});

test('what was found is no wider than a screen of 320 pixels', async () => {
  const page = await newPage(browser, { width: 320, height: 640 });
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/search');
  for (const words of ['plan', 'x'.repeat(200)]) {
    await afresh(page);
    await find(page, words);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${words} is ${width} pixels wide`);
  }
});
