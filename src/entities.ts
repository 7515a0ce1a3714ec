import { Account, EmailIdentity } from './accounts/account.entity.js';

/** Every entity, so that the web process, the worker and the migrations see the same tables. */
export const entities = [Account, EmailIdentity];
