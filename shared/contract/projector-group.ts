import * as z from 'zod';
import { nothing } from './fields.ts';
import { shell } from './operation.ts';
import { projectedSlide } from './projection.ts';

/** How often the body of a slide can be enlarged. */
export const LARGEST_SIZE = 3;

/** What the laptop knows of the projector. */
export const projectorStatus = z.strictObject({
  /** Whether its window is there and listens. */
  open: z.boolean(),
  /** The display it is on; `null` when it is closed, or where the host cannot know. */
  displayId: z.number().nullable(),
  /** The displays of this machine; empty where the host cannot see them (loopback). */
  displays: z.array(
    z.strictObject({
      id: z.number(),
      label: z.string(),
      /** The display of the laptop itself, as the system tells. */
      primary: z.boolean(),
      /** Its size in points. */
      width: z.int(),
      height: z.int(),
    }),
  ),
  /** Paper only is shown. */
  blanked: z.boolean(),
  /** The room keeps the slide of the moment when it was frozen; newer ones wait. */
  frozen: z.boolean(),
  /** 0: as the slide was made; each step up enlarges its body as far as it still fits. */
  size: z.int().min(0).max(LARGEST_SIZE),
});

/**
 * The projector, as the main window drives it; the projector's own window may call none of these. The shell forwards nothing but a slide
 * that it has checked again, field by field.
 */
export const projector = {
  status: shell({ input: nothing, output: projectorStatus }),
  /** Opens it, or moves it to another display; `null` lets the shell choose (a second display when there is one). */
  open: shell({
    input: z.strictObject({ displayId: z.number().nullable() }),
    /** `address`: the person opens it themselves, once, where the host cannot open a window (loopback without its own browser). */
    output: projectorStatus.extend({ address: z.string().nullable() }),
  }),
  close: shell({ input: nothing, output: projectorStatus }),
  /** The slide that the vault gave (`projection.view`), whole. Refused when the vault is locked. */
  show: shell({ input: z.strictObject({ slide: projectedSlide, language: z.enum(['fr', 'en']) }), output: projectorStatus }),
  blank: shell({ input: z.strictObject({ on: z.boolean() }), output: projectorStatus }),
  freeze: shell({ input: z.strictObject({ on: z.boolean() }), output: projectorStatus }),
  /** One step larger, one smaller, or `0`: back to the size as made. */
  enlarge: shell({ input: z.strictObject({ step: z.int().min(-1).max(1) }), output: projectorStatus }),
};

export type ProjectorStatus = z.output<typeof projectorStatus>;
