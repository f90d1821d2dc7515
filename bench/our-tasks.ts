import { inPlaywright } from '../tests/browsers/chromium-page.ts';
import type { Page } from '../tests/browsers/page.ts';

/** What the main thread of a page did for us while it was traced. */
export interface OurTasks {
  /** Processor time of our code, in milliseconds. */
  cost: number;
  /** The part of that before the page had loaded, where it was loaded meanwhile. */
  costBeforeLoad: number;
  /** The longest of our turns, in milliseconds of processor time. */
  longest: number;
  /** How often we had a turn at all. */
  turns: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string } };
}

/**
 * Traces a page while something is done and tells what those of our scripts cost it whose addresses begin
 * with `scripts`. Counted are calls of functions from them with the microtasks they start, and continuations
 * after `scheduler.yield()`, which no page of the bench uses. What the page's own functions take among those
 * microtasks is not. Where the page itself runs nothing meanwhile (`isPageAtRest`), all microtasks are ours:
 * a trace does not tell who goes on after an answer of the worker.
 */
export async function ourTasks(
  page: Page,
  scripts: string,
  doing: () => Promise<void>,
  isPageAtRest = false,
): Promise<OurTasks> {
  const traced = inPlaywright(page);
  const browser = traced.context().browser();
  await browser?.startTracing(traced, { categories: ['toplevel', 'devtools.timeline', 'v8.execute'] });
  await doing();
  const trace = await browser?.stopTracing();
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(new TextDecoder().decode(trace));
  const complete = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  // Not what our own pages do, whose addresses begin so too.
  const isOurScript = (url: string) => url.startsWith(scripts) && url.endsWith('.js');
  const calls = complete.filter(({ args }) => isOurScript(args.data?.url ?? ''));
  const threads = new Set(calls.map(({ pid, tid }) => `${pid} ${tid}`));
  const onThread = complete.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`));
  const pageCalls = onThread.filter(
    ({ name, args }) => name === 'FunctionCall' && args.data?.url?.startsWith('http'),
  );
  const goesOn = (name: string) =>
    name === 'RunYieldContinuation' || (isPageAtRest && name === 'RunMicrotasks');
  const starts = [...calls, ...onThread.filter(({ name }) => goesOn(name))];
  // What a task leaves to microtasks may run after it ends and before the next one begins.
  const tasks = onThread
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => a.ts - b.ts)
    .map((task, at, all) => ({ ...task, dur: (all[at + 1]?.ts ?? task.ts + (task.dur ?? 0)) - task.ts }));
  const loaded = traceEvents.find(
    ({ name, pid, tid }) => name === 'MarkLoad' && threads.has(`${pid} ${tid}`),
  );
  const costs: number[] = [];
  let costBeforeLoad = 0;
  for (const task of tasks) {
    const own = starts.filter((event) => isWithin(event, task));
    if (own.length === 0) continue;
    const microtasks = onThread.filter((event) => event.name === 'RunMicrotasks' && isWithin(event, task));
    // Of a function called from a microtask only the microtask counts.
    const outermost = outermostOf([...new Set([...own, ...microtasks])]);
    const pages = outermostOf(pageCalls.filter((call) => outermost.some((event) => isWithin(call, event))));
    const cost = durationOf(outermost) - durationOf(pages);
    costs.push(cost);
    if (loaded && task.ts < loaded.ts) costBeforeLoad += cost;
  }
  const cost = costs.reduce((a, b) => a + b, 0);
  return { cost, costBeforeLoad, longest: Math.max(0, ...costs), turns: costs.length };
}

const outermostOf = (events: TraceEvent[]): TraceEvent[] =>
  events.filter((event) => !events.some((other) => other !== event && isWithin(event, other)));

const durationOf = (events: TraceEvent[]): number =>
  events.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return (
    inner.pid === outer.pid &&
    inner.tid === outer.tid &&
    inner.ts >= outer.ts &&
    inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)
  );
}
