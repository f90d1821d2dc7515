import { useId, useRef, useState } from 'preact/hooks';
import { type Refusal, type Result, refused } from '../../contract/result.ts';
import type { Patrol } from '../../history/records.ts';
import { mostMarkup, type PageList, parsePageList } from '../../patrol/parse-page-lists.ts';
import { addPages, freeName, lastUsed, madeByPerson } from '../../patrol/patrol-store.ts';
import { mostPages } from '../../patrol/with-pages.ts';
import { translate } from '../../platform/translate.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { useAct } from '../use-act.ts';
import { useDroppedFile } from '../use-dropped-file.ts';

const newSet = '';

/** A place to type or paste addresses, one a line, or to choose or drop a file with them. */
export function AddPages(props: { patrols: Patrol[] }) {
  const patrols = madeByPerson(props.patrols);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [said, setSaid] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const textId = useId();
  const targetId = useId();
  const nameId = useId();
  const target = chosen ?? lastUsed(patrols)?.id ?? newSet;
  const defaultName = translate('patrol_default_name');

  const add = async (read: Result<PageList>, called: string): Promise<boolean> => {
    setRefusal(read.ok ? null : read.error);
    setSaid([]);
    if (!read.ok) return false;
    const list = read.value;
    const unread =
      list.unreadCount > 0 ? [translate('patrol_unread', list.unreadCount, list.unread[0] ?? '')] : [];
    if (list.pages.length === 0) {
      setSaid([translate('patrol_no_address')]);
      return false;
    }
    const fresh = { name: name.trim() || freeName(called || defaultName, props.patrols) };
    const added = await addPages(target === newSet ? fresh : { id: target }, list.pages);
    setRefusal(added.ok ? null : added.error);
    if (!added.ok) return false;
    const { added: count, leftOut } = added.value;
    const full = leftOut > 0 ? [translate('patrol_full', leftOut, mostPages)] : [];
    const there = list.pages.length - count - leftOut;
    const done = count > 0 ? translate('patrol_added', count, there) : translate('patrol_none_added', there);
    setSaid([done, ...full, ...unread]);
    // What there is no room for may go to another set.
    if (count === 0 && leftOut > 0) return false;
    setName('');
    // What comes next goes to the set that was just made.
    if (target === newSet) setChosen(null);
    return true;
  };
  // Pressed twice, it would make two sets of the same pages.
  const [, addText] = useAct(async () => {
    // What is typed meanwhile stays.
    if (await add(parsePageList(text), '')) setText((now) => (now === text ? '' : now));
  });
  const addFile = async (file: File | undefined) => {
    if (!file) return;
    await add(await readPages(file), file.name.replace(/\.[a-z]{2,5}$/i, ''));
  };
  const isOver = useDroppedFile(addFile);

  return (
    <form
      class="stack tight patrol-add"
      onSubmit={(event) => {
        event.preventDefault();
        void addText();
      }}
    >
      <label for={textId}>{translate('patrol_add_title')}</label>
      <p class="soft" id={`${textId}-hint`}>
        {translate('patrol_add_hint')}
      </p>
      <textarea
        id={textId}
        class={isOver ? 'over' : ''}
        aria-describedby={`${textId}-hint`}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {patrols.length > 0 ? (
        <div class="row">
          <label for={targetId}>{translate('patrol_add_to')}</label>
          <select
            id={targetId}
            class="grow"
            value={target}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {patrols.map((patrol) => (
              <option key={patrol.id} value={patrol.id}>
                {patrol.name}
              </option>
            ))}
            <option value={newSet}>{translate('patrol_new_set')}</option>
          </select>
        </div>
      ) : null}
      {target === newSet ? (
        <>
          <label for={nameId}>{translate('patrol_name')}</label>
          <input
            id={nameId}
            value={name}
            maxLength={100}
            placeholder={freeName(defaultName, props.patrols)}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </>
      ) : null}
      <div class="row">
        <button type="submit">{translate('patrol_add')}</button>
        <button type="button" onClick={() => input.current?.click()}>
          {translate('patrol_choose_file')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt,.csv,.tsv,.html,.htm,.opml,.xml,.json,text/*"
          onChange={(event) => {
            void addFile(event.currentTarget.files?.[0]);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        {said.length > 0 ? (
          <Notice>
            {said.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        ) : null}
      </div>
      <RefusalNotice refusal={refusal} />
    </form>
  );
}

async function readPages(file: File): Promise<Result<PageList>> {
  if (file.size > mostMarkup * 1_000_000) return refused('pages_too_large', String(mostMarkup));
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return refused('file_not_read');
  // What it needs is half of all code of the page, and most people type addresses.
  const { decodeText } = await import('../../list/formats/decode-text.ts');
  const { decided, readings } = decodeText(new Uint8Array(bytes));
  return parsePageList((decided ?? readings[0])?.text ?? '');
}
