// What changed, earlier versions, and a plan that is open in two tabs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleText, go, launch, newPage, open, saved, serve, withPlan } from './support.mjs';

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

const bar = (page) => page.locator('.app-plan-bar');
const focused = (page) => page.evaluate(() => document.activeElement.id);

async function names(page, council) {
  await go(page, '#/front');
  await page.fill('#council', council);
  await saved(page);
}

test('a change is listed, undone from the list and made again', async () => {
  const page = await newPage(browser, { width: 320, height: 640 });
  await withPlan(page, await exampleText());
  await open(page, site.address);
  await names(page, 'Northtown Council');
  await bar(page).getByRole('button', { name: 'Undo: front page: council' }).waitFor();
  await go(page, '#/changes');
  const first = page.locator('.app-changes__change').first();
  assert.match(await first.innerText(), /Front page: council/);
  assert.match(await first.innerText(), /After: Northtown Council/);
  await first.getByRole('button', { name: 'Undo this' }).click();
  await page.locator('#notice', { hasText: 'Undone: Front page: council' }).waitFor();
  assert.equal(await focused(page), 'notice');
  await page.locator('.app-changes__change').nth(1).getByText('Changed again since').waitFor();
  await page.locator('#notice').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.app-changes__change', { hasText: 'Undone: Front page: council' }).waitFor();
  await go(page, '#/front');
  assert.equal(await page.inputValue('#council'), 'Northtown Council');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `the page is ${width} pixels wide`);
  assert.deepEqual(page.troubles, []);
});

test('the plan goes back to an earlier version, says so on the next page, and comes back', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address);
  await names(page, 'Northtown Council');
  await go(page, '#/changes');
  await page.locator('#earlier-versions ~ ul a').last().click();
  await page.getByText('1 thing is different now').waitFor();
  const item = await page.locator('.app-changes__change').first().innerText();
  assert.match(item, /Front page: council/);
  assert.match(item, /Now: Northtown Council/);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download this version' }).click();
  const file = await coming;
  assert.match(file.suggestedFilename(), /\.sendplan\.json$/);
  assert.doesNotMatch(await page.locator('#save-status').innerText(), /Copy saved/);
  await page.getByRole('button', { name: 'Go back to this version' }).click();
  await page.waitForFunction(() => location.hash === '#/plan');
  const notice = page.locator('#notice', { hasText: 'The plan is as it was on' });
  await notice.waitFor();
  assert.equal(await focused(page), 'notice');
  await notice.getByRole('button', { name: 'Undo' }).click();
  await go(page, '#/front');
  assert.equal(await page.inputValue('#council'), 'Northtown Council');
  assert.equal(await page.locator('#notice').count(), 0, 'it was told, and is gone on the next page');
  assert.deepEqual(page.troubles, []);
});

test('a notice loses its undo when something else was changed since', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address);
  await go(page, '#/setup/partners');
  await page.getByRole('button', { name: 'Add another partner' }).click();
  await page.getByRole('button', { name: 'Remove partner 1 that you added' }).click();
  const undo = page.locator('#notice').getByRole('button', { name: 'Undo' });
  await undo.waitFor();
  await page.fill('#role-1', 'Director');
  await undo.waitFor({ state: 'detached' });
  assert.equal(await focused(page), 'role-1', 'the notice does not take the keyboard again');
  assert.deepEqual(page.troubles, []);
});

test('a plan that is open elsewhere can be read and not changed, until it is used here', async () => {
  const first = await newPage(browser);
  await withPlan(first, await exampleText());
  await open(first, site.address);
  await names(first, 'Northtown Council');
  const second = await first.context().newPage();
  await open(second, site.address, '#/front');
  const here = second.getByRole('button', { name: 'Use it here instead' });
  await here.waitFor();
  assert.equal(await second.inputValue('#council'), 'Northtown Council');
  assert.equal(await second.locator('#council').getAttribute('readonly') !== null, true);
  assert.equal(await second.locator('#status').isDisabled(), true);
  await second.getByRole('button', { name: 'Continue' }).click();
  await second.waitForFunction(() => location.hash === '#/plan');
  await here.click();
  await second.locator('#notice', { hasText: 'You can change this plan here now' }).waitFor();
  assert.equal(await focused(second), 'notice');
  assert.equal(await here.count(), 0);
  await first.locator('#notice', { hasText: 'was opened in another tab' }).waitFor();
  await first.getByRole('button', { name: 'Use it here instead' }).waitFor();
  await names(second, 'Southtown Council');
  await go(first, '#/front');
  await first.waitForFunction(() => document.getElementById('council').value === 'Southtown Council');
});
