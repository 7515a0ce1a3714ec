import { z } from 'zod';
import { LANGUAGES } from '../../i18n/language.js';

const Generation = z.int().min(0).meta({ description: 'Which members there were: pass it back when confirming.' });

export const ConfirmClusterBody = z.strictObject({ read: Generation }).meta({ id: 'ConfirmCluster' });

export const SplitClusterBody = z
  .strictObject({
    comments: z.array(z.int().min(1)).max(10_000).meta({ description: 'Ids of the members that leave.' }),
    into: z.enum(['cluster', 'alone']).meta({ description: 'Into a cluster of their own, or each alone.' }),
  })
  .meta({ id: 'SplitCluster' });

export const MergeClustersBody = z
  .strictObject({ from: z.array(z.int().min(1)).max(100).meta({ description: 'Clusters that are taken in.' }) })
  .meta({ id: 'MergeClusters' });

export const ClusterChangedOut = z
  .object({ clusterId: z.int(), generation: Generation, comments: z.int(), people: z.int() })
  .meta({ id: 'ClusterChanged' });

export const ClusterSplitOut = z
  .object({ rest: ClusterChangedOut.nullable(), made: ClusterChangedOut.nullable() })
  .meta({ id: 'ClusterSplit' });

const Key = z.object({ comments: z.int(), clusterId: z.int() });

const ClusterItemOut = Key.extend({
  people: z.int(),
  state: z.enum(['proposed', 'confirmed']),
  generation: Generation,
  newcomers: z.int().meta({ description: 'Members that came after the confirmation.' }),
  unanswered: z.int(),
  leaderId: z.int(),
  lang: z.enum(LANGUAGES),
  excerpt: z.string(),
  citation: z.string(),
  provisions: z.int().meta({ description: 'On how many provisions the members were made.' }),
}).meta({ id: 'ClusterItem' });

export const ClusterListOut = z
  .object({
    counts: z.object({
      comments: z.int(),
      people: z.int(),
      clusters: z.int(),
      alone: z.int(),
      arguments: z.int().meta({ description: 'Distinct arguments: the clusters, and the comments that stand alone.' }),
    }),
    items: z.array(ClusterItemOut),
    after: z.string().nullable().meta({ description: 'Pass as `after` for the next 25; null at the end.' }),
  })
  .meta({ id: 'ClusterList' });

const SaidOut = z.object({
  commentId: z.int(),
  author: z.string(),
  level: z.enum(['guest', 'email']),
  lang: z.enum(LANGUAGES),
  citation: z.string(),
  eId: z.string(),
  body: z.string(),
  effect: z.string(),
  wish: z.string(),
  proposed: z.string().nullable(),
  createdAt: z.string(),
  dueOn: z.string(),
  answered: z.boolean(),
});

const MemberOut = SaidOut.extend({
  place: z.int(),
  how: z.enum(['proposed', 'confirmed', 'moved']),
  newcomer: z.boolean(),
  similarity: z.number().nullable(),
  differs: z
    .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
    .meta({ description: 'The leader’s words and the member’s in one text.' }),
}).meta({ id: 'ClusterMember' });

export const ClusterDetailOut = z
  .object({
    clusterId: z.int(),
    draftNumber: z.string(),
    state: z.enum(['proposed', 'confirmed', 'merged', 'dissolved']),
    mergedInto: z.int().nullable(),
    confirmedAt: z.string().nullable(),
    generation: Generation,
    comments: z.int(),
    people: z.int(),
    unanswered: z.int(),
    leader: SaidOut.meta({ id: 'ClusterLeader' }),
    members: z.array(MemberOut),
    after: z.int().nullable().meta({ description: 'Pass as `after` for the next 25; null at the end.' }),
  })
  .meta({ id: 'ClusterDetail' });
