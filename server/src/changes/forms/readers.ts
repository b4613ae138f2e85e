import { ENUMERATIONS } from '../../model/entities';
import type { NewComputer, OptionalSqlStore } from '../../protocol';
import { object, oneOf, optional, string, stringOr, type Reader } from '../arguments';
import { sqlStoreChoice } from '../stores';

/** A store that may be `false`: none. */
export const optionalSqlStore: Reader<OptionalSqlStore> = (value, name) =>
  value === false ? { value } : sqlStoreChoice(value, name);

export const computer: Reader<NewComputer> = stringOr(
  object({
    fqdn: string,
    state: optional(oneOf(...ENUMERATIONS.computerState)),
    dataCenter: optional(string),
  }),
);
