/** Departments that complaints are about and that handlers ask questions, each with its contact. */
export const departments = {
  'vg-motor-claims': { label: 'VG', name: 'Schade Auto', contact: 'Jorrit Heemstra' },
  'vg-home-claims': { label: 'VG', name: 'Schade Wonen', contact: 'Wilma Oerlemans' },
  'vg-travel-claims': { label: 'VG', name: 'Schade Reis', contact: 'Soraya Benhaddou' },
  'vg-liability-claims': { label: 'VG', name: 'Schade Aansprakelijkheid', contact: 'Gijs Terpstra' },
  'vg-injury': { label: 'VG', name: 'Letselschade', contact: 'Marloes Quaedvlieg' },
  'vg-repair-network': { label: 'VG', name: 'Herstelnetwerk', contact: 'Dennis Roelfzema' },
  'vg-experts': { label: 'VG', name: 'Expertise', contact: 'Anneke Stroosnijder' },
  'vg-policy-admin': { label: 'VG', name: 'Polisbeheer', contact: 'Kemal Yurtsever' },
  'vg-collections': { label: 'VG', name: 'Premie-incasso', contact: 'Petra Molenkamp' },
  'vg-customer-contact': { label: 'VG', name: 'Klantcontact', contact: 'Ravi Soekhai' },
  'dl-claims': { label: 'DL', name: 'Declaraties', contact: 'Ilse van der Hulst' },
  'dl-authorisations': { label: 'DL', name: 'Machtigingen', contact: 'Bram Wiersinga' },
  'dl-policy-admin': { label: 'DL', name: 'Polisadministratie', contact: 'Nadia El Fassi' },
  'dl-collections': { label: 'DL', name: 'Premie en betalen', contact: 'Theo Kuipers-Bos' },
  'dl-care-advice': { label: 'DL', name: 'Zorgadvies en wachttijden', contact: 'Lotte Aarnoudse' },
  'dl-customer-contact': { label: 'DL', name: 'Klantcontact', contact: 'Shanti Ramdin' },
  'dl-digital': { label: 'DL', name: 'Digitale diensten', contact: 'Pieter-Jan Verstappe' },
  'pa-intake': { label: 'PA', name: 'Intake en dekking', contact: 'Femke Hoogland-Smit' },
  'pa-work': { label: 'PA', name: 'Arbeid en inkomen', contact: 'Ruud Evertsen' },
  'pa-home-consumer': { label: 'PA', name: 'Wonen en consument', contact: 'Aleksandra Nowicka' },
  'pa-injury': { label: 'PA', name: 'Letsel', contact: 'Joost Bierenhof' },
  'pa-business': { label: 'PA', name: 'Ondernemers', contact: 'Hanneke Dijkgraaff' },
  'pa-customer-contact': { label: 'PA', name: 'Klantcontact', contact: 'Yvonne Tromp-Velzen' },
  'pa-policy-admin': { label: 'PA', name: 'Polisbeheer', contact: 'Sjoerd Wijnalda' },
} as const satisfies Record<string, { label: 'VG' | 'DL' | 'PA'; name: string; contact: string }>;

/** The key of a department. */
export type DepartmentId = keyof typeof departments;
