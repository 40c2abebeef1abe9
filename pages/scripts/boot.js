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
  setTimeout(() => navigator.serviceWorker.register('/service-worker.js').then(watch).catch(() => {}), 8000);
}

// Says that a newer build is here; the reader chooses when to change to it.
function watch(registration) {
  const offer = () => {
    const notice = document.getElementById('new-build');
    if (!registration.waiting || !navigator.serviceWorker.controller || !notice?.hidden) return;
    notice.hidden = false;
    document.getElementById('status').textContent = notice.querySelector('p').textContent;
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  document.getElementById('new-build')?.querySelector('button').addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting?.postMessage('take-over');
  });
  // A page that is open for days asks for no other page of the server, which is when a browser looks by itself.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
}
