import { expect, test } from 'vitest';
import { html } from './html.ts';

test('a cell of the sheet never becomes markup', () => {
  const cell = `<script>alert("1")</script> & 'co'`;
  expect(html`<td title="${cell}">${cell}</td>`.html).toBe(
    '<td title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;</td>',
  );
});

test('lists, numbers and nothing at all are written as they are', () => {
  expect(html`<ul>${[1, 2].map((one) => html`<li>${one}</li>`)}</ul>${null}${undefined}`.html).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});
