package org.packdesk.devices.virtual;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Modbus TCP, the answering end, as far as gates need it: holding registers are read (functions 3 and 4) and written (6 and 16). Bytes in, bytes
/// out; not thread-safe.
final class ModbusServer {

  private static final int HEADER = 7;
  private static final int LENGTH_MAX = 254;
  private static final int READ_MAX = 125;
  private static final int WRITE_MAX = 123;
  private static final int NO_FUNCTION = 1;
  private static final int NO_ADDRESS = 2;
  private static final int NO_VALUE = 3;

  /// What the registers are; addresses count from 0.
  interface Registers {

    int count();

    int[] read();

    void write(int from, int[] values);
  }

  private final Registers registers;
  private final ByteBuffer received = ByteBuffer.allocate(4096);

  ModbusServer(Registers registers) {
    this.registers = registers;
  }

  /// What a lost connection does.
  void reset() {
    received.clear();
  }

  /// Whole requests in these bytes, and those before them, are answered; what is no Modbus TCP is thrown away with all behind it.
  byte[] receive(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length) {
      int piece = Math.min(received.remaining(), bytes.length - at);
      received.put(bytes, at, piece);
      at += piece;
      received.flip();
      while (answered(out)) {
        // the next one
      }
      received.compact();
    }
    return out.toByteArray();
  }

  private boolean answered(ByteArrayOutputStream out) {
    int start = received.position();
    if (received.remaining() < HEADER + 1) {
      return false;
    }
    int length = received.getShort(start + 4) & 0xFFFF;
    if (received.getShort(start + 2) != 0 || length < 2 || length > LENGTH_MAX) {
      received.position(received.limit());
      return false;
    }
    if (received.remaining() < HEADER - 1 + length) {
      return false;
    }
    byte[] request = new byte[length - 1];
    received.get(start + HEADER, request);
    byte[] answer = answer(ByteBuffer.wrap(request));
    ByteBuffer frame = ByteBuffer.allocate(HEADER + answer.length);
    frame.putShort(received.getShort(start)).putShort((short) 0).putShort((short) (answer.length + 1))
        .put(received.get(start + 6))
        .put(answer);
    out.writeBytes(frame.array());
    received.position(start + HEADER - 1 + length);
    return true;
  }

  private byte[] answer(ByteBuffer request) {
    int function = request.get() & 0xFF;
    if (request.remaining() < 4) {
      return exception(function, NO_VALUE);
    }
    int address = request.getShort() & 0xFFFF;
    int number = request.getShort() & 0xFFFF;
    return switch (function) {
      case 3, 4 -> read(function, address, number);
      case 6 -> write(function, address, new int[]{number}, number);
      case 16 -> writeMany(request, address, number);
      default -> exception(function, NO_FUNCTION);
    };
  }

  private byte[] read(int function, int address, int count) {
    if (count < 1 || count > READ_MAX) {
      return exception(function, NO_VALUE);
    }
    if (address + count > registers.count()) {
      return exception(function, NO_ADDRESS);
    }
    int[] all = registers.read();
    ByteBuffer answer = ByteBuffer.allocate(2 + 2 * count).put((byte) function).put((byte) (2 * count));
    for (int i = address; i < address + count; i++) {
      answer.putShort((short) all[i]);
    }
    return answer.array();
  }

  private byte[] writeMany(ByteBuffer request, int address, int count) {
    if (count < 1 || count > WRITE_MAX || request.remaining() != 1 + 2 * count || (request.get() & 0xFF) != 2 * count) {
      return exception(16, NO_VALUE);
    }
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] = request.getShort() & 0xFFFF;
    }
    return write(16, address, values, count);
  }

  private byte[] write(int function, int address, int[] values, int echoed) {
    if (address + values.length > registers.count()) {
      return exception(function, NO_ADDRESS);
    }
    registers.write(address, values);
    return ByteBuffer.allocate(5).put((byte) function).putShort((short) address).putShort((short) echoed).array();
  }

  private static byte[] exception(int function, int code) {
    return new byte[]{(byte) (function | 0x80), (byte) code};
  }
}
