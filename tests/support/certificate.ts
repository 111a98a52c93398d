import { generateKeyPairSync, sign } from "node:crypto";

/** A certificate that this machine makes for itself, for one host name: what a test's https receiver shows. */
export function selfSigned(host: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(oid("550403"), utf8(host))));
  const body = sequence(
    tagged(0, integer(2)),
    integer(1),
    sequence(ECDSA),
    name,
    sequence(time("200101000000Z"), time("491231235959Z")),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(3, sequence(extension("551d11", sequence(der(0x82, Buffer.from(host)))))),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", body, privateKey)]));
  const cert = sequence(body, sequence(ECDSA), signature)
    .toString("base64")
    .match(/.{1,64}/g)
    ?.join("\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert}\n-----END CERTIFICATE-----\n`,
  };
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]) => der(0x30, Buffer.concat(parts));
const set = (part: Buffer) => der(0x31, part);
const tagged = (n: number, part: Buffer) => der(0xa0 + n, part);
const integer = (n: number) => der(0x02, Buffer.from([n]));
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const utf8 = (text: string) => der(0x0c, Buffer.from(text));
const time = (text: string) => der(0x17, Buffer.from(text));
const extension = (id: string, value: Buffer) => sequence(oid(id), der(0x04, value));
const ECDSA = oid("2a8648ce3d040302");
