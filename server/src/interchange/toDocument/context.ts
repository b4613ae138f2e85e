import type { JsonValue } from '../../syntax/print';
import type { Remarks } from '../remarks';
import type { Cluster, Dependency, Service, Topology } from '../topologyXml/topology';
import type { ClusterKinds } from './classify';
import type { Stores } from './stores';

export type JsonObject = Readonly<Record<string, JsonValue>>;

/** What the parts of one import share. */
export interface Context {
  readonly topology: Topology;
  readonly remarks: Remarks;
  readonly stores: Stores;
  /** What each cluster becomes in the document. */
  readonly kinds: ReadonlyMap<Cluster, ClusterKinds>;
  /** The dependencies that the document expresses; whatever is not here at the end is remarked. */
  readonly expressed: Set<Dependency>;
}

/** @returns an object of the properties that have a value, in their order */
export function object(properties: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const known: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) known[name] = value;
  return known;
}

/** @returns the dependencies of services on those of a role, in the order of the file */
export function dependenciesOn(services: readonly Service[], role: string): Dependency[] {
  return services.flatMap((service) => service.dependencies.filter((dependency) => dependency.on.role === role));
}

/** @returns whether it is of the one kind that is known to mean "uses" */
export function isDefault(dependency: Dependency): boolean {
  return dependency.usage.toLowerCase() === 'default';
}
