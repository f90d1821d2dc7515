import { once } from 'node:events';
import { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { finished } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { Context } from 'hono';
import type { Desk } from './desk.ts';
import type { Intake } from './intake.ts';
import { type Upload, UploadNotWritten } from './pictures/uploads.ts';
import { type Refused, refuse, type Taken } from './problems.ts';
import { systemCode } from './system-code.ts';

/** The parts of a delivery as they came. */
export interface ReceivedForm {
  report: Uint8Array;
  screenshot: Upload | null;
}

/** The largest part `report`, in bytes. */
const reportPartLimit = 1024 * 1024;

/** The slowest upload that is waited for, in bytes a millisecond: the extension waits as long. */
const slowest = (16 * 1024) / 1000;

/** Ends the reading of a body that is refused before its end. */
class Ended extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.problem);
    this.refusal = refusal;
  }
}

/**
 * Reads a delivery as it comes: the report into memory, the picture to disk. Whoever calls this discards the
 * picture, whether it was kept or not. Other parts are passed over.
 */
export async function receiveForm(desk: Desk, context: Context): Promise<Taken<ReceivedForm>> {
  const parser = parserFor(context.req.header('Content-Type') ?? '');
  if (!parser) {
    await passOverBody(desk, context);
    return refuse('multipart-invalid');
  }
  const abort = new AbortController();
  const { signal } = abort;
  const reports: Promise<Uint8Array | null>[] = [];
  const screenshots: Promise<Upload>[] = [];
  parser.on('error', (error) => abort.abort(error));
  parser.on('file', (name, part) => {
    part.on('error', (error) => abort.abort(error));
    // A part whose body breaks off does not end by itself.
    signal.addEventListener('abort', () => part.destroy(new Error('receive-form: broken off')));
    if (name === 'report' && reports.length < 2) reports.push(reportPart(part));
    else if (name === 'screenshot' && screenshots.length < 2) screenshots.push(desk.pictures.takeIn(part));
    else part.resume();
    for (const reading of [...reports, ...screenshots]) reading.catch((error) => abort.abort(error));
  });
  await readBody(bodyOf(context), desk.intake, abort, async (chunk) => {
    if (!parser.write(chunk)) await once(parser, 'drain', { signal });
  });
  if (!signal.aborted) {
    parser.end();
    await finished(parser, { signal }).catch((error) => abort.abort(error));
  }
  const [report, ...moreReports] = await Promise.all(reports.map((reading) => reading.catch(() => null)));
  const uploads = await Promise.allSettled(screenshots);
  const [screenshot, ...moreScreenshots] = uploads.flatMap((upload) =>
    upload.status === 'fulfilled' ? [upload.value] : [],
  );
  const refusal = signal.aborted ? refusalOf(signal.reason) : judgeParts();
  if (!refusal && report) return { ok: true, value: { report, screenshot: screenshot ?? null } };
  for (const upload of [screenshot, ...moreScreenshots]) if (upload) await desk.pictures.discard(upload);
  return refusal ?? refuse('report-part-too-large', String(reportPartLimit));

  function judgeParts(): Refused | null {
    const isOne = report !== undefined && moreReports.length === 0 && moreScreenshots.length === 0;
    return isOne ? null : refuse('report-part-missing');
  }
}

/** Reads a body that is no form into memory, up to the limit. */
export async function receiveBytes(
  context: Context,
  limits: Pick<Intake, 'bodyLimit' | 'uploadPatience'>,
): Promise<Taken<Uint8Array<ArrayBuffer>>> {
  const abort = new AbortController();
  const chunks: Uint8Array[] = [];
  await readBody(bodyOf(context), limits, abort, async (chunk) => {
    chunks.push(chunk);
  });
  if (abort.signal.aborted) return refusalOf(abort.signal.reason);
  return { ok: true, value: new Uint8Array(Buffer.concat(chunks)) };
}

/** Reads a body that is refused by its head, and keeps nothing of it. */
export const passOverBody = ({ intake }: Desk, context: Context): Promise<void> =>
  readBody(bodyOf(context), intake, new AbortController(), null);

/** How much more than it takes the desk reads of a refused body, in bytes. */
const passedOverLimit = 64 * 1024 * 1024;

/** How long the rest of a refused body may pause, in milliseconds: its sender may wait for the answer. */
const longestPause = 2_000;

/**
 * Gives a body to `take` chunk by chunk. From where it is refused, which `abort` says, the rest is read and
 * dropped: a connection that is closed in the middle of an upload is reset, and the sender may never see why
 * it was refused, or when to come again. A body that is slower than the slowest is not waited for.
 */
async function readBody(
  source: Readable | null,
  { bodyLimit, uploadPatience }: Pick<Intake, 'bodyLimit' | 'uploadPatience'>,
  abort: AbortController,
  take: ((chunk: Uint8Array) => Promise<void>) | null,
): Promise<void> {
  if (!source) return;
  // What is not read to its end is not destroyed: that would close the connection before the answer.
  const chunks = source.iterator({ destroyOnReturn: false });
  const began = Date.now();
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const end = (refusal: Refused) => abort.abort(new Ended(refusal));
  const wait = () => {
    clearTimeout(timer);
    const left = began + uploadPatience + size / slowest - Date.now();
    const isRefused = !take || abort.signal.aborted;
    timer = setTimeout(stop, isRefused ? Math.min(left, longestPause) : left);
  };
  let stopWaiting = () => {};
  const stop = () => {
    end(refuse('upload-too-slow'));
    stopWaiting();
  };
  /** The next chunk, or null at the end. One promise that all of them race with would hold all of them. */
  const nextChunk = () =>
    new Promise<Uint8Array | null>((resolve, reject) => {
      stopWaiting = () => resolve(null);
      chunks.next().then(({ done, value }) => resolve(done ? null : value), reject);
    });
  try {
    wait();
    for (let chunk = await nextChunk(); chunk !== null; chunk = await nextChunk()) {
      size += chunk.length;
      if (size > bodyLimit + passedOverLimit) break;
      if (size > bodyLimit) end(refuse('body-too-large', String(bodyLimit)));
      wait();
      if (take && !abort.signal.aborted) await take(chunk).catch((error) => abort.abort(error));
    }
  } catch (error) {
    abort.abort(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The body as Node has it. As a stream of the web each of its chunks would pass through two queues more.
 */
function bodyOf({ env, req }: Context): Readable | null {
  const incoming: unknown = env?.incoming;
  if (incoming instanceof IncomingMessage) return incoming;
  const { body } = req.raw;
  return body ? Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]) : null;
}

function parserFor(type: string) {
  try {
    // As files, so that bytes are not decoded: the hash in the receipt is of the report as it came.
    return new Busboy({ headers: { 'content-type': type }, isPartAFile: () => true });
  } catch {
    return null;
  }
}

/** The bytes of the part `report`; null where it is too large, of which no more is kept. */
async function reportPart(part: BusboyFileStream): Promise<Uint8Array | null> {
  let size = 0;
  const withinLimit = async function* () {
    for await (const chunk of part) {
      size += chunk.length;
      if (size <= reportPartLimit) yield chunk;
    }
  };
  const bytes = await buffer(withinLimit());
  return size <= reportPartLimit ? bytes : null;
}

/** What a failure in the middle of a body is answered with. One of the desk's own is thrown. */
function refusalOf(failure: unknown): Refused {
  if (failure instanceof Ended) return failure.refusal;
  if (!(failure instanceof UploadNotWritten)) return refuse('multipart-invalid');
  if (['ENOSPC', 'EDQUOT'].includes(systemCode(failure.cause))) return refuse('disk-full');
  throw failure;
}
