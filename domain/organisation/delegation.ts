import { z } from "zod";
import { nameEnField, nameField, newRow, positionField, shownRow } from "./fields";

/** What an administrator says of a delegation (代表团). */
export const delegationFields = z.object({ name: nameField, nameEn: nameEnField, position: positionField });

export const createDelegationInput = delegationFields.extend(newRow);
export const changeDelegationInput = delegationFields.extend(shownRow);
