// Guides to print: for whoever has never seen the tool, and for whoever leads the room.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, newPage, open, pdfPages, serve } from './support.mjs';

let site;
let browser;
before(async () => {
  site = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const [name, route] of [['quick guide', 'quick-guide'], ['facilitator script', 'facilitator-script']]) {
  test(`the ${name} prints on two pages, without a plan`, async () => {
    const page = await newPage(browser);
    await open(page, site.address, `#/help/${route}`);
    await page.emulateMedia({ media: 'print' });
    const { pages } = await pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
    assert.ok(pages.length <= 2, `${pages.length} pages`);
    const last = await page.locator('main p, main li, main dd').last().innerText();
    const printed = pages.map((it) => it.text).join(' ').replace(/\s+/g, ' ');
    assert.ok(printed.includes(last.slice(-30)), `its last words are printed: ${last}`);
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  });
}
