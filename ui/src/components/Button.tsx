import type { ReactNode } from "react";

/** Filled is for the one main act of a screen; the others are outlined or look like links. */
export function Button({
  id,
  look = "filled",
  type = "button",
  busy = false,
  expanded,
  pressed,
  onClick,
  children,
}: {
  id?: string;
  look?: "filled" | "outlined" | "link" | "warning";
  type?: "button" | "submit";
  busy?: boolean;
  expanded?: boolean;
  pressed?: boolean;
  onClick?: () => void;
  children: ReactNode;
}) {
  const looks = {
    filled: "nhsuk-button",
    outlined: "nhsuk-button nhsuk-button--secondary",
    warning: "nhsuk-button nhsuk-button--warning",
    link: "app-linkbutton",
  } satisfies Record<typeof look, string>;
  return (
    <button
      id={id}
      type={type === "submit" ? "submit" : "button"}
      className={looks[look]}
      // Not `disabled`: the button keeps the focus while the act runs.
      aria-disabled={busy || undefined}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
