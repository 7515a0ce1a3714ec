import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, type DatabaseParts } from './data-source.js';
import { Statements } from './statements.js';
import { Transactions } from './transactions.js';

/** Address of the database that this process uses: DATABASE_URL, or the embedded server's. */
export const DATABASE_ADDRESS = Symbol('DATABASE_ADDRESS');

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, pool: number, parts: DatabaseParts): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(url, pool, parts), retryAttempts: 3, retryDelay: 500 })],
      providers: [Transactions, Statements, { provide: DATABASE_ADDRESS, useValue: url }],
      exports: [Transactions, Statements, DATABASE_ADDRESS],
    };
  }
}
