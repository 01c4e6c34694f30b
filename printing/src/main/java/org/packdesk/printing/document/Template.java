package org.packdesk.printing.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An HTML page with Mustache tags. Values are always escaped: the tags that would not are refused.
final class Template {
  private static final Pattern UNESCAPED = Pattern.compile("\\{\\{\\s*[{&=]");
  /// A part names no part: none can name itself.
  private static final Pattern UNESCAPED_OR_PART = Pattern.compile("\\{\\{\\s*[{&=>]");

  private static final int LETTERS_MAX = 16 << 20;

  private final String file;
  private final com.samskivert.mustache.Template compiled;

  private Template(String file, com.samskivert.mustache.Template compiled) {
    this.file = file;
    this.compiled = compiled;
  }

  /// Finds the text of `{{>name}}`.
  interface Parts {
    TemplateSource named(String name) throws TemplateFault;
  }

  static Template of(TemplateSource source, Parts parts) throws TemplateFault {
    check(source, UNESCAPED);
    Page.parse(source.file(), source.text());
    try {
      Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).strictSections(true).emptyStringIsFalse(true)
          .withLoader(name -> part(name, parts));
      return new Template(source.file(), compiler.compile(new StringReader(source.text())));
    } catch (MustacheException e) {
      throw fault(source.file(), e);
    }
  }

  Page filled(Map<String, Object> values) throws TemplateFault {
    StringWriter text = new StringWriter();
    try {
      compiled.execute(values, new Bounded(text));
    } catch (MustacheException e) {
      throw fault(file, e);
    }
    return Page.parse(file + " (filled in)", text.toString());
  }

  private static Reader part(String name, Parts parts) throws IOException {
    try {
      TemplateSource part = parts.named(name);
      check(part, UNESCAPED_OR_PART);
      return new StringReader(part.text());
    } catch (TemplateFault fault) {
      throw new IOException(fault);
    }
  }

  private static void check(TemplateSource source, Pattern refused) throws TemplateFault {
    Matcher found = refused.matcher(source.text());
    if (found.find()) {
      int line = 1 + (int) source.text().substring(0, found.start()).chars().filter(letter -> letter == '\n').count();
      throw new TemplateFault(source.file(), line,
          "only {{name}} may be written, which is escaped; not {{{ }}}, {{& }} or {{= }}, and no"
              + " {{> }} in a part");
    }
  }

  private static TemplateFault fault(String file, MustacheException e) {
    return e.getCause() instanceof IOException loading && loading.getCause() instanceof TemplateFault part
        ? new TemplateFault(file, String.valueOf(part.getMessage()))
        : new TemplateFault(file, String.valueOf(e.getMessage()));
  }

  /// Lists in lists could make a page of any length.
  private static final class Bounded extends FilterWriter {
    private int room = LETTERS_MAX;

    Bounded(Writer out) {
      super(out);
    }

    @Override
    public void write(int letter) throws IOException {
      take(1);
      super.write(letter);
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
      take(length);
      super.write(letters, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      take(length);
      super.write(text, from, length);
    }

    private void take(int letters) throws IOException {
      room -= letters;
      if (room < 0) {
        throw new IOException("the page is longer than " + LETTERS_MAX + " letters");
      }
    }
  }
}
