package org.packdesk.devices.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// An IPP printer that fails as it is told, where real ones seldom do. It keeps every document that it was sent.
public final class ScriptedIppPrinter implements AutoCloseable {

  /// What it does with a Print-Job.
  public enum Taking {
    NORMAL, TAKES_AND_HANGS_UP, HANGS_UP, TURNS_AWAY, ANSWERS_GARBAGE
  }

  /// How each of its jobs is, once it has one.
  public record JobEnd(JobState state, @Nullable Integer sheets, String reason) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<byte[]> documents = new CopyOnWriteArrayList<>();
  private final List<String> names = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Taking taking = Taking.NORMAL;
  private volatile @Nullable JobEnd end = new JobEnd(JobState.completed, 1, "job-completed-successfully");
  private volatile List<String> reasons = List.of("none");
  private volatile List<String> formats = List.of("application/pdf");
  private volatile int httpStatus = 200;
  private volatile byte @Nullable [] garbage;
  private volatile boolean mute;

  public ScriptedIppPrinter() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public String address() {
    return "ipp://localhost:" + server.getAddress().getPort() + "/ipp/print";
  }

  public List<byte[]> documents() {
    return List.copyOf(documents);
  }

  public void take(Taking how) {
    taking = how;
  }

  /// Null: it does not know the jobs that it took.
  public void jobs(@Nullable JobEnd how) {
    end = how;
  }

  public void reasons(String... keywords) {
    reasons = List.of(keywords);
  }

  public void formats(String... types) {
    formats = List.of(types);
  }

  public void answer(int status) {
    httpStatus = status;
  }

  /// Instead of IPP.
  public void answer(byte[] bytes) {
    garbage = bytes;
  }

  public void speakIpp() {
    garbage = null;
  }

  /// It takes requests and says nothing.
  public void fallSilent() {
    mute = true;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange; IppInputStream in = new IppInputStream(exchange.getRequestBody())) {
      IppPacket request = in.readPacket();
      byte[] document = in.readAllBytes();
      if (mute) {
        closing.await();
      }
      byte[] answer = garbage == null ? answer(request, document) : garbage;
      if (answer != null) {
        exchange.getResponseHeaders().set("Content-Type", "application/ipp");
        exchange.sendResponseHeaders(httpStatus, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Null hangs up.
  private byte @Nullable [] answer(IppPacket request, byte[] document) throws IOException {
    Operation operation = request.getOperation();
    if (operation.equals(Operation.printJob)) {
      return printed(request, document);
    }
    if (operation.equals(Operation.getPrinterAttributes)) {
      return bytes(IppPacket.response(Status.successfulOk).putPrinterAttributes(
          Types.printerState.of(reasons.contains("none") ? PrinterState.idle : PrinterState.stopped),
          Types.printerStateReasons.of(reasons), Types.printerIsAcceptingJobs.of(true),
          Types.documentFormatSupported.of(formats)));
    }
    if (operation.equals(Operation.validateJob)) {
      return bytes(taking == Taking.TURNS_AWAY
          ? IppPacket.response(Status.clientErrorAttributesOrValuesNotSupported)
          : IppPacket.response(Status.successfulOk));
    }
    if (operation.equals(Operation.getJobs)) {
      return bytes(listed(request));
    }
    JobEnd how = end;
    return bytes(how == null ? IppPacket.response(Status.clientErrorNotFound) : job(how));
  }

  private byte @Nullable [] printed(IppPacket request, byte[] document) throws IOException {
    documents.add(document);
    if (taking != Taking.HANGS_UP) {
      names.add(String.valueOf(request.getString(Tag.operationAttributes, Types.jobName)));
    }
    return switch (taking) {
      case HANGS_UP, TAKES_AND_HANGS_UP -> null;
      case ANSWERS_GARBAGE -> new byte[]{1, 1, 0, 0, 0, 0, 0, 1, 99, 99, 99, 99};
      default -> bytes(IppPacket.jobResponse(Status.successfulOk, names.size(), URI.create(address()), JobState.pending));
    };
  }

  private IppPacket.Builder listed(IppPacket request) {
    IppPacket.Builder response = IppPacket.response(Status.successfulOk);
    JobEnd how = end;
    boolean done = how != null && how.state().getCode() >= JobState.canceled.getCode();
    if (how != null && done == "completed".equals(request.getString(Tag.operationAttributes, Types.whichJobs))) {
      for (int i = 0; i < names.size(); i++) {
        response.addGroup(AttributeGroup.groupOf(Tag.jobAttributes, Types.jobId.of(i + 1),
            Types.jobName.of(names.get(i))));
      }
    }
    return response;
  }

  private static IppPacket.Builder job(JobEnd how) {
    List<Attribute<?>> told = new ArrayList<>(List.of(Types.jobState.of(how.state()), Types.jobStateReasons.of(how.reason())));
    if (how.sheets() != null) {
      told.add(Types.jobMediaSheetsCompleted.of(how.sheets()));
    }
    return IppPacket.response(Status.successfulOk).putJobAttributes(told);
  }

  private static byte[] bytes(IppPacket.Builder response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (IppOutputStream ipp = new IppOutputStream(out)) {
      ipp.write(response.build());
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
