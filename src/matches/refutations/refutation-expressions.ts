import { CueExceptions } from './cue-exceptions.ts';
import { isTokenAt } from './cue-sentence.ts';
import { type ExceptionPatterns, exceptionPatterns } from './exception-patterns.ts';
import { foldedExpression } from './folded-expression.ts';

const expressionsOf = (patterns: ExceptionPatterns) => ({
  verdictExceptions: new CueExceptions([...patterns.both, ...patterns.verdicts]),
  denialExceptions: new CueExceptions([...patterns.both, ...patterns.denials]),
  affirmation: foldedExpression(patterns.affirmations),
  referring: foldedExpression(patterns.referring),
  light: foldedExpression(patterns.light, 'y'),
  heading: foldedExpression(patterns.headings),
  besideHeading: foldedExpression([...patterns.besideHeading, '[\\s【\\[#＃（(]'], 'g'),
});

type Expressions = ReturnType<typeof expressionsOf>;

let zh: Expressions | null = null;
let en: Expressions | null = null;

/**
 * The expressions of the language in which something is written, for folded texts; made at first use, because
 * most texts need none.
 */
export function languageAt(text: string, place: number): Expressions {
  if (!isTokenAt(text, place)) {
    zh ??= expressionsOf(exceptionPatterns.zh);
    return zh;
  }
  en ??= expressionsOf(exceptionPatterns.en);
  return en;
}
