import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { RecognitionFile } from '../drafts/recognition/recognition.js';
import { LIMITS } from '../formats/limits.js';
import { isLanguage, LANGUAGES, type Language } from '../i18n/language.js';
import { AppError, invalid } from '../platform/errors/app-error.js';

export interface UploadForm {
  files: RecognitionFile[];
  pasted: Partial<Record<Language, string>>;
  key: string | undefined;
}

const MEBIBYTE = 1024 * 1024;

/** Reads `file-<lang>` and `text-<lang>` of the upload form; empty ones count as not given. */
export async function readUploadForm(request: FastifyRequest): Promise<UploadForm> {
  if (!request.isMultipart()) throw invalid('draft.no-file', 'files');
  const form: UploadForm = { files: [], pasted: {}, key: undefined };
  try {
    for await (const part of request.parts({ limits: { fieldSize: LIMITS.fileBytes } })) {
      const lang = /^(?:file|text)-(kk|ru|en)$/.exec(part.fieldname)?.[1];
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        if (isLanguage(lang) && part.filename) form.files.push({ lang, name: part.filename, bytes });
      } else if (part.valueTruncated) throw tooLarge();
      else if (part.fieldname === 'idempotencyKey') form.key = String(part.value);
      else if (isLanguage(lang) && String(part.value).trim()) form.pasted[lang] = String(part.value);
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE') throw tooLarge();
    if (error instanceof AppError || (error as { statusCode?: unknown }).statusCode) throw error;
    // only the parser is left: the body is cut off or is no form
    throw new AppError('platform.invalid-input', 400, { fields: 'body' });
  }
  for (const lang of LANGUAGES) {
    const text = form.pasted[lang];
    if (text) form.files.push({ lang, name: `${lang}.txt`, bytes: Buffer.from(text, 'utf8') });
  }
  return form;
}

const tooLarge = () =>
  new AppError('format.too-large', 413, { limit: LIMITS.fileBytes / MEBIBYTE }, { field: 'files' });
