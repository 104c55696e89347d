import { Component, type ErrorInfo, type ReactNode } from "react";
import { commandError } from "../lib/failure";
import { ErrorPage } from "./ErrorPage";

/** Keeps the window when a page breaks. */
export class Boundary extends Component<{ children: ReactNode }, { broken: unknown }> {
  override state: { broken: unknown } = { broken: null };

  static getDerivedStateFromError(broken: unknown) {
    return { broken: broken ?? "unknown" };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (this.state.broken === null) return this.props.children;
    return <ErrorPage error={commandError(this.state.broken)} onRetry={() => this.setState({ broken: null })} />;
  }
}
