// Starts the worker that reads payroll files. What arrives before it is ready waits.
import init from 'asset:reader/reader.js';

const early = [];
self.onmessage = (event) => early.push(event.data);
await init({ module_or_path: 'asset:reader/reader_bg.wasm' });
for (const data of early) self.dispatchEvent(new MessageEvent('message', { data }));
