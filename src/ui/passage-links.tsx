import { useState } from 'preact/hooks';
import type { Report } from '../contract/report.ts';
import type { Result } from '../contract/result.ts';
import type { FoundAgain } from '../messages/message-contract.ts';
import { sendToWorker } from '../messages/send-message.ts';
import { translate } from '../platform/translate.ts';
import { ChangedWords } from './changed-words.tsx';
import { type Finding, foundSentence } from './found-sentence.ts';

/** The passages of a report, each a button that opens its page, finds it there, and says how it was found. */
export function PassageLinks({ report, pageUrl }: { report: Report; pageUrl: string }) {
  return (
    <ul class="stack tight" aria-label={translate('sent_passages')}>
      {report.passages.map((passage, index) => (
        <PassageLink
          key={index}
          words={passage.quote.exact}
          find={() => sendToWorker('find-again', { pageUrl, passage })}
        />
      ))}
    </ul>
  );
}

function PassageLink({ words, find }: { words: string; find: () => Promise<Result<FoundAgain>> }) {
  const [found, setFound] = useState<Finding>(null);
  const press = async () => {
    setFound('seeking');
    setFound(await find());
  };
  return (
    <li class="stack tight">
      <div class="row apart">
        <q>{words}</q>
        <button type="button" disabled={found === 'seeking'} onClick={press}>
          {translate('find_again')}
        </button>
      </div>
      <p role="status" class="soft">
        {foundSentence(found)}
      </p>
      <ChangedWords finding={found} />
    </li>
  );
}
