import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { TestImapServer } from './imap-server.js';
import { portOfOurOwn } from './port.js';
import { until } from './until.js';

const NOBODY = 65_534;

/**
 * Starts a Dovecot of the test's own: its settings, mails and sockets lie in a folder that goes with it. With the address
 * of a token server it also takes access tokens, which it shows to that server (RFC 7662).
 */
export async function startDovecot(introspectionUrl?: string): Promise<TestImapServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gehoor-dovecot-'));
  await chmod(folder, 0o755);
  const port = await portOfOurOwn();
  const [inbox, moved] = await makeMailFolders(join(folder, 'mail'));
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port, introspectionUrl));
  await writeFile(join(folder, 'users'), 'testuser:{PLAIN}testpass\n');
  if (introspectionUrl) await writeFile(join(folder, 'oauth2'), tokenSettings(introspectionUrl));
  const child = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  await until('Dovecot answers', () => answers(port)).catch(async (error) => {
    const log = await readFile(join(folder, 'log'), 'utf8').catch(() => 'no log');
    await stop();
    throw new Error(`${error.message}: ${log}`);
  });
  let received = 0;
  return {
    port,
    count: async (name) => {
      const box = name === 'INBOX' ? inbox : moved;
      return (await readdir(join(box, 'cur'))).length + (await readdir(join(box, 'new'))).length;
    },
    async receive(raw, at = new Date()) {
      received += 1;
      const path = join(inbox, 'new', `${1_772_000_000 + received}.M${received}.test`);
      await writeFile(path, raw);
      await utimes(path, at, at);
    },
    stop,
  };
}

/** The inbox and the folder `Gehoor`, as a maildir has them. */
async function makeMailFolders(inbox: string): Promise<[string, string]> {
  const { uid, gid } = mailOwner();
  const moved = join(inbox, '.Gehoor');
  for (const box of [inbox, moved]) {
    for (const part of ['', 'cur', 'new', 'tmp']) {
      await mkdir(join(box, part), { recursive: true });
      await chown(join(box, part), uid, gid);
    }
  }
  return [inbox, moved];
}

function tokenSettings(introspectionUrl: string): string {
  return `introspection_mode = post
introspection_url = ${introspectionUrl}
username_attribute = username
active_attribute = active
active_value = true
`;
}

/** Dovecot gives mail to no root; everything else runs as whoever runs the tests, as long as that is not root. */
function mailOwner(): { uid: number; gid: number } {
  const { uid, gid } = userInfo();
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

function settings(folder: string, port: number, introspectionUrl: string | undefined): string {
  const { username, uid } = userInfo();
  const owner = mailOwner();
  const ordinary = `
default_internal_user = ${username}
default_internal_group =
default_login_user = ${username}
service anvil {
  chroot =
}`;
  return `
base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
mail_location = maildir:${folder}/mail
auth_mechanisms = plain xoauth2
service imap-login {
  ${uid === 0 ? '' : 'chroot ='}
  inet_listener imap {
    port = ${port}
  }
}
${uid === 0 ? '' : ordinary}
passdb {
  driver = passwd-file
  mechanisms = plain
  args = ${folder}/users
}
${introspectionUrl ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = ${folder}/oauth2\n}` : ''}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}
}
first_valid_uid = 1
namespace inbox {
  inbox = yes
}
`;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isGreeted = await new Promise<boolean>((done) => {
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
  socket.destroy();
  return isGreeted;
}
