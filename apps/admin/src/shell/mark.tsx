/** The product's mark: 年 cut into a cinnabar seal. */
export function Mark(props: { readonly class?: string }) {
  return (
    <svg class={props.class ?? 'size-6'} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="2" y="2" width="28" height="28" rx="6" fill="var(--color-seal)" />
      <path
        d="M10.5 9.5h12.5M10 15.5h12.5M6.5 21.5h19M16.5 9.5v16.5M11.5 6.5 8 12M10 15.5v6"
        stroke="#fff"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
        fill="none"
      />
    </svg>
  );
}
