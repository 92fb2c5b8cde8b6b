import { startImapServer } from '../harness/imap-server.js';
import { describeCollecting } from './describe-collecting.js';

describeCollecting('a server in memory', startImapServer);
