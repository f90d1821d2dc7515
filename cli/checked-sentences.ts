import type { CheckedBundle, CheckedFile } from '../src/export/evidence/check-bundle.ts';
import { plainName } from './plain-name.ts';

const signatures: Record<CheckedBundle['signature'], string> = {
  none: 'The manifest is not signed: that the files fit it does not say who made them.',
  unchecked: 'The manifest is signed by a desk; --key looks at its signature.',
  holds: 'The signature of the manifest is that of the key.',
  wrong: 'The signature of the manifest is WRONG: it is not that of the key, or the manifest was changed.',
};

/** What was found of a bundle, line by line. Pure. */
export function checkedSentences({ madeAt, files, receipt, signature }: CheckedBundle): string[] {
  return [
    `Made at ${madeAt}.`,
    ...files.map(fileSentence),
    ...(receipt ? [receiptSentence(receipt)] : []),
    signatures[signature],
  ];
}

function fileSentence({ name, state, named, found }: CheckedFile): string {
  const shown = plainName(name);
  if (state === 'same') return `ok       ${shown}  ${named}`;
  if (state === 'missing') return `MISSING  ${shown}  should be ${named}`;
  if (state === 'unnamed') return `UNNAMED  ${shown}  is not in the manifest`;
  const is = found === null ? 'longer than it should be' : found === named ? 'not what its name says' : found;
  return `CHANGED  ${shown}  should be ${named}, is ${is}`;
}

function receiptSentence({
  desk,
  receivedAt,
  sha256,
  isSame,
}: NonNullable<CheckedBundle['receipt']>): string {
  const took = `by the manifest, ${plainName(desk)} took it at ${receivedAt}`;
  return isSame
    ? `The report is the one with the hash of the receipt ${sha256}: ${took}.`
    : `The report is NOT the one of the receipt, whose hash is ${sha256}: ${took}.`;
}
