import { describeConfirmations } from './describe-confirmations.js';

describe('confirmations with the queue in PostgreSQL', () => {
  describeConfirmations(() => ({}));
});
