import { readFile, stat } from 'node:fs/promises';
import { bundleLimit } from '../src/contract/bundle.ts';
import { messageOf } from '../src/contract/result.ts';
import { checkBundle, isWhole } from '../src/export/evidence/check-bundle.ts';
import { checkedSentences } from './checked-sentences.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { verifyCommand, verifyUsage } from './verify-command.ts';

/** `npx qiuzheng-verify`. */
const whole = 0;
const changed = 1;
const failed = 2;

const command = verifyCommand(process.argv.slice(2));
if (command.name === 'help') console.log(verifyUsage);
else if (command.name === 'wrong') {
  console.error(`${command.sentence}\n\n${verifyUsage}`);
  process.exitCode = failed;
} else {
  let code: number = whole;
  for (const path of command.files) code = Math.max(code, await verify(path, command.key));
  process.exitCode = code;
}

async function verify(path: string, key: string | null): Promise<number> {
  try {
    const { size } = await stat(path);
    // What is larger is no bundle, and is not read into memory.
    const checked =
      size > 2 * bundleLimit
        ? { ok: false as const, error: { code: 'bundle_not_read' as const } }
        : await checkBundle(new Uint8Array(await readFile(path)), key);
    if (!checked.ok) {
      console.error(`${path}: ${refusalSentence(checked.error)}`);
      return failed;
    }
    console.log([path, ...checkedSentences(checked.value), ''].join('\n'));
    return isWhole(checked.value) ? whole : changed;
  } catch (error) {
    console.error(`${path}: ${messageOf(error)}`);
    return failed;
  }
}
