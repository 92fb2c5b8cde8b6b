/** Codes of everything that the register refuses; the API gives each a status and a title. */
export const COMPLAINT_ERROR_CODES = [
  'not-found',
  'invalid-input',
  'transition-not-allowed',
  'role-not-allowed',
  'case-changed',
  'template-changed',
  'requirement-not-met',
  'idempotency-key-reused',
  'request-under-way',
  'duplicate',
  'wrong-credentials',
  'too-many-attempts',
  'access-not-given',
  'link-not-valid',
  'too-large',
  'not-what-it-says',
  'file-infected',
  'paper-not-made',
  'dossier-not-there',
  'judged-meanwhile',
  'person-erased',
] as const;
export type ComplaintErrorCode = (typeof COMPLAINT_ERROR_CODES)[number];

/** Something that the field at `pointer` (RFC 6901) must mend; `code` is translated on screen. */
export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
  /** Dutch for a sentence that is made of parts; sentences that never differ are translated by the API. */
  dutch?: string;
}

/** A refusal by the rules of the register, in a form that a person can act on. */
export class ComplaintError extends Error {
  constructor(
    readonly code: ComplaintErrorCode,
    /** What is wrong and what to do, in English; screens translate by `reason`. */
    detail: string,
    /** Finer cause within the code, for instance the name of the requirement. */
    readonly reason: string | null = null,
    readonly errors: FieldError[] = [],
  ) {
    super(detail);
    this.name = new.target.name;
  }
}

/** The case, label or person asked for is not there, or not in the actor's scope. */
export class NotFound extends ComplaintError {
  constructor(what: string) {
    super(
      'not-found',
      `There is no ${what} with this id, or it is not in your labels. Check the address or search for it.`,
    );
  }
}

/** A field of the input breaks a rule of the register. */
export class InvalidInput extends ComplaintError {
  constructor(pointer: string, code: string, detail: string) {
    super('invalid-input', detail, code, [{ pointer, code, detail }]);
  }
}

/** The workflow table has no such action in the present status, or not for this kind. */
export class TransitionNotAllowed extends ComplaintError {
  constructor(action: string, status: string) {
    super(
      'transition-not-allowed',
      `The action "${action}" is not possible while the case is "${status}". Reload the case to see what is.`,
      action,
    );
  }
}

/** The action exists here, but not for the role of the actor. */
export class RoleNotAllowed extends ComplaintError {
  constructor(action: string) {
    super('role-not-allowed', `Your role may not do "${action}". Ask a colleague who may.`, action);
  }
}

/** Somebody else changed the case in the meantime. */
export class CaseChanged extends ComplaintError {
  constructor() {
    super(
      'case-changed',
      'Somebody changed this case after you opened it. Your text is kept: reload, look, and send again.',
    );
  }
}

/** Somebody else saved a version of this template in the meantime. */
export class TemplateChanged extends ComplaintError {
  constructor() {
    super(
      'template-changed',
      'Somebody else saved a version of this template after you opened it. Your text is kept: look at theirs, then save again.',
    );
  }
}

/** What is being kept is about a person who was erased meanwhile. */
export class PersonErased extends ComplaintError {
  constructor() {
    super(
      'person-erased',
      "This customer's data was erased after you opened the case. What you typed is not kept. Close this page.",
    );
  }
}

/** An auditor's access to what is asked for is over, or has not begun. */
export class AccessNotGiven extends ComplaintError {
  constructor() {
    super(
      'access-not-given',
      'Your access to the cases of this label is over, or has not begun. Ask a manager of the label or an administrator for access.',
    );
  }
}

/** A private link that opens nothing: made up, expired or revoked; which of these is not told. */
export class LinkNotValid extends ComplaintError {
  constructor() {
    super(
      'link-not-valid',
      'This link does not work (any more). Ask for a new one with your reference and e-mail address, or call us.',
    );
  }
}

/** Somebody does the same thing too often; says nothing about whether it would have succeeded. */
export class TooOften extends ComplaintError {
  constructor() {
    super('too-many-attempts', 'This was done very often in a short time. Try again in an hour, or call us.');
  }
}

/** A rule that no door gets round is not satisfied yet. */
export class RequirementNotMet extends ComplaintError {
  constructor(requirement: string, detail: string) {
    super('requirement-not-met', detail, requirement);
  }
}
