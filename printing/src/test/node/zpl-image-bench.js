// How long zpl-image takes to write a bitmap as run-length coded ZPL, and how large it comes out.
// NODE_PATH=target/node/node_modules node src/test/node/zpl-image-bench.js label.pbm [rounds]    (any P4 bitmap)
const { rgbaToACS, rgbaToZ64 } = require('zpl-image');
const file = require('node:fs').readFileSync(process.argv[2]);
const rounds = Number(process.argv[3] ?? 60);
const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(file.subarray(0, 64).toString('latin1'));
const [width, height] = [Number(head[1]), Number(head[2])];
const rowBytes = Math.ceil(width / 8);
const rgba = Buffer.alloc(width * height * 4, 255);
for (let y = 0; y < height; y++) {
  for (let x = 0; x < width; x++) {
    if ((file[head[0].length + y * rowBytes + (x >> 3)] >> (7 - (x & 7))) & 1) {
      rgba.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
}
for (const [name, write] of [['run-length', rgbaToACS], [':Z64:', rgbaToZ64]]) {
  const times = [];
  let zpl;
  for (let round = -20; round < rounds; round++) {
    const start = process.hrtime.bigint();
    zpl = write(rgba, width, { black: 50, notrim: true });
    if (round >= 0) {
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  times.sort((a, b) => a - b);
  const data = name === ':Z64:' ? zpl.z64 : zpl.acs;
  console.log(`${name}: p50 ${times[rounds >> 1].toFixed(2)} ms, p99 ${times[Math.floor(rounds * 0.99)].toFixed(2)} ms, ${data.length} bytes`);
}
