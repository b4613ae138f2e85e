import assert from 'node:assert/strict';
import { deploymentStepsInOrder as rule } from '../../../server/src/rules/deployment-order/deployment-steps-in-order';
import { DEPLOYMENT_STEPS as STEPS } from '../../../server/src/rules/shared/limits';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, topology } from '../../support/rules';

const text = (completedSteps: JsonValue) => topology({ deployment: { completedSteps } });
/** @returns the places in the list that are reported */
const reported = (steps: JsonValue) => paths(rule, text(steps)).map((path) => Number(path.split('/').at(-1)));

suite('Rule deployment-steps-in-order', () => {
  test('the first steps, as many as there are and in any order of the list', () => {
    for (let count = 0; count <= STEPS.length; count++) {
      assert.deepEqual(reported(STEPS.slice(0, count)), []);
      assert.deepEqual(reported(STEPS.slice(0, count).reverse()), []);
    }
  });

  test('every step behind one that is missing', () => {
    STEPS.forEach((missing, place) => {
      const steps = STEPS.filter((step) => step !== missing);
      assert.deepEqual(reported(steps), steps.map((_, index) => index).slice(place), missing);
    });
    assert.deepEqual(findings(rule, text(['publishTopology', 'startServices', 'defineTopology'])), [
      {
        path: '/deployment/completedSteps/0',
        message:
          'Step 3 (Publish the topology) is done, but what comes before it is not: 1 (Install the prerequisites).',
        related: [],
      },
      {
        path: '/deployment/completedSteps/1',
        message:
          'Step 7 (Start the services) is done, but what comes before it is not: 1 (Install the prerequisites), 4 (Install the local management store), 5 (Install the Persistent Chat services), 6 (Request and assign the certificates).',
        related: [],
      },
      {
        path: '/deployment/completedSteps/2',
        message:
          'Step 2 (Define the topology) is done, but what comes before it is not: 1 (Install the prerequisites).',
        related: [],
      },
    ]);
  });

  test('a step that is named twice', () => {
    assert.deepEqual(reported(['defineTopology', 'defineTopology']), [0, 1]);
    assert.deepEqual(reported(['defineTopology', 'installPrerequisites', 'installPrerequisites']), []);
  });

  test('unknown names are ignored: they are compared exactly', () => {
    assert.deepEqual(reported(['InstallPrerequisites', 'haveLunch', 'defineTopology']), [2]);
    assert.deepEqual(reported(['haveLunch']), []);
  });

  test('nothing that depends on what cannot be read: an item may be one of the missing steps', () => {
    assert.deepEqual(reported('installPrerequisites'), []);
    assert.deepEqual(reported(['defineTopology', 7]), []);
    assert.deepEqual(reported(['publishTopology', 7, 'defineTopology']), []);
    assert.deepEqual(reported(['publishTopology', 7]), [0]);
    assert.deepEqual(paths(rule, topology()), []);
    assert.deepEqual(paths(rule, topology({ deployment: {} })), []);
  });

  test('the fixed texts', () => {
    const before = `{
  "deployment": {
    "completedSteps": [
      // in May
      "publishTopology", // by Ann
    ]
  }
}`.replaceAll('\n', '\r\n');
    assert.equal(
      fixed(rule, before, 'Add the steps before step 3 (Publish the topology)'),
      before.replace(
        '"publishTopology"',
        '"installPrerequisites",\r\n      "defineTopology",\r\n      "publishTopology"',
      ),
    );
    assert.equal(
      fixed(
        rule,
        '{"deployment":{"completedSteps":["defineTopology"]}}',
        'Add the steps before step 2 (Define the topology)',
      ),
      '{"deployment":{"completedSteps":["installPrerequisites", "defineTopology"]}}',
    );
  });
});
