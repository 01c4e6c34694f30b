package org.packdesk.persistence.sqlite;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What an error of SQLite says about the file and the disk.
public final class Damage {
  private static final Set<SQLiteErrorCode> FULL = Set.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR_WRITE,
      SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);
  private static final int PRIMARY = 0xff;

  private Damage() {}

  /// Whether it, or what caused it, is that the file is no database or its insides are damaged.
  public static boolean isTold(@Nullable Throwable trouble) {
    for (Throwable each = trouble; each != null; each = each.getCause()) {
      if (each instanceof SQLiteException told) {
        int code = told.getResultCode().code & PRIMARY;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
      }
    }
    return false;
  }

  static boolean isFull(Throwable trouble) {
    return trouble instanceof SQLiteException told && FULL.contains(told.getResultCode());
  }
}
