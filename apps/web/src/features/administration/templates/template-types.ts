import type { paths } from '../../../api/schema.js';

type Templates = paths['/api/v1/labels/{id}/templates']['get'];
type Template = paths['/api/v1/labels/{id}/templates/{purpose}/{language}']['get'];
type Preview = paths['/api/v1/labels/{id}/templates/{purpose}/{language}/preview']['post'];

/** What holds for one purpose and language, and what is planned. */
export type TemplateState = Templates['responses'][200]['content']['application/json'][number];
/** One template with its versions and what may be written in it. */
export type TemplateView = Template['responses'][200]['content']['application/json'];
export type TemplateVersion = TemplateView['versions'][number];
export type TemplateContent = TemplateVersion['content'];
export type TemplatePreview = Preview['responses'][200]['content']['application/json'];
export type PreviewOn = Preview['requestBody']['content']['application/json']['on'];

/** Which template, as the address of its page names it. */
export interface TemplatePath {
  id: string;
  purpose: string;
  language: string;
}
