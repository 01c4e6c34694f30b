package org.packdesk.central.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.central.Books;

final class ChangeLogTest {
  private static final Duration LONG = Duration.ofSeconds(50);

  private final Books books = Books.inMemory();

  @AfterEach
  void close() {
    books.close();
  }

  private String readAll(int pageSize, List<String> into) {
    Changes.Page page = (Changes.Page) books.log().from(pageSize);
    while (true) {
      page.changes().forEach(change -> into.add(String.valueOf(change.rawValue())));
      if (!page.more()) {
        return page.next();
      }
      page = (Changes.Page) books.log().after(page.next(), pageSize);
    }
  }

  private void pack(String order) {
    books.database().write(tx -> books.orders().markPacked(tx, order));
    books.orders().announce();
  }

  @Test
  void twoReadersWithTheirOwnCursorsSeeTheSameLogInTheSameOrder() {
    List<String> one = new ArrayList<>();
    List<String> other = new ArrayList<>();
    String end = readAll(7, one);
    assertThat(readAll(200, other)).isEqualTo(end);
    assertThat(one).isEqualTo(other).hasSizeGreaterThan(130);
    assertThat(one.getFirst()).contains("\"kind\":\"product\"");
    assertThat(one.getLast()).contains("\"kind\":\"order\"");

    pack("o-10002");
    Changes.Page news = (Changes.Page) books.log().after(end, 10);
    assertThat(news.changes()).hasSize(1).allMatch(change -> String.valueOf(change.rawValue()).contains("\"state\":\"packed\""));
    assertThat(((Changes.Page) books.log().after(news.next(), 10)).changes()).isEmpty();
  }

  @Test
  void everyWaitingReaderIsWokenByAChange() throws InterruptedException, ExecutionException, TimeoutException {
    String end = readAll(200, new ArrayList<>());
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Changes>> waiting = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        waiting.add(readers.submit(() -> books.log().awaitAfter(end, 10, LONG)));
      }
      pack("o-10001");
      for (Future<Changes> reader : waiting) {
        assertThat(((Changes.Page) reader.get(20, TimeUnit.SECONDS)).changes()).hasSize(1);
      }
    }
  }

  @Test
  void aWaitThatEndsWithoutNewsKeepsTheCursor() throws InterruptedException {
    String end = readAll(200, new ArrayList<>());
    assertThat(books.log().awaitAfter(end, 10, Duration.ofMillis(5))).isEqualTo(new Changes.Page(List.of(), end, false));
  }

  @Test
  void closingSendsWaitingReadersHome() throws InterruptedException, ExecutionException, TimeoutException {
    String end = readAll(200, new ArrayList<>());
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Changes> waiting = readers.submit(() -> books.log().awaitAfter(end, 10, LONG));
      books.log().close();
      assertThat(((Changes.Page) waiting.get(20, TimeUnit.SECONDS)).changes()).isEmpty();
    }
  }

  @Test
  void aCursorOfAnotherLogOrFromTheFutureOrNoCursorAtAllIsGone() {
    String end = readAll(200, new ArrayList<>());
    try (Books later = Books.inMemory()) {
      ChangeLog another = new ChangeLog(later.database(), ChangeLog.KEEP_ALL, InstantSource.system());
      assertThat(another.after(end + "0", 10)).isEqualTo(new Changes.Gone());
    }
    for (String cursor : List.of("", "x", end + "0", end.replaceAll(".*-", "abc-"), end + "x", "-1", end.replaceAll("-.*", "-"),
        end + "9".repeat(30))) {
      assertThat(books.log().after(cursor, 10)).as(cursor).isEqualTo(new Changes.Gone());
    }
  }
}
