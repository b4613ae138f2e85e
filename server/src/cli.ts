#!/usr/bin/env node
import { main } from './commandLine/main';
import { Terminal } from './commandLine/terminal';

// Until the work is done it is not: a process that ends early, for whatever reason, must not look like a clean check.
process.exitCode = 2;

// The process ends by itself once everything is written: process.exit would cut off what a slow pipe has not taken yet.
void main(process.argv.slice(2), new Terminal(process)).then((exitCode) => {
  process.exitCode = exitCode;
});
