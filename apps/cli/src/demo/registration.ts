import type { DemoItem } from './demo-item.js';
import { departments } from './departments.js';
import type { DemoOffice } from './open-office.js';

/** The registration of a demo item, as the real use case takes it. */
export function registrationOf(item: DemoItem, office: DemoOffice) {
  const { story, customer } = item;
  const asked = item.treatment ?? (story.kind === 'complaint' ? story : null);
  return {
    labelId: office.labels[item.label].id,
    kind: item.kind,
    channel: item.channel,
    receivedAt: item.receivedAt,
    language: story.language,
    complainant: complainantOf(item),
    needs: [],
    policyNumber: customer?.policyNumber ?? null,
    claimNumber: item.claimNumber || null,
    productId: office.productIds.get(story.product) ?? null,
    category: story.category,
    story: item.text,
    wish: item.wishAtRegistration ? (asked?.wish ?? null) : null,
    urgency: story.urgency,
    urgencyReason: story.urgencyReason ?? null,
    impact: story.impact,
    aboutDepartment: asked?.aboutDepartment ? departments[asked.aboutDepartment].name : null,
  };
}

function complainantOf({ customer, anonymousReason, representative }: DemoItem) {
  if (!customer)
    return { type: 'anonymous', anonymousReason: anonymousReason ?? 'Onbekend gebleven', preferredChannel: 'e-mail' };
  const { type, salutation, name, organisation, email, phone, address, callTimes } = customer;
  const reachable = {
    'e-mail': Boolean(email ?? representative?.email),
    phone: Boolean(phone ?? representative?.phone),
    post: true,
  };
  const preferredChannel = reachable[customer.preferredChannel] ? customer.preferredChannel : 'post';
  return { type, salutation, name, organisation, email, phone, address, representative, preferredChannel, callTimes };
}
