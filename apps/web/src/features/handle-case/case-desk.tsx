import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { type FormKey, isFormKey } from './actions/action-forms.js';
import type { FormValues } from './actions/field-spec.js';
import type { CaseView } from './case-types.js';
import { reloadCase } from './use-case-view.js';

/** A place in the timeline to go to; `times` tells the same place asked twice apart. */
interface Jump {
  seq: number;
  /** Whether it only stands out, comes in sight, or takes the focus too. */
  how: 'marked' | 'shown' | 'focused';
  times: number;
}

/** The parts of the screen that a phone shows one at a time. */
export type CasePart = 'facts' | 'middle' | 'side';

/** What every part of the case screen shares. */
interface CaseDesk {
  view: CaseView;
  /** The form that is open in the middle, and what it starts with. */
  opened?: FormKey;
  preset?: FormValues;
  open: (key: FormKey, preset?: FormValues) => void;
  close: () => void;
  reload: () => Promise<CaseView>;
  /** Says that something was done and shows what came of it in the timeline, or only marks it there. */
  finish: (words: string, how?: 'shown' | 'marked') => Promise<void>;
  said: string;
  jump?: Jump;
  goTo: (seq: number) => void;
  part: CasePart;
  showPart: (part: CasePart) => void;
}

const DeskContext = createContext<CaseDesk | null>(null);

/** Keeps what the parts of the case screen share. */
export function CaseDeskProvider({ view, children }: { view: CaseView; children: ReactNode }) {
  const queryClient = useQueryClient();
  const form = useOpenedForm();
  const [said, say] = useState('');
  const [jump, setJump] = useState<Jump>();
  const [part, showPart] = useState<CasePart>('middle');
  const reload = () => reloadCase(queryClient, view.id);
  const jumpTo = (seq: number, how: Jump['how']) =>
    setJump((before) => ({ seq, how, times: (before?.times ?? 0) + 1 }));
  const finish = async (words: string, how: 'shown' | 'marked' = 'shown') => {
    // Said anew each time, also when the same was said before.
    say('');
    const { timeline } = await reload();
    const newest = timeline.at(-1);
    if (newest && newest.seq > (view.timeline.at(-1)?.seq ?? 0)) jumpTo(newest.seq, how);
    say(words);
  };
  const openInMiddle = (key: FormKey, preset?: FormValues) => {
    showPart('middle');
    form.open(key, preset);
  };
  const desk = { view, ...form, open: openInMiddle, reload, finish, said, jump, part, showPart };
  const goTo = (seq: number) => {
    showPart('middle');
    jumpTo(seq, 'focused');
  };
  return <DeskContext value={{ ...desk, goTo }}>{children}</DeskContext>;
}

/** The case screen that this is a part of. */
export function useCaseDesk(): CaseDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no case here; put this under a CaseDeskProvider.');
  return desk;
}

/** The open form stands in the address, so that it is there again after a reload and Back closes it. */
function useOpenedForm() {
  const navigate = useNavigate();
  // Also shown beside the questions of an auditor, where nothing can be opened.
  const { action } = useSearch({ strict: false }) as { action?: unknown };
  const opened = isFormKey(action) ? action : undefined;
  const [preset, setPreset] = useState<FormValues>();
  const opener = useRef<Element | null>(null);
  return useMemo(() => {
    const go = (next: FormKey | undefined) =>
      void navigate({ to: '.', search: (search: object) => ({ ...search, action: next }), resetScroll: false });
    return {
      opened,
      preset,
      open: (key: FormKey, start?: FormValues) => {
        opener.current = document.activeElement;
        setPreset(start);
        go(key);
      },
      close: () => {
        go(undefined);
        const from = opener.current;
        const back = from?.isConnected ? from : document.getElementById(NEXT_STEP_ID);
        // The form must be gone before its opener can take the focus back.
        setTimeout(() => (back as HTMLElement | null)?.focus({ preventScroll: true }));
      },
    };
  }, [navigate, opened, preset]);
}

/** The heading that takes the focus when a form closes whose opener is gone. */
export const NEXT_STEP_ID = 'next-step';
