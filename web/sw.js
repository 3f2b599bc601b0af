// Keeps a copy of the tool in the browser, so that it starts without a connection: in a church hall,
// or while the server is away. The copy holds the tool and nothing anybody typed.
//
// Each build has its own worker with its own copy, and a worker answers from no other. So whoever
// began with a build goes on with the whole of it, and never meets a file of the next.

// `cargo xtask build` writes here what the build is called and its files, each with its checksum.
const BUILD = '';
const FILES = {};

const SCOPE = self.registration.scope;
const PAGE = new URL('index.html', SCOPE).href;
// Caches belong to all that stands on this origin: other tools, and this one under another path.
const OURS = `sendplan:offline:${SCOPE}:`;
const COPY = OURS + BUILD;
const ADDRESSES = new Set(Object.keys(FILES).map((name) => new URL(name, SCOPE).href));

// All files or none. While a server or what stands before it changes to the next build, some files
// are of this build and some of the other: the checksums tell.
const keep = async () => {
  const copy = await caches.open(COPY);
  const wanted = Object.entries(FILES).map(
    ([name, integrity]) => new Request(new URL(name, SCOPE), { cache: 'reload', integrity }),
  );
  try {
    await copy.addAll(wanted);
  } catch (error) {
    await caches.delete(COPY);
    throw error;
  }
};
self.addEventListener('install', (event) => event.waitUntil(keep()));

// Only here are the copies of other builds done with: no page uses them any more.
const clear = async () => {
  // The next worker is being installed: its copy is one of the others. It will clear up after us.
  if (self.registration.installing) return;
  const others = (await caches.keys()).filter((it) => it.startsWith(OURS) && it !== COPY);
  await Promise.all(others.map((it) => caches.delete(it)));
};
self.addEventListener('activate', (event) => event.waitUntil(clear()));

const bare = (url) => url.split(/[?#]/)[0];
const isPage = (url) => [SCOPE, PAGE].includes(bare(url));

// The file of the copy that a request is for; none when it is for something else.
const fileFor = ({ method, mode, url }) => {
  if (method !== 'GET') return undefined;
  if (mode === 'navigate' && isPage(url)) return PAGE;
  // The app names the build of its page behind the address of its workers: here is this build only.
  const build = new URL(url).search.slice(1);
  const isOther = build !== '' && !Object.hasOwn(FILES, build);
  return !isOther && ADDRESSES.has(bare(url)) ? bare(url) : undefined;
};

const answer = async (file, request) => {
  const kept = await caches.match(file, { cacheName: COPY, ignoreVary: true }).catch(() => undefined);
  // The copy was deleted: everything comes from the network then, as if there were no worker.
  if (!kept) return fetch(request);
  // Some servers lead from index.html to the folder, and no page may be answered with a redirect.
  return kept.redirected ? new Response(kept.body, kept) : kept;
};
self.addEventListener('fetch', (event) => {
  const file = fileFor(event.request);
  if (file) event.respondWith(answer(file, event.request));
});

// Somebody asked for this build. From here on every open page would be answered by this worker, also
// those that began with the build before: so there may be no other page.
const begin = async (asker) => {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => isPage(url)).length > 1) asker.postMessage('others');
  else await self.skipWaiting();
};
self.addEventListener('message', (event) => {
  if (event.data === 'begin') event.waitUntil(begin(event.source));
});
