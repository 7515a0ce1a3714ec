import { applyDecorators } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** What every refusal of the API says: a code for programs and a sentence, in the reader's language, for people. */
const Refusal = z
  .looseObject({
    code: z.string().meta({ description: 'Stable name of the reason, such as comment.said-before.' }),
    message: z.string().meta({ description: 'What to do about it, in the language of Accept-Language.' }),
    field: z.string().optional().meta({ description: 'The refused fields of the body, separated by commas.' }),
    href: z.string().optional().meta({ description: 'Where to go on, such as the comment that said the same.' }),
  })
  .meta({ id: 'Refusal' });

const MEANING = {
  401: 'A session, or from a guest a solved challenge, is needed.',
  403: 'This account may not do this, or the request came from a page of another site.',
  404: 'There is nothing at this address that this account may see.',
  409: 'The state of things does not allow it now: closed, superseded, said before, or edited meanwhile.',
  422: 'The body is not as described, or breaks a rule; the sentence says which.',
  429: 'Too many requests; Retry-After says how many seconds to wait.',
} as const;

/** Describes the refusals of an operation; what any operation may answer besides (500, 503) is said once, as default. */
export const ApiRefusals = (...statuses: (keyof typeof MEANING)[]) =>
  applyDecorators(
    ...statuses.map((status) => ApiResponse({ status, description: MEANING[status], standardSchema: Refusal })),
    ApiResponse({
      status: 'default',
      description: 'Not now: Retry-After says when, if it is known.',
      standardSchema: Refusal,
    }),
  );

/** Name of the session in the description of the API; the cookie itself is set at sign-in. */
export const SESSION = 'session';

/** Operations that need a signed-in account. */
export const ApiSignedIn = () => ApiCookieAuth(SESSION);

/** Operations that change something may be sent again under the same key: they then answer what they answered first. */
export const ApiRepeatable = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'A random text of 8–100 letters, digits, - and _, new for each intent.',
  });
