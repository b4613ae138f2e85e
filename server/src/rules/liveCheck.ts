import { ReadTopology } from '../model/topology';
import type { Edit } from '../syntax/edit';
import { EditedTree } from '../syntax/editedTree';
import { LineIndex } from '../syntax/lines';
import { gathered, LazilyChecked, problemOf, type CheckedDocument } from './check';
import { runRules, thingsIn } from './engine';
import { LiveFormat } from './liveFormat';
import { LiveRules } from './liveRules';
import type { CheckSettings } from './settings';

/** The names, values and comments of a topology of 24 MB. Of a larger one it would take too much memory to note what was looked up for which finding. */
const MOST_LIVE = 1_500_000;

/** A topology of 24 MB has some 12,000 sites, pools and stores. Of very many, each with next to nothing in it, notes would take far more than they do. */
const MOST_LIVE_THINGS = 200_000;

/**
 * A document that is being edited, and always checked: what `check` says of its text then, at the cost of what an edit has to do with.
 *
 * Tree, topology and the problems of a check are those of the text at the time: after an edit they are those of the text after it.
 */
export class LiveCheck {
  readonly #tree: EditedTree;
  readonly #format: LiveFormat;
  readonly #lines: LineIndex;
  #topology: ReadTopology;
  #rules: { readonly settings: CheckSettings; readonly live: LiveRules } | undefined;
  /** Since it was read as a whole. From then on it is noted who looks up what: to read it only costs less. */
  #isEdited = false;

  constructor(text: string) {
    this.#tree = new EditedTree(text);
    this.#format = new LiveFormat(this.#tree);
    this.#lines = new LineIndex(this.#tree.text);
    this.#topology = new ReadTopology(this.#tree);
  }

  get text(): string {
    return this.#tree.text;
  }

  /** @param text the whole text after the edit */
  edit(edit: Edit, text: string): void {
    this.#lines.edit(edit, text);
    const items = this.#tree.edit(edit, text);
    this.#format.update(items);
    if (this.#tree.names !== this.#topology.names.table) {
      // All was read again: it is as at first.
      this.#topology = new ReadTopology(this.#tree);
      this.#rules = undefined;
      this.#isEdited = false;
      return;
    }
    const reread = this.#topology.readAgain(items);
    if (this.#rules) this.#rules.live.update(reread);
    else this.#topology.names.update(reread);
    this.#isEdited = true;
  }

  /** @returns the document as it is now */
  check(settings: CheckSettings): CheckedDocument {
    const tree = this.#tree;
    const lines = this.#lines;
    const topology = this.#topology;
    const isLive = tree.size <= MOST_LIVE && thingsIn(topology) <= MOST_LIVE_THINGS;
    const live = this.#isEdited && isLive ? this.#liveRules(settings) : undefined;
    const format = this.#format;
    return new LazilyChecked({ tree, lines, topology }, () => {
      const found = live
        ? live.problems()
        : runRules(topology, [...settings.rules.keys()]).map((finding) => problemOf(finding, settings, topology));
      return gathered({ tree, lines, topology }, format.problems(), found, settings);
    });
  }

  #liveRules(settings: CheckSettings): LiveRules {
    if (this.#rules?.settings !== settings) {
      this.#rules?.live.end();
      this.#rules = { settings, live: new LiveRules(this.#topology, settings) };
    }
    return this.#rules.live;
  }
}
