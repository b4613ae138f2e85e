import type { Examples } from './examples';
import { backupStoreIsDedicated } from './backup-store-is-dedicated';
import { branchSiteParent } from './branch-site-parent';
import { complianceAdapterMissing } from './compliance-adapter-missing';
import { complianceAdapterOutputUnique } from './compliance-adapter-output-unique';
import { complianceIsNotArchiving } from './compliance-is-not-archiving';
import { complianceRequiredNotEnabled } from './compliance-required-not-enabled';
import { complianceRequiresStore } from './compliance-requires-store';
import { complianceRunInterval } from './compliance-run-interval';
import { complianceSeparateDatabase } from './compliance-separate-database';
import { complianceStoreWithBackend } from './compliance-store-with-backend';
import { complianceStoreWithoutEnable } from './compliance-store-without-enable';
import { computerInOnePoolOnly } from './computer-in-one-pool-only';
import { databaseNameMatchesRole } from './database-name-matches-role';
import { databaseNotExpress } from './database-not-express';
import { deploymentStepsInOrder } from './deployment-steps-in-order';
import { directorPoolMaxServers } from './director-pool-max-servers';
import { fePoolMaxServers } from './fe-pool-max-servers';
import { fePoolMaxUsers } from './fe-pool-max-users';
import { fePoolMinimumThree } from './fe-pool-minimum-three';
import { fePoolNMinusOne } from './fe-pool-n-minus-one';
import { feServerUserDensity } from './fe-server-user-density';
import { fileStoreNotOnEeFrontEnd } from './file-store-not-on-ee-front-end';
import { fileStorePermission } from './file-store-permission';
import { fileStoreSameSite } from './file-store-same-site';
import { fileStoreUnused } from './file-store-unused';
import { fqdnRequired } from './fqdn-required';
import { fqdnStandardCharacters } from './fqdn-standard-characters';
import { fqdnUnique } from './fqdn-unique';
import { hardwareRecommended } from './hardware-recommended';
import { mirroringSqlEditions } from './mirroring-sql-editions';
import { mirroringSqlVersions } from './mirroring-sql-versions';
import { multiplePoolsReason } from './multiple-pools-reason';
import { noAvailabilityGroups } from './no-availability-groups';
import { noForeignComponents } from './no-foreign-components';
import { noStretchedOtherRoles } from './no-stretched-other-roles';
import { oneCentralManagementStore } from './one-central-management-store';
import { oneDatabaseKindPerInstance } from './one-database-kind-per-instance';
import { oneFrontendPoolPerDbServer } from './one-frontend-pool-per-db-server';
import { onePchatDatabasePerDbServer } from './one-pchat-database-per-db-server';
import { osSupported } from './os-supported';
import { pairedPoolUserCap } from './paired-pool-user-cap';
import { pchatActiveServerRequired } from './pchat-active-server-required';
import { pchatActiveTimezone } from './pchat-active-timezone';
import { pchatAdministratorDefined } from './pchat-administrator-defined';
import { pchatAfterFrontEnd } from './pchat-after-front-end';
import { pchatComplianceServiceLocation } from './pchat-compliance-service-location';
import { pchatDefaultPoolMissing } from './pchat-default-pool-missing';
import { pchatDefaultPoolUnique } from './pchat-default-pool-unique';
import { pchatDeploymentMaxUsers } from './pchat-deployment-max-users';
import { pchatDisplayNameRequired } from './pchat-display-name-required';
import { pchatDrBackupOtherDatacenter } from './pchat-dr-backup-other-datacenter';
import { pchatDrCompleteStores } from './pchat-dr-complete-stores';
import { pchatDrComplianceOwnInstances } from './pchat-dr-compliance-own-instances';
import { pchatDrNeedsMultiplePool } from './pchat-dr-needs-multiple-pool';
import { pchatFileStoreUnc } from './pchat-file-store-unc';
import { pchatInstallVolumeNtfs } from './pchat-install-volume-ntfs';
import { pchatMaxEndpoints } from './pchat-max-endpoints';
import { pchatMaxProvisionedUsers } from './pchat-max-provisioned-users';
import { pchatMessageQueuing } from './pchat-message-queuing';
import { pchatMirrorSameDatacenter } from './pchat-mirror-same-datacenter';
import { pchatMultiFqdnDistinct } from './pchat-multi-fqdn-distinct';
import { pchatNMinusOneCapacity } from './pchat-n-minus-one-capacity';
import { pchatNextHopKind } from './pchat-next-hop-kind';
import { pchatNextHopVersion } from './pchat-next-hop-version';
import { pchatNoHa } from './pchat-no-ha';
import { pchatNoIisNeeded } from './pchat-no-iis-needed';
import { pchatNotIn2019 } from './pchat-not-in-2019';
import { pchatNotOnEeFrontEnd } from './pchat-not-on-ee-front-end';
import { pchatNotWithOtherRoles } from './pchat-not-with-other-roles';
import { pchatPolicyEnabled } from './pchat-policy-enabled';
import { pchatPoolMaxActiveServers } from './pchat-pool-max-active-servers';
import { pchatPoolMaxServers } from './pchat-pool-max-servers';
import { pchatPoolMaxUsers } from './pchat-pool-max-users';
import { pchatPortValid } from './pchat-port-valid';
import { pchatRequiresFileStore } from './pchat-requires-file-store';
import { pchatRequiresNextHop } from './pchat-requires-next-hop';
import { pchatRequiresSqlStore } from './pchat-requires-sql-store';
import { pchatSeDatabaseLocal } from './pchat-se-database-local';
import { pchatSeFqdnMatch } from './pchat-se-fqdn-match';
import { pchatSeNewDeploymentsOnly } from './pchat-se-new-deployments-only';
import { pchatSeNextHopSelf } from './pchat-se-next-hop-self';
import { pchatSeNoHighAvailability } from './pchat-se-no-high-availability';
import { pchatSeScaleLimited } from './pchat-se-scale-limited';
import { pchatSeSingleComputer } from './pchat-se-single-computer';
import { pchatServerMaxUsers } from './pchat-server-max-users';
import { pchatSingleFqdnMatch } from './pchat-single-fqdn-match';
import { pchatSinglePoolCannotGrow } from './pchat-single-pool-cannot-grow';
import { pchatStandbyNeedsDr } from './pchat-standby-needs-dr';
import { pchatStoreDedicatedRecommended } from './pchat-store-dedicated-recommended';
import { pchatStretchedTwoDatacenters } from './pchat-stretched-two-datacenters';
import { pchatVirtualSpecParity } from './pchat-virtual-spec-parity';
import { pchatWebComponentsOnFrontEnd } from './pchat-web-components-on-front-end';
import { poolPairingReciprocal } from './pool-pairing-reciprocal';
import { poolPairingSameEdition } from './pool-pairing-same-edition';
import { publishAccountGroups } from './publish-account-groups';
import { referenceResolves } from './reference-resolves';
import { residencyOwnPool } from './residency-own-pool';
import { residencyStoresInRegion } from './residency-stores-in-region';
import { rolesNeedOwnComputer } from './roles-need-own-computer';
import { seDatabaseLocalExpress } from './se-database-local-express';
import { seMaxUsers } from './se-max-users';
import { seNoBackendMirroring } from './se-no-backend-mirroring';
import { sqlClusterNodes } from './sql-cluster-nodes';
import { sqlEditionSupported } from './sql-edition-supported';
import { sqlInstanceNameOnly } from './sql-instance-name-only';
import { sqlServerNotOnFrontEnd } from './sql-server-not-on-front-end';
import { sqlServerNotOnPchat } from './sql-server-not-on-pchat';
import { sqlStoreUnused } from './sql-store-unused';
import { sqlVersionSupported } from './sql-version-supported';
import { storeCopiesDistinctInstances } from './store-copies-distinct-instances';
import { stretchedNeedsBackupStore } from './stretched-needs-backup-store';
import { topologyMinimum } from './topology-minimum';
import { witnessRecommended } from './witness-recommended';
import { witnessWithoutMirror } from './witness-without-mirror';

/** The examples of every rule, by its id. They are in files of their own: pages need them, checks do not. */
export const EXAMPLES: Readonly<Record<string, Examples>> = {
  'backup-store-is-dedicated': backupStoreIsDedicated,
  'branch-site-parent': branchSiteParent,
  'compliance-adapter-missing': complianceAdapterMissing,
  'compliance-adapter-output-unique': complianceAdapterOutputUnique,
  'compliance-is-not-archiving': complianceIsNotArchiving,
  'compliance-required-not-enabled': complianceRequiredNotEnabled,
  'compliance-requires-store': complianceRequiresStore,
  'compliance-run-interval': complianceRunInterval,
  'compliance-separate-database': complianceSeparateDatabase,
  'compliance-store-with-backend': complianceStoreWithBackend,
  'compliance-store-without-enable': complianceStoreWithoutEnable,
  'computer-in-one-pool-only': computerInOnePoolOnly,
  'database-name-matches-role': databaseNameMatchesRole,
  'database-not-express': databaseNotExpress,
  'deployment-steps-in-order': deploymentStepsInOrder,
  'director-pool-max-servers': directorPoolMaxServers,
  'fe-pool-max-servers': fePoolMaxServers,
  'fe-pool-max-users': fePoolMaxUsers,
  'fe-pool-minimum-three': fePoolMinimumThree,
  'fe-pool-n-minus-one': fePoolNMinusOne,
  'fe-server-user-density': feServerUserDensity,
  'file-store-not-on-ee-front-end': fileStoreNotOnEeFrontEnd,
  'file-store-permission': fileStorePermission,
  'file-store-same-site': fileStoreSameSite,
  'file-store-unused': fileStoreUnused,
  'fqdn-required': fqdnRequired,
  'fqdn-standard-characters': fqdnStandardCharacters,
  'fqdn-unique': fqdnUnique,
  'hardware-recommended': hardwareRecommended,
  'mirroring-sql-editions': mirroringSqlEditions,
  'mirroring-sql-versions': mirroringSqlVersions,
  'multiple-pools-reason': multiplePoolsReason,
  'no-availability-groups': noAvailabilityGroups,
  'no-foreign-components': noForeignComponents,
  'no-stretched-other-roles': noStretchedOtherRoles,
  'one-central-management-store': oneCentralManagementStore,
  'one-database-kind-per-instance': oneDatabaseKindPerInstance,
  'one-frontend-pool-per-db-server': oneFrontendPoolPerDbServer,
  'one-pchat-database-per-db-server': onePchatDatabasePerDbServer,
  'os-supported': osSupported,
  'paired-pool-user-cap': pairedPoolUserCap,
  'pchat-active-server-required': pchatActiveServerRequired,
  'pchat-active-timezone': pchatActiveTimezone,
  'pchat-administrator-defined': pchatAdministratorDefined,
  'pchat-after-front-end': pchatAfterFrontEnd,
  'pchat-compliance-service-location': pchatComplianceServiceLocation,
  'pchat-default-pool-missing': pchatDefaultPoolMissing,
  'pchat-default-pool-unique': pchatDefaultPoolUnique,
  'pchat-deployment-max-users': pchatDeploymentMaxUsers,
  'pchat-display-name-required': pchatDisplayNameRequired,
  'pchat-dr-backup-other-datacenter': pchatDrBackupOtherDatacenter,
  'pchat-dr-complete-stores': pchatDrCompleteStores,
  'pchat-dr-compliance-own-instances': pchatDrComplianceOwnInstances,
  'pchat-dr-needs-multiple-pool': pchatDrNeedsMultiplePool,
  'pchat-file-store-unc': pchatFileStoreUnc,
  'pchat-install-volume-ntfs': pchatInstallVolumeNtfs,
  'pchat-max-endpoints': pchatMaxEndpoints,
  'pchat-max-provisioned-users': pchatMaxProvisionedUsers,
  'pchat-message-queuing': pchatMessageQueuing,
  'pchat-mirror-same-datacenter': pchatMirrorSameDatacenter,
  'pchat-multi-fqdn-distinct': pchatMultiFqdnDistinct,
  'pchat-n-minus-one-capacity': pchatNMinusOneCapacity,
  'pchat-next-hop-kind': pchatNextHopKind,
  'pchat-next-hop-version': pchatNextHopVersion,
  'pchat-no-ha': pchatNoHa,
  'pchat-no-iis-needed': pchatNoIisNeeded,
  'pchat-not-in-2019': pchatNotIn2019,
  'pchat-not-on-ee-front-end': pchatNotOnEeFrontEnd,
  'pchat-not-with-other-roles': pchatNotWithOtherRoles,
  'pchat-policy-enabled': pchatPolicyEnabled,
  'pchat-pool-max-active-servers': pchatPoolMaxActiveServers,
  'pchat-pool-max-servers': pchatPoolMaxServers,
  'pchat-pool-max-users': pchatPoolMaxUsers,
  'pchat-port-valid': pchatPortValid,
  'pchat-requires-file-store': pchatRequiresFileStore,
  'pchat-requires-next-hop': pchatRequiresNextHop,
  'pchat-requires-sql-store': pchatRequiresSqlStore,
  'pchat-se-database-local': pchatSeDatabaseLocal,
  'pchat-se-fqdn-match': pchatSeFqdnMatch,
  'pchat-se-new-deployments-only': pchatSeNewDeploymentsOnly,
  'pchat-se-next-hop-self': pchatSeNextHopSelf,
  'pchat-se-no-high-availability': pchatSeNoHighAvailability,
  'pchat-se-scale-limited': pchatSeScaleLimited,
  'pchat-se-single-computer': pchatSeSingleComputer,
  'pchat-server-max-users': pchatServerMaxUsers,
  'pchat-single-fqdn-match': pchatSingleFqdnMatch,
  'pchat-single-pool-cannot-grow': pchatSinglePoolCannotGrow,
  'pchat-standby-needs-dr': pchatStandbyNeedsDr,
  'pchat-store-dedicated-recommended': pchatStoreDedicatedRecommended,
  'pchat-stretched-two-datacenters': pchatStretchedTwoDatacenters,
  'pchat-virtual-spec-parity': pchatVirtualSpecParity,
  'pchat-web-components-on-front-end': pchatWebComponentsOnFrontEnd,
  'pool-pairing-reciprocal': poolPairingReciprocal,
  'pool-pairing-same-edition': poolPairingSameEdition,
  'publish-account-groups': publishAccountGroups,
  'reference-resolves': referenceResolves,
  'residency-own-pool': residencyOwnPool,
  'residency-stores-in-region': residencyStoresInRegion,
  'roles-need-own-computer': rolesNeedOwnComputer,
  'se-database-local-express': seDatabaseLocalExpress,
  'se-max-users': seMaxUsers,
  'se-no-backend-mirroring': seNoBackendMirroring,
  'sql-cluster-nodes': sqlClusterNodes,
  'sql-edition-supported': sqlEditionSupported,
  'sql-instance-name-only': sqlInstanceNameOnly,
  'sql-server-not-on-front-end': sqlServerNotOnFrontEnd,
  'sql-server-not-on-pchat': sqlServerNotOnPchat,
  'sql-store-unused': sqlStoreUnused,
  'sql-version-supported': sqlVersionSupported,
  'store-copies-distinct-instances': storeCopiesDistinctInstances,
  'stretched-needs-backup-store': stretchedNeedsBackupStore,
  'topology-minimum': topologyMinimum,
  'witness-recommended': witnessRecommended,
  'witness-without-mirror': witnessWithoutMirror,
};
