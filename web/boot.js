// Starts the app. When it cannot start or has stopped, this script says so, says what is saved in
// this browser, and hands all of it out as a file. It only reads what is saved, and it never calls
// into the app again after a stop.
const part = (id) => document.getElementById(id);
const toolName = document.title;

// The page's policy lets no text become the address of a script, but for these. The browser asks this
// by itself, so nothing else gets hold of it. It makes neither HTML nor a script of a text.
const SCRIPTS = ['exporter-worker.js', 'figures-worker.js', 'sw.js'];
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (text) => {
    const address = new URL(text, document.baseURI);
    const { origin, pathname } = address;
    const isOwn = SCRIPTS.some((name) => new URL(name, document.baseURI).href === origin + pathname);
    if (!isOwn) throw new TypeError(`${text} is none of the scripts of this tool.`);
    return address.href;
  },
});

// Shows one of the page's own messages, with the keyboard on its heading.
const show = (id) => {
  for (const other of ['loading', 'no-wasm', 'missing', 'crash']) part(other).hidden = other !== id;
  const heading = part(id).querySelector('h1');
  document.title = `${heading.textContent} - ${toolName}`;
  heading.focus();
};

// ---- Stopping ----

// What may reach an app on its own elements, the document or the window.
const EVENTS = [
  'beforeunload', 'blur', 'change', 'click', 'focus', 'freeze', 'hashchange', 'input', 'keydown', 'offline',
  'online', 'pagehide', 'pageshow', 'popstate', 'resume', 'storage', 'submit', 'visibilitychange',
];

// An app that has stopped is not frozen: with its memory in a state nobody knows, it would go on at
// the next event. So none reaches it any more. Listeners of the window are called in the order they
// came in, so these come before the app's.
for (const name of EVENTS) {
  const hold = (event) => {
    const own = ['no-wasm', 'missing', 'crash', 'kept', 'newer'].map(part);
    const isOwn = event.target instanceof Node && own.some((it) => it.contains(event.target));
    if (globalThis.sendPlanStopped && !isOwn) event.stopImmediatePropagation();
    // The browser would send a form whose handler fails to the server, with all that was typed.
    if (name === 'submit') event.preventDefault();
  };
  addEventListener(name, hold, true);
}

// Other things have events of their own: the channel between tabs, and the database with all that is
// asked of it, whose events go by way of it. The app tells of each before it listens there itself.
const ELSEWHERE = [
  'abort', 'close', 'complete', 'error', 'message', 'messageerror', 'success', 'versionchange',
];
globalThis.sendPlanHold = (target) => {
  const hold = (event) => {
    if (globalThis.sendPlanStopped) event.stopImmediatePropagation();
  };
  for (const name of ELSEWHERE) target.addEventListener(name, hold, true);
};
// And a promise that may be kept or broken at any time, such as a lock that another tab takes.
globalThis.sendPlanUntilStop = (promise) =>
  new Promise((keep, refuse) => {
    const unlessStopped = (act) => (given) => globalThis.sendPlanStopped || act(given);
    promise.then(unlessStopped(keep), unlessStopped(refuse));
  });

// An address such as #foo is none of the app's, and its router would fail on it.
const mendAddress = () => {
  if (!/^(#\/.*)?$/.test(location.hash)) history.replaceState(null, '', '#/page-not-found');
};
mendAddress();
addEventListener('popstate', mendAddress, true);
addEventListener('hashchange', mendAddress, true);

// Stops the app for good and shows a message. The app looks at `sendPlanStopped` before it writes
// anything, so that comes first.
const stop = (id, error) => {
  if (globalThis.sendPlanStopped) return;
  globalThis.sendPlanStopped = true;
  Object.assign(part('app'), { inert: true, hidden: true });
  // Its timers go too.
  for (let timer = setTimeout(() => {}); timer > 0; timer -= 1) clearTimeout(timer);
  part('crash-detail').textContent = String(error);
  for (const id of ['kept', 'paper']) part(id).hidden = false;
  // At once: it waits only where nothing starts.
  part('paper').classList.remove('app-if-stays');
  show(id);
  // What is left of the app may be in the middle of drawing a page, with a title of its own; and
  // the link that was followed may take the keyboard along.
  const words = document.title;
  Object.defineProperty(document, 'title', { get: () => words, set: () => {} });
  setTimeout(show, 0, id);
  sayWhatIsKept();
  // The next build may have mended what made this one stop.
  lookForNewer(ownWorker);
};

// Whether an error is the app's. A page is told of others too, and to stop for those would take the
// tool from people for nothing:
// - "ResizeObserver loop…", and "Script error." of a script from elsewhere, come without an error
//   object; whatever fails in the app has one.
// - An error of a browser extension names files of the extension and none from here.
// - A request the browser declines, such as one for a lock, interrupts nothing in the app.
// Anything else counts as the app's: to stop once too often costs a reload, to go on in a state
// nobody knows may cost work. A file that does not load is reported to its element and not here.
const isOfApp = (error, file = '') => {
  if (error === null || error === undefined) return false;
  const files = `${file} ${error.stack ?? ''}`.match(/[a-z-]+:\/\/[^\s)]+/g);
  if (!files) return !(error instanceof DOMException);
  const here = new URL('.', import.meta.url).href;
  return files.some((it) => it.startsWith(here) || it.startsWith('wasm:'));
};
addEventListener('error', ({ error, filename }) => {
  if (isOfApp(error, filename)) stop('crash', error);
});
addEventListener('unhandledrejection', ({ reason }) => {
  if (isOfApp(reason)) stop('crash', reason);
});
// The app's panic hook puts here what happened. The trap that follows may not come to light: a
// promise that somebody waits for would swallow it.
Object.defineProperty(globalThis, 'sendPlanCrash', { set: (words) => stop('crash', words) });

// ---- Translation by the browser ----

// A browser that translates a page puts each text into <font> elements, or such elements in its place.
// The app goes on with the texts it made: it would stop where it puts something before one that is no
// longer there, and what it removes or changes would stay as it was. So what became of a text is
// remembered here, and what the app does with the text is done with what stands for it. A changed text
// comes back, and is translated anew.
const moved = new WeakMap();
const fontsNow = part('app').getElementsByTagName('font');
new MutationObserver((records) => {
  // Drawing a page changes thousands of nodes, and hardly anybody translates.
  if (fontsNow.length === 0) return;
  const fonts = new Set(records.flatMap((it) => [...it.addedNodes]).filter((it) => it.nodeName === 'FONT'));
  for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (fonts.size === 0) return;
    for (const text of removedNodes) {
      if (!(text instanceof Text)) continue;
      const font = [...addedNodes, previousSibling, nextSibling].find((it) => fonts.delete(it));
      moved.set(text, { target, font, next: nextSibling });
    }
  }
}).observe(part('app'), { childList: true, subtree: true });

// What stands in `parent` for a node the app put there, or what comes after it.
const standIn = (parent, node) => {
  const gone = node?.parentNode === parent ? undefined : moved.get(node);
  if (gone?.target !== parent) return node;
  return gone.font?.parentNode === parent ? gone.font : standIn(parent, gone.next);
};
const { insertBefore, removeChild } = Node.prototype;
const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
Node.prototype.insertBefore = function (node, next) {
  return insertBefore.call(this, node, standIn(this, next));
};
Node.prototype.removeChild = function (node) {
  if (node.parentNode === this || moved.get(node)?.target !== this) return removeChild.call(this, node);
  moved.get(node).font?.remove();
  return node;
};
Object.defineProperty(Node.prototype, 'nodeValue', {
  ...value,
  set(words) {
    value.set.call(this, words);
    const { target, font } = moved.get(this) ?? {};
    if (font?.parentNode === target) font?.replaceWith(this);
  },
});

// ---- What is saved ----

// The tool opens rescue files of up to so many bytes.
const LARGEST = 100_000_000;

const answerTo = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const quickTexts = async () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith('sendplan:'))
    .map((key) => [key, localStorage.getItem(key)]);

const lastingTexts = async () => {
  const request = indexedDB.open('sendplan');
  let isAbsent = false;
  request.onupgradeneeded = () => {
    // Reading is not to make one.
    isAbsent = true;
    request.transaction.abort();
  };
  const database = await answerTo(request).catch((error) => {
    if (!isAbsent) throw error;
  });
  if (!database?.objectStoreNames.contains('texts')) return [];
  const store = database.transaction('texts').objectStore('texts');
  const [keys, texts] = await Promise.all([answerTo(store.getAllKeys()), answerTo(store.getAll())]);
  database.close();
  return keys.map((key, at) => [`lasting/${key}`, texts[at]]);
};

// Every text of both stores by its key, and how many stores could not be read.
const readTexts = async () => {
  const late = new Promise((_, reject) => setTimeout(reject, 3000));
  const stores = await Promise.allSettled([quickTexts(), Promise.race([lastingTexts(), late])]);
  return {
    texts: Object.fromEntries(stores.flatMap((it) => it.value ?? [])),
    unread: stores.filter((it) => it.status === 'rejected').length,
  };
};

// A text as what it says of its plan: how far that had come, when, and the plan if it is all there.
const read = (kind, text) => {
  if (kind === 'plan') return { at: [-1, 0], draft: JSON.parse(text).draft };
  const [header, ...lines] = text.split('\n');
  const [mark, , fence, rev] = header.split(' ');
  if (mark !== 'SRP1') throw new Error('no envelope');
  const at = [Number(fence), Number(rev)];
  if (kind !== 'slot') return { at, when: [JSON.parse(lines.join('\n'))].flat().at(-1).when };
  const [about, ...plan] = lines;
  return { at, when: JSON.parse(about).when, draft: JSON.parse(plan.join('\n')).draft };
};

const inOrder = (one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1];

const inWords = (moment) => {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(moment) ?? [];
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  return day ? `${new Date(day).toLocaleDateString('en-GB', form)} at ${time}` : 'time not known';
};

// One line for a plan, from what is saved of it.
const line = (found, oldDay) => {
  found.sort(inOrder);
  const whole = found.filter((it) => it.draft).pop();
  if (!whole) return 'A plan that cannot be read here — the rescue copy holds what is left of it';
  const names = [whole.draft.name, whole.draft.front?.area?.name, 'Untitled plan'];
  const title = names.map((it) => String(it ?? '').trim()).find(Boolean);
  const isOld = whole.when === undefined && oldDay;
  const saved = isOld ? oldDay.replaceAll('"', '') : inWords(whole.when);
  const last = found.at(-1);
  const later = inOrder(whole, last) < 0 ? `, and later changes up to ${inWords(last.when)}` : '';
  return `${title} — saved in this browser, ${saved}${later}`;
};

const linesOf = (texts) => {
  const plans = Object.create(null);
  for (const [key, text] of Object.entries(texts)) {
    const [, kind, rest] = /sendplan:(slot|tail|step|plan):(.+)/.exec(key) ?? [];
    if (!kind) continue;
    const found = (plans[kind === 'plan' ? rest : rest.slice(0, rest.lastIndexOf(':'))] ??= []);
    try {
      found.push(read(kind, text));
    } catch {
      // Damaged: the rescue copy has it as it is.
    }
  }
  return Object.entries(plans).map(([id, found]) => line(found, texts[`sendplan:saved:${id}`]));
};

const sayWhatIsKept = async () => {
  const { texts, unread } = await readTexts();
  const lines = linesOf(texts);
  part('kept-plans').replaceChildren(
    ...lines.map((words) => Object.assign(document.createElement('li'), { textContent: words })),
  );
  part('kept-words').textContent = [
    lines.length > 0 ? '' : 'No plan is saved in this browser.',
    'This browser did not let everything be read: there may be more than is shown here.',
    'This browser does not let the tool read what is saved.',
  ][unread];
  part('rescue').hidden = Object.keys(texts).length === 0;
};

part('rescue').addEventListener('click', async () => {
  const now = new Date();
  const when = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  const what = part('crash-detail').textContent;
  const { texts } = await readTexts();
  const file = { kind: 'local-send-reform-plan-rescue', when, what, texts };
  const blobOf = (it) => new Blob([JSON.stringify(it, null, 2)], { type: 'application/json' });
  let copy = blobOf(file);
  if (copy.size > LARGEST) {
    // The tool would not open it. Earlier versions of plans are left out, the plans are all there.
    const kept = Object.entries(texts).filter(([key]) => !key.includes('sendplan:point:'));
    copy = blobOf({ ...file, texts: Object.fromEntries(kept) });
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(copy);
  link.download = `rescued-work-${when.slice(0, 10)}.json`;
  link.click();
});
for (const id of ['again', 'reload']) part(id).addEventListener('click', () => location.reload());

part('for-it').textContent = part('for-it').textContent.replace('{address}', new URL('.', location.href).href);
part('copy-it').addEventListener('click', async () => {
  getSelection().selectAllChildren(part('for-it'));
  const copying = navigator.clipboard?.writeText(part('for-it').textContent);
  const isCopied = await copying?.then(() => true, () => false);
  part('copied').textContent = isCopied ? 'Copied.' : 'Press Ctrl and C to copy the text: it is selected.';
});

// ---- Without a connection ----

// `sw.js` keeps a copy of the tool. There is one only of a built app, which says so in its page, and
// only where the browser trusts the address. Whatever fails here, the tool works as it would without.
const here = new URL('.', import.meta.url).href;
const canKeep = document.querySelector('meta[name="offline"]') && isSecureContext;
const workers = canKeep && location.protocol !== 'file:' ? navigator.serviceWorker : undefined;

// Another tool may have a worker for a folder above this one.
const ownWorker = async () => {
  const found = await workers?.getRegistration(here);
  return found?.scope === here ? found : undefined;
};

// The app asks whether there is a copy, and deletes it with everything else.
globalThis.sendPlanHasCopy = async () => Boolean((await ownWorker())?.active);
let isForgotten = false;
globalThis.sendPlanForgetCopy = async () => {
  isForgotten = true;
  if (!workers) return;
  await (await ownWorker())?.unregister();
  const names = (await caches.keys()).filter((it) => it.startsWith(`sendplan:offline:${here}:`));
  await Promise.all(names.map((it) => caches.delete(it)));
};

// The worker of the next build, once it has all its files. It waits until every page of this build is
// closed, or until somebody asks for it: a page never changes its build by itself.
let newer;
const sayNewer = (words) => {
  part('newer-words').textContent = `A new version of this tool is ready. ${words}`;
  part('newer').hidden = false;
};
const offerNewer = () => {
  // Once: it is read aloud.
  if (newer && part('newer').hidden) sayNewer('You get it when you next open the tool. Your work stays as it is.');
};
// With the next page, so that nothing moves under anybody's pointer.
addEventListener('hashchange', offerNewer);

const lookForNewer = async (find) => {
  const found = await find().catch(() => undefined);
  if (!found) return;
  const look = () => {
    // It was deleted while it was being made.
    if (isForgotten) globalThis.sendPlanForgetCopy().catch(() => {});
    // The first of all has nothing to wait for.
    newer = found.active ? (found.waiting ?? undefined) : undefined;
    if (globalThis.sendPlanStopped) offerNewer();
  };
  const follow = () => found.installing?.addEventListener('statechange', look);
  found.addEventListener('updatefound', follow);
  follow();
  look();
};

part('use-newer').addEventListener('click', () => {
  // What is in no store would be lost. The app says so when it is asked whether it may be left.
  const mayLeave = dispatchEvent(new Event('beforeunload', { cancelable: true }));
  if (!mayLeave) return sayNewer('Your last changes are not saved: download your plan first, then select "Use it now".');
  const chosen = newer;
  chosen.addEventListener('statechange', () => {
    if (chosen.state === 'activated') location.reload();
  });
  chosen.postMessage('begin');
});
workers?.addEventListener('message', ({ data }) => {
  if (data === 'others') sayNewer('Close all other tabs and windows of this tool first, then select "Use it now".');
});

// ---- Starting ----

for (const id of ['stays', 'paper']) part(id).hidden = true;

// Where this script came late, the connection is slow.
const isSlow = performance.now() >= 1000;
// How many bytes of the app have come, of how many; none where nobody counts.
let come = 0;
let all = 0;
const kilobytes = (bytes) => Math.ceil(bytes / 1000).toLocaleString('en-GB');
const sayHowMuch = () => {
  if (come === 0) return '';
  const of = all >= come ? ` of ${kilobytes(all)}` : '';
  return `${kilobytes(come)}${of} KB of the tool have arrived.`;
};
// Every 5 seconds and not sooner: it is read aloud. Nobody hears of it once the app has hidden what it
// stands in.
const sayHowFar = (seconds) => {
  const how = seconds < 10 ? '' : 'Still loading. This takes longer than usual.';
  const isLong = seconds >= 30;
  const words = isLong ? 'Still loading after half a minute. Wait a little longer, or load the page again.' : how;
  part('slow').textContent = [words, sayHowMuch()].join(' ').trim();
  part('reload').hidden = !isLong;
  if (!part('loading').hidden) setTimeout(sayHowFar, 5000, seconds + 5);
};

// The app as the page names it: a file that was changed on its way is refused. A browser that does
// that by itself hands nothing out before all is there. So where the connection is slow this counts
// what comes, and holds it to the checksum afterwards; where the address is not secure it cannot.
const fetchApp = async ({ href, integrity, dataset }) => {
  if (!isSlow || !integrity || !globalThis.crypto?.subtle) {
    return fetch(href, integrity ? { integrity } : {});
  }
  const answer = await fetch(href);
  if (!answer.ok) return answer;
  all = Number(dataset.bytes);
  const pieces = [];
  const reader = answer.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    come += piece.value.length;
  }
  const bytes = await new Blob(pieces).arrayBuffer();
  const [kind, sum] = integrity.split(/-(.*)/);
  const own = new Uint8Array(await crypto.subtle.digest(kind.replace('sha', 'SHA-'), bytes));
  if (btoa(String.fromCharCode(...own)) !== sum) throw new TypeError(`${href} is not what the page names.`);
  return new Response(bytes, answer);
};

// Whether the server has another build by now than the one this page is of.
const isRenewed = async (glue) => {
  const page = await fetch(location.pathname, { cache: 'no-store' });
  return page.ok && !(await page.text()).includes(glue.getAttribute('href'));
};

// The page names both files of the app. A built page names them for later: then they are asked for
// here, as a page does it, with their checksums.
const askForApp = () =>
  ['modulepreload', 'preload'].map((rel) => {
    const link = document.querySelector(`link[rel="${rel}"]:not([as="style"]), link[data-rel="${rel}"]`);
    if (link && link.rel !== rel) link.rel = rel;
    return link;
  });

const start = async () => {
  setTimeout(sayHowFar, 5000, 5);
  const [glue, wasm] = askForApp();
  if (typeof WebAssembly !== 'object') return stop('no-wasm', 'This browser has no WebAssembly.');
  if (!glue || !wasm) return stop('no-wasm', 'This browser does not know where the app is.');
  let isHere = false;
  try {
    // A browser holds the import to the integrity that the page names by itself.
    const [app, answer] = await Promise.all([import(glue.href), fetchApp(wasm)]);
    const type = answer.headers.get('content-type') ?? '';
    isHere = answer.ok && !type.startsWith('text/html');
    if (!isHere) throw new Error(`${wasm.href} was answered with ${answer.status} ${type}`);
    // The app reads what is saved, and then hides the words that it is loading.
    await app.default({ module_or_path: answer });
  } catch (error) {
    // An old browser cannot read the script or the wasm; a policy may refuse the latter too.
    if (error instanceof SyntaxError || error instanceof WebAssembly.CompileError) stop('no-wasm', error);
    // Parts that do not fit together are of two versions.
    else stop(isHere && !(error instanceof WebAssembly.LinkError) ? 'crash' : 'missing', error);
    if (!part('missing').hidden && (await isRenewed(glue).catch(() => false))) {
      part('why').textContent = 'The tool was renewed on the server, and this browser had kept an older page of it. Select "Try again" to get the new one. What is saved in this browser was not touched.';
    }
  }
};

// ---- The first page ----

// Somebody who comes for the first time gets the start page as the build drew it, at once and without
// the app. The app comes when they go on, and takes over what they chose.
const isNothingSaved = async () => {
  if (Object.keys(localStorage).some((key) => key.startsWith('sendplan:'))) return false;
  return !(await indexedDB.databases()).some(({ name }) => name === 'sendplan');
};
const isForFirst = () => part('first-page') && /^(#\/?)?$/.test(location.hash);
// Where the app cannot run that is said at once, and not after something was chosen. These eight bytes
// are the smallest program there is.
const canRun = async () => new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module;
// Where a browser does not let it be known, the app itself says what that means.
const isNewcomer = async () => {
  const answers = await Promise.all([isNothingSaved(), canRun()]).catch(() => [false]);
  return answers.every(Boolean) && isForFirst();
};

// What is chosen on the first page: the words of a button, or nothing for another page.
const choiceOn = (first) =>
  new Promise((resolve) => {
    addEventListener('hashchange', () => resolve(), { once: true });
    first.addEventListener('click', (event) => {
      const chosen = event.target.closest('button, .govuk-skip-link');
      if (chosen?.localName === 'button') resolve(chosen.textContent);
      if (chosen?.localName !== 'a') return;
      event.preventDefault();
      first.querySelector('main').focus();
    });
  });

const fromFirst = async () => {
  // As the app names it: whoever comes back to it has to find a page there.
  history.replaceState(null, '', '#/');
  const first = document.createElement('div');
  first.append(part('first-page').content.cloneNode(true));
  part('app').append(first);
  part('loading').hidden = true;
  document.title = `${first.querySelector('h1').textContent} - ${toolName}`;
  const words = await choiceOn(first);
  const late = setTimeout(() => {
    first.remove();
    show('loading');
  }, 300);
  const app = part('app');
  const drawn = new Promise((resolve) => {
    const look = new MutationObserver(() => {
      if (first.isConnected || !app.querySelector('h1')) return;
      look.disconnect();
      resolve();
    });
    look.observe(app, { childList: true, subtree: true });
  });
  drawn.then(() => {
    const chosen = words && [...app.querySelectorAll('button')].find((it) => it.textContent === words);
    if (chosen) chosen.click();
    else app.querySelector('h1').focus();
  });
  await start();
  clearTimeout(late);
};

const isFirst = await isNewcomer();
const begun = isFirst ? fromFirst() : start();
// The copy follows the app, which takes all of the connection.
if (!isFirst) await begun;

// Keeping a copy takes the whole of the tool once more, so it waits until there is nothing to do.
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
setTimeout(whenIdle, 2000, () => {
  if (isForgotten || globalThis.sendPlanStopped) return;
  askForApp();
  lookForNewer(async () => workers?.register('sw.js', { updateViaCache: 'none' }));
});
