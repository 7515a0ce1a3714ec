import { CreateDraft } from '../../src/drafts/commands/create-draft';
import { DescribeVersion } from '../../src/drafts/commands/describe-version';
import { PublishVersion } from '../../src/drafts/commands/publish-version';
import { OpenDossier } from '../../src/dossiers/commands/open-dossier';
import { openWorkingVersion, publishedDocs, storeTexts } from '../../src/drafts/store-texts';
import { recogniseVersion } from '../../src/drafts/recognition/recognise-version';
import type { ActKind, ProvisionKind } from '../../src/legal-text/act/provision';
import type { Language } from '../../src/legal-text/language/language';
import type { RequestFacts } from '../../src/platform/http/actor';
import { type TestActor, type TestApp } from './app';
import { LAW_KK, LAW_RU } from './small-law';

export interface GivenProvision {
  wId: string;
  eId: string;
  kind: ProvisionKind;
  number: string;
  label: Partial<Record<Language, string>>;
  heading: Partial<Record<Language, string>>;
  body: Partial<Record<Language, string>>;
}

export interface GivenDraft {
  number: string;
  draftId: number;
  agencyId: number;
  dossierNumber: string;
  version: number;
  publisher: TestActor;
  provisions: GivenProvision[];
  /** The provision at this address; throws when there is none, so that a test fails at its cause. */
  at(eId: string): GivenProvision;
}

interface Wish {
  texts?: Partial<Record<Language, string>>;
  actKind?: ActKind;
  agencyId?: number;
  /** Days of the consultation; open now and for 60 days when not given. */
  opensOn?: string;
  closesOn?: string;
}

let agencies = 0;

export async function givenAgency(app: TestApp): Promise<number> {
  const name = { kk: 'Оқу министрлігі', ru: 'Министерство просвещения', en: 'Ministry of Education' };
  const code = `agency-${++agencies}-${process.pid}`;
  const rows: { id: number }[] = await app.db.query('insert into agency (code, name) values ($1, $2) returning id', [
    code,
    name,
  ]);
  return rows[0]!.id;
}

/** Facts of a request by someone who publishes for the agency. */
export const factsFor = (actor: TestActor, agencyId: number): RequestFacts => ({
  actor: {
    accountId: actor.accountId,
    level: 'email',
    publicName: 'publisher',
    grants: [{ role: 'publisher', agencyId }],
    session: null,
  },
  lang: 'ru',
  ip: '127.0.0.1',
  key: null,
});

const SUMMARY = {
  kk: 'Заң мектеп бақтарын кім күтетінін және оқушылар қалай қатысатынын белгілейді.',
  ru: 'Закон определяет, кто ухаживает за школьными садами и как участвуют ученики.',
  en: 'The law says who looks after school gardens and how pupils take part.',
};

const daysFrom = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** Reads texts into the version in work, in this process and without files. */
export async function givenTexts(app: TestApp, draftId: number, actKind: ActKind, texts: Wish['texts'] = {}) {
  const files = Object.entries(texts).map(([lang, text]) => ({
    lang: lang as Language,
    name: `law.${lang}.md`,
    bytes: Buffer.from(text, 'utf8'),
  }));
  const older = await publishedDocs(app.db, draftId);
  const recognised = await recogniseVersion({ kind: actKind, files, older });
  return app.db.transaction(async (em) => {
    const version = await openWorkingVersion(em, draftId);
    await storeTexts(em, draftId, version, recognised);
    return version;
  });
}

/** A dossier and a draft of an agency, nothing uploaded yet. */
export async function givenEmptyDraft(app: TestApp, wish: Wish = {}) {
  const agencyId = wish.agencyId ?? (await givenAgency(app));
  const actKind = wish.actKind ?? 'law';
  const publisher = await app.withRole('publisher', agencyId);
  const facts = factsFor(publisher, agencyId);
  const title = { kk: 'Мектеп бақтары туралы', ru: 'О школьных садах', en: 'On school gardens' };
  const dossier = await app.nest.get(OpenDossier).execute(facts, { title, summary: {}, agencyId });
  const input = { dossierNumber: dossier.number, actKind, title };
  const draft = await app.nest.get(CreateDraft).execute(facts, input);
  return { ...draft, dossierNumber: dossier.number, agencyId, actKind, publisher, facts };
}

type EmptyDraft = Awaited<ReturnType<typeof givenEmptyDraft>>;

export async function describeFor(app: TestApp, draft: EmptyDraft, wish: Wish = {}): Promise<void> {
  const opensOn = wish.opensOn ?? app.clock.today();
  const closesOn = wish.closesOn ?? daysFrom(opensOn, 60);
  const described = { actKind: draft.actKind, summary: SUMMARY, concerns: {}, appliesFrom: {}, opensOn, closesOn };
  await app.nest.get(DescribeVersion).execute(draft.facts, draft.number, described);
}

/** A published version of a small law in Russian and Kazakh, with an open consultation. */
export async function givenPublishedDraft(app: TestApp, wish: Wish = {}): Promise<GivenDraft> {
  const draft = await givenEmptyDraft(app, wish);
  const texts = wish.texts ?? { ru: LAW_RU, kk: LAW_KK };
  await givenTexts(app, draft.id, draft.actKind, texts);
  await describeFor(app, draft, wish);
  const { version } = await app.nest.get(PublishVersion).execute(draft.facts, draft.number);
  return asGiven(app, draft, version);
}

/** What a test is not about: answers that are still owed on the version before. */
const WITHOUT_ANSWERS = 'The next version must not wait for the answers in this test.';

/** The next version of a published draft; doubts of the matching, if any, are decided for the proposals. */
export async function givenNextVersion(app: TestApp, given: GivenDraft, texts: Wish['texts'], wish: Wish = {}) {
  const actKind = wish.actKind ?? 'law';
  await givenTexts(app, given.draftId, actKind, texts);
  await app.db.query(
    `update version_match set decided = true, chosen_e_id = newer_e_id where draft_id = $1 and outcome = 'needs-review'`,
    [given.draftId],
  );
  const facts = factsFor(given.publisher, given.agencyId);
  const draft = { id: given.draftId, actKind, facts, ...given };
  await describeFor(app, draft, wish);
  const { version } = await app.nest.get(PublishVersion).execute(facts, given.number, WITHOUT_ANSWERS);
  return asGiven(app, draft, version);
}

async function asGiven(app: TestApp, draft: EmptyDraft, version: number): Promise<GivenDraft> {
  const provisions: GivenProvision[] = await app.db.query(
    `select w_id as "wId", e_id as "eId", kind, number, label, heading, body from provision
      where draft_id = $1 and version = $2 order by ordinal`,
    [draft.id, version],
  );
  const at = (eId: string) => {
    const found = provisions.find((one) => one.eId === eId);
    if (!found) throw new Error(`No ${eId} among ${provisions.map((one) => one.eId).join(', ')}`);
    return found;
  };
  const { number, agencyId, dossierNumber, publisher } = draft;
  return { number, draftId: draft.id, agencyId, dossierNumber, version, publisher, provisions, at };
}
