/** The key that does the same as the button it stands on. */
export function KeyCap({ children }: { readonly children: string }) {
  return <span className="key-cap" aria-hidden="true" data-key={children} />;
}
