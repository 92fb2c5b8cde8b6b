import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.mjs';
import type { TestImapServer } from './imap-server.js';

/** Starts a Dovecot of the test's own: its settings, mails and sockets lie in a folder that goes with it. */
export async function startDovecot(): Promise<TestImapServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gehoor-dovecot-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const inbox = join(folder, 'mail');
  const moved = join(inbox, '.Gehoor');
  for (const box of [inbox, moved])
    for (const part of ['cur', 'new', 'tmp']) await mkdir(join(box, part), { recursive: true });
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port));
  await writeFile(join(folder, 'users'), 'testuser:{PLAIN}testpass\n');
  const child = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  await untilAnswers(port);
  let received = 0;
  return {
    port,
    count: async (name) => {
      const box = name === 'INBOX' ? inbox : moved;
      return (await readdir(join(box, 'cur'))).length + (await readdir(join(box, 'new'))).length;
    },
    async receive(raw) {
      received += 1;
      await writeFile(join(inbox, 'new', `${1_772_000_000 + received}.M${received}.test`), raw);
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settings(folder: string, port: number): string {
  const { username, uid, gid } = userInfo();
  const isRoot = uid === 0;
  return `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
mail_location = maildir:${folder}/mail
first_valid_uid = 0
default_internal_user = ${isRoot ? 'dovecot' : username}
default_login_user = ${isRoot ? 'dovenull' : username}
service imap-login { 
  inet_listener imap { 
    port = ${port} 
  }
  ${isRoot ? '' : 'chroot ='}
}
service anvil { 
  ${isRoot ? '' : 'chroot ='}
}
passdb { 
  driver = passwd-file 
  args = ${folder}/users 
}
userdb { 
  driver = static 
  args = uid=${uid} gid=${gid} home=${folder} 
}
namespace inbox { 
  inbox = yes 
}
`;
}

async function untilAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const socket = connect(port, '127.0.0.1');
    const answers = await Promise.race([once(socket, 'data'), once(socket, 'error').catch(() => null)]).catch(
      () => null,
    );
    socket.destroy();
    if (answers && Buffer.isBuffer(answers[0])) return;
    await sleep(50);
  }
  throw new Error('Dovecot did not answer');
}
