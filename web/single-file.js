// The single-file edition: every file of the tool stands inside the page, packed, because a browser loads
// nothing from the folder a page was opened from. Whatever asks for one of them by its name gets it
// from here; everything else is as on a web server. `cargo xtask single-file` puts this before `boot.js`.
{
  const packed = new Map();
  for (const block of document.querySelectorAll('script[data-file]')) {
    packed.set(block.dataset.file, { text: block.textContent, type: block.dataset.type });
    block.remove();
  }

  const unpack = async (name) => {
    const { text, type } = packed.get(name);
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Blob([await new Response(plain).arrayBuffer()], { type });
  };

  // The name of the file that an address means; none when it is of something else.
  const folder = new URL('.', document.baseURI).href;
  const nameOf = (address) => {
    const bare = new URL(address, document.baseURI).href.split(/[?#]/)[0];
    const name = bare.startsWith(folder) ? bare.slice(folder.length) : '';
    return packed.has(name) ? name : undefined;
  };

  const ask = globalThis.fetch;
  globalThis.fetch = async (request, options) => {
    const name = nameOf(request.url ?? request);
    return name ? new Response(await unpack(name)) : ask(request, options);
  };

  // What a worker runs at first: it waits for its files, then starts as it does on a web server. No
  // worker may wait at its outermost level, or it would never be sent anything.
  const standIn = () => {
    const begin = async (files) => {
      const fileFor = (isIt) => files.find(([name]) => isIt(name))?.[1];
      const askNetwork = self.fetch;
      self.fetch = async (request, options) => {
        const address = String(request.url ?? request).split('?')[0];
        const file = fileFor((name) => address.endsWith(name));
        return file ? new Response(file) : askNetwork(request, options);
      };
      try {
        const glue = fileFor((name) => name.endsWith('.js'));
        const { default: start } = await import(URL.createObjectURL(glue));
        await start({ module_or_path: await fileFor((name) => name.endsWith('.wasm')).arrayBuffer() });
      } catch (error) {
        self.postMessage(String(error));
      }
    };
    self.addEventListener('message', ({ data }) => begin(data), { once: true });
  };
  const allowed = globalThis.trustedTypes?.createPolicy('single-file', { createScriptURL: (text) => text });
  const source = URL.createObjectURL(new Blob([`(${standIn})();`], { type: 'text/javascript' }));
  const address = allowed ? allowed.createScriptURL(source) : source;

  globalThis.Worker = class extends Worker {
    constructor(name) {
      super(address);
      // A worker's files begin as its script does.
      const stem = nameOf(name).replace(/-worker\.js$/, '');
      const starts = [`${stem}.`, `${stem}_bg.`, `${stem}/`];
      const own = [...packed.keys()].filter((it) => starts.some((start) => it.startsWith(start)));
      Promise.all(own.map(async (it) => [it, await unpack(it)])).then(
        (files) => this.postMessage(files),
        () => this.dispatchEvent(new Event('error')),
      );
    }
  };

  // The page names the app as a built one does.
  const named = async (rel, name, rest) => {
    const link = Object.assign(document.createElement('link'), { rel, href: URL.createObjectURL(await unpack(name)), ...rest });
    document.head.append(link);
  };
  const [glue, wasm] = ['.js', '_bg.wasm'].map((ending) => [...packed.keys()].find((it) => it.startsWith('plan-web-') && it.endsWith(ending)));
  await named('modulepreload', glue, {});
  await named('preload', wasm, { as: 'fetch', type: 'application/wasm', crossOrigin: 'anonymous' });
}
