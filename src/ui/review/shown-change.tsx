import { statuses } from '../../contract/list.ts';
import type { EntryChange } from '../../contract/staff/verdict.ts';
import { translate } from '../../platform/translate.ts';
import { categoryName } from '../category-name.ts';
import { compareParts } from './compare-parts.ts';
import { exactMoment } from './exact-moment.ts';
import { type LinePiece, type PartLabel, partsOfEntry } from './parts-of-entry.ts';
import { showInvisible } from './show-invisible.ts';

/** An entry before and after, part by part; lines that are the same on both sides stand there once. */
export function ShownChange({ change }: { change: EntryChange }) {
  const before = change.before === null ? [] : partsOfEntry(change.before);
  return (
    <dl class="change card">
      {compareParts(before, partsOfEntry(change.after)).map(({ label, lines }) => (
        <div key={JSON.stringify(label)}>
          <dt>
            <Label label={label} />
          </dt>
          {lines.map(({ pieces, is }, place) => (
            <dd key={place}>
              {is === 'new' ? (
                <ins>
                  <Line pieces={pieces} />
                </ins>
              ) : is === 'gone' ? (
                <del>
                  <Line pieces={pieces} />
                </del>
              ) : (
                <Line pieces={pieces} />
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Each piece stands by itself, so that none can pass for a part of the next one. */
const Line = ({ pieces }: { pieces: readonly LinePiece[] }) => (
  <>
    {pieces.map((piece, place) => (
      <bdi key={place}>
        {piece.label ? (
          <>
            <Label label={piece.label} />{' '}
          </>
        ) : null}
        {said(piece)}
      </bdi>
    ))}
  </>
);

const Label = ({ label }: { label: PartLabel }) =>
  'words' in label ? <span>{translate(label.words)}</span> : <code>{showInvisible(label.name)}</code>;

function said({ kind, text }: LinePiece): string {
  if (kind === 'moment') return exactMoment(text);
  const status = kind === 'status' && statuses.find((one) => one === text);
  if (status) return translate(`status_${status}`);
  return showInvisible(kind === 'category' ? categoryName({ id: text, title: {} }) : text);
}
