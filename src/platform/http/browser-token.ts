import '@fastify/cookie';
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'talqy_browser';
const DAYS = 7;

/**
 * Hash of a random cookie that ties a sign-in code, or a comment typed before signing in, to the browser that asked.
 * Sets the cookie when there is none.
 */
export function browserHash(request: FastifyRequest, reply: FastifyReply): string {
  let token = request.cookies[COOKIE];
  if (!token || token.length < 20) {
    token = randomBytes(24).toString('base64url');
    const secure = request.protocol === 'https';
    void reply.setCookie(COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: DAYS * 24 * 3600,
    });
  }
  return createHash('sha256').update(token).digest('base64url');
}
