import { t } from '@vscode/l10n';
import { Remarks, type ImportRemark } from './remarks';
import { toDocument, type ImportCounts } from './toDocument/toDocument';
import { findTopology, type FoundTopology } from './topologyXml/findTopology';
import { link } from './topologyXml/link';
import { readPublished } from './topologyXml/readPublished';
import { readTopologyBuilder } from './topologyXml/readTopologyBuilder';
import { writeDocument } from './writeDocument';
import { decodeXml } from './xml/decode';
import { parseXml } from './xml/parseXml';

export { ImportError } from './importError';
export type { ImportCounts, ImportRemark };

export interface ImportResult {
  /** The topology document, in the order of the format, with `\n` as line end. */
  readonly text: string;
  /** What its user should know, the important first. */
  readonly remarks: readonly ImportRemark[];
  readonly counts: ImportCounts;
}

const READERS = { published: readPublished, topologyBuilder: readTopologyBuilder };

/**
 * Imports the topology that an administrator has: published as XML (`Get-CsTopology -AsXml`), or a file of Topology Builder
 * (`.tbxml`). The same bytes give the same document. References that lead nowhere, roles, versions and usages that are
 * unknown, and whatever the document has no place for, are remarked and never make it fail.
 *
 * @param name the file's name or path, of which the base name is used
 * @throws ImportError for anything that is not a topology: empty, not XML, damaged, hostile, too large, without topology
 */
export function importTopology(bytes: Uint8Array, name: string): ImportResult {
  const file = baseName(name);
  const remarks = new Remarks();
  const found = findTopology(parseXml(decodeXml(bytes, file), file), file, remarks);
  const topology = link(READERS[found.container](found.element, remarks), remarks);
  const { document, counts } = toDocument(topology, remarks);
  return { text: writeDocument(heading(found.container, file), document), remarks: remarks.list(), counts };
}

function heading(container: FoundTopology['container'], file: string): string {
  switch (container) {
    case 'published':
      return t('Imported from {file}, a published topology (Get-CsTopology -AsXml).', { file });
    case 'topologyBuilder':
      return t('Imported from {file}, a topology of Topology Builder.', { file });
  }
}

/** Without folders, which tell where somebody keeps their files, and on one line. */
function baseName(name: string): string {
  return name.replace(/^.*[\\/]/s, '').replace(/\s+/g, ' ');
}
