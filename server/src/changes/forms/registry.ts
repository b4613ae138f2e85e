import type { Changes, FormName } from '../../protocol';
import { addFrontEndPool } from '../addFrontEndPool';
import { addPersistentChatPool } from '../addPersistentChatPool';
import { addSite } from '../addSite';
import { addStandardEditionServer } from '../addStandardEditionServer';
import { addFileStore, addSqlServerStore } from '../addStores';
import { enableComplianceForm } from './enableComplianceForm';
import type { FormKind } from './formKind';

/** The changes that add something: a wizard and the change itself in one, by name. */
export const ADDITIONS = {
  addPersistentChatPool,
  addFrontEndPool,
  addStandardEditionServer,
  addSqlServerStore,
  addFileStore,
  addSite,
};

/** All changes that a wizard asks for, by name. */
export const FORMS: { readonly [Name in FormName]: FormKind<Changes[Name]> } = {
  ...ADDITIONS,
  enableCompliance: enableComplianceForm,
};
