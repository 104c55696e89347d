import type { Role } from "../bindings";

/** The colours of the design, in one place. The style sheet has the same ones as variables. */
export const tokens = {
  text: "#212b32",
  secondary: "#4c6272",
  panel: "#ffffff",
  grid: "#d8dde0",
  team: "#005eb8",
} as const;

type Shape = "circle" | "up" | "down" | "box" | "diamond";

export type Paint = {
  fill: string;
  stroke: string;
  strokeWidth: number;
  dash?: string;
  shape: Shape;
  /** The colour of words in this role. */
  text: string;
};

const outlined = (fill: string, shape: Shape = "circle"): Paint => ({
  fill,
  stroke: tokens.text,
  strokeWidth: 1.5,
  shape,
  text: tokens.text,
});
const plain = (colour: string, strokeWidth = 1): Paint => ({
  fill: colour,
  stroke: colour,
  strokeWidth,
  shape: "circle",
  text: colour,
});
const dashed = (colour: string, strokeWidth: number, dash: string): Paint => ({ ...plain(colour, strokeWidth), dash });
const bar = (fill: string): Paint => ({ fill, stroke: "none", strokeWidth: 0, shape: "circle", text: tokens.text });
const segment = (fill: string): Paint => ({ ...outlined(fill), strokeWidth: 1 });

/** How each role is painted. Only the role crosses from the host, so paper can choose its own ink. */
export const roles = {
  ink: plain(tokens.text),
  quiet: plain(tokens.secondary),
  grid: plain(tokens.grid),
  mean: plain(tokens.secondary, 1.5),
  team: outlined(tokens.team),
  previous: { fill: tokens.panel, stroke: tokens.secondary, strokeWidth: 2, shape: "circle", text: tokens.secondary },
  earlier: outlined("#a6a6a6"),
  range: bar("#6a98c8"),
  earlier_range: bar("#b3bec5"),
  improvement: outlined("#00b0f0", "up"),
  possible_improvement: outlined(tokens.panel, "up"),
  concern: outlined("#e46c0a", "down"),
  possible_concern: outlined(tokens.panel, "down"),
  common: outlined("#a6a6a6"),
  too_few: {
    fill: "none",
    stroke: tokens.secondary,
    strokeWidth: 1.5,
    dash: "3 2",
    shape: "box",
    text: tokens.secondary,
  },
  neutral: outlined("#490092", "diamond"),
  limit: dashed(tokens.secondary, 1.5, "4 4"),
  near_limit: dashed(tokens.secondary, 1, "1 4"),
  target: dashed(tokens.text, 1.5, "14 6"),
  band: bar("#f0f4f5"),
  left_out: { ...outlined(tokens.panel, "box"), stroke: tokens.secondary },
  agree_1: segment("#8f4100"),
  agree_2: segment("#f2b880"),
  agree_3: segment("#e8edee"),
  agree_4: segment("#9cc4ea"),
  agree_5: segment("#003d85"),
  on_agree_1: plain("#ffffff"),
  on_agree_2: plain(tokens.text),
  on_agree_3: plain(tokens.text),
  on_agree_4: plain(tokens.text),
  on_agree_5: plain("#ffffff"),
} satisfies Record<Role, Paint>;

export function paint(role: Role): Paint {
  return roles[role];
}
