import { expect, test } from 'vitest';
import { xmlFaults } from './xml-faults.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

test('what is well-formed has no fault', () => {
  expect(xmlFaults(`${head}<a b="1"><c/>x &amp; y &#65;<d>z</d></a>\n`)).toEqual([]);
});

test.each([
  ['no declaration', '<a></a>'],
  ['an end that is missing', `${head}<a><b></a>`],
  ['ends that cross', `${head}<a><b></a></b>`],
  ['an end too many', `${head}<a></b></a>`],
  ['no end at all', `${head}<a>`],
  ['a bare ampersand', `${head}<a>x & y</a>`],
  ['an entity of HTML', `${head}<a>x&nbsp;y</a>`],
  ['an attribute without quotes', `${head}<a b=1></a>`],
  ['two roots', `${head}<a></a><b></b>`],
  ['text beside the root', `${head}<a></a>x`],
  ['a control character', `${head}<a>\u0007</a>`],
])('%s', (_, text) => {
  expect(xmlFaults(text)).not.toEqual([]);
});
