import type { Entry } from '../contract/list.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { explainMatch } from '../matches/explain/explain-match.ts';
import { findMatches } from '../matches/find-matches.ts';
import type { Match } from '../matches/words/match.ts';
import type { MatchReason, MatchToExplain } from '../messages/message-contract.ts';
import { translate } from '../platform/translate.ts';
import { flagKeyOf } from './flag-of.ts';
import { listsInForce, readDetails, readMatch } from './lists-in-force.ts';

/**
 * Why a passage is marked, in the reader's language: matched once more, so that nothing has to be kept for
 * it.
 */
export async function explainInText({
  text,
  start,
  end,
  flagKey,
}: MatchToExplain): Promise<Result<MatchReason>> {
  for (const list of await listsInForce()) {
    if (!flagKey.startsWith(flagKeyOf(list.key, ''))) continue;
    const matches = findMatches(text, list.compiled).filter(
      (each) => each.start === start && each.end === end,
    );
    const areKnown = await readDetails(
      list,
      matches.map(({ entry }) => entry),
    );
    if (!areKnown) continue;
    const idOf = ({ entry }: Match) => list.details.get(entry)?.id ?? '';
    const match = matches.find((each) => flagKeyOf(list.key, idOf(each)) === flagKey);
    if (!match) continue;
    const how = await readMatch(list, match.entry);
    if (!how) continue;
    const history = list.details.get(match.entry)?.history ?? [];
    return good({ reasons: reasonsFor(text, match, { id: idOf(match), match: how }), history });
  }
  return refused('page_changed');
}

function reasonsFor(text: string, match: Match, entry: Pick<Entry, 'id' | 'match'>): string[] {
  const { seen, readAs, undone, isChecked } = explainMatch(text, match, entry);
  if (match.kind === 'claim') return [translate('why_claim', Math.round(match.score * 100))];
  if (isChecked) return [translate('why_detector_checked')];
  const how = translate(`why_${match.kind}`, readAs);
  if (undone.length === 0) return [how];
  const steps = undone.map((disguise) => translate(`undone_${disguise}`)).join(translate('list_comma'));
  return [how, translate('why_undone', seen, readAs, steps)];
}
