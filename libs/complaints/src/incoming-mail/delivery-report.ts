/** What became of a mail of ours on its way to one recipient (RFC 3464). */
export interface DeliveryReport {
  /** `failed` is a bounce; `delayed` means that the server still tries. */
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** For instance `5.1.1` (RFC 3463). */
  status: string | null;
  finalRecipient: string | null;
  /** The other server's own words. */
  diagnostic: string | null;
}

const ACTIONS: readonly DeliveryReport['action'][] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/**
 * Reads the machine's part of a delivery report: a block of fields for the message, then one for each recipient. A block
 * without an action that RFC 3464 knows is left out.
 */
export function readDeliveryReports(deliveryStatus: string): DeliveryReport[] {
  return deliveryStatus
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((block) => {
      const fields = fieldsOf(block);
      const action = ACTIONS.find((known) => fields.get('action')?.toLowerCase().startsWith(known));
      if (!action) return [];
      return {
        action,
        status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '')?.[0] ?? null,
        finalRecipient: addressOf(fields.get('final-recipient') ?? fields.get('original-recipient')),
        diagnostic: withoutType(fields.get('diagnostic-code')),
      };
    });
}

/** The report that matters most: a failure, or else a delay, or else the first. */
export function worstReport(reports: readonly DeliveryReport[]): DeliveryReport | undefined {
  return (
    reports.find(({ action }) => action === 'failed') ??
    reports.find(({ action }) => action === 'delayed') ??
    reports[0]
  );
}

function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}

/** `rfc822; anna@post.example` is an address of a type. */
function addressOf(field: string | undefined): string | null {
  const address = withoutType(field)?.replace(/^<|>$/g, '').toLowerCase();
  return address?.includes('@') ? address : null;
}

function withoutType(field: string | undefined): string | null {
  return field?.replace(/^[\w-]+\s*;\s*/, '').trim() || null;
}
