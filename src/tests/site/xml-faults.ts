const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<|[^<]+/g;
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[^;\s]{0,12}/gi;

/**
 * What keeps a text from being well-formed XML, of the kind that this project writes: one declaration and one root, each
 * element closed by its own end, attributes in double quotes, no bare `<` or `&`, no control character.
 */
export const xmlFaults = (text: string): string[] => {
  const faults = [...text.matchAll(entity)].map(([found]) => `${found} is no entity`);
  if (!text.startsWith(declaration)) faults.push('does not begin with its declaration');
  if (/[^\P{Cc}\t\n\r]/u.test(text)) faults.push('holds a control character');
  const open: string[] = [];
  let roots = 0;
  for (const [whole, end, name, , empty] of text.replace(declaration, '').matchAll(token)) {
    if (name === undefined) {
      if (whole === '<') faults.push('a bare < stands in it');
      else if (open.length === 0 && whole.trim() !== '') faults.push(`“${whole.trim()}” stands in no element`);
    } else if (end) {
      const last = open.pop();
      if (last !== name) faults.push(`${last ?? 'nothing'} is closed by the end of ${name}`);
    } else {
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) faults.push(`${open.join(', ')} is not closed`);
  if (roots !== 1) faults.push(`has ${roots} roots`);
  return faults;
};
