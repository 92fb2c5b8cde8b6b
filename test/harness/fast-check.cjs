// Properties are tried with the same cases in every run: a run that fails is a change that broke something. Others with
// `PROPERTY_SEED=2 npm test`.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
module.exports = fc;
