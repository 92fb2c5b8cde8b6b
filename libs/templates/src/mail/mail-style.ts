// Mail programs read styles on the element only, so each has its own. The style sheet adds what cannot stand there:
// dark mode and small screens. Where a program ignores it, the mail is light and still reads well.

const font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
const ink = 'color:#1d2327;';
// A word that is longer than the screen of a phone is broken, so that nobody has to scroll sideways.
const breaking = 'overflow-wrap:anywhere;word-break:break-word;';

/** The style of each element, as it stands in its style attribute. */
export const inline = {
  page: 'margin:0;padding:0;background-color:#f3f2ee;',
  outside: 'padding:24px 12px;',
  sheet: 'width:100%;max-width:640px;background-color:#ffffff;border-collapse:separate;',
  name: `padding:24px 32px 0;${breaking}${font}font-size:15px;line-height:22px;font-weight:600;${ink}`,
  body: `padding:8px 32px 24px;${breaking}${font}font-size:17px;line-height:27px;${ink}`,
  paragraph: 'margin:16px 0 0;',
  heading: `margin:32px 0 0;${font}font-size:19px;line-height:26px;font-weight:600;${ink}`,
  list: 'margin:12px 0 0;padding:0 0 0 22px;',
  item: 'margin:6px 0 0;',
  link: `color:#0b5a6b;text-decoration:underline;${breaking}`,
  linkLine: 'margin:16px 0 0;padding:12px 16px;border:1px solid #b9c4c6;border-radius:6px;',
  together: 'white-space:nowrap;',
  foot: `padding:20px 32px 28px;border-top:1px solid #dcdad3;${breaking}${font}font-size:14px;line-height:22px;color:#52595e;`,
} as const;

/** What only a style sheet can say. */
export const styleSheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .outside { padding: 0 !important; }
  .name, .body, .foot { padding-left: 20px !important; padding-right: 20px !important; }
  .way { display: block !important; }
  .between { display: none !important; }
}
@media (prefers-color-scheme: dark) {
  .page, .outside { background-color: #14181a !important; }
  .sheet { background-color: #1e2426 !important; }
  .name, .body, .heading { color: #eceae4 !important; }
  .link { color: #8fd3e2 !important; }
  .link-line { border-color: #4a5558 !important; }
  .foot { color: #b4babd !important; border-top-color: #3a4346 !important; }
}`;
