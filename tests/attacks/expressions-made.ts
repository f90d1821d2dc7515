import type { Expression } from './expressions-in.ts';

const Original = RegExp;
const made = new Map<string, Expression>();

/** What the product made an expression with: the first line of its own code below the constructor. */
function whereMade(): string | undefined {
  const lines = new Error().stack?.split('\n').slice(2) ?? [];
  return lines
    .map((line) => /\b((?:src|desk)\/[^?:]+\.tsx?)[^:]*:(\d+)/.exec(line))
    .find(Boolean)
    ?.slice(1)
    .join(':');
}

/**
 * From here on keeps each expression that the product makes as it runs. Code that makes some as it is loaded
 * must be loaded after this.
 */
globalThis.RegExp = new Proxy(Original, {
  construct(target, args: [string | RegExp, string?]) {
    const expression = new target(...args);
    const where = whereMade();
    const { source, flags } = expression;
    if (where) made.set(JSON.stringify([source, flags]), { source, flags, where });
    return expression;
  },
});

/** The expressions made so far. */
export const expressionsMade = (): Expression[] => [...made.values()];
