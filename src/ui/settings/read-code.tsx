import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Refusal, refused } from '../../contract/result.ts';
import { translate } from '../../platform/translate.ts';
import { pause } from '../../platform/wait-at-most.ts';
import { RefusalNotice } from '../notice.tsx';
import { sayBytes } from '../say-bytes.ts';
import { addressInCode } from './address-in-code.ts';
import { codeInPicture } from './code-in-picture.ts';

/** How long it is waited between two looks at what the camera sees, in milliseconds. */
const betweenLooks = 150;

/** The largest picture file that is read, in bytes: photographs are smaller. */
const largest = 30_000_000;

/** Two ways to read the QR code of a desk: by the camera, or from a picture, which asks for no permission. */
export function ReadCode(props: { onRead: (address: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isRead, setRead] = useState(false);
  const turn = useRef(0);

  const take = (text: string | null) => {
    const address = addressInCode(text);
    setRefusal(address.ok ? null : address.error);
    setRead(address.ok);
    if (address.ok) props.onRead(address.value);
  };
  /** Gives up what was begun before; what comes of it says whether it is still what was asked for last. */
  const begin = () => {
    setStream(null);
    setRefusal(null);
    setRead(false);
    turn.current += 1;
    const own = turn.current;
    return () => own === turn.current;
  };
  // A camera that is allowed only after this was left must not stay on.
  useLayoutEffect(() => () => void begin(), []);
  const readPicture = async (file: File | undefined) => {
    if (!file) return;
    const isLatest = begin();
    if (file.size > largest) return setRefusal(refused('file_too_large', sayBytes(largest)).error);
    const text = await codeInFile(file);
    if (isLatest()) take(text);
  };
  const look = async () => {
    const isLatest = begin();
    try {
      const seen = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isLatest()) setStream(seen);
      else for (const track of seen.getTracks()) track.stop();
    } catch {
      if (isLatest()) setRefusal(refused('camera_refused').error);
    }
  };

  return (
    <div class="stack tight">
      <div class="row">
        <span class="soft">{translate('code_label')}</span>
        <button type="button" disabled={stream !== null} onClick={() => void look()}>
          {translate('code_camera')}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {translate('code_picture')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept="image/*"
          onChange={(event) => {
            void readPicture(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {stream ? (
        <Camera
          stream={stream}
          onEnd={(text) => {
            setStream(null);
            if (text !== null) take(text);
          }}
        />
      ) : null}
      <output class="soft">{isRead ? translate('code_read') : null}</output>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

/** The text of the code in a picture file; null where there is none, or the file is no picture. */
async function codeInFile(file: File): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const text = await codeInPicture(picture);
    picture.close();
    return text;
  } catch {
    return null;
  }
}

/** What the camera sees, until a code is found in it or the person has enough. Then it is off at once. */
function Camera({ stream, onEnd }: { stream: MediaStream; onEnd: (text: string | null) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    let isOver = false;
    const stop = (text: string | null) => {
      if (isOver) return;
      turnOff();
      end.current(text);
    };
    const turnOff = () => {
      isOver = true;
      document.removeEventListener('visibilitychange', whenHidden);
      for (const track of stream.getTracks()) track.stop();
    };
    // Nobody holds a code before a camera of a page they do not look at.
    const whenHidden = () => {
      if (document.hidden) stop(null);
    };
    document.addEventListener('visibilitychange', whenHidden);
    // It may have been hidden while the camera was asked for.
    whenHidden();
    const seek = async () => {
      const { current } = video;
      if (!current || isOver) return;
      current.srcObject = stream;
      await current.play();
      while (!isOver) {
        // Another section of the page may be shown by now.
        if (!current.checkVisibility()) return stop(null);
        const text = await codeInPicture(current);
        if (text !== null) return stop(text);
        await pause(betweenLooks);
      }
    };
    // A camera that is taken away shows nothing more.
    seek().catch(() => stop(null));
    return turnOff;
  }, [stream]);
  return (
    <div class="stack tight">
      <video ref={video} class="camera" muted playsInline aria-label={translate('code_video')} />
      <div class="row">
        <button type="button" onClick={() => end.current(null)}>
          {translate('code_stop')}
        </button>
      </div>
    </div>
  );
}
