// Measures, in a real browser, what people feel: from a click until the change is in the journal,
// painted, and saved for good; on a full plan and on one of two megabytes; opening and bringing back
// a plan; and ten thousand changes in a row. Prints lines as `bench-print.mjs` says. Run by
// `cargo xtask bench`.
import { at, print, sorted } from './bench-print.mjs';
import { largePlan, tenfold } from './bench-plans.mjs';
import { exampleText, go, launch, newPage, open, serve, withPlan } from './support.mjs';

const ROUNDS = 200;
const SOAK = 10_000;
const FRAME = 16.7;

const site = await serve();
const browser = await launch();

// Keeps hold of the memory of the app, to see whether it grows.
const watchMemory = () => {
  const original = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await original.apply(WebAssembly, given);
    // The first part has it, the others are given it.
    globalThis.benchMemory ??= made.instance.exports.memory;
    return made;
  };
};

async function pageWith(text) {
  const page = await newPage(browser);
  await page.addInitScript(watchMemory);
  await withPlan(page, text);
  const started = Date.now();
  await open(page, site.address, '#/plan');
  const time = Date.now() - started;
  await page.waitForFunction(() => /^Saved in/.test(document.getElementById('save-status')?.textContent ?? ''));
  return { page, time };
}

// The address of the first statement, found as people find it.
async function toStatement(page) {
  const section = await page.evaluate(() => {
    const links = [...document.querySelectorAll('.govuk-task-list__link')];
    return links.map((it) => it.getAttribute('href')).find((it) => /^#\/plan\/[^/]+$/.test(it));
  });
  await go(page, section);
  const statement = await page.evaluate((section) => {
    const links = [...document.querySelectorAll(`a[href^="${section}/"]`)];
    return links.map((it) => it.getAttribute('href')).find((it) => !/\/(data|insight|check)$/.test(it));
  }, section);
  await go(page, statement);
  await page.waitForSelector('#level');
}

// Clicks levels and takes the times of each click.
const clickLevels = async ({ rounds, painted }) => {
  const journal = () => Object.keys(localStorage).find((it) => it.startsWith('sendplan:tail:'));
  const radios = [...document.querySelectorAll('input[name="level"]')];
  const task = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(0);
    });
  // The first task after a frame was painted.
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => task().then(resolve)));
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const clicks = [];
  for (let round = 0; round < rounds; round += 1) {
    // However fast a hand is, the browser comes to its own work between two clicks.
    await pause(painted ? 30 : 0);
    const before = journal() && localStorage.getItem(journal());
    const start = performance.now();
    radios[round % radios.length].click();
    // Yew draws in a microtask of the click; the journal is written in the same turn.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    let turns = 0;
    while (!(journal() && localStorage.getItem(journal()) !== before) && turns < 100) {
      await pause(0);
      turns += 1;
    }
    if (turns === 100) throw new Error('a click was not written to the journal');
    document.body.getBoundingClientRect();
    const click = { journalled: performance.now() - start };
    if (painted) {
      await frame();
      click.painted = performance.now() - start;
    }
    clicks.push(click);
  }
  return clicks;
};

// How long one change takes until it is saved for good.
const saveForGood = async (rounds) => {
  const status = document.getElementById('save-status');
  const radios = [...document.querySelectorAll('input[name="level"]')];
  const times = [];
  const until = async (test) => {
    while (!test()) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  for (let round = 0; round < rounds; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const start = performance.now();
    radios[round % radios.length].click();
    await until(() => /^Saving/.test(status.textContent) || performance.now() - start > 1000);
    await until(() => /^Saved in/.test(status.textContent));
    times.push(performance.now() - start);
  }
  return times;
};

// What a click takes on the full plan, in milliseconds: the others are measured against it.
let full;
for (const [name, text] of [['full plan', await exampleText()], ['tenfold plan', await tenfold()], ['2 MB plan', await largePlan()]]) {
  const { page, time } = await pageWith(text);
  print(`${name}: from nothing to its first page`, [time], 'ms');
  await toStatement(page);
  const clicks = await page.evaluate(clickLevels, { rounds: ROUNDS, painted: true });
  print(`${name}: click to journalled and laid out`, clicks.map((it) => it.journalled), 'ms', FRAME);
  const high = at(sorted(clicks.map((it) => it.journalled)), 0.95);
  full ??= high;
  if (high !== full) print(`${name}: its 95th percentile as a multiple of the full plan's`, [high / full], 'x', 2);
  print(`${name}: the same, with the wait for the next frame`, clicks.map((it) => it.painted), 'ms');
  print(`${name}: click to saved for good`, await page.evaluate(saveForGood, 40), 'ms');
  await page.context().close();
}

// The example with 20 partners that have all scored every statement.
async function roomPlan(reveal) {
  const plan = JSON.parse(await exampleText());
  delete plan.sha256;
  plan.draft.id = 'room-plan';
  for (let at = plan.draft.partners.length; at < 20; at += 1) {
    plan.draft.partners.push({ slug: `own-${at}`, name: `School ${at}` });
  }
  const levels = ['emerging', 'developing', 'established', 'embedded'];
  for (const [number, record] of Object.values(plan.draft.statements).entries()) {
    record.views = Object.fromEntries(
      plan.draft.partners.map(({ slug }, at) => [slug, { score: { at: levels[(number + at) % 4] } }]),
    );
    record.reveal = reveal;
  }
  return JSON.stringify(plan);
}

// What is pressed in the room, until it is journalled and laid out: 'level' clicks levels, 'reveal'
// reveals.
const pressInRoom = async ({ rounds, what }) => {
  const journal = () => {
    const key = Object.keys(localStorage).find((it) => it.startsWith('sendplan:tail:'));
    return key && localStorage.getItem(key);
  };
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await pause(30);
    const buttons = [...document.querySelectorAll('main button')];
    const press = {
      level: () => document.querySelectorAll('input[name="level"]')[round % 4],
      reveal: () => buttons.find((it) => /^Reveal/.test(it.textContent)),
    }[what]();
    const before = journal();
    const start = performance.now();
    press.click();
    for (let turns = 0; journal() === before && turns < 200; turns += 1) await pause(0);
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
};

{
  const { page } = await pageWith(await roomPlan('hidden'));
  const revealed = [];
  await go(page, '#/scores');
  const statements = await page.locator('.app-score-table th a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  for (const statement of statements.slice(0, 30)) {
    await go(page, `${statement}/reveal`);
    revealed.push(...(await page.evaluate(pressInRoom, { rounds: 1, what: 'reveal' })));
  }
  print('20 partners: reveal, journalled and laid out', revealed, 'ms', FRAME);
  await page.context().close();
}

{
  const { page } = await pageWith(await roomPlan('shown'));
  await go(page, '#/plan/vision/shared-vision/reveal');
  print('20 partners: agree a level, journalled and laid out', await page.evaluate(pressInRoom, { rounds: 40, what: 'level' }), 'ms', FRAME);
  await go(page, '#/answers/council/all/shared-vision');
  await page.getByRole('button', { name: /^I speak for/ }).click();
  await page.waitForSelector('#level');
  print('20 partners: score alone, journalled and laid out', await page.evaluate(pressInRoom, { rounds: 40, what: 'level' }), 'ms', FRAME);
  const drawn = await page.evaluate(async () => {
    const times = [];
    for (let round = 0; round < 20; round += 1) {
      location.hash = '#/plan';
      await new Promise((resolve) => setTimeout(resolve, 60));
      const start = performance.now();
      location.hash = '#/scores/differences';
      while (!document.querySelector('.app-spread')) await new Promise((resolve) => setTimeout(resolve, 0));
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    return times;
  });
  print('20 partners: differences drawn anew', drawn, 'ms');
  await page.context().close();
}

{
  // From pressing "Continue" to the plan being there: read from both stores, put together, healed.
  const { page } = await pageWith(await largePlan());
  const times = [];
  await go(page, '#/');
  for (let round = 0; round < 10; round += 1) {
    await page.evaluate(() => localStorage.getItem('sendplan:open'));
    await page.getByRole('button', { name: 'Start a new plan' }).click();
    await page.waitForFunction(() => location.hash === '#/setup/area');
    await go(page, '#/drafts');
    await page.waitForFunction(() => document.querySelectorAll('.govuk-summary-card').length > 1);
    times.push(
      await page.evaluate(async () => {
        const card = [...document.querySelectorAll('.govuk-summary-card')].find((it) => /Anyborough/.test(it.textContent));
        const button = [...card.querySelectorAll('button')].find((it) => /^Continue/.test(it.textContent));
        const start = performance.now();
        button.click();
        while (!/Anyborough/.test(document.querySelector('.app-plan-bar')?.textContent ?? '')) {
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
        return performance.now() - start;
      }),
    );
    await go(page, '#/');
  }
  print('2 MB plan: opened and brought back', times, 'ms', 100);
  await page.context().close();
}

{
  const { page } = await pageWith(await exampleText());
  await toStatement(page);
  const memory = () => page.evaluate(() => globalThis.benchMemory.buffer.byteLength / 1048576);
  await page.evaluate(clickLevels, { rounds: 100, painted: false });
  const before = await memory();
  const clicks = await page.evaluate(clickLevels, { rounds: SOAK, painted: false });
  const after = await memory();
  const times = clicks.map((it) => it.journalled);
  const middle = (list) => at(sorted(list), 0.5);
  const ratio = middle(times.slice(-200)) / middle(times.slice(0, 200));
  print(`${SOAK} changes: the last as a multiple of the first`, [ratio], 'x', 2);
  print(`${SOAK} changes: growth of the app's memory`, [after - before], 'MiB', 16);
  await page.waitForFunction(() => /^Saved in/.test(document.getElementById('save-status').textContent), null, { timeout: 60_000 });
  await page.context().close();
}

await browser.close();
await site.close();
