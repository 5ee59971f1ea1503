import { arch, cpus, platform, release, totalmem } from 'node:os';

/** The machine in words: what matters for speed, nothing that names it. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = `${platform()} ${release().split('-')[0]} ${arch()}`;
  const model = (processors[0]?.model ?? 'unknown').replace(/\s+/g, ' ').trim();
  return `${processors.length} × ${model}, ${memory} GB, ${system}, Node ${process.versions.node}`;
}
