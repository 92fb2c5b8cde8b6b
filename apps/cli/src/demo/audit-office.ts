import type { DataSource } from 'typeorm';
import * as c from '#complaints';

/** Who plays a part in the demo's assessment, as the register knows them. */
export interface AuditOffice {
  labelId: string;
  auditor: c.Actor;
  second: c.Actor;
  manager: c.Actor;
  topManager: c.Actor;
  handlers: { id: string; name: string }[];
}

/** Finds the people of the Veldgroen label by the addresses with which they sign in. */
export async function auditOffice(dataSource: DataSource): Promise<AuditOffice> {
  const { manager } = dataSource;
  const { id: labelId } = await manager.findOneByOrFail(c.Label, { code: 'VG' });
  const given = { labels: [labelId], cases: [] };
  const actorOf = async (email: string) =>
    c.staffActor({ ...(await manager.findOneByOrFail(c.StaffUser, { email })), given });
  const people = await manager.find(c.StaffUser, { where: { role: 'handler' }, order: { name: 'ASC' } });
  return {
    labelId,
    auditor: await actorOf('gerda.rekelhof@gehoor.example'),
    second: await actorOf('ruud.zonderland@gehoor.example'),
    manager: await actorOf('leo.vandijkhuizen@veldgroen.example'),
    topManager: await actorOf('hendrikjan.valkenier@gehoor.example'),
    handlers: people.filter(({ labelIds }) => labelIds.includes(labelId)),
  };
}
