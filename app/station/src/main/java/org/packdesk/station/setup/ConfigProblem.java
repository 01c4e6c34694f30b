package org.packdesk.station.setup;

/// One mistake in a configuration file. @param line counted from 1; 0 when it belongs to no line
public record ConfigProblem(String file, int line, String words) {
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + words : file + ": " + words;
  }
}
