import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A server on the loopback. */
export interface Served {
  /** Its origin, with a slash. */
  readonly address: string;
  readonly close: () => void;
}

/** What is asked before the files of a folder are: it answers, or calls `next`. */
export type First = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Answers requests on a port of its own; to be closed by who asked for it. */
export async function serve(answer: RequestListener): Promise<Served> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Serves the files of a folder as they are now; what is not there is not found. */
export function serveSite(folder: string, first: First = (_request, _response, next) => next()): Promise<Served> {
  const files = sirv(folder);
  return serve((request, response) =>
    first(request, response, () => files(request, response, () => void response.writeHead(404).end())),
  );
}
