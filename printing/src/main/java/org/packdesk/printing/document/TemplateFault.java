package org.packdesk.printing.document;

/// A template or a file beside it is not right; the message names the file, where known the line, and what is wrong.
final class TemplateFault extends Exception {
  TemplateFault(String file, int line, String words) {
    super(file + ", line " + line + ": " + words);
  }

  TemplateFault(String file, String words) {
    super(file + ": " + words);
  }
}
