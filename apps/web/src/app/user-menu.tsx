import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../components/button.js';
import { signOut, useSessionUser } from '../session/session.js';
import { useText } from '../text/define-text.js';
import { type Language, useLanguage } from '../text/language.js';
import { useChooseLanguage } from './use-choose-language.js';
import styles from './user-menu.module.css';

const THEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly Language[] = ['nl', 'en'];

/** What a person can set for themselves: language, light or dark, shortcuts; and signing out. */
export function UserMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const user = useSessionUser();
  const words = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { language } = useLanguage();
  const chooseLanguage = useChooseLanguage();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button look="bare" className={styles.target} aria-label={`${words.frame.account}: ${user.name}`}>
          {user.name} <span aria-hidden="true">▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name}, {words.roles[user.role]}
        </Menu.Label>
        <Menu.Label>{words.frame.language}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(next) => chooseLanguage(next as Language)}>
          {LANGUAGES.map((one) => (
            <Menu.RadioItem key={one} value={one} lang={one}>
              {words.frame.languages[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{words.frame.theme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(next) => setColorScheme(next as MantineColorScheme)}>
          {THEMES.map((one) => (
            <Menu.RadioItem key={one} value={one}>
              {words.frame.themes[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/app/account' })}>{words.frame.account}</Menu.Item>
        <Menu.Item onClick={onShowKeys}>{words.frame.keyList}</Menu.Item>
        <Menu.Item onClick={() => void signOut('here')}>{words.frame.signOut}</Menu.Item>
        <Menu.Item onClick={() => void signOut('everywhere')}>{words.frame.signOutEverywhere}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
