import { t } from '@vscode/l10n';
import type { FileStore, Pool, Site, SqlStore } from '../model/entities';
import {
  capital,
  fileStoreName,
  instanceName,
  poolKind,
  poolName,
  sharePath,
  siteName,
  sqlStoreName,
} from '../rules/shared/words';
import type { Subject, SubjectKind } from './comparison';
import type { Pair } from './matching';

const POOL_SUBJECTS = {
  frontEnd: 'frontEndPool',
  standardEdition: 'standardEditionServer',
  persistentChat: 'persistentChatPool',
  other: 'otherPool',
} as const satisfies Record<Pool['kind'], SubjectKind>;

export function theTopology(): Subject {
  return { kind: 'topology', name: '', title: t('Topology') };
}

export function theDeployment(): Subject {
  return { kind: 'deployment', name: '', title: t('Deployment') };
}

export function poolSubject({ old, new: next }: Pair<Pool>): Subject | undefined {
  const pool = next ?? old;
  if (!pool) return undefined;
  const name = poolName(pool);
  // Of a pool that has another role now, both are wrong.
  const kind = old && next && poolKind(old) !== poolKind(next) ? t('pool') : poolKind(pool);
  return { kind: POOL_SUBJECTS[pool.kind], name, title: t('{kind} {name}', { kind: capital(kind), name }) };
}

export function siteSubject({ old, new: next }: Pair<Site>): Subject | undefined {
  const site = next ?? old;
  return site && { kind: 'site', name: siteName(site), title: t('Site {name}', { name: siteName(site) }) };
}

export function sqlStoreSubject({ old, new: next }: Pair<SqlStore>): Subject | undefined {
  const store = next ?? old;
  if (!store) return undefined;
  const name = sqlStoreName(store);
  // Where it is now another instance, that is a change of its own.
  const place = [old, next].map((one) => one && instanceName(one)?.toLowerCase());
  const isSame = !old || !next || place[0] === place[1];
  const instance = isSame ? instanceName(store) : undefined;
  const title =
    instance === undefined
      ? t('SQL Server store {name}', { name })
      : t('SQL Server store {name} ({place})', { name, place: instance });
  return { kind: 'sqlStore', name, title };
}

export function fileStoreSubject({ old, new: next }: Pair<FileStore>): Subject | undefined {
  const store = next ?? old;
  if (!store) return undefined;
  const name = fileStoreName(store);
  const place = [old, next].map((one) => one && sharePath(one)?.toLowerCase());
  const isSame = !old || !next || place[0] === place[1];
  const share = isSame ? sharePath(store) : undefined;
  const title =
    share === undefined ? t('File store {name}', { name }) : t('File store {name} ({place})', { name, place: share });
  return { kind: 'fileStore', name, title };
}

export function computerSubject(name: string): Subject {
  return { kind: 'computer', name, title: t('Computer {name}', { name }) };
}
