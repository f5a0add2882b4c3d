/**
 * On the small page of an address that leads elsewhere, or that was given up: puts the reader's fragment into the link
 * that leads on, and follows it before the page's own refresh would without it. A variant's figure has the variant's
 * id before it on its model's page.
 */
const asked = location.hash.slice(1);
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link && asked !== '') {
  const place = link.hash.slice(1);
  const isWhole = place === '' || asked === place || asked.startsWith(`${place}--`);
  link.hash = isWhole ? asked : `${place}--${asked}`;
  if (link.dataset['moved'] === 'now') location.replace(link.href);
}
