// A picture of a page with 256 colours at most, which is all that flat colours and letters need: about
// a third of the bytes.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const MOST = 256;

// The parts of a PNG, by name; those that come several times are joined.
function parts(png) {
  const found = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const name = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    found[name] = Buffer.concat([found[name] ?? Buffer.alloc(0), body]);
  }
  return found;
}

// The colours of all pixels, line by line, from what each line says of the one above.
function pixels(lines, width, height, bytes) {
  const length = width * bytes;
  const out = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const kind = lines[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const left = x < bytes ? 0 : out[y * length + x - bytes];
      const up = y === 0 ? 0 : out[(y - 1) * length + x];
      const corner = x < bytes || y === 0 ? 0 : out[(y - 1) * length + x - bytes];
      const guess = left + up - corner;
      const [a, b, c] = [left, up, corner].map((it) => Math.abs(guess - it));
      const nearest = a <= b && a <= c ? left : b <= c ? up : corner;
      const before = [0, left, up, (left + up) >> 1, nearest][kind];
      out[y * length + x] = lines[y * (length + 1) + 1 + x] + before;
    }
  }
  return out;
}

// The commonest colours, and for every colour the place of the one nearest to it.
function reduce(colours) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const common = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const kept = common.slice(0, MOST).map(([colour]) => colour);
  const split = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const distance = (one, other) => {
    const [r, g, b] = split(one).map((it, at) => it - split(other)[at]);
    return r * r + g * g + b * b;
  };
  const places = new Map(kept.map((colour, at) => [colour, at]));
  for (const [colour] of common.slice(MOST)) {
    let best = 0;
    for (let at = 1; at < kept.length; at += 1) {
      if (distance(colour, kept[at]) < distance(colour, kept[best])) best = at;
    }
    places.set(colour, best);
  }
  return { kept: kept.flatMap(split), places };
}

function part(name, body) {
  const inside = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(inside));
  return Buffer.concat([length, inside, sum]);
}

// The same picture with few colours. It is one of Chromium's: 8 bits a colour, not interlaced.
export function withFewColours(png) {
  const { IHDR, IDAT } = parts(png);
  const [width, height, bytes] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4), IHDR[9] === 6 ? 4 : 3];
  const seen = pixels(inflateSync(IDAT), width, height, bytes);
  const colours = Array.from({ length: width * height }, (_, at) => seen.readUIntBE(at * bytes, 3));
  const { kept, places } = reduce(colours);
  const lines = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of colours.entries()) {
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(colour);
  }
  const head = Buffer.from(IHDR);
  head[9] = 3;
  return Buffer.concat([
    png.subarray(0, 8),
    part('IHDR', head),
    part('PLTE', Buffer.from(kept)),
    part('IDAT', deflateSync(lines, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}
