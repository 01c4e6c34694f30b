package org.packdesk.printing.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Where templates, their parts and pictures are found: the brand's folder, the site's folder, then what is shipped.
/// Files are read at each use, so that an edit shows on the next paper.
final class TemplateShelf {
  private static final int FILE_BYTES_MAX = 1 << 20;
  private static final int PICTURE_SIDE_MAX = 2_000;
  private static final Pattern PICTURE = Pattern.compile("[A-Za-z0-9_-]{1,64}\\.(png|jpg|jpeg)");
  private static final Pattern PART = Pattern.compile("[a-z-]{1,40}\\.(css|html)");

  private final @Nullable Path folder;

  private TemplateShelf(@Nullable Path folder) {
    this.folder = folder;
  }

  static TemplateShelf shipped() {
    return new TemplateShelf(null);
  }

  static TemplateShelf of(Path folder) {
    return new TemplateShelf(folder);
  }

  /// The site's own files of this name, the brand's first; they may not be readable.
  List<Path> own(String brand, String name) {
    List<Path> found = new ArrayList<>();
    if (folder != null) {
      List<Path> folders = brand.isEmpty() ? List.of(folder) : List.of(folder.resolve(brand), folder);
      folders.stream().map(each -> each.resolve(name)).filter(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS))
          .forEach(found::add);
    }
    return found;
  }

  TemplateSource read(Path file) throws TemplateFault {
    String shown = shown(file);
    try {
      if (Files.size(file) > FILE_BYTES_MAX) {
        throw new TemplateFault(shown, "larger than " + FILE_BYTES_MAX + " bytes");
      }
      return new TemplateSource(shown, Files.readString(file));
    } catch (IOException e) {
      throw new TemplateFault(shown, "cannot be read as UTF-8 text: " + e);
    }
  }

  static TemplateSource readShipped(String name) {
    return new TemplateSource("shipped " + name,
        shippedText(name).orElseThrow(() -> new IllegalStateException("not in the program: " + name)));
  }

  /// The text of `{{>name}}`.
  ///
  /// @throws TemplateFault if there is none
  TemplateSource part(String brand, String name) throws TemplateFault {
    if (!PART.matcher(name).matches()) {
      throw new TemplateFault(name, "a part is a plain file name that ends in .css or .html");
    }
    List<Path> own = own(brand, name);
    return own.isEmpty()
        ? new TemplateSource("shipped " + name,
            shippedText(name).orElseThrow(() -> new TemplateFault(name, "is not in the folder of the template and not shipped")))
        : read(own.getFirst());
  }

  Pictures pictures(String brand) {
    return name -> PICTURE.matcher(name).matches()
        ? own(brand, name).stream().findFirst().flatMap(TemplateShelf::picture)
        : Optional.empty();
  }

  private String shown(Path file) {
    return folder == null ? file.toString() : folder.relativize(file).toString();
  }

  private static Optional<byte[]> picture(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > FILE_BYTES_MAX) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      return hasBoundedSides(bytes) ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      // to the template it is a picture that cannot be loaded, which is reported with its name
      return Optional.empty();
    }
  }

  private static boolean hasBoundedSides(byte[] bytes) throws IOException {
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true);
        return reader.getWidth(0) <= PICTURE_SIDE_MAX && reader.getHeight(0) <= PICTURE_SIDE_MAX;
      } finally {
        reader.dispose();
      }
    }
  }

  private static Optional<String> shippedText(String name) {
    try (InputStream file = TemplateShelf.class.getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
