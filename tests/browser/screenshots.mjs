// Takes the pictures of the README from the built app: `cargo xtask screenshots`. The day and the plan
// are always the same, so a picture changes only when what it shows does.
//
// Arguments: the folder, then the name of each picture.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFewColours } from './palette.mjs';
import { exampleText, figuresHere, go, launch, newPage, open, saved, serve, withPlan } from './support.mjs';

const NOON = new Date('2026-11-23T12:00:00Z');
const [width, height] = [1280, 800];

// What each shows: a route, and what is done there before.
const SHOTS = {
  start: { route: '#/', isEmpty: true },
  statement: { route: '#/plan/vision/shared-vision', top: '.app-levels' },
  scores: { route: '#/scores', top: '.app-table-pane' },
  figures: { route: '#/explore/E09000025/timely_20wk_ex_pc/neighbours', top: 'svg' },
  shortlist: { route: '#/priorities/shortlist', top: 'table' },
  thread: { route: '#/thread', top: 'svg' },
  print: { route: '#/summary', isPrint: true },
};

const site = await serve();
const browser = await launch();
const [folder, ...names] = process.argv.slice(2);
await mkdir(folder, { recursive: true });

for (const name of names) {
  const shot = SHOTS[name];
  if (!shot) throw new Error(`screenshots.mjs does not know "${name}"`);
  const page = await newPage(browser, { width, height, reducedMotion: 'reduce' });
  await page.clock.setFixedTime(NOON);
  if (!shot.isEmpty) await withPlan(page, await exampleText());
  await open(page, site.address, shot.route);
  if (!shot.isEmpty) await saved(page);
  await figuresHere(page);
  if (/not found/i.test(await page.locator('h1').first().innerText())) throw new Error(`${shot.route} is no page`);
  let clip;
  if (shot.isPrint) {
    // The width of an A4 page between its margins, and its height.
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print' });
    clip = { x: 0, y: 0, width: 680, height: 960 };
  } else if (shot.top) {
    await page.locator(shot.top).first().evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - 120));
  }
  // Nothing has the keyboard: where it is, is no part of the picture.
  await page.evaluate(() => document.activeElement?.blur());
  const picture = withFewColours(await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
  await writeFile(join(folder, `${name}.png`), picture);
  console.log(`${name}.png  ${Math.ceil(picture.length / 1000)} KB`);
  await page.context().close();
}
await browser.close();
await site.close();
