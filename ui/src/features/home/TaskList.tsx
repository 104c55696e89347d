import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import type { RoundSummary, Task, TaskState } from "../../bindings";
import { useWords } from "../../lib/words";

const stateWords = {
  completed: "ui-task-completed",
  in_progress: "ui-task-in-progress",
  not_started: "ui-task-not-started",
  cannot_start_yet: "ui-task-cannot-start",
} satisfies Record<TaskState, string>;

/** The steps of a quarter in their order, as the design system's task list. */
export function TaskList({ tasks, round }: { tasks: Task[]; round: RoundSummary | null }) {
  return (
    <ul className="nhsuk-task-list">
      {tasks.map((task) => (
        <TaskItem key={task.id} task={task} round={round} />
      ))}
    </ul>
  );
}

function TaskItem({ task, round }: { task: Task; round: RoundSummary | null }) {
  const t = useWords();
  const id = useId();
  const words = t(stateWords[task.state]);
  const waits = task.state === "cannot_start_yet";
  return (
    <li className={`nhsuk-task-list__item ${waits ? "" : "nhsuk-task-list__item--with-link"}`}>
      <div className="nhsuk-task-list__name-and-hint">
        {waits ? (
          <div>{task.title}</div>
        ) : (
          <TaskLink
            task={task.id}
            done={task.state === "completed"}
            round={round}
            className="nhsuk-link nhsuk-task-list__link"
            describedBy={id}
          >
            {task.title}
          </TaskLink>
        )}
        {task.hint ? <div className="nhsuk-task-list__hint">{task.hint}</div> : null}
      </div>
      <div
        id={id}
        className={`nhsuk-task-list__status ${waits ? "nhsuk-task-list__status--cannot-start-yet" : ""} ${
          task.state === "completed" ? "nhsuk-task-list__status--completed" : ""
        }`}
      >
        {task.state === "in_progress" || task.state === "not_started" ? (
          <strong className={`nhsuk-tag ${task.state === "in_progress" ? "nhsuk-tag--blue" : "nhsuk-tag--white"}`}>
            {words}
          </strong>
        ) : (
          words
        )}
      </div>
    </li>
  );
}

/** The way to where a task is done. */
export function TaskLink({
  task,
  done = false,
  round,
  className,
  describedBy,
  children,
}: {
  task: Task["id"];
  done?: boolean;
  round: RoundSummary | null;
  className: string;
  describedBy?: string;
  children: ReactNode;
}) {
  const look = { className, "aria-describedby": describedBy };
  switch (task) {
    case "open":
      return (
        <Link to={done ? "/collect" : "/rounds/new"} {...look}>
          {children}
        </Link>
      );
    case "collect":
      return (
        <Link to="/collect" {...look}>
          {children}
        </Link>
      );
    case "close":
      return round?.state === "open" ? (
        <Link to="/collect/$round/close" params={{ round: round.id }} {...look}>
          {children}
        </Link>
      ) : (
        <Link to="/results" {...look}>
          {children}
        </Link>
      );
    case "results":
      return (
        <Link to="/results" {...look}>
          {children}
        </Link>
      );
    case "compare":
      return (
        <Link to="/compare" {...look}>
          {children}
        </Link>
      );
    case "plan":
      return (
        <Link to="/plan" {...look}>
          {children}
        </Link>
      );
    case "print":
      return (
        <Link to="/print" {...look}>
          {children}
        </Link>
      );
  }
}
