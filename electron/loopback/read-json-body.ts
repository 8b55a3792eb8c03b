import type { IncomingMessage } from 'node:http';

/** A request whose body is not taken, with the HTTP status that says so. */
export class BodyRefused extends Error {
  readonly status: 400 | 413 | 415;
  constructor(status: 400 | 413 | 415) {
    super(`body refused: ${status}`);
    this.status = status;
  }
}

/**
 * Reads a JSON body of at most `limit` bytes.
 * @throws BodyRefused 415 for another type, 413 for a longer one (whatever its header promised), 400 for what is not JSON
 */
export async function readJsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new BodyRefused(415);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyRefused(413);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new BodyRefused(413);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new BodyRefused(400);
  }
}
