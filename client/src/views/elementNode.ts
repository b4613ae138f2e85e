import type * as vscode from 'vscode';
import type { OverviewElement } from '../../../server/src/protocol';
import type { TreeElement } from './treeElement';

/** What a node shows: an element of an overview, or a document. */
export type Content = Omit<OverviewElement, 'kind' | 'children'> & { readonly kind: TreeElement['kind'] };

let nodes = 0;

/** A node of a tree. It stays the same while its content changes, so that what is expanded and selected stays so. */
export class ElementNode implements TreeElement {
  /** No other node has it. */
  readonly id = String(++nodes);
  readonly uri: vscode.Uri;
  readonly parent: ElementNode | undefined;
  #content: Content;
  #children: readonly ElementNode[] = [];

  constructor(uri: vscode.Uri, content: Content, parent?: ElementNode) {
    this.uri = uri;
    this.#content = content;
    this.parent = parent;
  }

  get content(): Content {
    return this.#content;
  }

  get kind(): TreeElement['kind'] {
    return this.#content.kind;
  }

  get traits(): readonly string[] {
    return this.#content.traits;
  }

  get contextValue(): string {
    return [this.kind, ...this.traits].join(' ');
  }

  get pointer(): string | undefined {
    return this.#content.pointer;
  }

  get name(): string {
    return this.#content.name;
  }

  get owner(): string | undefined {
    return this.#content.owner;
  }

  get children(): readonly ElementNode[] {
    return this.#children;
  }

  /**
   * Shows another content.
   *
   * @returns whether it looks different now, without what is below it
   */
  show(content: Content): boolean {
    const before = this.#content;
    this.#content = content;
    return looks(before) !== looks(content);
  }

  /**
   * Makes its children those of an overview. One of the same key stays the node that it is, and so does one that has got another name where
   * it stands.
   *
   * @param changed gets the nodes, this one or some below it, that look different or have other children
   */
  adopt(elements: readonly OverviewElement[], changed: ElementNode[]): void {
    const left = new Map(this.#children.map((child) => [child.content.key, child]));
    const taken = elements.map((element) => take(left, element.key));
    const byPlace = new Map([...left.values()].map((child) => [placeOf(child.content), child]));
    const before = this.#children;
    const renamed = new Set<ElementNode>();
    this.#children = elements.map((element, index) => {
      let node = taken[index];
      if (!node && element.pointer !== undefined) {
        node = byPlace.get(placeOf(element));
        if (node && renamed.has(node)) node = undefined;
        if (node) renamed.add(node);
      }
      const hadChildren = (node?.children.length ?? 0) > 0;
      const isNew = !node;
      node ??= new ElementNode(this.uri, element, this);
      const looksDifferent = node.show(element);
      const found = changed.length;
      node.adopt(element.children ?? [], isNew ? [] : changed);
      // Whether it can be expanded is part of how it looks.
      const canExpand = node.children.length > 0;
      if (!isNew && (looksDifferent || canExpand !== hadChildren)) changed.splice(found, 0, node);
      return node;
    });
    if (before.length !== this.#children.length || before.some((child, at) => child !== this.#children[at])) {
      changed.push(this);
    }
  }

  /** @returns this node and all below it, each before those below it */
  *all(): Generator<ElementNode> {
    yield this;
    for (const child of this.#children) yield* child.all();
  }
}

function take(nodes: Map<string, ElementNode>, key: string): ElementNode | undefined {
  const node = nodes.get(key);
  nodes.delete(key);
  return node;
}

function placeOf({ kind, pointer }: Pick<Content, 'kind' | 'pointer'>): string {
  return `${kind} ${pointer ?? ''}`;
}

/** All of a content that a person sees or hears, or that menus ask for. */
function looks({ kind, traits, name, description, findings, allFindings, tooltip, spoken }: Content): string {
  return JSON.stringify([kind, traits, name, description, findings, allFindings, tooltip, spoken]);
}
