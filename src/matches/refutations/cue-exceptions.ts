import type { Span } from '../../contract/span.ts';
import { foldedSlice, sentenceEnd, sentenceStart } from './cue-sentence.ts';
import { ExceptionPrefilter, passes } from './exception-prefilter.ts';
import { foldedExpression, foldedSource } from './folded-expression.ts';
import { readPattern } from './regex-letters.ts';

/**
 * Looks for exceptions (see `ExceptionPatterns`) around cues. Most cues have none, which the letters beside
 * them show: a regular expression runs only where its prefilter lets it.
 */
export class CueExceptions {
  /** Patterns that follow a cue, that precede one, and that hold one. */
  readonly #following: RegExp;
  readonly #preceding: RegExp;
  readonly #holding: RegExp;
  readonly #guards: {
    after: ExceptionPrefilter;
    before: ExceptionPrefilter;
    around: ExceptionPrefilter;
    inCue: ExceptionPrefilter;
  };

  constructor(patterns: readonly string[]) {
    const following = patterns
      .filter((pattern) => pattern.startsWith('>'))
      .map((pattern) => pattern.slice(1));
    const preceding = patterns
      .filter((pattern) => pattern.endsWith('<'))
      .map((pattern) => pattern.slice(0, -1));
    const holding = patterns.filter((pattern) => !/^>|<$/.test(pattern)).map(partsOf);
    this.#following = foldedExpression(following, 'y');
    this.#preceding = foldedExpression(preceding.length > 0 ? [`(?:${preceding.join('|')})$`] : []);
    this.#holding = foldedExpression(
      holding.map(({ before, cue, after }) => `${before ? `(?<=${before})` : ''}<${cue}${after}`),
      'y',
    );
    const sides = holding.map(({ before, cue }) => ({ before: readFolded(before), cue: readFolded(cue) }));
    const isToldByCue = ({ before, cue }: (typeof sides)[number]) => passes(cue, 1) < passes(before, -1);
    this.#guards = {
      after: new ExceptionPrefilter(1, following.map(readFolded)),
      before: new ExceptionPrefilter(-1, preceding.map(readFolded)),
      around: new ExceptionPrefilter(
        -1,
        sides.filter((side) => !isToldByCue(side)).map(({ before }) => before),
      ),
      inCue: new ExceptionPrefilter(
        1,
        sides.filter(isToldByCue).map(({ cue }) => cue),
      ),
    };
  }

  /** Whether an exception stands around a cue, in its sentence. */
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

/** The part of a cue's sentence before it, and the part after it. */
const textBefore = (text: string, start: number) => foldedSlice(text, sentenceStart(text, start), start);
const textAfter = (text: string, end: number) => foldedSlice(text, end, sentenceEnd(text, end));

function matchesAt(expression: RegExp, text: string, place: number): boolean {
  expression.lastIndex = place;
  return expression.test(text);
}

const readFolded = (part: string) => readPattern(foldedSource(part));

/** The parts of a pattern that holds a cue: before the cue, its beginning, and the rest with its `>`. */
function partsOf(pattern: string): { before: string; cue: string; after: string } {
  const [, before = '', cue = '', after = ''] =
    /^((?:\[[^\]]*\]|[^[<])*)<((?:\[[^\]]*\]|[^[>])*)(.*)$/s.exec(pattern) ?? [];
  return { before, cue, after };
}
