export function SessionTool() {
  return null;
}
