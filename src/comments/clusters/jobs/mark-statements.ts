export interface MarkRow {
  mark: string;
  /** Every transaction below it has ended. */
  upto: string;
}

/** The mark of this name, for one worker; no row while another has it. */
export const MARK_OF = `
  select mark::text, pg_snapshot_xmin(pg_current_snapshot())::text as upto
    from aggregate_mark where name = $1 for update skip locked`;

export const MOVE_MARK = 'update aggregate_mark set mark = $2::xid8 where name = $1';
