/** A browser as its owner recognises it, from its user agent: "Chrome · Windows". Empty when nothing is known. */
export function browserOf(agent: string): string {
  const browser = BROWSERS.find(([mark]) => agent.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => agent.includes(mark))?.[1];
  return [browser, system].filter((part) => part !== undefined).join(" · ");
}

// The first that fits counts: most of them call themselves Chrome and Safari too.
const BROWSERS = [
  ["MicroMessenger", "WeChat"],
  ["Edg", "Edge"],
  ["QQBrowser", "QQ Browser"],
  ["HuaweiBrowser", "Huawei Browser"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["HarmonyOS", "HarmonyOS"],
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;
