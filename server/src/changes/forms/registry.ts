import type { Changes, FormName } from '../../protocol';
import { addFrontEndPool } from '../addFrontEndPool';
import { addPersistentChatPool } from '../addPersistentChatPool';
import { addSite } from '../addSite';
import { addStandardEditionServer } from '../addStandardEditionServer';
import { addFileStore, addSqlServerStore } from '../addStores';
import { enableCompliance } from '../enableCompliance';
import type { FormKind } from './formKind';

/** The changes that a wizard asks for, by name: each is a wizard and the change itself in one. */
export const FORMS: { readonly [Name in FormName]: FormKind<Changes[Name]> } = {
  addPersistentChatPool,
  addFrontEndPool,
  addStandardEditionServer,
  addSqlServerStore,
  addFileStore,
  addSite,
  enableCompliance,
};
