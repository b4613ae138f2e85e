/**
 * One mistake, one finding: where two rules can see one mistake, the more specific one reports, whether or not it is switched on. This is
 * that order, in one place: by rule, those to which it gives way. Each rule keeps to it by the condition that it shares with the others in
 * shared/ (the load of a pool in capacity.ts, computers in two pools in memberships.ts, …); a test holds the findings against this table,
 * and the rule pages show it.
 *
 * Above all of them stands `reference-resolves`: at a reference that names nothing no other rule reports, which the engine sees to.
 */
export const GIVES_WAY: Readonly<Record<string, readonly string[]>> = {
  // Load: the pool as a whole, then each server, then the server that is left when one fails.
  'pchat-server-max-users': ['pchat-pool-max-users'],
  'pchat-deployment-max-users': ['pchat-pool-max-users'],
  'pchat-n-minus-one-capacity': ['pchat-server-max-users', 'pchat-pool-max-users'],
  'fe-server-user-density': ['fe-pool-max-users'],
  'fe-pool-n-minus-one': ['fe-server-user-density', 'fe-pool-max-users'],
  'paired-pool-user-cap': ['fe-pool-max-users'],

  // A computer in two pools.
  'roles-need-own-computer': ['pchat-not-with-other-roles'],
  'computer-in-one-pool-only': [
    'pchat-not-on-ee-front-end',
    'pchat-not-with-other-roles',
    'pchat-se-fqdn-match',
    'fqdn-unique',
    'roles-need-own-computer',
  ],
  'sql-server-not-on-pchat': ['sql-server-not-on-front-end'],
  'pchat-single-fqdn-match': ['pchat-se-fqdn-match'],

  // Where databases are.
  'one-frontend-pool-per-db-server': ['one-database-kind-per-instance'],
  'one-pchat-database-per-db-server': ['one-database-kind-per-instance'],
  'database-name-matches-role': ['compliance-separate-database'],
  'file-store-same-site': ['residency-stores-in-region'],

  // High availability: on a Standard Edition server all of it is unsupported, which is said once.
  'witness-without-mirror': ['pchat-se-no-high-availability', 'se-no-backend-mirroring'],
  'witness-recommended': ['pchat-se-no-high-availability', 'se-no-backend-mirroring'],
  'mirroring-sql-versions': ['pchat-se-no-high-availability', 'se-no-backend-mirroring'],
  'mirroring-sql-editions': ['database-not-express', 'pchat-se-no-high-availability', 'se-no-backend-mirroring'],
  'pchat-single-pool-cannot-grow': ['pchat-se-single-computer'],
  'pchat-dr-needs-multiple-pool': ['pchat-se-no-high-availability'],
  'pchat-standby-needs-dr': ['stretched-needs-backup-store'],
  'pchat-no-ha': ['pchat-standby-needs-dr'],

  // What a deployment begins with.
  'topology-minimum': ['pchat-after-front-end'],
};
