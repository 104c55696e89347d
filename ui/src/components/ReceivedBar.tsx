import { useWords } from "../lib/words";
import { tokens } from "./roles";

/** How many forms have come in, with a tick where results can first be shown. */
export function ReceivedBar({
  received,
  headcount,
  threshold,
}: {
  received: number;
  headcount: number;
  threshold: number;
}) {
  const t = useWords();
  const width = 268.5;
  const at = (count: number) => 0.75 + (width * Math.min(count, headcount)) / Math.max(headcount, 1);
  const tick = at(threshold);
  return (
    <svg
      className="app-received"
      viewBox="0 0 270 50"
      role="img"
      aria-label={t("ui-received-bar", { received, headcount, threshold })}
    >
      <rect
        x={0.75}
        y={8.75}
        width={width}
        height={14.5}
        fill={tokens.panel}
        stroke={tokens.secondary}
        strokeWidth={1.5}
      />
      {received > 0 ? (
        <rect
          x={0.75}
          y={8.75}
          width={at(received) - 0.75}
          height={14.5}
          fill={tokens.team}
          stroke={tokens.text}
          strokeWidth={1.5}
        />
      ) : null}
      <line x1={tick} y1={3} x2={tick} y2={29} stroke={tokens.text} strokeWidth={2} />
      <text
        x={tick > 110 ? 269 : Math.max(tick - 1, 0)}
        y={45}
        fontSize={14}
        textAnchor={tick > 110 ? "end" : "start"}
        fill={tokens.secondary}
      >
        {t("ui-received-tick", { threshold })}
      </text>
    </svg>
  );
}
