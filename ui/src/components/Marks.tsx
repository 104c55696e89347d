import type { Mark, Role } from "../bindings";
import { paint, tokens } from "./roles";

function Hint({ text }: { text: string | null }) {
  return text ? <title>{text}</title> : null;
}

/** A point. `size` is the radius of a circle and the half-width of any other shape. */
export function Dot({
  x,
  y,
  size,
  role,
  hint,
}: {
  x: number;
  y: number;
  size: number;
  role: Role;
  hint: string | null;
}) {
  const { fill, stroke, strokeWidth, dash, shape } = paint(role);
  const ink = { fill, stroke, strokeWidth, "data-role": role };
  switch (shape) {
    case "circle":
      return (
        <circle cx={x} cy={y} r={size} {...ink}>
          <Hint text={hint} />
        </circle>
      );
    case "box":
      return (
        <rect x={x - size} y={y - size} width={2 * size} height={2 * size} strokeDasharray={dash} {...ink}>
          <Hint text={hint} />
        </rect>
      );
    case "diamond": {
      const points = [
        [x, y - size],
        [x + size, y],
        [x, y + size],
        [x - size, y],
      ];
      return (
        <polygon points={points.map((point) => point.join(",")).join(" ")} strokeLinejoin="round" {...ink}>
          <Hint text={hint} />
        </polygon>
      );
    }
    case "up":
    case "down": {
      const tip = shape === "up" ? -1 : 1;
      const height = size * 1.75;
      const points = [
        [x, y + (tip * height) / 2],
        [x + size, y - (tip * height) / 2],
        [x - size, y - (tip * height) / 2],
      ];
      return (
        <polygon points={points.map((point) => point.join(",")).join(" ")} strokeLinejoin="round" {...ink}>
          <Hint text={hint} />
        </polygon>
      );
    }
  }
}

function Painted({ mark }: { mark: Mark }) {
  const { fill, stroke, strokeWidth, dash, text } = paint(mark.role);
  switch (mark.kind) {
    case "line":
      return (
        <line
          x1={mark.x1}
          y1={mark.y1}
          x2={mark.x2}
          y2={mark.y2}
          stroke={stroke === "none" ? fill : stroke}
          strokeWidth={strokeWidth || 1}
          strokeDasharray={dash}
          data-role={mark.role}
        />
      );
    case "rect":
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          rx={mark.radius}
          fill={fill}
          stroke={stroke}
          strokeWidth={strokeWidth}
          strokeDasharray={dash}
          data-role={mark.role}
        >
          <Hint text={mark.hint} />
        </rect>
      );
    case "dot":
      return <Dot {...mark} />;
    case "text":
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          fontWeight={mark.bold ? 700 : undefined}
          textAnchor={mark.anchor}
          fill={text}
          // A white halo, so that no line runs through a letter.
          {...(mark.role.startsWith("on_") ? {} : { stroke: tokens.panel, strokeWidth: 3, paintOrder: "stroke" })}
        >
          {mark.text}
        </text>
      );
  }
}

/** Paints a figure's marks in their order: what comes later lies above. */
export function Marks({ marks }: { marks: Mark[] }) {
  return marks.map((mark, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place in the drawing, and has no other name
    <Painted key={place} mark={mark} />
  ));
}
