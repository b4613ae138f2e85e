import { t } from '@vscode/l10n';
import type { Change } from './comparison';

/** @returns a change as a sentence */
export function sentenceOf(change: Omit<Change<unknown>, 'message'>): string {
  const { kind, item, subject, label, from, to } = change;
  const places = { subject: subject.title, label, old: from?.text ?? '', new: to?.text ?? '' };
  switch (item) {
    case 'subject':
      return ofSubject(kind, subject.kind === 'computer', places);
    case 'computer':
      return kind === 'added' ? t('{subject}: {label} is added.', places) : t('{subject}: {label} is removed.', places);
    case 'database':
      if (kind === 'moved') return t('{subject}: {label} moved from {old} to {new}.', places);
      return kind === 'added'
        ? t('{subject}: {label} added on {new}.', places)
        : t('{subject}: {label} removed from {old}.', places);
    case 'property':
      return ofProperty(change, places);
  }
}

type Places = Readonly<Record<'subject' | 'label' | 'old' | 'new', string>>;

function ofSubject(kind: Change['kind'], isComputer: boolean, places: Places): string {
  switch (kind) {
    case 'added':
      return t('{subject} is added.', places);
    case 'removed':
      return t('{subject} is removed.', places);
    case 'moved':
      return isComputer
        ? t('{subject} moves from pool {old} to pool {new}.', places)
        : t('{subject} moves from site {old} to site {new}.', places);
    case 'renamed':
      return t('{subject} has another name: {new}, before {old}.', places);
    case 'changed':
      return t('{subject}: {label} changes from {old} to {new}.', places);
  }
}

function ofProperty({ kind, computer, from, to }: Omit<Change<unknown>, 'message'>, given: Places): string {
  const places = { ...given, computer: computer ?? '' };
  const isOfComputer = computer !== undefined;
  if (kind === 'added') {
    return isOfComputer
      ? t('{subject}: {label} {new} of computer {computer} is added.', places)
      : t('{subject}: {label} {new} is added.', places);
  }
  if (kind === 'removed') {
    return isOfComputer
      ? t('{subject}: {label} {old} of computer {computer} is removed.', places)
      : t('{subject}: {label} {old} is removed.', places);
  }
  if (from === undefined) {
    return isOfComputer
      ? t('{subject}: {label} of computer {computer} is set to {new}.', places)
      : t('{subject}: {label} is set to {new}.', places);
  }
  if (to === undefined) {
    return isOfComputer
      ? t('{subject}: {label} of computer {computer} is not set any more, before it was {old}.', places)
      : t('{subject}: {label} is not set any more, before it was {old}.', places);
  }
  return isOfComputer
    ? t('{subject}: {label} of computer {computer} changes from {old} to {new}.', places)
    : t('{subject}: {label} changes from {old} to {new}.', places);
}
