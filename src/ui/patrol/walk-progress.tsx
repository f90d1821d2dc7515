import type { Patrol, Walk } from '../../history/records.ts';
import { translate } from '../../platform/translate.ts';

/** More pages than this are no strip of pieces any more. */
const mostPieces = 80;

/** How far a walk has come: which pages were looked at, which skipped, and where it is. */
export function WalkProgress({ patrol, walk }: { patrol: Patrol; walk: Walk }) {
  const { pages } = patrol;
  const at = pages.findIndex(({ url }) => url === walk.at);
  const words = translate('patrol_place', at + 1, pages.length);
  if (pages.length > mostPieces)
    return <progress class="walk-bar" aria-label={words} value={at + 1} max={pages.length} />;
  return (
    <div class="walk-strip" role="img" aria-label={words}>
      {pages.map(({ url }) => (
        <i key={url} class={pieceOf(walk, url)} />
      ))}
    </div>
  );
}

function pieceOf({ at, state, visits }: Walk, url: string): string {
  if (url === at && state !== 'over') return 'here';
  const visit = visits[url];
  return visit ? (visit.isDone ? 'done' : 'skipped') : '';
}
