export { type AppOptions, createApp } from './app';
export type { ControlOptions } from './control/control';
export { controlTokenFault } from './control/guard';
export { isLoopback } from './loopback';
export { parseSeed } from './parse-seed';
export { checkBody } from './validate';
