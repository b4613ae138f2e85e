import { t } from '@vscode/l10n';
import type { PrepareRenameResult } from 'vscode-languageserver-protocol';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { isRefusal, type Refusal } from '../changes/refusal';
import { renaming } from '../changes/renaming';
import type { ClientSupport } from './clientSupport';
import type { CheckedVersion } from './documents';
import { occurrenceAt } from './navigation';
import { workspaceEdit } from './workspaceEdit';

/** @returns what would be renamed at an offset: its range, and its name without JSON's escapes */
export function prepareRename(checked: CheckedVersion, offset: number): PrepareRenameResult | Refusal {
  const occurrence = occurrenceAt(checked, offset);
  if (!occurrence) return noName();
  return { range: checked.lines.rangeOf(occurrence.span), placeholder: occurrence.text };
}

/**
 * Renames what is named at an offset wherever its name is written. Names compare without case: also where it is written in another one.
 *
 * @param wanted the new name; blanks around it do not count
 */
export function rename(
  checked: CheckedVersion,
  offset: number,
  wanted: string,
  support: ClientSupport,
): WorkspaceEdit | Refusal {
  const occurrence = occurrenceAt(checked, offset);
  if (!occurrence) return noName();
  const edits = renaming(checked.topology, occurrence, wanted);
  return isRefusal(edits) ? edits : workspaceEdit(edits, checked, support);
}

function noName(): Refusal {
  return { refusal: t('Only the names of sites, pools, computers and stores can be renamed. There is none here.') };
}
