import "server-only";
import { Refusal } from "@/domain/refusal";
import { orderVolumeInput, volumeKey } from "@/domain/volume/input";
import { command } from "../../command";
import { volumes } from "../../schema";

/** Orders a volume. While one of the same person is under way for the same, a second is refused: two clicks make one. */
export const orderVolume = command({
  permission: "volume.order",
  input: orderVolumeInput,
  async run({ tx, viewer, now }, order) {
    const { format, language, ...choice } = order;
    const [row] = await tx
      .insert(volumes)
      .values({
        congressId: viewer.congressId,
        key: volumeKey(order),
        choice,
        format,
        language,
        orderedBy: viewer.userId,
        role: viewer.role,
        unitId: viewer.unitId,
        orderedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: volumes.id });
    if (!row) throw new Refusal("conflict", "volume.underWay");
    return {
      value: { id: row.id },
      events: [{ name: "volume.order", detail: { volumeId: row.id, ...choice, format } }],
    };
  },
});
