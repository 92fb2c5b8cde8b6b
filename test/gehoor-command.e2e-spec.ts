import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const root = resolve(__dirname, '..');

async function gehoor(args: string[], input = '') {
  const child = spawn('npm', ['run', '-s', 'gehoor', '--', ...args], { cwd: root });
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { output, errors, exitCode: child.exitCode };
}

describe('npm run -s gehoor', () => {
  it('prints what the command prints and nothing else', async () => {
    const input = 'received_at_utc,unit,length,holidays_left_out\n2026-04-02T14:45:00Z,workingDays,5,goede vrijdag\n';
    expect(await gehoor(['deadlines'], input)).toMatchObject({
      exitCode: 0,
      output:
        'received_at_utc,unit,length,holidays_left_out,due_utc,due_local\n' +
        '2026-04-02T14:45:00Z,workingDays,5,goede vrijdag,2026-04-10T22:00:00Z,2026-04-11T00:00+02:00\n',
    });
  });

  it('gives on the exit code of the command', async () => {
    expect(await gehoor(['deadlines'], 'nonsense\n')).toMatchObject({ exitCode: 1, output: '' });
  });

  it('lists the commands to who asks for help', async () => {
    const { output, exitCode } = await gehoor(['help']);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^gehoor <command>\n[\s\S]+ {2}deadlines +\w/);
  });

  it('says so when there is no such command', async () => {
    const { output, errors, exitCode } = await gehoor(['toString']);
    expect([exitCode, output]).toEqual([64, '']);
    expect(errors).toContain('There is no command "toString".');
  });
});
