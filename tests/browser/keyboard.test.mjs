// Everything that leads to a plan, without a mouse.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { figuresHere, go, launch, newPage, open, serve } from './support.mjs';
import { pageIn, routesOf } from './routes.mjs';
import { reach, reachBack, wholePage } from './keyboard.mjs';

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

// Presses a key that leads to another page, whose heading then has the keyboard.
async function onward(page, address, key = 'Enter') {
  const before = await page.evaluate(() => location.hash);
  await page.keyboard.press(key);
  await page.waitForFunction(
    ([from, source]) => location.hash !== from && new RegExp(source).test(location.hash)
      && ['page-title', 'notice'].includes(document.activeElement?.id),
    [before, address.source],
  );
}

test('a plan is started, scored, checked, turned into actions and read with keys alone', async () => {
  const page = await newPage(browser);
  await open(page, site.address);

  await reach(page, 'button', '^Start a new plan');
  await onward(page, /setup\/area/);
  // The list of areas comes a moment later, and moves what stands below it.
  await page.locator('#area-search').waitFor();
  await reach(page, 'input[type="text"], input[type="search"]', 'Find your area');
  await page.keyboard.type('newh');
  await reach(page, 'input[type="radio"]', 'Newham');
  await page.keyboard.press('Space');
  await reach(page, 'button[type="submit"]');
  await onward(page, /setup\/partners/);
  for (const partner of ['^Council', '^Health', '^Parent carer forum']) {
    await reach(page, 'input[type="checkbox"]', partner);
    await page.keyboard.press('Space');
  }
  await reach(page, 'button[type="submit"]');
  await onward(page, /setup\/way/);
  await reach(page, 'input[type="radio"]');
  await page.keyboard.press('Space');
  await reach(page, 'button[type="submit"]');
  await onward(page, /#\/plan$/);

  // A statement: level by arrow keys, reason, direction, evidence.
  await reach(page, '[role="button"], button', '^Continue: score');
  await onward(page, /#\/plan\/[^/]+\/[^/]+$/, 'Space');
  await reach(page, 'input[name="level"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('input[name="level"]').nth(1).isChecked(), true);
  await page.keyboard.press('ArrowLeft');
  await reach(page, '#reason');
  await page.keyboard.type('Two of five partners meet each month.');
  await reach(page, 'input[name="direction"]');
  await page.keyboard.press('Space');
  await reach(page, 'button', '^Add evidence');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'evidence-1');
  await page.keyboard.type('Minutes of six meetings');
  await reach(page, 'input[name="evidence-1-strength"]');
  await page.keyboard.press('Space');
  await reach(page, 'button', '^Save and continue');
  await onward(page, /#\/plan\/[^/]+\/[^/]+$/);
  const section = await page.evaluate(() => location.hash.split('/')[2]);

  // The section's check.
  await reachBack(page, 'a', '^Back$');
  await onward(page, new RegExp(`#/plan/${section}$`));
  await reach(page, `a[href="#/plan/${section}/check"]`);
  await onward(page, /check$/);
  await reach(page, 'input[type="radio"]');
  await page.keyboard.press('Space');
  await reach(page, 'button[type="submit"]');
  await onward(page, /./);

  // The shortlist: what was scored low becomes a priority.
  await reachBack(page, 'nav a', '^Priorities and actions');
  await onward(page, /#\/priorities$/);
  await reach(page, 'a[href="#/priorities/shortlist"]');
  await onward(page, /shortlist$/);
  await figuresHere(page);
  await reach(page, 'main input[type="checkbox"]');
  await page.keyboard.press('Space');
  await reach(page, 'main button[type="submit"]');
  await onward(page, /#\/priorities/);

  // The priority: its name, who leads it, an action and a measure.
  await reach(page, 'a', '^Change priority');
  await onward(page, /#\/priorities\/./);
  const priority = await page.evaluate(() => location.hash);
  await reach(page, '#title');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Leaders answer to families');
  await reach(page, '#lead');
  await page.keyboard.type('Council');
  await reach(page, 'button', 'Add an action');
  await onward(page, /#\/actions\//);
  await reach(page, '#what');
  await page.keyboard.type('Publish who leads what');
  await reach(page, '#lead');
  await page.keyboard.type('Health');
  await reach(page, '#by');
  await page.keyboard.type('3');
  await reach(page, '#by-year');
  await page.keyboard.type('2099');
  await reach(page, 'input[name="families"]');
  await page.keyboard.press('Space');
  await reach(page, 'button[type="submit"]');
  await onward(page, /#\/(priorities|actions)/);
  await reachBack(page, 'nav a', '^Priorities and actions');
  await onward(page, /#\/priorities$/);
  await reach(page, `a[href="${priority}"]`);
  await onward(page, /#\/priorities\/./);
  await reach(page, 'button', 'Add a measure');
  await onward(page, /#\/measures\//);
  await reach(page, '#of');
  await page.keyboard.type('Families who know whom to ask');
  await reach(page, '#baseline');
  await page.keyboard.type('40');
  await reach(page, '#target');
  await page.keyboard.type('90');
  await reach(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
  // Something is missing: the summary has the keyboard, and its links lead to the fields.
  await page.waitForFunction(() => document.activeElement?.id === 'error-summary');
  await reach(page, '#error-summary a', 'month and year');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id.startsWith('target-date'));
  await page.keyboard.type('7');
  await reach(page, '#target-date-year');
  await page.keyboard.type('2099');
  await reach(page, 'button[type="submit"]');
  await onward(page, /./);

  // What follows from what, and the plan as it is read.
  await reachBack(page, 'nav a', '^Priorities and actions');
  await onward(page, /#\/priorities$/);
  await reach(page, 'a[href="#/thread"], a[href^="#/thread/priority"]');
  await onward(page, /#\/thread/);
  assert.match(await page.locator('main').innerText(), /Publish who leads what/);
  await reachBack(page, 'nav a', '^Summary');
  await onward(page, /#\/summary$/);
  await figuresHere(page);
  const summary = await page.locator('main').innerText();
  for (const words of ['Two of five partners meet', 'Leaders answer to families', 'Publish who leads what', 'Families who know whom to ask']) {
    assert.ok(summary.includes(words), words);
  }
  assert.deepEqual(page.troubles, []);
});

test('every stop of the keyboard is marked and seen, on a wide screen and a narrow one', async () => {
  const routes = await routesOf(browser, site);
  // Pages with the most to stop at. The narrow screen is where something may be out of sight.
  const wide = [/\/data$/, /^#\/plan\/[^/]+\/[^/]+$/, /neighbours/];
  const narrow = [...wide, /differences/, /^#\/priorities\/[^/]*\d$/, /^#\/actions$/, /#\/present/];
  for (const [width, height, wanted] of [[1280, 720, wide], [320, 256, narrow]]) {
    const page = await pageIn(browser, site, 'the example', { width, height });
    for (const route of routes.filter((it) => wanted.some((one) => one.test(it)))) {
      await go(page, route);
      await figuresHere(page);
      assert.deepEqual(await wholePage(page), [], `${route} at ${width}`);
    }
    await page.context().close();
  }
});
