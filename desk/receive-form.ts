import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import type { Desk } from './desk.ts';
import type { Intake } from './intake.ts';
import { type Upload, UploadNotWritten } from './picture-store.ts';
import { type Refused, refuse, type Taken } from './problems.ts';

/** The parts of a delivery as they came. */
export interface ReceivedForm {
  report: Uint8Array;
  screenshot: Upload | null;
}

/** The largest part `report`, in bytes. */
export const reportPartLimit = 1024 * 1024;

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
 * picture unless it is kept. Other parts are passed over.
 */
export async function receiveForm(desk: Desk, request: Request): Promise<Taken<ReceivedForm>> {
  const abort = new AbortController();
  const parser = parserFor(request.headers.get('Content-Type') ?? '');
  if (!parser || !request.body) return refuse('multipart-invalid');
  const reports: Promise<Uint8Array | null>[] = [];
  const screenshots: Promise<Upload>[] = [];
  parser.on('file', (name, part) => {
    part.on('error', (error) => abort.abort(error));
    // A part whose body breaks off does not end by itself.
    abort.signal.addEventListener('abort', () => part.destroy(new Error('receive-form: broken off')));
    if (name === 'report' && reports.length < 2) reports.push(reportPart(part));
    else if (name === 'screenshot' && screenshots.length < 2) screenshots.push(desk.pictures.takeIn(part));
    else part.resume();
    for (const reading of [...reports, ...screenshots]) reading.catch((error) => abort.abort(error));
  });
  const failure = await pipeline(
    streamOf(request.body),
    (body: AsyncIterable<Uint8Array>) => watched(body, desk.intake, abort),
    parser,
    { signal: abort.signal },
  ).then(
    () => null,
    (error) => {
      abort.abort(error);
      return abort.signal.reason;
    },
  );
  const [report, ...moreReports] = await Promise.all(reports.map((reading) => reading.catch(() => null)));
  const uploads = await Promise.allSettled(screenshots);
  const [screenshot, ...moreScreenshots] = uploads.flatMap((upload) =>
    upload.status === 'fulfilled' ? [upload.value] : [],
  );
  const refusal = failure ? refusalOf(failure) : judgeParts();
  if (!refusal && report) return { ok: true, value: { report, screenshot: screenshot ?? null } };
  for (const upload of [screenshot, ...moreScreenshots]) if (upload) await desk.pictures.discard(upload);
  return refusal ?? refuse('report-part-too-large', String(reportPartLimit));

  function judgeParts(): Refused | null {
    const isOne = report !== undefined && moreReports.length === 0 && moreScreenshots.length === 0;
    return isOne ? null : refuse('report-part-missing');
  }
}

const streamOf = (body: NonNullable<Request['body']>) =>
  Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]);

/** The largest refused body that is read to its end, in bytes. */
const passedOverLimit = 64 * 1024 * 1024;

/**
 * Reads a body that is refused and keeps nothing of it. A connection that is closed in the middle of an
 * upload is reset, and the sender may never see why it was refused, or when to come again.
 */
export async function passOverBody({ intake }: Desk, { body }: Request): Promise<void> {
  if (!body) return;
  const abort = new AbortController();
  const limits = { ...intake, bodyLimit: passedOverLimit };
  await pipeline(
    streamOf(body),
    (chunks: AsyncIterable<Uint8Array>) => watched(chunks, limits, abort),
    new Writable({ write: (_chunk, _encoding, written) => written() }),
    { signal: abort.signal },
    // Whatever ends it, the refusal is what there is to say.
  ).catch(() => {});
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

/** Passes a body on; ends it where it is too large, or slower than the slowest. */
async function* watched(
  body: AsyncIterable<Uint8Array>,
  { bodyLimit, uploadPatience }: Pick<Intake, 'bodyLimit' | 'uploadPatience'>,
  abort: AbortController,
) {
  const began = Date.now();
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    const until = began + uploadPatience + size / slowest;
    timer = setTimeout(() => abort.abort(new Ended(refuse('upload-too-slow'))), until - Date.now());
  };
  try {
    wait();
    for await (const chunk of body) {
      size += chunk.length;
      if (size > bodyLimit) throw new Ended(refuse('body-too-large', String(bodyLimit)));
      wait();
      yield chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}

/** What a failure in the middle of a body is answered with. One of the desk's own is thrown. */
function refusalOf(failure: unknown): Refused {
  if (failure instanceof Ended) return failure.refusal;
  if (!(failure instanceof UploadNotWritten)) return refuse('multipart-invalid');
  const { cause } = failure;
  const isFull = cause instanceof Error && 'code' in cause && ['ENOSPC', 'EDQUOT'].includes(`${cause.code}`);
  if (isFull) return refuse('disk-full');
  throw failure;
}
