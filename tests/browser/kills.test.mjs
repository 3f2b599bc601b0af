// A real browser that is killed, a tab that crashes, a tab that is closed, each at a random moment
// while somebody works: what was said to be saved is there afterwards.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { launchIn, open, saved, serve } from './support.mjs';

const ROUNDS = 10;
const BLOCK = 12;

let site;
let folder;
before(async () => {
  site = await serve();
  folder = await mkdtemp(join(tmpdir(), 'kills-'));
});
after(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await site?.close();
});

// Small numbers at random, the same at every run.
function numbers(seed) {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return state % below;
  };
}

// Begins a plan and types blocks of marks into it, some of which are long said to be saved when it
// ends. Gives what was typed, and how much of it had been said to be saved for good.
async function work(page, random) {
  const field = page.locator('#council');
  let typed = await field.inputValue();
  let promised = typed;
  const blocks = 1 + random(3);
  for (let block = 0; block < blocks; block += 1) {
    for (let letter = 0; letter < BLOCK; letter += 1) {
      const mark = String.fromCharCode(97 + random(26));
      await field.press('End');
      await page.keyboard.type(mark);
      typed += mark;
    }
    if (random(3) > 0) {
      await saved(page);
      promised = typed;
    }
  }
  return { typed, promised };
}

async function begin(page) {
  await open(page, site.address);
  await page.getByRole('button', { name: 'Start a new plan' }).click();
  await page.waitForFunction(() => location.hash === '#/setup/area');
  await page.evaluate(() => { location.hash = '#/front'; });
  await page.waitForSelector('#council');
}

// What is in the plan for whoever opens the tool again.
async function found(page) {
  await open(page, site.address, '#/front');
  assert.equal(await page.locator('#council').count(), 1, 'the page is not blank');
  return page.locator('#council').inputValue();
}

async function kill(profile) {
  if (process.platform === 'win32') {
    const script = `Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -like '*${profile}*' } | ForEach-Object { Stop-Process -Id $_.ProcessId -Force }`;
    await promisify(execFile)('powershell', ['-NoProfile', '-Command', script]);
    return;
  }
  if (process.platform === 'darwin') {
    await promisify(execFile)('pkill', ['-9', '-f', profile]).catch(() => {});
    return;
  }
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (words.includes(profile)) process.kill(Number(name), 'SIGKILL');
  }
}

test('F9 ten browsers that are killed lose nothing that was said to be saved', { timeout: 300_000 }, async (t) => {
  let kept = 0;
  let beyond = 0;
  const profile = join(folder, 'killed');
  for (let round = 0; round < ROUNDS; round += 1) {
    const random = numbers(round + 1);
    const context = await launchIn(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    if (round === 0) await begin(page);
    else await found(page);
    const { typed, promised } = await work(page, random);
    const gone = new Promise((resolve) => context.once('close', resolve));
    await kill(profile);
    await gone;
    const again = await launchIn(profile);
    const value = await found(again.pages()[0] ?? (await again.newPage()));
    assert.ok(value.startsWith(promised), `round ${round}: "${promised}" was said to be saved, "${value}" is there`);
    assert.ok(typed.startsWith(value), `round ${round}: "${value}" was never typed`);
    kept += promised.length;
    beyond += value.length - promised.length;
    await again.close();
  }
  t.diagnostic(`${ROUNDS} kills: ${kept} marks promised, 0 lost; ${beyond} kept beyond the promise`);
});

test('F10 ten tabs that crash lose not even the last letter', { timeout: 300_000 }, async (t) => {
  const context = await launchIn(join(folder, 'crashed'));
  let page = await context.newPage();
  await begin(page);
  let letters = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { typed } = await work(page, numbers(round + 101));
    const session = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
    page = await context.newPage();
    assert.equal(await found(page), typed, `round ${round}`);
    await saved(page);
    letters = typed.length;
  }
  t.diagnostic(`${ROUNDS} crashes: ${letters} marks typed, 0 lost`);
  await context.close();
});

test('F11 ten tabs that are closed lose not even the last letter', { timeout: 300_000 }, async (t) => {
  const context = await launchIn(join(folder, 'closed'));
  // The browser stays open when the last tab is closed.
  await context.newPage();
  let page = await context.newPage();
  await begin(page);
  let letters = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { typed } = await work(page, numbers(round + 201));
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    assert.equal(await found(page), typed, `round ${round}`);
    await saved(page);
    letters = typed.length;
  }
  t.diagnostic(`${ROUNDS} closes: ${letters} marks typed, 0 lost`);
  await context.close();
});
