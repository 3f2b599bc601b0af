// Browsers that are killed, tabs that crash and tabs that are closed, each in the middle of work:
// what was said to be saved is there afterwards, and after a crash or a close the last letter too.
// Rows of the catalogue of faults are F9 to F12.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { exampleText, go, launchIn, open, saved, serve, typeOn, withPlan } from './support.mjs';

const TIMES = 10;

let site;
let example;
before(async () => {
  site = await serve();
  example = await exampleText();
});
after(async () => {
  await site?.close();
});

function random(seed) {
  let state = seed * 7919 + 17;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

async function launchOn(profile) {
  const context = await launchIn(profile);
  context.setDefaultTimeout(20_000);
  return context;
}

// Kills every process of the browser of one profile, as a computer that stops does: nothing is
// written any more. Only processes that name the profile are touched.
async function kill(profile) {
  const own = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.split('\0').includes(`--user-data-dir=${profile}`)) own.push(Number(name));
  }
  assert.ok(own.length > 0, 'there is a browser to kill');
  for (const id of own) process.kill(id, 'SIGKILL');
}

async function profileOn() {
  return mkdtemp(join(tmpdir(), 'sendplan-kill-'));
}

// What is on the front page of the plan, field by field.
function fields(page) {
  return page.evaluate(() => ({
    sro: document.getElementById('sro').value,
    council: document.getElementById('council').value,
    status: document.querySelector('input[name="status"]:checked')?.id ?? null,
    words: document.getElementById('save-status').textContent,
  }));
}

const work = ({ sro, council, status }) => ({ sro, council, status });

// Some clicks and typing; what was on the screen when it last said that all was saved.
async function workOn(page, pick, edits) {
  let acknowledged = null;
  for (let edit = 0; edit < edits; edit += 1) {
    const what = pick(5);
    if (what === 0) await page.locator(`#status${['', '-2', '-3'][pick(3)]}`).check();
    else await typeOn(page, pick(2) ? '#sro' : '#council', 'abcdefgh'.slice(0, 1 + pick(8)));
    if (pick(3) === 0) await saved(page);
    if (pick(2) === 0) await page.waitForTimeout(pick(500));
    const now = await fields(page);
    if (now.words.startsWith('Saved in this browser')) acknowledged = now;
  }
  return acknowledged;
}

// Opens the plan again; what is in it.
async function lookAgain(context) {
  const page = await context.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  await open(page, site.address, '#/');
  await page.getByRole('button', { name: /^Continue/ }).first().click();
  await page.waitForFunction(() => location.hash === '#/plan');
  await go(page, '#/front');
  const found = await fields(page);
  assert.deepEqual(troubles, []);
  return { page, found: work(found) };
}

// Whether one state is the other or came after it: typing is only ever added at the end.
function isAtLeast(found, acknowledged) {
  return found.sro.startsWith(acknowledged.sro) && found.council.startsWith(acknowledged.council);
}

async function crash(page) {
  const tools = await page.context().newCDPSession(page);
  const gone = new Promise((resolve) => page.once('crash', resolve));
  tools.send('Page.crash').catch(() => {});
  await gone;
}

const counts = { kills: 0, crashes: 0, closes: 0, acknowledged: 0 };

describe('F9 to F12: killed, crashed and closed', { concurrency: 2 }, () => {
  test(`F9, F12 the browser is killed ${TIMES} times: what was said to be saved is there each time`, async () => {
    const profile = await profileOn();
    let last = null;
    for (let seed = 1; seed <= TIMES; seed += 1) {
      const pick = random(seed);
      let context = await launchOn(profile);
      let page;
      if (last === null) {
        page = context.pages()[0];
        await withPlan(page, example);
        await open(page, site.address, '#/front');
        await saved(page);
        last = await fields(page);
      } else {
        const again = await lookAgain(context);
        page = again.page;
        assert.ok(isAtLeast(again.found, last), `${seed}: ${JSON.stringify([again.found, last])}`);
        last = { ...again.found };
      }
      const acknowledged = await workOn(page, pick, 2 + pick(4));
      if (acknowledged) {
        last = work(acknowledged);
        counts.acknowledged += 1;
      }
      const closed = new Promise((resolve) => context.once('close', resolve));
      await kill(profile);
      await closed;
      context = null;
      counts.kills += 1;
    }
    const context = await launchOn(profile);
    const { found } = await lookAgain(context);
    assert.ok(isAtLeast(found, last), JSON.stringify([found, last]));
    await context.close();
    await rm(profile, { recursive: true, force: true });
  });

  for (const [row, count, leave] of [
    ['F10 the tab crashes', 'crashes', (page) => crash(page)],
    ['F11 the tab is closed', 'closes', (page) => page.goto('about:blank')],
  ]) {
    test(`${row} ${TIMES} times: the last letter is there each time`, async () => {
      const profile = await profileOn();
      const context = await launchOn(profile);
      let page = context.pages()[0];
      await withPlan(page, example);
      await open(page, site.address, '#/front');
      for (let seed = 1; seed <= TIMES; seed += 1) {
        const pick = random(seed + 100);
        await saved(page);
        if (await workOn(page, pick, 1 + pick(4))) counts.acknowledged += 1;
        await typeOn(page, '#sro', `.${seed}`);
        const last = work(await fields(page));
        await leave(page);
        await page.close();
        const again = await lookAgain(context);
        assert.deepEqual(again.found, last, `${row} ${seed}`);
        page = again.page;
        counts[count] += 1;
      }
      await context.close();
      await rm(profile, { recursive: true, force: true });
    });
  }

  after(() => {
    const { kills, crashes, closes, acknowledged } = counts;
    assert.ok(acknowledged > TIMES, 'it was said often enough that all was saved');
    console.log(`# ${kills} kills, ${crashes} crashes, ${closes} closes; said to be saved before ${acknowledged} of them; 0 lost, 0 blank pages, 0 false "Saved"`);
  });
});
