import { t } from '@vscode/l10n';
import { isRefusal, type Refusal } from './refusal';

/**
 * Reads what a client, a task or another extension gives a change to know.
 *
 * @param value anything
 * @param name what the value is called, for messages: `pool.port`
 * @returns the value as it is wanted, or what is wrong with it
 */
export type Reader<Value> = (value: unknown, name: string) => Read<Value>;
type Read<Value> = { readonly value: Value } | Refusal;

export const string: Reader<string> = (value, name) =>
  typeof value === 'string' ? { value } : { refusal: t('The argument {name} must be a text.', { name }) };

export const boolean: Reader<boolean> = (value, name) =>
  typeof value === 'boolean' ? { value } : { refusal: t('The argument {name} must be true or false.', { name }) };

export const number: Reader<number> = (value, name) =>
  typeof value === 'number' && Number.isFinite(value)
    ? { value }
    : { refusal: t('The argument {name} must be a number.', { name }) };

export const integer: Reader<number> = (value, name) =>
  Number.isInteger(value)
    ? { value: value as number }
    : { refusal: t('The argument {name} must be a whole number.', { name }) };

/** One of some texts. */
export function oneOf<const Value extends string>(...values: readonly Value[]): Reader<Value> {
  return (value, name) => {
    const known = values.find((one) => one === value);
    if (known !== undefined) return { value: known };
    return { refusal: t('The argument {name} must be one of {values}.', { name, values: values.join(', ') }) };
  };
}

/** What may be left out; `null` counts as left out. */
export function optional<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (value, name) => (value === undefined || value === null ? { value: undefined } : read(value, name));
}

/** A text, or something else. */
export function stringOr<Value>(read: Reader<Value>): Reader<string | Value> {
  return (value, name) => (typeof value === 'string' ? { value } : read(value, name));
}

export function listOf<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (value, name) => {
    if (!Array.isArray(value)) return { refusal: t('The argument {name} must be a list.', { name }) };
    const values: Value[] = [];
    for (const [index, item] of value.entries()) {
      const result = read(item, `${name}[${index}]`);
      if (isRefusal(result)) return result;
      values.push(result.value);
    }
    return { value: values };
  };
}

/** An object. What it has besides is no harm. */
export function object<Fields extends Record<string, Reader<unknown>>>(
  fields: Fields,
): Reader<{ readonly [Name in keyof Fields]: ValueOf<Fields[Name]> }> {
  return (value, name) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { refusal: t('The argument {name} must be an object.', { name }) };
    }
    const given = value as Readonly<Record<string, unknown>>;
    const read: Record<string, unknown> = {};
    for (const [field, reader] of Object.entries(fields)) {
      const result = reader(Object.hasOwn(given, field) ? given[field] : undefined, `${name}.${field}`);
      if (isRefusal(result)) return result;
      if (result.value !== undefined) read[field] = result.value;
    }
    return { value: read as { readonly [Name in keyof Fields]: ValueOf<Fields[Name]> } };
  };
}

type ValueOf<Read> = Read extends Reader<infer Value> ? Value : never;
