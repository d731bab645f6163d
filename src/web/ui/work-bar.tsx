/** How far a long work has come; without a total the bar moves without promising anything. */
export function WorkBar({ share, label }: { readonly share: number | null; readonly label: string }) {
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <div
      className="work-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div
        className={share === null ? 'work-bar-unknown' : 'work-bar-done'}
        style={share === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
