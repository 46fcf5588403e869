import { expect, it } from 'vitest';
import { leanCss, leanHtml } from '../scripts/lean-templates.mjs';

it.each([
  ['  .a,\n  .b > .c {\n    color: red;\n  }\n', ' .a,.b>.c{color:red}'],
  [
    'a /* why */ :focus { font:\n      12px/17px ui-monospace,\n      monospace; }',
    'a  :focus{font:12px/17px ui-monospace,monospace}',
  ],
  [
    ".a::before { content: '; {  }'; width: calc(100% - 16px) }",
    ".a::before{content:'; {  }';width:calc(100% - 16px)}",
  ],
  [
    '@media (pointer: coarse) and (max-width: 639px) { :host([hidden]) { display: none } }',
    '@media (pointer:coarse) and (max-width:639px){:host([hidden]){display:none}}',
  ],
  [" grid-template:\n 'top  top' auto\n 'a b' 1fr / auto;", " grid-template:'top  top' auto 'a b' 1fr / auto;"],
])('the rules %j lose what says nothing', (css, lean) => expect(leanCss(css)).toBe(lean));

it('markup keeps a space where it had one', () => {
  expect(leanHtml('<b>one</b>\n    <i>two</i> three')).toBe('<b>one</b>\n<i>two</i> three');
});
