import { pchatMaxProvisionedUsers } from '../../../server/src/rules/scale/pchat-max-provisioned-users';
import { suiteOfSum } from '../../support/sums';

suiteOfSum({
  rule: pchatMaxProvisionedUsers,
  property: 'provisioned',
  limit: 150_000,
  message: '150,001 of at most 150,000 users are enabled for Persistent Chat. More are not supported.',
});
