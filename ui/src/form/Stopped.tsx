import { Component, type ReactNode } from "react";

/** Says so when the page breaks, instead of showing nothing. */
export class Stopped extends Component<{ said: ReactNode; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.said : this.props.children;
  }
}
