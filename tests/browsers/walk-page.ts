import type { Page } from './page.ts';

/** One thing a person does on a page. */
export interface Step {
  name: string;
  act: (page: Page) => Promise<unknown>;
  /** What is in sight then hangs on when the page measured its rows, so that no two visits need to agree. */
  adrift?: boolean;
}

/** What came of a walk: all of it must be the same whether the extension reads the page or not. */
export interface Walk {
  /** What a reader sees after each step; of a list, the posts in sight. */
  texts: string[];
  /** What the page's editor holds after each step, where it has one. */
  values: unknown[];
  /** Errors that the page did not catch. */
  errors: string[];
}

interface Look {
  text: string;
  value: unknown;
  /** Claims a reader sees, and those that are painted; sorted. */
  seen: string[];
  painted: string[];
  /** What is painted beside whole claims. */
  rest: string;
}

/** Only what never comes takes as long, also on a machine that does other things. */
const patience = 60_000;

/**
 * Opens a page, walks through it and tells what was there after each step. With `marked` every claim in sight
 * must come to be painted and nothing else, or it throws.
 */
export async function walkPage(page: Page, address: string, steps: Step[], marked: boolean): Promise<Walk> {
  const walk: Walk = { texts: [], values: [], errors: [] };
  page.on('pageerror', (error) => walk.errors.push(String(error)));
  await page.goto(address);
  for (const { name, act, adrift } of [{ name: 'opening', act: async () => undefined }, ...steps] as Step[]) {
    await act(page);
    const look = await lookWhen(page, ({ seen, painted, rest }) =>
      marked ? seen.length > 0 && same(seen, painted) && rest === '' : painted.length === 0,
    ).catch((error) => Promise.reject(new Error(`after ${name}: ${error.message}`)));
    walk.texts.push(adrift ? name : look.text);
    walk.values.push(look.value);
  }
  return walk;
}

/** Looks at a page again and again until what is there stays and `holds`. */
async function lookWhen(page: Page, holds: (look: Look) => boolean): Promise<Look> {
  const end = Date.now() + patience;
  for (;;) {
    const look = await lookAt(page);
    if (look && holds(look)) return look;
    if (Date.now() > end)
      throw new Error(
        look
          ? `not painted: ${without(look.seen, look.painted)}; painted but not seen: ${without(look.painted, look.seen)}; beside them “${look.rest}”`
          : 'the page never came to rest',
      );
  }
}

/**
 * Reads a page as it is laid out, in open shadow roots too, without any help of the extension; null where it
 * is still changing. Text being written is left out of what is to be painted.
 */
function lookAt(page: Page): Promise<Look | null> {
  return page.evaluate(async () => {
    const scope = window as unknown as {
      written?: { element: HTMLElement; value(): unknown };
      readHidden?: () => string;
    };
    // biome-ignore lint/performance/useDomNodeTextContent: only text as it is laid out is what a reader sees.
    const laidOut = (element: unknown) => (element instanceof HTMLElement ? element.innerText : '');
    const textIn = (root: Document | ShadowRoot): string[] => [
      ...[...root.children].map(laidOut),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? textIn(shadowRoot) : [])),
    ];
    // Lists that use rows again keep some out of sight, and none in an order that one could rely on.
    const posts = [...document.querySelectorAll('.post')];
    const inSight = (): string =>
      posts
        .map((post) => ({ top: post.getBoundingClientRect().top, text: laidOut(post) }))
        .filter(({ top }) => top > 0 && top < innerHeight)
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text)
        .join('\n');
    // A document of millions of characters is compared by its length and a sum of it.
    const sumOf = (text: string): string => {
      let sum = 0;
      for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) | 0;
      return `${text.length} ${sum}`;
    };
    const read = () => [...textIn(document), scope.readHidden?.() ?? ''].join('\n');
    const claimsIn = (text: string): string[] => text.match(/大蒜\d{4}治病/g) ?? [];
    const text = read();
    await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 60));
    if (read() !== text) return null;
    const written = claimsIn(laidOut(scope.written?.element));
    const seen = claimsIn(text).filter((claim) => {
      const at = written.indexOf(claim);
      if (at >= 0) written.splice(at, 1);
      return at < 0;
    });
    const painted = [...(CSS.highlights as unknown as Map<string, Iterable<StaticRange>>)]
      .filter(([name]) => name.startsWith('qiuzheng-'))
      .flatMap(([, ranges]) => [...ranges])
      .map((part) => part.startContainer.textContent?.slice(part.startOffset, part.endOffset) ?? '')
      .join('');
    return {
      text: posts.length > 0 ? inSight() : text.length < 100_000 ? text : sumOf(text),
      value: scope.written?.value() ?? null,
      seen: seen.sort(),
      painted: claimsIn(painted).sort(),
      rest: painted.replace(/大蒜\d{4}治病/g, ''),
    };
  });
}

const without = (all: string[], some: string[]): string[] => all.filter((each) => !some.includes(each));

const same = (a: string[], b: string[]): boolean => a.join() === b.join();

/** How many changes of a page that has come to rest, its open shadow roots included, two idle seconds see. */
export function changesWhileIdle(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0;
    let last = performance.now();
    const observe = (root: Document | ShadowRoot) => {
      const observer = new MutationObserver((records) => {
        count += records.length;
        last = performance.now();
      });
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) observe(shadowRoot);
    };
    observe(document);
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    // Some lists put their rows in order a while after they were scrolled.
    for (let waited = 0; waited < 20 && performance.now() - last < 500; waited += 1) await pause(250);
    count = 0;
    await pause(2000);
    return count;
  });
}
