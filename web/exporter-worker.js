// Starts the worker that makes files. The page names its own build in the address, so that a browser
// does not mix files of two builds.
const build = self.location.search;
try {
  const { default: start } = await import(`./exporter.js${build}`);
  await start({ module_or_path: new URL(`exporter_bg.wasm${build}`, self.location.href) });
} catch (error) {
  // The page is told: it would wait for ever otherwise.
  self.postMessage(String(error));
}
