import { t } from '@vscode/l10n';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What rules are about, in the order of the documentation, with the severity that rules of the category have by default. */
export const CATEGORIES = {
  scale: 'error',
  collocation: 'error',
  edition: 'error',
  'database-placement': 'error',
  compliance: 'error',
  'high-availability': 'error',
  'file-store': 'error',
  association: 'error',
  naming: 'error',
  prerequisites: 'warning',
  'deployment-order': 'error',
  'data-residency': 'error',
} as const satisfies Record<string, Severity>;

export type Category = keyof typeof CATEGORIES;

/** @returns the name of a category for a reader */
export function categoryTitle(category: Category): string {
  switch (category) {
    case 'scale':
      return t('Scale');
    case 'collocation':
      return t('Collocation of server roles');
    case 'edition':
      return t('Standard Edition and Enterprise Edition');
    case 'database-placement':
      return t('Placement of databases');
    case 'compliance':
      return t('Compliance');
    case 'high-availability':
      return t('High availability and disaster recovery');
    case 'file-store':
      return t('File stores');
    case 'association':
      return t('Sites, next hops and associations');
    case 'naming':
      return t('Names and ports');
    case 'prerequisites':
      return t('Prerequisites');
    case 'deployment-order':
      return t('Order of deployment');
    case 'data-residency':
      return t('Data residency');
  }
}

/** @returns the word for a severity, in the language of the reader */
export function severityWord(severity: Severity): string {
  switch (severity) {
    case 'error':
      return t('error');
    case 'warning':
      return t('warning');
    case 'information':
      return t('information');
    case 'hint':
      return t('hint');
  }
}
