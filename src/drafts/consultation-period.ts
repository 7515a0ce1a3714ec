import type { EntityManager } from 'typeorm';
import type { ActKind } from '../legal-text/act/provision.js';

export interface WishedPeriod {
  actKind: ActKind;
  /** First and last day on which comments are taken, YYYY-MM-DD. */
  opensOn: string;
  closesOn: string;
}

/** Days in which comments on a version are taken. The consultations feature answers. */
export abstract class ConsultationPeriod {
  /** Refuses in words what the table of terms and the working calendar do not allow. */
  abstract check(period: WishedPeriod): Promise<void>;

  /** Writes the period of a version that is being published, in its transaction. */
  abstract open(em: EntityManager, draftId: number, version: number, period: WishedPeriod): Promise<void>;
}
