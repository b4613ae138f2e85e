import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openForm } from '../../../server/src/changes/forms/openForm';
import { FORMS } from '../../../server/src/changes/forms/registry';
import { isRefusal } from '../../../server/src/changes/refusal';
import { workOut } from '../../../server/src/changes/workOut';
import type { FormInput, FormName } from '../../../server/src/protocol';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import { supportedTopologies } from '../../support/supportedTopologies';
import { topologies } from '../../support/topologies';
import { proposed, Wizard } from '../../support/wizard';
import { forAny, long } from '../../support/forAny';

const NAMES = Object.keys(FORMS) as FormName[];
const settings = settingsOf();

suite('Wizards, on many documents', () => {
  test('what they propose has no error and no warning in a supported topology', () => {
    forAny(
      fc.property(
        supportedTopologies(),
        fc.constantFrom(...NAMES),
        fc.boolean(),
        fc.boolean(),
        (document, form, dr, compliance) => {
          const text = JSON.stringify(document, null, 2);
          const options = form === 'addPersistentChatPool' ? { disasterRecovery: dr, compliance } : {};
          const given = form === 'addPersistentChatPool' ? { fqdn: 'chat.contoso.com', ...options } : {};
          const before = check(text);
          const asked = openForm(before, settings, { form, given, answers: {} });
          // Such as compliance where no pool is without it.
          fc.pre(!isRefusal(asked));
          const result = workOut(before, settings, [{ name: form, arguments: asked.answers }]);
          assert.ok(!isRefusal(result), 'refusal' in result ? result.refusal : '');
          assert.deepEqual(
            result.problems
              .filter(({ severity }) => severity === 'error' || severity === 'warning')
              .map(({ message }) => message),
            [],
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('bring nothing in any document that they have not shown', () => {
    let finished = 0;
    forAny(
      fc.property(topologies(), fc.constantFrom(...NAMES), fc.infiniteStream(fc.nat()), (document, form, picks) => {
        const text = JSON.stringify(document, null, 2);
        const before = check(text);
        if (isRefusal(openForm(before, settings, { form, given: {}, answers: {} }))) return;
        const wizard = new Wizard(text, form);
        const shown = new Set<string>();
        const pick = (): number => Number(picks.next().value);
        for (let at = 0, steps = wizard.steps(); at < steps.length; at++, steps = wizard.steps()) {
          const step = wizard.step(steps[at]?.id ?? '');
          const tries = [answerTo(step.input, pick), proposed(step.input)];
          const said = tries.map((values) => wizard.answer(step, ...values));
          const accepted = said.findIndex((one) => !one.some((finding) => finding.startsWith('error ')));
          // One that cannot be gone on with is left.
          if (accepted < 0) return;
          for (const finding of wizard.answer(step, ...(tries[accepted] ?? []))) shown.add(finding);
        }
        const result = workOut(before, settings, [{ name: form, arguments: wizard.open().answers }]);
        assert.ok(!isRefusal(result), 'refusal' in result ? result.refusal : '');
        finished++;
        for (const { severity, rule, message } of result.problems) {
          // That a new store is not used yet need not be said.
          if (FORMS[form].expects.includes(rule)) continue;
          const finding = `${severity} ${rule} ${message}`;
          assert.ok(shown.has(finding), `${finding} was not shown:\n${applyEdits(text, result.edits)}`);
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(finished > 3 || long(), `${finished} of the wizards were gone through`);
  });
});

/** @returns an answer that somebody may give: what is proposed, one of the choices, or something typed */
function answerTo(input: FormInput, pick: () => number): readonly unknown[] {
  switch (input.kind) {
    case 'choice':
      return [input.choices[pick() % input.choices.length]?.value];
    case 'options':
      return input.options.map(() => pick() % 2 === 0);
    case 'list':
      return [pick() % 3 > 0 ? input.value : ['pc01.contoso.com', `new${pick() % 3}.contoso.com`]];
    case 'number':
      return [[input.value, 5041, 5061, 443, 0][pick() % 5]];
    case 'sqlInstance':
    case 'fileShare': {
      const servers = [input.value[0], input.value[0], 'se01.contoso.com', 'sql01.contoso.com', 'sql01', ''];
      const within = [input.value[1], input.value[1], 'RTC', 'lync', ''];
      return [servers[pick() % servers.length], within[pick() % within.length]];
    }
    case 'text': {
      const typed = [input.value, input.value, 'se01.contoso.com', 'sql01.contoso.com', 'Chicago', ''];
      return [typed[pick() % typed.length]];
    }
  }
}
