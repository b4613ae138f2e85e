import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIGURATION_FILE, readConfiguration, type ReadConfiguration } from '../rules/configuration';
import { settingsOf, type CheckSettings } from '../rules/settings';
import { decode } from './decode';
import { systemCode } from './failure';
import { readFile, STANDARD_INPUT } from './readFile';
import type { CheckedFile } from './report';
import type { Terminal } from './terminal';

/** The configuration files that are in force for the documents of one run, each read once. */
export class Configurations {
  readonly #terminal: Terminal;
  readonly #failures: unknown[];
  /** By folder: what is in force for the documents in it. */
  readonly #byFolder = new Map<string, Promise<CheckSettings>>();
  #faulty: CheckedFile[] = [];

  /** @param failures takes up why a configuration could not be read; the recommended rules are in force then */
  constructor(terminal: Terminal, failures: unknown[]) {
    this.#terminal = terminal;
    this.#failures = failures;
  }

  /**
   * @param name of a document, or `-`, which stands in the working directory
   * @returns what the nearest configuration in its folder or above says; without one, the recommended rules
   */
  settingsFor(name: string): Promise<CheckSettings> {
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
      read = readConfiguration(decode(await readFile(path, this.#terminal), name));
    } catch (error) {
      const above = dirname(folder);
      if (isMissing(error)) return above === folder ? settingsOf() : this.#inForce(above);
      this.#failures.push(error);
      return settingsOf();
    }
    if (read.problems.length > 0) this.#faulty.push({ name, ...read });
    return settingsOf(read.configuration);
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
