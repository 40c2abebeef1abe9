// Keeps the pages and assets of one build for reading without a connection, and nothing about anybody: answers of the
// API never pass through here. A new build waits until every page of the old one is closed, or until the reader asks
// for it, so that no form in progress is pulled away.
const NAME = 'minside-@VERSION@';
const FILES = '@FILES@';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

// The build before stays until the next one: a form that is open in another window still fetches its parts from it.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const earlier = names.filter((name) => name.startsWith('minside-') && name !== NAME);
      return Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
    }),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.startsWith('/api/')) return;
  if (url.pathname.startsWith('/assets/')) {
    // Named by its content: what is kept is what the server would send.
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => nearest(url.pathname)));
  }
});

// The kept page for a path, or the nearest one above it in the same language, as the server would choose.
async function nearest(path) {
  const cache = await caches.open(NAME);
  const root = /^\/en(\/|$)/.test(path) ? '/en' : '';
  for (let at = path.replace(/\/$/, ''); at.length > root.length; at = at.slice(0, at.lastIndexOf('/'))) {
    const kept = await cache.match(at);
    if (kept) return kept;
  }
  return (path === root || path === `${root}/` ? await cache.match(`${root}/`) : undefined) ?? Response.error();
}
