import type { Span } from '../../contract/span.ts';
import { foldedSlice, sentenceEnd, sentenceStart } from './cue-sentence.ts';
import { passes, TurnGuard } from './exception-prefilter.ts';
import { foldedExpression, foldedSource } from './folded-expression.ts';
import { readTurn } from './regex-letters.ts';

/**
 * Turns (see `RefutationTurns`) made ready to be looked for around cues. Most cues have none, and the letters
 * beside them tell so: a regular expression is run only where its guard lets it.
 */
export class CueTurns {
  /** Those that follow a cue, those that precede one, and those that hold it. */
  readonly #following: RegExp;
  readonly #preceding: RegExp;
  readonly #holding: RegExp;
  readonly #guards: { after: TurnGuard; before: TurnGuard; around: TurnGuard; inCue: TurnGuard };

  constructor(turns: readonly string[]) {
    const following = turns.filter((turn) => turn.startsWith('>')).map((turn) => turn.slice(1));
    const preceding = turns.filter((turn) => turn.endsWith('<')).map((turn) => turn.slice(0, -1));
    const holding = turns.filter((turn) => !/^>|<$/.test(turn)).map(partsOf);
    this.#following = foldedExpression(following, 'y');
    this.#preceding = foldedExpression(preceding.length > 0 ? [`(?:${preceding.join('|')})$`] : []);
    this.#holding = foldedExpression(
      holding.map(({ before, cue, after }) => `${before ? `(?<=${before})` : ''}<${cue}${after}`),
      'y',
    );
    const sides = holding.map(({ before, cue }) => ({ before: readFolded(before), cue: readFolded(cue) }));
    const isToldByCue = ({ before, cue }: (typeof sides)[number]) => passes(cue, 1) < passes(before, -1);
    this.#guards = {
      after: new TurnGuard(1, following.map(readFolded)),
      before: new TurnGuard(-1, preceding.map(readFolded)),
      around: new TurnGuard(
        -1,
        sides.filter((side) => !isToldByCue(side)).map(({ before }) => before),
      ),
      inCue: new TurnGuard(
        1,
        sides.filter(isToldByCue).map(({ cue }) => cue),
      ),
    };
  }

  /** Whether a turn stands around a cue, in its sentence. */
  standAround(text: string, cue: Span): boolean {
    const { after, before, around, inCue } = this.#guards;
    const { start, end } = cue;
    let told = '';
    let toldBefore = '';
    if (after.mayPass(text, end)) {
      told = textAfter(text, end);
      if (matchesAt(this.#following, told, 0)) return true;
    }
    if (before.mayPass(text, start - 1)) {
      toldBefore = textBefore(text, start);
      if (this.#preceding.test(toldBefore)) return true;
    }
    if (!around.mayPass(text, start - 1) && !inCue.mayPass(text, start)) return false;
    toldBefore ||= textBefore(text, start);
    told ||= textAfter(text, end);
    const sentence = `${toldBefore}<${foldedSlice(text, start, end)}>${told}`;
    return matchesAt(this.#holding, sentence, toldBefore.length);
  }
}

/** What stands in the sentence of a cue before it, or after it. */
const textBefore = (text: string, start: number) => foldedSlice(text, sentenceStart(text, start), start);
const textAfter = (text: string, end: number) => foldedSlice(text, end, sentenceEnd(text, end));

function matchesAt(expression: RegExp, text: string, place: number): boolean {
  expression.lastIndex = place;
  return expression.test(text);
}

const readFolded = (part: string) => readTurn(foldedSource(part));

/**
 * The parts of a turn that holds a cue: what stands before the cue, what the cue begins with, and the rest
 * with its `>`.
 */
function partsOf(turn: string): { before: string; cue: string; after: string } {
  const [, before = '', cue = '', after = ''] =
    /^((?:\[[^\]]*\]|[^[<])*)<((?:\[[^\]]*\]|[^[>])*)(.*)$/s.exec(turn) ?? [];
  return { before, cue, after };
}
