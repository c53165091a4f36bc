import { createHmac, timingSafeEqual } from 'node:crypto';

/** Name of the cookie that holds the session; browsers bind `__Secure-` to HTTPS. */
export const sessionCookieName = (isHttps: boolean): string =>
  `${isHttps ? '__Secure-' : ''}nianbao.session_token`;

/**
 * The session token in a `Cookie` header, if its signature is ours; `undefined` otherwise. better-auth signs cookies
 * as `token.signature` with HMAC-SHA256 in base64.
 */
export function sessionTokenOf(cookies: string, name: string, secret: string): string | undefined {
  const pair = cookies.split(/;\s*/).find((each) => each.startsWith(`${name}=`));
  if (pair === undefined) return undefined;
  const value = decoded(pair.slice(name.length + 1));
  const at = value.lastIndexOf('.');
  if (at < 1) return undefined;
  const token = value.slice(0, at);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(value.slice(at + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // Not one of ours, then.
    if (error instanceof URIError) return '';
    throw error;
  }
}
