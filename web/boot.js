// Starts the app, and says so in words when it cannot start or has stopped. This script never calls
// into the app again after it has stopped: it only reads what is saved in this browser.
const show = (id) => {
  for (const other of ['loading', 'no-wasm', 'crash']) {
    document.getElementById(other).hidden = other !== id;
  }
  const part = document.getElementById(id);
  const heading = part.querySelector('h1');
  document.title = `${heading.textContent} - SEND Reform Plan maturity assessment`;
  heading.focus();
};

let stopped = false;
const crash = (error) => {
  if (stopped) return;
  stopped = true;
  const app = document.getElementById('app');
  app.inert = true;
  app.hidden = true;
  document.getElementById('crash-detail').textContent = String(
    globalThis.sendPlanCrash ?? error?.message ?? error ?? '',
  );
  show('crash');
};

document.getElementById('rescue').addEventListener('click', () => {
  const kept = {};
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const key = localStorage.key(at);
      if (key.startsWith('sendplan:')) kept[key] = localStorage.getItem(key);
    }
  } catch {
    document.getElementById('crash-detail').textContent =
      'This browser does not let the tool read what was saved.';
    return;
  }
  // One plan is handed out as a plan file that the tool opens; several go out together, as kept.
  const plans = Object.entries(kept).filter(([key]) => key.startsWith('sendplan:plan:'));
  const text = plans.length === 1 ? plans[0][1] : JSON.stringify(kept, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = plans.length === 1 ? 'rescued-plan.sendplan.json' : 'rescued-plans.json';
  link.click();
  URL.revokeObjectURL(link.href);
});
document.getElementById('again').addEventListener('click', () => location.reload());

addEventListener('error', (event) => crash(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => crash(event.reason));

const glue = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');
if (typeof WebAssembly !== 'object' || !glue || !wasm) {
  show('no-wasm');
} else {
  try {
    const app = await import(glue.href);
    // Fetched here and not by the glue, so that a file that was changed on its way is refused.
    const options = wasm.integrity ? { integrity: wasm.integrity } : {};
    await app.default({ module_or_path: fetch(wasm.href, options) });
    document.getElementById('loading').hidden = true;
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) show('no-wasm');
    else crash(error);
  }
}
