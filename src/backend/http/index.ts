export { type AppOptions, createApp } from './app';
