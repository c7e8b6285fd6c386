/**
 * fast-check as every test gets it: with the seed of PORTCULLIS_SEED, or a fixed one, so that a run of CI that fails
 * fails again. A soak gives a seed of its own and prints it.
 */
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal({ seed: Number(process.env.PORTCULLIS_SEED ?? 20_261_122) });

module.exports = fc;
