#!/usr/bin/env node
import process from 'node:process';
import { runProgram } from './program/run-program.ts';
import { makeTerminal } from './terminal/terminal.ts';

process.exitCode = await runProgram(process.argv.slice(2), makeTerminal(process));
