package org.packdesk.printing.document;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The element `<object type="barcode" code="..." symbology="code-128 | gs1-128" dots="2 | 4" height="mm">`. Its bars stand on
/// whole dots of a 203 dpi head, which has 8 a millimetre; two dots are three of a 300 dpi head to within 2 %.
final class BarcodeBox implements FSObjectDrawerFactory {
  static final String TYPE = "barcode";
  private static final double DOTS_PER_MM = 8;
  private static final double PIXELS_PER_MM = 96 / 25.4;

  private static final FSRGBColor WHITE = new FSRGBColor(255, 255, 255);
  private static final FSRGBColor BLACK = new FSRGBColor(0, 0, 0);

  private boolean outside;

  /// Gives each barcode of the page the size it needs.
  ///
  /// @return the first text that cannot be encoded
  static Optional<String> measure(Page page) throws TemplateFault {
    for (Element element : page.elements("object")) {
      if (!TYPE.equals(element.getAttribute("type"))) {
        throw new TemplateFault(page.file(), "an object can only be of type " + TYPE);
      }
      Optional<Bars> bars = bars(page, element);
      if (bars.isEmpty()) {
        return Optional.of(element.getAttribute("code"));
      }
      element.setAttribute("style", element.getAttribute("style")
          + ";width:" + widthDots(bars.get(), dots(page, element)) / DOTS_PER_MM + "mm;height:" + heightMm(page, element) + "mm");
    }
    return Optional.empty();
  }

  /// At least one barcode had no room between the edges of its page.
  boolean isOutside() {
    return outside;
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this::draw;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return TYPE.equals(element.getAttribute("type"));
  }

  // the caller takes null for "no links in here"
  private @Nullable Map<Shape, String> draw(Element element, double x, double y, double width, double height, OutputDevice device,
      RenderingContext context, int unitsPerPixel) {
    Bars bars = encoded(element).orElseThrow();
    double unitsPerDot = unitsPerPixel * PIXELS_PER_MM / DOTS_PER_MM;
    int dots = Integer.parseInt(element.getAttribute("dots"));
    double edge = context.getPage().getMarginBorderPadding(context, CalculatedStyle.LEFT);
    long firstDot = Math.round((edge + x) / unitsPerDot);
    outside |= firstDot < 0 || (firstDot + widthDots(bars, dots)) * unitsPerDot > context.getPage().getWidth(context) + 1;
    device.setColor(WHITE);
    device.fill(new Rectangle2D.Double(x, y, width, height));
    Path2D path = new Path2D.Double();
    for (Bars.Bar bar : bars.bars()) {
      double left = (firstDot + (long) (Bars.QUIET_MODULES + bar.from()) * dots) * unitsPerDot - edge;
      path.append(new Rectangle2D.Double(left, y, bar.width() * dots * unitsPerDot, height), false);
    }
    device.setColor(BLACK);
    device.fill(path);
    return null;
  }

  private static Optional<Bars> bars(Page page, Element element) throws TemplateFault {
    String symbology = element.getAttribute("symbology");
    if (!symbology.equals("code-128") && !symbology.equals("gs1-128")) {
      throw new TemplateFault(page.file(), "a barcode has symbology=\"code-128\" or \"gs1-128\"");
    }
    return encoded(element);
  }

  private static Optional<Bars> encoded(Element element) {
    String code = element.getAttribute("code");
    return element.getAttribute("symbology").equals("gs1-128") ? Bars.gs1(code) : Bars.code128(code);
  }

  private static int widthDots(Bars bars, int dots) {
    return (bars.modules() + 2 * Bars.QUIET_MODULES) * dots;
  }

  private static int dots(Page page, Element element) throws TemplateFault {
    return switch (element.getAttribute("dots")) {
      case "2" -> 2;
      case "4" -> 4;
      default -> throw new TemplateFault(page.file(), "a barcode has dots=\"2\" or \"4\", the width of its narrowest bar");
    };
  }

  private static int heightMm(Page page, Element element) throws TemplateFault {
    String height = element.getAttribute("height");
    if (!height.matches("[1-9][0-9]")) {
      throw new TemplateFault(page.file(), "a barcode has a height of 10 to 99, in millimetres");
    }
    return Integer.parseInt(height);
  }
}
