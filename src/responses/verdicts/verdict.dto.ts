import { z } from 'zod';

const edition = z.int().min(1).meta({ description: 'The edition of the answer that the author has read.' });

export const GiveVerdictBody = z
  .strictObject({ edition, answered: z.boolean() })
  .meta({ id: 'GiveVerdict', description: 'Whether the answer answers the comment.' });
export type GiveVerdictBody = z.infer<typeof GiveVerdictBody>;

export const VerdictGivenOut = z
  .object({
    number: z.string(),
    edition: z.int(),
    answered: z.boolean(),
    secondLookUntil: z.string().nullable().meta({
      description: 'Last day on which a second look may be asked for; null where it may not.',
    }),
  })
  .meta({ id: 'VerdictGiven' });

export const AskSecondLookBody = z
  .strictObject({
    edition,
    // the real limit is said in words by the command
    words: z.string().max(200_000).default('').meta({ description: 'Why the answer is not accepted; public.' }),
  })
  .meta({ id: 'AskSecondLook' });
export type AskSecondLookBody = z.infer<typeof AskSecondLookBody>;

export const SecondLookAskedOut = z
  .object({
    number: z.string(),
    edition: z.int(),
    dueOn: z.string().meta({ description: 'Day by which another official must answer.' }),
  })
  .meta({ id: 'SecondLookAsked' });
