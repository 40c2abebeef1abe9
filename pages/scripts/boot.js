// Starts the app that this page names, and says so in plain words when it cannot.
const { app, wasm } = document.currentScript.dataset;

function show(id) {
  const box = document.getElementById(id);
  if (!box) return;
  box.hidden = false;
  box.focus();
}

for (const button of document.querySelectorAll('[data-reload]')) {
  button.addEventListener('click', () => location.reload());
}

// A trap in the wasm is no panic: it comes here.
addEventListener('error', (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) show('crash');
});

if (app) {
  if (typeof WebAssembly !== 'object' || typeof HTMLDialogElement !== 'function') {
    show('old-browser');
  } else {
    import(app)
      .then((module) => module.default({ module_or_path: wasm }))
      .catch((error) => {
        const old = error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
        if (error instanceof WebAssembly.RuntimeError) show('crash');
        else show(old ? 'old-browser' : 'boot-error');
      });
  }
}

// Later than anything the reader waits for: keeping pages for reading without a connection is no hurry.
if ('serviceWorker' in navigator) {
  setTimeout(() => navigator.serviceWorker.register('/service-worker.js').catch(() => {}), 8000);
}
