package org.packdesk.devices.runner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.packdesk.devices.DeviceAddress;
import org.packdesk.devices.DeviceId;
import org.packdesk.devices.OfficeStatus;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.PrinterTrouble;
import org.packdesk.devices.Station;
import org.packdesk.devices.ipp.IppPrinter;

/// A station with one office printer, and less patience than a real one.
final class OfficeDesk implements AutoCloseable {

  private static final Duration CLOSING = Duration.ofSeconds(2);

  final Station station = new Station();
  private final Bell bell = new Bell();
  private final PrintLine line = new PrintLine(bell);
  private final OfficePrinter printer;
  private final Thread thread;

  OfficeDesk(String address, Duration unanswered) {
    Time time = Time.system(InstantSource.system());
    printer = new OfficePrinter(new IppPrinter((DeviceAddress.Ipp) DeviceAddress.parse(address)),
        new OfficePrinter.Patience(unanswered, Duration.ofSeconds(30), Duration.ofMillis(20)), line, Duration.ofMillis(50),
        new Announcer(new DeviceId("office"), station, time, bell), time, bell);
    thread = Thread.ofPlatform().daemon().name("device-office").start(printer);
  }

  void print(String jobId, byte[] document) {
    line.add(jobId, document);
  }

  PrintOutcome outcome(int count) {
    station.await("outcome " + count, s -> s.outcomes().size() >= count);
    return station.outcomes().get(count - 1);
  }

  Optional<PrinterTrouble> trouble() {
    List<OfficeStatus> all = station.readings(OfficeStatus.class);
    return all.isEmpty() ? Optional.empty() : all.getLast().trouble();
  }

  void awaitTrouble(PrinterTrouble trouble) {
    station.await("trouble " + trouble, s -> trouble().equals(Optional.of(trouble)));
  }

  void awaitReady() {
    station.await("no trouble", s -> !s.readings(OfficeStatus.class).isEmpty() && trouble().isEmpty());
  }

  @Override
  public void close() {
    bell.stop();
    printer.breakOff();
    try {
      if (!thread.join(CLOSING)) {
        throw new AssertionError("the printer's thread does not end");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
