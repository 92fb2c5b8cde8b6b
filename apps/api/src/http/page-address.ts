/** Whether an address asks for a page of the web app: not the API, and no file, whatever stands behind the question mark. */
export function isPageAddress(url: string): boolean {
  const [path = ''] = url.split('?');
  return !path.startsWith('/api/') && !/\.\w{2,5}$/.test(path);
}
