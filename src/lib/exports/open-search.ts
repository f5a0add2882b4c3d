import type { Urls } from '../site/urls.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The OpenSearch 1.1 description of the site's search: its addresses are whole, as browsers keep it apart from the site. */
export const openSearchXml = (urls: Urls): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>LLM Families</ShortName>
  <Description>Find any large language model, size, checkpoint or concept by any of its names.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escaped(urls.absolute(urls.asset('icon.svg')))}</Image>
  <Url type="text/html" template="${escaped(urls.absolute(urls.search()))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escaped(urls.absolute(urls.asset('opensearch.xml')))}"/>
</OpenSearchDescription>
`;
