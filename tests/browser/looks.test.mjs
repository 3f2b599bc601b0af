// What is seen in a Windows contrast theme and without colours.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { figuresHere, go, launch, serve } from './support.mjs';
import { pageIn, routesOf, walk } from './routes.mjs';

let site;
let browser;
let routes;
before(async () => {
  site = await serve();
  browser = await launch();
  routes = await routesOf(browser, site);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// Shapes of a chart that are alike but for their colour although they are of different series, and have
// no words of their own.
function alikeButForColour(page) {
  return page.evaluate(() => {
    const FRAME = ['axis', 'grid', 'leader', 'join', 'card', 'mark', 'line', 'outline', 'bar', 'level', 'label'];
    const role = (shape) => [...shape.classList].filter((it) => !FRAME.includes(it)).join(' ');
    // How it looks without colour: a mark by the steps of its outline, a line by its dashes and width.
    const look = (shape) => {
      const steps = (shape.getAttribute('d') ?? '').match(/[A-Za-z]/g)?.length ?? 0;
      const isMark = shape.classList.contains('mark');
      const outline = isMark ? `${shape.localName} of ${steps} as wide as ${Math.round(shape.getBBox().width)} by ${Math.round(shape.getBBox().height)}` : 'line';
      const { fill, strokeDasharray, strokeWidth, fillOpacity } = getComputedStyle(shape);
      return [outline, fill === 'none', strokeDasharray, strokeWidth, shape.localName === 'rect' && !isMark ? fillOpacity : ''].join(', ');
    };
    const found = [];
    for (const chart of document.querySelectorAll('svg.app-chart__drawing')) {
      if (!chart.checkVisibility()) continue;
      const words = [...chart.querySelectorAll('text')];
      const isNamed = (shape) => {
        if (words.some((it) => role(it) !== '' && role(it) === role(shape))) return true;
        const outer = shape.getBBox();
        return words.some((it) => {
          const inner = it.getBBox();
          const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
          return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
        });
      };
      // A part too narrow for words is listed with the others below its bar, in their order; a stem leads
      // from a mark with words to its line.
      const isListed = (shape) => shape.matches('.stem') || (shape.matches('.part') && shape.getBBox().width < 24);
      const seen = new Map();
      for (const shape of chart.querySelectorAll('path, line, rect, circle, polyline, polygon')) {
        if (role(shape) === '' || isNamed(shape) || isListed(shape)) continue;
        const other = seen.get(look(shape));
        if (other !== undefined && other !== role(shape)) found.push(`${role(shape)} looks like ${other}: ${look(shape)}`);
        seen.set(look(shape), role(shape));
      }
    }
    return [...new Set(found)];
  });
}

test('no chart tells its series apart by colour alone, and in a contrast theme all of it has the theme’s colour', async () => {
  const page = await pageIn(browser, site, 'the example', { forcedColors: 'active', colorScheme: 'dark' });
  let charts = 0;
  const found = await walk(page, routes, async () => {
    charts += await page.locator('svg.app-chart__drawing').count();
    const coloured = await page.evaluate(() => {
      const theme = getComputedStyle(document.body).color;
      return [...document.querySelectorAll('svg.app-chart__drawing *')]
        .filter((it) => it.checkVisibility() && getComputedStyle(it).color !== theme)
        .map((it) => `${it.outerHTML.slice(0, 120)} is ${getComputedStyle(it).color}`);
    });
    return [...coloured.slice(0, 5), ...(await alikeButForColour(page))];
  });
  assert.deepEqual(found, []);
  assert.ok(charts > 50, `only ${charts} drawings were looked at`);
});

test('in a contrast theme what can be pressed, chosen and mended has an edge, and what has the keyboard is marked', async () => {
  const page = await pageIn(browser, site, 'the example', { forcedColors: 'active' });
  const edge = (locator, part) =>
    locator.first().evaluate((it, pseudo) => {
      const style = getComputedStyle(it, pseudo);
      const sides = ['Top', 'Left'].map((side) => [style[`border${side}Style`], style[`border${side}Width`], style[`border${side}Color`]]);
      return sides.every(([kind, width, colour]) =>
        kind !== 'none' && Number.parseFloat(width) > 0 && !/^(transparent|rgba\(.*, 0\))$/.test(colour));
    }, part);
  const statement = routes.find((it) => it.startsWith('#/present/')).replace('#/present/', '#/plan/');
  await go(page, statement);
  assert.ok(await edge(page.locator('.govuk-radios__label'), '::before'), 'a radio');
  assert.ok(await edge(page.locator('input[name="level"]:checked + label'), '::after'), 'its dot');
  assert.ok(await edge(page.locator('button.govuk-button')), 'a button');
  assert.ok(await edge(page.locator('textarea')), 'a box of text');
  await page.locator('input[name="level"]').first().focus();
  const ring = await page.locator('.govuk-radios__label').first().evaluate((it) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it, '::before');
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3 && outlineColor !== 'rgba(0, 0, 0, 0)';
  });
  assert.ok(ring, 'the radio that has the keyboard');
  await go(page, routes.find((it) => it.startsWith('#/actions/action')));
  await page.locator('#what').fill('');
  await page.locator('main form button[type="submit"]').click();
  await page.locator('#error-summary').waitFor();
  assert.ok(await edge(page.locator('#error-summary')), 'the summary of what is wrong');
  assert.ok(await edge(page.locator('#what')), 'the field');
});
