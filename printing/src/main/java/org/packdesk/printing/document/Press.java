package org.packdesk.printing.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Lays a page out and writes it as a PDF.
final class Press {

  record Pressed(byte[] pdf, int pages, BarcodeBox barcodes) {}

  private static final String SCHEME = "paper";

  static {
    XRLog.setLoggerImpl(new Quiet());
    XRLog.setLoggingEnabled(true);
  }

  private final Cuts cuts;

  Press(Cuts cuts) {
    this.cuts = cuts;
  }

  Pressed press(Page page, Pictures pictures) throws TemplateFault {
    List<String> complaints = new ArrayList<>();
    BarcodeBox barcodes = new BarcodeBox();
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      cuts.addTo(builder, document);
      builder.usePDDocument(document).withW3cDocument(page.tree(), SCHEME + ":/").withProducer("Packdesk")
          .useObjectDrawerFactory(barcodes).withDiagnosticConsumer(diagnostic -> complain(diagnostic, complaints))
          .useUriResolver((base, uri) -> resolved(uri, pictures, complaints))
          .useProtocolsStreamImplementation(uri -> new Bytes(picture(uri, pictures).orElseThrow()), SCHEME);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        if (!complaints.isEmpty()) {
          throw new TemplateFault(page.file(), complaints.getFirst());
        }
        checkFonts(document, page);
        return new Pressed(written(document), document.getNumberOfPages(), barcodes);
      }
    } catch (IOException | RuntimeException e) {
      // the layout answers what it cannot do with whatever the first wrong cast or null throws
      throw new TemplateFault(page.file(), "cannot be laid out: " + e);
    }
  }

  private static byte[] written(PDDocument document) throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.getCOSObject().removeItem(COSName.CREATION_DATE);
    document.setDocumentId(1L);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  /// Ours are of type 0; any other is one of the layout's own, which is not in the file.
  private static void checkFonts(PDDocument document, Page page) throws TemplateFault {
    for (PDPage sheet : document.getPages()) {
      COSDictionary fonts = sheet.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      for (COSName name : fonts == null ? Set.<COSName>of() : fonts.keySet()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        if (font == null || !COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
          throw new TemplateFault(page.file(), "only the typeface " + Cuts.FAMILY + " can be printed");
        }
      }
    }
  }

  private static void complain(Diagnostic diagnostic, List<String> complaints) {
    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
      complaints.add(diagnostic.getFormattedMessage());
    }
  }

  // null is how the layout is told not to load
  private static @Nullable String resolved(String uri, Pictures pictures, List<String> complaints) {
    if (picture(uri, pictures).isPresent()) {
      return uri.startsWith(SCHEME) ? uri : SCHEME + ":/" + uri;
    }
    complaints.add("cannot load " + uri + ": only PNG and JPEG pictures in the folder of the template are loaded");
    return null;
  }

  private static Optional<byte[]> picture(String uri, Pictures pictures) {
    return pictures.named(uri.startsWith(SCHEME + ":/") ? uri.substring(SCHEME.length() + 2) : uri);
  }

  private record Bytes(byte[] content) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }

  /// What the layout has to say is collected for its page, not logged.
  private static final class Quiet implements XRLogger {
    @Override
    public void log(String where, Level level, String message) {}

    @Override
    public void log(String where, Level level, String message, Throwable trouble) {}

    @Override
    public void setLevel(String logger, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
      return false;
    }
  }
}
