import { SerializeOptions, applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ApiRefusals, ApiSignedIn } from '../platform/http/api-replies.js';
import type { AnswerDraftOut, AnswerInWorkOut } from './answer-draft.dto.js';

/** The description that operations on an answer in work share. */
export const Described = (summary: string, schema: typeof AnswerDraftOut | typeof AnswerInWorkOut) =>
  applyDecorators(
    ApiOperation({ summary }),
    SerializeOptions({ schema }),
    ApiResponse({ status: 200, standardSchema: schema }),
    ApiRefusals(401, 403, 404, 409, 422),
    ApiSignedIn(),
  );

/** A number out of an address; what is none leads to nothing, in the command. */
export const subjectId = (id: string): number => (/^\d{1,15}$/.test(id) ? Number(id) : Number.NaN);
