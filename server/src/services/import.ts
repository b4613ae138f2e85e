import { t } from '@vscode/l10n';
import type { ImportAnswer, ImportParams } from '../protocol';
import { bytesOf } from './base64';
import { answerOwn, type Service } from './service';

/** Makes topology documents of what Microsoft's tools export, from bytes: the server need not reach the file. */
export const importService: Service = {
  capabilities: () => ({}),
  listen(context) {
    const failed: ImportAnswer = {
      kind: 'refused',
      reason: t('The file could not be imported. The output of Lync Topology says more.'),
    };
    answerOwn(context, 'lyncTopology/import', failed, importFile);
  },
};

async function importFile({ name, content }: ImportParams): Promise<ImportAnswer> {
  const { countsInWords, ImportError, importTopology } = await import('../interchange/importTopology');
  try {
    const { text, counts, remarks, source } = importTopology(bytesOf(content), name);
    const entry = source.entry === undefined ? {} : { entry: source.entry };
    return { kind: 'imported', text, what: countsInWords(counts), ...entry, remarks };
  } catch (error) {
    if (error instanceof ImportError) return { kind: 'refused', reason: error.message };
    throw error;
  }
}
