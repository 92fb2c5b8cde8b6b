import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { StaffPage } from '../../app/staff-page.js';
import { useChooseLanguage } from '../../app/use-choose-language.js';
import { ConfirmInPlace, RadioGroup } from '../../components/form/index.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { signOut, useSessionUser } from '../../session/session.js';
import { useFeatureText, useText } from '../../text/define-text.js';
import { useLanguage } from '../../text/language.js';
import { moneyInWords } from '../../text/money.js';
import { atStart, choicesOf } from '../../text/vocabulary.js';
import styles from './account-page.module.css';
import { PasswordForm } from './password-form.js';
import { accountText } from './text.js';

/** What a person can set for themselves, and what is known of them here. */
export function AccountPage() {
  const words = useFeatureText(accountText);
  return (
    <StaffPage title={words.title} narrow>
      <About />
      <Preferences />
      <PasswordForm />
      <Everywhere />
    </StaffPage>
  );
}

function About() {
  const words = useFeatureText(accountText);
  const { roles } = useText();
  const { language } = useLanguage();
  const { name, email, role, labels, mandateCents } = useSessionUser();
  const facts = [
    [words.name, name],
    [words.email, email],
    [words.role, atStart(roles[role])],
    [words.labels, labels.map((label) => label.name).join(', ') || words.noLabels],
    [words.mandate, moneyInWords(mandateCents, language)],
  ];
  return (
    <section className={styles.section} aria-labelledby="account-about">
      <h2 id="account-about">{words.about}</h2>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.soft}>{words.aboutWay}</p>
    </section>
  );
}

function Preferences() {
  const words = useFeatureText(accountText);
  const { frame } = useText();
  const { language } = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <RadioGroup
        label={frame.language}
        hint={words.languageHint}
        choices={choicesOf(frame.languages)}
        value={language}
        onChange={chooseLanguage}
        inline
      />
      <RadioGroup
        label={frame.theme}
        hint={words.themeHint}
        choices={choicesOf<MantineColorScheme>(frame.themes)}
        value={colorScheme}
        onChange={setColorScheme}
        inline
      />
    </>
  );
}

function Everywhere() {
  const words = useFeatureText(accountText);
  const [problem, setProblem] = useState<unknown>();
  return (
    <section className={styles.section} aria-labelledby="account-everywhere">
      <h2 id="account-everywhere">{words.everywhere}</h2>
      <p>{words.everywhereIntro}</p>
      {Boolean(problem) && <ProblemNotice problem={problem} />}
      <div>
        <ConfirmInPlace
          action={words.everywhere}
          question={words.everywhereQuestion}
          confirm={words.everywhereYes}
          onConfirm={() => signOut('everywhere').catch(setProblem)}
        />
      </div>
    </section>
  );
}
