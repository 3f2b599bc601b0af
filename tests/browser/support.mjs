// What the browser tests share: a plain static server, a Chromium, and plans to open.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
export const top = join(here, '..', '..');
export const dist = process.env.DIST ?? join(top, 'dist');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

// Serves a folder on a free port of this computer, as any static host would: what is missing is
// missing. `base` is the path the app stands under; `headers` go with every file; `asked` has every
// path that was asked for.
export async function serve(folder = dist, base = '/', headers = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    asked.push(path);
    const inside = path.startsWith(base) ? path.slice(base.length) : null;
    const name = inside === '' ? 'index.html' : inside;
    try {
      if (name === null || normalize(name).startsWith('..')) throw new Error('outside');
      const body = await readFile(join(folder, normalize(decodeURIComponent(name))));
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'content-type': type });
      response.end(body);
    } catch {
      response.writeHead(404).end('not here');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}${base}`;
  return { address, asked, close: () => new Promise((resolve) => server.close(resolve)) };
}

// Off. A browser heeds only the last list it is given, so that of Playwright is here too: its
// `disabledFeatures`.
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  // The lists under the address bar, which nobody sees here: two web pages for each window, which
  // take about as long as loading the app does.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const LAUNCH = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    `--disable-features=${OFF.join(',')}`,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export async function launch() {
  return chromium.launch(LAUNCH);
}

// A browser with its profile in a folder, as it is on a computer of one's own.
export async function launchIn(folder) {
  const options = { ...LAUNCH, locale: 'en-GB', timezoneId: 'Europe/London', serviceWorkers: 'block' };
  return chromium.launchPersistentContext(folder, options);
}

// A page in a profile of its own. Errors of the page and requests are kept for the test to look at. A
// worker that answers in place of the server is in nobody's way: the tests of it ask for it.
export async function newPage(browser, { width = 1280, height = 900, ...options } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    acceptDownloads: true,
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.troubles = [];
  page.requests = [];
  page.on('pageerror', (error) => page.troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.troubles.push(message.text());
  });
  page.on('request', (request) => page.requests.push(request.url()));
  return page;
}

// Waits until a page is there, and not only the word that its part of the app is on its way.
export const pageHere = (page) =>
  page.waitForFunction(() => {
    const heading = document.getElementById('page-title');
    return heading && heading.textContent !== 'Loading this page';
  });

// Opens the app and waits until a page of it is there.
export async function open(page, address, route = '') {
  await page.goto(address + route);
  await pageHere(page);
}

// Goes to a route of an app that is open.
export async function go(page, route) {
  const before = await page.evaluate(() => location.hash);
  await page.evaluate((to) => {
    location.hash = to;
  }, route);
  if (before !== route) {
    await page.waitForFunction(
      () => document.activeElement?.id === 'page-title' && document.activeElement.textContent !== 'Loading this page',
    );
  }
}

// Waits until nothing that is shown says that figures are on their way: they come on their own time,
// from a worker.
export function figuresHere(page) {
  return page.waitForFunction(() => {
    const words = document.querySelector('main')?.innerText ?? '';
    return !/(figures|areas)\b[^.]* (is|are) (loading|on their way)/i.test(words);
  });
}

export const examplePath = join(top, 'web', 'examples', 'anyborough.sendplan.json');

// Puts a plan into storage before the app starts, and makes it the open one.
export async function withPlan(page, text) {
  const plan = JSON.parse(text);
  await page.addInitScript(
    ([id, stored]) => {
      if (sessionStorage.getItem('test-planted')) return;
      sessionStorage.setItem('test-planted', '1');
      localStorage.setItem(`sendplan:plan:${id}`, stored);
      localStorage.setItem('sendplan:open', JSON.stringify(id));
    },
    [plan.draft.id, JSON.stringify(plan)],
  );
  return plan;
}

// Everything of this tool in both stores, by key; none of a store that does not answer.
export function dumpStores(page) {
  return page.evaluate(async () => {
    const ours = (pairs) => Object.fromEntries(pairs.filter(([key]) => key.startsWith('sendplan:')));
    const answerTo = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const quick = Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)]);
    // Looking is not to make a database.
    const names = (await indexedDB.databases()).map((it) => it.name);
    if (!names.includes('sendplan')) return { quick: ours(quick), lasting: {} };
    const database = await answerTo(indexedDB.open('sendplan'));
    const texts = database.transaction('texts').objectStore('texts');
    const [keys, values] = await Promise.all([answerTo(texts.getAllKeys()), answerTo(texts.getAll())]);
    database.close();
    return { quick: ours(quick), lasting: ours(keys.map((key, at) => [key, values[at]])) };
  });
}

// The same once nothing more is about to be written: the open plan is saved for good, and the text
// the first release kept it in, which `withPlan` plants and which goes a moment later, is gone.
export async function dumpAtRest(page) {
  await saved(page);
  await page.waitForFunction(() =>
    !Object.keys(localStorage).some((key) => key.startsWith('sendplan:plan:')));
  return dumpStores(page);
}

// Makes a plan the one that opens when the tool is next loaded, or none; for a page without the app.
export function setOpen(page, id) {
  return page.evaluate(async (text) => {
    if (text === null) localStorage.removeItem('sendplan:open');
    else localStorage.setItem('sendplan:open', text);
    const names = (await indexedDB.databases()).map((it) => it.name);
    if (!names.includes('sendplan')) return;
    await new Promise((resolve) => {
      indexedDB.open('sendplan').onsuccess = ({ target }) => {
        const transaction = target.result.transaction('texts', 'readwrite');
        const texts = transaction.objectStore('texts');
        if (text === null) texts.delete('sendplan:open');
        else texts.put(text, 'sendplan:open');
        transaction.oncomplete = () => resolve(target.result.close());
      };
    });
  }, id === null ? null : JSON.stringify(id));
}

// The plans of which a store holds something that opens, from what `dumpStores` gives.
export function plansIn({ quick, lasting }) {
  const kinds = /^sendplan:(?:slot|step|twin|tail|plan):(.+?)(?::[^:]*)?$/;
  const keys = [...Object.keys(quick), ...Object.keys(lasting)];
  return [...new Set(keys.map((key) => kinds.exec(key)?.[1]).filter(Boolean))];
}

// Types at the end of a field, letter by letter.
export async function typeOn(page, field, text) {
  await page.locator(field).press('End');
  await page.keyboard.type(text);
}

// How the open plan is said to be saved.
export async function saveWords(page) {
  const words = await page.locator('#save-status').textContent();
  return words.trim();
}

// Waits until the words on saving are such.
export function saysOfSaving(page, words, options = {}) {
  return page.waitForFunction(
    ([source]) => new RegExp(source).test(document.getElementById('save-status')?.textContent ?? ''),
    [words.source],
    options,
  );
}

// Waits until the open plan is said to be saved for good.
export function saved(page, options = {}) {
  return saysOfSaving(page, /^Saved in this browser/, options);
}

// The file a press gives: its name and its text.
export async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

export async function exampleText() {
  return readFile(examplePath, 'utf8');
}

// The text of every page of a PDF.
export async function pdfPages(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const content = await page.getTextContent();
    const text = content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('');
    pages.push({ text, width: page.view[2], height: page.view[3] });
  }
  const about = await document.getMetadata();
  const marked = await document.getMarkInfo();
  await task.destroy();
  return { pages, title: about.info.Title, isTagged: marked?.Marked === true };
}
