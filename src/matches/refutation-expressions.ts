import { isTokenAt } from './cue-sentence.ts';
import { CueTurns } from './cue-turns.ts';
import { foldedExpression } from './folded-expression.ts';
import { type RefutationTurns, refutationTurns } from './refutation-turns.ts';

const expressionsOf = (turns: RefutationTurns) => ({
  verdictTurns: new CueTurns([...turns.both, ...turns.verdicts]),
  denialTurns: new CueTurns([...turns.both, ...turns.denials]),
  affirmation: foldedExpression(turns.affirmations),
  referring: foldedExpression(turns.referring),
  light: foldedExpression(turns.light, 'y'),
  lights: foldedExpression(turns.light, 'g'),
  empty: foldedExpression(turns.empty, 'g'),
  heading: foldedExpression(turns.headings),
  besideHeading: foldedExpression([...turns.besideHeading, '[\\s【\\[#＃（(]'], 'g'),
});

/** The expressions of each language, for folded texts. */
export const zh = expressionsOf(refutationTurns.zh);
const en = expressionsOf(refutationTurns.en);

/** The expressions of the language in which something is written. */
export const languageAt = (text: string, place: number) => (isTokenAt(text, place) ? en : zh);
