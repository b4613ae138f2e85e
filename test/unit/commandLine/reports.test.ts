import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import { GithubReport } from '../../../server/src/commandLine/githubReport';
import { JunitReport } from '../../../server/src/commandLine/junitReport';
import { MarkdownReport } from '../../../server/src/commandLine/markdownReport';
import type { CheckedFile, Outcome, Report } from '../../../server/src/commandLine/report';
import { SarifReport } from '../../../server/src/commandLine/sarifReport';
import type { TextOutput } from '../../../server/src/commandLine/terminal';
import { check } from '../../../server/src/rules/check';
import type { Problem } from '../../../server/src/rules/problem';
import { RULES } from '../../../server/src/rules/registry';
import { applyEdits } from '../../../server/src/syntax/edit';
import { LineIndex } from '../../../server/src/syntax/lines';
import { parse } from '../../../server/src/syntax/parse';
import { FIVE } from '../../support/commandLine';

const CLEAN: Outcome = { failures: [], notChecked: 0, exitCode: 0 };

class Collected implements TextOutput {
  readonly columns = 120;
  text = '';
  paint(_style: unknown, text: string): string {
    return text;
  }
  write(text: string): Promise<void> {
    this.text += text;
    return Promise.resolve();
  }
  flush(): Promise<void> {
    return Promise.resolve();
  }
}

async function written(
  make: (output: TextOutput) => Report,
  files: readonly CheckedFile[],
  outcome: Outcome = CLEAN,
): Promise<string> {
  const output = new Collected();
  const report = make(output);
  for (const file of files) await report.add(file);
  await report.end(outcome);
  return output.text;
}

/** A file with one problem, at `null`. */
function fileWith(problem: Partial<Problem>, name = 'a.json', text = '[\n  null\n]\n'): CheckedFile {
  const whole: Problem = {
    rule: 'schema',
    severity: 'error',
    message: 'Wrong.',
    span: { offset: text.indexOf('null'), length: 4 },
    path: '/0',
    related: [],
    fixes: () => [],
    ...problem,
  };
  return { name, tree: parse(text), lines: new LineIndex(text), problems: [whole] };
}

const checked = (text: string, name = 'a.json'): CheckedFile => {
  const { tree, lines, problems } = check(text);
  return { name, tree, lines, problems };
};

suite('Report: GitHub annotations', () => {
  const annotations = async (file: CheckedFile): Promise<string> =>
    written((output) => new GithubReport(output), [file]);

  test('name the place, counted from 1, and the rule', async () => {
    const [line, summary] = (await annotations(fileWith({}))).split('\n');
    assert.equal(line, '::error file=a.json,line=2,endLine=2,col=3,endColumn=7,title=schema::Wrong.');
    assert.equal(summary, '1 error in 1 file');
  });

  test('have no columns over several lines', async () => {
    const text = await annotations(fileWith({ span: { offset: 0, length: 10 } }));
    assert.match(text, /^::error file=a\.json,line=1,endLine=3,title=schema::/);
  });

  test('warn, or note', async () => {
    for (const [severity, command] of [
      ['warning', 'warning'],
      ['information', 'notice'],
      ['hint', 'notice'],
    ] as const) {
      assert.match(await annotations(fileWith({ severity })), new RegExp(`^::${command} `));
    }
  });

  test('hold what would end a command or a property', async () => {
    const text = await annotations(fileWith({ message: '50%\r\n::error::x\x1b[1m' }, 'a,b:c%.json'));
    assert.match(text, /^::error file=a%2Cb%3Ac%25\.json,.*::50%25%0D%0A::error::x␛\[1m\n1 error in 1 file\n$/);
  });

  test('name no file for standard input', async () => {
    assert.match(await annotations(fileWith({}, '-')), /^::error line=2,/);
  });

  test('say what could not be checked', async () => {
    const text = await written((output) => new GithubReport(output), [], {
      failures: ['x is gone: 5%'],
      notChecked: 1,
      exitCode: 2,
    });
    assert.equal(text, '::error::x is gone: 5%25\n');
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Reads XML strictly. */
function elements(xml: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, text: '' };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

suite('Report: JUnit', () => {
  const read = async (files: readonly CheckedFile[], outcome?: Outcome): Promise<Element[]> =>
    elements(await written((output) => new JunitReport(output), files, outcome));

  test('has a suite for each file, and a failure for each error', async () => {
    const all = await read([checked(FIVE, 'five.json'), checked('{ "sites": [] }', 'clean.json')]);
    const suites = all.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes);
    assert.deepEqual(
      suites.map(({ name, tests, failures }) => [name, tests, failures]),
      [
        ['five.json', '1', '1'],
        ['clean.json', '1', '0'],
      ],
    );
    const [failure] = all.filter(({ name }) => name === 'failure');
    assert.match(failure?.attributes['message'] ?? '', /^5 of at most 4 active/);
    assert.match(failure?.text ?? '', /^five\.json:\d+:19\n.*\nfive\.json:\d+:\d+ The Persistent Chat pool\nhttps:/);
  });

  test('lets a warning pass', async () => {
    const all = await read([fileWith({ severity: 'warning' })]);
    assert.deepEqual(
      all.map(({ name }) => name),
      ['testsuites', 'testsuite', 'testcase', 'system-out'],
    );
    assert.equal(all[1]?.attributes['failures'], '0');
  });

  test('is XML whatever a document holds', async () => {
    const message = '<a b="c">&amp; ]]> \0\x08\x1b\ufffe\ud800 "x" \n😀';
    const all = await read([fileWith({ message }, '<&">.json')]);
    const shown = '<a b="c">&amp; ]]> ␀␈␛\ufffd\ufffd "x" ␊😀';
    const failure = all.find(({ name }) => name === 'failure');
    assert.equal(failure?.attributes['message'], shown);
    assert.equal(failure.text, `<&">.json:2:3\n${shown}`);
    assert.equal(all[1]?.attributes['name'], '<&">.json');
  });

  test('has an error for each file that could not be checked', async () => {
    const all = await read([], { failures: ['There is no file x.'], notChecked: 1, exitCode: 2 });
    assert.equal(all.find(({ name }) => name === 'error')?.attributes['message'], 'There is no file x.');
  });
});

suite('Report: Markdown', () => {
  const table = async (file: CheckedFile): Promise<string> => written((output) => new MarkdownReport(output), [file]);

  test('is a table below the counts', async () => {
    assert.deepEqual((await table(fileWith({ source: 'https://example.com/page' }))).split('\n'), [
      '## Lync Topology: 1 error in 1 file',
      '',
      '| Severity | Place | Finding | Rule |',
      '| --- | --- | --- | --- |',
      '| **error** | a.json:2:3 | Wrong. | [schema](https://example.com/page) |',
      '',
    ]);
  });

  test('shows a text as it is: no cell ends, no mark works, nobody is called', async () => {
    const row = (await table(fileWith({ message: 'a|b \\| *c* `d` <e> [f](g)\n@all &amp;' }))).split('\n')[4];
    assert.equal(
      row,
      '| **error** | a.json:2:3 | a&#124;b &#92;&#124; \\*c\\* \\`d\\` \\<e\\> \\[f\\](g)␊@<!-- -->all &#38;amp; | schema |',
    );
  });

  test('has no table where nothing is found', async () => {
    assert.equal(await table(checked('{ "sites": [] }')), '## Lync Topology: No problems in 1 file\n');
  });
});

suite('Report: SARIF', () => {
  const log = async (files: readonly CheckedFile[], outcome?: Outcome): Promise<Log> =>
    JSON.parse(await written((output) => new SarifReport(output), files, outcome)) as Log;

  test('describes every rule', async () => {
    const [run] = (await log([])).runs;
    const rules = run?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      [...RULES.map(({ id }) => id), 'syntax', 'schema', 'configuration', 'unused-suppression'],
    );
    for (const { id, name, shortDescription, fullDescription, help, defaultConfiguration, properties } of rules) {
      assert.match(name ?? '', /^[A-Z][A-Za-z0-9]+$/, id);
      assert.ok(shortDescription?.text.endsWith('.'), id);
      assert.ok(fullDescription?.text && help?.text && help.markdown, id);
      assert.ok(['error', 'warning', 'note'].includes(defaultConfiguration?.level ?? ''), id);
      assert.equal(properties?.tags?.length, 1, id);
      // What is shown to everybody stands alone: nothing links to a file beside it.
      assert.doesNotMatch(help.markdown, /\]\((?!https:)/, id);
    }
    assert.deepEqual(run?.results, []);
  });

  test('gives places counted from 1, in UTF-16 code units, and what a finding has to do with', async () => {
    const [run] = (await log([checked(FIVE, 'five.json')])).runs;
    const [result] = run?.results ?? [];
    assert.ok(run && result?.ruleIndex !== undefined);
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.rules?.[result.ruleIndex]?.id, 'pchat-pool-max-active-servers');
    assert.equal(result.level, 'error');
    const line = FIVE.split('\n').findIndex((one) => one.includes('pc05.contoso.com')) + 1;
    const place = result.locations?.[0]?.physicalLocation;
    assert.deepEqual(place?.region, {
      startLine: line,
      startColumn: 19,
      endLine: line,
      endColumn: 37,
      snippet: { text: '"pc05.contoso.com"' },
    });
    assert.deepEqual(place.artifactLocation, { uri: 'five.json', uriBaseId: '%SRCROOT%', index: 0 });
    assert.deepEqual(run.artifacts?.[0]?.location, place.artifactLocation);
    assert.equal(result.relatedLocations?.[0]?.message?.text, 'The Persistent Chat pool');
  });

  test('gives fixes that make the same text as the rule does', async () => {
    const file = checked(FIVE);
    const [run] = (await log([file])).runs;
    const [problem] = file.problems;
    const fixes = run?.results?.[0]?.fixes ?? [];
    assert.deepEqual(
      fixes.map(({ description }) => description?.text),
      problem?.fixes().map(({ title }) => title),
    );
    for (const [index, fix] of fixes.entries()) {
      const edits = (fix.artifactChanges[0]?.replacements ?? []).map(({ deletedRegion, insertedContent }) => {
        const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = deletedRegion;
        const offset = file.lines.offsetAt({ line: startLine - 1, character: startColumn - 1 });
        const end = file.lines.offsetAt({ line: endLine - 1, character: endColumn - 1 });
        return { offset, length: end - offset, content: insertedContent?.text ?? '' };
      });
      assert.equal(applyEdits(FIVE, edits), applyEdits(FIVE, problem?.fixes()[index]?.edits ?? []));
    }
    assert.equal(fixes.length, 2);
  });

  test('has fingerprints that what comes before does not change, none twice', async () => {
    const fingerprintsOf = async (text: string) =>
      ((await log([checked(text)])).runs[0]?.results ?? []).map((one) => one.partialFingerprints?.['finding/v1']);
    const item = (name: string) => `{ "name": "${name}", "colour": 1, "colour": 2 }`;
    const [one, two] = await fingerprintsOf(`{ "sites": [${item('B')}] }`);
    assert.notEqual(one, two);
    const later = await fingerprintsOf(`// moved\n{ "sites": [{ "name": "A" }, ${item('b')}] }`);
    assert.deepEqual(later, [one, two]);
  });

  test('says a related place once, as the format wants it', async () => {
    const other = { span: { offset: 0, length: 1 }, message: 'Here' };
    const [run] = (await log([fileWith({ related: [other, other] })])).runs;
    assert.equal(run?.results?.[0]?.relatedLocations?.length, 1);
  });

  test('writes names of files as addresses', async () => {
    const files = ['a b#%ü.json', '/elsewhere/a b.json', '../b.json', '-'].map((name) => fileWith({}, name));
    const [run] = (await log(files)).runs;
    const [inside, absolute, above, input] = (run?.artifacts ?? []).map(({ location }) => location);
    assert.equal(inside?.uri, 'a%20b%23%25%C3%BC.json');
    assert.match(absolute?.uri ?? '', /^file:\/\/\/.*elsewhere\/a%20b\.json$/);
    assert.equal(absolute?.uriBaseId, undefined);
    assert.match(above?.uri ?? '', /^file:\/\/\/.*b\.json$/);
    assert.equal(input?.uri, 'stdin');
  });

  test('tells what could not be checked', async () => {
    const [run] = (await log([], { failures: ['There is no file x.'], notChecked: 1, exitCode: 2 })).runs;
    const [invocation] = run?.invocations ?? [];
    assert.deepEqual([invocation?.executionSuccessful, invocation?.exitCode], [false, 2]);
    assert.equal(invocation?.toolExecutionNotifications?.[0]?.message.text, 'There is no file x.');
  });
});
