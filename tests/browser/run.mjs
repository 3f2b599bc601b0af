// Runs the test files named on the command line: two at a time, the longest first, and those alone
// that hold a page to a time. Node's own `--test` can do neither.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

// A page that stops has a second to say so.
const ALONE = ['crash.test.mjs'];

// The longest first, so that the last to run is a short one; what is not here comes before them all.
const LONGEST_FIRST = [
  'routes', 'tabs', 'faults', 'figures', 'outputs', 'kills', 'thread', 'errors', 'translate', 'keyboard', 'files', 'storage', 'looks',
  'room', 'journey', 'offline', 'tamper', 'start', 'status', 'closed', 'privacy', 'changes',
].map((name) => `${name}.test.mjs`);

const rank = (file) => LONGEST_FIRST.indexOf(basename(file));
const isAlone = (file) => ALONE.includes(basename(file));
const asked = process.argv.slice(2).sort((a, b) => rank(a) - rank(b));

// Whether every test of these files passed.
function passed(files, concurrency) {
  return new Promise((resolve) => {
    let isWell = true;
    const tests = run({ files, concurrency });
    tests.on('test:fail', ({ todo }) => {
      if (todo === undefined || todo === false) isWell = false;
    });
    const words = new spec();
    tests.compose(words).on('end', () => resolve(isWell)).pipe(process.stdout, { end: false });
  });
}

const alone = asked.filter(isAlone);
const others = asked.filter((file) => !isAlone(file));
let isWell = true;
for (const [files, concurrency] of [[alone, 1], [others, 2]]) {
  if (files.length > 0 && !(await passed(files, concurrency))) isWell = false;
}
if (!isWell) process.exitCode = 1;
