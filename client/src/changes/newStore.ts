import * as vscode from 'vscode';
import type { FileStoreChoice, SqlStoreChoice } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { askText } from './askText';
import { choose, NEW, type Asked } from './choose';
import { fileShare, sqlInstance, type WrittenPlace } from '../wizard/places';
import { workOut } from './makeChange';

/**
 * Asks which SQL Server store a change is to use: one of the document, or a new one, for which it asks server\instance.
 *
 * @returns `undefined` where none was chosen
 */
export async function chooseSqlStore(
  server: TopologyServer,
  asked: Omit<Asked<SqlStoreChoice>, 'icon'>,
): Promise<SqlStoreChoice | undefined> {
  const chosen = await choose(
    server,
    { ...asked, icon: 'database' },
    {
      label: vscode.l10n.t('New SQL Server Store…'),
      detail: vscode.l10n.t('An instance on a SQL Server that this document does not have yet'),
    },
  );
  if (chosen !== NEW) return chosen;
  return askForNew(server, asked, {
    properties: ['server', 'instance'],
    place: sqlInstance,
    prompt: vscode.l10n.t('SQL Server FQDN\\instance, or the FQDN alone for the default instance'),
  });
}

/** The same for a file store, of which it asks server and share. */
export async function chooseFileStore(
  server: TopologyServer,
  asked: Omit<Asked<FileStoreChoice>, 'icon'>,
): Promise<FileStoreChoice | undefined> {
  const chosen = await choose(
    server,
    { ...asked, icon: 'folder-library' },
    {
      label: vscode.l10n.t('New File Store…'),
      detail: vscode.l10n.t('A share on a file server that this document does not have yet'),
    },
  );
  if (chosen !== NEW) return chosen;
  return askForNew(server, asked, {
    properties: ['server', 'share'],
    place: fileShare,
    prompt: vscode.l10n.t('\\\\file server FQDN\\share'),
  });
}

/** What a new store is asked for. */
interface Question {
  /** The two parts of the answer. */
  readonly properties: readonly [string, string];
  readonly place: WrittenPlace;
  readonly prompt: string;
}

type NewStore = Readonly<Partial<Record<string, string>>>;

async function askForNew(
  server: TopologyServer,
  asked: Omit<Asked<NewStore>, 'icon'>,
  { properties: [first, second], place, prompt }: Question,
): Promise<NewStore | undefined> {
  const { uri, change, title } = asked;
  const proposed = await complete(server, asked, {});
  if (!proposed) return undefined;
  const value = place.write([proposed[first] ?? '', proposed[second] ?? '']);
  const storeOf = (text: string): NewStore => {
    const [host, within] = place.read(text.trim());
    return { [first]: host, [second]: within };
  };
  const answer = await askText(server, uri, {
    title,
    prompt,
    value,
    isFqdn: true,
    changes: (text) => [change(storeOf(text))],
  });
  if (answer === undefined) return undefined;
  // With the server that is proposed go its instance and its edition.
  return answer.trim() === value ? proposed : complete(server, asked, storeOf(answer));
}

/** @returns the store with what the answers so far leave open */
async function complete(
  server: TopologyServer,
  { uri, argument, change }: Omit<Asked<NewStore>, 'icon'>,
  store: NewStore,
): Promise<NewStore | undefined> {
  const worked = await workOut(server, uri, [change(store)]);
  const [made] = worked?.changes ?? [];
  return made && ((made.arguments as Readonly<Partial<Record<string, unknown>>>)[argument] as NewStore);
}
