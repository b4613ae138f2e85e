import type { XmlElement } from './xml/parseXml';

/** Something about an import that its user should know. */
export interface ImportRemark {
  /** `warning`: look at it, something was guessed, missing or not understood. `information`: left out by design. */
  readonly severity: 'warning' | 'information';
  readonly message: string;
  /** Where in the file, counted from 1; of several places the first. */
  readonly line?: number;
}

interface Tally {
  readonly severity: ImportRemark['severity'];
  readonly first: XmlElement;
  readonly sentence: (count: number) => string;
  count: number;
}

/** Collects the remarks of one import; what occurs many times is counted and remarked once. */
export class Remarks {
  readonly #single: ImportRemark[] = [];
  readonly #tallies = new Map<string, Tally>();

  warn(message: string, at?: XmlElement): void {
    this.#single.push(remark('warning', message, at));
  }

  inform(message: string, at?: XmlElement): void {
    this.#single.push(remark('information', message, at));
  }

  /**
   * Counts one more of a kind.
   *
   * @param kind what is counted; not shown
   * @param sentence makes the remark, given the count
   */
  tally(kind: string, severity: ImportRemark['severity'], at: XmlElement, sentence: (count: number) => string): void {
    const known = this.#tallies.get(kind);
    if (known === undefined) this.#tallies.set(kind, { severity, first: at, sentence, count: 1 });
    else known.count += 1;
  }

  /** @returns all remarks: warnings before information, each by line, those without a line last */
  list(): ImportRemark[] {
    const counted = [...this.#tallies.values()].map(({ severity, first, sentence, count }) =>
      remark(severity, sentence(count), first),
    );
    return [...this.#single, ...counted].sort(
      (one, other) => rank(one) - rank(other) || (one.line ?? Infinity) - (other.line ?? Infinity) || 0,
    );
  }
}

function rank(remark: ImportRemark): number {
  return remark.severity === 'warning' ? 0 : 1;
}

function remark(severity: ImportRemark['severity'], message: string, at: XmlElement | undefined): ImportRemark {
  return at === undefined ? { severity, message } : { severity, message, line: at.line };
}
