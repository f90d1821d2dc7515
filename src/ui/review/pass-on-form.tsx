import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Partners } from '../../contract/bundle.ts';
import { good, type Refusal, type Result } from '../../contract/result.ts';
import type { Claim } from '../../contract/staff/claim.ts';
import { translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { mayMoveFocus } from '../may-move-focus.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { saveFile } from '../save-file.ts';
import { ActButton } from './act-button.tsx';

/** Passes a claim, or one of its reports, on to another desk, at once or as a file. Escape leaves it. */
export function PassOnForm(props: {
  desk: DeskClient;
  claim: Claim;
  /** The one report to pass on; null for the whole claim. */
  report: string | null;
  onPassed: () => Promise<void>;
  onClose: () => void;
}) {
  const { desk, claim } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [partners, setPartners] = useState<Result<Partners> | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => void desk.partners().then(setPartners), [desk]);
  const desks = partners?.ok ? partners.value.desks : [];
  // To the first choice there is, and to the way out once it is done.
  useLayoutEffect(() => {
    if (partners === null || mayMoveFocus('.action-form'))
      form.current?.querySelector<HTMLElement>('input, .row button')?.focus();
  }, [partners, done]);
  /** Above the title of the claim, or below that of the report. */
  const Head = props.report === null ? 'h2' : 'h5';
  const chosen = desks.find((one) => one.id === to);

  const wanted = (id: string) => ({ to: id, reports: props.report === null ? null : [props.report] });
  const settle = async (passed: Result<string>) => {
    setRefusal(passed.ok ? null : passed.error);
    if (!passed.ok) return;
    setDone(passed.value);
    await props.onPassed();
  };
  const send = async () => {
    if (!chosen) return;
    const passed = await desk.passOn(claim.id, wanted(chosen.id));
    await settle(
      passed.ok
        ? good(translate('pass_on_sent', chosen.name, `${passed.value.reports}`, `${passed.value.of}`))
        : passed,
    );
  };
  const save = async () => {
    if (!chosen) return;
    const file = await desk.bundleFile(claim.id, wanted(chosen.id));
    if (file.ok) saveFile(file.value, `claim-${claim.number}.zip`);
    await settle(file.ok ? good(translate('pass_on_saved', chosen.name)) : file);
  };
  return (
    <form
      ref={form}
      class="action-form stack"
      aria-labelledby={id}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <Head id={id}>{translate(props.report === null ? 'pass_on_head' : 'pass_on_one')}</Head>
      <output>
        {done !== null ? (
          <Notice tone="good">
            <p>{done}</p>
          </Notice>
        ) : null}
      </output>
      {done !== null ? null : desks.length > 0 ? (
        <>
          <fieldset class="stack tight scrolled">
            <legend>{translate('pass_on_hint')}</legend>
            {desks.map(({ id: each, name, address }) => (
              <label class="choice" key={each}>
                <input type="radio" name="desk" checked={to === each} onChange={() => setTo(each)} />
                <span>
                  {name} <span class="soft">{address ?? translate('pass_on_by_file')}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="soft">{translate('pass_on_meaning')}</p>
        </>
      ) : partners ? (
        <p>{partners.ok ? translate('pass_on_none') : null}</p>
      ) : null}
      <RefusalNotice refusal={partners?.ok === false ? partners.error : refusal} />
      <div class="row">
        {done === null && chosen ? (
          <>
            {chosen.address !== null ? (
              <ActButton class="primary" act={send}>
                {translate('pass_on_send')}
              </ActButton>
            ) : null}
            <ActButton class="" act={save}>
              {translate('pass_on_save')}
            </ActButton>
          </>
        ) : null}
        <button type="button" onClick={props.onClose}>
          {translate(done === null ? 'cancel' : 'pass_on_close')}
        </button>
      </div>
    </form>
  );
}
