import { t } from '@vscode/l10n';
import { folded } from '../../model/fact';
import type { ElementKind, OverviewElement, Tally } from '../../protocol';
import { count } from '../../rules/shared/words';
import { pointerOf, type JsonNode, type Span } from '../../syntax/tree';
import type { CheckedVersion } from '../documents';
import { Findings, sumOf, tallyOf } from './findings';

/** An element before its findings are gathered. */
export interface Draft {
  readonly kind: ElementKind;
  readonly name: string;
  /** What tells it from its siblings of the same kind; left out: its name. */
  readonly key?: string;
  readonly traits?: readonly (string | undefined)[];
  readonly description?: readonly (string | undefined)[];
  /** What it is in the document. */
  readonly node?: JsonNode | undefined;
  /** The value that its pointer leads to, where that is less than all of it. */
  readonly value?: JsonNode | undefined;
  /** Where to go to see it; left out: where `node` begins. */
  readonly place?: JsonNode | undefined;
  /** Whether its findings are those of `node`, which they are not where that is another element's. */
  readonly isShown?: boolean;
  /** A sentence on what is no single value of the document, and has no card for that. */
  readonly tooltip?: string;
  /** What to say of it, in sentences. */
  readonly spoken: readonly (string | undefined)[];
  readonly children?: readonly OverviewElement[];
  /** Those of its children that are in `node`. */
  readonly within?: readonly { readonly node: Span }[];
}

/** Makes the elements of the overview of one document. */
export class Elements {
  readonly #checked: CheckedVersion;
  readonly #findings: Findings;

  constructor(checked: CheckedVersion) {
    this.#checked = checked;
    this.#findings = new Findings(checked.problems);
  }

  make(draft: Draft): OverviewElement {
    const { kind, name, node } = draft;
    const children = siblings(draft.children ?? []);
    const isDeclaration = node !== undefined && draft.isShown !== false;
    const problems = isDeclaration
      ? this.#findings.within(
          node,
          draft.within?.map((inner) => inner.node),
        )
      : [];
    const findings = tallyOf(problems);
    const allFindings = sumOf([findings, ...children.map((child) => child.allFindings)]);
    const description = known(draft.description).join(' · ');
    const spoken = [...known(draft.spoken), ...(allFindings ? [findingSentence(allFindings)] : [])];
    const place = draft.place ?? node;
    const { lines } = this.#checked;
    return {
      key: `${kind} ${folded(draft.key ?? name)}`,
      kind,
      traits: known(draft.traits),
      name,
      ...(description === '' ? {} : { description }),
      ...(isDeclaration ? { pointer: pointerOf(draft.value ?? node) } : {}),
      ...(node ? { range: lines.rangeOf(node) } : {}),
      ...(place ? { place: lines.positionAt(place.offset) } : {}),
      ...(findings ? { findings } : {}),
      ...(allFindings ? { allFindings } : {}),
      ...(draft.tooltip === undefined ? {} : { tooltip: draft.tooltip }),
      spoken: spoken.join(' '),
      ...(children.length > 0 ? { children } : {}),
    };
  }
}

/** @returns elements of which no two have the same key: of those that had, the later ones are numbered */
export function siblings(elements: readonly OverviewElement[]): OverviewElement[] {
  const times = new Map<string, number>();
  return elements.map((element) => {
    const time = (times.get(element.key) ?? 0) + 1;
    times.set(element.key, time);
    return time === 1 ? element : { ...element, key: `${element.key} ${time}` };
  });
}

function known(parts: readonly (string | undefined)[] = []): string[] {
  return parts.filter((part) => part !== undefined && part !== '') as string[];
}

/** @returns what is found in an element and below, as a sentence */
function findingSentence(tally: Tally): string {
  const { error = 0, warning = 0, information = 0, hint = 0 } = tally;
  const others = information + hint;
  const parts = [
    error > 0 ? (error === 1 ? t('1 error') : t('{count} errors', { count: count(error) })) : undefined,
    warning > 0 ? (warning === 1 ? t('1 warning') : t('{count} warnings', { count: count(warning) })) : undefined,
    others > 0 ? (others === 1 ? t('1 remark') : t('{count} remarks', { count: count(others) })) : undefined,
  ];
  return t('Found in it: {findings}.', { findings: known(parts).join(', ') });
}
