import type { CheckedDocument } from '../../rules/check';
import { gravestFirst } from '../../rules/gravity';
import { nodeAt, type JsonNode } from '../../syntax/tree';
import type { Note } from './diagram';

/** The findings of a document by what they stand in: things and references that a picture shows. */
export class FindingsByPlace {
  readonly #byNode = new Map<JsonNode, Note[]>();

  /** @param places the nodes of what is shown; of one within another, the inner one has its findings for itself */
  constructor({ tree, problems }: Pick<CheckedDocument, 'tree' | 'problems'>, places: ReadonlySet<JsonNode>) {
    for (const { severity, message, span } of problems) {
      let node = nodeAt(tree, span.offset);
      while (node && !places.has(node)) node = node.parent;
      if (!node) continue;
      const known = this.#byNode.get(node);
      if (known) known.push({ severity, message });
      else this.#byNode.set(node, [{ severity, message }]);
    }
  }

  /** @returns the findings in some places, the gravest first */
  in(...places: readonly (JsonNode | undefined)[]): Note[] {
    return gravestFirst(places.flatMap((place) => (place && this.#byNode.get(place)) ?? []));
  }
}
