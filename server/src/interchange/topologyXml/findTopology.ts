import { t } from '@vscode/l10n';
import { ImportError } from '../importError';
import type { Remarks } from '../remarks';
import { descendants, type XmlElement } from '../xml/parseXml';
import { CORE, TOPOLOGY_BUILDER } from './names';

export interface FoundTopology {
  /** What the file is: a published topology, or a file of Topology Builder. */
  readonly container: 'published' | 'topologyBuilder';
  readonly element: XmlElement;
}

/**
 * Finds the topology in a file, at the root or buried in what it was exported with (DocItemSet, AnchoredXml).
 *
 * Of a Topology Builder file it is the topology as edited (`NewTopology`); the one that was downloaded
 * (`OriginalTopology`) describes the same things once more and is never read.
 *
 * @throws ImportError when there is none
 */
export function findTopology(root: XmlElement, name: string, remarks: Remarks): FoundTopology {
  const found = [...topologiesBelow(root)];
  // Published is what is whole; what only has the parts of a topology is a last resort.
  const [first] = [...found.filter(({ element }) => element.name === 'Topology'), ...found];
  if (first !== undefined) {
    remarkWhatIsAround(root, first, found.length, remarks);
    return first;
  }
  if (isIn(TOPOLOGY_BUILDER, root, 'TopologyBuilder')) {
    throw new ImportError(
      t(
        '{name} is a Topology Builder file without a topology (NewTopology is missing or empty). Open it in Topology Builder and save it again.',
        { name },
      ),
      root.line,
    );
  }
  throw new ImportError(
    t(
      '{name} holds no Lync Server or Skype for Business Server topology: its root is {root}. Import what (Get-CsTopology -AsXml).ToString() gives, or a .tbxml file of Topology Builder.',
      { name, root: root.name },
    ),
    root.line,
  );
}

function* topologiesBelow(root: XmlElement): Generator<FoundTopology> {
  for (const element of descendants(root)) {
    if (isIn(TOPOLOGY_BUILDER, element, 'NewTopology')) {
      for (const child of element.children) {
        if (isIn(CORE, child, 'PartialTopology')) yield { container: 'topologyBuilder', element: child };
      }
    } else if (isIn(CORE, element, 'Topology') || isWholeWithoutName(element)) {
      yield { container: 'published', element };
    }
  }
}

/** @returns whether it has what a published topology consists of, whatever its own name */
function isWholeWithoutName(element: XmlElement): boolean {
  return (
    element.name !== 'PartialTopology' &&
    ['Clusters', 'Services'].every((name) => element.children.some((child) => isIn(CORE, child, name)))
  );
}

function remarkWhatIsAround(root: XmlElement, used: FoundTopology, found: number, remarks: Remarks): void {
  if (found > 1) {
    remarks.warn(
      t('The file holds {count} topologies: the first is imported, the others are left out.', { count: found }),
      used.element,
    );
  }
  if (isIn(TOPOLOGY_BUILDER, root, 'TopologyBuilder')) {
    const original = root.children.find((child) => isIn(TOPOLOGY_BUILDER, child, 'OriginalTopology'));
    if (original !== undefined && original.children.length > 0) {
      remarks.inform(
        t('The topology that Topology Builder had downloaded is left out: the one with your changes is imported.'),
        original,
      );
    }
  } else if (root !== used.element) {
    remarks.inform(
      t('The topology was found inside {root}: everything else in the file is left out.', { root: root.name }),
      root,
    );
  }
}

function isIn(namespaces: readonly string[], element: XmlElement, name: string): boolean {
  return element.name === name && namespaces.includes(element.namespace);
}
