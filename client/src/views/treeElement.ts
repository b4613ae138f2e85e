import type { Uri } from 'vscode';
import type { ElementKind } from '../../../server/src/protocol';

/**
 * An element of the views Pools and Stores. The commands of their menus get it as their first argument; menus tell elements apart by
 * `contextValue`, its kind and traits with blanks between them:
 *
 * | kind | traits |
 * | --- | --- |
 * | `document` | |
 * | `site` | `central` or `branch` |
 * | `undeclaredSite`, `noSite`, `siteGroup` | |
 * | `poolGroup` | `standardEdition`, `frontEnd`, `director`, `mediation`, `persistentChat`, `edge`, `trustedApplication`, `officeWebApps` or `other` |
 * | `pool` | `frontEnd`, `standardEdition`, `persistentChat` or `other`; of a Persistent Chat pool `multiple` or `single`, `collocated`, `compliance`, `defaultForSite`, `defaultForAllSites`; of one with databases `mirrored`, `witnessed`, `backedUp`, or `noStore`; of others their role |
 * | `computer` | the kind of its pool; in a Persistent Chat pool `active` or `inactive` |
 * | `sqlServer` | |
 * | `sqlInstance` | `local`: the SQL Server Express of a Standard Edition server, which no store is declared for |
 * | `database` | `userStore`, `archiving`, `monitoring`, `mgc` or `mgccomp`; then the slot: `primary`, `mirror`, `witness`, `backup`, `backupMirror`, `backupWitness`, or `local`; then `standardEdition` for a server of that, and `mirrored`, `witnessed`, `backedUp` for the copies that there are |
 * | `fileServer`, `fileShare` | |
 * | `fileUse` | the kind of the pool |
 * | `undeclaredStores` | |
 * | `undeclaredStore` | `sqlStore` or `fileStore` |
 * | `more` | |
 *
 * A site, pool, computer or store without a name of its own is `unnamed` too: its `name` is what it is called in a sentence.
 *
 * An element stays the same object as long as it is in the tree: what it says of itself is always the newest known.
 */
export interface TreeElement {
  readonly kind: ElementKind | 'document';
  readonly traits: readonly string[];
  readonly contextValue: string;
  /** The document. */
  readonly uri: Uri;
  /**
   * The JSON Pointer of the declaration (`/persistentChatPools/0/computers/2`); of a database and of a use of a file store that of the
   * slot that names the store (`/persistentChatPools/0/store/mirror`); `undefined` of what is no single value of the document.
   */
  readonly pointer: string | undefined;
  /** What it is called: an FQDN, the name of a site. */
  readonly name: string;
  /** Of databases: what the pool is called that they are of. */
  readonly owner: string | undefined;
  /** What it stands in; `undefined` of a document. */
  readonly parent: TreeElement | undefined;
  readonly children: readonly TreeElement[];
}
