package org.packdesk.central.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.central.Books;
import org.packdesk.central.facts.FactAnswer.Result;
import org.packdesk.central.orders.Claims;
import org.packdesk.central.orders.Order;
import org.packdesk.central.parcels.FloorParcels;
import org.packdesk.central.standing.ParcelBook;

final class FactIntakeTest {
  private static final String ZEROS = "0".repeat(64);

  private final Books books = Books.inMemory();
  private final FloorParcels floor = new FloorParcels(books.orders(), Books.NOON);
  private final FactRules rules = new FactRules(books.orders(), new Claims(Duration.ofMinutes(10), Books.NOON),
      new ParcelBook(books.database(), books.orders(), floor), floor, Books.NOON);
  private final FactIntake intake = new FactIntake(books.database(), books.orders(), rules,
      new Quarantine(books.database(), books.orders(), rules, Books.NOON));

  @AfterEach
  void close() {
    books.close();
  }

  /// The chain worked out a second time, apart from the code under test.
  private static List<SentFact> chained(String... bodies) {
    List<SentFact> facts = new ArrayList<>();
    String before = ZEROS;
    for (String body : bodies) {
      byte[] all = new byte[32 + body.getBytes(StandardCharsets.UTF_8).length];
      System.arraycopy(HexFormat.of().parseHex(before), 0, all, 0, 32);
      System.arraycopy(body.getBytes(StandardCharsets.UTF_8), 0, all, 32, all.length - 32);
      try {
        before = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
      facts.add(new SentFact(facts.size() + 1, before, body));
    }
    return facts;
  }

  private static String fact(long seq, String type, String orderId) {
    return "{\"seq\":" + seq + ", \"type\":\"" + type
        + "\",\"v\":1,\"station\":\"desk-1\",\"epoch\":\"e1\",\"operator\":\"Zoë\",\"data\":{\"orderId\":\""
        + orderId + "\"}}";
  }

  private FactAnswer.Taken take(List<SentFact> facts) {
    return (FactAnswer.Taken) intake.take("desk-1", "e1", facts);
  }

  @Test
  void factsInOrderAreAcceptedAndKeptByteForByte() {
    List<SentFact> facts = chained(fact(1, "item-scanned", "o-10001"), fact(2, "item-scanned", "o-10001"));
    assertThat(take(facts))
        .isEqualTo(new FactAnswer.Taken(2, List.of(new Result(1, "accepted", null), new Result(2, "accepted", null))));
    List<String> kept = books.database().read(tx -> tx.all("SELECT bytes FROM fact ORDER BY seq",
        row -> new String(row.getBytes(1), StandardCharsets.UTF_8)));
    assertThat(kept).containsExactlyElementsOf(facts.stream().map(SentFact::bytes).toList());
  }

  @Test
  void whatIsSentAgainIsADuplicateAndTheRestIsTaken() {
    List<SentFact> facts = chained(fact(1, "a", "o"), fact(2, "b", "o"), fact(3, "c", "o"));
    take(facts.subList(0, 2));
    assertThat(take(facts).results()).containsExactly(new Result(1, "duplicate", null), new Result(2, "duplicate", null),
        new Result(3, "accepted", null));
  }

  @Test
  void aBatchAfterAGapIsSentBackAndAGapInsideEndsTheBatch() {
    List<SentFact> facts = chained(fact(1, "a", "o"), fact(2, "b", "o"), fact(3, "c", "o"));
    assertThat(intake.take("desk-1", "e1", facts.subList(1, 3))).isEqualTo(new FactAnswer.Gap(0));
    assertThat(take(List.of(facts.get(0), facts.get(2))))
        .isEqualTo(new FactAnswer.Taken(1, List.of(new Result(1, "accepted", null))));
  }

  @Test
  void aFactWhoseHashDoesNotFitIsQuarantinedAndTheMarkMovesOn() {
    List<SentFact> facts = chained(fact(1, "a", "o"), fact(2, "b", "o"), fact(3, "c", "o"));
    SentFact changed = new SentFact(2, facts.get(1).hash(), fact(2, "forged", "o"));
    FactAnswer.Taken taken = take(List.of(facts.get(0), changed, facts.get(2)));
    assertThat(taken).isEqualTo(new FactAnswer.Taken(3,
        List.of(new Result(1, "accepted", null), new Result(2, "quarantined", "hash-does-not-fit"),
            new Result(3, "exception", "held-back"))));
  }

  @Test
  void poisonIsKeptVerbatimAcknowledgedAndNeverStopsTheJournal() {
    String[] poison = {"", "{", "null", "[1]", "{\"type\":5}", "{\"type\":\"a\",\"type\":\"a\"}", "\u0000",
        fact(99, "wrong-number", "o"),
        "[".repeat(3000), "{\"type\":\"a\",\"station\":\"desk-2\",\"epoch\":\"e1\",\"seq\":10}"};
    FactAnswer.Taken taken = take(chained(poison));
    assertThat(taken.ackedThrough()).isEqualTo(poison.length);
    assertThat(taken.results()).allMatch(result -> result.outcome().equals("quarantined") && "not-a-fact".equals(result.code()));
    List<String> kept = books.database().read(tx -> tx.all("SELECT bytes FROM fact ORDER BY seq",
        row -> new String(row.getBytes(1), StandardCharsets.UTF_8)));
    assertThat(kept).containsExactly(poison);
  }

  @Test
  void anotherFactUnderAKnownNumberIsSetAsideAsAFork() {
    take(chained(fact(1, "a", "o")));
    SentFact other = chained(fact(1, "b", "o")).getFirst();
    assertThat(take(List.of(other)).results()).containsExactly(new Result(1, "quarantined", "fork"));
    assertThat(take(List.of(other)).results()).containsExactly(new Result(1, "quarantined", "fork"));
    assertThat(books.database().<Long>read(tx -> tx.count("SELECT count(*) FROM forked_fact"))).isOne();
  }

  @Test
  void orderPackedPacksTheOrderOnceAndWhatDoesNotAgreeIsAnException() {
    FactAnswer.Taken taken = take(
        chained(fact(1, "order-packed", "o-10001"), fact(2, "order-packed", "o-10001"), fact(3, "order-packed", "o-9")));
    assertThat(taken.results()).containsExactly(new Result(1, "accepted", null),
        new Result(2, "exception", "order-packed-before"),
        new Result(3, "exception", "no-such-order"));
    assertThat(books.database().read(tx -> books.orders().order(tx, "o-10001").orElseThrow()).state()).isEqualTo(Order.PACKED);
  }

  @Test
  void helloKnowsHowFarItIsAndSeesAForkedJournal() {
    List<SentFact> facts = chained(fact(1, "a", "o"), fact(2, "b", "o"));
    take(facts);
    assertThat(intake.hello(new Hello("desk-1", "e1", 2, facts.get(1).hash()))).isEqualTo(new HelloAnswer(2, false, true));
    assertThat(intake.hello(new Hello("desk-1", "e1", 7, ZEROS))).isEqualTo(new HelloAnswer(2, false, null));
    assertThat(intake.hello(new Hello("desk-1", "e1", 2, ZEROS))).isEqualTo(new HelloAnswer(2, true, false));
    assertThat(intake.hello(new Hello("desk-1", "e1", 1, facts.get(0).hash()))).isEqualTo(new HelloAnswer(2, true, true));
    assertThat(intake.hello(new Hello("desk-1", "e2", 0, ZEROS))).isEqualTo(new HelloAnswer(0, false, null));
  }
}
