import type { ProjectedSlide } from '#shared/contract/projection.ts';

/** What the component of one kind of slide is given. */
export interface SlideOf<K extends ProjectedSlide['kind']> {
  readonly slide: Extract<ProjectedSlide, { kind: K }>;
}
