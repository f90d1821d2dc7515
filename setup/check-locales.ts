import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Plugin } from 'vite';

/** What a browser would refuse a file of messages for, and where it stands, counted from 1. */
export interface MistakeInMessages {
  line: number;
  column: number;
  what: string;
}

/**
 * Fails the build where a file of messages is none. A bundler copies these files unread, and a browser that
 * refuses one says neither which nor where.
 */
export function checkLocales(folder: string): Plugin {
  return {
    name: 'check-locales',
    apply: 'build',
    buildStart() {
      for (const locale of readdirSync(folder)) {
        const file = join(folder, locale, 'messages.json');
        const mistake = mistakeInMessages(readFileSync(file, 'utf8'));
        if (mistake) this.error(`${file}:${mistake.line}:${mistake.column}: ${mistake.what}`);
      }
    },
  };
}

/** The first thing that keeps `text` from being messages of an extension; null where all is right. */
export function mistakeInMessages(text: string): MistakeInMessages | null {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowEmptyContent: false });
  const [error] = errors;
  if (error) return at(text, error.offset, `this is not JSON (${printParseErrorCode(error.error)})`);
  if (root?.type !== 'object') return at(text, 0, 'messages are one object, with a key for each');
  const wrong = root.children?.find((property) => !isMessage(property));
  return wrong ? at(text, wrong.offset, 'a message needs a text, as in { "message": "Send" }') : null;
}

const isMessage = ({ children: [, value] = [] }: Node): boolean =>
  value?.children?.some(
    ({ children: [key, said] = [] }) => key?.value === 'message' && said?.type === 'string',
  ) ?? false;

function at(text: string, offset: number, what: string): MistakeInMessages {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, what };
}
