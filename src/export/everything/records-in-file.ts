import { JSONParser, TokenType } from '@streamparser/json';
import { messageOf } from '../../contract/result.ts';
import { exportFormat, isLaterFormat } from '../../settings/export-format.ts';
import { type KeptStore, keptStoreNames } from './kept-stores.ts';

/** Something in a file that was taken out, not yet looked at. */
export type InFile = { of: 'settings'; value: unknown } | { of: KeptStore; value: unknown };

/** Thrown where a file is not of the format, or breaks off. */
export class NotOurFile extends Error {}

/** Thrown where a later version of the product saved a file. */
export class LaterFile extends NotOurFile {}

/** So large may what stands in one place be: a picture in base64, and room to spare. */
const mostOfOne = 64 * 1024 * 1024;

/** Nothing of ours is nested so deep. What is takes memory for each level, and no database stores it. */
const deepest = 100;

/**
 * What stands in a file that was taken out of the product, in the pieces in which it is read, so that no more
 * than one of them is in memory. The format has to be named before anything else.
 */
export async function* recordsInFile(pieces: AsyncIterable<string>): AsyncGenerator<InFile[]> {
  let isOurs = false;
  let isEnded = false;
  let since = 0;
  let found: InFile[] = [];
  const parser = new JSONParser({
    paths: ['$.format', '$.settings', ...keptStoreNames.map((store) => `$.${store}.*`)],
    keepStack: false,
  });
  parser.onValue = ({ value, key, stack }) => {
    since = 0;
    if (stack.length === 1 && key === 'format') {
      if (isLaterFormat(value)) throw new LaterFile();
      isOurs = value === exportFormat;
    } else if (!isOurs) throw new NotOurFile();
    else if (stack.length === 1) found.push({ of: 'settings', value });
    else {
      const store = keptStoreNames.find((name) => name === stack[1]?.key);
      if (store) found.push({ of: store, value });
    }
  };
  let depth = 0;
  parser.onToken = ({ token }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > deepest) throw new NotOurFile();
  };
  parser.onEnd = () => {
    isEnded = true;
  };
  for await (const piece of pieces) {
    since += piece.length;
    if (since > mostOfOne) throw new NotOurFile();
    try {
      parser.write(piece);
    } catch (error) {
      throw error instanceof NotOurFile ? error : new NotOurFile(messageOf(error));
    }
    if (found.length > 0) yield found;
    found = [];
  }
  if (!isOurs || !isEnded) throw new NotOurFile();
}
