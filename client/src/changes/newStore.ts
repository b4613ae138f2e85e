import * as vscode from 'vscode';
import type { FileStoreChoice, SqlStoreChoice } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { askText } from './askText';
import { choose, NEW, type Asked } from './choose';
import { workOut } from './makeChange';

/**
 * Asks which SQL Server store a change is to use: one of the document, or a new one, for which it asks server and instance.
 *
 * @returns `undefined` where none was chosen
 */
export async function chooseSqlStore(
  server: TopologyServer,
  asked: Asked<SqlStoreChoice>,
): Promise<SqlStoreChoice | undefined> {
  const chosen = await choose(server, asked, vscode.l10n.t('New SQL Server store…'));
  if (chosen !== NEW) return chosen;
  return askForNew(server, asked, [
    { property: 'server', isFqdn: true, prompt: vscode.l10n.t('FQDN of the SQL Server') },
    {
      property: 'instance',
      isFqdn: false,
      prompt: vscode.l10n.t('Name of the instance; empty for the default instance'),
    },
  ]);
}

/** The same for a file store, of which it asks server and share. */
export async function chooseFileStore(
  server: TopologyServer,
  asked: Asked<FileStoreChoice>,
): Promise<FileStoreChoice | undefined> {
  const chosen = await choose(server, asked, vscode.l10n.t('New file store…'));
  if (chosen !== NEW) return chosen;
  return askForNew(server, asked, [
    { property: 'server', isFqdn: true, prompt: vscode.l10n.t('FQDN of the file server') },
    { property: 'share', isFqdn: false, prompt: vscode.l10n.t('Name of the file share') },
  ]);
}

/** What a new store is asked for. */
interface Question {
  readonly property: 'server' | 'instance' | 'share';
  readonly isFqdn: boolean;
  readonly prompt: string;
}

type NewStore = Readonly<Partial<Record<string, string>>>;

async function askForNew(
  server: TopologyServer,
  asked: Asked<NewStore>,
  questions: readonly Question[],
): Promise<NewStore | undefined> {
  const { uri, change, title } = asked;
  let store: NewStore = {};
  for (const [index, { property, isFqdn, prompt }] of questions.entries()) {
    const proposed = await complete(server, asked, store);
    if (!proposed) return undefined;
    const answer = await askText(server, uri, {
      title: vscode.l10n.t('{title} ({step} of {count})', { title, step: index + 1, count: questions.length }),
      prompt,
      value: proposed[property] ?? '',
      isFqdn,
      changes: (text) => [change({ ...store, [property]: text.trim() })],
    });
    if (answer === undefined) return undefined;
    // With the server that is proposed go its instance and its edition.
    store = answer.trim() === proposed[property] ? proposed : { ...store, [property]: answer.trim() };
  }
  return complete(server, asked, store);
}

/** @returns the store with what the answers so far leave open */
async function complete(
  server: TopologyServer,
  { uri, argument, change }: Asked<NewStore>,
  store: NewStore,
): Promise<NewStore | undefined> {
  const worked = await workOut(server, uri, [change(store)]);
  const [made] = worked?.changes ?? [];
  return made && ((made.arguments as Readonly<Partial<Record<string, unknown>>>)[argument] as NewStore);
}
