import type { DataSource } from 'typeorm';
import { ImportOutsideScores, MovedClock, StaffUser, staffActor } from '#complaints';

/** Fictional labels of a fictional association, to compare the demo labels with. */
const SCORES = `naam;I;II;III;IV
Rietkraag Verzekeringen;3;5;3;4
Zandloper Schade;3;4;3;4
Molenwiek Onderlinge;4;5;4;5
Blauwe Reiger Zorg;5;5;4;4
Stuifduin Leven;2;3;2;3
Kruisbeeld Uitvaart;4;5;3;5
Slotgracht Rechtsbijstand;3;4;3;3
Lindelaan Inkomen;3;4;2;4
Kaapstander Pensioen;4;4;3;4
Haverveld Reizen;5;5;5;5
Sluiswachter Wonen;3;4;3;3
Berkenhof Zorg;2;4;2;4`;

/** Brings scores of others into the demo, over the year before the day on which it ends. */
export async function addOutsideScores(dataSource: DataSource, endOn: string): Promise<void> {
  const administrator = await dataSource.manager.findOneByOrFail(StaffUser, { role: 'administrator' });
  const clock = new MovedClock(new Date(`${endOn}T09:00:00Z`));
  const year = Number(endOn.slice(0, 4)) - 1;
  const input = { frameworkId: 'stv-2018', source: 'Voorbeeldbond van verzekeraars', year, csv: SCORES };
  await new ImportOutsideScores(dataSource, clock).execute(input, staffActor(administrator));
}
