import assert from 'node:assert/strict';
import { parseArguments } from '../../../server/src/commandLine/arguments';
import { UsageError } from '../../../server/src/commandLine/failure';

const OPTIONS = {
  format: { type: 'string', choices: ['pretty', 'json'] },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean', short: 'f' },
  rule: { type: 'string', multiple: true },
} as const;

suite('Arguments of a command', () => {
  const good: [args: string[], values: object, names: string[]][] = [
    [[], {}, []],
    [['a.json', '--format', 'json', 'b.json'], { format: 'json' }, ['a.json', 'b.json']],
    [['--format=json'], { format: 'json' }, []],
    [['--format', 'json', '--format', 'pretty'], { format: 'pretty' }, []],
    [['-o', 'out.json', '-f', '-'], { output: 'out.json', force: true }, ['-']],
    [['-fo', 'out.json'], { output: 'out.json', force: true }, []],
    [['--rule', 'a=b', '--rule=c=d'], { rule: ['a=b', 'c=d'] }, []],
    [['--rule', 'a'], { rule: ['a'] }, []],
    [['-o', '-'], { output: '-' }, []],
    [['--output=-x'], { output: '-x' }, []],
    [['--', '--force', '-'], {}, ['--force', '-']],
  ];
  for (const [args, values, names] of good) {
    test(args.join(' ') || 'none', () => {
      assert.deepEqual(parseArguments(args, OPTIONS), { values, names });
    });
  }

  const bad: [args: string[], message: string][] = [
    [['--formt', 'json'], 'Unknown option --formt. Did you mean --format?'],
    [['--formt=json'], 'Unknown option --formt. Did you mean --format?'],
    [['--constructor'], 'Unknown option --constructor.'],
    [['-x'], 'Unknown option -x.'],
    [['-5'], 'Unknown option -5.'],
    [['--format'], 'Option --format needs a value, one of pretty, json.'],
    [['--format', '--force'], 'Option --format needs a value, one of pretty, json.'],
    [['--format', 'xml'], 'Option --format is one of pretty, json, not xml.'],
    [['--format='], 'Option --format is one of pretty, json, not .'],
    [['-o'], 'Option -o needs a value.'],
    [['-o', '--force'], 'Option -o needs a value.'],
    [['--output='], 'Option --output needs a value.'],
    [['--force=yes'], 'Option --force takes no value.'],
  ];
  for (const [args, message] of bad) {
    test(`${args.join(' ')} is refused`, () => {
      assert.throws(() => parseArguments(args, OPTIONS), new UsageError(message));
    });
  }
});
