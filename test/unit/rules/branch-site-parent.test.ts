import assert from 'node:assert/strict';
import { branchSiteParent as rule } from '../../../server/src/rules/association/branch-site-parent';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  findings,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const branch = { name: 'Branch', kind: 'branch', centralSite: 'Chicago' };
const withBranch = (site: JsonValue, others: Record<string, JsonValue> = {}) =>
  topology({ sites: [{ name: 'Chicago' }, site], ...others });

suite('Rule branch-site-parent', () => {
  test('a branch site without a central site', () => {
    assert.deepEqual(paths(rule, withBranch({ name: 'Branch', kind: 'branch' })), ['/sites/1/name']);
    assert.deepEqual(paths(rule, withBranch({ kind: 'branch' })), ['/sites/1']);
    assert.deepEqual(paths(rule, withBranch(branch)), []);
  });

  test('a central site that is not declared, or cannot be read, is given', () => {
    for (const centralSite of ['Atlantis', '', 5])
      assert.deepEqual(paths(rule, withBranch({ ...branch, centralSite })), []);
  });

  test('a Front End, Standard Edition or Persistent Chat pool in a branch site; once, with all reasons', () => {
    const there = { site: 'BRANCH' };
    for (const others of [
      { frontEndPools: [frontEndPool(), frontEndPool({ fqdn: 'pool02.contoso.com', ...there })] },
      { standardEditionServers: [standardEditionServer(there)] },
      { persistentChatPools: [persistentChatPool(there)] },
    ]) {
      assert.deepEqual(paths(rule, withBranch(branch, others)), ['/sites/1/name']);
    }
    const both = withBranch(
      { name: 'Branch', kind: 'branch' },
      { standardEditionServers: [standardEditionServer(there)] },
    );
    assert.deepEqual(findings(rule, both), [
      {
        path: '/sites/1/name',
        message:
          'The branch site Branch belongs to no central site. se01.contoso.com stands in the branch site Branch. This is not supported.',
        related: ['"se01.contoso.com"'],
      },
    ]);
  });

  test('other pools may stand there', () => {
    const mediation = { fqdn: 'med.contoso.com', role: 'mediation', site: 'Branch', computers: [] };
    assert.deepEqual(paths(rule, withBranch(branch, { otherPools: [mediation] })), []);
  });

  test('central sites, also by default, and kinds that cannot be read', () => {
    for (const kind of ['central', 'office', 5])
      assert.deepEqual(paths(rule, withBranch({ name: 'Branch', kind })), []);
    assert.deepEqual(paths(rule, withBranch({ name: 'Branch' })), []);
  });

  test('of two sites of one name the pools stand in the first', () => {
    const sites = [{ name: 'Chicago' }, { ...branch, name: 'chicago' }];
    assert.deepEqual(paths(rule, topology({ sites })), []);
  });
});
