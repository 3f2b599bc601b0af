// How measurements are said: lines of name, median, 95th percentile, unit and what was promised,
// with tabs between them; and notes, lines without a tab.
export const at = (values, share) => values[Math.floor((values.length - 1) * share)];
export const sorted = (values) => [...values].sort((a, b) => a - b);

// A promise "at least so much" is of what should be large: its 95th percentile counts from the top.
export function print(name, values, unit, promised = '') {
  const inOrder = sorted(values);
  const isLarge = String(promised).startsWith('at least');
  const [middle, high] = [at(inOrder, 0.5), isLarge ? at(inOrder.toReversed(), 0.95) : at(inOrder, 0.95)];
  console.log([name, middle.toFixed(2), high.toFixed(2), unit, promised].join('\t'));
}

export function note(words) {
  console.log(words);
}
