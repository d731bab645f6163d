/** What every section of « Réglages » is about. */
export interface SectionProps {
  readonly workspaceId: string;
}
