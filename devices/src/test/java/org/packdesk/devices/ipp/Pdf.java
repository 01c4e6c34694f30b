package org.packdesk.devices.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Small real PDF documents: one A4 page with one line of text.
public final class Pdf {

  private Pdf() {}

  public static byte[] page(String text) {
    String content = "BT /F1 24 Tf 72 720 Td (" + text + ") Tj ET";
    List<String> objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, "%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      put(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int table = out.size();
    put(out, "xref\n0 6\n0000000000 65535 f \n");
    places.forEach(place -> put(out, String.format(Locale.ROOT, "%010d 00000 n \n", place)));
    put(out, "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
