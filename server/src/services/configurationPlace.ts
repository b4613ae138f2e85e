import { folderRoot } from '../configurations';
import type { ConfigurationPlace } from '../features/configurationEdit';
import { CONFIGURATION_FILE } from '../rules/configuration';
import type { ServerContext } from './service';

/**
 * @returns the configuration file that is in force for a document, or where a new one belongs: in its folder of the workspace, else beside
 * it; `undefined` for a document without a folder
 */
export async function configurationPlace(
  uri: string,
  { connection, support, configurations, documents }: ServerContext,
): Promise<ConfigurationPlace | undefined> {
  const nearest = await configurations.nearest(uri);
  if (nearest !== undefined) {
    return {
      uri: nearest,
      read: await configurations.read(nearest),
      version: documents.get(nearest)?.version ?? null,
    };
  }
  const folders = support.workspaceFolders ? await connection.workspace.getWorkspaceFolders().catch(() => null) : null;
  const folder = (Array.isArray(folders) ? folders : [])
    .flatMap(uriIn)
    .map((one) => one.replace(/\/$/, ''))
    .filter((one) => uri.startsWith(`${one}/`))
    .sort((a, b) => b.length - a.length)[0];
  const beside = folderRoot(uri) === undefined ? undefined : uri.slice(0, uri.lastIndexOf('/'));
  const home = folder ?? beside;
  return home === undefined ? undefined : { uri: `${home}/${CONFIGURATION_FILE}`, read: undefined, version: null };
}

/** @returns the URI in what a client says of a folder, as far as it says one */
function uriIn(folder: unknown): string[] {
  const { uri } = { uri: undefined, ...(folder as object | null) };
  return typeof uri === 'string' ? [uri] : [];
}
