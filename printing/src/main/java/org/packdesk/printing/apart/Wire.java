package org.packdesk.printing.apart;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packdesk.printing.label.Converted;
import org.packdesk.printing.label.Decodability;
import org.packdesk.printing.label.LabelInspection;
import org.packdesk.printing.label.PrintMedia;
import org.packdesk.printing.label.ReadBarcode;
import org.packdesk.printing.label.Ready;
import org.packdesk.printing.label.RefusalReason;
import org.packdesk.printing.label.Refused;
import org.packdesk.printing.label.Symbology;
import org.packdesk.printing.raster.MonoBitmap;

/// What goes over the pipes. Every length is checked before room is made for it.
final class Wire {
  private static final int READY_WORD = 0x50444b31;
  private static final int ZPL_BYTES_MAX = 16 << 20;
  private static final int BARCODES_MAX = 200;
  private static final byte READY = 1;
  private static final byte REFUSED = 2;

  private Wire() {}

  /// A label to convert.
  record Wish(byte[] document, PrintMedia media, String tracking) {}

  static void writeReady(DataOutputStream out) throws IOException {
    out.writeInt(READY_WORD);
    out.flush();
  }

  static void readReady(DataInputStream in) throws IOException {
    if (in.readInt() != READY_WORD) {
      throw new IOException("the converter does not begin with its word");
    }
  }

  static void writeWish(DataOutputStream out, Wish wish) throws IOException {
    out.writeInt(wish.media().dpi());
    out.writeUTF(wish.media().widthMm().toPlainString());
    out.writeUTF(wish.media().heightMm().toPlainString());
    out.writeUTF(wish.tracking());
    writeBytes(out, wish.document());
    out.flush();
  }

  static Wish readWish(DataInputStream in) throws IOException {
    PrintMedia media = new PrintMedia(in.readInt(), new BigDecimal(in.readUTF()), new BigDecimal(in.readUTF()));
    String tracking = in.readUTF();
    return new Wish(readBytes(in, LabelInspection.BYTES_MAX), media, tracking);
  }

  static void writeAnswer(DataOutputStream out, Converted answer) throws IOException {
    switch (answer) {
      case Ready ready -> {
        out.writeByte(READY);
        writeBytes(out, ready.zpl());
        out.writeBoolean(ready.bitmap().isPresent());
        if (ready.bitmap().isPresent()) {
          MonoBitmap dots = ready.bitmap().get();
          out.writeInt(dots.widthDots());
          out.writeInt(dots.heightDots());
          writeBytes(out, dots.packedRows());
        }
        List<ReadBarcode> barcodes = ready.barcodes().subList(0, Math.min(BARCODES_MAX, ready.barcodes().size()));
        out.writeInt(barcodes.size());
        for (ReadBarcode barcode : barcodes) {
          out.writeUTF(barcode.symbology().name());
          out.writeUTF(barcode.text());
        }
        writeDecodabilities(out, ready.decodabilities());
      }
      case Refused refused -> {
        out.writeByte(REFUSED);
        out.writeUTF(refused.reason().name());
        out.writeUTF(refused.words());
      }
    }
    out.flush();
  }

  /// @throws IOException also for anything that is no answer
  static Converted readAnswer(DataInputStream in) throws IOException {
    try {
      return switch (in.readByte()) {
        case READY -> new Ready(readBytes(in, ZPL_BYTES_MAX), readBitmap(in), readBarcodes(in),
            readDecodabilities(in));
        case REFUSED -> new Refused(RefusalReason.valueOf(in.readUTF()), in.readUTF());
        default -> throw new IOException("this is no answer of the converter");
      };
    } catch (IllegalArgumentException nonsense) {
      throw new IOException("the converter answers nonsense", nonsense);
    }
  }

  private static Optional<MonoBitmap> readBitmap(DataInputStream in) throws IOException {
    if (!in.readBoolean()) {
      return Optional.empty();
    }
    int width = in.readInt();
    int height = in.readInt();
    return Optional.of(MonoBitmap.of(width, height, readBytes(in, MonoBitmap.DOTS_MAX / 8 + MonoBitmap.DOTS_MAX / 64)));
  }

  private static List<ReadBarcode> readBarcodes(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > BARCODES_MAX) {
      throw new IOException(count + " barcodes are not on a label");
    }
    List<ReadBarcode> barcodes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      barcodes.add(new ReadBarcode(Symbology.valueOf(in.readUTF()), in.readUTF()));
    }
    return barcodes;
  }

  private static void writeDecodabilities(DataOutputStream out, List<Decodability> all) throws IOException {
    List<Decodability> some = all.subList(0, Math.min(BARCODES_MAX, all.size()));
    out.writeInt(some.size());
    for (Decodability each : some) {
      out.writeUTF(each.text());
      out.writeDouble(each.value());
    }
  }

  private static List<Decodability> readDecodabilities(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > BARCODES_MAX) {
      throw new IOException(count + " barcodes are not on a label");
    }
    List<Decodability> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(new Decodability(in.readUTF(), in.readDouble()));
    }
    return all;
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException(length + " bytes are announced, at most " + most + " are taken");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
