import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { KeepPending } from '../comments/commands/keep-pending.js';
import { PostComment } from '../comments/commands/post-comment.js';
import { targetOf } from '../comments/target.js';
import { DraftPulse } from '../comments/queries/draft-pulse.js';
import { PublishedVersions, shownLanguage } from '../drafts/queries/published-version.js';
import { LANGUAGES } from '../i18n/language.js';
import type { RequestFacts } from '../platform/http/actor.js';

// a NUL comes along with words copied from elsewhere; nobody sees it, and no table takes it
const Text = z
  .string()
  .max(200_000)
  .default('')
  .transform((text) => text.replaceAll('\0', ''));

export const CommentForm = z.object({
  version: z.coerce.number().int().positive(),
  lang: z.enum(LANGUAGES).optional(),
  body: Text,
  effect: Text,
  wish: Text,
  proposed: Text,
  quote: Text,
});
export type CommentForm = z.infer<typeof CommentForm>;

const sameWords = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

/** Comments that come as a form of a page, without scripts. */
@Injectable()
export class CommentForms {
  constructor(
    private readonly post: PostComment,
    private readonly keep: KeepPending,
    private readonly pulse: DraftPulse,
    private readonly versions: PublishedVersions,
  ) {}

  /** Where to go next: to the comment, or to sign in with everything kept. */
  async take(
    facts: RequestFacts,
    place: { draft: string; eId: string },
    form: CommentForm,
    browserHash: () => string,
  ): Promise<string> {
    const proposed = await this.suggestion(place, form, facts);
    if (facts.actor.level === 'email') {
      const { version, body, effect, wish } = form;
      const quote = form.quote.trim() ? { exact: form.quote, prefix: '', suffix: '' } : null;
      const typed = { version, body, effect, wish, proposed, quote, lang: form.lang ?? null, name: null, proof: null };
      const { result } = await this.post.execute(facts, { ...typed, draft: place.draft, provision: place.eId });
      return `${result.href}?sent=1`;
    }
    const { lang: _lang, ...input } = form;
    const id = await this.keep.execute(facts.ip, browserHash(), place, input);
    const back = `/drafts/${place.draft}/provisions/${place.eId}?version=${form.version}&pending=${id}`;
    return `/sign-in?return=${encodeURIComponent(back)}`;
  }

  /** The form always holds the words of the provision: only changed ones are a suggestion. */
  private async suggestion(place: { draft: string; eId: string }, form: CommentForm, facts: RequestFacts) {
    const pulse = await this.pulse.of(place.draft);
    const version = pulse && (await this.versions.of(pulse.draftId, form.version));
    const target = version && targetOf(version, place.eId, shownLanguage(version.langs, form.lang ?? facts.lang));
    const untouched = form.proposed.trim() === '' || !target || sameWords(form.proposed, target.words);
    return untouched ? null : form.proposed;
  }
}
