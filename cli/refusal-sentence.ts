import type { Refusal } from '../src/contract/result.ts';
import messages from '../src/public/_locales/en/messages.json' with { type: 'json' };

const sentences: Record<string, { message: string } | undefined> = messages;

/** A refusal as the English sentence the extension shows for it. */
export const refusalSentence = ({ code, values = [] }: Refusal): string =>
  (sentences[`refusal_${code}`]?.message ?? code).replace(
    /\$(\d)/g,
    (_, place: string) => values[Number(place) - 1] ?? '',
  );
