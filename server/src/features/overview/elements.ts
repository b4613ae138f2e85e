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
  /** The pool that databases are of. */
  readonly owner?: string;
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

/** So many elements a tree has at most: of a larger document it shows the first ones, and says how many more there are. */
export const MOST_ELEMENTS = 10_000;

/** Makes the elements of one tree of the overview of a document. */
export class Elements {
  readonly #checked: CheckedVersion;
  readonly #findings: Findings;
  readonly #at: number | undefined;
  #room = MOST_ELEMENTS;
  /** Whether the last element is left out, and so not the first of its siblings that is. */
  #isLeavingOut = false;

  /** @param at an offset: only what holds it is shown; left out: as much as there is room for */
  constructor(checked: CheckedVersion, at?: number) {
    this.#checked = checked;
    this.#findings = new Findings(checked.problems);
    this.#at = at;
  }

  /** @returns an element, for the {@link list} of its siblings: that counts it where it is not shown */
  make(draft: Draft): OverviewElement {
    const { node } = draft;
    const isDeclaration = node !== undefined && draft.isShown !== false;
    const own = isDeclaration
      ? this.#findings.within(
          node,
          draft.within?.map((inner) => inner.node),
        )
      : [];
    const findings = tallyOf(own);
    const children = this.list(draft.children ?? []);
    const allFindings = sumOf([findings, ...children.map((child) => child.allFindings)]);
    const isParent = children.some(({ kind }) => kind !== 'more');
    if (!isParent && !this.#hasRoomFor(node)) return this.#leftOut(draft, allFindings);
    this.#room -= 1;
    this.#isLeavingOut = false;
    return {
      ...this.#described(draft, allFindings),
      ...this.#placeOf(draft),
      ...(findings ? { findings } : {}),
      ...(allFindings ? { allFindings } : {}),
      ...(children.length > 0 ? { children } : {}),
    };
  }

  /**
   * @returns elements that stand beside each other, of which no two have the same key: of those that had, the later ones are numbered.
   * Behind those that are shown stands how many are not
   */
  list(elements: readonly OverviewElement[]): OverviewElement[] {
    if (elements.length === 0) return [];
    this.#isLeavingOut = false;
    const shown: OverviewElement[] = [];
    const leftOut: OverviewElement[] = [];
    for (const element of elements) (element.key === LEFT_OUT.key ? leftOut : shown).push(element);
    const [first] = leftOut;
    return numbered(first ? [...shown, more(first, leftOut)] : shown);
  }

  #hasRoomFor(node: JsonNode | undefined): boolean {
    if (this.#at === undefined) return this.#room > 0;
    return node !== undefined && node.offset <= this.#at && this.#at <= node.offset + node.length;
  }

  /** Of millions of them most are one and the same: only the first of some siblings has a place. */
  #leftOut(draft: Draft, allFindings: Tally | undefined): OverviewElement {
    const place = this.#isLeavingOut ? {} : this.#placeOf(draft);
    const isPlain = this.#isLeavingOut && !allFindings;
    this.#isLeavingOut = true;
    return isPlain ? LEFT_OUT : { ...LEFT_OUT, ...place, ...(allFindings ? { allFindings } : {}) };
  }

  #placeOf({ node, place = node }: Draft): Pick<OverviewElement, 'place'> {
    return place ? { place: this.#checked.lines.positionAt(place.offset) } : {};
  }

  #described(draft: Draft, allFindings: Tally | undefined): OverviewElement {
    const { kind, name, owner, node, isShown = true, tooltip } = draft;
    const description = known(draft.description).join(' · ');
    const spoken = [...known(draft.spoken), ...(allFindings ? [findingSentence(allFindings)] : [])];
    return {
      key: `${kind} ${folded(draft.key ?? name)}`,
      kind,
      traits: known(draft.traits),
      name,
      ...(owner === undefined ? {} : { owner }),
      ...(description === '' ? {} : { description }),
      ...(node && isShown ? { pointer: pointerOf(draft.value ?? node) } : {}),
      ...(node ? { range: this.#checked.lines.rangeOf(node) } : {}),
      ...(tooltip === undefined ? {} : { tooltip }),
      spoken: spoken.join(' '),
    };
  }
}

/** Stands for an element that is not shown; no other has its key. */
const LEFT_OUT: OverviewElement = { key: '', kind: 'more', traits: [], name: '', spoken: '' };

/** @returns what stands for elements that are not shown. @param first of them: what leads to the document leads to it */
function more({ place }: OverviewElement, leftOut: readonly OverviewElement[]): OverviewElement {
  const name = t('{count} more', { count: count(leftOut.length) });
  const allFindings = sumOf(leftOut.map((element) => element.allFindings));
  return {
    key: 'more',
    kind: 'more',
    traits: [],
    name,
    description: t('not shown'),
    ...(place ? { place } : {}),
    ...(allFindings ? { allFindings } : {}),
    tooltip: t(
      'The document is so large that only its first {count} elements are shown. A click leads to the next one in the text.',
      {
        count: count(MOST_ELEMENTS),
      },
    ),
    spoken: [
      t('{count} more are not shown.', { count: count(leftOut.length) }),
      ...(allFindings ? [findingSentence(allFindings)] : []),
    ].join(' '),
  };
}

function numbered(elements: readonly OverviewElement[]): OverviewElement[] {
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
