import type { CDPSession, Frame } from 'playwright';
import type { Handle } from './page.ts';

/** `aria/Name` or `aria/Name[role="button"]`. */
const form = /^aria\/(?<name>.*?)(?:\[role="(?<role>\w+)"\])?$/s;

/**
 * Waits for what a screen reader would find under a name. Unlike Playwright's own `getByRole` this looks into
 * closed shadow roots too, such as the one of our card.
 */
export async function findNamed(frame: Frame, selector: string, timeout: number): Promise<Handle> {
  const { name = '', role } = form.exec(selector)?.groups ?? {};
  const end = Date.now() + timeout;
  for (;;) {
    const found = await lookFor(frame, name, role).catch(whileItGoesElsewhere);
    if (found) return found;
    if (Date.now() > end) throw new Error(`nothing named ${name} came in ${frame.url()}`);
    await new Promise((next) => setTimeout(next, 50));
  }
}

const whileItGoesElsewhere = (error: Error): null => {
  if (/closed|crashed/.test(error.message)) throw error;
  return null;
};

async function lookFor(
  frame: Frame,
  accessibleName: string,
  role: string | undefined,
): Promise<Handle | null> {
  const { session, isOwn } = await sessionFor(frame);
  const document = await documentOf(session, isOwn ? null : frame.url());
  if (document === null) return null;
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    backendNodeId: document,
    accessibleName,
    ...(role ? { role } : {}),
  });
  const [node] = nodes.filter(({ ignored, role: its }) => !ignored && its?.value !== 'StaticText');
  const at = node?.backendDOMNodeId;
  return at === undefined ? null : (new Named(frame, session, isOwn, at) as unknown as Handle);
}

const sessions = new WeakMap<Frame, Promise<{ session: CDPSession; isOwn: boolean }>>();

/** Only a frame of another site has a session of its own; any other is spoken with through its page. */
function sessionFor(frame: Frame): Promise<{ session: CDPSession; isOwn: boolean }> {
  const open = async () => {
    const context = frame.page().context();
    const own = frame.parentFrame() ? await context.newCDPSession(frame).catch(() => null) : null;
    return { session: own ?? (await context.newCDPSession(frame.page())), isOwn: own !== null };
  };
  const known = sessions.get(frame) ?? open();
  sessions.set(frame, known);
  return known;
}

interface DomNode {
  backendNodeId: number;
  documentURL?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** The document with this address, or the topmost one. */
async function documentOf(session: CDPSession, url: string | null): Promise<number | null> {
  const { root } = await session.send('DOM.getDocument', { depth: url === null ? 0 : -1, pierce: true });
  const find = (node: DomNode): DomNode | null => {
    if (url === null || node.documentURL === url) return node;
    for (const next of [node.contentDocument, ...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
      const found = next && find(next);
      if (found) return found;
    }
    return null;
  };
  return find(root)?.backendNodeId ?? null;
}

class Named {
  readonly frame: Frame;
  readonly session: CDPSession;
  readonly isOwnSession: boolean;
  readonly backendNodeId: number;
  constructor(frame: Frame, session: CDPSession, isOwnSession: boolean, backendNodeId: number) {
    this.frame = frame;
    this.session = session;
    this.isOwnSession = isOwnSession;
    this.backendNodeId = backendNodeId;
  }
  /** Presses it once it has come to rest. */
  async click() {
    await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: this.backendNodeId });
    let before = '';
    for (;;) {
      const box = await this.boundingBox();
      if (JSON.stringify(box) === before) {
        await this.frame.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        return;
      }
      before = JSON.stringify(box);
      await new Promise((next) => setTimeout(next, 50));
    }
  }
  async focus() {
    await this.session.send('DOM.focus', { backendNodeId: this.backendNodeId });
  }
  async boundingBox() {
    const { backendNodeId } = this;
    const { quads } = await this.session.send('DOM.getContentQuads', { backendNodeId });
    const [x = 0, y = 0, right = 0, , , bottom = 0] = quads[0] ?? [];
    const around = this.isOwnSession ? await startOf(this.frame) : { x: 0, y: 0 };
    return { x: x + around.x, y: y + around.y, width: right - x, height: bottom - y };
  }
  async evaluate(run: unknown, ...values: unknown[]): Promise<unknown> {
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: this.backendNodeId });
    const { result } = await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (...values) { return (${run})(this, ...values); }`,
      arguments: values.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  }
  jsonValue = () => Promise.reject(new Error('an element is no value'));
  asElement = () => this;
}

/** Where the inside of a frame begins in the window. */
async function startOf(frame: Frame): Promise<{ x: number; y: number }> {
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  const [left, top] = await element.evaluate((around) => [
    (around as HTMLElement).clientLeft,
    (around as HTMLElement).clientTop,
  ]);
  return { x: (box?.x ?? 0) + (left ?? 0), y: (box?.y ?? 0) + (top ?? 0) };
}
