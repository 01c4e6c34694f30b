package org.packdesk.station.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// The version as the build wrote it into the program's manifest.
public final class ProgramVersion implements IVersionProvider {
  public static String text() {
    @Nullable
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[]{"packdesk " + text()};
  }
}
