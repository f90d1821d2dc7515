import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A real HTTP server on 127.0.0.1 whose answers a test changes as it goes. */
export interface Served {
  address: string;
  /** Paths asked for so far, with the method: `GET /list.json`. */
  asked: string[];
  close(): Promise<void>;
}

/** Serves `answer` until closed; what it throws is answered with 500. */
export function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<Served> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    try {
      await answer(request, response);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound ? bound.port : 0;
      resolve({
        address: `http://127.0.0.1:${port}`,
        asked,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
