/** Text that is HTML already; everything else is escaped on its way in. */
export interface Html {
  readonly html: string;
}

export type HtmlValue = Html | string | number | null | undefined | readonly HtmlValue[];

/** Builds HTML with every hole escaped, so that a cell of the sheet can never become markup. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? '';
  values.forEach((value, position) => {
    text += render(value) + (parts[position + 1] ?? '');
  });
  return { html: text };
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(value);
  if ('html' in value) return value.html;
  return value.map(render).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
