// The addresses of every page, with and without a plan, for tests that walk through all of them.
import { exampleText, figuresHere, go, newPage, open, withPlan } from './support.mjs';

// Every page of the example. A statement is asked for where the scores page has it.
export async function routesOf(browser, site) {
  const { draft } = JSON.parse(await exampleText());
  const [statement] = Object.keys(draft.statements);
  const [priority] = draft.priorities;
  const [section] = Object.keys(draft.sections);
  const [partner] = draft.partners;
  const home = await homeOf(browser, site, statement);
  return [
    '#/',
    '#/drafts',
    '#/setup/area',
    '#/setup/partners',
    '#/setup/way',
    '#/plan',
    '#/changes',
    '#/changes/1.1.00000001',
    '#/front',
    `#/plan/${section}`,
    `#/plan/${section}/data`,
    `#/plan/${section}/insight`,
    `#/plan/${section}/check`,
    home,
    '#/scores',
    '#/scores/differences',
    '#/scores/then-and-now',
    '#/reviews',
    `${home}/reveal`,
    home.replace('#/plan/', '#/present/'),
    '#/answers',
    `#/answers/${partner.slug}`,
    `#/answers/${partner.slug}/all/${statement}`,
    '#/combine',
    '#/paper',
    `#/paper/${partner.slug}`,
    '#/workshop',
    '#/workshop/agenda',
    '#/parking',
    '#/priorities/votes',
    `#/priorities/votes/${partner.slug}`,
    '#/answer/send-reform-plan-maturity/2026.1/p1/health/Health/Newham',
    '#/priorities',
    '#/priorities/shortlist',
    '#/priorities/rules',
    '#/priorities/decisions',
    `#/priorities/${priority.id}`,
    '#/actions',
    '#/actions/timeline',
    '#/actions/first-100-days',
    '#/actions/by-partner',
    '#/actions/bring-back',
    `#/actions/${priority.actions[0].id}`,
    `#/measures/${priority.measures[0].id}`,
    '#/check',
    '#/thread',
    `#/thread/priority/${priority.id}`,
    `#/thread/statement/${statement}`,
    `#/thread/action/${priority.actions[0].id}`,
    `#/thread/measure/${priority.measures[0].id}`,
    '#/summary',
    '#/families',
    '#/form',
    '#/download',
    '#/summary/parts/one-page.section-1.actions.scores.evidence',
    '#/summary/one-page',
    '#/explore',
    '#/explore/E09000025',
    '#/explore/E09000025/topic/placement',
    '#/explore/E09000025/timely_20wk_ex_pc/region',
    '#/explore/E09000001/ks4_a8_ehcp/neighbours',
    '#/region/E12000007',
    '#/figures',
    '#/open',
    '#/storage',
    '#/storage/delete-everything',
    `#/delete/${draft.id}`,
    '#/accessibility',
    '#/data-sources',
    '#/glossary',
    '#/help/quick-guide',
    '#/help/facilitator-script',
    '#/search',
    '#/search/tribunal',
    '#/whats-new',
    '#/help',
    '#/nowhere/at/all',
  ];
}

async function homeOf(browser, site, statement) {
  const page = await newPage(browser);
  await withPlan(page, await exampleText());
  await open(page, site.address, '#/scores');
  const href = await page.locator(`a[href$="/${statement}"]`).first().getAttribute('href');
  await page.context().close();
  return href;
}

// A page of the app with 'no plan', 'a new plan' or 'the example' open.
export async function pageIn(browser, site, state, options) {
  const page = await newPage(browser, options);
  if (state === 'the example') await withPlan(page, await exampleText());
  await open(page, site.address);
  if (state === 'a new plan') {
    await page.getByRole('button', { name: 'Start a new plan' }).click();
    await page.waitForFunction(() => location.hash === '#/setup/area');
  }
  return page;
}

// Goes to every page in turn and looks at it once it has stopped changing: figures come on their own
// time. Gives what was found, each with its address.
export async function walk(page, routes, look) {
  const found = [];
  for (const route of routes) {
    await go(page, route);
    await figuresHere(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));
    found.push(...(await look(route)).map((it) => `${route}: ${it}`));
  }
  return found;
}

// Sets text as far apart as readers may (WCAG 1.4.12). The page's policy forbids style elements, not
// this.
export function widenText(page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
      }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
}

// What is cut off: more content than a box shows that does not scroll, and words of a chart outside it.
export function cutTexts(page) {
  return page.evaluate(() => {
    const isCut = (box) => {
      const { overflowX, overflowY, position } = getComputedStyle(box);
      // What only a screen reader is told is one pixel large.
      if (position === 'absolute' && box.clientWidth <= 1) return false;
      const hides = (way) => way === 'hidden' || way === 'clip';
      return (hides(overflowX) && box.scrollWidth > box.clientWidth + 1)
        || (hides(overflowY) && box.scrollHeight > box.clientHeight + 1);
    };
    const boxes = [...document.querySelectorAll('body *:not(svg *, input, select)')];
    const words = [...document.querySelectorAll('svg text')].filter((text) => {
      const [inner, outer] = [text, text.ownerSVGElement].map((it) => it.getBoundingClientRect());
      // Letters are less high than their box.
      const air = inner.height / 4;
      return inner.width > 0 && (inner.left < outer.left - 1 || inner.right > outer.right + 1
        || inner.top < outer.top - air || inner.bottom > outer.bottom + air);
    });
    return [
      ...boxes.filter((it) => it.checkVisibility() && isCut(it)).map((it) => `cut: ${it.outerHTML.slice(0, 120)}`),
      ...words.map((it) => `outside its chart: ${it.textContent}`),
    ];
  });
}

// What moves although the reader asked for nothing to.
export function moving(page) {
  return page.evaluate(() => {
    const takesTime = (times) => times.split(',').some((it) => Number.parseFloat(it) > 0);
    return [...document.querySelectorAll('body *')]
      .filter((it) => it.checkVisibility())
      .filter((it) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(it);
        return (animationName !== 'none' && takesTime(animationDuration)) || takesTime(transitionDuration)
          || scrollBehavior === 'smooth';
      })
      .map((it) => `moves: ${it.outerHTML.slice(0, 120)}`);
  });
}
