import type { JsonValue } from '../../server/src/syntax/print';
import type { Properties } from './rules';

/**
 * @param properties by the id of a store, what it has besides its id and server
 * @returns the SQL Server stores of the example deployment and these, each on a server of its own
 */
export function sqlStores(properties: Readonly<Record<string, Properties>> = {}): JsonValue {
  const all: Readonly<Record<string, Properties>> = { 'sql-backend': {}, 'sql-chat': {}, ...properties };
  return Object.entries(all).map(([id, others]) => ({ id, server: `${id}.contoso.com`, ...others }));
}
