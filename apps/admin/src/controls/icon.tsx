/** Drawn on a 16-unit square with lines of 1.5, so that they sit evenly beside 14-pixel text. */
const paths = {
  error: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.75v4M8 11.2v.05',
  warning: 'M8 2.2 14.4 13.4H1.6ZM8 6.4v3.3M8 11.6v.05',
  info: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 7.4v4M8 4.8v.05',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  blank: 'M8 3.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5Z',
  partial: 'M8 3.25a4.75 4.75 0 1 0 0 9.5 4.75 4.75 0 0 0 0-9.5ZM8 5.5v2.7l1.8 1.1',
  plus: 'M8 3v10M3 8h10',
  upload: 'M8 10.5v-8M4.8 5.4 8 2.2l3.2 3.2M2.5 10.5v2.3a.9.9 0 0 0 .9.9h9.2a.9.9 0 0 0 .9-.9v-2.3',
  download: 'M8 2.5v8M4.8 7.4 8 10.6l3.2-3.2M2.5 11v1.8a.9.9 0 0 0 .9.9h9.2a.9.9 0 0 0 .9-.9V11',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 13.6 13.6',
  close: 'm4 4 8 8M12 4l-8 8',
  more: 'M3.5 8h.05M8 8h.05M12.5 8h.05',
  undo: 'M5.5 3 2.5 6l3 3M2.7 6h6.8a3.75 3.75 0 0 1 0 7.5H6.5',
  redo: 'm10.5 3 3 3-3 3M13.3 6H6.5a3.75 3.75 0 0 0 0 7.5h3',
  sum: 'M12 4V2.8H4l4.2 5.2L4 13.2h8V12',
  down: 'm4 6 4 4 4-4',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  keyboard: 'M2 4h12v8H2ZM4.5 6.5h.05M7 6.5h.05M9.5 6.5h.05M11.7 6.5h.05M5 9.5h6',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  menu: 'M2.5 4.2h11M2.5 8h11M2.5 11.8h11',
  home: 'M2.5 7.2 8 2.5l5.5 4.700V13.500h-4V9.500h-3v4h-4Z',
  chart: 'M2.5 13.5h11M4.5 13.200V8.500M8 13.200V3.500M11.500 13.200V6.500',
  tree: 'M8 2.500v4M3.500 12v-2.500h9V12M8 6.500v5.500M6.700 2h2.600v2.400H6.700ZM2.200 11.700h2.600v2.300H2.200ZM6.700 11.700h2.600v2.300H6.700ZM11.200 11.700h2.600v2.300h-2.600Z',
  people:
    'M6 3a2.300 2.300 0 1 0 0 4.600A2.300 2.300 0 0 0 6 3ZM1.800 13c.200-2.300 1.900-3.600 4.200-3.600s4 1.300 4.200 3.600M10.800 3.300a2.200 2.200 0 0 1 0 4.100M12 9.700c1.300.500 2.100 1.600 2.200 3.300',
  key: 'M5.500 6.200a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM7.700 7 13 1.800M10.700 4l1.900 1.900',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.500V8l2.400 1.500',
  log: 'M3 2.500h10v11H3ZM5.500 5.500h5M5.500 8h5M5.500 10.500h3',
  bell: 'M8 2a4 4 0 0 0-4 4c0 3.500-1.500 4.500-1.500 5.500h11c0-1-1.500-2-1.500-5.500a4 4 0 0 0-4-4ZM6.500 13.700c.800.700 2.200.700 3 0',
  print: 'M4.500 6V2.200h7V6M4.500 11.500H2.200V6h11.600v5.500h-2.300M4.500 9.500h7v4.300h-7Z',
  columns: 'M2.500 3h11v10h-11ZM6.200 3v10M9.800 3v10',
  palette:
    'M8 2a6 6 0 1 0 0 12c1 0 1.200-.700.900-1.400-.500-1.200.200-2.100 1.400-2.100H12a2 2 0 0 0 2-2C14 4.800 11.300 2 8 2ZM5 8.500h.05M6 5.500h.05M9.500 5h.05',
  right: 'm6 3.500 4.500 4.500L6 12.500',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.05M2.5 8h.05M2.5 12h.05',
  edit: 'm3 10.5-.500 3 3-.500 7.5-7.5-2.5-2.5ZM9 4.5 11.5 7',
  source: 'M3.5 1.8h6l3 3v9.4h-9ZM9.5 1.8v3h3M5.5 8h5M5.5 10.8h5',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside a text that says the same; hidden from screen readers. */
export function Icon(props: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg
      class={`icon ${props.class ?? ''}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-icon={props.name}
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
