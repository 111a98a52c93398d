/** Something that one waits for and another gives, so that no test has to guess a time. */
export function signal() {
  let give: () => void = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
