// Measures the start in a real browser: how long somebody new waits for the first control, somebody with
// a plan for theirs, and both as multiples of the smallest page of Yew, which is loaded in turn with
// them. At the speed of this computer and at a quarter of it. Run by `cargo xtask bench`.
import { at, print, sorted } from './bench-print.mjs';
import { exampleText, launch, newPage, serve, withPlan } from './support.mjs';

const ROUNDS = 15;

const sites = { app: await serve(), bare: await serve(process.env.BARE) };
const browser = await launch();
const plan = await exampleText();

// When the first control is there and laid out, and by how much tasks went on after 50 milliseconds, in
// which nobody could have used it.
const watch = (control) => {
  let excess = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) excess += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const found = document.querySelector(control);
    if (!found || found.getClientRects().length === 0) return requestAnimationFrame(look);
    const usable = performance.now();
    // Long tasks are told of a little later.
    return setTimeout(() => {
      globalThis.benchStart = { usable, excess };
    }, 500);
  };
  requestAnimationFrame(look);
};

async function load({ site, route = '', control, text }, slower) {
  const page = await newPage(browser);
  const network = await page.context().newCDPSession(page);
  await network.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (text) await withPlan(page, text);
  await page.addInitScript(watch, control);
  await page.goto(sites[site].address + route);
  await page.waitForFunction(() => globalThis.benchStart);
  const { usable, excess } = await page.evaluate(() => globalThis.benchStart);
  const requests = page.requests.length;
  await page.context().close();
  return { usable, excess, requests };
}

const STARTS = {
  'the smallest page of Yew': { site: 'bare', control: 'button' },
  'somebody new': { site: 'app', control: '#app button' },
  'somebody with a plan': { site: 'app', route: '#/plan', control: '#app button', text: plan },
};

for (const slower of [1, 4]) {
  const all = Object.fromEntries(Object.keys(STARTS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, start] of Object.entries(STARTS)) all[name].push(await load(start, slower));
  }
  const [bare] = Object.values(all);
  for (const [name, loads] of Object.entries(all)) {
    const of = (what) => loads.map((it) => it[what]);
    print(`start, ${slower}x slower: ${name}, first control`, of('usable'), 'ms');
    if (loads !== bare) {
      const ratios = loads.map((it, round) => it.usable / bare[round].usable);
      print(`start, ${slower}x slower: ${name}, as a multiple of the smallest page`, ratios, 'x');
    }
    print(`start, ${slower}x slower: ${name}, long tasks beyond 50 ms`, of('excess'), 'ms');
    if (slower === 1) {
      const promised = name === 'somebody new' ? 6 : '';
      print(`start: ${name}, requests until the first control`, [at(sorted(of('requests')), 0.95)], '', promised);
    }
  }
}

await browser.close();
for (const site of Object.values(sites)) await site.close();
