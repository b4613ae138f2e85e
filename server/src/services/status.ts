import type { DocumentStatus, Tally } from '../protocol';
import type { Severity } from '../rules/categories';
import { DEFAULT_PRESET } from '../rules/settings';
import { configurationPlace } from './configurationPlace';
import type { ServerContext } from './service';

/** @returns what is known of a document beside its text; `null` where there is no such document */
export async function statusOf(uri: string, context: ServerContext): Promise<DocumentStatus | null> {
  const document = await context.checked(uri);
  if (!document) return null;
  const place = await configurationPlace(uri, context);
  const editor = await context.configurations.editorSettings(uri);
  return {
    findings: tallyOf(document.problems),
    preset: place?.read?.configuration.extends ?? DEFAULT_PRESET,
    editorRules: editor.configuration.rules.size,
    configuration: place
      ? { uri: place.uri, exists: place.read !== undefined, problems: place.read?.problems.length ?? 0 }
      : null,
  };
}

function tallyOf(problems: readonly { readonly severity: Severity }[]): Tally {
  const tally: Partial<Record<Severity, number>> = {};
  for (const { severity } of problems) tally[severity] = (tally[severity] ?? 0) + 1;
  return tally;
}
