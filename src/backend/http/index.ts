export { type AppOptions, createApp } from './app';
export { checkBody } from './validate';
