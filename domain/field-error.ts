import { z } from "zod";
import type { Text } from "./form-state";

/** What only the database knows to be wrong with a field; shown at the field like any other. `text`: a word of `validation`. */
export const fieldError = (name: string, { key, values }: Text): z.ZodError =>
  new z.ZodError([
    {
      code: "custom",
      path: name.split("."),
      message: key,
      input: undefined,
      ...(values && { params: values }),
    },
  ]);
