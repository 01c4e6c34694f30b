package org.packdesk.printing.zpl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Damaged, mixed and made-up labels from a seed: never a throw, never a loop, and what is accepted is held against a scanner that knows
/// nothing of the reader's. `-Dpackdesk.fuzz.rounds=1000000` for a long run.
final class ForeignZplFuzzTest {
  private static final int ROUNDS = Integer.getInteger("packdesk.fuzz.rounds", 20_000);
  private static final Path LABELS = Path.of("src/test/resources/org/packdesk/printing/zpl/foreign");
  private static final String[] PIECES = {"^XA", "^XZ", "^FO10,20", "^FD", "^FS", "^FH", "^FH\\", "^CC!", "~CT#", "^CD;", "!",
      "#", ";",
      "^JUS", "!JUS", "#JR", "~JR", "~DGR:A,8,1,FF", "^DFR:A", "^XGR:A", "^GFA,2,2,1,", "^GFB,4,4,1,", "^GFC,4,4,1,",
      ":Z64:eJw=:0000",
      "FFFF", "^PQ999", "^BCN,90", ">;1234", "_5EJUS_7EJR", "^A0N,20,20", "^A@N,9,9,E:A", "^FX ", "^CI28", "^POI",
      "! U1 do \"a\"", "\r\n",
      "\u0000", "\u00ff", ",", "^", "~", "^FN1", "^SN1,1", "^LH0,0", "zzzz", "^MCN"};
  /// Everything a label may hold that was written anew, and nothing else.
  private static final Set<String> DRAWING = Set.of("FO", "FT", "FB", "TB", "FP", "FR", "FH", "FD", "FS", "GB", "GC", "GD", "GE",
      "GS", "GF",
      "BY", "CF", "FW", "LH", "PW", "LL", "CI", "PO", "LR", "PM", "JZ", "PQ", "XA", "XZ");
  private static final Pattern COMMAND = Pattern.compile("\\^([A-Z][A-Z0-9@])([^^]*)");

  @Test
  @Timeout(300)
  void whateverComesIsRefusedOrOnlyDraws() throws IOException {
    List<byte[]> corpus = corpus();
    int accepted = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] label = random.nextInt(3) == 0 ? pieces(random) : mutated(corpus.get(random.nextInt(corpus.size())), random);
      if (ForeignZpl.read(label) instanceof SafeZpl safe) {
        accepted++;
        onlyDraws(new String(safe.zpl(812, 1218), StandardCharsets.ISO_8859_1), safe.formats(), seed);
      }
    }
    assertThat(accepted).as("the generator makes labels that are accepted too").isGreaterThan(ROUNDS / 100);
  }

  @Test
  void whatIsSentIsReadAgainAsTheSameLabel() throws IOException {
    for (byte[] label : corpus()) {
      SafeZpl once = (SafeZpl) ForeignZpl.read(label);
      SafeZpl twice = (SafeZpl) ForeignZpl.read(once.zpl(812, 1218));
      assertThat(twice.fields()).isEqualTo(once.fields());
      assertThat(twice.pictures()).isEqualTo(once.pictures());
    }
  }

  @Test
  void anyTextOfOursStaysInItsField() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      String text = random.ints(random.nextInt(60), 0, Character.MAX_CODE_POINT + 1)
          .filter(point -> point < 0xD800 || point > 0xDFFF)
          .map(point -> random.nextBoolean() ? point % 128 : point).collect(StringBuilder::new, StringBuilder::appendCodePoint,
              StringBuilder::append)
          .toString();
      SafeZpl label = (SafeZpl) ForeignZpl
          .read(("^XA^CI28^FO1,1^FH^FD" + ZplText.escaped(text) + "^FS^XZ").getBytes(StandardCharsets.US_ASCII));
      assertThat(label.fields()).containsExactly(new ZplField("^FD", text));
    }
  }

  @Test
  @Timeout(60)
  void theLargestLabelsAreReadInTime() {
    int size = ForeignZpl.BYTES_MAX;
    for (String piece : List.of("^", "^XA", "^FX", "~", ",", "^LH,,,,,,,,,", "^XA^FD_", "^XA^GFA,4000000,4000000,100,z", " ",
        "\u0000", "CT~~",
        "^FO1,1^FDx^FS")) {
      StringBuilder label = new StringBuilder(size + 64).append("^XA^FO1,1^FDx^FS");
      while (label.length() < size - piece.length()) {
        label.append(piece);
      }
      assertThat(ForeignZpl.read(label.toString().getBytes(StandardCharsets.ISO_8859_1))).as(piece).isInstanceOf(UnsafeZpl.class);
    }
  }

  private static void onlyDraws(String zpl, int formats, int seed) {
    assertThat(zpl).as("seed %d", seed).matches("[ -}]+");
    Matcher commands = COMMAND.matcher(zpl);
    int end = 0;
    int begun = 0;
    int ended = 0;
    int papers = 0;
    while (commands.find()) {
      String code = commands.group(1);
      assertThat(commands.start()).as("seed %d: between commands", seed).isEqualTo(end);
      assertThat(DRAWING.contains(code) || code.matches("A[A-Z0-9@]|B[0-9A-Z]")).as("seed %d: ^%s", seed, code).isTrue();
      begun += code.equals("XA") ? 1 : 0;
      ended += code.equals("XZ") ? 1 : 0;
      papers += code.equals("PQ") && commands.group(2).equals("1") ? 1 : 0;
      assertThat(begun - ended).as("seed %d: one format at a time", seed).isBetween(0, 1);
      assertThat(code.equals("JZ") && !commands.group(2).equals("N")).as("seed %d", seed).isFalse();
      end = commands.end();
    }
    assertThat(List.of(begun, ended, papers)).as("seed %d", seed).containsOnly(formats);
    assertThat(end).as("seed %d", seed).isEqualTo(zpl.length());
  }

  private static byte[] pieces(Random random) {
    StringBuilder label = new StringBuilder(random.nextBoolean() ? "^XA^FO1,1^FDa^FS" : "");
    for (int count = random.nextInt(12); count > 0; count--) {
      label.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return label.append(random.nextBoolean() ? "^FS^XZ" : "").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] mutated(byte[] label, Random random) {
    StringBuilder text = new StringBuilder(new String(label, StandardCharsets.ISO_8859_1));
    for (int count = 1 + random.nextInt(4); count > 0 && !text.isEmpty(); count--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
        case 3 -> text.setLength(at + 1);
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<byte[]> corpus() throws IOException {
    List<byte[]> labels = new ArrayList<>();
    try (Stream<Path> files = Files.list(LABELS)) {
      for (Path file : files.sorted().toList()) {
        labels.add(Files.readAllBytes(file));
      }
    }
    return labels;
  }
}
