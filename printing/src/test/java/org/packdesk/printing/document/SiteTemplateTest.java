package org.packdesk.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteTemplateTest {
  private static final String MISSING = "northwind/brand.properties: is missing, printed with no more than the name";

  @TempDir
  Path folder;

  @Test
  void theBrandsTemplateComesBeforeTheSitesAndTheShipped() throws IOException {
    assertThat(text(set())).contains("Packing slip");
    write("packing-slip.html", page("<p>The site's slip for {{recipient.name}}</p>"));
    assertThat(text(set())).contains("The site's slip for Zofia Wiśniewska-Żółkiewska").doesNotContain("Packing slip");
    write("northwind/packing-slip.html", page("<p>Northwind's slip {{order}}</p>"));
    assertThat(text(set())).contains("Northwind's slip NW-2026-004711");
  }

  @Test
  void theBrandsTextsAndLogoAreOnTheSlip() throws IOException {
    write("northwind/brand.properties",
        "name=Ångström & Söhne\nsender=Kaivokatu 1 | 00100 Helsinki\ngreeting=Kiitos!\ncolour=#0b5d5e\n");
    Paper plain = set();
    assertThat(plain.warnings()).isEmpty();
    assertThat(text(plain)).contains("Ångström & Söhne", "Kaivokatu 1 · 00100 Helsinki", "Kiitos!");

    write("northwind/brand.properties", "name=Ångström & Söhne\nlogo=logo.png\n");
    ImageIO.write(new BufferedImage(300, 80, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("northwind/logo.png").toFile());
    Paper withLogo = set();
    assertThat(withLogo.warnings()).isEmpty();
    assertThat(new Printed(file(withLogo)).pictures()).isEqualTo(1);
  }

  @Test
  void aBrokenTemplateIsNamedByFileAndLineAndTheNextIsUsed() throws IOException {
    write("northwind/brand.properties", "name=Northwind");
    write("northwind/raw.html", "<p>\n{{{order}}}</p>");
    for (List<String> each : List.of(
        List.of("<html><body>\n<p>{{order}}</body></html>", "northwind/packing-slip.html, line 2: "),
        List.of("<html><body>\n\n{{{order}}}</body></html>", "northwind/packing-slip.html, line 3: only {{name}} may be written"),
        List.of("<html><body>\n{{& order}}</body></html>", "northwind/packing-slip.html, line 2: only {{name}} may be written"),
        List.of("<html><body>\n{{ordr}}</body></html>", "ordr' on line 2"),
        List.of("<html><body>\n{{#lines}}</body></html>", "northwind/packing-slip.html: Section missing close tag"),
        List.of("<html><body>{{>missing.html}}</body></html>", "missing.html: is not in the folder"),
        List.of("<html><body>{{>../secret.css}}</body></html>", "a part is a plain file name"),
        List.of("<html><body>{{>raw.html}}</body></html>", "northwind/raw.html, line 2: only {{name}} may be written"),
        List.of("<html><body>مرحبا</body></html>", "cannot print Arabic"),
        List.of("<html><body style='font-family: Times'>{{order}}</body></html>", "only the typeface Roboto can be printed"),
        List.of("<html><head><style>p { colr: red; }</style></head><body/></html>", "colr"),
        List.of("<html><body><img src='nothing.png'/></body></html>", "cannot load nothing.png"),
        List.of("<html><body><object type='barcode' code='1' dots='3'/></body></html>", "symbology"),
        List.of("<html><body><object type='video'/></body></html>", "an object can only be of type barcode"),
        List.of("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><html><body>&x;</body></html>",
            "packing-slip.html"))) {
      write("northwind/packing-slip.html", each.getFirst());
      Paper paper = set();
      assertThat(paper.warnings()).as(each.getFirst()).hasSize(1).first().asString().contains(each.getLast())
          .endsWith("; the next template is used");
      assertThat(text(paper)).contains("Packing slip");
    }
  }

  @Test
  void aBrokenBrandIsNamedAndOnlyItsNamePrinted() throws IOException {
    for (List<String> each : List.of(List.of("colour=red; } * { display: none", "a colour is written as #rrggbb"),
        List.of("logo=gone.png", "the logo gone.png is no PNG or JPEG"), List.of("logo=../../secret.png", "the logo"),
        List.of("name=\\u12", "northwind/brand.properties"), List.of("name=北风", "cannot print Chinese"))) {
      write("northwind/brand.properties", each.getFirst());
      Paper paper = set();
      assertThat(paper.warnings()).as(each.getFirst()).hasSize(1).first().asString().contains(each.getLast());
      assertThat(text(paper)).contains("northwind", "Packing slip");
    }
    Files.delete(folder.resolve("northwind/brand.properties"));
    assertThat(set().warnings()).containsExactly(MISSING);
  }

  /// A listening server would be called if a template could.
  @Test
  void nothingIsLoadedButPicturesInTheFolder() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext("/", exchange -> {
      calls.incrementAndGet();
      exchange.close();
    });
    server.start();
    try {
      String http = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.png";
      Path outside = Files.createTempFile("outside", ".png");
      ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", outside.toFile());
      for (String address : List.of(http, outside.toUri().toString(), outside.toString(), "../" + outside.getFileName(),
          "classpath:/org/packdesk/printing/label/warm-up.pdf", "jar:file:/x.jar!/x.png", "data:image/png;base64,iVBORw0KGgo=")) {
        for (String asking : List.of("<body><img src='" + address + "'/></body>",
            "<head><link rel='stylesheet' type='text/css' href='" + address + "'/></head><body/>",
            "<head><style>@import url('" + address + "');</style></head><body/>",
            "<head><style>@font-face { font-family: X; src: url('" + address
                + "'); }</style></head><body style='font-family: X'>x</body>",
            "<body style=\"background-image: url('" + address + "')\">x</body>")) {
          write("northwind/packing-slip.html", "<html>" + asking + "</html>");
          Paper paper = set();
          assertThat(paper.warnings()).as(asking).hasSize(2);
          assertThat(text(paper)).contains("Packing slip");
        }
      }
      assertThat(calls).hasValue(0);
      Files.delete(outside);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aTemplateThatNeverEndsIsStoppedByItsBounds() throws IOException {
    write("northwind/packing-slip.html", "<html><body>" + "x".repeat(1 << 20) + "</body></html>");
    assertThat(set().warnings()).anyMatch(warning -> warning.contains("larger than 1048576 bytes"));
    write("northwind/packing-slip.html", "<html><body>{{>loop.html}}</body></html>");
    write("northwind/loop.html", "{{>loop.html}}");
    assertThat(set().warnings()).anyMatch(warning -> warning.contains("northwind/loop.html, line 1: "));
    write("northwind/packing-slip.html", "<html><body>" + "<b>".repeat(100_000) + "</b>".repeat(100_000) + "</body></html>");
    assertThat(set().warnings()).anyMatch(warning -> warning.contains("northwind/packing-slip.html"));
    write("northwind/packing-slip.html",
        "<html><body>" + "{{#lines}}".repeat(25) + "x" + "{{/lines}}".repeat(25) + "</body></html>");
    assertThat(set().warnings()).anyMatch(warning -> warning.contains("longer than 16777216 letters"));
  }

  @Test
  void brokenPartsOfTheSiteDoNotBreakTheShippedTemplate() throws IOException {
    write("northwind/brand.properties", "name=Northwind\nlogo=logo.png");
    write("northwind/logo.png", "");
    write("paper.css", "p { colr: red; }");
    assertThat(set().warnings()).anyMatch(warning -> warning.contains("colr"));

    Files.delete(folder.resolve("paper.css"));
    Path logo = folder.resolve("northwind/logo.png");
    ImageIO.write(new BufferedImage(300, 80, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
    Files.write(logo, Arrays.copyOf(Files.readAllBytes(logo), 60));
    Paper damaged = set();
    assertThat(damaged.warnings()).hasSize(1);
    assertThat(text(damaged)).contains("Packing slip");
  }

  private static String page(String body) {
    return "<!DOCTYPE html>\n<html><head><title>x</title><style>{{>paper.css}}</style></head><body>" + body + "</body></html>";
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Paper set() {
    Typeset typeset = Typesetter.of(folder).typeset(SamplePaper.slip(2));
    assertThat(typeset).isInstanceOf(Paper.class);
    return (Paper) typeset;
  }

  private String text(Paper paper) {
    return new Printed(file(paper)).line();
  }

  private Path file(Paper paper) {
    return Printed.of(paper, folder, "paper").file();
  }
}
