import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import { declarePoolFor, needsOwnPool } from '../../rules/shared/poolForSite';
import { siteName } from '../../rules/shared/words';
import { isOn, type Cursor, type Refactoring } from './refactoring';

/** @returns the refactoring for each site at the cursor whose data must stay in its region, where no Persistent Chat pool is yet */
export function extractPool(cursor: Cursor): Refactoring[] {
  const { topology } = cursor;
  return topology.sites
    .filter((site) => isOn(cursor, site.node, site.name) && needsOwnPool(topology, site))
    .map((site) => ({
      title: t('Extract a Persistent Chat pool for {site}, whose data must stay in its region', {
        site: siteName(site),
      }),
      kind: CodeActionKind.RefactorExtract,
      edits: () => declarePoolFor(topology, site) ?? [],
    }));
}
