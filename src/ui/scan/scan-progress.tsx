import { type MessageKey, translate } from '../../platform/translate.ts';
import { sayBytes } from '../say-bytes.ts';
import { secondsLeft } from './seconds-left.ts';
import { rowsOf, type Scan, type ScanActions } from './use-scan.ts';

const stateWords: Record<Exclude<Scan['state'], 'idle'>, MessageKey> = {
  running: 'scan_running',
  paused: 'scan_paused',
  stopped: 'scan_stopped',
  done: 'scan_done',
};

/** How far a scan is, and what can be done about that. */
export function ScanProgress({ scan, actions }: { scan: Scan; actions: ScanActions }) {
  const { state, file, read, size, took, parts } = scan;
  if (state === 'idle') return null;
  const format = new Intl.NumberFormat(translate('page_language'), { maximumFractionDigits: 0 });
  const left = secondsLeft(read, size, took);
  const isRunning = state === 'running';
  const isDone = state === 'done';
  return (
    <div class="stack tight">
      <div class="scan-head">
        <p>
          <strong>{file?.name}</strong> <output>{translate(stateWords[state])}</output>
        </p>
        {/* When all is read, its room is left: what was found stays in its place under a press. */}
        <div class={isDone ? 'row void' : 'row'}>
          {isRunning ? (
            <button type="button" onClick={actions.pause}>
              {translate('scan_pause')}
            </button>
          ) : (
            <button type="button" class="primary" disabled={isDone} onClick={actions.goOn}>
              {translate('scan_go_on')}
            </button>
          )}
          {state === 'stopped' ? null : (
            <button type="button" disabled={isDone} onClick={actions.stop}>
              {translate('scan_stop')}
            </button>
          )}
        </div>
      </div>
      <progress
        value={size === 0 ? 1 : read}
        max={size === 0 ? 1 : size}
        aria-label={translate('scan_progress')}
      />
      <p class="soft">
        {translate('scan_rows', format.format(rowsOf(parts)))}
        {' · '}
        {translate('scan_bytes', sayBytes(read), sayBytes(size))}
        {isRunning && took >= 1000 ? ` · ${translate('scan_rate', sayBytes((read * 1000) / took))}` : ''}
        {isRunning && left !== null ? ` · ${translate('scan_left', format.format(left))}` : ''}
      </p>
    </div>
  );
}
