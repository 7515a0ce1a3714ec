import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * Statements of the hottest paths: each connection plans them once, and nothing stands between them and the driver.
 * One statement is a transaction of its own, so what must happen together has to be in one.
 */
@Injectable()
export class Statements {
  constructor(private readonly source: DataSource) {}

  /** `name` stands for the text: the same name is always sent with the same text. */
  async run<Row extends QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const pool = (this.source.driver as PostgresDriver).master as Pool;
    return (await pool.query<Row>({ name, text, values })).rows;
  }
}
