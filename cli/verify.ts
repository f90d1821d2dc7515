import { messageOf } from '../src/contract/result.ts';
import { isWhole } from '../src/export/evidence/check-bundle.ts';
import { checkBundles } from '../src/export/evidence/check-bundles.ts';
import { checkedSentences } from './checked-sentences.ts';
import { openFile } from './open-file.ts';
import { plainName } from './plain-name.ts';
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
  let code: number = whole;
  try {
    const file = await openFile(path);
    try {
      for await (const { name, checked } of checkBundles(file.source, key)) {
        const called = name === null ? path : `${path}: ${plainName(name)}`;
        if (checked.ok) console.log([called, ...checkedSentences(checked.value), ''].join('\n'));
        else console.error(`${called}: ${refusalSentence(checked.error)}`);
        code = Math.max(code, checked.ok ? (isWhole(checked.value) ? whole : changed) : failed);
      }
    } finally {
      await file.close();
    }
    return code;
  } catch (error) {
    console.error(`${path}: ${messageOf(error)}`);
    return failed;
  }
}
