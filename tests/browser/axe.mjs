// What an automated checker finds on a page.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Findings of axe that stand, each with its reason: rule, and what it is about. There are none.
const STANDING = [];

// What axe looks at, without the words: pages that are alike in it have the same findings. Most are
// where no plan is open.
function build(page) {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .map((it) => {
        const attributes = [...it.attributes].map(({ name, value }) => (['href', 'id', 'value'].includes(name) ? name : `${name}=${value}`));
        return `${it.localName} ${attributes.join(' ')} ${it.textContent.trim() === ''} ${it.checkVisibility()}`;
      })
      .join('\n'));
}

// Everything axe finds on a page of a build that was not seen before, its advice on good practice and on
// the size of targets included.
export async function axeFindings(page, seen) {
  const built = await build(page);
  if (seen.has(built)) return [];
  seen.add(built);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    axe.run(document, {
      preload: false,
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    }));
  return violations
    .filter(({ id }) => !STANDING.some(({ rule }) => rule === id))
    .flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 200)}`));
}
