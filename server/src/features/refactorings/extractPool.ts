import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { declarePoolFor, needsOwnPool } from '../../rules/shared/poolForSite';
import { siteName } from '../../rules/shared/words';
import { isOn, type Cursor, type Refactoring } from './refactoring';

/**
 * @returns the refactoring for each site at the cursor whose data must stay in its region, where no Persistent Chat pool is yet and one can
 * be
 */
export function extractPool(cursor: Cursor): Refactoring[] {
  const { topology } = cursor;
  return topology.sites
    .filter((site) => isOn(cursor, site.node, site.name) && needsOwnPool(topology, site))
    .flatMap((site) => {
      // It may need what is not there, such as a next hop.
      const edits = declarePoolFor(topology, site);
      if (!edits) return [];
      const title = t('Extract a Persistent Chat pool for {site}, whose data must stay in its region', {
        site: siteName(site),
      });
      return [{ title, kind: CodeActionKind.RefactorExtract, edits: () => edits }];
    });
}
