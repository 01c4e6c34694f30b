package org.packdesk.central.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.packdesk.central.Books;
import org.packdesk.central.cases.ProblemCase.Subject;

/// How many cases may be open, on a real database.
final class CaseBookTest {
  private static final int MOST = 20;
  private final Books books = Books.inMemory();
  private final CaseBook cases = new CaseBook(books.orders(), MOST);

  @AfterEach
  void close() {
    books.close();
  }

  private void opens(int number) {
    books.database().write(tx -> {
      cases.open(tx, new ProblemCase("line-1-" + number, new Subject("o-" + number, 1, "TC" + number), "LIGHT", null, null,
          Books.NOON.instant(), "line-1"));
      return number;
    });
  }

  private List<String> open() {
    return books.database().read(tx -> tx.all("SELECT case_id FROM problem_case ORDER BY rowid", row -> row.getString(1)));
  }

  private List<String> told() throws SQLException {
    return books.database()
        .read(tx -> tx.all("SELECT body FROM change_log WHERE body LIKE '%too-many%'", row -> row.getString(1)));
  }

  @Test
  void ofTooManyTheOldestIsClosedAndTold() throws SQLException {
    IntStream.rangeClosed(1, MOST).forEach(this::opens);
    assertThat(open()).hasSize(MOST);
    assertThat(told()).isEmpty();
    opens(1);
    opens(MOST + 1);
    assertThat(open()).hasSize(MOST).doesNotContain("line-1-1").endsWith("line-1-21");
    assertThat(told()).singleElement().asString().contains("line-1-1\"").contains("\"closed\"");
  }
}
