// Measures in a real browser how long a change of page takes until the next page is laid out with the
// keyboard on its heading: on the full plan and on one ten times as large. Run by `cargo xtask bench`.
import { at, print, sorted } from './bench-print.mjs';
import { tenfold } from './bench-plans.mjs';
import { exampleText, figuresHere, go, launch, newPage, open, serve, withPlan } from './support.mjs';

const ROUNDS = 8;
const TWO_FRAMES = 33.4;

const site = await serve();
const browser = await launch();

const ROUTES = [
  '#/plan', '#/plan/vision', '#/plan/vision/shared-vision', '#/scores', '#/priorities', '#/priorities/shortlist',
  '#/actions', '#/check', '#/thread', '#/parking', '#/help', '#/glossary', '#/download', '#/summary', '#/drafts', '#/',
];

// From the change of the address to the next page laid out; none when there is no such page.
const change = async (route) => {
  const turn = () => new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  });
  const before = document.getElementById('page-title');
  const start = performance.now();
  location.hash = route;
  while (document.getElementById('page-title') === before || document.activeElement?.id !== 'page-title') {
    if (performance.now() - start > 5000) return null;
    await turn();
  }
  document.body.getBoundingClientRect();
  return performance.now() - start;
};

let full;
for (const [name, text] of [['full plan', await exampleText()], ['tenfold plan', await tenfold()]]) {
  const page = await newPage(browser);
  await withPlan(page, text);
  await open(page, site.address, '#/priorities');
  await page.waitForSelector('.app-plan-bar__name');
  await figuresHere(page);
  // Each page once before it counts: its figures are asked for then.
  for (const route of ROUTES) {
    await go(page, route);
    await figuresHere(page);
  }
  const times = new Map(ROUTES.map((route) => [route, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const route of ROUTES) {
      const time = await page.evaluate(change, route);
      if (time === null) throw new Error(`${route} did not come`);
      times.get(route).push(time);
      await page.waitForTimeout(50);
    }
  }
  const all = [...times.values()].flat();
  print(`${name}: change of page, laid out`, all, 'ms', TWO_FRAMES);
  const slowest = [...times].map(([route, list]) => [route, at(sorted(list), 0.5)]).sort((a, b) => b[1] - a[1]);
  for (const [route, time] of slowest.slice(0, 3)) print(`${name}: change of page, to ${route}`, [time], 'ms');
  const high = at(sorted(all), 0.95);
  if (full) print(`${name}: its 95th percentile as a multiple of the full plan's`, [high / full], 'x');
  full ??= high;
  await page.context().close();
}

await browser.close();
await site.close();
