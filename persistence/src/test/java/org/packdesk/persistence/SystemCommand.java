package org.packdesk.persistence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/// A command of the system, for tests that need file systems of their own.
final class SystemCommand {
  private SystemCommand() {}

  /// @return whether it is there and ended well
  static boolean run(String... command) throws InterruptedIOException {
    try {
      return new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a command ran");
    } catch (IOException e) {
      return false;
    }
  }
}
