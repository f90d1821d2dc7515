import { good, type Result, refused } from '../contract/result.ts';
import { explainMatch } from '../matches/explain-match.ts';
import { findMatches } from '../matches/find-matches.ts';
import type { Match } from '../matches/match.ts';
import type { MatchReason, MatchToExplain } from '../messages/message-contract.ts';
import { translate } from '../ui/translate.ts';
import { listsInForce, readDetails } from './lists-in-force.ts';

/** Why a passage is marked, in the reader's language: matched once more, so that nothing has to be kept for it. */
export async function explainInText({
  text,
  start,
  end,
  listId,
  entryId,
}: MatchToExplain): Promise<Result<MatchReason>> {
  for (const list of await listsInForce()) {
    if (list.ready.id !== listId) continue;
    const { entryIds } = list.compiled;
    const match = findMatches(text, list.compiled).find(
      (each) => each.start === start && each.end === end && entryIds[each.entry] === entryId,
    );
    if (!match || !(await readDetails(list, [match.entry]))) continue;
    const history = list.details.get(match.entry)?.history ?? [];
    return good({ reasons: reasonsFor(text, match, entryIds), history });
  }
  return refused('page_changed');
}

function reasonsFor(text: string, match: Match, entryIds: readonly string[]): string[] {
  const { seen, readAs, undone } = explainMatch(text, match, entryIds);
  const how =
    match.kind === 'claim'
      ? translate('why_claim', Math.round(match.score * 100))
      : translate(`why_${match.kind}`, readAs);
  if (undone.length === 0 || match.kind === 'claim') return [how];
  const steps = undone.map((disguise) => translate(`undone_${disguise}`)).join(translate('list_comma'));
  return [how, translate('why_undone', seen, readAs, steps)];
}
