package org.packdesk.printing.sample;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.packdesk.printing.raster.MonoBitmap;

/// A program from other hands, run on a file. A peer that is missing fails the test: what it would have said is not known.
public final class Peer {
  private static final long DEADLINE_SECONDS = 60;

  private final String debianPackage;
  private final List<String> command;

  private Peer(String debianPackage, String... command) {
    this.debianPackage = debianPackage;
    this.command = List.of(command);
  }

  /// Linear codes and QR, one a line as `CODE-128:text`.
  public static Peer zbarimg() {
    return new Peer("zbar-tools", "zbarimg", "--quiet", "--nodbus");
  }

  /// Data Matrix, one a line.
  public static Peer dmtxread() {
    return new Peer("dmtx-utils", "dmtxread", "--newline", "--milliseconds=40000", "--stop-after=1");
  }

  public static Peer pdftoppm(int dpi) {
    return new Peer("poppler-utils", "pdftoppm", "-mono", "-r", String.valueOf(dpi));
  }

  /// For pages that are not black and white.
  public static Peer pdftoppmGray(int dpi) {
    return new Peer("poppler-utils", "pdftoppm", "-gray", "-r", String.valueOf(dpi));
  }

  /// The text of all pages, in the order it was set.
  public static Peer pdftotextRaw() {
    return new Peer("poppler-utils", "pdftotext", "-raw");
  }

  /// The first page in colour.
  public static Peer pdftoppmPng(int dpi) {
    return new Peer("poppler-utils", "pdftoppm", "-png", "-singlefile", "-r", String.valueOf(dpi));
  }

  /// With what kind of symbol it is.
  public static Peer zbarimgXml() {
    return new Peer("zbar-tools", "zbarimg", "--quiet", "--nodbus", "--xml");
  }

  public static Peer pdfinfo() {
    return new Peer("poppler-utils", "pdfinfo");
  }

  public static Peer pdfimages() {
    return new Peer("poppler-utils", "pdfimages", "-list");
  }

  public static Peer pdffonts() {
    return new Peer("poppler-utils", "pdffonts");
  }

  /// The text of all pages, as it stands on them.
  public static Peer pdftotext() {
    return new Peer("poppler-utils", "pdftotext", "-layout");
  }

  public static Peer mutool(int dpi) {
    return new Peer("mupdf-tools", "mutool", "draw", "-q", "-c", "mono", "-F", "pbm", "-o", "-", "-r", String.valueOf(dpi));
  }

  public static Peer ghostscript(int dpi) {
    return new Peer("ghostscript", "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pbmraw", "-sOutputFile=-",
        "-r" + dpi);
  }

  public String name() {
    return command.getFirst();
  }

  /// The same program with another resolution, which is its last word.
  public Peer at(int dpi) {
    List<String> words = new ArrayList<>(command);
    String last = words.removeLast();
    words.add(last.startsWith("-r") ? "-r" + dpi : String.valueOf(dpi));
    return new Peer(debianPackage, words.toArray(String[]::new));
  }

  public boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name())));
  }

  public List<String> read(MonoBitmap bitmap, Path folder) {
    Path picture = folder.resolve("label.pbm");
    try {
      Files.write(picture, pbm(bitmap));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String(run(picture), StandardCharsets.UTF_8).lines().toList();
  }

  /// The program's standard output, whatever its exit status: a reader that finds nothing says so by it.
  public byte[] run(Path input) {
    List<String> words = new ArrayList<>(command);
    words.add(input.toString());
    if (command.getFirst().equals("pdftotext")) {
      words.add("-");
    }
    try {
      Process process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      byte[] output = process.getInputStream().readAllBytes();
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command.getFirst() + " did not end within " + DEADLINE_SECONDS + " s");
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(command.getFirst() + " is needed and not installed: apt-get install " + debianPackage, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + command.getFirst() + " ran", e);
    }
  }

  private static byte[] pbm(MonoBitmap bitmap) {
    byte[] head = ("P4\n" + bitmap.widthDots() + " " + bitmap.heightDots() + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] rows = bitmap.packedRows();
    byte[] file = new byte[head.length + rows.length];
    System.arraycopy(head, 0, file, 0, head.length);
    System.arraycopy(rows, 0, file, head.length, rows.length);
    return file;
  }
}
