package org.packdesk.persistence.central;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Says what it was told to say, whether or not that is HTTP, and hangs up; or says it and holds the line.
final class RawServer implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final byte[] bytes;
  private final Then then;

  enum Then {
    HANG_UP, HOLD
  }

  RawServer(String text, Then then) throws IOException {
    this(text.getBytes(ISO_8859_1), then);
  }

  private RawServer(byte[] bytes, Then then) throws IOException {
    this.bytes = bytes;
    this.then = then;
    threads.execute(this::accept);
  }

  static RawServer json(String body) throws IOException {
    return new RawServer(head("200 OK", "Content-Length: " + body.length()) + body, Then.HANG_UP);
  }

  static RawServer gzip(byte[] body) throws IOException {
    String head = head("200 OK", "Content-Encoding: gzip\r\nContent-Length: " + body.length);
    return new RawServer((head + new String(body, ISO_8859_1)).getBytes(ISO_8859_1), Then.HANG_UP);
  }

  static String head(String status, String header) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n";
  }

  URI base() {
    return URI.create("http://localhost:" + server.getLocalPort());
  }

  void awaitAsked() throws InterruptedException {
    asked.await();
  }

  @Override
  public void close() throws IOException {
    letGo.countDown();
    server.close();
    threads.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
      }
      in.skip(length);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      asked.countDown();
      if (then == Then.HOLD) {
        letGo.await();
      }
    } catch (IOException gone) {
      asked.countDown();
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
    }
  }
}
