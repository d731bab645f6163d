export type SaveAnalysis = () => Promise<void>;
