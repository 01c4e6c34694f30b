package org.packdesk.persistence;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// A bare loop of inserts with `synchronous=NORMAL` and no checkpoint; prints each number when its commit has returned.
final class CarelessWriter {
  private CarelessWriter() {}

  /// @param args the file, and how many rows
  static void main(String[] args) {
    PrintStream out = System.out;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
        Statement statement = connection.createStatement()) {
      for (String sql : new String[]{"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA wal_autocheckpoint=0",
          "CREATE TABLE facts (seq INTEGER PRIMARY KEY)"}) {
        statement.execute(sql);
      }
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO facts (seq) VALUES (?)")) {
        for (int row = 1; row <= Integer.parseInt(args[1]); row++) {
          insert.setInt(1, row);
          insert.executeUpdate();
          out.println(row + "\t" + System.nanoTime());
          out.flush();
        }
      }
    } catch (SQLException e) {
      out.println("SQLException " + e.getMessage());
    }
  }
}
