import { CALL_TIMES } from '#complaints';
import type { DemoCustomer, DemoRepresentative } from './demo-item.js';
import {
  businesses,
  expatNames,
  mailDomains,
  type NameGroup,
  nameGroups,
  olderNames,
  places,
  streets,
} from './names.js';
import type { SeededRandom } from './random.js';
import type { Channel, LabelCode, Story } from './story.js';

const postcodeLetters = 'ABCDEGHJKLMNPRTVWXZ';
const spokenRelations: Record<string, 'f' | 'm'> = { dochter: 'f', zoon: 'm', buurvrouw: 'f' };
const relationsWithSameName = ['dochter', 'zoon', 'ouder'];

/** Makes fictional customers, no two with the same e-mail address or phone number. */
export class CustomerMaker {
  private readonly usedEmails = new Set<string>();
  private readonly usedPhones = new Set<string>();
  private made = 0;

  constructor(private readonly random: SeededRandom) {}

  /** A new customer who could tell the story over the channel. */
  customerFor(story: Story, channel: Channel): DemoCustomer {
    const gender = story.gender ?? (this.random.chance(0.5) ? 'f' : 'm');
    const { name } = this.nameFrom(groupFor(story, this.random), gender);
    const business = story.teller === 'business' ? this.businessFor(story) : null;
    const hasEmail =
      channel === 'e-mail' || business !== null || this.random.chance(story.teller === 'older' ? 0.4 : 0.94);
    const preferred = preferredChannel(story, channel, hasEmail);
    this.made += 1;
    return {
      key: `customer-${String(this.made).padStart(3, '0')}`,
      type: business ? 'business' : 'person',
      gender,
      salutation: salutationOf(gender, story.language),
      name,
      organisation: business?.name ?? null,
      email: hasEmail ? this.emailFor(name, business?.domain) : null,
      phone: this.random.chance(0.93) || preferred === 'phone' ? this.phone() : null,
      address: this.address(),
      preferredChannel: preferred,
      // Some of whoever likes a call best said when.
      callTimes: preferred === 'phone' ? CALL_TIMES.filter((_, place) => place === this.made % 4) : [],
      policyNumber: policyNumber(story.label, this.random),
    };
  }

  /** Somebody who speaks for the customer. */
  representativeOf(customer: DemoCustomer, relation: string): DemoRepresentative {
    const gender = spokenRelations[relation] ?? (this.random.chance(0.5) ? 'f' : 'm');
    const group = this.random.pickByWeight(nameGroups, ({ share }) => share);
    const { first, name } = this.nameFrom(group, gender);
    const surname = customer.name.slice(customer.name.indexOf(' ') + 1);
    const fullName = relationsWithSameName.includes(relation) ? `${first} ${surname}` : name;
    return { name: fullName, relation, email: this.emailFor(fullName), phone: this.phone() };
  }

  private nameFrom(group: NameGroup, gender: 'f' | 'm'): { first: string; name: string } {
    const first = this.random.pick(gender === 'f' ? group.women : group.men);
    return { first, name: `${first} ${this.random.pick(group.surnames)}` };
  }

  private businessFor(story: Story) {
    return this.random.pick(businesses.filter(({ trade }) => trade === (story.trade ?? 'general')));
  }

  private emailFor(name: string, domain = this.random.pick(mailDomains)): string {
    const local = plainLetters(name);
    let email = `${local}@${domain}`;
    for (let number = 2; this.usedEmails.has(email); number += 1) email = `${local}${number}@${domain}`;
    this.usedEmails.add(email);
    return email;
  }

  private phone(): string {
    let phone: string;
    do phone = `06-0000${String(this.random.between(1000, 9999))}`;
    while (this.usedPhones.has(phone));
    this.usedPhones.add(phone);
    return phone;
  }

  private address(): DemoCustomer['address'] {
    const { name: city, digits } = this.random.pick(places);
    const letter = () => postcodeLetters[this.random.between(0, postcodeLetters.length - 1)];
    const street = `${this.random.pick(streets)} ${this.random.between(1, 189)}${this.random.chance(0.08) ? 'a' : ''}`;
    return { street, postalCode: `${digits} ${letter()}${letter()}`, city, country: 'Nederland' };
  }
}

function groupFor(story: Story, random: SeededRandom): NameGroup {
  if (story.teller === 'older') return olderNames;
  if (story.teller === 'expat') return expatNames;
  return random.pickByWeight(nameGroups, ({ share }) => share);
}

function salutationOf(gender: 'f' | 'm', language: 'nl' | 'en'): string {
  if (language === 'en') return gender === 'f' ? 'Ms' : 'Mr';
  return gender === 'f' ? 'mevrouw' : 'meneer';
}

function preferredChannel(story: Story, channel: Channel, hasEmail: boolean): DemoCustomer['preferredChannel'] {
  const needs = story.needs?.map(({ need }) => need) ?? [];
  if (needs.includes('hearing') || channel === 'letter') return 'post';
  if (needs.includes('reading') || needs.includes('sight') || !hasEmail) return 'phone';
  return 'e-mail';
}

/** A policy number in the style of the label. */
export function policyNumber(label: LabelCode, random: SeededRandom): string {
  if (label === 'VG') return `P${random.between(20, 79)}.${random.between(1000, 9999)}`;
  if (label === 'DL') return `4${random.between(1_000_000, 9_999_999)}`;
  return `RB-${random.between(200_000, 899_999)}`;
}

/** A claim, invoice or file number in the style of the label. */
export function claimNumber(label: LabelCode, year: string, random: SeededRandom): string {
  if (label === 'VG') return `S${year.slice(2)}-${random.between(100_000, 799_999)}`;
  if (label === 'DL') return `D${random.between(10_000_000, 99_999_999)}`;
  return `PA${year.slice(2)}.${String(random.between(100, 9899)).padStart(5, '0')}`;
}

function plainLetters(name: string): string {
  const letters = name.replaceAll('ı', 'i').replaceAll('ł', 'l').replaceAll('ğ', 'g').normalize('NFD');
  return letters
    .toLowerCase()
    .replace(/[^a-z\s-]/g, '')
    .trim()
    .replace(/\s+/g, '.');
}
