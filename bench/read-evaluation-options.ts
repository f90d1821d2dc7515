import { parseArgs } from 'node:util';
import { messageOf } from '../src/contract/result.ts';

/** What `claims:evaluate` is asked to do. */
export interface EvaluationOptions {
  claimsPath: string;
  textsPath: string;
  /** How many wordings of each claim are used. */
  wordings: number;
  quiet: boolean;
  curve: boolean;
}

/** Reads the arguments of `claims:evaluate`; a sentence when they are not right. */
export function readEvaluationOptions(args: readonly string[]): EvaluationOptions | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        wordings: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        curve: { type: 'boolean', default: false },
      },
    });
    const [claimsPath, textsPath] = positionals;
    if (!claimsPath || !textsPath || positionals.length > 2) return 'Two files are needed.';
    const { wordings, quiet, curve } = values;
    if (wordings !== undefined && !/^[1-9]\d{0,8}$/.test(wordings))
      return `--wordings: "${wordings}" is no number from 1 on.`;
    return { claimsPath, textsPath, wordings: Number(wordings ?? Number.POSITIVE_INFINITY), quiet, curve };
  } catch (error) {
    // The library tells an option it does not know by throwing.
    return messageOf(error);
  }
}
