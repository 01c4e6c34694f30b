package org.packdesk.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An ext4 file system in a file, whose power can be cut: what its log has not forced to the disk is gone, as if the plug were pulled.
final class ImageDisk implements AutoCloseable {
  private static final String SHUTDOWN_WITHOUT_FLUSH = "use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);"
      + "open(my $f, '<', $ARGV[0]) or die; my $how = pack('L', 2); my $at = clock_gettime(CLOCK_MONOTONIC);"
      + "ioctl($f, 0x8004587d, $how) or die $!; printf('%.0f', $at * 1e9)";

  private final Path image;
  private final Path mounted;

  private ImageDisk(Path image, Path mounted) {
    this.image = image;
    this.mounted = mounted;
  }

  static ImageDisk make(Path folder) throws IOException {
    ImageDisk disk = new ImageDisk(folder.resolve("disk.img"), Files.createDirectories(folder.resolve("disk")));
    boolean made = SystemCommand.run("perl", "-MTime::HiRes", "-e", "1")
        && SystemCommand.run("truncate", "-s", "300M", disk.image.toString())
        && SystemCommand.run("mkfs.ext4", "-q", "-F", disk.image.toString()) && disk.mount();
    assumeTrue(made, "no power can be cut here: this test needs root, loop devices, mkfs.ext4 and perl");
    return disk;
  }

  private boolean mount() throws IOException {
    return SystemCommand.run("mount", "-o", "loop,commit=300", image.toString(), mounted.toString());
  }

  Path folder() {
    return mounted;
  }

  /// @return when the cut began, on the system's monotonic clock: a write that is under way just then may be told done though it is
  /// not, which no process would live to see if the power were really gone
  long cutPower() throws IOException, InterruptedException {
    Process cut = new ProcessBuilder("perl", "-e", SHUTDOWN_WITHOUT_FLUSH, mounted.toString()).start();
    String at = new String(cut.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(cut.waitFor()).as("the power could be cut").isZero();
    return Long.parseLong(at);
  }

  void startAgain() throws IOException {
    assertThat(SystemCommand.run("umount", mounted.toString())).isTrue();
    assertThat(mount()).isTrue();
  }

  /// Also the loop device is given back.
  @Override
  public void close() throws IOException {
    SystemCommand.run("umount", mounted.toString());
  }
}
