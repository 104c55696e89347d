/** How far a task of a list is: a tag while there is something to do, plain words when it is done. */
export function TaskStatus({ id, tag, children }: { id: string; tag: "white" | "blue" | null; children: string }) {
  return (
    <div id={id} className={`nhsuk-task-list__status ${tag ? "" : "nhsuk-task-list__status--completed"}`}>
      {tag ? <strong className={`nhsuk-tag nhsuk-tag--${tag}`}>{children}</strong> : children}
    </div>
  );
}
