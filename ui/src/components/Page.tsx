import { type ReactNode, useEffect, useRef } from "react";
import { useWardName } from "../lib/ward";
import { nameWindow } from "../lib/window";
import { useWords } from "../lib/words";

/** One heading, which takes the focus when the page appears, one lead sentence, and the window's name. */
export function Page({
  title,
  name,
  lead,
  back,
  corner,
  failed = false,
  children,
}: {
  title: string;
  /** What the window is called when the heading would only repeat the ward. */
  name?: string;
  lead?: ReactNode;
  back?: ReactNode;
  corner?: ReactNode;
  failed?: boolean;
  children?: ReactNode;
}) {
  const t = useWords();
  const ward = useWardName();
  const heading = useRef<HTMLHeadingElement>(null);

  const page = name ?? title;
  const plain = ward === null ? t("ui-window-title", { page }) : t("ui-window-title-ward", { page, ward });
  const windowName = failed ? t("ui-window-title-error", { title: plain }) : plain;
  useEffect(() => nameWindow(windowName), [windowName]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new page, even on the same route
  useEffect(() => heading.current?.focus(), [title]);

  return (
    <>
      {back}
      <div className="app-page__head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {corner}
      </div>
      {lead ? <p className="app-lead">{lead}</p> : null}
      {children}
    </>
  );
}
