import type { RE2JS } from 're2js';
import { compilePattern } from './find-patterns.ts';

/** An entry found by a pattern in RE2 syntax. */
export interface CompiledPattern {
  entry: number;
  pattern: string;
}

/**
 * The patterns of an opened list. Each is compiled when one of its literals is first found, because compiling
 * takes far longer than loading the list. All are kept: `ListLimits` allows no more than fit into memory.
 */
export class CompiledPatterns {
  readonly #sources: ReadonlyMap<number, string>;
  readonly #compiled = new Map<number, RE2JS | null>();

  constructor(patterns: readonly CompiledPattern[]) {
    this.#sources = new Map(patterns.map(({ entry, pattern }) => [entry, pattern]));
  }

  /** The pattern of an entry, or null when it has none. */
  of(entry: number): RE2JS | null {
    const known = this.#compiled.get(entry);
    if (known !== undefined) return known;
    const source = this.#sources.get(entry);
    const compiled = source === undefined ? null : compilePattern(source, '');
    const pattern = compiled?.ok ? compiled.value : null;
    this.#compiled.set(entry, pattern);
    return pattern;
  }
}
