import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRoundInput } from '../../../../test/builders/audit-round.js';
import { Desk } from '../../../../test/builders/desk.js';
import { aColleague } from '../../../../test/builders/office.js';
import { type TestDatabase, testDatabase } from '../../../../test/harness/database.js';
import { OpenAuditRound } from '../audit-rounds/open-audit-round.js';
import { readRound } from '../audit-rounds/read-round.query.js';
import { readEvidence } from '../evidence/read-evidence.query.js';
import { liveScore } from '../live-score/live-score.query.js';
import { TakeScoreSnapshots } from '../live-score/take-score-snapshots.js';
import { addFrameworks } from './frameworks.js';
import third from './third-framework.json';

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-frameworks-'));
  copyFileSync(join(import.meta.dirname, 'third-framework.json'), join(folder, 'eigen.json'));
  addFrameworks(folder);
  rmSync(folder, { recursive: true });
  database = await testDatabase();
  desk = await Desk.open(database.dataSource);
  await desk.at('2026-03-02T09:00:00Z').closing();
  desk.at('2026-06-01T09:00:00Z');
});
afterAll(() => database.drop());

describe('A framework of an installation', () => {
  it('can be assessed by in a round', async () => {
    const { actor } = await aColleague(database.dataSource, { labels: [desk.label], role: 'auditor' });
    const input = aRoundInput(desk.label.id, [actor.userId], { frameworkId: third.id });
    const { id } = await new OpenAuditRound(database.dataSource, desk.clock).execute(input, actor);
    const round = await readRound(database.dataSource, id, actor, 'nl', desk.now);
    expect(round.framework.title).toBe(third.title.nl);
    expect(round.parts.map((part) => part.id)).toEqual(third.parts.map((part) => part.id));
  });

  it('has a live score of its own, which is kept each day', async () => {
    const { manager } = database.dataSource;
    const asked = { labelId: desk.label.id, frameworkId: third.id, now: desk.now };
    const { score } = await liveScore(manager, asked);
    expect(Object.keys(score.parts)).toEqual(third.parts.map((part) => part.id));
    await new TakeScoreSnapshots(database.dataSource, desk.clock).execute();
    const kept: unknown[] = await manager.query('SELECT 1 FROM score_snapshots WHERE framework_id = $1', [third.id]);
    expect(kept.length).toBeGreaterThan(0);
  });

  it('asks its questions among the evidence, each question of all frameworks once', async () => {
    const { questions } = await readEvidence(database.dataSource, desk.label.id, desk.manager, 'nl', desk.now);
    const ids = questions.map(({ questionId }) => questionId);
    expect(ids).toEqual(expect.arrayContaining(['5.1', 'I.2.1']));
    expect(ids).toEqual([...new Set(ids)]);
  });
});
