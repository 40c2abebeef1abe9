// A journey with a server and a database of its own: for what one journey writes and another must not see.
import { Citizen } from "./citizen";
import { test as base } from "./journey";
import { Server } from "./server";

export { expect } from "./journey";

export const test = base.extend<{ server: Server; citizen: Citizen }>({
  server: async ({}, use) => {
    const server = new Server();
    await server.start();
    await use(server);
    await server.end();
  },
  baseURL: async ({ server }, use) => use(server.address),
  citizen: async ({ hands, t }, use) => use(new Citizen(hands, t)),
});
