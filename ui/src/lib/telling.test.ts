import { expect, test } from "vitest";
import { telling } from "./telling";

test.each([
  ["", []],
  ["More time for handover, please.", []],
  ["On Mondays we have no time. The Freedom to Speak Up Guardian helped.", []],
  ["We use Microsoft Teams on Ward 7 in December.", []],
  ["I feel that I can ask. It is good.", []],
  ["ALL OF US ARE TIRED", []],
  ["There were 1200 patients in 2026 and 14 of us", []],
  ["I was told off by Sarah in front of everyone", ["name"]],
  ["Ask Dr Okafor about it", ["name"]],
  ["it was sister Murphy, again", ["name"]],
  ["talk to Anne-Marie O’Neill", ["name"]],
  ["the doctor, Łukasz, listened", ["name"]],
  ["Ring 020 7946 0018 for that", ["phone"]],
  ["my number is +44 7700 900123", ["phone"]],
  ["ring (0117) 496-0123", ["phone"]],
  ["patient 943 476 5919 was upset", ["nhs-number"]],
  ["patient 943-476-5918 was upset", []],
  ["write to a.person@example.org please", ["email"]],
  ["ask Tom on 07700900123 or tom@example.org", ["name", "phone", "email"]],
])("%s", (text, found) => {
  expect(telling(text)).toEqual(found);
});
