import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

/** One number of the table. It is kept when the field is left or Enter is pressed; what is wrong stays to be mended. */
export function NumberCell({
  id,
  labelledBy,
  kept,
  keep,
  onTold,
}: {
  id: string;
  labelledBy: string;
  kept: string;
  keep: (text: string) => Promise<string>;
  onTold: (wrong: boolean) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: keep,
    onSuccess: (text, given) => {
      setLast(text);
      // Unless somebody has typed on meanwhile.
      setTyped((now) => (now === given ? null : now));
      onTold(false);
    },
    onError: () => onTold(true),
  });
  const saved = last ?? kept;
  const leave = () => {
    if (typed === null || save.isPending) return;
    // Back to what was kept is nothing to keep, unless the last attempt failed.
    if (typed !== saved || save.isError) save.mutate(typed);
  };
  return (
    <>
      <input
        id={id}
        className={`nhsuk-input nhsuk-input--width-4 ${save.isError ? "nhsuk-input--error" : ""}`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-labelledby={labelledBy}
        aria-invalid={save.isError || undefined}
        aria-describedby={save.isError ? `${id}-error` : undefined}
        value={typed ?? saved}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave();
        }}
      />
      {save.error ? (
        <span className="nhsuk-error-message" id={`${id}-error`} role="alert">
          {save.error.message}
        </span>
      ) : null}
    </>
  );
}
