// Starts the worker that holds the published figures. The page names its own build in the address,
// so that a browser does not mix files of two builds.
const build = self.location.search;
try {
  const { default: start } = await import(`./figures.js${build}`);
  await start({ module_or_path: new URL(`figures_bg.wasm${build}`, self.location.href) });
} catch (error) {
  // The page is told: it would wait for ever otherwise.
  self.postMessage(String(error));
}
