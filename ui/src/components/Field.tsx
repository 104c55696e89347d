import { Select, Textarea, TextInput } from "nhsuk-react-components";
import type { ReactNode } from "react";

type Common = {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
};

export function TextField({
  width,
  numeric = false,
  secret = false,
  readOnly = false,
  onChange,
  ...rest
}: Common & { width?: 2 | 3 | 4 | 5 | 10 | 20; numeric?: boolean; secret?: boolean; readOnly?: boolean }) {
  return (
    <TextInput
      {...rest}
      name={rest.id}
      width={width}
      type={secret ? "password" : "text"}
      inputMode={numeric ? "numeric" : undefined}
      autoComplete={secret ? "current-password" : "off"}
      spellCheck={secret || numeric ? false : undefined}
      readOnly={readOnly}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function LongField({ rows = 3, onChange, ...rest }: Common & { rows?: number }) {
  return (
    <Textarea
      {...rest}
      name={rest.id}
      rows={rows}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function SelectField({ onChange, children, ...rest }: Common & { children: ReactNode }) {
  return (
    <Select {...rest} name={rest.id} onChange={(event) => onChange(event.currentTarget.value)}>
      {children}
    </Select>
  );
}
