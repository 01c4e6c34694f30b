package org.packdesk.printing.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.DocumentType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// An HTML page as a tree. It must be well-formed XML; it cannot bring entities or files in.
final class Page {
  private static final DocumentBuilderFactory PARSERS = parsers();

  private final String file;
  private final org.w3c.dom.Document tree;

  private Page(String file, org.w3c.dom.Document tree) {
    this.file = file;
    this.tree = tree;
  }

  static Page parse(String file, String text) throws TemplateFault {
    try {
      DocumentBuilder parser = PARSERS.newDocumentBuilder();
      parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
      parser.setErrorHandler(new FirstError());
      org.w3c.dom.Document tree = parser.parse(new InputSource(new StringReader(text)));
      DocumentType type = tree.getDoctype();
      if (type != null && (type.getSystemId() != null || type.getInternalSubset() != null)) {
        throw new TemplateFault(file, "the only document type is <!DOCTYPE html>");
      }
      return new Page(file, tree);
    } catch (SAXParseException e) {
      throw new TemplateFault(file, e.getLineNumber(), String.valueOf(e.getMessage()));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new TemplateFault(file, String.valueOf(e.getMessage()));
    }
  }

  String file() {
    return file;
  }

  org.w3c.dom.Document tree() {
    return tree;
  }

  List<Element> elements(String name) {
    NodeList found = tree.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int each = 0; each < found.getLength(); each++) {
      if (found.item(each) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /// Text that came from the template itself may be as impossible to set as a value.
  void letter(Lettering lettering) throws TemplateFault {
    letter(tree, lettering);
  }

  private void letter(Node node, Lettering lettering) throws TemplateFault {
    if (node instanceof Text text) {
      switch (lettering.of(text.getData())) {
        case Lettering.Settable settable -> text.setData(settable.text());
        case Lettering.Missing missing -> throw new TemplateFault(file, "cannot print " + missing.what());
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      letter(child, lettering);
    }
  }

  private static DocumentBuilderFactory parsers() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java cannot read XML safely", e);
    }
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(true);
    return factory;
  }

  private static final class FirstError implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
