// Plans to measure with.
import { exampleText } from './support.mjs';

const example = async (id) => {
  const plan = JSON.parse(await exampleText());
  delete plan.sha256;
  plan.draft.id = id;
  return plan;
};

// The example with so much evidence that it has about two megabytes.
export async function largePlan() {
  const plan = await example('large-plan');
  const words = 'Families told the forum that nobody rings back, and the audit found the same. '.repeat(13);
  for (const [slug, record] of Object.entries(plan.draft.statements)) {
    record.evidence ??= [];
    for (let line = 0; line < 52; line += 1) record.evidence.push({ id: `${slug}-large-${line}`, text: words });
  }
  return JSON.stringify(plan);
}

// Everything of a list ten times, each time with identities of its own that refer to each other as the
// first ones do.
const again = (plan, keys) => {
  // What there is once, as it was: the lists themselves grow.
  const whole = structuredClone(keys.map((key) => plan.draft[key] ?? []));
  const identities = whole.flat().flatMap((it) => [it.id, ...Object.values(it).flatMap((part) => (Array.isArray(part) ? part.map((inner) => inner?.id) : []))]).filter(Boolean);
  for (let time = 1; time < 10; time += 1) {
    let text = JSON.stringify(whole);
    for (const id of new Set(identities)) text = text.replaceAll(`"${id}"`, `"${id}-${time}"`);
    for (const [at, list] of JSON.parse(text).entries()) plan.draft[keys[at]]?.push(...list);
  }
};

// The example with ten times its evidence, priorities, actions and measures.
export async function tenfold() {
  const plan = await example('tenfold-plan');
  again(plan, ['priorities', 'actions', 'measures']);
  for (const record of Object.values(plan.draft.statements)) {
    const lines = record.evidence ?? [];
    record.evidence = Array.from({ length: 10 }, (_, time) => lines.map((it) => ({ ...it, id: time ? `${it.id}-${time}` : it.id }))).flat();
  }
  return JSON.stringify(plan);
}
