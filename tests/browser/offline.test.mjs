// The tool without a connection: it starts from the copy its worker keeps, and no page ever meets
// files of two builds.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { dist, exampleText, figuresHere, go, launch, newPage, open, saved, serve, withPlan } from './support.mjs';
import { sheetsOf, unzipped } from './unzipped.mjs';

const BASE = '/tools/send/';
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

// A copy of the app on a server of its own, to be changed.
async function ownSite() {
  const folder = await mkdtemp(join(tmpdir(), 'offline-'));
  await cp(dist, folder, { recursive: true });
  const site = await serve(folder, BASE);
  const end = async (page) => {
    await page.context().close();
    await site.close();
    await rm(folder, { recursive: true });
  };
  return { ...site, folder, end };
}

const digest = (kind, bytes) => `${kind}-${createHash(kind).update(bytes).digest('base64')}`;

// Tells the worker of the files that are there now, as `cargo xtask build` does. One may go missing
// before the worker is there.
async function listed(folder, missing) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = {};
  for (const entry of entries.filter((it) => it.isFile())) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = path.slice(folder.length + 1).replaceAll(sep, '/');
    if (name !== 'sw.js') files[name] = digest('sha256', await readFile(path));
  }
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const list = JSON.stringify(files, null, 2);
  const build = createHash('sha256').update(list).digest('hex').slice(0, 16);
  const next = worker
    .replace(/^const FILES = \{.*?^\};$/ms, `const FILES = ${list};`)
    .replace(/^const BUILD = '\w+';$/m, `const BUILD = '${build}';`);
  assert.notEqual(next, worker);
  if (missing) await rm(join(folder, missing));
  await writeFile(join(folder, 'sw.js'), next);
}

// Puts another build in the place of the first: the parts have other names, as after any change.
async function deploy(folder, missing) {
  let page = await readFile(join(folder, 'index.html'), 'utf8');
  for (const name of await readdir(folder)) {
    const next = name.replace(/^(app|plan-web)-[0-9a-f]{16}/, '$1-second');
    if (next === name) continue;
    await rename(join(folder, name), join(folder, next));
    page = page.replaceAll(name, next);
  }
  const styles = await readFile(join(folder, 'app-second.css'));
  const changed = Buffer.concat([styles, Buffer.from('/* second */')]);
  await writeFile(join(folder, 'app-second.css'), changed);
  page = page.replace(digest('sha384', styles), digest('sha384', changed));
  await writeFile(join(folder, 'index.html'), page);
  for (const name of ['boot.js', 'figures-worker.js', 'exporter-worker.js']) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), `${text}// second\n`);
  }
  await listed(folder, missing);
}

async function pageAt(site, route = '') {
  const page = await newPage(browser, { serviceWorkers: 'allow' });
  await withPlan(page, await exampleText());
  await open(page, site.address, route);
  return page;
}

async function until(what, look) {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await look()) return;
    await new Promise((next) => { setTimeout(next, 100); });
  }
  assert.fail(`in vain: ${what}`);
}

const registration = (page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);

// Loads a page again: an address that differs only behind its # would not.
async function again(page) {
  await page.reload();
  await page.waitForSelector('#page-title');
}

// Waits until the tool has a copy of itself.
const hasCopy = (page) => until('a copy', async () => (await registration(page)) === 'activated');

const copies = (page) => page.evaluate(() => caches.keys());

// Lets the browser look for another build, as it does by itself when the tool is opened.
const lookForNewer = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const { installing } = registration;
    if (installing) await new Promise((end) => { installing.onstatechange = end; });
    return Boolean(registration.waiting);
  });

// Which build a page is of: the names in it, and what it is answered with when it asks for a file.
async function buildOf(page) {
  const names = await page.locator('link[rel=stylesheet], link[rel=modulepreload], link[rel=preload]')
    .evaluateAll((links) => links.map((it) => it.href));
  const files = await page.evaluate(() =>
    Promise.all(['boot.js', 'figures-worker.js', 'exporter-worker.js'].map(async (it) => (await fetch(it)).text())));
  const isSecond = [...names.map((it) => it.includes('-second')), ...files.map((it) => it.includes('// second'))];
  assert.equal(isSecond.length, 6);
  assert.equal(new Set(isSecond).size, 1, `of one build: ${names} ${isSecond}`);
  return isSecond[0] ? 'second' : 'first';
}

// A workbook through the page.
async function workbook(page) {
  await go(page, '#/download');
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  const button = page.locator('.app-outputs__item', { has: page.locator('#excel') }).getByRole('button', { name: /^Download/ });
  await button.click();
  await page.getByRole('button', { name: 'Make the file all the same' }).click({ timeout: 3000 }).catch(() => {});
  return sheetsOf(unzipped(await readFile(await (await coming).path())));
}

const useIt = (page) => page.getByRole('button', { name: 'Use it now' });

test('after the first load the tool opens a saved plan, shows figures and makes a workbook without its server', async () => {
  const site = await ownSite();
  const page = await pageAt(site, '#/plan');
  await saved(page);
  await hasCopy(page);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null, 'no page changes hands while it runs');
  for (const path of site.asked) assert.ok(path.startsWith(BASE), path);
  const entries = await readdir(site.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath ?? it.path, it.name).slice(site.folder.length + 1));
  const kept = await page.evaluate(async () => {
    const [name] = await caches.keys();
    return (await (await caches.open(name)).keys()).map((it) => it.url);
  });
  const expected = files.filter((it) => it !== 'sw.js').map((it) => `${site.address}${it.replaceAll(sep, '/')}`);
  assert.deepEqual(kept.sort(), expected.sort(), 'every file of the build, once');

  await site.close();
  const later = await page.context().newPage();
  await page.close();
  await open(later, site.address, '#/plan/where-we-are-now/data');
  await figuresHere(later);
  assert.match(await later.locator('main').innerText(), /Source|DfE|Department for Education/);
  assert.match(await later.locator('.app-plan-bar__name').innerText(), /Anyborough/);
  await go(later, '#/front');
  await later.locator('#council').fill('Written without a connection');
  await saved(later);
  assert.ok((await workbook(later)).has('Actions'));
  // Under the name of the page too, and with something behind it.
  await open(later, `${site.address}index.html?from=mail`, '#/front');
  assert.equal(await later.locator('#council').inputValue(), 'Written without a connection');
  // And the one page beside it.
  await later.goto(`${site.address}scoring-sheets.html`);
  await later.getByRole('heading', { name: 'Scoring sheets to print' }).waitFor();
  await later.context().close();
  await rm(site.folder, { recursive: true });
});

test('a new build is offered and not taken, and an open page goes on with the old one whole', async () => {
  const site = await ownSite();
  const page = await pageAt(site, '#/plan');
  await saved(page);
  await hasCopy(page);
  // What was loaded before there was a copy stays with the network: from now on it is the copy's.
  await again(page);
  await deploy(site.folder);
  assert.ok(await lookForNewer(page), 'it is here and waits');
  assert.equal((await copies(page)).length, 2);
  const other = await page.context().newPage();
  await open(other, site.address, '#/plan/where-we-are-now/data');
  assert.equal(await useIt(page).isVisible(), false, 'nothing moves while a page is read');
  await until('the offer', async () => {
    await go(page, '#/scores');
    await go(page, '#/plan');
    return useIt(page).isVisible();
  });
  assert.match(await page.locator('#newer').innerText(), /new version .* is ready\. You get it when you next open the tool\. Your work stays/);
  assert.equal(await page.locator('#newer').evaluate((it) => it.parentElement.getAttribute('role')), 'status');
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => axe.run('#newer'));
  assert.deepEqual(found.violations.map((it) => it.id), []);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#newer').isVisible(), false, 'it does not print');
  await page.emulateMedia({ media: 'screen' });

  // Both go on with the old one, also when they are loaded again, and with its figures and files.
  const from = site.asked.length;
  await again(other);
  await figuresHere(other);
  assert.equal(await buildOf(other), 'first');
  assert.equal(await buildOf(page), 'first');
  assert.ok((await workbook(page)).has('Actions'));
  const allowed = [`${BASE}sw.js`, `${BASE}favicon.svg`];
  assert.deepEqual(site.asked.slice(from).filter((it) => !allowed.includes(it)), [], 'nothing came from the server');

  // Another tab would meet the new build in the middle of its work.
  await page.evaluate(() => { globalThis.mark = true; });
  await other.evaluate(() => { globalThis.mark = true; });
  await useIt(page).click();
  await page.getByText('Close all other tabs and windows of this tool first').waitFor();
  assert.equal(await lookForNewer(page), true, 'it still waits');
  await other.close();

  // And nothing that is not saved is lost.
  const leave = await page.evaluateHandle(() => {
    const hold = (event) => event.preventDefault();
    addEventListener('beforeunload', hold);
    return hold;
  });
  await useIt(page).click();
  await page.getByText('Your last changes are not saved').waitFor();
  await page.evaluate((hold) => removeEventListener('beforeunload', hold), leave);
  assert.deepEqual([await buildOf(page), await page.evaluate(() => globalThis.mark)], ['first', true]);

  await Promise.all([page.waitForEvent('load'), useIt(page).click()]);
  await page.waitForSelector('#page-title');
  assert.equal(await buildOf(page), 'second');
  assert.equal(await page.evaluate(() => globalThis.mark), undefined);
  assert.equal((await copies(page)).length, 1, 'the copy of the old build is gone');
  assert.ok((await workbook(page)).has('Actions'));
  assert.equal(await useIt(page).isVisible(), false);
  assert.deepEqual(page.troubles, []);
  await site.end(page);
});

test('a new build is taken when every tab was closed, without being asked for', async () => {
  const site = await ownSite();
  const page = await pageAt(site);
  await hasCopy(page);
  await again(page);
  await deploy(site.folder);
  assert.ok(await lookForNewer(page));
  const blank = await page.context().newPage();
  await page.close();
  // The browser lets go of a page a moment after it is closed.
  const names = async () => {
    await open(blank, site.address);
    return buildOf(blank);
  };
  let build = await names();
  for (let tries = 0; build === 'first' && tries < 20; tries += 1) {
    await blank.goto('about:blank');
    await blank.waitForTimeout(250);
    build = await names();
  }
  assert.equal(build, 'second');
  await site.end(blank);
});

test('a build that is not all there is not kept, and the tool works as it did', async () => {
  const site = await ownSite();
  // Changed after the list was made, as in the middle of a deployment.
  await writeFile(join(site.folder, 'exporter.js'), `${await readFile(join(site.folder, 'exporter.js'), 'utf8')}\n`);
  const page = await pageAt(site, '#/plan');
  await until('asking for all files', () => site.asked.includes(`${BASE}exporter.js`));
  await until('giving up', async () => (await copies(page)).length === 0);
  assert.equal(await registration(page), undefined);
  await again(page);
  await saved(page);

  // The list is made again, and the tool keeps a copy. Then a build comes of which a file is missing.
  await listed(site.folder);
  await again(page);
  await hasCopy(page);
  await again(page);
  const before = await copies(page);
  await deploy(site.folder, join('figures', 'england.json'));
  assert.equal(await lookForNewer(page), false);
  assert.deepEqual(await copies(page), before, 'the old copy is as it was, and half a new one is not kept');
  await go(page, '#/plan/where-we-are-now/data');
  await again(page);
  await figuresHere(page);
  assert.equal(await buildOf(page), 'first');
  assert.equal(await useIt(page).isVisible(), false);
  await site.end(page);
});

test('deleting everything deletes the copy, and leaves those of other tools alone', async () => {
  const site = await ownSite();
  const page = await pageAt(site, '#/storage');
  await page.getByText('No copy of the tool is kept').waitFor();
  const others = [`sendplan:offline:${new URL(site.address).origin}/elsewhere/:1`, 'another-tool'];
  await page.evaluate(async (names) => {
    for (const name of names) await caches.open(name);
  }, others);
  await hasCopy(page);
  await go(page, '#/plan');
  await go(page, '#/storage');
  await page.getByText('A copy of the tool is kept too').waitFor();
  await go(page, '#/storage/delete-everything');
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('heading', { name: 'Everything is deleted' }).waitFor();
  assert.deepEqual((await copies(page)).sort(), others.sort());
  assert.equal(await registration(page), undefined);
  // It goes on, and is kept again when it is next opened.
  await go(page, '#/help');
  assert.equal((await copies(page)).length, 2);
  await again(page);
  await hasCopy(page);
  assert.equal((await copies(page)).length, 3);
  assert.deepEqual(page.troubles, []);
  await site.end(page);
});
