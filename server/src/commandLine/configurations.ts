import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIGURATION_FILE, readConfiguration, type ReadConfiguration } from '../rules/configuration';
import { settingsOf, type CheckSettings, type Configuration } from '../rules/settings';
import { decode } from './decode';
import { cannotRead, systemCode } from './failure';
import { readFile, STANDARD_INPUT, titleOf } from './readFile';
import type { CheckedFile } from './report';
import type { Terminal } from './terminal';

/** The configuration files that are in force for the documents of one run, each read once. */
export class Configurations {
  readonly #terminal: Terminal;
  readonly #failures: unknown[];
  /** By folder: what is in force for the documents in it. */
  readonly #byFolder = new Map<string, Promise<CheckSettings>>();
  readonly #first: readonly Configuration[];
  /** In force for every document. */
  #forAll: CheckSettings | undefined;
  #faulty: CheckedFile[] = [];

  /**
   * @param failures takes up why a configuration could not be read; the recommended rules are in force then
   * @param first what comes before the configuration files
   */
  constructor(terminal: Terminal, failures: unknown[], ...first: readonly Configuration[]) {
    this.#terminal = terminal;
    this.#failures = failures;
    this.#first = first;
  }

  /**
   * Puts one configuration file in force for every document, in place of those near them.
   *
   * @throws Failure when it cannot be read
   */
  async use(name: string): Promise<void> {
    const title = titleOf(name);
    this.#forAll = this.#understood(name, readConfiguration(decode(await readFile(name, this.#terminal), title)));
  }

  /**
   * @param name of a document, or `-`, which stands in the working directory
   * @returns what the nearest configuration in its folder or above says; without one, the recommended rules
   */
  settingsFor(name: string): Promise<CheckSettings> {
    if (this.#forAll) return Promise.resolve(this.#forAll);
    return this.#inForce(name === STANDARD_INPUT ? resolve('.') : dirname(resolve(name)));
  }

  /** @returns the configurations with something in them that is not understood, each once */
  takeFaulty(): CheckedFile[] {
    const faulty = this.#faulty;
    this.#faulty = [];
    return faulty;
  }

  #inForce(folder: string): Promise<CheckSettings> {
    let settings = this.#byFolder.get(folder);
    if (!settings) {
      settings = this.#read(folder);
      this.#byFolder.set(folder, settings);
    }
    return settings;
  }

  async #read(folder: string): Promise<CheckSettings> {
    const path = join(folder, CONFIGURATION_FILE);
    const name = shortest(path);
    let read: ReadConfiguration;
    try {
      // A pipe that is called so may never be written to.
      if (!(await stat(path)).isFile()) return await this.#above(folder);
      read = readConfiguration(decode(await readFile(path, this.#terminal), name));
    } catch (error) {
      if (isMissing(error)) return this.#above(folder);
      this.#failures.push(cannotRead(name, error));
      return settingsOf(...this.#first);
    }
    return this.#understood(name, read);
  }

  #above(folder: string): Promise<CheckSettings> {
    const above = dirname(folder);
    return above === folder ? Promise.resolve(settingsOf(...this.#first)) : this.#inForce(above);
  }

  #understood(name: string, read: ReadConfiguration): CheckSettings {
    if (read.problems.length > 0) this.#faulty.push({ name, ...read });
    return settingsOf(...this.#first, read.configuration);
  }
}

function isMissing(error: unknown): boolean {
  const code = systemCode(error instanceof Error && error.cause !== undefined ? error.cause : error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** As a person in the working directory would write it. */
function shortest(path: string): string {
  const fromHere = relative('.', path);
  return (fromHere.startsWith(`..${sep}..`) ? path : fromHere).split(sep).join('/');
}
