import type { JsonValue } from '../../syntax/print';

export type JsonObject = Readonly<Record<string, JsonValue>>;

/** @returns an object of the properties that have a value, in their order */
export function object(properties: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const known: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) known[name] = value;
  return known;
}
