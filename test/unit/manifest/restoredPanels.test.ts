/** VS Code opens panels again after the window has been reloaded: it must know that the extension has to be there for that. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { VIEW_TYPE as COMPARISON } from '../../../client/src/comparison/viewType';
import { VIEW_TYPE as DIAGRAM } from '../../../client/src/diagram/viewType';

suite('Panels that are opened again', () => {
  const { activationEvents } = JSON.parse(readFileSync('package.json', 'utf8')) as { activationEvents: string[] };
  for (const type of [COMPARISON, DIAGRAM]) {
    test(`activate the extension: ${type}`, () => assert.ok(activationEvents.includes(`onWebviewPanel:${type}`)));
  }
});
