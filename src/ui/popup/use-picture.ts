import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../contract/report.ts';
import { type Refusal, refused } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { browser } from '../../platform/browser.ts';
import { captureVisibleTab } from '../../report/capture-visible-tab.ts';
import { describeAttachment } from '../../report/describe-attachment.ts';

/** The picture of the page: being taken, taken (`address` shows it), or refused by the browser. */
export type Picture =
  | { state: 'taking' }
  | { state: 'taken'; blob: Blob; address: string; attachment: Attachment }
  | { state: 'refused'; error: Refusal };

/** Takes a picture of the tab each time `tab` is looked at anew; one of an earlier look is never returned. */
export function usePicture(tab: TabDescription): Picture {
  const [shown, setShown] = useState<{ tab: TabDescription; picture: Picture } | null>(null);
  useEffect(() => {
    let gone = false;
    let taken: Picture | null = null;
    void takePicture(tab).then((picture) => {
      taken = picture;
      if (gone) forget(picture);
      else setShown({ tab, picture });
    });
    return () => {
      gone = true;
      if (taken) forget(taken);
    };
  }, [tab]);
  return shown?.tab === tab ? shown.picture : { state: 'taking' };
}

async function takePicture({ tabId, windowId }: TabDescription): Promise<Picture> {
  try {
    // The browser takes whatever the window shows, which is another page when this form is a tab beside it.
    const { active } = await browser.tabs.get(tabId);
    const captured = active ? await captureVisibleTab(windowId) : refused('capture_refused');
    if (!captured.ok) return { state: 'refused', error: captured.error };
    const blob = captured.value;
    const attachment = await describeAttachment(blob);
    return { state: 'taken', blob, attachment, address: URL.createObjectURL(blob) };
  } catch (error) {
    console.error('use-picture', error);
    return { state: 'refused', error: { code: 'capture_refused' } };
  }
}

function forget(picture: Picture): void {
  if (picture.state === 'taken') URL.revokeObjectURL(picture.address);
}
