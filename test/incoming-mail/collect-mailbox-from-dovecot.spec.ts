/** @needs dovecot */
import { startDovecot } from '../harness/dovecot.js';
import { describeCollecting } from './describe-collecting.js';

describeCollecting('Dovecot', startDovecot);
