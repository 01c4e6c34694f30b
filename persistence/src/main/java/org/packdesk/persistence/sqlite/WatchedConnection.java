package org.packdesk.persistence.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.jspecify.annotations.Nullable;

/// A connection whose prepared statements ask the faults before they are run.
final class WatchedConnection {
  private WatchedConnection() {}

  static Connection of(Connection connection, StorageFaults faults) {
    return faults.equals(StorageFaults.NONE) ? connection : as(Connection.class, (method, arguments) -> {
      Object result = invoke(connection, method, arguments);
      return result instanceof PreparedStatement statement && arguments != null
          ? statement(statement, String.valueOf(arguments[0]), faults)
          : result;
    });
  }

  private static PreparedStatement statement(PreparedStatement statement, String sql, StorageFaults faults) {
    return as(PreparedStatement.class, (method, arguments) -> {
      if (method.getName().equals("executeUpdate")) {
        faults.before(sql);
      }
      return invoke(statement, method, arguments);
    });
  }

  private interface Call {
    @Nullable
    Object make(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T as(Class<T> type, Call call) {
    InvocationHandler handler = (proxy, method, arguments) -> call.make(method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
  }

  private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
