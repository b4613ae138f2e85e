import assert from 'node:assert/strict';
import { isRefusal } from '../../../server/src/changes/refusal';
import { workOut } from '../../../server/src/changes/workOut';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';

interface Given {
  readonly step: string;
  readonly done: boolean;
  readonly andOthers?: boolean;
}

function outcome(text: string, given: Given) {
  return workOut(check(text), settingsOf(), [{ name: 'setDeploymentStep', arguments: given }]);
}

function changed(text: string, given: Given): string {
  const result = outcome(text, given);
  assert.ok(!isRefusal(result), isRefusal(result) ? result.refusal : '');
  return applyEdits(text, result.edits);
}

function refusal(text: string, given: Given): string {
  const result = outcome(text, given);
  assert.ok(isRefusal(result));
  return result.refusal;
}

const TWO = `{
  "deployment": {
    // so far
    "completedSteps": ["installPrerequisites", "defineTopology"], // more to come
  },
}`;

suite('The change of a deployment step', () => {
  test('writes the step behind those before it, and keeps comments and layout', () => {
    assert.equal(
      changed(TWO, { step: 'publishTopology', done: true }),
      TWO.replace('"defineTopology"]', '"defineTopology", "publishTopology"]'),
    );
  });

  test('makes what is missing', () => {
    assert.equal(
      changed('{ "sites": [] }', { step: 'installPrerequisites', done: true }),
      '{ "sites": [], "deployment": { "completedSteps": ["installPrerequisites"] } }',
    );
    assert.equal(
      changed('{ "deployment": {} }', { step: 'installPrerequisites', done: true }),
      '{ "deployment": { "completedSteps": ["installPrerequisites"] } }',
    );
  });

  test('makes a document of a blank one, in which nothing is missing', () => {
    const { problems } = check(changed('', { step: 'installPrerequisites', done: true }));
    assert.deepEqual(
      problems.filter(({ rule }) => rule === 'schema' || rule === 'syntax').map(({ message }) => message),
      [],
    );
  });

  test('changes nothing where it is so already', () => {
    assert.equal(changed(TWO, { step: 'defineTopology', done: true }), TWO);
    assert.equal(changed(TWO, { step: 'startServices', done: false }), TWO);
  });

  test('too early is refused in the words of the rule', () => {
    assert.match(
      refusal(TWO, { step: 'installLocalManagementStore', done: true }),
      /^Step 4 \(Install the local management store\) is done, .*: 3 \(Publish the topology\)\.$/,
    );
  });

  test('can say the same of all steps before it', () => {
    assert.equal(
      changed(TWO, { step: 'installLocalManagementStore', done: true, andOthers: true }),
      TWO.replace('"defineTopology"]', '"defineTopology", "publishTopology", "installLocalManagementStore"]'),
    );
  });

  test('fills a gap in its place', () => {
    const gap = '{ "deployment": { "completedSteps": ["installPrerequisites", "publishTopology"] } }';
    assert.equal(
      changed(gap, { step: 'defineTopology', done: true }),
      '{ "deployment": { "completedSteps": ["installPrerequisites", "defineTopology", "publishTopology"] } }',
    );
  });

  test('takes the step away, however often it stands there', () => {
    const twice = '{ "deployment": { "completedSteps": ["installPrerequisites", "installPrerequisites"] } }';
    assert.equal(
      changed(twice, { step: 'installPrerequisites', done: false }),
      '{ "deployment": { "completedSteps": [] } }',
    );
  });

  test('that others rest on is refused, unless they go too', () => {
    const first = { step: 'installPrerequisites', done: false };
    assert.match(refusal(TWO, first), /^Step 2 \(Define the topology\) is done/);
    assert.equal(
      changed(TWO, { ...first, andOthers: true }),
      TWO.replace('["installPrerequisites", "defineTopology"]', '[]'),
    );
  });

  test('is refused where the list is none', () => {
    const step = { step: 'installPrerequisites', done: true };
    assert.match(refusal('[]', step), /no object/);
    assert.match(refusal('{ "deployment": 7 }', step), /deployment is not as the format has it/);
    assert.match(refusal('{ "deployment": { "completedSteps": 7 } }', step), /completedSteps is not/);
    assert.match(refusal(TWO, { step: 'sleep', done: true }), /must be one of/);
  });
});
