// Going through pages with nothing but keys. Every stop on the way is looked at.
import assert from 'node:assert/strict';

// What has the keyboard: its words, what is wrong with how it shows, and whether it is what is sought.
function look(page, sought) {
  return page.evaluate(async ([selector, words]) => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const label = at.labels?.[0];
    const name = (at.getAttribute('aria-label') ?? (label ?? at).textContent).replaceAll(/\s+/g, ' ').trim();
    const wrong = [];

    // A radio is drawn by its label.
    const styles = [getComputedStyle(at), ...(label ? [getComputedStyle(label, '::before')] : [])];
    const isSeen = (colour) => !/^(transparent|rgba\(.*, 0\))$/.test(colour);
    const isMarked = styles.some(({ outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor }) =>
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && isSeen(outlineColor))
      || boxShadow !== 'none' || backgroundColor === 'rgb(255, 221, 0)');
    if (!isMarked) wrong.push('nothing shows that it has the keyboard');

    // Of what is larger than the screen, the part on it.
    const [box] = at.getClientRects();
    const [left, above] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [width, height] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - above];
    const [x, y] = [left + Math.min(width / 2, 20), above + Math.min(height / 2, 20)];
    const top = document.elementFromPoint(x, y);
    const isOwn = top && (at.contains(top) || label?.contains(top) || top.contains(at) && top.closest('a, button, label, summary') === at);
    if (!isOwn) wrong.push(`hidden at ${Math.round(x)}, ${Math.round(y)} by ${top?.outerHTML.slice(0, 80)}`);

    const isSought = Boolean(selector) && at.matches(selector) && new RegExp(words, 'i').test(name);
    return { name: `${at.localName}${at.id ? `#${at.id}` : ''} ${name.slice(0, 80)}`, wrong, isSought };
  }, sought);
}

// Presses Tab until what is sought has the keyboard: an element of this selector with these words.
export async function reach(page, selector, words = '', key = 'Tab') {
  const passed = [];
  for (let stops = 0; stops < 300; stops += 1) {
    await page.keyboard.press(key);
    const stop = await look(page, [selector, words]);
    if (stop === null) continue;
    assert.deepEqual(stop.wrong, [], `${await page.evaluate(() => location.hash)}: ${stop.name}`);
    if (stop.isSought) return;
    passed.push(stop.name);
  }
  assert.fail(`No ${selector} with the words "${words}" at ${await page.evaluate(() => location.hash)}, only ${passed.slice(0, 80).join('; ')}`);
}

// The same the other way: what leads to other pages stands above the heading, where pages begin.
export function reachBack(page, selector, words) {
  return reach(page, selector, words, 'Shift+Tab');
}

// Presses Tab from the top of the page to its end, and gives what is wrong at any stop.
export async function wholePage(page) {
  await page.evaluate(() => {
    document.activeElement.blur();
    getSelection().setPosition(document.body, 0);
  });
  const wrong = [];
  let first;
  for (let stops = 0; stops < 600; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await look(page, ['', '']);
    if (first !== undefined && (stop === null || stop.name === first)) return wrong;
    first ??= stop?.name;
    wrong.push(...(stop?.wrong ?? []).map((it) => `${stop.name}: ${it}`));
  }
  return [...wrong, 'the keyboard does not come to the end'];
}
