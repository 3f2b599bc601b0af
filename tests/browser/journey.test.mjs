// One person at a projector: from an empty profile to a printed plan, and back the next morning. With
// the server, without a connection after the first visit, and from a file in a folder.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { figuresHere, launch, newPage, open, pdfPages, serve, top } from './support.mjs';

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

const heading = (page) => page.locator('#page-title');

const FILE = process.env.SINGLE_FILE ?? join(top, 'target', 'single-file', 'send-reform-plan.html');

// A page with nothing saved, and the address it is at.
const WAYS = {
  'with its server': async () => ({ page: await newPage(browser), address: site.address }),
  'without a connection after the first visit': async () => {
    const page = await newPage(browser, { serviceWorkers: 'allow' });
    await open(page, site.address);
    // The copy is made once nothing else is to be done.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
    await page.context().setOffline(true);
    await page.reload();
    return { page, address: site.address };
  },
  'from a file in a folder': async () => ({ page: await newPage(browser), address: pathToFileURL(FILE).href }),
};

for (const [way, begin] of Object.entries(WAYS)) {
  test(`${way} a room goes from an empty browser to a printed plan and finds everything again`, async () => {
    const { page, address } = await begin();
    await open(page, address);

    // Who we are.
    await page.getByRole('button', { name: 'Start a new plan' }).click();
    await page.waitForFunction(() => location.hash === '#/setup/area');
    await page.getByLabel('Find your area').fill('newh');
    await page.getByRole('radio', { name: /Newham/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForFunction(() => location.hash === '#/setup/partners');
    for (const partner of ['Council', /^Health/, 'Parent carer forum']) {
      await page.getByRole('checkbox', { name: partner }).check();
    }
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForFunction(() => location.hash === '#/setup/way');
    await page.getByRole('radio', { name: 'Together on one screen' }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForFunction(() => location.hash === '#/plan');

    // Three scores: the plan knows where to begin.
    await page.getByRole('button', { name: /^Continue: score/ }).click();
    const levels = ['1 Emerging', '2 Developing', 'Not sure yet'];
    for (const [at, level] of levels.entries()) {
      const title = await heading(page).textContent();
      await page.getByRole('radio', { name: level, exact: true }).check();
      await page.getByLabel('Why this level?').fill(`Reason ${at + 1}: we looked at it together.`);
      await page.getByRole('button', { name: 'Save and continue' }).click();
      await page.waitForFunction(
        (before) => document.getElementById('page-title').textContent !== before,
        title,
      );
    }
    const section = await page.evaluate(() => location.hash.split('/')[2]);

    // What the data says, with Newham's own figures.
    await page.goto(`${address}#/plan/where-we-are-now/data`);
    await page.locator('figure.app-chart').first().waitFor();
    const data = await page.locator('main').innerText();
    assert.match(data, /1,199 \(2024\/25\)/, 'figures carry their period');
    assert.match(data, /3,000/, 'both figures of January 2025 are shown');
    assert.match(data, /Open Government Licence v3\.0/);
    await page.getByLabel('What does it show?').fill('Plans grew and then the count fell: the return was short.');
    await page.getByLabel('What does it mean for children and families?').fill('Families wait without knowing why.');
    await page.getByLabel('What will we do?').fill('Count again, together.');

    // An insight question.
    await page.goto(`${address}#/plan/${section}/insight`);
    await page.locator('main textarea').first().fill('A named person who rings back within two days.');
    await page.getByRole('button', { name: 'Save and continue' }).click();

    // A priority with its action and its measure.
    await page.goto(`${address}#/priorities`);
    await page.getByRole('button', { name: 'Add a priority' }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/priorities/'));
    const priority = await page.evaluate(() => location.hash);
    await page.locator('#title').fill('Families hear back in two days');
    await page.locator('#lead').selectOption({ label: 'Council' });
    await page.getByRole('checkbox', { name: /^A1\b/ }).check();
    await page.getByRole('button', { name: /Add an action/ }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/actions/'));
    await page.locator('#what').fill('Open a call-back line run with the parent carer forum');
    await page.locator('#lead').selectOption({ label: 'Council' });
    await page.locator('#by').fill('3');
    await page.locator('#by-year').fill('2099');
    await page.getByRole('radio', { name: 'Designed together with families' }).check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForFunction(() => !location.hash.startsWith('#/actions/'));
    await page.goto(address + priority);
    await page.getByRole('button', { name: /Add a measure/ }).click();
    await page.waitForFunction(() => location.hash.startsWith('#/measures/'));
    await page.locator('#of').fill('Calls answered in two days');
    await page.locator('#baseline').fill('40');
    await page.locator('#target').fill('90');
    await page.locator('#target-date').fill('july');
    await page.locator('#target-date-year').fill('2099');
    await page.getByRole('radio', { name: 'Is anyone better off?' }).check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForFunction(() => !location.hash.startsWith('#/measures/'));

    // The check names what is missing, and not what is there.
    await page.goto(`${address}#/check`);
    const check = await page.locator('main').innerText();
    assert.doesNotMatch(check, /"Families hear back in two days" has no (measure|action|lead)/);
    assert.match(check, /no evidence/);

    // Close and come back: it is all there.
    await page.waitForFunction(() => /Saved/.test(document.getElementById('save-status').textContent));
    await page.reload();
    await page.waitForSelector('#page-title');
    await page.goto(`${address}#/summary`);
    await page.locator('figure.app-chart').nth(1).waitFor();
    await figuresHere(page);
    const summary = await page.locator('main').innerText();
    for (const words of [
      'Local SEND Reform Plan: Newham',
      'Reason 1: we looked at it together.',
      'Not sure yet',
      'Not discussed',
      'Families hear back in two days',
      'Open a call-back line run with the parent carer forum',
      'Calls answered in two days',
      'A named person who rings back within two days.',
    ]) {
      assert.ok(summary.includes(words), `the summary does not say: ${words}`);
    }

    // Print it.
    await page.emulateMedia({ media: 'print' });
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const { pages, title, isTagged } = await pdfPages(bytes);
    const text = pages.map((it) => it.text).join('\n');
    const flat = text.replace(/\s+/g, ' ');
    assert.ok(isTagged, 'the PDF is tagged');
    assert.match(title, /Newham/);
    assert.match(flat, /Local SEND Reform Plan: Newham/);
    assert.match(flat, /Level 1 Emerging/);
    assert.match(flat, /1,199/);
    assert.match(flat, /2024\/25/);
    assert.match(flat, /Open a call-back line run with the parent carer forum/);
    assert.match(flat, /Draft, not agreed/);
    assert.match(flat, /Open Government Licence v3\.0/);
    assert.ok(flat.includes(`Page 1 of ${pages.length}`), 'pages are numbered');
    assert.ok(pages.some((it) => it.width > it.height), 'the action table is landscape');
    assert.ok(pages.some((it) => it.height > it.width), 'the rest is portrait');
    assert.deepEqual(page.troubles, []);
  });
}
