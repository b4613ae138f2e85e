import assert from 'node:assert/strict';
import { publishAccountGroups as rule } from '../../../server/src/rules/prerequisites/publish-account-groups';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, topology } from '../../support/rules';

const text = (groups: JsonValue) => topology({ deployment: { publishingAccount: { groups } } });
const path = '/deployment/publishingAccount/groups';

suite('Rule publish-account-groups', () => {
  test('both groups, without case and with or without a domain', () => {
    assert.deepEqual(paths(rule, text(['Domain Admins', 'RTCUniversalServerAdmins'])), []);
    assert.deepEqual(paths(rule, text(['x', 'CONTOSO\\domain admins', 'rtcuniversalserveradmins'])), []);
  });

  test('one or both missing', () => {
    assert.deepEqual(findings(rule, text(['Domain Admins'])), [
      {
        path,
        message:
          'The publishing account is no member of RTCUniversalServerAdmins, which publishing a topology requires.',
        related: [],
      },
    ]);
    assert.deepEqual(findings(rule, text([])), [
      {
        path,
        message:
          'The publishing account is a member of neither Domain Admins nor RTCUniversalServerAdmins. Publishing a topology requires both groups.',
        related: [],
      },
    ]);
    assert.deepEqual(paths(rule, text(['Domain Admins CONTOSO', 'CONTOSO/RTCUniversalServerAdmins'])), [path]);
  });

  test('nothing where the groups are not given or cannot be read; one item may stand for one group', () => {
    for (const deployment of [{}, { publishingAccount: {} }, { publishingAccount: 'admin' }, 7]) {
      assert.deepEqual(paths(rule, topology({ deployment })), []);
    }
    assert.deepEqual(paths(rule, text('Domain Admins')), []);
    assert.deepEqual(paths(rule, text(['Domain Admins', 7])), []);
    assert.deepEqual(paths(rule, text([7, 8])), []);
    assert.deepEqual(paths(rule, text([7])), [path]);
  });

  test('the fixed texts, as the other groups are written', () => {
    assert.equal(
      fixed(
        rule,
        '{ "deployment": { "publishingAccount": { "groups": ["CONTOSO\\\\Domain Admins" /* 1 */] } } }',
        'Add RTCUniversalServerAdmins to the groups of the publishing account',
      ),
      String.raw`{
  "deployment": {
    "publishingAccount": {
      "groups": [
        "CONTOSO\\Domain Admins" /* 1 */,
        "CONTOSO\\RTCUniversalServerAdmins"
      ]
    }
  }
}`,
    );
    assert.equal(
      fixed(
        rule,
        '{ "deployment": { "publishingAccount": { "groups": [] } } }',
        'Add Domain Admins, RTCUniversalServerAdmins to the groups of the publishing account',
      ),
      '{ "deployment": { "publishingAccount": { "groups": ["Domain Admins", "RTCUniversalServerAdmins"] } } }',
    );
  });
});
