import type { BrowserContext } from 'playwright';
import type { Browser as Firefox } from 'puppeteer-core';
import type { Page } from './page.ts';

/** What a running browser can show of a test that failed in it. */
export interface Evidence {
  kind: 'chromium' | 'firefox';
  pages(): Promise<Page[]>;
  /** What pages and workers said to their consoles since the last test. */
  log: string[];
  /**
   * Begins to record the next test. The recording of the last one is kept at `path`, or dropped without one.
   */
  record?: (path?: string) => Promise<void>;
}

/** The browsers that run now. */
export const running = new Set<Evidence>();

const lines = 1000;
const note = (log: string[], line: string): void => {
  log.push(`${new Date().toISOString()} ${line}`);
  if (log.length > lines) log.shift();
};

/** Records all that Playwright does in a browser, and listens to what its pages say. */
export async function gatherFromChromium(
  context: BrowserContext,
  pages: () => Promise<Page[]>,
): Promise<Evidence> {
  const log: string[] = [];
  context.on('console', (message) =>
    note(log, `${message.type()} ${message.text()} ${message.location().url}`),
  );
  context.on('weberror', (error) => note(log, `uncaught ${error.error()} ${error.page()?.url()}`));
  context.on('serviceworker', (worker) => note(log, `worker started ${worker.url()}`));
  // Pictures of each step and copies of the page would change what pages under test see and when.
  await context.tracing.start({ snapshots: false, screenshots: false, sources: false });
  const evidence: Evidence = {
    kind: 'chromium',
    pages,
    log,
    record: async (path) => {
      await context.tracing.stopChunk(path ? { path } : {});
      await context.tracing.startChunk();
    },
  };
  running.add(evidence);
  return evidence;
}

/**
 * Keeps what pages and workers write to their consoles, which Firefox then prints
 * (`devtools.console.stdout.*`).
 */
export function gatherFromFirefox(browser: Firefox, pages: () => Promise<Page[]>): Evidence {
  const log: string[] = [];
  for (const stream of [browser.process()?.stdout, browser.process()?.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n').filter(Boolean)) note(log, line);
    });
  const evidence: Evidence = { kind: 'firefox', pages, log };
  running.add(evidence);
  return evidence;
}
