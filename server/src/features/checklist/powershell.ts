/**
 * @param text anything, such as a name in a document
 * @returns a string of PowerShell that means just that text: nothing in it is a variable, ends the string, or begins a line
 */
export function quoted(text: string): string {
  // PowerShell takes typographic quotation marks for the plain one, and each ends a string unless it is doubled.
  return `'${text.replace(/\p{Cc}+/gu, ' ').replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/** @returns strings of PowerShell as one argument that is a list */
export function quotedList(texts: readonly string[]): string {
  return texts.map(quoted).join(', ');
}

/**
 * @param question what the administrator is asked for, without a colon
 * @returns an expression of PowerShell that asks for what no document knows
 */
export function asked(question: string): string {
  return `(Read-Host ${quoted(question)})`;
}

/** @returns a command that runs another one on computers, of which there is at least one */
export function onComputers(computers: readonly string[], command: string): string {
  return `Invoke-Command -ComputerName ${quotedList(computers)} -ScriptBlock { ${command} }`;
}

/** @returns a time span as PowerShell writes it: 00:15:00, or 1.12:00:00 */
export function timeSpan(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return days > 0 ? `${days}.${clock}` : clock;
}
