import { pchatMaxEndpoints } from '../../../server/src/rules/scale/pchat-max-endpoints';
import { suiteOfSum } from '../../support/sums';

suiteOfSum({
  rule: pchatMaxEndpoints,
  property: 'endpoints',
  limit: 120_000,
  message:
    '120,001 of at most 120,000 endpoints in all Persistent Chat pools together. More are not recommended: Microsoft’s capacity figures do not cover them.',
});
