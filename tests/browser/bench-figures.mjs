// Measures, in a real browser, what people feel of published figures: a file of a release from
// choosing it to its report, beside Papa Parse; the memory that takes; and from one chart to the
// next. Prints lines as `bench-print.mjs` says. Run by `cargo xtask bench`, which names the file in
// CASELOAD; without one, what needs it is left out.
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inPapa } from './bench-papa.mjs';
import { note, print } from './bench-print.mjs';
import { go, launch, newPage, open, serve, top } from './support.mjs';

const ROUNDS = 7;
const CLICKS = 30;
const FRESH = 3;
const TWO_FRAMES = 33.3;
const CASELOAD = process.env.CASELOAD;
// A few rows of the same table: once they are read, every part of the pack is on the desk.
const FEW_ROWS = join(top, 'crates', 'send-data', 'tests', 'release', 'caseload_cut.csv');

const site = await serve();

// A page where nothing was chosen yet, with two files at hand: the worker is warm once it read the
// few rows.
async function figuresPage(browser) {
  const page = await newPage(browser);
  await open(page, site.address, '#/figures');
  for (const [name, path] of Object.entries({ fewRows: FEW_ROWS, caseload: CASELOAD })) {
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bench-file' }));
    });
    await page.setInputFiles('#bench-file', path);
    await page.evaluate((name) => {
      const input = document.getElementById('bench-file');
      globalThis[name] = input.files[0];
      input.remove();
    }, name);
  }
  await page.evaluate(choose, 'fewRows');
  return page;
}

// Chooses a file, and gives the time until its report is on the page and laid out, and what the
// report says of cells.
async function choose(name) {
  const file = globalThis[name];
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const field = document.getElementById('figures-file');
  const main = document.querySelector('main');
  let isRead = false;
  const there = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      isRead ||= document.getElementById('reading') !== null;
      const headings = [...main.querySelectorAll('h2')].map((it) => it.textContent);
      if (!isRead || !headings.some((it) => it.includes(`${file.name} would bring`))) return;
      observer.disconnect();
      resolve();
    }).observe(main, { childList: true, subtree: true });
  });
  const start = performance.now();
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await there;
  document.body.getBoundingClientRect();
  const time = performance.now() - start;
  const words = main.querySelector('.app-release-file').textContent;
  const count = (what) => Number(new RegExp(`([\\d,]+) ${what}`).exec(words)[1].replaceAll(',', ''));
  return { time, cells: count('cells read') + count('refused') };
}

// Makes the worker note when it asks for the bytes of a file, has them, and says what.
const watchWorker = () => {
  globalThis.noted = [];
  const noting = (what) => globalThis.noted.push({ what, at: performance.now() });
  const bytesOf = File.prototype.arrayBuffer;
  File.prototype.arrayBuffer = async function arrayBuffer() {
    noting('asked');
    const bytes = await bytesOf.call(this);
    noting('bytes');
    return bytes;
  };
  const post = self.postMessage;
  self.postMessage = (message) => {
    noting('said');
    post.call(self, message);
  };
};

// The worker's own times of one reading: until it had the bytes, and from there until its report.
const ownTimes = () => {
  const when = (what) => globalThis.noted.find((it) => it.what === what).at;
  const times = { bytes: when('bytes') - when('asked'), reading: globalThis.noted.at(-1).at - when('bytes') };
  globalThis.noted = [];
  return times;
};

async function besidePapa() {
  const browser = await launch();
  const page = await figuresPage(browser);
  const [worker] = page.workers();
  await worker.evaluate(watchWorker);
  const papa = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js');
  await page.evaluate(await readFile(papa, 'utf8'));
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const app = await page.evaluate(choose, 'caseload');
    const own = await worker.evaluate(ownTimes);
    const named = await page.evaluate(inPapa, { file: 'caseload', header: true });
    const lists = await page.evaluate(inPapa, { file: 'caseload', header: false });
    for (const { cells } of [named, lists]) {
      // Councils that are no more are passed over here: 11 rows.
      if (Math.abs(cells - app.cells) > 0.02 * cells) throw new Error(`not the same work: ${app.cells} cells here, ${cells} with Papa Parse`);
    }
    rounds.push({ app: app.time, ...own, named: named.time, lists: lists.time });
  }
  const of = (what) => rounds.map(what);
  print('caseload.csv: chosen to its report laid out', of((it) => it.app), 'ms', 300);
  print('caseload.csv: of it, until the worker has the bytes', of((it) => it.bytes), 'ms');
  print('caseload.csv: of it, read and compared by the worker', of((it) => it.reading), 'ms');
  print('caseload.csv: the same cells with Papa Parse', of((it) => it.named), 'ms');
  print('caseload.csv: times as long with Papa Parse', of((it) => it.named / it.app), 'x', 'at least 3');
  print('caseload.csv: the same, Papa Parse without names in rows', of((it) => it.lists / it.app), 'x');
  await browser.close();
}

// Bytes of the memory of the worker's wasm. It never shrinks, so it is also the most it ever was.
const wasmMemory = async () => {
  const { default: start } = await import(`./figures.js${self.location.search}`);
  const { memory } = await start();
  return memory.buffer.byteLength;
};

// Kilobytes a process holds, and the most it held since it was last asked with `anew`. Linux alone
// says so.
async function processMemory(pid, { anew } = {}) {
  if (anew) await writeFile(`/proc/${pid}/clear_refs`, '5');
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)[1]);
  return { now: field('VmRSS'), most: field('VmHWM') };
}

// The process of a page: the one that works while the page does.
async function processOf(browser, page) {
  const session = await browser.newBrowserCDPSession();
  const times = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.filter((it) => it.type === 'renderer').map((it) => [it.id, it.cpuTime]));
  };
  const before = await times();
  await page.evaluate(() => {
    const until = performance.now() + 300;
    while (performance.now() < until);
  });
  const worked = [...(await times())].map(([id, time]) => ({ id, time: time - (before.get(id) ?? time) }));
  return worked.sort((a, b) => b.time - a.time)[0].id;
}

async function memory() {
  const { size } = await stat(CASELOAD);
  const [ofWorker, inAll, ofProcess] = [[], [], []];
  for (let round = 0; round < FRESH; round += 1) {
    const browser = await launch();
    const page = await figuresPage(browser);
    const [worker] = page.workers();
    const before = await worker.evaluate(wasmMemory);
    const pid = await processOf(browser, page);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const held = await processMemory(pid, { anew: true }).catch(() => null);
    await page.evaluate(choose, 'caseload');
    if (held) ofProcess.push(((await processMemory(pid)).most - held.now) * 1024 / size);
    const after = await worker.evaluate(wasmMemory);
    // The bytes of the file stand beside it until the reading is over.
    ofWorker.push((after - before + size) / size);
    inAll.push(after / 1048576);
    await browser.close();
  }
  print("caseload.csv: the worker's memory grows by, at most", ofWorker, 'x', 3);
  if (ofProcess.length > 0) print('caseload.csv: the same of the whole process, page too', ofProcess, 'x');
  else note('Memory of the process of a page was left out: only Linux says it.');
  print("the worker's own memory with all figures and the file", inAll, 'MiB');
}

// Clicks from one chart to the next, or changes whom it is compared with.
const fromChartToChart = async (rounds) => {
  const task = () =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(0);
    });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // What the page shows, once its charts are there.
  const shown = () => {
    const main = document.querySelector('main');
    const isWaiting = [...main.querySelectorAll('[role="status"]')].some((it) => /loading/.test(it.textContent));
    if (isWaiting || !main.querySelector('.app-chart__drawing')) return null;
    return `${main.querySelector('h1').textContent} ${main.querySelector('caption').textContent}`;
  };
  const page = { direction: 'next' };
  const another = () => {
    const link = () => document.querySelector(`.govuk-pagination__${page.direction} a`);
    if (!link()) page.direction = page.direction === 'next' ? 'prev' : 'next';
    return link();
  };
  const turn = (round) => {
    if (round % 2 === 0) {
      const link = another();
      return () => link.click();
    }
    const links = [...document.querySelectorAll('nav[aria-label="Compare with"] a')];
    const now = links.findIndex((it) => it.hasAttribute('aria-current'));
    return () => links[(now + 1) % links.length].click();
  };
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [before, act] = [shown(), turn(round)];
    const there = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        const now = shown();
        if (now === null || now === before) return;
        observer.disconnect();
        resolve();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const start = performance.now();
    act();
    await there;
    document.body.getBoundingClientRect();
    const laidOut = performance.now() - start;
    await frame();
    await task();
    const painted = performance.now() - start;
    await frame();
    times.push({ laidOut, painted, twoFrames: performance.now() - start });
  }
  return times;
};

async function charts() {
  const browser = await launch();
  const page = await newPage(browser);
  // Beside all of England: then every part is loaded.
  await open(page, site.address, '#/explore/E09000025/timely_20wk_ex_pc/england');
  await page.waitForSelector('.app-chart__drawing');
  await page.waitForFunction(() => !/are loading/.test(document.querySelector('main').textContent));
  await go(page, '#/explore/E09000025/timely_20wk_ex_pc/region');
  await page.waitForSelector('.app-chart__drawing');
  const clicks = await page.evaluate(fromChartToChart, CLICKS);
  print('from chart to chart: click to laid out', clicks.map((it) => it.laidOut), 'ms');
  print('from chart to chart: click to painted', clicks.map((it) => it.painted), 'ms', TWO_FRAMES);
  print('from chart to chart: the same, until the next frame too', clicks.map((it) => it.twoFrames), 'ms');
  if (page.troubles.length > 0) throw new Error(page.troubles.join('\n'));
  await browser.close();
}

if (CASELOAD) {
  await besidePapa();
  await memory();
} else {
  note('Reading caseload.csv was left out: the published files are not on this computer.');
}
await charts();
await site.close();
