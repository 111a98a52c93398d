import { z } from "zod";
import { nameEnField, nameField, newRow, positionField, shownRow } from "./fields";

/** What an administrator says of a category. */
export const categoryFields = z.object({ name: nameField, nameEn: nameEnField, position: positionField });

export const createCategoryInput = categoryFields.extend(newRow);
export const changeCategoryInput = categoryFields.extend(shownRow);
