import { t } from '@vscode/l10n';
import type { Span } from '../syntax/tree';
import { countsInWords } from './toDocument/countsInWords';
import { ImportError } from './importError';
import { Remarks, type ImportRemark } from './remarks';
import type { StoreNames } from './toDocument/stores';
import { toDocument, type ImportCounts } from './toDocument/toDocument';
import { findTopology, type FoundTopology } from './topologyXml/findTopology';
import { link } from './topologyXml/link';
import { readPublished } from './topologyXml/readPublished';
import { readTopologyBuilder } from './topologyXml/readTopologyBuilder';
import { writeDocument } from './writeDocument';
import { decodeXml } from './xml/decode';
import { parseXml, type XmlElement } from './xml/parseXml';
import { spanOf } from './xml/spanOf';
import { unwrapCdata } from './xml/unwrapCdata';
import { isArchive, unpackXml } from './zip/unpack';

export { countsInWords, ImportError };
export type { ImportCounts, ImportRemark };

export interface ImportResult {
  /** The topology document, in the order of the format, with `\n` as line end. */
  readonly text: string;
  /** What its user should know, the important first. */
  readonly remarks: readonly ImportRemark[];
  readonly counts: ImportCounts;
  readonly source: ImportSource;
}

export interface ImportOptions {
  /**
   * What stores are called: by ids that people can type (`sql01-rtc`), the default, or as Topology Builder shows them
   * (`sql01.contoso.com\rtc`, `\\files.contoso.com\lync`), for somebody who does not see the document.
   */
  readonly storesBy?: StoreNames;
}

/** The XML that a document was made of. */
export interface ImportSource {
  /** Whether it is a published topology, or one of Topology Builder. */
  readonly container: FoundTopology['container'];
  /** The file of the archive that it was found in; missing where the file was no archive. Lines of remarks count in this. */
  readonly entry?: string;
  readonly text: string;
  /**
   * @param pointer a JSON Pointer into the document
   * @returns where in the XML it comes from: an attribute's value, or the name of an element; else of what is nearest around it
   */
  readonly spanAt: (pointer: string) => Span;
}

const READERS = { published: readPublished, topologyBuilder: readTopologyBuilder };

/**
 * Imports the topology that an administrator has: published as XML (`Get-CsTopology -AsXml`), a file of Topology Builder
 * (`.tbxml`), or an archive of the configuration (`Export-CsConfiguration`). The same bytes give the same document. References that
 * lead nowhere, roles, versions and usages that are unknown, and whatever the document has no place for, are remarked and never make
 * it fail.
 *
 * @param name the file's name or path, of which the base name is used
 * @throws ImportError for anything that is not a topology: empty, not XML, damaged, hostile, too large, without topology
 */
export function importTopology(bytes: Uint8Array, name: string, options: ImportOptions = {}): ImportResult {
  const file = baseName(name);
  const remarks = new Remarks();
  const xml = isArchive(bytes) ? findInArchive(bytes, file, remarks) : findIn(decodeXml(bytes, file), file, remarks);
  return toResult(xml, file, remarks, options);
}

/** As {@link importTopology}, of XML that is text already. */
export function importXml(text: string, name: string, options: ImportOptions = {}): ImportResult {
  const file = baseName(name);
  const remarks = new Remarks();
  return toResult(findIn(text, file, remarks), file, remarks, options);
}

function toResult(
  { found, text: xml, entry }: ReadXml,
  file: string,
  remarks: Remarks,
  { storesBy = 'id' }: ImportOptions,
): ImportResult {
  const topology = link(READERS[found.container](found.element, remarks), remarks);
  const { document, counts, origins } = toDocument(topology, storesBy, remarks);
  const sipDomains = found.element.children.find(({ name }) => name === 'InternalDomains');
  origins.mark(document, { element: found.element }, { sipDomains: sipDomains && { element: sipDomains } });
  return {
    text: writeDocument(heading(found.container, entry === undefined ? file : `${file} (${entry})`), document),
    remarks: remarks.list(),
    counts,
    source: {
      container: found.container,
      ...(entry === undefined ? {} : { entry }),
      text: xml,
      spanAt: (pointer) => spanOf(xml, origins.find(document, pointer) ?? { element: found.element }),
    },
  };
}

interface ReadXml {
  readonly found: FoundTopology;
  readonly text: string;
  readonly entry?: string;
}

function findIn(text: string, name: string, remarks: Remarks): ReadXml {
  return { found: findTopology(parseWrapped(text, name), name, remarks), text };
}

/** What stands in CDATA sections and looks like XML may be something else all the same: then it is text. */
function parseWrapped(text: string, name: string): XmlElement {
  const markup = unwrapCdata(text);
  if (markup !== text) {
    try {
      return parseXml(markup, name);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  }
  return parseXml(text, name);
}

/** Of several topologies in an archive the first is imported. What the archive calls its files is not relied upon. */
function findInArchive(bytes: Uint8Array, archive: string, remarks: Remarks): ReadXml {
  const entries = unpackXml(bytes, archive);
  const failures: ImportError[] = [];
  for (const { name, bytes: content } of entries) {
    try {
      const title = `${archive}/${name}`;
      const read = findIn(decodeXml(content, title), title, remarks);
      if (entries.length > 1) {
        remarks.inform(
          t('The topology was found in {entry} of the archive: its other XML files are left out (files: {count}).', {
            entry: name,
            count: entries.length - 1,
          }),
        );
      }
      return { ...read, entry: name };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      failures.push(error);
    }
  }
  const [only, ...others] = failures;
  if (only && others.length === 0) throw only;
  throw new ImportError(
    t('None of the {count} XML files in {name} holds a topology. The first: {reason}', {
      name: archive,
      count: failures.length,
      reason: only?.message ?? '',
    }),
  );
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
