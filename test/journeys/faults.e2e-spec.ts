import { describeFaults } from './describe-faults.js';

describe('promises, with the queue in PostgreSQL,', () => {
  describeFaults({ env: () => ({}) });
});
