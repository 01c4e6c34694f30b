package org.packdesk.station.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.packdesk.devices.DeviceEvent;
import org.packdesk.devices.DeviceEvent.PrintReported;
import org.packdesk.devices.DeviceEvent.ReadingReceived;
import org.packdesk.devices.DeviceSettings;
import org.packdesk.devices.Devices;
import org.packdesk.devices.OfficeStatus;
import org.packdesk.devices.PrintOutcome;
import org.packdesk.devices.runner.DeviceSupervisor;

/// One printer for as long as one command needs it. What keeps it from printing meanwhile goes to the notes, in words.
final class PaperPrinter implements AutoCloseable {
  /// A little longer than a driver follows its job.
  private static final Duration OUTCOME_MAX = Duration.ofMinutes(31);

  private final BlockingQueue<PrintOutcome> outcomes = new ArrayBlockingQueue<>(1);
  private final Consumer<String> notes;
  private final DeviceSettings settings;
  private final Devices devices;
  private String lastNote = "";

  PaperPrinter(DeviceSettings settings, Consumer<String> notes) {
    this.settings = settings;
    this.notes = notes;
    this.devices = DeviceSupervisor.start(List.of(settings), this::heard, InstantSource.system());
  }

  /// Sends it once and waits for what becomes of it.
  ///
  /// @param name of the job; no other job of the printer has it
  PrintOutcome print(String name, byte[] job) throws InterruptedException {
    devices.print(settings.id(), name, job);
    PrintOutcome outcome = outcomes.poll(OUTCOME_MAX.toMillis(), TimeUnit.MILLISECONDS);
    return outcome == null
        ? new PrintOutcome.Unclear("nobody knows what became of it after " + OUTCOME_MAX.toMinutes() + " minutes")
        : outcome;
  }

  // on the device's thread, which is the only one that knows the last note
  private boolean heard(DeviceEvent event) {
    if (event instanceof ReadingReceived read && read.reading() instanceof OfficeStatus status
        && !status.words().equals(lastNote)) {
      lastNote = status.words();
      if (!lastNote.isEmpty()) {
        notes.accept("the printer says: " + lastNote);
      }
    }
    return !(event instanceof PrintReported report) || outcomes.offer(report.outcome());
  }

  @Override
  public void close() {
    devices.close();
  }
}
