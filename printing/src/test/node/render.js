// Draws ZPL with zpl-renderer-js. Each line in: millimetres wide, millimetres high, dots a millimetre, ZPL in base64.
// Each line out: "ok" and a PNG in base64, or "error" and why.
const { ready } = require('zpl-renderer-js');
const { createInterface } = require('node:readline');

(async () => {
  const { api } = await ready;
  // not sooner: lines that come before somebody waits for them are lost
  for await (const line of createInterface({ input: process.stdin })) {
    const [width, height, dotsPerMm, zpl] = line.split(' ');
    try {
      const text = Buffer.from(zpl, 'base64').toString('utf8');
      const png = await api.zplToBase64Async(text, Number(width), Number(height), Number(dotsPerMm));
      process.stdout.write(`ok ${png}\n`);
    } catch (error) {
      process.stdout.write(`error ${String(error).replaceAll('\n', ' ')}\n`);
    }
  }
  process.exit(0);
})();
