// The room: partners score alone behind cover pages, by code and by file; the room reveals, agrees,
// votes, parks and prints. Then a sheet of paper, and the projector.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { downloaded, exampleText, go, launch, newPage, open, pdfPages, saved, serve, withPlan } from './support.mjs';

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

const main = (page) => page.locator('main').innerText();
const button = (page, name) => page.getByRole('button', { name, exact: typeof name === 'string' });
const link = (page, name) => page.getByRole('link', { name });

// A new plan of three partners that score first.
async function newPlan(page) {
  await open(page, site.address);
  await button(page, 'Start a new plan').click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await page.getByLabel('Find your area').fill('newh');
  await page.getByRole('radio', { name: /Newham/ }).check();
  await button(page, 'Continue').or(button(page, 'Save and continue')).click();
  await page.waitForFunction(() => location.hash === '#/setup/partners');
  for (const partner of ['Council', /^Health/, 'Parent carer forum', 'Schools and settings', 'Young people']) {
    await page.getByRole('checkbox', { name: partner }).check();
  }
  await button(page, 'Continue').or(button(page, 'Save and continue')).click();
  await page.waitForFunction(() => location.hash === '#/setup/way');
  await page.getByRole('radio', { name: 'Each partner first, then compare' }).check();
  await button(page, 'Continue').or(button(page, 'Save and continue')).click();
  await page.waitForFunction(() => location.hash === '#/plan');
}

// Goes to a page and waits until it is shown, also where the heading stays the same.
async function to(page, route) {
  await go(page, route);
  await page.waitForSelector('#page-title');
}

// A partner scores the first statements of all at these levels; 'x' leaves one out, '?' is not sure.
async function scoreAlone(page, partner, levels, comment) {
  await to(page, `#/answers/${partner}`);
  await button(page, /^(Start|Go on) scoring$/).click();
  await page.waitForFunction(() => location.hash.includes('/all/'));
  for (const [at, level] of [...levels].entries()) {
    const before = await page.evaluate(() => location.hash);
    if (level === 'x') {
      await link(page, 'Leave this one out').click();
    } else {
      const name = level === '?' ? 'Not sure yet' : new RegExp(`^${level} `);
      await page.locator('#level').locator('xpath=ancestor::fieldset').getByRole('radio', { name }).check();
      if (at === 0 && comment) await page.locator('#comment').fill(comment);
      if (at === levels.length - 1) {
        await link(page, 'Save and hide').click();
        await page.waitForFunction((hash) => location.hash === hash, `#/answers/${partner}`);
        return;
      }
      await button(page, 'Save and continue').click();
    }
    await page.waitForFunction((hash) => location.hash !== hash, before);
  }
}

test('a small workshop: three score on one screen, one by code, one by file with a conflict; reveal, agree, vote, park, print', async () => {
  const page = await newPage(browser);
  await newPlan(page);
  assert.match(await main(page), /Continue: let each partner score/);

  // Three partners score alone on one screen.
  await scoreAlone(page, 'council', '334', 'We wrote the vision together.');
  await scoreAlone(page, 'health', '121', 'Waits grew in the north.');
  await scoreAlone(page, 'parent-carer-forum', '12?', '');

  // Whoever goes back in the browser sees a cover and no score.
  await page.goBack();
  await page.waitForFunction(() => /Hand the screen to/.test(document.getElementById('page-title')?.textContent));
  assert.equal(await page.locator('input[type=radio]').count(), 0);
  // Nobody's score is on any page of the room yet.
  for (const route of ['#/answers', '#/scores', '#/scores/differences', '#/plan/vision/shared-vision/reveal', '#/changes', '#/summary']) {
    await to(page, route);
    const words = await main(page);
    assert.doesNotMatch(words, /Waits grew|Level 3 Established, |Council: Level/, route);
  }

  // Schools score on a computer of their own and send a code.
  await to(page, '#/answers/schools-and-settings');
  await page.getByText('Let Schools and settings score on another computer').click();
  const invitation = await page.locator('.app-link-text').innerText();
  assert.match(invitation, /#\/answer\/send-reform-plan-maturity\//);
  const theirs = await newPage(browser);
  await theirs.goto(invitation);
  await theirs.waitForSelector('#page-title');
  assert.match(await theirs.locator('#page-title').innerText(), /Score as Schools and settings for Newham/);
  await button(theirs, 'Start scoring').click();
  await theirs.waitForFunction(() => location.hash === '#/answers/schools-and-settings');
  await scoreAlone(theirs, 'schools-and-settings', '441', '');
  const code = await theirs.locator('#score-code').innerText();
  assert.match(code, /^SRP1(-[0-9A-Z]{1,4})+$/);
  // It is still there when they come back by the same link.
  await saved(theirs);
  await theirs.goto('about:blank');
  await theirs.goto(invitation);
  await button(theirs, 'Go on scoring').click();
  await theirs.waitForFunction(() => location.hash === '#/answers/schools-and-settings');
  assert.equal(await theirs.locator('#score-code').innerText(), code);

  // Young people send a file; two of their scores were typed in from paper before.
  await to(page, '#/paper/young-people');
  assert.equal(await page.locator('.app-grid').count(), 0, 'a cover comes first');
  await button(page, 'I have the sheet of Young people').click();
  await page.locator('.app-grid input').first().press('4');
  await page.keyboard.press('3');
  await to(page, '#/answers/young-people');
  await page.getByText('Let Young people score on another computer').click();
  const asked = await page.locator('.app-link-text').innerText();
  const young = await newPage(browser);
  await young.goto(asked);
  await button(young, 'Start scoring').click();
  await young.waitForFunction(() => location.hash === '#/answers/young-people');
  await scoreAlone(young, 'young-people', '131', 'Nobody asked us.');
  const file = await downloaded(young, () => button(young, 'Download scores as a file').click());
  assert.match(file.name, /^young-people-scores-newham-\d{4}-\d{2}-\d{2}\.sendscores\.json$/);

  // Both come in: the code as a chat left it, and the file.
  await to(page, '#/combine');
  const chat = `[09:12] Schools: hello, here is ours\n> ${code.toLowerCase().replaceAll('-', ' ')}\nthanks!\nSRP1-0000`;
  await page.locator('#codes').fill(chat);
  await page.locator('#files').setInputFiles({
    name: file.name,
    mimeType: 'application/json',
    buffer: Buffer.from(file.text),
  });
  await page.getByText('Young people said something else before').waitFor();
  let words = await main(page);
  assert.match(words, /The code ending SRP10000|The code ending 0000: It is not complete\. It has \d+ of \d+ letters and numbers/);
  assert.match(words, /Schools and settings\s+3 new, 0 the same, 0 that differ/);
  assert.match(words, /Young people\s+1 new, 1 the same, 1 that differs/);
  await page.getByRole('radio', { name: 'Look at each' }).check();
  assert.match(await main(page), /Not revealed yet, so the scores are not shown/);
  await page.getByRole('radio', { name: new RegExp(`^From ${file.name}`) }).check();
  await button(page, 'Bring in these scores').click();
  await page.waitForFunction(() => location.hash === '#/answers');
  await page.getByText('Scores were brought in').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.app-partner-table tbody tr').length === 5);
  const progress = async () => page.locator('.app-partner-table tbody tr').allInnerTexts();
  assert.ok((await progress()).every((row) => /3 of 35/.test(row)), (await progress()).join('; '));
  // One undo takes everything that came in back, and redo brings it again.
  await page.locator('#notice').getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(() => /Schools and settings\s*0 of 35/.test(document.querySelector('main').innerText));
  assert.match((await progress())[4], /2 of 35/);
  await page.locator('#page-title').focus();
  await page.keyboard.press('Control+y');
  await page.waitForFunction(() => /Schools and settings\s*3 of 35/.test(document.querySelector('main').innerText));
  // The same again changes nothing.
  await to(page, '#/combine');
  await page.locator('#codes').fill(code);
  await page.getByText('0 new, 3 the same').waitFor();
  await button(page, 'Bring in these scores').click();
  assert.match(await main(page), /Nothing would change/);

  // Reveal together; the furthest apart comes first.
  await to(page, '#/answers');
  await button(page, 'Reveal everything scored so far').click();
  await page.waitForFunction(() => location.hash === '#/scores/differences');
  words = await main(page);
  assert.match(words, /partners are 2 or more levels apart/);
  await page.locator('#wanted').selectOption({ label: '2 or more levels apart' });
  const first = page.locator('.app-spread tbody tr').first();
  assert.match(await first.innerText(), /3 levels/);

  // Agree one above the lowest: the tool asks why, and names who was lower.
  await to(page, '#/plan/vision/shared-vision/reveal');
  words = await main(page);
  assert.match(words, /Level 1 to level 4, 3 levels apart/);
  assert.match(words, /Highest and lowest speak first: ask Schools and settings \(level 4\) and .*Young people \(level 1\)/);
  assert.match(words, /Waits grew in the north\./);
  assert.match(words, /Start from level 1 Emerging, the lowest anybody chose/);
  await page.getByRole('radio', { name: '2 Developing' }).check();
  await button(page, 'Agree and continue').click();
  await page.locator('.govuk-error-summary').waitFor();
  assert.match(await page.locator('.govuk-error-summary').innerText(), /Enter why you agreed level 2 when .*Health.* chose level 1/);
  await page.locator('#reason').fill('The board shares it; families do not know it yet.');
  const group = (legend) => page.getByRole('group', { name: legend });
  await group('Does anybody not agree?').getByRole('checkbox', { name: /^Health/ }).check();
  await page.getByLabel(/What Health.* wants recorded/).fill('waits show another picture');
  await group('Who was in the room?').getByRole('checkbox', { name: 'Council' }).check();
  await group('Who was in the room?').getByRole('checkbox', { name: /^Health/ }).check();
  assert.notEqual(await page.locator('#agreed-on-year, #agreed-on').last().inputValue(), '');
  await page.locator('#park').fill('Who pays for interpreters?');
  await button(page, 'Park it').click();
  await button(page, 'Agree and continue').click();
  await page.waitForFunction(() => location.hash !== '#/plan/vision/shared-vision/reveal');
  // The next statement begins with the same room.
  assert.ok(await group('Who was in the room?').getByRole('checkbox', { name: 'Council' }).isChecked());
  await page.getByRole('radio', { name: 'Not sure yet' }).check();
  await button(page, 'Agree and continue').click();

  // Four priorities, votes in private, shown together.
  for (const title of ['Waits', 'Vision', 'Money', 'Places']) {
    await to(page, '#/priorities');
    await button(page, 'Add a priority').click();
    await page.waitForFunction(() => /#\/priorities\/.+/.test(location.hash));
    await page.locator('#title').fill(title);
  }
  const vote = async (partner, titles) => {
    await to(page, '#/priorities/votes');
    await link(page, `Hand the screen to ${partner}`).click();
    await button(page, `I vote for ${partner}`).click();
    for (const title of titles) await page.getByRole('checkbox', { name: title }).check();
    await button(page, 'Save and hide').click();
  };
  await vote('Council', ['Waits', 'Vision', 'Money']);
  await page.waitForFunction(() => location.hash === '#/priorities/votes');
  assert.doesNotMatch(await main(page), /Waits/, 'no vote is shown yet');
  await vote('Young people', ['Waits', 'Vision', 'Money', 'Places']);
  assert.match(await page.locator('.govuk-error-summary').innerText(), /You have 3 votes\. Take one away first/);
  await page.getByRole('checkbox', { name: 'Vision' }).uncheck();
  await button(page, 'Save and hide').click();
  await page.waitForFunction(() => location.hash === '#/priorities/votes');
  await button(page, 'Show the votes').click();
  await page.getByText('have the same number of votes').waitFor();
  words = await main(page);
  assert.match(words, /2 votes each: "Waits" and "Money"/);
  assert.match(words, /1 vote each: "Vision" and "Places"/);
  assert.match(words, /Did not vote: Health/);

  // What was parked becomes an action.
  await to(page, '#/parking');
  assert.match(await main(page), /Who pays for interpreters\?/);
  await page.locator('summary', { hasText: 'Make it an action' }).click();
  await page.getByLabel('For which priority?').selectOption({ label: 'Money' });
  await button(page, 'Make it an action').click();
  await page.getByText('Became an action:').waitFor();

  // The summary says who said what, who does not agree and what is not agreed; then it is printed.
  await saved(page);
  await page.reload();
  await page.waitForSelector('#page-title');
  await to(page, '#/summary');
  await page.emulateMedia({ media: 'print' });
  const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true });
  const { pages } = await pdfPages(bytes);
  const flat = pages.map((it) => it.text).join(' ').replace(/\s+/g, ' ');
  const says = (pattern) => assert.ok(pattern.test(flat), `the print does not say ${pattern}`);
  says(/Agreed level 2\. Health \(ICB and providers\): level 1, waits show another picture/);
  says(/Scored alone: Council: Level 3 Established; Health \(ICB and providers\): Level 1 Emerging/);
  says(/in the room: Council and Health/);
  says(/What partners scored and did not agree on yet/);
  says(/Who pays for interpreters\?/);
  assert.doesNotMatch(flat, /level \d[.,]\d/i, 'no mean of levels');
  assert.deepEqual([...page.troubles, ...theirs.troubles, ...young.troubles], []);
});

test('where partners asked for it, the summary shows no score of theirs', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/summary');
  assert.match(await main(page), /Scored alone: Council: Level 3/);
  await to(page, '#/setup/way');
  await page.getByRole('radio', { name: 'Only the lowest and highest score, not whose they are' }).check();
  await to(page, '#/summary');
  assert.match(await main(page), /Scored alone: Level 1 to level 3, 2 levels apart/);
  assert.doesNotMatch(await main(page), /Council: Level 3/);
  await to(page, '#/setup/way');
  await page.getByRole('radio', { name: 'Only the agreed level' }).check();
  for (const route of ['#/summary', '#/scores']) {
    await to(page, route);
    assert.doesNotMatch(await main(page), /Scored alone: (Council|Level)|Council: Level 3/, route);
  }
});

test('a whole sheet of paper is typed in with one key a line, and the rest of the keys do what is said', async () => {
  const page = await newPage(browser);
  await newPlan(page);
  await to(page, '#/paper/health');
  await button(page, /^I have the sheet of Health/).click();
  const fields = page.locator('.app-grid input');
  const count = await fields.count();
  assert.equal(count, 35);
  await fields.first().focus();
  const keys = Array.from({ length: count }, (_, at) => '1234?n'[at % 6]);
  for (const key of keys) await page.keyboard.press(key);
  await page.getByText('35 of 35 typed in').waitFor();
  const typed = await fields.evaluateAll((all) => all.map((it) => it.value));
  assert.deepEqual(typed, keys.map((key) => (key === 'n' ? '?' : key)));
  // A key that is none of them says so and changes nothing.
  await fields.nth(2).press('7');
  await page.getByText('Type 1, 2, 3, 4, ? or N').waitFor();
  assert.equal(await fields.nth(2).inputValue(), '3');
  // Up, down, Enter and Backspace.
  await page.keyboard.press('ArrowUp');
  const focused = () => page.evaluate(() => [...document.querySelectorAll('.app-grid input')].indexOf(document.activeElement));
  assert.equal(await focused(), 1);
  await page.keyboard.press('Backspace');
  await page.getByText('34 of 35 typed in').waitFor();
  assert.equal(await focused(), 1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 3);
  // Tab leaves the grid to the browser, and what was typed is one undo a key.
  await page.locator('#page-title').focus();
  await page.keyboard.press('Control+z');
  await page.getByText('35 of 35 typed in').waitFor();
  await button(page, 'Done').click();
  await page.waitForFunction(() => location.hash === '#/answers');
  assert.match(await main(page), /Health \(ICB and providers\)\s*35 of 35/);
  assert.deepEqual(page.troubles, []);
});

test('the scoring sheets print one partner after the other, every statement with its boxes', async () => {
  const page = await newPage(browser);
  await newPlan(page);
  await to(page, '#/paper');
  await page.emulateMedia({ media: 'print' });
  const { pages } = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  const sheets = pages.filter((it) => /Scoring sheet: /.test(it.text));
  assert.equal(sheets.length, 5, 'each partner begins a page');
  const flat = pages.map((it) => it.text).join(' ').replace(/\s+/g, ' ');
  assert.equal(flat.match(/A1 /g).length, 5);
  assert.equal(flat.match(/G5 /g).length, 5);
  assert.ok(/Tick one box a line/.test(flat));
  // Young people's sheet is in plain words.
  const young = flat.slice(flat.indexOf('Scoring sheet: Young people'));
  assert.ok(!/\bICB\b/.test(young), 'plain words hold no short names');
});

test('a statement fills the projector without scrolling, hidden and revealed, and Esc leaves', async () => {
  const plan = JSON.parse(await exampleText());
  const levels = ['emerging', 'embedded', 'established', 'developing'];
  const hidden = await addresses();
  // Every statement is scored by all partners.
  for (const { statement } of hidden) {
    const record = (plan.draft.statements[statement] ??= {});
    record.views = Object.fromEntries(plan.draft.partners.map(({ slug }, at) => [slug, { score: { at: levels[at % 4] } }]));
    delete record.reveal;
  }
  delete plan.sha256;
  const overflow = [];
  for (const [width, height] of [[1280, 720], [1024, 768]]) {
    const page = await newPage(browser, { width, height });
    await withPlan(page, JSON.stringify(plan));
    await open(page, site.address, '#/workshop');
    for (const { section, statement } of hidden) {
      await to(page, `#/present/${section}/${statement}`);
      for (const state of ['hidden', 'revealed']) {
        if (state === 'revealed') {
          await button(page, 'Reveal').click();
          await page.getByText('Highest and lowest speak first').waitFor();
        }
        const is = await page.evaluate(() => document.documentElement.scrollHeight);
        if (is > height) overflow.push(`${statement} ${state} at ${width}: ${is}`);
        const size = await page.locator('#page-title').evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
        assert.ok(size >= 28 && size <= 36, `${size}`);
      }
    }
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.hash.endsWith('/reveal'));
    assert.deepEqual(page.troubles, []);
  }
  assert.deepEqual(overflow, []);
});

// Every statement with the section it is opened in, as the scores page links to it.
async function addresses() {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/scores');
  const links = await page.locator('.app-score-table th a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  await page.context().close();
  return links.map((href) => {
    const [, , section, statement] = href.split('/');
    return { section, statement };
  });
}

test('time is counted only when asked to, says when it is up, and moves nothing', async () => {
  const page = await newPage(browser, { width: 1280, height: 720 });
  await page.clock.install();
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/present/vision/shared-vision');
  const time = page.locator('.app-clock__time');
  assert.equal(await time.innerText(), '0:00');
  await page.clock.fastForward(5_000);
  assert.equal(await time.innerText(), '0:00');
  const place = () => page.locator('#level').boundingBox();
  const before = await place();
  await button(page, 'Count time').click();
  for (let second = 0; second < 61; second += 1) await page.clock.runFor(1_000);
  assert.equal(await time.innerText(), '1:01');
  await page.clock.runFor(20 * 60_000);
  assert.match(await page.locator('.app-clock__said').innerText(), /minutes have passed/);
  assert.deepEqual(await place(), before);
  await button(page, 'Stop counting').click();
  const stopped = await time.innerText();
  await page.clock.runFor(5_000);
  assert.equal(await time.innerText(), stopped);
});

test('plain words are shown on this screen until somebody asks for the usual ones', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan/vision/shared-vision');
  assert.match(await page.locator('#page-title').innerText(), /ICB/);
  await button(page, 'Show in plain words').click();
  await page.waitForFunction(() => !/ICB/.test(document.getElementById('page-title').textContent));
  await to(page, '#/present/vision/shared-vision');
  assert.doesNotMatch(await page.locator('#page-title').innerText(), /ICB/);
  await button(page, 'Show in the usual words').click();
  await page.waitForFunction(() => /ICB/.test(document.getElementById('page-title').textContent));
  // The pages of young people begin in plain words, where nobody chose.
  const other = await newPage(browser);
  await withPlan(other, await exampleText());
  await open(other, site.address, '#/answers/young-people/one/shared-vision');
  await button(other, /^I speak for Young people/).click();
  await other.waitForSelector('#level');
  assert.doesNotMatch(await other.locator('#page-title').innerText(), /ICB/);
});

test('every state of the room is accessible, at 320 pixels too', async () => {
  const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const page = await newPage(browser, { width: 320, height: 640 });
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/answers/council/one/shared-vision');
  const findings = [];
  const look = async (what) => {
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    findings.push(...found.violations.map((it) => `${what}: ${it.id}: ${it.nodes[0].html.slice(0, 160)}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) findings.push(`${what}: ${wide} pixels wide`);
  };
  await look('cover');
  await button(page, /^I speak for/).click();
  await page.waitForSelector('#level');
  await look('alone');
  await button(page, 'Show in plain words').click();
  await look('plain words');
  await to(page, '#/plan/vision/shared-vision/reveal');
  await look('revealed');
  await to(page, '#/priorities/votes');
  await look('votes shown');
  await button(page, 'Hide the votes and vote again').click();
  await to(page, '#/priorities/votes/council');
  await button(page, /^I vote for/).click();
  await page.waitForSelector('#votes');
  await look('votes');
  await to(page, '#/combine');
  await page.locator('#codes').fill('SRP1-1234');
  await page.getByText('not complete').waitFor();
  await look('a bad code');
  await to(page, '#/paper/council');
  await button(page, /^I have the sheet of/).click();
  await page.waitForSelector('.app-grid');
  await look('grid');
  await to(page, '#/present/vision/shared-vision');
  await look('projector');
  await to(page, '#/workshop');
  await page.locator('#start').fill('half nine');
  await button(page, /^(Present|Go to)/).click();
  await page.locator('.govuk-error-summary').waitFor();
  await look('a bad time');
  assert.deepEqual(findings, []);
});

test('what was revealed can be scored again: the first scores are kept, and the screen is everybody’s in between', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan/vision/shared-vision/reveal');
  await button(page, 'Score again').click();
  await page.getByText('Each partner scores again').waitFor();
  assert.match(await main(page), /Nobody has scored this statement alone yet/);
  assert.equal(await button(page, /^Reveal/).count(), 0, 'there is nothing to reveal');
  await link(page, 'Council').click();
  await button(page, /^I speak for Council/).click();
  await page.getByRole('radio', { name: '1 Emerging' }).check();
  // Another address with the same screen: a cover for whoever comes next, and again on the way back.
  await page.goto(`${site.address}#/answers/health/one/shared-vision`);
  await button(page, /^I speak for Health/).waitFor();
  await page.goBack();
  await button(page, /^I speak for Council/).waitFor();
  await button(page, /^I speak for Council/).click();
  await button(page, 'Save and hide').click();
  await page.waitForFunction(() => location.hash.endsWith('/reveal'));
  assert.match(await main(page), /Scored: Council\. What they said is hidden\. Not yet: Health/);
  await button(page, 'Reveal without them').click();
  await page.locator('.app-said-table').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'page-title');
  assert.match(await main(page), /Level 1 Emerging \(first level 3 Established\)/);
  assert.match(await main(page), /Level 1, 1 of 6 gave a level/);
});

test('on the projector a level above the lowest asks for its reason before the next statement', async () => {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/plan/vision/shared-vision/reveal');
  await page.locator('#reason').fill('');
  await to(page, '#/present/vision/shared-vision');
  await page.getByText('Above the lowest score: write down why.').waitFor();
  assert.equal(await link(page, 'Next statement').count(), 0);
  await page.getByRole('radio', { name: '1 Emerging' }).check();
  await button(page, 'Next statement').or(link(page, 'Next statement')).waitFor();
  // Esc in a field belongs to the field.
  await page.getByText('Park something').first().click();
  await page.locator('#park').fill('Ask finance');
  await page.keyboard.press('Escape');
  assert.match(await page.evaluate(() => location.hash), /^#\/present\//);
  await page.keyboard.press('Enter');
  await page.getByText('Parked', { exact: true }).waitFor();
  assert.equal(await page.locator('#park').inputValue(), '');
});

test('two files of one partner that disagree are each offered, and nothing is taken before somebody chooses', async () => {
  const page = await newPage(browser);
  await newPlan(page);
  const file = async (levels) => {
    const own = await newPage(browser);
    const plan = await page.evaluate(() => JSON.parse(localStorage.getItem('sendplan:open')));
    await own.goto(`${site.address}#/answer/send-reform-plan-maturity/2026.1/${plan}/health/Health/Newham`);
    await button(own, 'Start scoring').click();
    await own.waitForFunction(() => location.hash === '#/answers/health');
    await scoreAlone(own, 'health', levels, '');
    const { name, text } = await downloaded(own, () => button(own, 'Download scores as a file').click());
    await own.context().close();
    return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  };
  const files = [await file('123'), await file('143')];
  await to(page, '#/combine');
  await page.locator('#files').setInputFiles(files);
  await page.getByText('does not agree with itself').waitFor();
  const words = await main(page);
  assert.match(words, /2 new, 0 the same, 1 that differs/);
  assert.match(words, /\(2\)/, 'the second file of one name has a number');
  assert.equal(await page.getByRole('radio', { name: 'Leave it out for now' }).count(), 1);
  await button(page, 'Bring in these scores').click();
  await page.waitForFunction(() => location.hash === '#/answers');
  await page.getByText(/2, and 1 that differ were left as they are/).waitFor();

  // What was chosen of one file is not taken of another that comes in afterwards.
  const [third, fourth] = [await file('243'), await file('343')];
  third.name = 'third.sendscores.json';
  fourth.name = 'fourth.sendscores.json';
  const radio = (name) => page.getByRole('radio', { name });
  await to(page, '#/combine');
  await page.locator('#files').setInputFiles([third]);
  await radio('Take what comes in').check();
  await page.locator('#files').setInputFiles([fourth]);
  await radio(/^From fourth/).waitFor();
  assert.equal(await radio('Take what comes in').count(), 0);
  assert.ok(await radio('Look at each').isChecked());
  assert.ok(await radio(/^What the plan has/).isChecked());
  await radio(/^From third/).check();
  // A file that sorts before it does not change what was chosen either.
  const fifth = { ...(await file('443')), name: 'a.sendscores.json' };
  await page.locator('#files').setInputFiles([fifth]);
  await radio(/^From a\.sendscores/).waitFor();
  assert.ok(await radio(/^From third/).isChecked());
});

test('a partner that was added and left keeps its name beside what it said', async () => {
  const page = await newPage(browser);
  await newPlan(page);
  await to(page, '#/setup/partners');
  await button(page, 'Add another partner').click();
  await page.locator('#added-partner').fill('Housing');
  await to(page, '#/answers');
  await page.locator('.app-partner-table a', { hasText: 'Hand the screen over: Housing' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/answers/'));
  const partner = await page.evaluate(() => location.hash.split('/')[2]);
  await scoreAlone(page, partner, '1', '');
  await scoreAlone(page, 'council', '3', '');
  await to(page, '#/setup/partners');
  await button(page, /^Remove\s+Housing/).click();
  await to(page, '#/answers');
  await button(page, 'Reveal everything scored so far').click();
  await to(page, '#/plan/vision/shared-vision/reveal');
  const words = await main(page);
  assert.match(words, /Housing/);
  assert.match(words, /no longer taking part/);
  assert.doesNotMatch(words, /Highest and lowest speak first/);
});
