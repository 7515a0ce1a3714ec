import { z } from 'zod';
import { ACT_KINDS } from '../legal-text/act/provision.js';
import { TERM_PURPOSES } from './term.rules.js';
import { TERM_UNITS } from './working-calendar.rules.js';

export const TermsOut = z
  .object({
    terms: z.array(
      z.object({
        actKind: z.enum(ACT_KINDS),
        purpose: z.enum(TERM_PURPOSES).meta({
          description: 'The shortest consultation, the longest wait for an answer, the longest extension of that wait.',
        }),
        days: z.int(),
        unit: z.enum(TERM_UNITS),
      }),
    ),
  })
  .meta({ id: 'Terms' });

export const CalendarOut = z
  .object({
    year: z.int(),
    known: z.boolean().meta({ description: 'false: nobody has entered its days off yet, so its deadlines may move.' }),
    days: z
      .array(z.object({ day: z.string(), working: z.boolean(), name: z.string() }))
      .meta({ description: 'Days that differ from the week: holidays, days off, weekends that are worked.' }),
  })
  .meta({ id: 'WorkingCalendar' });
