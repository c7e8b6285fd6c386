export { type DrivenProcess, driveProcess } from './drive-process';
export { type Config, Driver, type Instance, type Outcome, type Plan, type Transport } from './driver';
export { type Driven, drive, drivenBy } from './in-process';
export type { Plain } from './plain';
export { type PluginOptions, type PluginProcess, startPlugin } from './process';
