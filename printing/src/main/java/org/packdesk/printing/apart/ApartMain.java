package org.packdesk.printing.apart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import org.packdesk.printing.label.LabelConverter;

/// The process that converts: reads wishes from its standard input and writes an answer for each, until the input ends. Whatever the
/// libraries print goes to standard error.
final class ApartMain {
  private ApartMain() {}

  public static void main(String[] args) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err);
    LabelConverter.warmUp();
    serve(new DataInputStream(new BufferedInputStream(System.in)), new DataOutputStream(new BufferedOutputStream(answers)));
  }

  private static void serve(DataInputStream in, DataOutputStream out) throws IOException {
    Wire.writeReady(out);
    while (true) {
      Wire.Wish wish;
      try {
        wish = Wire.readWish(in);
      } catch (EOFException deskIsGone) {
        return;
      }
      Wire.writeAnswer(out, LabelConverter.toZpl(wish.document(), wish.media(), wish.tracking()));
    }
  }
}
