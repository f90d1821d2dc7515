import { good, messageOf, type Result, refused } from '../contract/result.ts';
import type { Runtime } from '../platform/browser.ts';
import { browser } from '../platform/page-browser.ts';
import type { ContentToWorker, PageToWorker, ToCloserLook, ToContent } from './message-contract.ts';
import type { Reply, Request } from './send-message.ts';

type Handlers<C> = {
  [Name in keyof C]: (
    data: Request<C, Name>,
    sender: Runtime.MessageSender,
  ) => Promise<Result<Reply<C, Name>>> | Result<Reply<C, Name>>;
};

/**
 * Answers messages in the worker. A command of `fromContentScript` may come from any page we run on, so its
 * data must be parsed by the handler; one of `fromOwnPage` is answered only when the sender is a page of the
 * extension.
 */
export function handleMessages(handlers: {
  fromContentScript: Handlers<ContentToWorker>;
  fromOwnPage: Handlers<PageToWorker>;
}): void {
  listen((name, sender) => {
    const ownPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    // Where neither a page of ours nor a script in a tab speaks, nobody is known to.
    if (!ownPage && sender.tab?.id === undefined) return undefined;
    const allowed = ownPage ? handlers.fromOwnPage : handlers.fromContentScript;
    return Object.hasOwn(allowed, name) ? (allowed as Record<string, AnyHandler>)[name] : undefined;
  });
}

/**
 * Answers messages in one of the scripts of a page. The returned function ends it. A page that is left
 * answers that it changed: Firefox may keep it, frozen, and whoever asked would wait for an answer that never
 * comes.
 */
export function handleMessagesInPage<C extends ToContent | ToCloserLook>(handlers: Handlers<C>): () => void {
  return listen((name) => {
    if (!Object.hasOwn(handlers, name)) return undefined;
    const handler = (handlers as unknown as Record<string, AnyHandler>)[name];
    return handler && ((data, sender) => unlessLeft(() => handler(data, sender)));
  });
}

async function unlessLeft(answer: () => unknown): Promise<unknown> {
  const over = new AbortController();
  const left = new Promise((resolve) => {
    const refuse = ({ isTrusted }: Event) => isTrusted && resolve(refused('page_changed'));
    window.addEventListener('pagehide', refuse, { signal: over.signal });
  });
  try {
    return await Promise.race([answer(), left]);
  } finally {
    over.abort();
  }
}

type AnyHandler = (data: never, sender: Runtime.MessageSender) => Promise<unknown> | unknown;

function listen(find: (name: string, sender: Runtime.MessageSender) => AnyHandler | undefined): () => void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isMessage(message)) return undefined;
    const handler = find(message.name, sender);
    if (!handler) return undefined;
    Promise.resolve()
      .then(() => handler(message.data as never, sender))
      .then(sendResponse, (error: unknown) => {
        console.error(message.name, error);
        sendResponse(refused('worker_failed', messageOf(error)));
      });
    return true;
  };
  // The types know only listeners that return promises; see platform/browser.ts for why this one does not.
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener as never);
  return () => onMessage.removeListener(listener as never);
}

const isMessage = (value: unknown): value is { name: string; data: unknown } =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

export const done = good(null);
