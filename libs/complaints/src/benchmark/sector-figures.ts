import type { Words } from '../norms/framework.schema.js';

/** What the sector scored as a whole, as it was published. */
export interface SectorFigures {
  frameworkId: string;
  year: number;
  source: Words;
  parts: Readonly<Record<string, string>>;
  overall: string;
  /** What else was published, in one line each. */
  remarks: readonly Words[];
}

/** Published figures of the sector, by framework. */
export const sectorFigures: readonly SectorFigures[] = [
  {
    frameworkId: 'stv-2018',
    year: 2019,
    source: {
      nl: 'Themarapportage Klacht- en feedbackmanagement, september 2019',
      en: 'Theme report on complaint and feedback management, September 2019',
    },
    parts: { I: '3.6', II: '4.3', III: '3.2', IV: '3.9' },
    overall: '3.8',
    remarks: [
      { nl: '75% haalt de norm van 90% op tijd.', en: '75% meet the norm of 90% in time.' },
      { nl: '75% houdt klanten op de hoogte, ook van vertraging.', en: '75% keep customers informed, also of delay.' },
      { nl: 'Twee derde meet hoe tevreden klanten zijn.', en: 'Two thirds measure how satisfied customers are.' },
      {
        nl: 'Ongeveer 30% vertelt klanten persoonlijk wat er beter is geworden.',
        en: 'About 30% tell customers in person what was improved.',
      },
    ],
  },
];
