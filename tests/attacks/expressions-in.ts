import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A regular expression of the product, and where it stands. */
export interface Expression {
  source: string;
  flags: string;
  where: string;
}

/**
 * What one file says about regular expressions: those it writes out, and the lines on which it makes others
 * as it runs.
 */
export interface ExpressionsOfFile {
  written: Expression[];
  made: string[];
}

const isCode = /(?<!\.(?:test|spec|d))\.(?:tsx?|m?js)$/;

/** Reads the regular expressions of all code below some folders; tests are left out. */
export function expressionsIn(folders: readonly string[]): ExpressionsOfFile {
  const found: ExpressionsOfFile = { written: [], made: [] };
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  for (const file of files.filter((name) => isCode.test(name)).sort()) {
    const code = readFileSync(file, 'utf8');
    const { program, errors } = parseSync(file, code);
    if (errors.length > 0) throw new Error(`${file} can't be read: ${errors[0]?.message}`);
    visit(program, (node) => {
      const where = `${file}:${code.slice(0, node.start).split('\n').length}`;
      if (node.regex) found.written.push({ source: node.regex.pattern, flags: node.regex.flags, where });
      if (node.callee?.name === 'RegExp') found.made.push(where);
    });
  }
  return found;
}

/** The parts of a syntax tree that tell of regular expressions. */
interface SyntaxNode {
  start: number;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
}

function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && 'start' in value) see(value as SyntaxNode);
  for (const part of Object.values(value)) visit(part, see);
}
