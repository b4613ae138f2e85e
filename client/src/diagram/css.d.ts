// What esbuild makes of a style sheet that is imported: its text.
declare module '*.css' {
  const text: string;
  export default text;
}
