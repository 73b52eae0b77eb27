/** The page's own icons: 16 × 16, drawn in the colour of the text beside them. */

const PATHS = {
  back: 'M13 8H3M7 4 3 8l4 4',
  close: 'm4 4 8 8m0-8-8 8',
  chevronDown: 'm4 6 4 4 4-4',
  chevronRight: 'm6 4 4 4-4 4',
  chevronLeft: 'm10 4-4 4 4 4',
  error: 'M8 4.5v4M8 11v.5M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z',
  info: 'M8 7.5v4M8 4.5V5M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z',
  warning: 'M8 6v3.5M8 11.5v.3M8 2 1.8 13.5h12.4L8 2Z',
  success: 'm5 8.3 2.1 2.1L11 6.2M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z',
  lock: 'M4 7.2h8v6.3H4zM5.7 7.2V5a2.3 2.3 0 0 1 4.6 0v2.2',
  more: 'M8 3.2v.2M8 7.9v.2M8 12.6v.2',
  opportunity: 'M2.5 12.5h11M3.5 10 7 6.5l2.5 2.5 4-5M13.5 7V4h-3',
  quote: 'M4 2h5.5L12.5 5v9H4zM9.5 2v3h3M6 8h4.5M6 10.7h4.5',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
  reopen: 'M3 8a5 5 0 1 0 1.6-3.7M3 2v3h3',
  save: 'M3 3h8l2 2v8H3zM5.5 3v3h4.5V3M5.5 13V9.5h5V13',
  won: 'M5 2.5h6V7a3 3 0 0 1-6 0zM5 4H2.8c0 2 .8 3 2.3 3.2M11 4h2.2c0 2-.8 3-2.3 3.2M8 10v2.5M5.5 13.5h5',
  lost: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM3.7 12.3l8.6-8.6',
  panel: 'M2 3h12v10H2zM10 3v10',
  step: 'M9 1.8 3.5 9H8l-1 5.2L12.5 7H8z',
  database: 'M3 4c0-1 2.2-1.8 5-1.8S13 3 13 4s-2.2 1.8-5 1.8S3 5 3 4Zm0 0v8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V4M3 8c0 1 2.2 1.8 5 1.8S13 9 13 8',
};

/**
 * @param {keyof typeof PATHS} name
 * @returns {SVGSVGElement} hidden from screen readers: the text beside it says the same
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
