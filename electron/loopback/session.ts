import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The one browser that may speak to the loopback host: a one-time token, exchanged for a cookie. */
export interface LoopbackSession {
  /** Goes into the fragment of the address, which no browser sends and no log shows. */
  readonly token: string;
  /** @returns the `Set-Cookie` header, or `undefined` when the token is wrong or was already used */
  exchange(token: unknown): string | undefined;
  /** Whether a `Cookie` header holds the session. */
  holds(cookieHeader: string | undefined): boolean;
}

/** @param port cookies are shared by all ports of a host: the name keeps two running apps apart */
export function createSession(port: number): LoopbackSession {
  const token = randomBytes(32).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const name = `cellule-${port}`;
  let used = false;
  return {
    token,
    exchange(given) {
      if (used || typeof given !== 'string' || !equal(given, token)) return undefined;
      used = true;
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds(cookieHeader) {
      const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim());
      return pairs.some((pair) => pair.startsWith(`${name}=`) && equal(pair.slice(name.length + 1), secret));
    },
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling by its time how much was right. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}
