import type { Rule } from './rule';
import { pchatRequiresNextHop } from './association/pchat-requires-next-hop';
import { referenceResolves } from './association/reference-resolves';
import { computerInOnePoolOnly } from './collocation/computer-in-one-pool-only';
import { noForeignComponents } from './collocation/no-foreign-components';
import { pchatComplianceServiceLocation } from './collocation/pchat-compliance-service-location';
import { pchatNotOnEeFrontEnd } from './collocation/pchat-not-on-ee-front-end';
import { pchatNotWithOtherRoles } from './collocation/pchat-not-with-other-roles';
import { pchatWebComponentsOnFrontEnd } from './collocation/pchat-web-components-on-front-end';
import { rolesNeedOwnComputer } from './collocation/roles-need-own-computer';
import { sqlServerNotOnFrontEnd } from './collocation/sql-server-not-on-front-end';
import { sqlServerNotOnPchat } from './collocation/sql-server-not-on-pchat';
import { complianceAdapterMissing } from './compliance/compliance-adapter-missing';
import { complianceAdapterOutputUnique } from './compliance/compliance-adapter-output-unique';
import { complianceIsNotArchiving } from './compliance/compliance-is-not-archiving';
import { complianceRequiredNotEnabled } from './compliance/compliance-required-not-enabled';
import { complianceRequiresStore } from './compliance/compliance-requires-store';
import { complianceRunInterval } from './compliance/compliance-run-interval';
import { complianceSeparateDatabase } from './compliance/compliance-separate-database';
import { complianceStoreWithoutEnable } from './compliance/compliance-store-without-enable';
import { pchatDrComplianceOwnInstances } from './compliance/pchat-dr-compliance-own-instances';
import { residencyStoresInRegion } from './data-residency/residency-stores-in-region';
import { oneDatabaseKindPerInstance } from './database-placement/one-database-kind-per-instance';
import { pchatRequiresSqlStore } from './database-placement/pchat-requires-sql-store';
import { pchatStoreDedicatedRecommended } from './database-placement/pchat-store-dedicated-recommended';
import { deploymentStepsInOrder } from './deployment-order/deployment-steps-in-order';
import { pchatAfterFrontEnd } from './deployment-order/pchat-after-front-end';
import { pchatSeFqdnMatch } from './edition/pchat-se-fqdn-match';
import { pchatSeNewDeploymentsOnly } from './edition/pchat-se-new-deployments-only';
import { pchatSeNoHighAvailability } from './edition/pchat-se-no-high-availability';
import { pchatSeSingleComputer } from './edition/pchat-se-single-computer';
import { seDatabaseLocalExpress } from './edition/se-database-local-express';
import { seNoBackendMirroring } from './edition/se-no-backend-mirroring';
import { fileStoreNotOnEeFrontEnd } from './file-store/file-store-not-on-ee-front-end';
import { fileStoreSameSite } from './file-store/file-store-same-site';
import { fileStoreUnused } from './file-store/file-store-unused';
import { pchatFileStoreUnc } from './file-store/pchat-file-store-unc';
import { pchatInstallVolumeNtfs } from './file-store/pchat-install-volume-ntfs';
import { pchatRequiresFileStore } from './file-store/pchat-requires-file-store';
import { backupStoreIsDedicated } from './high-availability/backup-store-is-dedicated';
import { mirroringSqlEditions } from './high-availability/mirroring-sql-editions';
import { mirroringSqlVersions } from './high-availability/mirroring-sql-versions';
import { noAvailabilityGroups } from './high-availability/no-availability-groups';
import { noStretchedOtherRoles } from './high-availability/no-stretched-other-roles';
import { pchatActiveServerRequired } from './high-availability/pchat-active-server-required';
import { pchatActiveTimezone } from './high-availability/pchat-active-timezone';
import { pchatDrBackupOtherDatacenter } from './high-availability/pchat-dr-backup-other-datacenter';
import { pchatDrCompleteStores } from './high-availability/pchat-dr-complete-stores';
import { pchatDrNeedsMultiplePool } from './high-availability/pchat-dr-needs-multiple-pool';
import { pchatMirrorSameDatacenter } from './high-availability/pchat-mirror-same-datacenter';
import { pchatNoHa } from './high-availability/pchat-no-ha';
import { pchatSinglePoolCannotGrow } from './high-availability/pchat-single-pool-cannot-grow';
import { pchatStandbyNeedsDr } from './high-availability/pchat-standby-needs-dr';
import { pchatStretchedTwoDatacenters } from './high-availability/pchat-stretched-two-datacenters';
import { sqlClusterNodes } from './high-availability/sql-cluster-nodes';
import { storeCopiesDistinctInstances } from './high-availability/store-copies-distinct-instances';
import { stretchedNeedsBackupStore } from './high-availability/stretched-needs-backup-store';
import { witnessRecommended } from './high-availability/witness-recommended';
import { witnessWithoutMirror } from './high-availability/witness-without-mirror';
import { fqdnUnique } from './naming/fqdn-unique';
import { fileStorePermission } from './prerequisites/file-store-permission';
import { hardwareRecommended } from './prerequisites/hardware-recommended';
import { osSupported } from './prerequisites/os-supported';
import { pchatAdministratorDefined } from './prerequisites/pchat-administrator-defined';
import { pchatMessageQueuing } from './prerequisites/pchat-message-queuing';
import { pchatNoIisNeeded } from './prerequisites/pchat-no-iis-needed';
import { pchatPolicyEnabled } from './prerequisites/pchat-policy-enabled';
import { publishAccountGroups } from './prerequisites/publish-account-groups';
import { directorPoolMaxServers } from './scale/director-pool-max-servers';
import { fePoolMaxServers } from './scale/fe-pool-max-servers';
import { fePoolMaxUsers } from './scale/fe-pool-max-users';
import { fePoolMinimumThree } from './scale/fe-pool-minimum-three';
import { fePoolNMinusOne } from './scale/fe-pool-n-minus-one';
import { feServerUserDensity } from './scale/fe-server-user-density';
import { pairedPoolUserCap } from './scale/paired-pool-user-cap';
import { pchatDeploymentMaxUsers } from './scale/pchat-deployment-max-users';
import { pchatMaxEndpoints } from './scale/pchat-max-endpoints';
import { pchatMaxProvisionedUsers } from './scale/pchat-max-provisioned-users';
import { pchatNMinusOneCapacity } from './scale/pchat-n-minus-one-capacity';
import { pchatPoolMaxActiveServers } from './scale/pchat-pool-max-active-servers';
import { pchatPoolMaxServers } from './scale/pchat-pool-max-servers';
import { pchatPoolMaxUsers } from './scale/pchat-pool-max-users';
import { pchatSeScaleLimited } from './scale/pchat-se-scale-limited';
import { pchatServerMaxUsers } from './scale/pchat-server-max-users';
import { pchatVirtualSpecParity } from './scale/pchat-virtual-spec-parity';
import { seMaxUsers } from './scale/se-max-users';
import { fqdnRequired } from './naming/fqdn-required';
import { fqdnStandardCharacters } from './naming/fqdn-standard-characters';
import { pchatSingleFqdnMatch } from './naming/pchat-single-fqdn-match';
import { pchatMultiFqdnDistinct } from './naming/pchat-multi-fqdn-distinct';
import { pchatDisplayNameRequired } from './naming/pchat-display-name-required';
import { pchatPortValid } from './naming/pchat-port-valid';
import { sqlInstanceNameOnly } from './naming/sql-instance-name-only';
import { pchatNextHopKind } from './association/pchat-next-hop-kind';
import { pchatSeNextHopSelf } from './association/pchat-se-next-hop-self';
import { pchatDefaultPoolUnique } from './association/pchat-default-pool-unique';
import { poolPairingSameEdition } from './association/pool-pairing-same-edition';
import { poolPairingReciprocal } from './association/pool-pairing-reciprocal';
import { pchatNextHopVersion } from './association/pchat-next-hop-version';
import { pchatNotIn2019 } from './association/pchat-not-in-2019';
import { pchatDefaultPoolMissing } from './association/pchat-default-pool-missing';
import { branchSiteParent } from './association/branch-site-parent';
import { oneCentralManagementStore } from './association/one-central-management-store';
import { topologyMinimum } from './database-placement/topology-minimum';
import { complianceStoreWithBackend } from './database-placement/compliance-store-with-backend';
import { oneFrontendPoolPerDbServer } from './database-placement/one-frontend-pool-per-db-server';
import { onePchatDatabasePerDbServer } from './database-placement/one-pchat-database-per-db-server';
import { pchatSeDatabaseLocal } from './database-placement/pchat-se-database-local';
import { databaseNotExpress } from './database-placement/database-not-express';
import { sqlVersionSupported } from './database-placement/sql-version-supported';
import { sqlEditionSupported } from './database-placement/sql-edition-supported';
import { databaseNameMatchesRole } from './database-placement/database-name-matches-role';
import { sqlStoreUnused } from './database-placement/sql-store-unused';
import { residencyOwnPool } from './data-residency/residency-own-pool';
import { multiplePoolsReason } from './data-residency/multiple-pools-reason';

/** Every rule, by category. The order decides only which of several findings at one place comes first. */
export const RULES: readonly Rule[] = [
  pchatPoolMaxActiveServers,
  pchatServerMaxUsers,
  pchatPoolMaxUsers,
  pchatDeploymentMaxUsers,
  pchatPoolMaxServers,
  pchatMaxProvisionedUsers,
  pchatMaxEndpoints,
  pchatVirtualSpecParity,
  pchatSeScaleLimited,
  pchatNMinusOneCapacity,
  fePoolMaxServers,
  fePoolMaxUsers,
  feServerUserDensity,
  fePoolMinimumThree,
  fePoolNMinusOne,
  pairedPoolUserCap,
  seMaxUsers,
  directorPoolMaxServers,
  pchatNotOnEeFrontEnd,
  pchatWebComponentsOnFrontEnd,
  pchatNotWithOtherRoles,
  pchatComplianceServiceLocation,
  computerInOnePoolOnly,
  rolesNeedOwnComputer,
  noForeignComponents,
  sqlServerNotOnFrontEnd,
  sqlServerNotOnPchat,
  pchatSeNoHighAvailability,
  pchatSeFqdnMatch,
  pchatSeNewDeploymentsOnly,
  pchatSeSingleComputer,
  seDatabaseLocalExpress,
  seNoBackendMirroring,
  pchatRequiresSqlStore,
  pchatStoreDedicatedRecommended,
  oneDatabaseKindPerInstance,
  topologyMinimum,
  complianceStoreWithBackend,
  oneFrontendPoolPerDbServer,
  onePchatDatabasePerDbServer,
  pchatSeDatabaseLocal,
  databaseNotExpress,
  sqlVersionSupported,
  sqlEditionSupported,
  databaseNameMatchesRole,
  sqlStoreUnused,
  complianceRequiresStore,
  complianceSeparateDatabase,
  complianceStoreWithoutEnable,
  complianceRequiredNotEnabled,
  complianceAdapterMissing,
  complianceAdapterOutputUnique,
  complianceRunInterval,
  complianceIsNotArchiving,
  pchatDrComplianceOwnInstances,
  pchatActiveServerRequired,
  pchatSinglePoolCannotGrow,
  pchatDrNeedsMultiplePool,
  witnessWithoutMirror,
  storeCopiesDistinctInstances,
  witnessRecommended,
  pchatDrBackupOtherDatacenter,
  pchatMirrorSameDatacenter,
  pchatDrCompleteStores,
  backupStoreIsDedicated,
  pchatStandbyNeedsDr,
  pchatStretchedTwoDatacenters,
  noStretchedOtherRoles,
  stretchedNeedsBackupStore,
  pchatActiveTimezone,
  mirroringSqlVersions,
  mirroringSqlEditions,
  noAvailabilityGroups,
  sqlClusterNodes,
  pchatNoHa,
  pchatRequiresFileStore,
  pchatInstallVolumeNtfs,
  fileStoreNotOnEeFrontEnd,
  fileStoreSameSite,
  fileStoreUnused,
  pchatFileStoreUnc,
  pchatRequiresNextHop,
  referenceResolves,
  pchatNextHopKind,
  pchatSeNextHopSelf,
  pchatDefaultPoolUnique,
  poolPairingSameEdition,
  poolPairingReciprocal,
  pchatNextHopVersion,
  pchatNotIn2019,
  pchatDefaultPoolMissing,
  branchSiteParent,
  oneCentralManagementStore,
  fqdnUnique,
  fqdnRequired,
  fqdnStandardCharacters,
  pchatSingleFqdnMatch,
  pchatMultiFqdnDistinct,
  pchatDisplayNameRequired,
  pchatPortValid,
  sqlInstanceNameOnly,
  pchatMessageQueuing,
  osSupported,
  hardwareRecommended,
  publishAccountGroups,
  fileStorePermission,
  pchatAdministratorDefined,
  pchatPolicyEnabled,
  pchatNoIisNeeded,
  pchatAfterFrontEnd,
  deploymentStepsInOrder,
  residencyStoresInRegion,
  residencyOwnPool,
  multiplePoolsReason,
];

/** @returns the rule of an id */
export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
