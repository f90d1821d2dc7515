import { CueTurns } from './cue-exceptions.ts';
import { isTokenAt } from './cue-sentence.ts';
import { type RefutationTurns, refutationTurns } from './exception-patterns.ts';
import { foldedExpression } from './folded-expression.ts';

const expressionsOf = (turns: RefutationTurns) => ({
  verdictTurns: new CueTurns([...turns.both, ...turns.verdicts]),
  denialTurns: new CueTurns([...turns.both, ...turns.denials]),
  affirmation: foldedExpression(turns.affirmations),
  referring: foldedExpression(turns.referring),
  light: foldedExpression(turns.light, 'y'),
  heading: foldedExpression(turns.headings),
  besideHeading: foldedExpression([...turns.besideHeading, '[\\s【\\[#＃（(]'], 'g'),
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
    zh ??= expressionsOf(refutationTurns.zh);
    return zh;
  }
  en ??= expressionsOf(refutationTurns.en);
  return en;
}
