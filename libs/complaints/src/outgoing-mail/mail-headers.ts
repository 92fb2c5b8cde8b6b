/** Mails that a customer can do without, and may ask us to stop. */
const CAN_DO_WITHOUT: readonly string[] = ['monitor-invitation', 'improvement-message'];

/** What a mail is about, and for whom we write it. */
interface AutomaticMail {
  purpose: string;
  labelEmail: string;
  reference?: string;
}

/**
 * The headers of a mail that nobody wrote (RFC 3834): programs that answer by themselves leave it alone, and mail programs
 * can sort it by its List-Id. A mail of a person carries none of these.
 */
export function automaticHeaders({ purpose, labelEmail, reference }: AutomaticMail): Record<string, string> {
  const host = labelEmail.split('@')[1] ?? 'gehoor.invalid';
  const stop = `mailto:${labelEmail}?subject=${encodeURIComponent(`Stop ${purpose} ${reference ?? ''}`.trim())}`;
  return {
    'Auto-Submitted': 'auto-generated',
    // Exchange goes by its own header.
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
    'List-Id': `<${purpose}.${host}>`,
    ...(CAN_DO_WITHOUT.includes(purpose) ? { 'List-Unsubscribe': `<${stop}>` } : {}),
  };
}
