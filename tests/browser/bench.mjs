// Measures, in a real browser and on a full plan, how long it takes from a click on a level until
// the page is painted and the plan is saved. Prints lines of name, median and 95th percentile in
// milliseconds, with tabs between them. Run by `cargo xtask bench`.
import { exampleText, launch, newPage, open, serve, withPlan } from './support.mjs';

const ROUNDS = 200;
const at = (times, share) => times[Math.floor((times.length - 1) * share)];

const site = await serve();
const browser = await launch();
const page = await newPage(browser);
await withPlan(page, await exampleText());
const started = Date.now();
await open(page, site.address, '#/plan');
const start = Date.now() - started;
const statement = await page.evaluate(() => {
  const link = [...document.querySelectorAll('.govuk-task-list__link')].find((it) =>
    /^#\/plan\/[^/]+$/.test(it.getAttribute('href')),
  );
  return link.getAttribute('href');
});
await page.goto(site.address + statement);
await page.waitForSelector(`a[href^="${statement}/"]`);
await page.click(`a[href^="${statement}/"]:not([href$="/data"]):not([href$="/insight"]):not([href$="/check"])`);
await page.waitForSelector('#level');
const times = await page.evaluate(async (rounds) => {
  const key = Object.keys(localStorage).find((it) => it.startsWith('sendplan:plan:'));
  const radios = [...document.querySelectorAll('input[name="level"]')];
  const clicked = [];
  const frame = () =>
    new Promise((resolve) => {
      // The first task after a frame was painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(0);
      });
    });
  const idle = () => new Promise((resolve) => setTimeout(resolve, 30));
  for (let round = 0; round < rounds; round += 1) {
    const radio = radios[round % radios.length];
    await idle();
    const before = localStorage.getItem(key);
    const start = performance.now();
    radio.click();
    // Yew draws in a microtask of the click; saving follows in the same turn.
    await Promise.resolve();
    await new Promise((resolve) => queueMicrotask(resolve));
    let worked = performance.now() - start;
    let waited = 0;
    while (localStorage.getItem(key) === before && waited < 100) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      waited += 1;
      worked = performance.now() - start;
    }
    if (localStorage.getItem(key) === before) throw new Error('a click was not saved');
    const layoutStart = performance.now();
    document.body.getBoundingClientRect();
    worked += performance.now() - layoutStart;
    await frame();
    clicked.push({ worked, painted: performance.now() - start });
  }
  return clicked;
}, ROUNDS);
const worked = times.map((it) => it.worked).sort((a, b) => a - b);
const painted = times.map((it) => it.painted).sort((a, b) => a - b);
const line = (name, values) =>
  console.log([name, at(values, 0.5).toFixed(1), at(values, 0.95).toFixed(1)].join('\t'));
line('click to saved and laid out', worked);
line('click to painted, with the wait for the frame', painted);
console.log(['start until the first page', start, start].join('\t'));
await browser.close();
await site.close();
